//! What every page may read, and the named actions on it. Provided once, in `app`.

use assessment::history::format::Unreadable;
use assessment::{Attempt, AttemptId, CauseId, ItemId, PathId, Response, SafetyId, Settings};
use leptos::prelude::*;

use crate::browser::archive::{self, Records};
use crate::browser::page::Before;
use crate::browser::storage::{NotKept, Store};
use crate::browser::{clock, location, random};
use crate::route::Route;
use crate::session::{Keep, Kept, Outcome, Run, SafetyAnswer, Session};
use crate::text::Text;

/// Something that a person should know about what is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Notice {
    /// The browser gives no storage.
    Blocked,
    /// The browser refused a write.
    Refused,
    /// A stored draft is damaged.
    DraftDamaged,
    /// A stored draft comes from a newer version.
    DraftNewer,
    /// The draft names statements that this version does not know.
    DraftForeign,
    /// The stored settings cannot be read.
    SettingsUnread,
}

/// The choices on the start page, as far as they are made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// What brings the person here.
    pub path: Option<PathId>,
    /// Whether results are kept.
    pub keep: Option<Keep>,
}

/// The state of the app.
#[derive(Clone, Copy)]
pub struct App {
    /// The words.
    pub text: &'static Text,
    /// The open page.
    pub route: RwSignal<Route>,
    /// The run in progress.
    pub session: RwSignal<Session>,
    /// The choices on the start page.
    pub choices: RwSignal<Choices>,
    /// *Start* was pressed before the program had arrived, and is still to be answered.
    pub started_early: StoredValue<bool>,
    /// Notices that are shown, oldest first.
    pub notices: RwSignal<Vec<Notice>>,
    /// Whether choosing by pointer or digit moves on by itself.
    pub move_on: RwSignal<bool>,
    /// Set by a page whose form has an error: its title begins with "Error".
    pub has_error: RwSignal<bool>,
    store: StoredValue<Store, LocalStorage>,
}

/// The state of the app, for a page.
pub fn use_app() -> App {
    expect_context()
}

impl App {
    /// The state at the start: what is stored, and what was chosen before the program arrived.
    pub fn new(text: &'static Text, before: &Before) -> Self {
        let path = before.path.as_deref().and_then(PathId::from_id);
        let keep = before.keep.as_deref().and_then(Keep::from_id);
        let app = Self {
            text,
            route: RwSignal::new(location::current()),
            session: RwSignal::default(),
            choices: RwSignal::new(Choices { path, keep }),
            started_early: StoredValue::new(before.started),
            notices: RwSignal::default(),
            move_on: RwSignal::new(true),
            has_error: RwSignal::new(false),
            store: StoredValue::new_local(Store::open()),
        };
        if app.store.with_value(Store::is_blocked) {
            app.notify(Notice::Blocked);
        }
        app.read_settings();
        app.resume();
        app
    }

    /// Goes to a page.
    pub fn go(self, route: Route) {
        location::go(route);
    }

    /// Shows a notice, once.
    pub fn notify(self, notice: Notice) {
        self.notices.update(|notices| {
            if !notices.contains(&notice) {
                notices.push(notice);
            }
        });
    }

    /// Closes a notice.
    pub fn dismiss(self, notice: Notice) {
        self.notices
            .update(|notices| notices.retain(|shown| *shown != notice));
    }

    /// Begins a run and opens its first statement. A run begun before, on this device, gives way
    /// to it, as the start page says.
    pub fn begin(self, path: PathId, keep: Keep) {
        let before = self.session.with_untracked(|session| {
            let kept = session.run().filter(|run| run.keep == Keep::OnDevice);
            kept.map(|run| run.id)
        });
        let run = Run::new(random::attempt_id(), path, keep, clock::now_ms());
        self.session.set(Session::Running(run));
        self.keep_draft();
        if let Some(id) = before {
            self.tell(
                self.store
                    .with_value(|store| archive::remove_draft(store, id)),
            );
        }
        self.go(Route::Question(1));
    }

    /// The person has come to step `number`.
    pub fn arrive(self, number: u16) {
        self.change(|run| run.arrive(number, clock::now_ms()));
    }

    /// The person has answered or skipped a statement.
    pub fn respond(self, item: ItemId, response: Response) {
        self.change(|run| run.respond(item, response, clock::now_ms()));
    }

    /// The person has ticked or cleared a cause.
    pub fn toggle_cause(self, cause: CauseId) {
        self.change(|run| run.toggle_cause(cause, clock::now_ms()));
    }

    /// The person has answered a safety statement. Nothing is written.
    pub fn set_safety(self, statement: SafetyId, answer: SafetyAnswer) {
        self.session.update(|session| {
            if let Some(run) = session.run_mut() {
                run.set_safety(statement, answer);
            }
        });
    }

