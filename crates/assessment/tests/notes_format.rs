//! Notes, events and the last export stay readable as they were written, whatever they say.
#![allow(
    clippy::expect_used,
    reason = "a test stops where its sample is not what it claims"
)]

mod records;

use assessment::history::format::{
    EventRecord, LastExportRecord, NoteRecord, Unreadable, read_event, read_last_export, read_note,
};
use assessment::notes::{EVENT_LIMIT, Event, NOTE_LIMIT, Note};
use assessment::plan::within;
use assessment::transfer::LastExport;
use records::{EVENT, HOSTILE, LAST_EXPORT, NOTE, Parsed, event_id, parsed, written};
use serde_json::{Value, json};

const AT_MS: i64 = 1_790_000_000_123;

#[test]
fn the_frozen_note_is_read_and_written_as_it_was() {
    let note = Note {
        text: "After the \"long\" talk.\nCalmer now 🙂".into(),
        at_ms: AT_MS,
    };
    assert_eq!(written(&NoteRecord::from(&note)), NOTE.trim_end());
    assert_eq!(read_note(&parsed(NOTE)), Ok(note));
}

#[test]
fn the_frozen_event_is_read_and_written_as_it_was() {
    let event = Event {
        id: event_id(),
        at_ms: AT_MS,
        offset_min: -210,
        text: "We talked, for an hour".into(),
    };
    assert_eq!(written(&EventRecord::from(&event)), EVENT.trim_end());
    assert_eq!(read_event(event_id(), &parsed(EVENT)), Ok(event));
}

#[test]
fn the_frozen_last_export_is_read_and_written_as_it_was() {
    let last = LastExport {
        at_ms: AT_MS,
        attempts: 4,
    };
    assert_eq!(
        written(&LastExportRecord::from(&last)),
        LAST_EXPORT.trim_end()
    );
    assert_eq!(read_last_export(&parsed(LAST_EXPORT)), Ok(last));
}

/// The sample with another value in one field.
#[track_caller]
fn with(sample: &str, field: &str, value: &Value) -> Parsed {
    let mut document = parsed(sample).0;
    assert!(document.get(field).is_some(), "{field} is in the sample");
    document[field] = value.clone();
    Parsed(document)
}

#[track_caller]
fn check(sample: &str, field: &str, value: Value, readable: bool) {
    let document = with(sample, field, &value);
    let error = match sample {
        NOTE => read_note(&document).err(),
        EVENT => read_event(event_id(), &document).err(),
        _ => read_last_export(&document).err(),
    };
    assert_eq!(error, (!readable).then_some(Unreadable::Damaged), "{value}");
}

#[test]
fn a_moment_lies_in_the_years_2000_to_9999() {
    for sample in [NOTE, EVENT, LAST_EXPORT] {
        check(sample, "at", json!(946_684_799_999_i64), false);
        check(sample, "at", json!(946_684_800_000_i64), true);
        check(sample, "at", json!(253_402_300_799_999_i64), true);
        check(sample, "at", json!(253_402_300_800_000_i64), false);
        check(sample, "at", json!(0.5), false);
        check(sample, "at", json!("1790000000123"), false);
        check(sample, "at", json!(null), false);
    }
}

#[test]
fn a_zone_is_within_a_day_of_utc() {
    check(EVENT, "offset", json!(-1441), false);
    check(EVENT, "offset", json!(-1440), true);
    check(EVENT, "offset", json!(1440), true);
    check(EVENT, "offset", json!(1441), false);
}

#[test]
fn a_count_of_attempts_is_a_whole_number_from_zero() {
    check(LAST_EXPORT, "attempts", json!(0), true);
    check(LAST_EXPORT, "attempts", json!(20_000), true);
    check(LAST_EXPORT, "attempts", json!(-1), false);
    check(LAST_EXPORT, "attempts", json!(0.5), false);
    check(LAST_EXPORT, "attempts", json!(1_u64 << 32), false);
    check(LAST_EXPORT, "attempts", json!("4"), false);
    check(LAST_EXPORT, "attempts", json!(null), false);
}

#[test]
fn words_are_texts() {
    for sample in [NOTE, EVENT] {
        check(sample, "text", json!(""), true);
        check(sample, "text", json!(null), false);
        check(sample, "text", json!(1), false);
        check(sample, "text", json!(["We talked"]), false);
    }
}

#[test]
fn a_text_is_read_and_written_as_a_text_whatever_it_says() {
    for text in HOSTILE {
        let note = read_note(&with(NOTE, "text", &json!(text))).expect("readable");
        assert_eq!(note.text, text);
        let record = written(&NoteRecord::from(&note));
        assert_eq!(read_note(&parsed(&record)), Ok(note));

        let event = read_event(event_id(), &with(EVENT, "text", &json!(text))).expect("readable");
        assert_eq!(event.text, text);
        let record = written(&EventRecord::from(&event));
        assert_eq!(read_event(event_id(), &parsed(&record)), Ok(event));
    }
}

#[test]
fn a_stored_text_beyond_todays_limit_is_kept_whole() {
    let long = "é".repeat(NOTE_LIMIT + 1);
    let note = read_note(&with(NOTE, "text", &json!(long))).expect("readable");
    assert_eq!(note.text, long);
    assert_eq!(parsed(&written(&NoteRecord::from(&note))).0["text"], long);
    let event = read_event(event_id(), &with(EVENT, "text", &json!(long))).expect("readable");
    assert_eq!(event.text, long);
    assert_eq!(parsed(&written(&EventRecord::from(&event))).0["text"], long);
    assert_eq!(within(&long, NOTE_LIMIT).chars().count(), 2000);
    assert_eq!(within(&long, EVENT_LIMIT).chars().count(), 120);
}

#[test]
fn whatever_the_clock_says_what_is_written_can_be_read() {
    for (at_ms, offset_min) in [(i64::MIN, i16::MIN), (i64::MAX, i16::MAX), (0, 0)] {
        let (id, text) = (event_id(), String::new());
        let note = Note {
            text: text.clone(),
            at_ms,
        };
        assert!(read_note(&parsed(&written(&NoteRecord::from(&note)))).is_ok());
        let event = Event {
            id,
            at_ms,
            offset_min,
            text,
        };
        assert!(read_event(id, &parsed(&written(&EventRecord::from(&event)))).is_ok());
        let last = LastExport { at_ms, attempts: 0 };
        assert!(read_last_export(&parsed(&written(&LastExportRecord::from(&last)))).is_ok());
    }
}
