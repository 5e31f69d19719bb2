//! Records as text: the frozen samples, and what stands in for the browser's parser.
#![allow(dead_code, reason = "each test binary uses its part")]

pub mod mutation;

use assessment::history::AttemptId;
use assessment::history::format::Document;
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

pub const ATTEMPT: &str = include_str!("../fixtures/v1/attempt.json");
pub const DRAFT: &str = include_str!("../fixtures/v1/draft.json");
pub const SETTINGS: &str = include_str!("../fixtures/v1/settings.json");
pub const ENTRY: &str = include_str!("../fixtures/v1/entry.json");
pub const ENTRY_FROM_GUIDE: &str = include_str!("../fixtures/v1/entry_from_guide.json");

/// The frozen samples of every kind of record.
pub const SAMPLES: [&str; 5] = [ATTEMPT, DRAFT, SETTINGS, ENTRY, ENTRY_FROM_GUIDE];