    /// The person looks over all answers: from here on, each step leads back there.
    pub fn look_over(self) {
        self.session.update(|session| {
            if let Some(run) = session.run_mut() {
                run.returns_to_check = true;
            }
        });
    }

    /// Ends the run, keeps the attempt where that is wanted, and opens the result.
    pub fn finish(self) {
        let finished = self.session.with_untracked(|session| {
            let run = session.run()?;
            Some((run.keep, run.finish(clock::now_ms(), clock::offset_min())))
        });
        let Some((keep, mut outcome)) = finished else {
            return;
        };
        outcome.kept = match keep {
            Keep::Nothing => Kept::NotWanted,
            Keep::OnDevice => self.keep_attempt(&outcome.attempt),
        };
        let route = match outcome.kept {
            Kept::Saved => Route::SavedResult(outcome.attempt.id),
            Kept::NotWanted | Kept::Refused => Route::Result,
        };
        self.session.set(Session::Finished(outcome));
        // The next run begins with its own choices, none of them made for the person.
        self.choices.set(Choices::default());
        location::replace(route);
    }

    /// Switches moving on by itself. It is written only where the person keeps results.
    pub fn set_move_on(self, on: bool) {
        self.move_on.set(on);
        let keeps = self
            .session
            .with_untracked(|session| session.run().is_some_and(|run| run.keep == Keep::OnDevice));
        let unread = self
            .notices
            .with_untracked(|notices| notices.contains(&Notice::SettingsUnread));
        if keeps && !unread {
            let settings = Settings { move_on: on };
            self.tell(
                self.store
                    .with_value(|store| archive::save_settings(store, &settings)),
            );
        }
    }

    /// All saved attempts, newest first.
    pub fn attempts(self) -> Records<Attempt> {
        self.store.with_value(archive::attempts)
    }

    /// One saved attempt, or `None` if there is none under this id.
    pub fn attempt(self, id: AttemptId) -> Option<Result<Attempt, Unreadable>> {
        self.store.with_value(|store| archive::attempt(store, id))
    }

    /// The run just finished, if it is the one with this id.
    pub fn outcome_of(self, id: AttemptId) -> Option<Outcome> {
        self.session.with_untracked(|session| {
            let outcome = session.outcome().filter(|outcome| outcome.attempt.id == id);
            outcome.cloned()
        })
    }

    /// A date in words.
    pub fn date(self, attempt: &Attempt) -> String {
        let locale = self.text.interface.app.locale;
        clock::date_words(attempt.at_ms, attempt.offset_min, locale)
    }

    fn change(self, change: impl FnOnce(&mut Run)) {
        self.session.update(|session| {
            if let Some(run) = session.run_mut() {
                change(run);
            }
        });
        self.keep_draft();
    }

    fn keep_draft(self) {
        let draft = self.session.with_untracked(|session| {
            let kept = session.run().filter(|run| run.keep == Keep::OnDevice);
            kept.map(|run| (run.id, run.draft.clone()))
        });
        if let Some((id, draft)) = draft {
            self.tell(
                self.store
                    .with_value(|store| archive::save_draft(store, id, &draft)),
            );
        }
    }

    fn keep_attempt(self, attempt: &Attempt) -> Kept {
        self.store.with_value(|store| {
            match archive::save_attempt(store, attempt) {
                Ok(()) => {
                    // A draft that stays is harmless: the next start takes its place.
                    self.tell(archive::remove_draft(store, attempt.id));
                    Kept::Saved
                }
                Err(_) => Kept::Refused,
            }
        })
    }

    fn tell(self, kept: Result<(), NotKept>) {
        match kept {
            Ok(()) => self.dismiss(Notice::Refused),
            Err(NotKept::Blocked) => self.notify(Notice::Blocked),
            Err(NotKept::Refused) => self.notify(Notice::Refused),
        }
    }

    fn read_settings(self) {
        match self.store.with_value(archive::settings) {
            None => {}
            Some(Ok(settings)) => self.move_on.set(settings.move_on),
            Some(Err(_)) => self.notify(Notice::SettingsUnread),
        }
    }

    /// Takes up the draft touched last.
    fn resume(self) {
        let drafts = self.store.with_value(archive::drafts);
        if drafts.damaged > 0 {
            self.notify(Notice::DraftDamaged);
        }
        if drafts.newer > 0 {
            self.notify(Notice::DraftNewer);
        }
        let last = drafts.readable.into_iter();
        if let Some((id, draft)) = last.max_by_key(|(_, draft)| draft.touched_ms) {
            if !draft.foreign.is_empty() {
                self.notify(Notice::DraftForeign);
            }
            let run = Run::resumed(id, draft, Keep::OnDevice, clock::now_ms());
            self.session.set(Session::Running(run));
        }
    }
}
