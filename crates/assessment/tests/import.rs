//! What an import does with each record, and why one is left out.
#![allow(
    clippy::expect_used,
    reason = "a test stops where its sample is not what it claims"
)]

mod records;
mod stores;

use assessment::history::format::Key;
use assessment::transfer::file::Texts;
use assessment::transfer::import::{Preview, Refusal};
use records::{
    ATTEMPT as ATTEMPT_1, ATTEMPT_2, ATTEMPT_WITH_HELP, id, keyed_samples, parsed, written,
};
use stores::{contents, import, merged, record};

const ATTEMPT: usize = 0;
const DRAFT: usize = 1;
const EVENT: usize = 2;
const NOTE: usize = 3;
const ENTRY: usize = 4;
const SETTINGS: usize = 5;

/// A store of records: kind, id and text of each.
fn store(records: &[(usize, u8, u8)]) -> Texts {
    let records = records.iter();
    records
        .map(|&(kind, id, text)| record(kind, id, text))
        .collect()
}

fn with(mut store: Texts, key: &str, text: &str) -> Texts {
    store.insert(key.into(), text.into());
    store
}

/// How many records are new, the same and different, none being refused.
#[track_caller]
fn check(ours: &Texts, theirs: &Texts, expected: [usize; 3]) {
    let [new, same, different] = expected;
    let preview = Preview {
        new,
        same,
        different,
        refused: Vec::new(),
    };
    assert_eq!(import(ours, theirs).preview, preview);
}

#[test]
fn what_is_not_here_is_new_and_keeps_its_key_and_text() {
    let none = Texts::new();
    for (key, sample) in keyed_samples() {
        let theirs = with(none.clone(), &key.to_string(), sample.trim_end());
        check(&none, &theirs, [1, 0, 0]);
        assert_eq!(import(&none, &theirs).changes, theirs);
    }
}

/// Asserts what is changed in a store of these texts before it is imported or used.
#[track_caller]
fn check_concealed(store: &Texts, expected: &Texts) {
    let mut contents = contents(store);
    let changed = contents.conceal(parsed, written);
    assert_eq!(&changed, expected);
    let mut after = store.clone();
    after.extend(changed);
    assert_eq!(contents.records, after);
    assert_eq!(
        contents.conceal(parsed, written),
        Texts::new(),
        "a second time"
    );
}

#[test]
fn only_a_record_that_told_of_a_yes_is_changed_before_an_import() {
    let (key, note) = (Key::Attempt(id()).to_string(), Key::Note(id()).to_string());
    let told = ATTEMPT_WITH_HELP.trim_end();
    let store = with(with(Texts::new(), &key, told), &note, told);
    let places = (
        r#"["help","reflect","selftrust"]"#,
        r#"["selftrust","reflect"]"#,
    );
    let concealed = told.replace(places.0, places.1);
    check_concealed(&store, &with(Texts::new(), &key, &concealed));
    for sample in [ATTEMPT_1, ATTEMPT_2, "{}", "[]"] {
        check_concealed(&with(Texts::new(), &key, sample.trim_end()), &Texts::new());
    }
}

#[test]
fn what_is_here_already_is_the_same() {
    for kind in 0..=SETTINGS {
        let both = store(&[(kind, 1, 0)]);
        check(&both, &both, [0, 1, 0]);
        assert!(import(&both, &both).changes.is_empty());
    }
}

#[test]
fn of_two_texts_with_one_id_both_are_kept() {
    for kind in [ATTEMPT, DRAFT, EVENT, NOTE, ENTRY] {
        let (ours, theirs) = (store(&[(kind, 1, 0)]), store(&[(kind, 1, 1)]));
        check(&ours, &theirs, [0, 0, 1]);
        let merged = merged(&ours, &theirs);
        assert_eq!(merged.len(), 2);
        assert!(ours.iter().all(|(key, text)| merged.get(key) == Some(text)));
        assert!(
            theirs
                .values()
                .all(|text| merged.values().any(|other| other == text))
        );
        check(&merged, &theirs, [0, 1, 0]);
    }
}

