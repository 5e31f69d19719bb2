//! The keys that records are stored under, without the prefix that the app puts before them.
//!
//! A key is exact: what reads in any other way is no key of ours, and is left alone.

use std::fmt;

use crate::digits;
use crate::history::AttemptId;
use crate::notes::{EventId, NoteId};
use crate::plan::EntryId;

/// The key of the settings.
const SETTINGS: &str = "settings";

/// What stands before the id, by kind.
const ATTEMPT: &str = "attempt";
const DRAFT: &str = "draft";
const EVENT: &str = "event";
const NOTE: &str = "note";
const ENTRY: &str = "plan";

/// The key of one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// `attempt/<id>`
    Attempt(AttemptId),
    /// `draft/<id>`: the id is that of the attempt that the draft becomes.
    Draft(AttemptId),
    /// `event/<id>`
    Event(EventId),
    /// `note/<attempt id>`: the note that can be changed.
    Note(AttemptId),
    /// `note/<attempt id>/<id>`: another note to the same attempt, from an import. It never takes
    /// the place of the one that was there.
    FurtherNote(AttemptId, NoteId),
    /// `plan/<id>`
    Entry(EntryId),
    /// `settings`
    Settings,
}

impl Key {
    /// Reads a key; none unless it is written exactly as a key is.
    pub fn parse(text: &str) -> Option<Key> {
        if text == SETTINGS {
            return Some(Key::Settings);
        }
        let (kind, id) = text.split_once('/')?;
        match kind {
            ATTEMPT => AttemptId::parse(id).map(Key::Attempt),
            DRAFT => AttemptId::parse(id).map(Key::Draft),
            EVENT => EventId::parse(id).map(Key::Event),
            NOTE => match id.split_once('/') {
                None => AttemptId::parse(id).map(Key::Note),
                Some((attempt, id)) => Some(Key::FurtherNote(
                    AttemptId::parse(attempt)?,
                    NoteId::parse(id)?,
                )),
            },
            ENTRY => EntryId::parse(id).map(Key::Entry),
            _ => None,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, id) = match self {
            Key::Attempt(id) => (ATTEMPT, id.bits()),
            Key::Draft(id) => (DRAFT, id.bits()),
            Key::Event(id) => (EVENT, id.bits()),
            Key::Note(attempt) | Key::FurtherNote(attempt, _) => (NOTE, attempt.bits()),
            Key::Entry(id) => (ENTRY, id.bits()),
            Key::Settings => return f.write_str(SETTINGS),
        };
        f.write_str(kind)?;
        f.write_str("/")?;
        digits::write(id, f)?;
        if let Key::FurtherNote(_, note) = self {
            f.write_str("/")?;
            digits::write(note.bits(), f)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: &str = "0123456789abcdef0123456789abcdef";
    const B: &str = "f0000000000000000000000000000000";

    #[track_caller]
    fn check(text: &str, expected: Option<Key>) {
        assert_eq!(Key::parse(text), expected, "{text}");
        if let Some(key) = expected {
            assert_eq!(key.to_string(), text);
        }
    }

    #[test]
    fn every_kind_of_key_is_read_and_written() {
        let (a, b) = (0x0123_4567_89ab_cdef_0123_4567_89ab_cdef, 0xf << 124);
        let attempt = AttemptId::from_bits(a);
        check(&["attempt/", A].concat(), Some(Key::Attempt(attempt)));
        check(&["draft/", A].concat(), Some(Key::Draft(attempt)));
        check(
            &["event/", B].concat(),
            Some(Key::Event(EventId::from_bits(b))),
        );
        check(&["note/", A].concat(), Some(Key::Note(attempt)));
        check(
            &["note/", A, "/", B].concat(),
            Some(Key::FurtherNote(attempt, NoteId::from_bits(b))),
        );
        check(
            &["plan/", B].concat(),
            Some(Key::Entry(EntryId::from_bits(b))),
        );
        check("settings", Some(Key::Settings));
    }

    #[test]
    fn what_is_written_in_any_other_way_is_no_key() {
        for text in [
            "",
            "/",
            "attempt",
            "attempt/",
            "settings/",
            "Settings",
            " settings",
            "exported",
            "epoch",
            "__proto__",
        ] {
            check(text, None);
        }
        for kind in ["attempt", "draft", "event", "note", "plan"] {
            check(&[kind, A].concat(), None);
            check(&["/", kind, "/", A].concat(), None);
            check(&[kind, "/", A, "/"].concat(), None);
            check(&[kind, "//", A].concat(), None);
            check(&[kind, "/", &A[1..]].concat(), None);
            check(&[kind, "/", &A.to_uppercase()].concat(), None);
            check(&[kind, "/", A, "\n"].concat(), None);
        }
        check(&["attempt/", A, "/", B].concat(), None);
        check(&["note/", A, "/", B, "/", B].concat(), None);
        check(&["settings/", A].concat(), None);
        check(&["entry/", A].concat(), None);
    }
}
