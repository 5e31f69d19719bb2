//! The saved attempts: named actions on [`App`].

use std::rc::Rc;

use assessment::history::format::Unreadable;
use assessment::{Attempt, AttemptId};
use leptos::prelude::*;

use super::App;
use crate::browser::archive::{self, Records};
use crate::browser::clock;
use crate::session::Kept;

impl App {
    /// All saved attempts, newest first. They are read once for each page that is opened: there may
    /// be thousands, and several parts of a page ask for them.
    pub fn attempts(self) -> Rc<Records<Attempt>> {
        if let Some(read) = self.attempts.get_value() {
            return read;
        }
        let read = Rc::new(self.store.with_value(archive::attempts));
        self.attempts.set_value(Some(read.clone()));
        read
    }

    /// The last saved attempt that can be read, as [`assessment::latest`] has it. Unlike
    /// [`App::attempts`] it puts none in order.
    pub fn latest_attempt(self) -> Option<Attempt> {
        let now = clock::now_ms();
        self.store.with_value(|store| archive::latest(store, now))
    }

    /// Forgets what was read of the attempts. Has to be called wherever one is written or removed
    /// while a page is open.
    pub fn forget_attempts(self) {
        self.attempts.set_value(None);
    }

    /// One saved attempt, or `None` if there is none under this id.
    pub fn attempt(self, id: AttemptId) -> Option<Result<Attempt, Unreadable>> {
        self.store.with_value(|store| archive::attempt(store, id))
    }

    /// Whether an attempt that was to be kept is on the device. One that the browser refused may be
    /// there later: it is tried again.
    pub fn became_of_attempt(self, id: AttemptId) -> Kept {
        let is_kept = self
            .store
            .with_value(|store| archive::is_attempt_kept(store, id));
        if is_kept { Kept::Saved } else { Kept::Refused }
    }
}
