//! The result: one screen first (a sentence, strengths, places to start), then every area. A result
//! just finished may know what was said in this visit; paper and every later view may not.

mod areas;
mod care;
mod causes;
mod next;
mod places;
mod risk;
mod since;
mod summary;

use assessment::{Advice, Attempt, Care, Scores, advise, advise_saved, earlier_for};
use leptos::prelude::*;

use crate::browser::dom::{Node, element};
use crate::context::App;
use crate::pages::simple::simple_page;
use crate::route::Route;
use crate::session::{Kept, Outcome};
use areas::areas;
use care::{late, own_conduct, support, unsafe_box};
use causes::causes;
use next::next;
pub use places::reason_view;
use places::{places, strengths};
use since::since;
use summary::summary;

/// What a result is made of.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The answers.
    pub attempt: Attempt,
    /// What they come to.
    pub scores: Scores,
    /// What follows from them.
    pub advice: Advice,
    /// What became of storing it.
    pub kept: Kept,
    /// How many statements were answered fast; 0 where that is not known any more.
    pub fast_answers: usize,
    /// Whether it was finished on this page just now. Only then may it speak of safety answers.
    pub is_fresh: bool,
}

impl Shown {
    /// The result of the run of this visit: one just finished until it is left, a saved one after.
    pub fn of_visit(app: App, outcome: &Outcome) -> Self {
        let attempt = outcome.attempt.clone();
        let kept = match outcome.kept {
            Kept::NotWanted => Kept::NotWanted,
            Kept::Saved | Kept::Refused => app.became_of_attempt(attempt.id),
        };
        let Some(fresh) = outcome.fresh else {
            return Self::as_saved(app, attempt, kept);
        };
        let earlier = earlier_for(&app.attempts().readable, &attempt);
        let advice = advise(&attempt.evidence(&earlier), fresh.visit);
        Self {
            scores: attempt.scores(),
            attempt,
            advice,
            kept,
            fast_answers: fresh.fast_answers,
            is_fresh: true,
        }
    }

    /// A result that was to be kept.
    pub fn saved(app: App, attempt: Attempt) -> Self {
        let kept = app.became_of_attempt(attempt.id);
        Self::as_saved(app, attempt, kept)
    }

    /// A result by its record alone: its places are read, not chosen anew.
    fn as_saved(app: App, attempt: Attempt, kept: Kept) -> Self {
        let earlier = earlier_for(&app.attempts().readable, &attempt);
        let advice = advise_saved(&attempt.evidence(&earlier), &attempt.places);
        Self {
            scores: attempt.scores(),
            attempt,
            advice,
            kept,
            fast_answers: 0,
            is_fresh: false,
        }
    }

    /// The same result as it is shown later.
    fn later(&self, app: App) -> Self {
        Self::as_saved(app, self.attempt.clone(), self.kept)
    }

    /// Whether it is one just finished that is about safety first.
    pub fn is_at_risk(&self) -> bool {
        match self.advice.care {
            Care::Risk => true,
            Care::Usual | Care::OwnConduct(_) => false,
        }
    }

    /// Whether no area has enough answers for a score: then nothing can be said to stand out.
    pub fn says_too_little(&self) -> bool {
        let mut signs = self.attempt.path.signs().iter();
        signs.all(|sign| self.scores.sign(*sign).is_none())
    }
}

/// The page at `#/result`: the run just finished, where it was not saved.
pub fn result_page(app: App) -> Node {
    match finished(app) {
        Ok(shown) => result_view(app, &shown),
        Err(message) => message,
    }
}

/// The result of the run just finished.
///
/// # Errors
///
/// Where no run was finished in this visit, or it was deleted since: a page that says so.
pub fn finished(app: App) -> Result<Shown, Node> {
    let text = &app.text.interface;
    let id = app
        .session
        .with_untracked(|session| session.outcome().map(|outcome| outcome.attempt.id));
    let outcome = id.and_then(|id| app.outcome_of(id));
    let link = (text.not_found.link, Route::Start);
    let message = || simple_page(text.no_result.heading, text.no_result.text, link);
    outcome
        .map(|outcome| Shown::of_visit(app, &outcome))
        .ok_or_else(message)
}

/// A result, whole. What is said in this visit alone never reaches paper: there, a result about
/// safety is the one that is shown later.
pub fn result_view(app: App, shown: &Shown) -> Node {
    if !shown.is_at_risk() {
        return usual_view(app, shown);
    }
    let screen = risk::view(app, shown);
    screen.set_class("page no-print");
    let paper = usual_view(app, &shown.later(app));
    paper.set_class("page print-only");
    element("div", "page", &[screen, paper])
}

fn usual_view(app: App, shown: &Shown) -> Node {
    let mut parts = vec![summary(app, shown)];
    parts.extend(strengths(app, shown));
    parts.extend(places(app, shown));
    parts.extend(causes(app, shown));
    parts.extend(own_conduct(app, shown));
    parts.push(support(app, shown));
    parts.push(late(app));
    parts.extend(since(app, shown));
    parts.push(areas(app, shown));
    parts.push(unsafe_box(app));
    parts.push(next(app, shown));
    element("div", "page", &parts)
}
