//! What a person writes down beside their attempts: a note to one of them, and dated events of
//! their own.
//!
//! Nothing here reads a clock or a store, and nothing here knows what an event did to a score.

use crate::digits::id;

/// Most characters that are taken for a note to an attempt.
pub const NOTE_LIMIT: usize = 2000;

/// Most characters that are taken for an event.
pub const EVENT_LIMIT: usize = 120;

id! {
    /// The id of an event: 128 random bits, so that two open pages never make the same one and the
    /// id tells nothing. Written as 32 lower-case hexadecimal digits.
    EventId
}

id! {
    /// The id of a further note to an attempt that has one already, made from its text: see
    /// [`crate::history::format::Key::FurtherNote`]. Written as 32 lower-case hexadecimal digits.
    NoteId
}

/// What a person wrote to one of their attempts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Their words. [`NOTE_LIMIT`] is a limit for what is typed, not for what was stored.
    pub text: String,
    /// When it was last written: milliseconds since the start of 1970, UTC.
    pub at_ms: i64,
}

/// Something that happened, such as a talk: a mark between the attempts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// When it happened: milliseconds since the start of 1970, UTC.
    pub at_ms: i64,
    /// The zone it happened in: minutes east of UTC.
    pub offset_min: i16,
    /// What it was, in the person's words. [`EVENT_LIMIT`] is a limit for what is typed, not for
    /// what was stored.
    pub text: String,
}
