//! The browser's JSON parser reads what the native one reads.

use assessment::EntryId;
use assessment::history::AttemptId;
use assessment::history::format::{self, Unreadable};
use trust_check::browser::json::{Parsed, to_text};
use wasm_bindgen_test::wasm_bindgen_test;

const ID: AttemptId = AttemptId::from_bits(7);
const ENTRY_ID: EntryId = EntryId::from_bits(7);

/// The frozen samples of the stored format.
const ATTEMPT: &str = include_str!("../../crates/assessment/tests/fixtures/v1/attempt.json");
const DRAFT: &str = include_str!("../../crates/assessment/tests/fixtures/v1/draft.json");
const ENTRY: &str = include_str!("../../crates/assessment/tests/fixtures/v1/entry.json");
const GUIDE_ENTRY: &str =
    include_str!("../../crates/assessment/tests/fixtures/v1/entry_from_guide.json");
const SETTINGS: &str = include_str!("../../crates/assessment/tests/fixtures/v2/settings.json");

#[wasm_bindgen_test]
fn the_frozen_samples_come_back_byte_for_byte() {
    let attempt = format::read_attempt(ID, &Parsed::new(ATTEMPT)).unwrap();
    let text = to_text(&format::AttemptRecord::from(&attempt)).unwrap();
    assert_eq!(text, ATTEMPT.trim_end());
    let draft = format::read_draft(&Parsed::new(DRAFT)).unwrap();
    let text = to_text(&format::DraftRecord::from(&draft)).unwrap();
    assert_eq!(text, DRAFT.trim_end());
    for sample in [ENTRY, GUIDE_ENTRY] {
        let entry = format::read_entry(ENTRY_ID, &Parsed::new(sample)).unwrap();
        let text = to_text(&format::EntryRecord::from(&entry)).unwrap();
        assert_eq!(text, sample.trim_end());
    }
    let settings = format::read_settings(&Parsed::new(SETTINGS)).unwrap();
    let text = to_text(&format::SettingsRecord::from(&settings)).unwrap();
    assert_eq!(text, SETTINGS.trim_end());
}

#[track_caller]
fn damaged(text: &str) {
    let read = format::read_attempt(ID, &Parsed::new(text));
    assert_eq!(read, Err(Unreadable::Damaged), "{text}");
}

#[wasm_bindgen_test]
fn a_broken_record_is_damaged() {
    damaged("");
    damaged("{");
    damaged("null");
    damaged("[]");
    damaged("{}");
    damaged(r#"{"v":0}"#);
    damaged(r#"{"v":1}"#);
    damaged(r#"{"v":"1"}"#);
    damaged(r#"{"v":1.5}"#);
    damaged(&ATTEMPT.replacen("\"at\":", "\"at\":-", 1));
}

#[wasm_bindgen_test]
fn a_record_of_a_newer_version_is_newer() {
    let read = format::read_attempt(ID, &Parsed::new(r#"{"v":2,"anything":true}"#));
    assert_eq!(read, Err(Unreadable::Newer { v: 2 }));
}
