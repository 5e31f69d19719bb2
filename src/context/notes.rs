//! Notes to attempts, and dated events: named actions on [`App`].

use assessment::history::format::Unreadable;
use assessment::{AttemptId, Event, EventId, Note};
use leptos::prelude::*;

use super::App;
use crate::browser::archive::{Records, Taken, notes};
use crate::browser::clock;
use crate::browser::storage::Store;
use crate::session::Kept;

impl App {
    /// The note to an attempt that can be changed, or `None` without one.
    pub fn note(self, of: AttemptId) -> Option<Result<Note, Unreadable>> {
        self.store.with_value(|store| notes::note(store, of))
    }

    /// The further notes to an attempt, which an import brought.
    pub fn further_notes(self, of: AttemptId) -> Records<Note> {
        self.store
            .with_value(|store| notes::further_notes(store, of))
    }

    /// Keeps the note to an attempt: on the device, or, where the person keeps nothing, until the
    /// page closes. One without words is removed. None where there is no such attempt any more: it
    /// was deleted in another open page, and its notes went with it.
    pub fn keep_note(self, of: AttemptId, words: &str) -> Option<Kept> {
        // Where everything was erased, the write finds out.
        if self.attempt(of).is_none() && self.store.with_value(Store::is_alive) {
            return None;
        }
        let keeps_nothing = self.keeps_nothing();
        let note = Note {
            text: words.to_owned(),
            at_ms: clock::now_ms(),
        };
        let keep = |store: &Store| {
            if words.trim().is_empty() {
                Some(notes::remove_note(store, of))
            } else {
                notes::keep_note(store, of, &note, keeps_nothing)
            }
        };
        Some(self.became(self.store.with_value(keep)))
    }

    /// All events, newest first.
    pub fn events(self) -> Records<Event> {
        self.store.with_value(notes::events)
    }

    /// An event as it is stored now; none where it was deleted.
    pub fn event(self, id: EventId) -> Option<Event> {
        let event = self.store.with_value(|store| notes::event(store, id));
        event.and_then(Result::ok)
    }

    /// Keeps an event: on the device, or, where the person keeps nothing, until the page closes.
    /// What is on the device already stays there.
    pub fn keep_event(self, event: &Event) -> Kept {
        let keeps_nothing = self.keeps_nothing();
        let keep = |store: &Store| notes::keep_event(store, event, keeps_nothing);
        self.became(self.store.with_value(keep))
    }

    /// Deletes an event, and gives what brings it back.
    pub fn take_event(self, id: EventId) -> Option<Taken> {
        let taken = self.store.with_value(|store| notes::take_event(store, id));
        let (taken, kept) = taken?;
        self.tell(kept);
        Some(taken)
    }
}
