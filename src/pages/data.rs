//! Everything that is kept, as a whole: taking it along, bringing it back, erasing it; and deleting
//! some of the results, for the pages that show them.

mod bring;
pub mod delete;
mod erase;
mod kind;
mod passphrase;
mod preview;
mod sealing;
mod take;

pub use kind::kind;

use leptos::prelude::*;

use crate::browser::clock;
use crate::browser::dom::{Node, live};
use crate::components::layout::{LinkLine, Opening};
use crate::context::{App, use_app};
use crate::route::Route;
use bring::BringPart;
use erase::ErasePart;
use take::{TablePart, TakePart};

/// The page at `#/data`.
pub fn data_page(_: App) -> Node {
    live("div", "page", || view! { <DataPage /> })
}

#[component]
fn DataPage() -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.data;
    view! {
        <Opening heading=text.heading lead=text.lead />
        {due(app).map(|words| view! { <p class="notice-bar">{words}</p> })}
        <TakePart />
        <TablePart />
        <BringPart />
        <ErasePart />
        <LinkLine href=Route::Privacy.to_string() words=text.privacy />
    }
}

/// A quiet line for other pages, with the way to this one, where three or more attempts are in no
/// file yet.
pub fn reminder(app: App) -> Option<Node> {
    let words = due(app)?;
    let link = app.text.interface.data.reminder_link;
    Some(live("div", "notice-bar", move || {
        view! {
            <p>{words}</p>
            <a href=Route::Data.to_string()>{link}</a>
        }
    }))
}

/// That an export is due, with the date of the last one, if it is.
fn due(app: App) -> Option<String> {
    if !app.export_is_due() {
        return None;
    }
    let words = &app.text.interface.data;
    let Some(last) = app.last_export() else {
        let count = app.attempt_count().to_string();
        return Some(words.reminder_none.fill(&[("count", &count)]));
    };
    let date = app.date_of(last.at_ms, clock::offset_at(last.at_ms));
    Some(words.reminder_last.fill(&[("date", &date)]))
}
