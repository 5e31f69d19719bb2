//! The notes to two check-ins, beside each other.

use assessment::history::format::Unreadable;
use assessment::{Attempt, AttemptId};

use crate::browser::dom::{Node, element};
use crate::components::prose::{block, line, soft};
use crate::context::App;
use crate::pages::history::unread;

/// The notes to the two; nothing where neither has one.
pub fn notes(app: App, two: [&Attempt; 2], dates: &[String; 2]) -> Option<Node> {
    let text = &app.text.interface.compare;
    let notes = two.map(|attempt| notes_to(app, attempt.id));
    if notes.iter().all(Vec::is_empty) {
        return None;
    }
    let beside = element("div", "beside", &[]);
    for (notes, date) in notes.iter().zip(dates) {
        let card = element("div", "block", &[line("h3", "", date)]);
        beside.hold(&if notes.is_empty() {
            card.holding(&[soft(text.no_note)])
        } else {
            card.holding(notes)
        });
    }
    Some(block(text.notes_heading, &[beside]))
}

/// Every note to one of them, and how many cannot be read.
fn notes_to(app: App, id: AttemptId) -> Vec<Node> {
    let words = &app.text.interface.note;
    let further = app.further_notes(id);
    let (mut damaged, mut newer) = (further.damaged, further.newer);
    let mut notes = Vec::new();
    match app.note(id) {
        None => {}
        Some(Ok(note)) => notes.push(line("p", "typed", &note.text)),
        Some(Err(Unreadable::Damaged)) => damaged += 1,
        Some(Err(Unreadable::Newer { .. })) => newer += 1,
    }
    let more = further.readable.iter();
    notes.extend(more.map(|note| line("p", "typed", &note.text)));
    notes.extend(unread(damaged, words.damaged_one, words.damaged_many));
    notes.extend(unread(newer, words.newer_one, words.newer_many));
    notes
}
