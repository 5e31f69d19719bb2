//! All answers before the result, each with a way to change it.

use assessment::{Check, ItemId, PathId, Response, SignId, response_checks};
use leptos::either::Either;
use leptos::prelude::*;

use crate::context::{App, use_app};
use crate::pages::simple::{NoRunPage, SimplePage};
use crate::route::Route;
use crate::session::{Run, Session};

/// The page at `#/check`.
#[component]
pub fn CheckPage() -> impl IntoView {
    let app = use_app();
    app.return_to_check_after(false);
    match app.session.get_untracked() {
        Session::Running(run) => Either::Left(view! { <Answers run /> }),
        Session::Idle => Either::Right(Either::Left(view! { <NoRunPage /> })),
        Session::Finished(outcome) => {
            Either::Right(Either::Right(finished(app, outcome.attempt.id)))
        }
    }
}

/// What is left of a run that has ended: it is never changed after, so Back leads on to it.
fn finished(app: App, id: assessment::AttemptId) -> impl IntoView {
    let text = &app.text.interface.finished;
    let route = match app.attempt(id) {
        Some(_) => Route::SavedResult(id),
        None => Route::Result,
    };
    view! { <SimplePage heading=text.heading message=text.text link=(text.link, route) /> }
}

#[component]
fn Answers(run: Run) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.check;
    let summary = match run.without_answer() {
        0 => text.complete.to_owned(),
        1 => text.skipped_one.to_owned(),
        count @ 2.. => text.skipped_many.fill(&[("count", &count.to_string())]),
    };
    let signs = run.draft.path.signs();
    let groups = signs
        .iter()
        .map(|sign| view! { <SignAnswers run=run.clone() sign=*sign /> })
        .collect_view();
    view! {
        <div class="opening">
            <h1 tabindex="-1">{text.heading}</h1>
            <p class="lead">{text.lead}</p>
            <p>{summary}</p>
        </div>
        <ResponseChecks run=run.clone() />
        {groups}
        <OptionalAnswers run />
        <div class="row">
            <button class="button" type="button" on:click=move |_| app.finish()>
                {text.finish}
            </button>
        </div>
    }
}

#[component]
fn SignAnswers(run: Run, sign: SignId) -> impl IntoView {
    let app = use_app();
    let rows = sign
        .facts()
        .items
        .map(|item| {
            let number = run.number_of(item).unwrap_or(1);
            view! { <AnswerRow item number response=run.draft.answers.get(item) /> }
        })
        .into_iter()
        .collect_view();
    view! {
        <section class="answers">
            <h2>{app.text.instrument.signs[sign.index()]}</h2>
            <dl>{rows}</dl>
        </section>
    }
}

#[component]
fn AnswerRow(
    item: ItemId,
    number: u16,
    #[prop(optional_no_strip)] response: Option<Response>,
) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.check;
    let statement = app.text.instrument.items[item.index()];
    let (words, is_given) = match response {
        Some(Response::Given(answer)) => {
            (app.text.instrument.options[usize::from(answer.raw())], true)
        }
        Some(Response::Skipped) => (text.skipped, false),
        None => (text.unanswered, false),
    };
    let label = text.change_label.fill(&[("statement", statement)]);
    view! {
        <div class="answer-row">
            <dt>{statement}</dt>
            <dd class:missing=!is_given>{words}</dd>
            <dd class="answer-change">
                <ChangeLink number words=text.change label=Some(label) />
            </dd>
        </div>
    }
}

/// A link to a step that comes back to this page.
#[component]
fn ChangeLink(
    number: u16,
    words: &'static str,
    #[prop(optional_no_strip)] label: Option<String>,
) -> impl IntoView {
    let app = use_app();
    view! {
        <a
            href=Route::Question(number).to_string()
            aria-label=label
            on:click=move |_| app.return_to_check_after(true)
        >
            {words}
        </a>
    }
}

#[component]
fn OptionalAnswers(run: Run) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.check;
    let count = run.item_count();
    let causes: Vec<_> = run
        .draft
        .causes
        .iter()
        .map(|cause| app.text.instrument.causes[cause.index()])
        .collect();
    let words = if causes.is_empty() {
        vec![text.causes_none]
    } else {
        causes
    };
    view! {
        <section class="answers">
            <h2>{text.causes_heading}</h2>
            <ul class="plain">
                {words.into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}
            </ul>
            <p>
                <ChangeLink number=count + 1 words=text.change_causes label=None />
            </p>
            <p>
                <ChangeLink number=count + 2 words=text.change_safety label=None />
                " "
                <span class="soft">{text.safety_note}</span>
            </p>
        </section>
    }
}

/// A gentle note where the way of answering may blur the result. It withholds nothing.
#[component]
fn ResponseChecks(run: Run) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.check;
    let path: PathId = run.draft.path;
    let checks = response_checks(path, &run.draft.answers, run.fast_answers());
    let words = checks.into_iter().map(|check| match check {
        Check::SameAnswerRun => text.note_same,
        Check::VeryFast => text.note_fast,
        Check::ManySkips => text.note_skips,
    });
    let words: Vec<_> = words.collect();
    (!words.is_empty()).then(|| {
        view! {
            <section class="care-box">
                <h2>{text.note_heading}</h2>
                {words.into_iter().map(|words| view! { <p>{words}</p> }).collect_view()}
            </section>
        }
    })
}
