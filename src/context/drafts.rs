//! The run in progress as it is kept: named actions on [`App`].
//!
//! Several open pages may be in one run. Each reads what is kept before it changes anything, so that
//! none writes an old copy over what another was told (docs/decisions/0005).

use assessment::{AttemptId, Draft};
use leptos::prelude::*;

use super::App;
use crate::browser::storage::Store;
use crate::browser::storage::elsewhere::Change;
use crate::browser::{archive, clock, location, task};
use crate::notices::Notice;
use crate::route::Route;
use crate::session::{Keep, Run, Session};

impl App {
    /// Changes the run as it stands in all open pages, and keeps it. One that has ended elsewhere is
    /// left.
    pub(super) fn change(self, change: impl FnOnce(&mut Run)) {
        if self.catch_up() {
            self.session.update(|session| {
                if let Some(run) = session.run_mut() {
                    change(run);
                }
            });
            self.keep_draft();
        }
    }

    /// Writes the run, if it is to be kept.
    pub(super) fn keep_draft(self) {
        let kept = self.session.with_untracked(|session| {
            let run = session.run().filter(|run| run.keep == Keep::OnDevice)?;
            let save = |store: &_| archive::save_draft(store, run.id, &run.draft);
            Some(self.store.with_value(save))
        });
        if let Some(kept) = kept {
            self.tell(kept);
        }
    }

    /// The run in progress, if it is kept.
    pub(super) fn kept_run(self) -> Option<AttemptId> {
        self.session.with_untracked(|session| {
            let kept = session.run().filter(|run| run.keep == Keep::OnDevice);
            kept.map(|run| run.id)
        })
    }

    /// Whether the run in progress is on this device, with all that was answered.
    pub fn is_run_kept(self) -> bool {
        let is_kept = |id| {
            self.store
                .with_value(|store| archive::is_draft_kept(store, id))
        };
        self.kept_run().is_some_and(is_kept)
    }

    /// Takes over what other open pages have made of the run, and says whether it goes on. One that
    /// was finished is left; so is one that is gone, since it was deleted or another has taken its
    /// place.
    pub(super) fn catch_up(self) -> bool {
        let Some(id) = self.kept_run() else {
            return true;
        };
        let is_over = self.attempt(id).is_some();
        match self.store.with_value(|store| archive::draft(store, id)) {
            Some(Ok(mut draft)) if !is_over => {
                draft.adopt();
                self.session.update(|session| {
                    if let Some(run) = session.run_mut() {
                        run.take_over(draft);
                    }
                });
                true
            }
            // A browser that does not answer ends no run. Whether all was erased, the write finds out.
            None if !is_over && !self.store.with_value(Store::is_alive) => true,
            // What a newer version wrote, or nobody can read, is not written over either.
            Some(_) | None => {
                self.leave();
                false
            }
        }
    }

    /// Another open page has changed something: what it made of this run is shown here, too.
    pub(super) fn hear_of_draft(self, change: &Change) {
        let run = self.kept_run();
        let is_of_run = run.is_some_and(|id| archive::is_of_draft(change, id));
        let route = self.route();
        // A statement shows by itself what is said of it.
        let is_still = matches!(route, Route::Start | Route::Check);
        if is_of_run && self.catch_up() && is_still {
            location::replace(route);
        }
    }

    /// Leaves a run that has ended elsewhere. The start page says what there is instead: its result,
    /// or the run that took its place.
    fn leave(self) {
        self.session.set(Session::Idle);
        // What is being done now ends before its page goes.
        task::soon(move || {
            self.resume();
            if matches!(
                self.route(),
                Route::Start | Route::Question(_) | Route::Check
            ) {
                location::replace(Route::Start);
            }
        });
    }

    /// Takes up the draft touched last, where no run is under way.
    pub(super) fn resume(self) {
        let is_idle = |session: &Session| matches!(session, Session::Idle);
        if !self.session.with_untracked(is_idle) {
            return;
        }
        let drafts = self.store.with_value(archive::drafts);
        if drafts.damaged > 0 {
            self.notify(Notice::DraftDamaged);
        }
        if drafts.newer > 0 {
            self.notify(Notice::DraftNewer);
        }
        // What is finished is never changed again: a draft beside its attempt is what a crash left
        // between the two writes.
        let unfinished = |(id, _): &(AttemptId, Draft)| self.attempt(*id).is_none();
        let last = drafts.readable.into_iter().filter(unfinished);
        if let Some((id, mut draft)) = last.max_by_key(|(_, draft)| draft.touched_ms) {
            if draft.adopt() || !draft.foreign.is_empty() {
                self.notify(Notice::DraftForeign);
            }
            let run = Run::resumed(id, draft, Keep::OnDevice, clock::now_ms());
            self.session.set(Session::Running(run));
        }
    }
}
