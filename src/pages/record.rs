//! What belongs to a result beside what it says: every answer, a note of one's own, when to come
//! back, and the way to delete it.
//!
//! Answers on feeling safe are kept nowhere, so they cannot appear here.

use assessment::history::format::Unreadable;
use assessment::notes::NOTE_LIMIT;
use assessment::{Attempt, AttemptId, SignId};

use crate::browser::dom::{Node, element, text};
use crate::components::prose::{block, line, list, paragraph, soft, unfold};
use crate::context::App;
use crate::pages::come_back::after_this;
use crate::pages::data::delete::delete_part;
use crate::pages::field::Field;
use crate::pages::history::unread;
use crate::pages::result::Shown;
use crate::session::Kept;

/// All of it.
pub fn record(app: App, shown: &Shown) -> Node {
    let mut parts = vec![answers(app, shown)];
    parts.extend(note(app, shown));
    match shown.kept {
        Kept::Saved => {
            let after = after_this(app, &shown.attempt);
            // Others may see a calendar: where someone may be afraid, the screen offers nothing for it.
            if let Some(after) = after.as_ref().filter(|_| shown.is_at_risk()) {
                after.set_class("block print-only");
            }
            parts.extend(after);
            parts.push(delete_part(app, shown.attempt.id));
        }
        Kept::NotWanted | Kept::Refused => {}
    }
    element("div", "page", &parts)
}

/// All answers in words, by area, with what they answer.
fn answers(app: App, shown: &Shown) -> Node {
    let words = &app.text.interface.note;
    let attempt = &shown.attempt;
    let path = app.text.instrument.paths[attempt.path.index()];
    let path = app.text.interface.result.path_label.fill(&[("path", path)]);
    let version = words.version.fill(&[("version", &attempt.instrument)]);
    let mut parts = vec![paragraph(&path), soft(&version)];
    for sign in attempt.path.signs() {
        parts.push(answers_of(app, attempt, *sign));
    }
    let causes = attempt.causes.iter();
    let causes: Vec<_> = causes.map(|cause| text(app.cause(cause))).collect();
    if !causes.is_empty() {
        parts.push(line("h3", "", words.causes_heading));
        parts.push(list("plain", &causes));
    }
    let all = unfold(words.answers_unfold, &parts);
    block(words.answers_heading, &[all])
}

fn answers_of(app: App, attempt: &Attempt, sign: SignId) -> Node {
    let rows = sign.items(&attempt.instrument).map(|item| {
        let (words, class) = match attempt.answers.answer(item) {
            Some(answer) => (app.answer_words(attempt, answer), ""),
            None => (app.text.interface.check.skipped, "missing"),
        };
        let statement = app.statement(item);
        let parts = [line("dt", "", statement), line("dd", class, words)];
        element("div", "answer-row", &parts)
    });
    let name = line("h3", "", app.text.instrument.signs[sign.index()]);
    element("section", "answers", &[name, element("dl", "", &rows)])
}

/// The note to a result, and those that an import brought. None where the result itself is not
/// kept.
fn note(app: App, shown: &Shown) -> Option<Node> {
    match shown.kept {
        Kept::NotWanted => return None,
        Kept::Saved | Kept::Refused => {}
    }
    let words = &app.text.interface.note;
    let id = shown.attempt.id;
    let further = app.further_notes(id);
    let (mut damaged, mut newer) = (further.damaged, further.newer);
    let mut parts = Vec::new();
    match app.note(id) {
        None => parts.extend(field(app, id, "")),
        Some(Ok(note)) => parts.extend(field(app, id, &note.text)),
        // It stays as it is: there is nothing to type over it.
        Some(Err(Unreadable::Damaged)) => damaged += 1,
        Some(Err(Unreadable::Newer { .. })) => newer += 1,
    }
    parts.extend(unread(damaged, words.damaged_one, words.damaged_many));
    parts.extend(unread(newer, words.newer_one, words.newer_many));
    for note in &further.readable {
        parts.push(line("h3", "", words.further_heading));
        parts.push(line("p", "typed", &note.text));
    }
    Some(block(words.heading, &parts))
}

fn field(app: App, id: AttemptId, note: &str) -> [Node; 5] {
    let words = &app.text.interface.note;
    let said = element("div", "", &[]).with("role", "status");
    let field = Field {
        id: "note",
        words: note,
        rows: "4",
        limit: NOTE_LIMIT,
        said: &said,
    };
    let told = said.clone();
    let [field, on_paper] = field.nodes(app, move |typed| {
        let kept = app.keep_note(id, typed);
        // Once: each letter would be told anew.
        if kept.is_none() && told.words() != words.gone {
            told.refill(&[paragraph(words.gone)]);
        }
        kept
    });
    let hint = if app.keeps_nothing() {
        words.hint_held
    } else {
        words.hint
    };
    [
        line("label", "", words.label).with("for", "note"),
        line("p", "soft small no-print", hint).with("id", "note-hint"),
        field.with("aria-describedby", "note-hint"),
        on_paper,
        said,
    ]
}
