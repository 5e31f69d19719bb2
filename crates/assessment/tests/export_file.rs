//! The file of an export: its text to the byte, and which files are none.
#![allow(
    clippy::expect_used,
    reason = "a test stops where its sample is not what it claims"
)]

mod records;
mod stores;

use assessment::history::format::{EXPORTED, Key};
use assessment::notes::NoteId;
use assessment::transfer::file::{FILE_LIMIT, FileRefusal, RECORD_LIMIT, Texts, check_size, open};
use records::{ENTRY_FROM_GUIDE, HOSTILE, LAST_EXPORT, NOTE, Parsed, id, keyed_samples, parsed};
use serde_json::{Value, json};
use stores::{contents, exported, opened};

/// One record of every kind, as it is stored.
fn samples() -> Texts {
    let samples = keyed_samples().into_iter();
    let samples = samples.filter(|(_, sample)| *sample != ENTRY_FROM_GUIDE);
    samples
        .map(|(key, sample)| (key.to_string(), sample.trim_end().to_owned()))
        .collect()
}

const FILE: &str = include_str!("fixtures/export/1.json");

#[test]
fn the_frozen_file_is_written_and_read_as_it_was() {
    let mut store = samples();
    store.insert("attempt/1".into(), "no \"JSON\" <at> all".into());
    assert_eq!(exported(&store), FILE.trim_end());
    assert_eq!(opened(FILE), Ok(contents(&store)));
}

#[test]
fn without_unreadable_texts_nothing_is_said_of_them() {
    let file = exported(&samples());
    assert_eq!(parsed(&file).0.get("unreadable"), None);
    assert_eq!(opened(&file), Ok(contents(&samples())));
    assert_eq!(
        exported(&Texts::new()),
        r#"{"app":"trust-check","format":1,"records":{}}"#
    );
}

#[test]
fn the_order_of_storing_does_not_matter() {
    let mut backwards: Vec<_> = samples().into_iter().collect();
    backwards.reverse();
    assert_eq!(
        exported(&backwards.into_iter().collect()),
        exported(&samples())
    );
    let records = contents(&samples()).records;
    assert!(records.keys().is_sorted());
}

#[test]
fn when_the_last_export_was_made_is_not_exported() {
    let mut store = samples();
    store.insert(EXPORTED.into(), LAST_EXPORT.into());
    assert_eq!(exported(&store), exported(&samples()));
}

#[test]
fn keys_and_texts_are_texts_whatever_they_say() {
    let mut store = Texts::new();
    for hostile in HOSTILE {
        store.insert(hostile.into(), hostile.into());
        store.insert([hostile, "1"].concat(), format!("[{}]", json!(hostile)));
    }
    let file = exported(&store);
    assert_eq!(opened(&file), Ok(contents(&store)));
    let file = parsed(&file).0;
    let names: Vec<_> = file.as_object().expect("an object").keys().collect();
    assert_eq!(names, ["app", "format", "records", "unreadable"]);
}

#[track_caller]
fn check(file: &str, expected: FileRefusal) {
    assert_eq!(opened(file), Err(expected), "{file}");
}

#[test]
fn what_is_no_export_of_this_app_is_refused() {
    for file in [
        "",
        "no JSON",
        "null",
        "[]",
        "{}",
        r#"{"app":"trust-check","records":{}}"#,
        r#"{"format":1,"records":{}}"#,
        r#"{"app":"other","format":1,"records":{}}"#,
        r#"{"app":"Trust-check","format":1,"records":{}}"#,
        r#"{"app":"trust-check","format":0,"records":{}}"#,
        r#"{"app":"trust-check","format":"1","records":{}}"#,
        r#"{"app":"trust-check","format":1}"#,
        r#"{"app":"trust-check","format":1,"records":[]}"#,
        r#"{"app":"trust-check","format":1,"records":null}"#,
        r#"{"app":"trust-check","format":1,"records":{},"unreadable":[]}"#,
        r#"{"app":"trust-check","format":1,"records":{},"unreadable":{"a":1}}"#,
    ] {
        check(file, FileRefusal::NotAnExport);
    }
    check(&FILE[..FILE.len() - 3], FileRefusal::NotAnExport);
}

#[test]
fn a_file_of_a_later_version_is_newer_whatever_else_it_holds() {
    check(
        r#"{"app":"trust-check","format":2}"#,
        FileRefusal::Newer { format: 2 },
    );
    check(
        &FILE.replace("\"format\":1", "\"format\":7"),
        FileRefusal::Newer { format: 7 },
    );
}

#[test]
fn a_file_holds_twenty_thousand_records_at_most() {
    let frame = json!({ "app": "trust-check", "format": 1, "unreadable": { "a": "", "b": "" } });
    let open = |records| open(&Parsed(frame.clone()), Some(records)).map(|texts| texts.len());
    assert_eq!(open(RECORD_LIMIT - 2), Ok(2));
    assert_eq!(open(RECORD_LIMIT - 1), Err(FileRefusal::TooMany));
    assert_eq!(open(usize::MAX), Err(FileRefusal::TooMany));
}

#[test]
fn a_file_is_refused_by_its_size_before_it_is_read() {
    assert_eq!(check_size(0.0), Ok(()));
    assert_eq!(check_size(f64::from(FILE_LIMIT)), Ok(()));
    assert_eq!(
        check_size(f64::from(FILE_LIMIT) + 1.0),
        Err(FileRefusal::TooLarge)
    );
    assert_eq!(check_size(f64::INFINITY), Err(FileRefusal::TooLarge));
}

#[test]
fn why_a_file_is_refused_can_be_said() {
    let said = [
        (FileRefusal::TooLarge, "larger than 20000000 bytes"),
        (FileRefusal::NotAnExport, "no export of this app"),
        (
            FileRefusal::Newer { format: 2 },
            "exported in format 2, by a later version of the app",
        ),
        (FileRefusal::TooMany, "more than 20000 records"),
    ];
    for (refusal, expected) in said {
        assert_eq!(refusal.to_string(), expected);
    }
}

#[test]
fn further_notes_follow_the_note_they_stand_beside() {
    let store = samples();
    let keys: Vec<_> = store.keys().collect();
    let note = Key::Note(id()).to_string();
    let at = keys.iter().position(|key| **key == note).expect("a note");
    let further = Key::FurtherNote(id(), NoteId::from_bits(3)).to_string();
    assert_eq!(keys.get(at + 1), Some(&&further));
    assert_eq!(
        parsed(NOTE).0,
        serde_json::from_str::<Value>(&store[&further]).expect("JSON")
    );
}
