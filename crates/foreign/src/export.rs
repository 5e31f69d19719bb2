//! Files of an export: opened, and imported into a store.

use std::collections::BTreeMap;

use assessment::history::format::{Key, verify};
use assessment::transfer::file::{Contents, FileRefusal, Texts, open};
use assessment::transfer::import::Import;
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::platform::{Parsed, rewritten, written};

/// A store that has something of every kind, and a text that is no JSON.
const SAMPLE: &str = include_str!("../../assessment/tests/fixtures/export/1.json");

/// A file that is imported: what can be opened is written as it was read; importing it touches
/// nothing that is there, brings only what can be read, and a second time nothing at all.
///
/// Up to its first line break the text is the file that the store has before, if it can be opened;
/// else all of it is the file, and the store has the sample.
pub fn export(bytes: &[u8]) -> bool {
    let text = &*String::from_utf8_lossy(bytes);
    let two = text.split_once('\n');
    let two = two.and_then(|(ours, theirs)| Some((opened(ours).ok()?, theirs)));
    let (ours, theirs) = match two {
        Some((ours, theirs)) => (ours, theirs),
        None => (opened(SAMPLE).expect("the sample is an export"), text),
    };
    let Ok(theirs) = opened(theirs) else {
        return false;
    };
    check_text(&theirs);
    check_import(ours, &theirs);
    true
}

#[derive(Deserialize)]
struct File<'a> {
    #[serde(borrow)]
    records: BTreeMap<String, &'a RawValue>,
}

/// Opens the text of a file as the shell does.
fn opened(text: &str) -> Result<Contents, FileRefusal> {
    let file: Option<File> = serde_json::from_str(text).ok();
    let records = file.as_ref().map(|file| file.records.len());
    let unreadable = open(&Parsed::or_nothing(text), records)?;
    let records = file.into_iter().flat_map(|file| file.records);
    Ok(Contents {
        records: records
            .map(|(key, raw)| (key, raw.get().to_owned()))
            .collect(),
        unreadable,
    })
}

fn check_text(contents: &Contents) {
    let text = contents.to_text(|text| written(&text));
    assert_eq!(opened(&text).as_ref(), Ok(contents));
}

fn check_import(ours: Contents, theirs: &Contents) {
    let mut store: Texts = ours.records.into_iter().chain(ours.unreadable).collect();
    let import = import(&store, theirs);
    for (key, text) in &import.changes {
        assert!(!store.contains_key(key), "{key} is taken");
        let known = Key::parse(key).expect("a key of a record");
        assert_eq!(verify(known, &Parsed::or_nothing(text)), Ok(()), "{key}");
    }
    let preview = &import.preview;
    assert_eq!(import.changes.len(), preview.new + preview.different);
    let judged = import.changes.len() + preview.same + preview.refused.len();
    assert_eq!(judged, theirs.records.len() + theirs.unreadable.len());

    store.extend(import.changes);
    let again = self::import(&store, theirs);
    assert_eq!(again.changes, Texts::new());
    assert_eq!((again.preview.new, again.preview.different), (0, 0));
}

fn import(store: &Texts, theirs: &Contents) -> Import {
    let ours = Contents::of(store.clone().into_iter(), rewritten);
    Import::of(&ours, theirs.clone(), Parsed::or_nothing)
}
