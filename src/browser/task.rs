//! Work that waits for the browser.

use std::time::Duration;

use leptos::prelude::{request_animation_frame, set_timeout};

/// Runs `work` to its end, beside everything else.
pub fn run(work: impl Future<Output = ()> + 'static) {
    js_sys::futures::spawn_local(work);
}

/// Runs `then` once what is on the page now has been drawn.
pub fn when_drawn(then: impl FnOnce() + 'static) {
    request_animation_frame(|| soon(then));
}

/// Runs `then` once what is being done now is done.
pub fn soon(then: impl FnOnce() + 'static) {
    set_timeout(then, Duration::ZERO);
}
