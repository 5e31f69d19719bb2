//! Work that waits for the browser.

/// Runs `work` to its end, beside everything else.
pub fn run(work: impl Future<Output = ()> + 'static) {
    js_sys::futures::spawn_local(work);
}
