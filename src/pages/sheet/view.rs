//! The sheet as it is seen and printed.

use leptos::either::EitherOf3;
use leptos::prelude::*;

use super::paper::{Paper, Place, Words};
use crate::context::use_app;

/// All of it; what is not chosen is hidden.
#[component]
pub fn PaperView(paper: StoredValue<Paper>) -> impl IntoView {
    let app = use_app();
    let words = &app.text.interface.sheet;
    paper.with_value(|sheet| {
        let [date, path, method] = sheet.facts.clone();
        let earlier_heading = (!sheet.earlier.is_empty()).then_some(words.earlier);
        let notes_heading = (!sheet.notes.is_empty()).then_some(words.notes_heading);
        let notes = sheet.notes.iter().map(|note| {
            let is_shown = note.is_shown;
            view! { <p hidden=move || !is_shown.get()>{note.words.clone()}</p> }
        });
        let (shows_reasons, shows_answers) = (sheet.shows_reasons, sheet.shows_answers);
        let places = sheet
            .places
            .iter()
            .map(|place| view! { <PlaceReasons place /> });
        let reasons = (!sheet.places.is_empty()).then(|| {
            view! {
                <div class="block" hidden=move || !shows_reasons.get()>
                    <h3>{words.places}</h3>
                    {places.collect_view()}
                </div>
            }
        });
        let answers = sheet.answers.iter().map(|[statement, answer]| {
            view! {
                <div class="answer-row">
                    <dt>{*statement}</dt>
                    <dd>{*answer}</dd>
                </div>
            }
        });
        view! {
            <article class="sheet">
                <h2>{words.paper_heading}</h2>
                <div class="block">
                    <p>{date}</p>
                    <p>{path}</p>
                    <p class="soft">{method}</p>
                </div>
                <div class="block">
                    <p class="soft">{words.direction}</p>
                    <ScoreTable rows=&sheet.scores />
                </div>
                <div class=earlier_heading.map(|_| "block")>
                    {earlier_heading.map(|words| view! { <h3>{words}</h3> })}
                    {earlier_heading.map(|_| view! { <PlainList lines=sheet.earlier.clone() /> })}
                </div>
                <div class="block" hidden=move || paper.with_value(Paper::hides_notes)>
                    {notes_heading.map(|words| view! { <h3>{words}</h3> })}
                    {notes.collect_view()}
                </div>
                {reasons}
                <div class="block" hidden=move || !shows_answers.get()>
                    <h3>{words.all_answers}</h3>
                    <dl>{answers.collect_view()}</dl>
                </div>
            </article>
        }
    })
}

/// The scores. On a phone the style makes a list of each row. Roles are written out, since browsers
/// forget what a table is when it is laid out as something else.
#[component]
fn ScoreTable<'a>(rows: &'a [[String; 3]]) -> impl IntoView + use<> {
    let words = &use_app().text.interface.sheet;
    let head = [words.area, words.score, words.word].map(|name| {
        view! {
            <th role="columnheader" scope="col">
                {name}
            </th>
        }
    });
    let rows = rows.iter().cloned().map(|[area, score, word]| {
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">
                    {area}
                </th>
                <td role="cell" data-column=words.score>
                    {score}
                </td>
                <td role="cell" data-column=words.word>
                    {word}
                </td>
            </tr>
        }
    });
    view! {
        <table class="stacks" role="table">
            <caption>{words.scores}</caption>
            <thead role="rowgroup">
                <tr role="row">{head.into_iter().collect_view()}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
}

#[component]
fn PlaceReasons<'a>(place: &'a Place) -> impl IntoView + use<> {
    let reasons = place.reasons.iter().cloned().map(|reason| {
        let words = reason.into_iter().map(|words| match words {
            Words::Plain(words) => EitherOf3::A(words),
            Words::Chosen(words) => EitherOf3::B(view! { <b>{words}</b> }),
            Words::Quoted(words) => EitherOf3::C(view! { <q>{words}</q> }),
        });
        view! { <span>{words.collect_view()}</span> }
    });
    view! {
        <h4>{place.name}</h4>
        <PlainList lines=reasons.collect() />
    }
}

/// A list without marks.
#[component]
fn PlainList<V: IntoView + 'static>(lines: Vec<V>) -> impl IntoView {
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
    view! { <ul class="plain">{lines.collect_view()}</ul> }
}
