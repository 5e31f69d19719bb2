//! Notes to attempts, and dated events, as records in the [`Store`].
//!
//! A note or an event that cannot be read is counted and left as it is.

use assessment::history::format::{self, EventRecord, Key, NoteRecord, Unreadable};
use assessment::{AttemptId, Event, EventId, Note};

use super::{Records, Taken, keep, take};
use crate::browser::json::{self, Parsed};
use crate::browser::storage::{NotKept, Store};

const EVENTS: &str = "event/";

/// The note to an attempt that can be changed, or `None` without one.
pub fn note(store: &Store, of: AttemptId) -> Option<Result<Note, Unreadable>> {
    let text = store.get(&note_key(of))?;
    Some(format::read_note(&Parsed::new(&text)))
}

/// The further notes to an attempt, which an import brought, oldest first.
pub fn further_notes(store: &Store, of: AttemptId) -> Records<Note> {
    let keys = store.keys(&[&note_key(of), "/"].concat());
    let mut records = Records::of(keys.iter().filter_map(|key| {
        let text = store.get(key)?;
        Some(match Key::parse(key) {
            Some(_) => format::read_note(&Parsed::new(&text)),
            None => Err(Unreadable::Damaged),
        })
    }));
    records.readable = ordered(records.readable, |one, other| one.at_ms < other.at_ms);
    records
}

/// Keeps the note to an attempt over what it was before. None where it is held in memory, since
/// nothing is to be kept.
pub fn keep_note(
    store: &Store,
    of: AttemptId,
    note: &Note,
    keeps_nothing: bool,
) -> Option<Result<(), NotKept>> {
    let text = json::to_text(&NoteRecord::from(note));
    keep(store, &note_key(of), text, keeps_nothing)
}

/// Removes the note to an attempt.
///
/// # Errors
///
/// [`NotKept`] where the browser refused, so that it may still be on the device.
pub fn remove_note(store: &Store, of: AttemptId) -> Result<(), NotKept> {
    store.remove(&note_key(of))
}

/// All events, newest first.
pub fn events(store: &Store) -> Records<Event> {
    let keys = store.keys(EVENTS);
    let mut records = Records::of(keys.iter().map(|key| {
        let id = key.strip_prefix(EVENTS).and_then(EventId::parse);
        let record = id.and_then(|id| event(store, id));
        record.unwrap_or(Err(Unreadable::Damaged))
    }));
    records.readable = ordered(records.readable, |one, other| {
        (one.at_ms, one.id) > (other.at_ms, other.id)
    });
    records
}

/// One event, or `None` if nothing is stored under its id.
pub fn event(store: &Store, id: EventId) -> Option<Result<Event, Unreadable>> {
    let text = store.get(&event_key(id))?;
    Some(format::read_event(id, &Parsed::new(&text)))
}

/// Keeps an event over what it was before. None where it is held in memory, since nothing is to be
/// kept.
pub fn keep_event(
    store: &Store,
    event: &Event,
    keeps_nothing: bool,
) -> Option<Result<(), NotKept>> {
    let text = json::to_text(&EventRecord::from(event));
    keep(store, &event_key(event.id), text, keeps_nothing)
}

/// Takes an event out, and says whether the browser let go of it; none where there is none.
pub fn take_event(store: &Store, id: EventId) -> Option<(Taken, Result<(), NotKept>)> {
    take(store, event_key(id))
}

/// The few records in the order that `is_before` gives. The library's sort would weigh more.
fn ordered<T>(records: Vec<T>, is_before: fn(&T, &T) -> bool) -> Vec<T> {
    let mut order: Vec<T> = Vec::new();
    for record in records {
        let at = order.partition_point(|other| is_before(other, &record));
        order.insert(at, record);
    }
    order
}

fn note_key(of: AttemptId) -> String {
    Key::Note(of).to_string()
}

fn event_key(id: EventId) -> String {
    Key::Event(id).to_string()
}
