//! Records as text: the frozen samples, and what stands in for the browser's parser.
#![allow(dead_code, reason = "each test binary uses its part")]

pub mod mutation;

use assessment::history::AttemptId;
use assessment::history::format::{Document, Key};
use assessment::notes::{EventId, NoteId};
use assessment::plan::EntryId;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// What the browser's parser hands over, played by another parser.
pub struct Parsed(pub Value);

impl Document for Parsed {
    fn read<T: DeserializeOwned>(&self) -> Option<T> {
        T::deserialize(&self.0).ok()
    }
}

pub fn parsed(text: &str) -> Parsed {
    Parsed(serde_json::from_str(text).expect("JSON"))
}

pub fn written(record: &impl Serialize) -> String {
    serde_json::to_string(record).expect("records can be written")
}

pub fn id() -> AttemptId {
    AttemptId::from_bits(7)
}

pub fn entry_id() -> EntryId {
    EntryId::from_bits(8)
}

pub fn event_id() -> EventId {
    EventId::from_bits(9)
}

pub const ATTEMPT: &str = include_str!("../fixtures/v1/attempt.json");
pub const ATTEMPT_2: &str = include_str!("../fixtures/v1/attempt_of_instrument_2.json");
pub const ATTEMPT_WITH_HELP: &str = include_str!("../fixtures/v1/attempt_with_help.json");
pub const DRAFT_2: &str = include_str!("../fixtures/v1/draft_of_instrument_2.json");
pub const DRAFT: &str = include_str!("../fixtures/v1/draft.json");
pub const SETTINGS_1: &str = include_str!("../fixtures/v1/settings.json");
pub const SETTINGS: &str = include_str!("../fixtures/v2/settings.json");
pub const ENTRY: &str = include_str!("../fixtures/v1/entry.json");
pub const ENTRY_FROM_GUIDE: &str = include_str!("../fixtures/v1/entry_from_guide.json");

pub const NOTE: &str = include_str!("../fixtures/v1/note.json");
pub const EVENT: &str = include_str!("../fixtures/v1/event.json");
pub const LAST_EXPORT: &str = include_str!("../fixtures/v1/exported.json");

/// The frozen samples of every kind of record.
pub const SAMPLES: [&str; 12] = [
    ATTEMPT,
    ATTEMPT_2,
    ATTEMPT_WITH_HELP,
    DRAFT,
    DRAFT_2,
    SETTINGS_1,
    SETTINGS,
    ENTRY,
    ENTRY_FROM_GUIDE,
    NOTE,
    EVENT,
    LAST_EXPORT,
];

/// The samples of what is exported, with keys of their kinds.
pub fn keyed_samples() -> [(Key, &'static str); 8] {
    [
        (Key::Attempt(id()), ATTEMPT),
        (Key::Draft(id()), DRAFT),
        (Key::Settings, SETTINGS_1),
        (Key::Entry(entry_id()), ENTRY),
        (Key::Entry(entry_id()), ENTRY_FROM_GUIDE),
        (Key::Note(id()), NOTE),
        (Key::FurtherNote(id(), NoteId::from_bits(3)), NOTE),
        (Key::Event(event_id()), EVENT),
    ]
}

/// Texts that would do harm where they are taken for more than a text.
pub const HOSTILE: [&str; 12] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg/onload=alert(1)>",
    "javascript:alert(1)",
    "{name} {{name}} ${name}",
    "=1+1",
    "\"},{\"v\":2,\"",
    "\\u003cscript\\u003e",
    "\0\u{1}\u{7f}\r\n\t",
    "\u{202e}txt.exe\u{2066}",
    "__proto__",
    "🙂\u{200d}\u{fe0f}\u{fffd}",
];
