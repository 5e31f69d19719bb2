//! A result under its own address: the one just saved, or one of before.

use assessment::history::format::Unreadable;
use assessment::{Answer, Attempt, AttemptId, Response, SignId};
use leptos::either::EitherOf3;
use leptos::prelude::*;

use crate::context::use_app;
use crate::pages::result::{ResultView, Shown};
use crate::pages::simple::SimplePage;
use crate::route::Route;

/// The page at `#/result/<id>`.
#[component]
pub fn SavedResultPage(
    /// The attempt it belongs to.
    id: AttemptId,
) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface;
    if let Some(outcome) = app.outcome_of(id) {
        return EitherOf3::A(view! { <ResultView shown=Shown::fresh(app, &outcome) /> });
    }
    let link = (text.result.all_results, Route::History);
    let (heading, message) = match app.attempt(id) {
        Some(Ok(attempt)) => return EitherOf3::B(view! { <SavedResult attempt /> }),
        Some(Err(Unreadable::Damaged)) => {
            (text.damaged_result.heading, text.damaged_result.damaged)
        }
        Some(Err(Unreadable::Newer { .. })) => {
            (text.damaged_result.heading, text.damaged_result.newer)
        }
        None => (text.missing_result.heading, text.missing_result.text),
    };
    EitherOf3::C(view! { <SimplePage heading message link /> })
}

#[component]
fn SavedResult(attempt: Attempt) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.result;
    let path = app.text.instrument.paths[attempt.path.index()];
    let other_version = (!attempt.foreign.is_empty()).then_some(text.other_version);
    let answers = attempt
        .path
        .signs()
        .iter()
        .map(|sign| view! { <SignAnswers attempt=attempt.clone() sign=*sign /> })
        .collect_view();
    view! {
        <ResultView shown=Shown::saved(app, attempt) />
        <section class="block">
            <h2>{text.answers_heading}</h2>
            <p class="soft">{text.path_label.fill(&[("path", path)])}</p>
            {other_version.map(|words| view! { <p>{words}</p> })}
            {answers}
        </section>
    }
}

#[component]
fn SignAnswers(attempt: Attempt, sign: SignId) -> impl IntoView {
    let app = use_app();
    let skipped = app.text.interface.check.skipped;
    let words = |response| match response {
        Some(Response::Given(answer)) => {
            app.text.instrument.options[usize::from(Answer::raw(answer))]
        }
        Some(Response::Skipped) | None => skipped,
    };
    let rows = sign
        .facts()
        .items
        .map(|item| {
            view! {
                <div class="answer-row">
                    <dt>{app.text.instrument.items[item.index()]}</dt>
                    <dd>{words(attempt.answers.get(item))}</dd>
                </div>
            }
        })
        .into_iter()
        .collect_view();
    view! {
        <div class="answers">
            <h3>{app.text.instrument.signs[sign.index()]}</h3>
            <dl>{rows}</dl>
        </div>
    }
}
