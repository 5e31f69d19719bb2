//! Any record is read as it was written, and a mutated one harms nothing.
#![allow(
    clippy::expect_used,
    reason = "a test stops where its sample is not what it claims"
)]

mod any;
mod records;

use std::collections::BTreeMap;

use any::{any_answers, any_causes, any_path, settings};
use assessment::history::format::{
    AttemptRecord, DraftRecord, SettingsRecord, read_attempt, read_draft, read_settings,
};
use assessment::history::{Attempt, AttemptId, Draft};
use assessment::questionnaire::SectionId;
use proptest::prelude::*;
use proptest::sample::subsequence;
use records::{ATTEMPT, DRAFT, Parsed, SETTINGS, id, parsed, written};
use serde_json::{Value, json};

/// Ids and values that no version has known so far.
fn any_foreign() -> impl Strategy<Value = BTreeMap<String, Option<u8>>> {
    let id = "[a-zA-Z0-9_<>\"\\\\ é]{0,6}".prop_map(|text| format!("x-{text}"));
    prop::collection::btree_map(id, prop::option::of(0..5_u8), 0..3)
}

fn any_moment() -> impl Strategy<Value = i64> {
    946_684_800_000..=253_402_300_799_999_i64
}

fn any_draft() -> impl Strategy<Value = Draft> {
    let moments = (any_moment(), any_moment());
    let instrument = prop_oneof![Just("1".to_owned()), ".{0,4}"];
    (
        any_path(),
        moments,
        1..=u16::MAX,
        instrument,
        any_answers(),
        any_causes(),
        any_foreign(),
    )
        .prop_map(
            |(path, moments, step, instrument, answers, causes, foreign)| Draft {
                instrument,
                path,
                step,
                started_ms: moments.0,
                touched_ms: moments.1,
                answers,
                causes,
                foreign_causes: foreign.keys().cloned().collect(),
                foreign,
            },
        )
}

fn any_attempt() -> impl Strategy<Value = Attempt> {
    let places = subsequence(&SectionId::ALL, 0..4).prop_shuffle();
    (
        any_draft(),
        any::<u128>(),
        any_moment(),
        -1440..=1440_i16,
        places,
    )
        .prop_map(|(draft, bits, at_ms, offset_min, places)| {
            let id = AttemptId::from_bits(bits);
            let mut attempt = draft.finish(id, at_ms, offset_min, places);
            attempt.foreign_places = attempt.foreign.keys().cloned().collect();
            attempt
        })
}

/// A JSON value where another one was.
fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (0..6_u8).prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
        Just(json!([])),
        Just(json!({})),
        Just(json!(["c1", 1, null])),
        Just(json!({ "talk1": 1, "v": 1 })),
    ]
}

/// All places of a document, as JSON pointers.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                let key = key.replace('~', "~0").replace('/', "~1");
                pointers(value, &format!("{at}/{key}"), found);
            }
        }
        Value::Array(array) => {
            for (index, value) in array.iter().enumerate() {
                pointers(value, &format!("{at}/{index}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Puts the values where others were; every second time the value is taken out instead.
fn mutate(document: &mut Value, mutations: &[(usize, Value, bool)]) {
    for (at, value, remove) in mutations {
        let mut found = Vec::new();
        pointers(document, "", &mut found);
        let pointer = &found[at % found.len()];
        let (parent, key) = pointer.rsplit_once('/').unwrap_or_default();
        let parent = document.pointer_mut(parent).and_then(Value::as_object_mut);
        if let (true, Some(object)) = (*remove, parent) {
            object.remove(key);
        } else if let Some(place) = document.pointer_mut(pointer) {
            *place = value.clone();
        }
    }
}

/// Reads the document as everything, and writes and reads again whatever could be read.
fn check_reading(document: &Parsed) -> Result<(), TestCaseError> {
    if let Ok(attempt) = read_attempt(id(), document) {
        let record = written(&AttemptRecord::from(&attempt));
        let once = read_attempt(id(), &parsed(&record)).expect("what was written can be read");
        let twice = written(&AttemptRecord::from(&once));
        prop_assert_eq!(record, twice);
    }
    if let Ok(draft) = read_draft(document) {
        let again = read_draft(&parsed(&written(&DraftRecord::from(&draft))));
        prop_assert_eq!(again, Ok(draft));
    }
    if let Ok(settings) = read_settings(document) {
        let again = read_settings(&parsed(&written(&SettingsRecord::from(&settings))));
        prop_assert_eq!(again, Ok(settings));
    }
    Ok(())
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn an_attempt_is_read_as_it_was_written(attempt in any_attempt()) {
        let record = AttemptRecord::from(&attempt);
        prop_assert_eq!(read_attempt(attempt.id, &parsed(&written(&record))), Ok(attempt));
    }

    #[test]
    fn a_draft_is_read_as_it_was_written(draft in any_draft()) {
        let record = DraftRecord::from(&draft);
        prop_assert_eq!(read_draft(&parsed(&written(&record))), Ok(draft));
    }

    #[test]
    fn whatever_the_clock_says_what_is_written_can_be_read(
        (mut attempt, mut draft) in (any_attempt(), any_draft()),
        (at_ms, offset_min) in (any::<i64>(), any::<i16>()),
    ) {
        (attempt.at_ms, attempt.offset_min) = (at_ms, offset_min);
        let read = read_attempt(id(), &parsed(&written(&AttemptRecord::from(&attempt))));
        prop_assert_eq!(read.map(|read| read.answers), Ok(attempt.answers));
        (draft.started_ms, draft.touched_ms) = (at_ms, at_ms.wrapping_neg());
        let read = read_draft(&parsed(&written(&DraftRecord::from(&draft))));
        prop_assert_eq!(read.map(|read| read.answers), Ok(draft.answers));
    }

    #[test]
    fn an_id_is_read_as_it_was_written(bits in any::<u128>()) {
        let id = AttemptId::from_bits(bits);
        prop_assert_eq!(AttemptId::parse(&id.to_string()), Some(id));
        prop_assert_eq!(id.to_string(), format!("{bits:032x}"));
    }

    #[test]
    fn a_mutated_record_is_read_or_refused_and_never_more(
        sample in prop::sample::select(&[ATTEMPT, DRAFT, SETTINGS]),
        mutations in prop::collection::vec((any::<usize>(), any_value(), any::<bool>()), 1..4),
    ) {
        let mut document = parsed(sample).0;
        mutate(&mut document, &mutations);
        check_reading(&Parsed(document))?;
    }

    #[test]
    fn a_record_with_changed_letters_is_read_or_refused_and_never_more(
        sample in prop::sample::select(&[ATTEMPT, DRAFT, SETTINGS]),
        changes in prop::collection::vec((any::<usize>(), b' '..b'~'), 1..3),
    ) {
        let mut bytes = sample.as_bytes().to_vec();
        for (at, byte) in changes {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        if let Ok(document) = serde_json::from_slice(&bytes) {
            check_reading(&Parsed(document))?;
        }
    }
}
