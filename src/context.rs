//! What every page may read, and the named actions on it. Provided once, in `app`.

mod attempts;
mod carrying;
mod deleting;
mod drafts;
mod erasing;
mod hosting;
mod notes;
mod plan;
mod settings;
mod wording;

pub use carrying::Brought;
pub use deleting::Deleted;

use std::rc::Rc;

use assessment::{Attempt, AttemptId, CauseId, ItemId, PathId, Response, SafetyId, Settings};
use leptos::prelude::*;
use site::Reading;

use crate::browser::archive::{self, Records, whole};
use crate::browser::dom::Node;
use crate::browser::page::Before;
use crate::browser::storage::{NotKept, Store};
use crate::browser::texts::{self, Texts};
use crate::browser::{clock, host, location, page, persistence, random};
use crate::notices::{Notice, Notices};
use crate::route::Route;
use crate::session::{Ideas, Keep, Kept, Outcome, Run, SafetyAnswer, Session};
use crate::text::Text;

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
    /// The run in progress.
    pub session: RwSignal<Session>,
    /// The choices on the start page.
    pub choices: RwSignal<Choices>,
    /// *Start* was pressed before the program had arrived, and is still to be answered.
    pub started_early: StoredValue<bool>,
    /// The words for a late hour were opened before the program had arrived.
    pub late_open: StoredValue<bool>,
    /// How the app looks and behaves.
    pub settings: RwSignal<Settings>,
    route: StoredValue<Route>,
    has_error: StoredValue<bool>,
    notices: StoredValue<Notices, LocalStorage>,
    site: StoredValue<Option<Rc<Reading>>, LocalStorage>,
    store: StoredValue<Store, LocalStorage>,
    /// What was read of the attempts since the open page was opened.
    attempts: StoredValue<Option<Rc<Records<Attempt>>>, LocalStorage>,
    texts: StoredValue<LongTexts, LocalStorage>,
}

/// The long texts: asked for once, however many wait for them.
#[derive(Default)]
struct LongTexts {
    here: Option<Texts>,
    waiting: Vec<Box<Waiting>>,
}

/// What is to happen when the long texts have arrived, or have not.
type Waiting = dyn FnOnce(Option<&Texts>);

/// The state of the app, for a page.
pub fn use_app() -> App {
    expect_context()
}

impl App {
    /// The state at the start: what is stored, and what was chosen before the program arrived.
    /// Notices go to `place`.
    pub fn new(text: &'static Text, before: &Before, place: Node) -> Self {
        let path = before.path.as_deref().and_then(PathId::from_id);
        let keep = before.keep.as_deref().and_then(Keep::from_id);
        let route = location::current();
        let app = Self {
            text,
            session: RwSignal::default(),
            choices: RwSignal::new(Choices { path, keep }),
            // Whoever then followed a link has changed their mind.
            started_early: StoredValue::new(before.started && route == Route::Start),
            late_open: StoredValue::new(before.late_open),
            settings: RwSignal::default(),
            route: StoredValue::new(route),
            has_error: StoredValue::new(false),
            notices: StoredValue::new_local(Notices::new(place, text)),
            site: StoredValue::new_local(None),
            store: StoredValue::new_local(Store::open()),
            attempts: StoredValue::new_local(None),
            texts: StoredValue::new_local(LongTexts::default()),
        };
        if app.store.with_value(Store::is_blocked) {
            app.notify(Notice::Blocked);
        }
        Self::settle();
        host::when_arrived(Self::settle);
        app.read_settings();
        app.resume();
        app.watch_others();
        app
    }

    /// The open page.
    pub fn route(self) -> Route {
        self.route.get_value()
    }

    /// A page is opened: its title becomes that of the document.
    pub fn open(self, route: Route) {
        self.route.set_value(route);
        self.leave_result(route);
        self.forget_attempts();
        self.notices.update_value(|notices| notices.arrive(route));
        self.set_error(false);
        page::mend(self.progress(route));
        page::mark("data-quiet", self.is_quiet(route).then_some(""));
        // No link leads to a page that does not exist, though its address is written as the start's.
        let is_known = route != Route::NotFound;
        page::mark_current(is_known.then(|| route.to_string()).as_deref());
    }

