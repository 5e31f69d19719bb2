//! The notes to two check-ins, beside each other.

use assessment::AttemptId;
use assessment::history::format::Unreadable;
use leptos::prelude::*;

use crate::context::{App, use_app};
use crate::pages::history::unread_words;

/// A line with its class.
type Line = (&'static str, String);

/// The notes to the two; nothing where neither has one.
#[component]
pub fn Notes(
    /// The two check-ins.
    ids: [AttemptId; 2],
    /// What they are called.
    dates: [String; 2],
) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.compare;
    let notes = ids.map(|id| notes_to(app, id));
    if notes.iter().all(Vec::is_empty) {
        return None;
    }
    let card = |(mut notes, date): (Vec<Line>, String)| {
        if notes.is_empty() {
            notes.push(("soft", text.no_note.to_owned()));
        }
        let notes = notes.into_iter();
        let notes = notes.map(|(class, words)| view! { <p class=class>{words}</p> });
        view! {
            <div class="block">
                <h3>{date}</h3>
                {notes.collect_view()}
            </div>
        }
    };
    let cards = notes.into_iter().zip(dates).map(card).collect_view();
    Some(view! {
        <section class="block">
            <h2>{text.notes_heading}</h2>
            <div class="beside">{cards}</div>
        </section>
    })
}

/// Every note to one of them, and how many cannot be read.
fn notes_to(app: App, id: AttemptId) -> Vec<Line> {
    let words = &app.text.interface.note;
    let further = app.further_notes(id);
    let (mut damaged, mut newer) = (further.damaged, further.newer);
    let mut notes = Vec::new();
    match app.note(id) {
        None => {}
        Some(Ok(note)) => notes.push(("typed", note.text)),
        Some(Err(Unreadable::Damaged)) => damaged += 1,
        Some(Err(Unreadable::Newer { .. })) => newer += 1,
    }
    let more = further.readable.into_iter();
    notes.extend(more.map(|note| ("typed", note.text)));
    let unread = [
        unread_words(damaged, words.damaged_one, words.damaged_many),
        unread_words(newer, words.newer_one, words.newer_many),
    ];
    notes.extend(
        unread
            .into_iter()
            .flatten()
            .map(|line| ("notice-bar", line)),
    );
    notes
}
