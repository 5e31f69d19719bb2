//! An entry of the plan stays readable as it was written, in every version and whatever it says.
#![allow(
    clippy::expect_used,
    reason = "a test stops where its sample is not what it claims"
)]

mod records;

use assessment::history::format::{EntryRecord, Unreadable, read_entry};
use assessment::plan::{NOTE_LIMIT, PlanEntry, PlannedTip, WHEN_LIMIT, within};
use assessment::questionnaire::Voice;
use assessment::questionnaire::{SignId, TipId};
use records::{ENTRY, ENTRY_FROM_GUIDE, HOSTILE, Parsed, entry_id, parsed, written};
use serde_json::{Value, json};

fn sample(text: &str) -> PlanEntry {
    read_entry(entry_id(), &parsed(text)).expect("a sample of version 1")
}

/// The first sample with another value in one field.
fn with(field: &str, value: Value) -> Parsed {
    let mut document = parsed(ENTRY).0;
    assert!(document.get(field).is_some(), "{field} is in the sample");
    document[field] = value;
    Parsed(document)
}

#[test]
fn the_frozen_entries_are_read_and_written_as_they_were() {
    let entry = sample(ENTRY);
    assert_eq!(entry.id, entry_id());
    assert_eq!(entry.tip, PlannedTip::Known(TipId::TalkSay));
    assert_eq!((entry.voice, entry.sign), (Voice::Do, Some(SignId::Talk)));
    assert_eq!(entry.foreign_sign, None);
    assert_eq!(
        (entry.added_ms, entry.offset_min),
        (1_790_000_000_123, -210)
    );
    assert_eq!(entry.when, "Friday after dinner, \"at home\"");
    assert_eq!(entry.done_ms, Some(1_790_600_000_456));
    assert_eq!(
        entry.note,
        "Went better than I thought.\nAgain next week 🙂"
    );
    assert_eq!(written(&EntryRecord::from(&entry)), ENTRY.trim_end());

    let entry = sample(ENTRY_FROM_GUIDE);
    assert_eq!(entry.tip, PlannedTip::Known(TipId::RelyPromise));
    assert_eq!((entry.voice, entry.sign), (Voice::Ask, None));
    assert!(entry.is_open());
    assert_eq!(
        written(&EntryRecord::from(&entry)),
        ENTRY_FROM_GUIDE.trim_end()
    );
}

#[test]
fn a_tip_and_a_sign_that_this_version_does_not_have_are_kept_as_they_were() {
    let mut document = parsed(ENTRY).0;
    document["tip"] = json!("talk.<new>");
    document["sign"] = json!("zeal");
    let entry = read_entry(entry_id(), &Parsed(document.clone())).expect("readable");
    assert_eq!(entry.tip, PlannedTip::Foreign("talk.<new>".into()));
    assert_eq!(entry.tip.known(), None);
    assert_eq!(
        (entry.sign, entry.foreign_sign.as_deref()),
        (None, Some("zeal"))
    );
    let expected = ENTRY
        .replace("talk.say", "talk.<new>")
        .replace("\"sign\":\"talk\"", "\"sign\":\"zeal\"");
    assert_eq!(written(&EntryRecord::from(&entry)), expected.trim_end());
}

#[track_caller]
fn check(field: &str, value: Value, readable: bool) {
    let entry = read_entry(entry_id(), &with(field, value));
    assert_eq!(entry.err(), (!readable).then_some(Unreadable::Damaged));
}

#[test]
fn moments_lie_in_the_years_2000_to_9999() {
    for field in ["added", "done"] {
        check(field, json!(946_684_799_999_i64), false);
        check(field, json!(946_684_800_000_i64), true);
        check(field, json!(253_402_300_799_999_i64), true);
        check(field, json!(253_402_300_800_000_i64), false);
        check(field, json!(0.5), false);
        check(field, json!("1790000000123"), false);
    }
    check("done", json!(null), true);
    check("added", json!(null), false);
}

#[test]
fn a_zone_is_within_a_day_of_utc() {
    check("offset", json!(-1441), false);
    check("offset", json!(-1440), true);
    check("offset", json!(1440), true);
    check("offset", json!(1441), false);
}

#[test]
fn an_unknown_voice_is_damage_and_a_voice_is_never_guessed() {
    check("voice", json!("ask"), true);
    check("voice", json!("Do"), false);
    check("voice", json!(""), false);
    check("voice", json!(null), false);
}

#[test]
fn ids_and_words_are_texts() {
    for field in ["tip", "when", "note"] {
        check(field, json!(""), true);
        check(field, json!(null), false);
        check(field, json!(1), false);
        check(field, json!(["talk.say"]), false);
    }
    check("sign", json!(null), true);
    check("sign", json!(1), false);
    check("sign", json!(["talk"]), false);
}

#[test]
fn a_text_is_read_and_written_as_a_text_whatever_it_says() {
    for text in HOSTILE {
        let mut document = parsed(ENTRY).0;
        for field in ["tip", "sign", "when", "note"] {
            document[field] = json!(text);
        }
        let entry = read_entry(entry_id(), &Parsed(document)).expect("readable");
        assert_eq!(entry.tip, PlannedTip::Foreign(text.into()));
        assert_eq!(entry.foreign_sign.as_deref(), Some(text));
        assert_eq!((entry.when.as_str(), entry.note.as_str()), (text, text));
        let record = written(&EntryRecord::from(&entry));
        assert_eq!(read_entry(entry_id(), &parsed(&record)), Ok(entry));
    }
}

#[test]
fn a_stored_text_beyond_todays_limit_is_kept_whole() {
    let long = "é".repeat(NOTE_LIMIT + 1);
    for field in ["when", "note"] {
        let entry = read_entry(entry_id(), &with(field, json!(long))).expect("readable");
        let text = if field == "when" {
            &entry.when
        } else {
            &entry.note
        };
        assert_eq!(*text, long);
        let record = written(&EntryRecord::from(&entry));
        assert_eq!(parsed(&record).0[field], json!(long));
    }
    assert_eq!(within(&long, NOTE_LIMIT).chars().count(), 1000);
    assert_eq!(within(&long, WHEN_LIMIT).chars().count(), 200);
}
