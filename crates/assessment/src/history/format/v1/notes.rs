//! The records of notes, of events and of the last export, in the order their fields are written.
//! Frozen like the others.

use serde::{Deserialize, Serialize};

use super::{V, moment, within_a_day, within_years, zone};
use crate::notes::{self, EventId};
use crate::transfer;

/// The record of a note to an attempt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    v: u32,
    text: String,
    at: i64,
}

/// The record of an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    v: u32,
    at: i64,
    offset: i16,
    text: String,
}

/// The record of the last export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastExport {
    v: u32,
    at: i64,
    attempts: u32,
}

impl From<&notes::Note> for Note {
    fn from(note: &notes::Note) -> Self {
        Note {
            v: V,
            text: note.text.clone(),
            at: within_years(note.at_ms),
        }
    }
}

impl From<&notes::Event> for Event {
    fn from(event: &notes::Event) -> Self {
        Event {
            v: V,
            at: within_years(event.at_ms),
            offset: within_a_day(event.offset_min),
            text: event.text.clone(),
        }
    }
}

impl From<&transfer::LastExport> for LastExport {
    fn from(last: &transfer::LastExport) -> Self {
        LastExport {
            v: V,
            at: within_years(last.at_ms),
            attempts: last.attempts,
        }
    }
}

impl Note {
    /// The note that was written; none if its moment is outside the range.
    pub(in super::super) fn into_note(self) -> Option<notes::Note> {
        Some(notes::Note {
            at_ms: moment(self.at)?,
            text: self.text,
        })
    }
}

impl Event {
    /// The event that was written; none if a value is outside its range.
    pub(in super::super) fn into_event(self, id: EventId) -> Option<notes::Event> {
        Some(notes::Event {
            id,
            at_ms: moment(self.at)?,
            offset_min: zone(self.offset)?,
            text: self.text,
        })
    }
}

impl LastExport {
    /// What was written; none if its moment is outside the range.
    pub(in super::super) fn into_last_export(self) -> Option<transfer::LastExport> {
        Some(transfer::LastExport {
            at_ms: moment(self.at)?,
            attempts: self.attempts,
        })
    }
}