    /// A result is one just finished until another page than support is opened. What was said in
    /// this visit is forgotten then.
    fn leave_result(self, route: Route) {
        let is_left = self.session.with_untracked(|session| {
            let outcome = session.outcome();
            outcome.is_some_and(|outcome| {
                let its = [Route::Result, Route::SavedResult(outcome.attempt.id)];
                route != Route::Support && !its.contains(&route)
            })
        });
        if is_left {
            self.session.update(Session::leave_result);
        }
    }

    /// Whether a reload would take nothing from the person here: `src/copy.js` may offer one.
    fn is_quiet(self, route: Route) -> bool {
        let is_between = matches!(route, Route::Start | Route::SavedResult(_) | Route::History);
        is_between
            && self.session.with_untracked(Session::outlives_reload)
            && !self.store.with_value(Store::holds_any)
    }

    /// How many statements come before this page, and of how many; none outside the statements.
    fn progress(self, route: Route) -> Option<(u16, u16)> {
        let Route::Question(number) = route else {
            return None;
        };
        let total = self.session.with_untracked(|session| {
            let run = session.run()?;
            Some(run.item_count())
        })?;
        Some((number.saturating_sub(1).min(total), total))
    }

    /// Whether the form of the open page has an error: the title begins with "Error" then.
    pub fn has_error(self) -> bool {
        self.has_error.get_value()
    }

    /// Says whether the form of the open page has an error, and sets the title of the page.
    pub fn set_error(self, has_error: bool) {
        self.has_error.set_value(has_error);
        page::set_title(&crate::title::title(self));
    }

    /// Goes to a page.
    pub fn go(self, route: Route) {
        location::go(route);
    }

    /// Shows a notice, once.
    pub fn notify(self, notice: Notice) {
        let close = move || self.dismiss(notice);
        self.notices
            .update_value(|notices| notices.show(notice, close));
    }

    /// Closes a notice.
    pub fn dismiss(self, notice: Notice) {
        self.notices.update_value(|notices| notices.close(notice));
    }

    /// Begins the run for which *Start* was pressed before the program had arrived, if all was chosen:
    /// its first statement becomes the open page, and is still to be shown.
    pub fn begin_early(self) -> bool {
        let Choices { path, keep } = self.choices.get_untracked();
        let chosen = path.zip(keep).filter(|_| self.started_early.get_value());
        if let Some((path, keep)) = chosen {
            self.started_early.set_value(false);
            self.begin(path, keep);
            location::push(Route::Question(1));
        }
        chosen.is_some()
    }

