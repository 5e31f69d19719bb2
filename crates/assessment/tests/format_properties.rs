//! Any record is read as it was written, and a mutated one harms nothing.
#![allow(
    clippy::expect_used,
    reason = "a test stops where its sample is not what it claims"
)]

mod any;
mod records;

use std::collections::BTreeMap;

use any::{any_answers, any_causes, any_path, settings};
use assessment::answers::Response;
use assessment::history::format::{
    AttemptRecord, DraftRecord, EntryRecord, EventRecord, LastExportRecord, NoteRecord,
    SettingsRecord, read_attempt, read_draft, read_entry, read_event, read_last_export, read_note,
    read_settings,
};
use assessment::history::{Attempt, AttemptId, Draft};
use assessment::questionnaire::SectionId;
use proptest::prelude::*;
use proptest::sample::subsequence;
use records::mutation::{any_value, mutate};
use records::{Parsed, SAMPLES, entry_id, event_id, id, parsed, written};

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
            let (id, instrument) = (AttemptId::from_bits(bits), draft.instrument.clone());
            let mut attempt = draft.finish(id, at_ms, offset_min, places);
            attempt.instrument = instrument;
            let items: Vec<_> = attempt.sheet().items().collect();
            for item in items {
                if attempt.answers.get(item).is_none() {
                    attempt.answers.set(item, Response::Skipped);
                }
            }
            attempt.foreign_places = attempt.foreign.keys().cloned().collect();
            attempt
        })
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
    if let Ok(entry) = read_entry(entry_id(), document) {
        let again = read_entry(entry_id(), &parsed(&written(&EntryRecord::from(&entry))));
        prop_assert_eq!(again, Ok(entry));
    }
    if let Ok(note) = read_note(document) {
        let again = read_note(&parsed(&written(&NoteRecord::from(&note))));
        prop_assert_eq!(again, Ok(note));
    }
    if let Ok(event) = read_event(event_id(), document) {
        let again = read_event(event_id(), &parsed(&written(&EventRecord::from(&event))));
        prop_assert_eq!(again, Ok(event));
    }
    if let Ok(last) = read_last_export(document) {
        let again = read_last_export(&parsed(&written(&LastExportRecord::from(&last))));
        prop_assert_eq!(again, Ok(last));
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
        sample in prop::sample::select(&SAMPLES),
        mutations in prop::collection::vec((any::<usize>(), any_value(), any::<bool>()), 1..4),
    ) {
        let mut document = parsed(sample).0;
        mutate(&mut document, &mutations);
        check_reading(&Parsed(document))?;
    }

    #[test]
    fn a_record_with_changed_letters_is_read_or_refused_and_never_more(
        sample in prop::sample::select(&SAMPLES),
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
