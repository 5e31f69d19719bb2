//! What a component needs to know of an event.

use leptos::ev;

/// The raw answer behind a digit key pressed without a modifier: `Some(Some(n))` for answer
/// `n` (keys 1 to 5), `Some(None)` for skip (key 0), `None` for any other key.
pub fn digit(event: &ev::KeyboardEvent) -> Option<Option<u8>> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat() {
        return None;
    }
    match event.key().as_bytes() {
        [b'0'] => Some(None),
        [key @ b'1'..=b'5'] => Some(Some(key - b'1')),
        _ => None,
    }
}
