//! Stores as maps of texts, and what stands in for the browser where they are exported and imported.
#![allow(dead_code, reason = "each test binary uses its part")]

use std::collections::BTreeMap;

use assessment::history::format::Key;
use assessment::transfer::file::{Contents, FileRefusal, Texts, open};
use assessment::transfer::import::Import;
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::records::{ENTRY, EVENT, NOTE, Parsed, SETTINGS, parsed, written};

/// What the platform makes of a text: read as JSON, and written again. The texts here are written
/// without a space already.
pub fn rewritten(text: &str) -> Option<String> {
    let read: Result<&RawValue, _> = serde_json::from_str(text);
    read.ok().map(|raw| raw.get().to_owned())
}

pub fn quoted(text: &str) -> String {
    written(&text)
}

pub fn contents(store: &Texts) -> Contents {
    Contents::of(store.clone().into_iter(), rewritten)
}

pub fn exported(store: &Texts) -> String {
    contents(store).to_text(quoted)
}

#[derive(Deserialize)]
struct File<'a> {
    #[serde(borrow)]
    records: BTreeMap<String, &'a RawValue>,
}

/// Opens the text of a file as the shell does.
pub fn opened(text: &str) -> Result<Contents, FileRefusal> {
    let document = Parsed(serde_json::from_str(text).unwrap_or_default());
    let file: Option<File> = serde_json::from_str(text).ok();
    let unreadable = open(&document, file.as_ref().map(|file| file.records.len()))?;
    let records = file.into_iter().flat_map(|file| file.records);
    Ok(Contents {
        records: records
            .map(|(key, raw)| (key, raw.get().to_owned()))
            .collect(),
        unreadable,
    })
}

/// What importing the one store into the other would do.
pub fn import(ours: &Texts, theirs: &Texts) -> Import {
    Import::of(&contents(ours), contents(theirs), parsed)
}

/// The store with the other one imported.
pub fn merged(ours: &Texts, theirs: &Texts) -> Texts {
    let mut store = ours.clone();
    store.extend(import(ours, theirs).changes);
    store
}

/// What a store tells a person, without ids: each text, a note with the attempt it belongs to.
/// Settings belong to a device, and the draft of a run that is finished is never shown.
pub fn told(store: &Texts) -> Vec<(String, String)> {
    let attempt = |id| {
        let key = Key::Attempt(id).to_string();
        store.get(&key).cloned()
    };
    let mut told = Vec::new();
    for (name, text) in store {
        let beside = match Key::parse(name) {
            Some(Key::Settings) => continue,
            Some(Key::Draft(id)) if attempt(id).is_some() => continue,
            Some(Key::Note(id) | Key::FurtherNote(id, _)) => attempt(id).unwrap_or_default(),
            Some(Key::Attempt(_) | Key::Draft(_) | Key::Event(_) | Key::Entry(_)) | None => {
                String::new()
            }
        };
        told.push((text.clone(), beside));
    }
    told.sort_unstable();
    told
}

/// The kinds of records, and a sample of each; short ones where the frozen samples are long.
const KINDS: [(&str, &str); 6] = [
    ("attempt/", SHORT_ATTEMPT),
    ("draft/", SHORT_DRAFT),
    ("event/", EVENT),
    ("note/", NOTE),
    ("plan/", ENTRY),
    ("settings", SETTINGS),
];

const SHORT_ATTEMPT: &str = r#"{"v":1,"instrument":"1","path":"both","at":1790000000123,"offset":0,"answers":{"talk1":0},"causes":[],"places":[]}"#;
const SHORT_DRAFT: &str = r#"{"v":1,"instrument":"1","path":"both","step":2,"started":1790000000123,"touched":1790000000123,"answers":{},"causes":[]}"#;

/// A record of the kind under one of few ids, with one of few texts: so that two stores have much
/// in common.
pub fn record(kind: usize, id: u8, text: u8) -> (String, String) {
    let (kind, sample) = KINDS[kind];
    if kind == "settings" {
        let moves_on = if text == 0 { "true" } else { "false" };
        return (
            kind.into(),
            sample.trim_end().replacen("false", moves_on, 1),
        );
    }
    let at = format!("17900000{text:05}");
    let text = sample.trim_end().replace("1790000000123", &at);
    (format!("{kind}{id:032x}"), text)
}

/// A store as one device has it, with readable records alone. Two records of one kind never say
/// the same: nobody answers a questionnaire twice in one moment.
pub fn any_device() -> impl Strategy<Value = Texts> {
    let any_record = (0..KINDS.len(), 0..3_u8, 0..3_u8);
    let records = prop::collection::vec(any_record, 0..8);
    records.prop_map(|records| {
        let records = records.into_iter();
        records
            .map(|(kind, id, text)| record(kind, id, 10 * id + text))
            .collect()
    })
}

/// Any store of readable records: texts under each other's ids, notes without their attempt, and
/// what was imported before.
pub fn any_store() -> impl Strategy<Value = Texts> {
    let any_record = (0..KINDS.len(), 0..3_u8, 0..3_u8);
    let records = prop::collection::vec(any_record, 0..8);
    let store = records.prop_map(|records| -> Texts {
        let records = records.into_iter();
        records
            .map(|(kind, id, text)| record(kind, id, text))
            .collect()
    });
    (store, prop::option::of(any_device())).prop_map(|(store, before)| match before {
        Some(before) => merged(&store, &before),
        None => store,
    })
}
