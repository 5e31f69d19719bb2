//! A page for a counselor: method, dates, scores, and what else the person chooses. It is seen
//! here exactly as it is printed, and made from the record alone: opening it leaves a result that was
//! just finished.

mod handing;
mod paper;
mod view;

use assessment::AttemptId;
use leptos::prelude::*;

use super::result::{Shown, finished};
use crate::browser::dom::{Node, live};
use crate::browser::page;
use crate::components::layout::{LinkLine, Opening};
use crate::components::press::Press;
use crate::context::{App, use_app};
use crate::pages::saved_result::saved;
use crate::route::Route;
use handing::Handing;
use paper::Paper;
use view::PaperView;

/// The page at `#/sheet`: of the run just finished.
pub fn sheet_page(app: App) -> Node {
    sheet(finished(app), Route::Result)
}

/// The page at `#/sheet/<id>`: of a saved result.
pub fn saved_sheet_page(app: App, id: AttemptId) -> Node {
    sheet(saved(app, id), Route::SavedResult(id))
}

fn sheet(shown: Result<Shown, Node>, back: Route) -> Node {
    match shown {
        Ok(shown) => live("div", "page", move || view! { <Sheet shown back /> }),
        Err(message) => message,
    }
}

/// The choice of what is on the sheet, the ways to take it along, and the sheet.
#[component]
fn Sheet(shown: Shown, back: Route) -> impl IntoView {
    let app = use_app();
    let words = &app.text.interface.sheet;
    debug_assert!(!shown.is_fresh, "opening a sheet leaves the result");
    let paper = Paper::of(app, &shown);
    let (reasons, answers) = (paper.shows_reasons, paper.shows_answers);
    let reasons = (!paper.places.is_empty())
        .then(|| view! { <Tick words=words.reasons.to_owned() is_on=reasons /> });
    // None is on the sheet unless chosen.
    let notes = paper
        .notes
        .iter()
        .map(|note| view! { <Tick words=note.words.clone() is_on=note.is_shown /> })
        .collect_view();
    let notes_heading = (!paper.notes.is_empty()).then(|| view! { <h2>{words.notes_choose}</h2> });
    let paper = StoredValue::new(paper);
    view! {
        <div class="block no-print">
            <Opening heading=words.heading lead=words.intro />
            {reasons}
            <Tick words=words.answers.to_owned() is_on=answers />
            {notes_heading}
            {notes}
            <div class="row">
                <Press class="button" words=words.print on_press=Callback::new(|()| page::print()) />
            </div>
            <Handing paper />
            <LinkLine href=back.to_string() words=words.back />
        </div>
        <PaperView paper />
    }
}

/// A tick that puts a part on the sheet.
#[component]
fn Tick(words: String, is_on: RwSignal<bool>) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                type="checkbox"
                prop:checked=is_on
                on:change=move |event| is_on.set(event_target_checked(&event))
            />
            <span class="choice-words">{words}</span>
        </label>
    }
}