#[track_caller]
fn check_refused(ours: &Texts, key: &str, text: &str, expected: Refusal) {
    let import = import(ours, &with(Texts::new(), key, text));
    assert_eq!(import.preview.refused, [(key.to_owned(), expected)]);
    assert!(import.changes.is_empty());
    assert_eq!(import.preview.new + import.preview.different, 0);
}

#[test]
fn the_settings_of_this_device_stay() {
    let ours = store(&[(SETTINGS, 0, 0)]);
    let (key, theirs) = record(SETTINGS, 0, 1);
    check_refused(&ours, &key, &theirs, Refusal::OwnSettings);
}

#[test]
fn a_record_of_an_unknown_kind_is_refused_by_its_name() {
    let (_, text) = record(ATTEMPT, 1, 0);
    for key in ["", "attempt/1", "epoch", "__proto__", "<b>"] {
        check_refused(&Texts::new(), key, &text, Refusal::UnknownKind);
    }
}

#[test]
fn a_damaged_record_is_refused_whatever_it_is() {
    for (key, _) in keyed_samples() {
        let key = key.to_string();
        for text in ["{}", "null", "[]", r#"{"v":1}"#, "no JSON", ""] {
            check_refused(&Texts::new(), &key, text, Refusal::Damaged);
        }
    }
}

#[test]
fn a_record_of_a_later_version_is_refused_as_newer() {
    for (key, sample) in keyed_samples() {
        let newer = sample.replace("\"v\":1", "\"v\":3");
        check_refused(&Texts::new(), &key.to_string(), &newer, Refusal::Newer);
    }
}

#[test]
fn what_cannot_be_read_and_is_here_already_is_no_news() {
    for key in ["attempt/1", "attempt/00000000000000000000000000000001"] {
        for text in ["{}", "no JSON", r#"{"v":2}"#] {
            let both = with(Texts::new(), key, text);
            check(&both, &both, [0, 1, 0]);
        }
    }
}

#[test]
fn what_cannot_be_read_is_refused_where_another_text_is_here() {
    let (key, sample) = record(ATTEMPT, 1, 0);
    let ours = with(with(Texts::new(), &key, &sample), "attempt/1", &sample);
    check_refused(&ours, "attempt/1", "{}", Refusal::UnknownKind);
    check_refused(&ours, &key, "no JSON", Refusal::Damaged);
}

#[test]
fn a_damaged_record_here_stays_beside_the_sound_one_of_the_file() {
    let theirs = store(&[(ATTEMPT, 1, 0)]);
    let key = theirs.keys().next().expect("a key");
    for damaged in ["{}", "no JSON"] {
        let ours = with(Texts::new(), key, damaged);
        check(&ours, &theirs, [0, 0, 1]);
        assert_eq!(merged(&ours, &theirs).get(key), ours.get(key));
    }
}

#[test]
fn a_note_goes_with_its_attempt() {
    let ours = store(&[(ATTEMPT, 1, 0), (NOTE, 1, 0)]);
    let theirs = store(&[(ATTEMPT, 1, 1), (NOTE, 1, 1)]);
    check(&ours, &theirs, [1, 0, 1]);
    let changes = import(&ours, &theirs).changes;
    let ids = changes.keys().filter_map(|key| key.split_once('/'));
    let ids: Vec<_> = ids.map(|(_, id)| id).collect();
    assert_eq!(ids.len(), 2);
    assert_eq!(ids[0], ids[1]);
}

#[test]
fn a_note_that_its_attempt_took_along_is_kept_though_the_same_note_is_here() {
    let ours = store(&[(ATTEMPT, 1, 0), (NOTE, 1, 0)]);
    let theirs = store(&[(ATTEMPT, 1, 1), (NOTE, 1, 0)]);
    assert_eq!(import(&ours, &theirs).changes.len(), 2);
}

