//! What happens where the keys of copies are taken, too. The rest is tested from outside.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::*;

struct Parsed(Value);

impl Document for Parsed {
    fn read<T: DeserializeOwned>(&self) -> Option<T> {
        T::deserialize(&self.0).ok()
    }
}

fn parse(text: &str) -> Parsed {
    Parsed(serde_json::from_str(text).expect("JSON"))
}

fn event(at: u8) -> String {
    format!(r#"{{"v":1,"at":1790000000000,"offset":0,"text":"{at}"}}"#)
}

fn contents(records: &[(Key, String)]) -> Contents {
    let records = records.iter();
    Contents {
        records: records
            .map(|(key, text)| (key.to_string(), text.clone()))
            .collect(),
        unreadable: Texts::new(),
    }
}

/// The key of an event and the keys of its copies with the text: so many in all.
fn keys(count: u8, text: &str) -> Vec<Key> {
    let first = Key::parse("event/00000000000000000000000000000001");
    let keys = std::iter::successors(first, |&key| copy_key(key, text));
    keys.take(count.into()).collect()
}

/// Imports an event whose key and next keys are taken by others: so many in all.
fn import_where_taken(count: u8) -> (Import, Option<Key>) {
    let theirs = event(0);
    let keys = keys(count + 1, &theirs);
    let (free, taken) = keys.split_last().expect("one key at least");
    let others = taken.iter().copied().zip((1..).map(event));
    let ours = contents(&others.collect::<Vec<_>>());
    let theirs = contents(&[(keys[0], theirs)]);
    (Import::of(&ours, theirs, parse), Some(*free))
}

#[test]
fn a_copy_goes_to_the_first_key_that_is_free() {
    for count in 0..=COPIES {
        let (import, free) = import_where_taken(count);
        let key = import.changes.keys().next().and_then(|key| Key::parse(key));
        assert_eq!(key, free);
        assert_eq!(import.preview.new, usize::from(count == 0));
        assert_eq!(import.preview.different, usize::from(count > 0));
    }
}

#[test]
fn a_copy_is_found_behind_others_that_took_its_first_keys() {
    let theirs = event(0);
    let keys = keys(COPIES, &theirs);
    let texts = (1..COPIES).map(event).chain([theirs.clone()]);
    let ours: Vec<_> = keys.iter().copied().zip(texts).collect();
    let import = Import::of(&contents(&ours), contents(&[(keys[0], theirs)]), parse);
    assert!(import.changes.is_empty());
    assert_eq!(import.preview.same, 1);
}

#[test]
fn a_text_without_a_free_key_is_refused_and_nothing_is_overwritten() {
    let (import, _) = import_where_taken(COPIES + 1);
    assert!(import.changes.is_empty());
    let refused = [(
        "event/00000000000000000000000000000001".to_owned(),
        Refusal::NoFreeKey,
    )];
    assert_eq!(import.preview.refused, refused);
}