    /// Begins a run. A run begun before, on this device, gives way to it, as the start page says.
    pub fn begin(self, path: PathId, keep: Keep) {
        // After the exit the page says nothing of a run left off, so it takes the place of none.
        let before = self.kept_run().filter(|_| !page::is_clean());
        let run = Run::new(random::attempt_id(), path, keep, clock::now_ms());
        self.session.set(Session::Running(run));
        self.keep_draft();
        if let Some(id) = before {
            self.tell(
                self.store
                    .with_value(|store| archive::remove_draft(store, id)),
            );
        }
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

    /// The person goes on from the safety page.
    pub fn pass_safety(self) {
        self.session.update(|session| {
            if let Some(run) = session.run_mut() {
                run.pass_safety();
            }
        });
    }

    /// The person has chosen which ideas they would like. Nothing is written.
    pub fn choose_ideas(self, ideas: Ideas) {
        self.session.update(|session| {
            if let Some(run) = session.run_mut() {
                run.ideas = ideas;
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
        if !self.catch_up() {
            return;
        }
        let finished = self.session.with_untracked(|session| {
            let run = session.run()?;
            // Taken over from another open page: its safety page may have been answered there.
            if run.asks_safety_again() {
                return None;
            }
            Some((run.keep, run.finish(clock::now_ms(), clock::offset_min())))
        });
        let Some((keep, mut outcome)) = finished else {
            location::replace(Route::Check);
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

    /// Every key of this app on this device, with the length of its text.
    pub fn inventory(self) -> Vec<(String, usize)> {
        self.store.with_value(Store::inventory)
    }

    /// Calls `then` with the long texts, now or when they have arrived, or with none where they do
    /// not. What `then` makes lives as long as the open page.
    pub fn with_texts(self, then: impl FnOnce(Option<&Texts>) + 'static) {
        if let Some(texts) = self.texts.with_value(|texts| texts.here.clone()) {
            then(Some(&texts));
            return;
        }
        let owner = Owner::current().unwrap_or_default();
        let then = Box::new(move |texts: Option<&Texts>| owner.with(|| then(texts)));
        let is_asked = self.texts.try_update_value(|texts| {
            texts.waiting.push(then);
            texts.waiting.len() > 1
        });
        if is_asked != Some(true) {
            texts::fetch(move |texts| self.take_texts(texts));
        }
    }

    fn take_texts(self, texts: Option<Texts>) {
        let waiting = self.texts.try_update_value(|all| {
            all.here.clone_from(&texts);
            std::mem::take(&mut all.waiting)
        });
        for then in waiting.unwrap_or_default() {
            then(texts.as_ref());
        }
    }

    /// The run just finished, if it is the one with this id and was not deleted since.
    pub fn outcome_of(self, id: AttemptId) -> Option<Outcome> {
        self.session.with_untracked(|session| {
            let outcome = session.outcome().filter(|outcome| outcome.attempt.id == id);
            let outcome = outcome.cloned()?;
            let is_there = outcome.kept != Kept::Saved || self.attempt(id).is_some();
            is_there.then_some(outcome)
        })
    }

    /// The date of an attempt in words.
    pub fn date(self, attempt: &Attempt) -> String {
        self.date_of(attempt.at_ms, attempt.offset_min)
    }

    /// A date in words, as it was where the person was: `offset_min` minutes east of UTC.
    pub fn date_of(self, at_ms: i64, offset_min: i16) -> String {
        clock::date_words(at_ms, offset_min, self.text.interface.app.locale)
    }

    fn keep_attempt(self, attempt: &Attempt) -> Kept {
        self.forget_attempts();
        self.store.with_value(|store| {
            let is_first = whole::attempt_count(store) == 0;
            let kept = archive::save_attempt(store, attempt);
            match kept {
                Ok(()) => {
                    // A draft that stays is harmless: the next start takes its place.
                    self.tell(archive::remove_draft(store, attempt.id));
                    // From here on there is something to lose, and the person wants it kept.
                    if is_first {
                        persistence::ask();
                    }
                    Kept::Saved
                }
                Err(NotKept::Erased) => {
                    self.tell(kept);
                    Kept::Refused
                }
                Err(NotKept::Blocked | NotKept::Refused) => Kept::Refused,
            }
        })
    }

    /// Says what became of a record, with a notice where the browser refused it.
    fn became(self, kept: Option<Result<(), NotKept>>) -> Kept {
        let Some(kept) = kept else {
            return Kept::NotWanted;
        };
        self.tell(kept);
        match kept {
            Ok(()) => Kept::Saved,
            Err(_) => Kept::Refused,
        }
    }

    /// Says where something is not kept, for as long as anything is not.
    fn tell(self, kept: Result<(), NotKept>) {
        match kept {
            Ok(()) if self.store.with_value(Store::holds_refused) => {}
            Ok(()) => self.dismiss(Notice::Refused),
            Err(NotKept::Blocked) => self.notify(Notice::Blocked),
            Err(NotKept::Refused) => self.notify(Notice::Refused),
            Err(NotKept::Erased) => self.forget_soon(),
        }
    }
}
