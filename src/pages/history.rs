//! All saved attempts, newest first, each against the one before.

use assessment::{Attempt, Side, Verdict, WhyNot, overall_change};
use leptos::either::Either;
use leptos::prelude::*;

use crate::context::{App, use_app};
use crate::route::Route;
use assessment::Scores;

/// The page at `#/history`.
#[component]
pub fn HistoryPage() -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.history;
    let records = app.attempts();
    let heading = match records.readable.len() {
        0 => text.heading_none.to_owned(),
        1 => text.heading_one.to_owned(),
        count @ 2.. => text.heading_many.fill(&[("count", &count.to_string())]),
    };
    let unread = [
        unread(records.damaged, text.damaged_one, text.damaged_many),
        unread(records.newer, text.newer_one, text.newer_many),
    ];
    let body = if records.readable.is_empty() {
        Either::Left(view! {
            <p class="lead">{text.none}</p>
            <p>
                <a class="button" href=Route::Start.to_string()>
                    {app.text.interface.result.another}
                </a>
            </p>
        })
    } else {
        Either::Right(view! {
            <p class="soft">{text.lead}</p>
            <AttemptTable attempts=records.readable />
        })
    };
    view! {
        <h1 tabindex="-1">{heading}</h1>
        {unread
            .into_iter()
            .flatten()
            .map(|words| view! { <p class="notice-bar">{words}</p> })
            .collect_view()}
        {body}
    }
}

fn unread(count: usize, one: &str, many: crate::text::Template) -> Option<String> {
    match count {
        0 => None,
        1 => Some(one.to_owned()),
        2.. => Some(many.fill(&[("count", &count.to_string())])),
    }
}

#[component]
fn AttemptTable(attempts: Vec<Attempt>) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.history;
    let rows = attempts
        .iter()
        .enumerate()
        .map(|(index, attempt)| row(app, attempt, attempts.get(index + 1)))
        .collect_view();
    view! {
        <table>
            <caption>{text.caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{text.when}</th>
                    <th scope="col">{text.overall}</th>
                    <th scope="col">{text.change}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn row(app: App, attempt: &Attempt, before: Option<&Attempt>) -> impl IntoView + use<> {
    let text = &app.text.interface.history;
    let date = app.date(attempt);
    let score = match Scores::of(attempt.path, &attempt.answers).overall() {
        Some(overall) => text.score_word.fill(&[
            ("score", &overall.shown().to_string()),
            ("word", app.text.instrument.words[overall.word().index()]),
        ]),
        None => text.no_score.to_owned(),
    };
    let label = text.open_label.fill(&[("date", &date)]);
    view! {
        <tr>
            <th scope="row">
                <a href=Route::SavedResult(attempt.id).to_string() aria-label=label>
                    {date}
                </a>
            </th>
            <td>{score}</td>
            <td>{change(app, attempt, before)}</td>
        </tr>
    }
}

fn change(app: App, attempt: &Attempt, before: Option<&Attempt>) -> &'static str {
    let text = &app.text.interface.history;
    let Some(before) = before else {
        return text.first;
    };
    match overall_change(&side(before), &side(attempt)) {
        Verdict::ClearlyHigher => text.higher,
        Verdict::ClearlyLower => text.lower,
        Verdict::AboutTheSame => text.same,
        Verdict::NotComparable(WhyNot::OtherVersion) => text.other_version,
        Verdict::NotComparable(WhyNot::OtherPath) => text.other_path,
        Verdict::NotComparable(WhyNot::TooFewAnswers) => text.too_few,
    }
}

fn side(attempt: &Attempt) -> Side<'_> {
    Side {
        path: attempt.path,
        version: &attempt.instrument,
        answers: &attempt.answers,
    }
}
