//! Deleting some of the results, and bringing them back.

use assessment::AttemptId;
use leptos::prelude::*;

use super::App;
use crate::browser::archive::{self, Taken, whole};
use crate::browser::{location, page};
use crate::notices::{Notices, Offer, UNDO_PLACE, Undo};
use crate::route::Route;

/// What was deleted, and can be brought back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deleted {
    /// How many attempts are gone.
    pub attempts: usize,
    /// How many the browser did not let go of, whole or in part.
    pub refused: usize,
    /// What was taken out, byte for byte.
    taken: Vec<Taken>,
}

impl App {
    /// Deletes attempts with their notes and what is left of their drafts.
    pub fn delete_attempts(self, ids: &[AttemptId]) -> Deleted {
        let mut deleted = Deleted::default();
        for &id in ids {
            let taken = &mut deleted.taken;
            let gone = self
                .store
                .with_value(|store| whole::take_attempt(store, id, taken));
            match gone {
                Ok(()) => deleted.attempts += 1,
                Err(_) => deleted.refused += 1,
            }
        }
        self.forget_attempts();
        deleted
    }

    /// Brings back what was deleted, byte for byte and to where it was. A notice says so where the
    /// browser does not keep it.
    pub fn undo_delete(self, deleted: Deleted) {
        self.forget_attempts();
        for taken in &deleted.taken {
            let kept = self
                .store
                .with_value(|store| archive::put_back(store, taken));
            if kept.is_err() {
                self.tell(kept);
            }
        }
    }

    /// Deletes attempts and opens the history, with what was done above it and the way back. The
    /// way back is there until the history is left.
    pub fn delete_and_tell(self, ids: &[AttemptId]) {
        let words = &self.text.interface.delete;
        let deleted = self.delete_attempts(ids);
        let mut message = match deleted.attempts {
            0 => String::new(),
            1 => words.deleted_one.to_owned(),
            count @ 2.. => words.deleted_many.fill(&[("count", &count.to_string())]),
        };
        if deleted.refused > 0 {
            if !message.is_empty() {
                message.push(' ');
            }
            message.push_str(words.refused);
        }
        location::replace(Route::History);
        let undo = (!deleted.taken.is_empty()).then(|| Undo {
            words: words.undo,
            way: Box::new(move || {
                self.undo_delete(deleted.clone());
                location::replace(Route::History);
                self.offer(Offer::said(Route::History, words.back_again));
            }),
        });
        self.offer(Offer {
            route: Route::History,
            message,
            undo,
        });
        // What had the focus is gone.
        page::focus_soon(UNDO_PLACE);
    }

    /// Says above the open page what was just done, and offers the way back.
    fn offer(self, offer: Offer) {
        let close = move || self.notices.update_value(Notices::withdraw);
        self.notices
            .update_value(|notices| notices.offer(offer, close));
    }
}
