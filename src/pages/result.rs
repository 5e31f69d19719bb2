//! The result: one screen first (a sentence, strengths, three places to start), then every area.

mod areas;
mod care;
mod places;
mod summary;

use assessment::{Advice, Attempt, Evidence, Scores, advise, earlier_for, places_as_shown};
use leptos::prelude::*;

use crate::browser::dom::{Node, element};
use crate::components::prose::button_link;
use crate::context::App;
use crate::pages::simple::simple_page;
use crate::route::Route;
use crate::session::{Kept, Outcome, Session};
use areas::areas;
use care::{own_conduct_care, risk_care, support, unsafe_box};
pub use places::tip_view;
use places::{places, strengths};
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
        Self::new(attempt, advice, outcome.kept, true)
    }

    /// A saved result: its places are read, not reckoned again, so that what was held back then
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
        Self::new(attempt, advice, Kept::Saved, false)
    }

    fn new(attempt: Attempt, advice: Advice, kept: Kept, is_fresh: bool) -> Self {
        let scores = Scores::of(attempt.path, &attempt.answers);
        Self {
            attempt,
            scores,
            advice,
            kept,
            is_fresh,
        }
    }
}

/// The page at `#/result`: the run just finished, where it was not saved.
pub fn result_page(app: App) -> Node {
    let text = &app.text.interface;
    let outcome = app
        .session
        .with_untracked(|session| Session::outcome(session).cloned());
    match outcome {
        Some(outcome) => result_view(app, &Shown::fresh(app, &outcome), &[]),
        None => {
            let link = (text.not_found.link, Route::Start);
            simple_page(text.no_result.heading, text.no_result.text, link)
        }
    }
}

/// A result, whole, with what a page adds at its end.
pub fn result_view(app: App, shown: &Shown, end: &[Node]) -> Node {
    let text = &app.text.interface.result;
    let mut parts = vec![summary(app, shown)];
    parts.extend(risk_care(app, shown));
    parts.extend(strengths(app, shown));
    parts.push(places(app, shown));
    parts.extend(own_conduct_care(app, shown));
    parts.push(support(app, shown));
    parts.push(areas(app, shown));
    parts.push(unsafe_box(app));
    let links = [
        button_link(
            "button quiet",
            &Route::History.to_string(),
            text.all_results,
        ),
        button_link("button quiet", &Route::Start.to_string(), text.another),
    ];
    parts.push(element("div", "row", &links));
    element("div", "page", &parts).holding(end)
}