#[test]
fn another_note_to_the_same_attempt_becomes_a_further_one() {
    let ours = store(&[(ATTEMPT, 1, 0), (NOTE, 1, 0)]);
    let theirs = store(&[(ATTEMPT, 1, 0), (NOTE, 1, 1)]);
    check(&ours, &theirs, [0, 1, 1]);
    let changes = import(&ours, &theirs).changes;
    let key = changes.keys().next().and_then(|key| Key::parse(key));
    let attempt = ours.keys().next().and_then(|key| Key::parse(key));
    let (Some(Key::FurtherNote(of, _)), Some(Key::Attempt(attempt))) = (key, attempt) else {
        unreachable!("a further note to an attempt");
    };
    assert_eq!(of, attempt);
}

#[test]
fn a_copy_that_comes_back_to_its_original_is_the_same() {
    for kind in [ATTEMPT, EVENT, ENTRY, NOTE] {
        let (one, other) = (store(&[(kind, 1, 0)]), store(&[(kind, 1, 1)]));
        let both = merged(&other, &one);
        check(&one, &both, [0, 1, 1]);
    }
}

#[test]
fn an_original_whose_copy_alone_is_left_here_is_the_same() {
    let (one, other) = (store(&[(EVENT, 1, 0)]), store(&[(EVENT, 1, 1)]));
    let mut copy_alone = merged(&other, &one);
    copy_alone.retain(|key, _| !other.contains_key(key));
    check(&copy_alone, &one, [0, 1, 0]);
}

#[test]
fn the_note_of_a_copy_that_comes_back_goes_to_the_original() {
    let one = store(&[(ATTEMPT, 1, 0), (NOTE, 1, 0)]);
    let other = store(&[(ATTEMPT, 1, 1), (NOTE, 1, 1)]);
    let both = merged(&other, &one);
    check(&one, &both, [1, 2, 1]);
}

#[test]
fn a_copy_that_was_changed_since_is_kept_beside_the_text_it_was_made_of() {
    let (one, other) = (store(&[(ENTRY, 1, 0)]), store(&[(ENTRY, 1, 1)]));
    let mut both = merged(&other, &one);
    let copy = both.keys().find(|key| !other.contains_key(*key));
    let copy = copy.expect("a copy").clone();
    both.insert(copy, record(ENTRY, 1, 2).1);
    check(&both, &one, [0, 0, 1]);
    assert_eq!(merged(&both, &one).len(), 3);
}

#[test]
fn a_run_that_is_finished_is_not_brought_back_as_a_draft() {
    let finished = store(&[(ATTEMPT, 1, 0)]);
    let draft = store(&[(DRAFT, 1, 1)]);
    let both = store(&[(ATTEMPT, 1, 0), (DRAFT, 1, 0)]);
    check(&finished, &draft, [0, 1, 0]);
    check(&finished, &both, [0, 2, 0]);
    check(&draft, &both, [1, 1, 0]);
    check(&Texts::new(), &both, [2, 0, 0]);
}

#[test]
fn the_draft_of_a_run_whose_attempt_is_here_under_another_id_is_over_too() {
    let (one, other) = (store(&[(ATTEMPT, 1, 0)]), store(&[(ATTEMPT, 1, 1)]));
    let both = merged(&other, &one);
    let copy = both.keys().find(|key| !other.contains_key(*key));
    let draft = copy.expect("a copy").replace("attempt/", "draft/");
    let theirs = with(both.clone(), &draft, &record(DRAFT, 1, 0).1);
    check(&one, &theirs, [0, 2, 1]);
}

#[test]
fn a_draft_that_another_device_kept_apart_is_kept_though_its_first_is_over_here() {
    let (one, other) = (store(&[(DRAFT, 1, 0)]), store(&[(DRAFT, 1, 1)]));
    let both = merged(&other, &one);
    let finished = store(&[(DRAFT, 1, 0), (ATTEMPT, 1, 0)]);
    check(&finished, &both, [1, 1, 0]);
}
