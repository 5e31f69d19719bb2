//! Work that waits for the browser.

use std::time::Duration;

use leptos::prelude::set_timeout;

/// Runs `work` to its end, beside everything else.
pub fn run(work: impl Future<Output = ()> + 'static) {
    js_sys::futures::spawn_local(work);
}

/// Runs `then` once what is being done now is done.
pub fn soon(then: impl FnOnce() + 'static) {
    set_timeout(then, Duration::ZERO);
}
