//! The result: one screen first (a sentence, strengths, three places to start), then every area.

mod areas;
mod care;
mod next;
mod places;
mod since;
mod summary;

use assessment::{Advice, Attempt, Evidence, Scores, advise, earlier_for, places_as_shown};
use leptos::prelude::*;

use crate::browser::dom::{Node, element};
use crate::context::App;
use crate::pages::simple::simple_page;
use crate::route::Route;
use crate::session::{Kept, Outcome};
use areas::areas;
use care::{own_conduct_care, risk_care, support, unsafe_box};
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
    /// The result of the run just finished.
    pub fn fresh(app: App, outcome: &Outcome) -> Self {
        let attempt = outcome.attempt.clone();
        let earlier = earlier_for(&app.attempts().readable, &attempt);
        let advice = advise(&Evidence {
            path: attempt.path,
            answers: &attempt.answers,
            causes: &attempt.causes,
            at_risk: outcome.at_risk,
            earlier: &earlier,
        });
        let kept = match outcome.kept {
            Kept::NotWanted => Kept::NotWanted,
            Kept::Saved | Kept::Refused => app.became_of_attempt(attempt.id),
        };
        let shown = Self::new(attempt, advice, kept, true);
        Self {
            fast_answers: outcome.fast_answers,
            ..shown
        }
    }

    /// A result that was to be kept: its places are read, not reckoned again, so that what was held back then
    /// stays held back.
    pub fn saved(app: App, attempt: Attempt) -> Self {
        let earlier = earlier_for(&app.attempts().readable, &attempt);
        let evidence = Evidence {
            path: attempt.path,
            answers: &attempt.answers,
            causes: &attempt.causes,
            at_risk: false,
            earlier: &earlier,
        };
        let advice = places_as_shown(&attempt.places, &evidence);
        let kept = app.became_of_attempt(attempt.id);
        Self::new(attempt, advice, kept, false)
    }

    /// Whether no area has enough answers for a score: then nothing can be said to stand out.
    pub fn says_too_little(&self) -> bool {
        let mut signs = self.attempt.path.signs().iter();
        signs.all(|sign| self.scores.sign(*sign).is_none())
    }

    fn new(attempt: Attempt, advice: Advice, kept: Kept, is_fresh: bool) -> Self {
        let scores = Scores::of(attempt.path, &attempt.answers);
        Self {
            attempt,
            scores,
            advice,
            kept,
            fast_answers: 0,
            is_fresh,
        }
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
        .map(|outcome| Shown::fresh(app, &outcome))
        .ok_or_else(message)
}

/// A result, whole.
pub fn result_view(app: App, shown: &Shown) -> Node {
    let mut parts = vec![summary(app, shown)];
    parts.extend(risk_care(app, shown));
    parts.extend(strengths(app, shown));
    parts.push(places(app, shown));
    parts.extend(own_conduct_care(app, shown));
    parts.push(support(app, shown));
    parts.extend(since(app, shown));
    parts.push(areas(app, shown));
    parts.push(unsafe_box(app));
    parts.push(next(app, shown));
    element("div", "page", &parts)
}
