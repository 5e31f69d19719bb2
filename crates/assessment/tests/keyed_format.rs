//! Each key says what is stored under it, and that is held to its own shape alone.
#![allow(
    clippy::expect_used,
    reason = "a test stops where its sample is not what it claims"
)]

mod records;

use assessment::history::format::{Unreadable, read_last_export, verify};
use records::{ENTRY, ENTRY_FROM_GUIDE, EVENT, LAST_EXPORT, NOTE, Parsed, keyed_samples, parsed};
use serde_json::Value;

/// The document without each of its fields in turn.
fn with_a_field_missing(whole: &Value) -> impl Iterator<Item = Parsed> {
    let fields = whole.as_object().expect("a record").keys();
    fields.map(|field| {
        let mut document = whole.clone();
        document.as_object_mut().expect("a record").remove(field);
        Parsed(document)
    })
}

#[test]
fn a_missing_field_is_damage() {
    for (key, sample) in keyed_samples() {
        for document in with_a_field_missing(&parsed(sample).0) {
            assert_eq!(verify(key, &document), Err(Unreadable::Damaged), "{key}");
        }
    }
    for document in with_a_field_missing(&parsed(LAST_EXPORT).0) {
        assert_eq!(read_last_export(&document), Err(Unreadable::Damaged));
    }
}

#[test]
fn a_record_is_in_order_under_keys_of_its_own_kind_only() {
    let kind = |sample| match sample {
        ENTRY_FROM_GUIDE => ENTRY,
        other => other,
    };
    for (key, own) in keyed_samples() {
        for (_, sample) in keyed_samples() {
            let verified = verify(key, &parsed(sample));
            // An event has all that a note has, and more.
            let is_note = kind(own) == NOTE && sample == EVENT;
            let expected = kind(own) == kind(sample) || is_note;
            assert_eq!(verified.is_ok(), expected, "{sample} under {key}");
        }
    }
}
