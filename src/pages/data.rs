//! Everything that is kept, as a whole: taking it along, bringing it back, erasing it; and deleting
//! some of the results, for the pages that show them.

mod bring;
pub mod delete;
mod erase;
mod kind;
mod preview;
mod sealing;
mod take;

pub use kind::kind;

use crate::browser::clock;
use crate::browser::dom::{Node, element};
use crate::components::prose::{line, link, link_line, opening, paragraph};
use crate::context::App;
use crate::route::Route;

/// The page at `#/data`.
pub fn data_page(app: App) -> Node {
    let text = &app.text.interface.data;
    let mut parts = vec![opening(text.heading, text.lead)];
    parts.extend(due(app).map(|words| line("p", "notice-bar", &words)));
    parts.extend([
        take::take_part(app),
        take::table_part(app),
        bring::bring_part(app),
        erase::erase_part(app),
        link_line(&Route::Privacy.to_string(), text.privacy),
    ]);
    element("div", "page", &parts)
}

/// A quiet line for other pages, with the way to this one, where three or more attempts are in no
/// file yet.
pub fn reminder(app: App) -> Option<Node> {
    let words = paragraph(&due(app)?);
    let way = link(
        &Route::Data.to_string(),
        app.text.interface.data.reminder_link,
    );
    Some(element("div", "notice-bar", &[words, way]))
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

/// A field with its label, its hint and the place for what is wrong with it. Their ids are made of
/// `id`.
fn field(id: &str, label: &str, kind: &str, hint: &str) -> Field {
    let (hint_id, error_id) = ([id, "-hint"].concat(), [id, "-error"].concat());
    let input = element("input", "", &[])
        .with("id", id)
        .with("type", kind)
        .with("aria-describedby", &[&hint_id, " ", &error_id].concat());
    let error = element("div", "", &[]);
    let parts = [
        line("label", "", label).with("for", id),
        line("p", "soft small", hint).with("id", &hint_id),
        error.clone().with("id", &error_id),
        input.clone(),
    ];
    Field {
        node: element("div", "field", &parts),
        input,
        error,
    }
}

/// A field in its frame.
#[derive(Clone)]
struct Field {
    node: Node,
    input: Node,
    error: Node,
}

impl Field {
    /// Says what is wrong with it, and brings the person there.
    fn refuse(&self, words: &str) {
        self.error.refill(&[line("p", "field-error", words)]);
        self.input.focus();
    }

    /// Takes away what was said.
    fn settle(&self) {
        self.error.refill(&[]);
    }
}
