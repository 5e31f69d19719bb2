//! Every format that was ever shipped has a frozen sample of every kind of record, and reading it today
//! and again changes nothing more.
//!
//! A change of the format begins here: a new folder `fixtures/v2` with a sample of each kind, one more
//! line in [`FROZEN`] for each, and `FORMAT_VERSION`. Samples that were shipped are never edited.
#![allow(
    clippy::expect_used,
    reason = "a test stops where its sample is not what it claims"
)]

mod records;

use std::fs;
use std::path::{Path, PathBuf};

use assessment::history::format::{
    AttemptRecord, DraftRecord, EntryRecord, EventRecord, FORMAT_VERSION, LastExportRecord,
    NoteRecord, SETTINGS_VERSION, SettingsRecord, read_attempt, read_draft, read_entry, read_event,
    read_last_export, read_note, read_settings,
};
use assessment::transfer::file::FILE_FORMAT;
use records::{entry_id, event_id, id, parsed, written};

/// The kinds of records, as the samples are named.
const KINDS: [&str; 7] = [
    "attempt", "draft", "entry", "event", "exported", "note", "settings",
];

/// Every sample that was ever shipped, by the digest of its bytes.
const FROZEN: [(&str, u64); 13] = [
    ("export/1.json", 0x5854_d399_39f2_9617),
    ("v1/attempt.json", 0xf04a_a0c3_3a4d_fc72),
    ("v1/attempt_of_instrument_2.json", 0xa172_f467_db76_cff5),
    ("v1/attempt_with_help.json", 0xc7cd_aab6_10e0_e557),
    ("v1/draft.json", 0x4e40_fc2d_d7e9_6cd3),
    ("v1/draft_of_instrument_2.json", 0x8d1a_f82c_c5ef_e77f),
    ("v1/entry.json", 0x2712_234a_bdc8_b195),
    ("v1/entry_from_guide.json", 0x6eec_7a0c_cda7_fbf2),
    ("v1/event.json", 0x020e_e934_16aa_b103),
    ("v1/exported.json", 0xab52_0e45_96be_574c),
    ("v1/note.json", 0x63a7_6303_3b5e_6ff6),
    ("v1/settings.json", 0x6ce6_a6e0_3ac3_cc46),
    ("v2/settings.json", 0xbd0f_7811_9b65_97eb),
];

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// FNV-1a, 64 bits (Fowler, Noll and Vo): enough to notice an edit.
fn digest(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |digest, byte| {
        (digest ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn samples() -> Vec<(String, String)> {
    let mut samples = Vec::new();
    for folder in fs::read_dir(fixtures()).expect("the fixtures") {
        let folder = folder.expect("a folder").path();
        for file in fs::read_dir(&folder).expect("a folder of samples") {
            let file = file.expect("a sample").path();
            let name = file
                .strip_prefix(fixtures())
                .expect("a fixture")
                .to_string_lossy();
            let text = fs::read_to_string(&file).expect("a text");
            samples.push((name.replace('\\', "/"), text));
        }
    }
    samples.sort();
    samples
}

#[test]
fn no_shipped_sample_was_edited_taken_away_or_left_out_of_the_list() {
    let there: Vec<(String, u64)> = samples()
        .into_iter()
        .map(|(name, text)| (name, digest(text.as_bytes())))
        .collect();
    let frozen: Vec<(String, u64)> = FROZEN
        .map(|(name, digest)| (name.to_owned(), digest))
        .to_vec();
    assert_eq!(there, frozen);
}

#[test]
fn every_version_has_a_sample_of_every_kind() {
    for version in 1..=FORMAT_VERSION {
        for kind in KINDS {
            let name = format!("v{version}/{kind}.json");
            assert!(FROZEN.iter().any(|(frozen, _)| *frozen == name), "{name}");
        }
    }
    for version in 1..=SETTINGS_VERSION {
        let name = format!("v{version}/settings.json");
        assert!(FROZEN.iter().any(|(frozen, _)| *frozen == name), "{name}");
    }
    for format in 1..=FILE_FORMAT {
        let name = format!("export/{format}.json");
        assert!(FROZEN.iter().any(|(frozen, _)| *frozen == name), "{name}");
    }
}

/// The version in which records of a kind are written today.
fn todays(kind: &str) -> u32 {
    if kind == "settings" {
        SETTINGS_VERSION
    } else {
        FORMAT_VERSION
    }
}

/// What today's version writes for a record of any version.
fn migrated(kind: &str, text: &str) -> String {
    let document = parsed(text);
    match kind.split('_').next().unwrap_or_default() {
        "attempt" => read_attempt(id(), &document).map(|read| written(&AttemptRecord::from(&read))),
        "draft" => read_draft(&document).map(|read| written(&DraftRecord::from(&read))),
        "entry" => read_entry(entry_id(), &document).map(|read| written(&EntryRecord::from(&read))),
        "event" => read_event(event_id(), &document).map(|read| written(&EventRecord::from(&read))),
        "exported" => {
            read_last_export(&document).map(|read| written(&LastExportRecord::from(&read)))
        }
        "note" => read_note(&document).map(|read| written(&NoteRecord::from(&read))),
        "settings" => read_settings(&document).map(|read| written(&SettingsRecord::from(&read))),
        other => unreachable!("no reader for samples of {other}"),
    }
    .expect("a sample that was ever shipped can be read")
}

#[test]
fn every_sample_can_be_read_and_migrating_twice_is_migrating_once() {
    for (name, text) in samples() {
        let Some((folder, file)) = name.split_once('/') else {
            continue;
        };
        if folder == "export" {
            continue;
        }
        let kind = file.trim_end_matches(".json");
        let once = migrated(kind, &text);
        assert_eq!(migrated(kind, &once), once, "{name}");
        assert_eq!(parsed(&once).0["v"], todays(kind), "{name}");
    }
}

#[test]
fn what_is_written_today_has_the_bytes_of_todays_samples() {
    let mut seen = 0;
    for kind in KINDS {
        let today = format!("v{}/{kind}.json", todays(kind));
        for (name, text) in samples() {
            if name == today {
                assert_eq!(migrated(kind, &text), text.trim_end(), "{name}");
                seen += 1;
            }
        }
    }
    assert_eq!(seen, KINDS.len());
}
