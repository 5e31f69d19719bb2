//! What is written to storage, and how it is read back.
//!
//! A record is a JSON object that carries its own format version `v`. It is read in two steps:
//! first `v` alone, then exactly that version's shape, which becomes today's types. A shape never
//! changes once it was shipped: a change is a new module `v2` with `From<v1::…>` for its records,
//! one more arm in the readers below, and a frozen sample of `v1` beside the tests.
//!
//! No JSON text here: the platform's own parser reads and writes it. A record that cannot be read
//! is never rewritten and never deleted by the app.

mod key;
mod v1;
mod v2;

pub use key::Key;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use thiserror::Error;

use super::{Attempt, AttemptId, Draft, Settings};
use crate::notes::{Event, EventId, Note};
use crate::plan::{EntryId, PlanEntry};
use crate::transfer::LastExport;

/// The format version that is written today, for all records but the settings.
pub const FORMAT_VERSION: u32 = 1;

/// The format version of the settings that is written today.
pub const SETTINGS_VERSION: u32 = 2;

/// A stored text already parsed by the platform's own JSON parser.
pub trait Document {
    /// The document as a `T`; none if it has another shape. Can be asked several times.
    fn read<T: DeserializeOwned>(&self) -> Option<T>;
}

/// Why a record cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// The record was written by a later version of the app. It is in order.
    #[error("written in format {v}, by a later version of the app")]
    Newer {
        /// Its format version.
        v: u32,
    },
    /// The record carries no format version, or not the shape or the values of its version.
    #[error("not in the shape of any known format")]
    Damaged,
}

/// What is written for an [`Attempt`].
pub type AttemptRecord = v1::Attempt;

/// What is written for a [`Draft`].
pub type DraftRecord = v1::Draft;

/// What is written for [`Settings`].
pub type SettingsRecord = v2::Settings;

/// What is written for a [`PlanEntry`].
pub type EntryRecord = v1::Entry;

/// What is written for a [`Note`].
pub type NoteRecord = v1::Note;

/// What is written for an [`Event`].
pub type EventRecord = v1::Event;

/// What is written for a [`LastExport`], under [`EXPORTED`].
pub type LastExportRecord = v1::LastExport;

/// The key of the [`LastExport`]. It is no [`Key`]: it tells of this device, and is not exported.
pub const EXPORTED: &str = "exported";

/// Reads the record of an attempt. Its id is part of the key it is stored under.
///
/// # Errors
/// [`Unreadable::Newer`] if a later version wrote it; [`Unreadable::Damaged`] if it is no record,
/// or one with an unknown path, an answer above 4, a moment outside the years 2000 to 9999 or an
/// offset of more than a day.
pub fn read_attempt(id: AttemptId, document: &impl Document) -> Result<Attempt, Unreadable> {
    let record: v1::Attempt = read(document)?;
    record.into_attempt(id).ok_or(Unreadable::Damaged)
}

/// Reads the record of a draft; one begun with another version of the instrument is read too.
///
/// # Errors
/// As [`read_attempt`].
pub fn read_draft(document: &impl Document) -> Result<Draft, Unreadable> {
    let record: v1::Draft = read(document)?;
    record.into_draft().ok_or(Unreadable::Damaged)
}

/// Reads the settings.
///
/// # Errors
/// [`Unreadable::Newer`] if a later version wrote them; [`Unreadable::Damaged`] if they have not
/// the shape of settings, or a value that is unknown.
pub fn read_settings(document: &impl Document) -> Result<Settings, Unreadable> {
    let record: Option<v2::Settings> = match version(document)? {
        1 => document.read::<v1::Settings>().map(v2::Settings::from),
        SETTINGS_VERSION => document.read(),
        v if v > SETTINGS_VERSION => return Err(Unreadable::Newer { v }),
        _ => None,
    };
    let settings = record.and_then(v2::Settings::into_settings);
    settings.ok_or(Unreadable::Damaged)
}

/// Reads the record of an entry of the plan. Its id is part of the key it is stored under. A tip
/// or a sign that this version does not have is kept as it was.
///
/// # Errors
/// [`Unreadable::Newer`] if a later version wrote it; [`Unreadable::Damaged`] if it is no record,
/// or one with an unknown voice, a moment outside the years 2000 to 9999 or an offset of more than
/// a day.
pub fn read_entry(id: EntryId, document: &impl Document) -> Result<PlanEntry, Unreadable> {
    let record: v1::Entry = read(document)?;
    record.into_entry(id).ok_or(Unreadable::Damaged)
}

/// Reads the record of a note. The attempt that it belongs to is part of the key it is stored
/// under.
///
/// # Errors
/// [`Unreadable::Newer`] if a later version wrote it; [`Unreadable::Damaged`] if it is no record,
/// or one with a moment outside the years 2000 to 9999.
pub fn read_note(document: &impl Document) -> Result<Note, Unreadable> {
    let record: v1::Note = read(document)?;
    record.into_note().ok_or(Unreadable::Damaged)
}

/// Reads the record of an event. Its id is part of the key it is stored under.
///
/// # Errors
/// [`Unreadable::Newer`] if a later version wrote it; [`Unreadable::Damaged`] if it is no record,
/// or one with a moment outside the years 2000 to 9999 or an offset of more than a day.
pub fn read_event(id: EventId, document: &impl Document) -> Result<Event, Unreadable> {
    let record: v1::Event = read(document)?;
    record.into_event(id).ok_or(Unreadable::Damaged)
}

/// Reads when the last export was made.
///
/// # Errors
/// As [`read_note`].
pub fn read_last_export(document: &impl Document) -> Result<LastExport, Unreadable> {
    let record: v1::LastExport = read(document)?;
    record.into_last_export().ok_or(Unreadable::Damaged)
}

/// Whether the document is a record of the kind that is stored under the key, in order in every
/// value.
///
/// # Errors
/// As the reader of that kind.
pub fn verify(key: Key, document: &impl Document) -> Result<(), Unreadable> {
    match key {
        Key::Attempt(id) => read_attempt(id, document).map(drop),
        Key::Draft(_) => read_draft(document).map(drop),
        Key::Event(id) => read_event(id, document).map(drop),
        Key::Note(_) | Key::FurtherNote(..) => read_note(document).map(drop),
        Key::Entry(id) => read_entry(id, document).map(drop),
        Key::Settings => read_settings(document).map(drop),
    }
}

/// The version alone: all that records of every version have in common.
#[derive(Deserialize)]
struct Version {
    v: u32,
}

fn version(document: &impl Document) -> Result<u32, Unreadable> {
    let version = document.read::<Version>().ok_or(Unreadable::Damaged)?;
    Ok(version.v)
}

/// Reads a document as the record `R` of its format version.
fn read<R: DeserializeOwned>(document: &impl Document) -> Result<R, Unreadable> {
    match version(document)? {
        FORMAT_VERSION => document.read().ok_or(Unreadable::Damaged),
        v if v > FORMAT_VERSION => Err(Unreadable::Newer { v }),
        _ => Err(Unreadable::Damaged),
    }
}
