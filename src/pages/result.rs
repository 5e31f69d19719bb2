//! The result: one screen first (a sentence, strengths, three places to start), then every area.

mod areas;
mod care;
mod places;
mod summary;

use assessment::{Advice, Attempt, Evidence, Scores, advise, earlier_for, places_as_shown};
use leptos::either::Either;
use leptos::prelude::*;

use crate::context::{App, use_app};
use crate::pages::simple::SimplePage;
use crate::route::Route;
use crate::session::{Kept, Outcome, Session};
use areas::Areas;
use care::{OwnConduct, RiskCare, Support, UnsafeBox};
pub use places::tip_view;
use places::{Places, Strengths};
use summary::Summary;

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
#[component]
pub fn ResultPage() -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface;
    let outcome = app
        .session
        .with_untracked(|session| Session::outcome(session).cloned());
    match outcome {
        Some(outcome) => Either::Left(view! { <ResultView shown=Shown::fresh(app, &outcome) /> }),
        None => Either::Right(view! {
            <SimplePage
                heading=text.no_result.heading
                message=text.no_result.text
                link=(text.not_found.link, Route::Start)
            />
        }),
    }
}

/// A result, whole.
#[component]
pub fn ResultView(
    /// What it is made of.
    shown: Shown,
) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.result;
    view! {
        <Summary shown=shown.clone() />
        <RiskCare shown=shown.clone() />
        <Strengths shown=shown.clone() />
        <Places shown=shown.clone() />
        <OwnConduct shown=shown.clone() />
        <Support shown=shown.clone() />
        <Areas shown=shown.clone() />
        <UnsafeBox />
        <div class="row">
            <a class="button quiet" href=Route::History.to_string()>
                {text.all_results}
            </a>
            <a class="button quiet" href=Route::Start.to_string()>
                {text.another}
            </a>
        </div>
    }
}
