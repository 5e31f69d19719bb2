//! Random ids.

use assessment::{AttemptId, EntryId, EventId};

/// A new id for an attempt.
pub fn attempt_id() -> AttemptId {
    AttemptId::from_bits(bits())
}

/// A new id for an entry of the plan.
pub fn entry_id() -> EntryId {
    EntryId::from_bits(bits())
}

/// A new id for an event.
pub fn event_id() -> EventId {
    EventId::from_bits(bits())
}

/// 128 random bits. Where the browser has no cryptographic source, its ordinary one serves: an id
/// only has to differ from the few others on this device.
fn bits() -> u128 {
    let mut bytes = [0_u8; 16];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let filled =
        crypto.is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        bytes.fill_with(ordinary_byte);
    }
    u128::from_be_bytes(bytes)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value lies in 0.0..256.0"
)]
fn ordinary_byte() -> u8 {
    (js_sys::Math::random() * 256.0) as u8
}
