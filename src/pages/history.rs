//! All saved attempts, newest first, each against the one before.

use assessment::{Attempt, Scores, overall_change};

use crate::browser::dom::{Node, element};
use crate::components::prose::{self, button_link, line, link, page_heading, soft};
use crate::context::App;
use crate::pages::plan::change_words;
use crate::route::Route;

/// The page at `#/history`.
pub fn history_page(app: App) -> Node {
    let text = &app.text.interface.history;
    let records = app.attempts();
    let heading = match records.readable.len() {
        0 => text.heading_none.to_owned(),
        1 => text.heading_one.to_owned(),
        count @ 2.. => text.heading_many.fill(&[("count", &count.to_string())]),
    };
    let mut parts = vec![page_heading(&heading)];
    parts.extend(unread(records.damaged, text.damaged_one, text.damaged_many));
    parts.extend(unread(records.newer, text.newer_one, text.newer_many));
    if records.readable.is_empty() {
        let words = app.text.interface.result.another;
        let start = button_link("button", &Route::Start.to_string(), words);
        parts.push(line("p", "lead", text.none));
        parts.push(element("p", "", &[start]));
    } else {
        parts.push(soft(text.lead));
        parts.push(table(app, &records.readable));
    }
    element("div", "page", &parts)
}

/// A line for records that cannot be read, if there are any.
pub fn unread(count: usize, one: &'static str, many: crate::text::Template) -> Option<Node> {
    let words = match count {
        0 => return None,
        1 => one.to_owned(),
        2.. => many.fill(&[("count", &count.to_string())]),
    };
    Some(line("p", "notice-bar", &words))
}

fn table(app: App, attempts: &[Attempt]) -> Node {
    let text = &app.text.interface.history;
    let rows = attempts.iter().enumerate();
    let rows = rows.map(|(index, attempt)| row(app, attempt, attempts.get(index + 1)));
    let rows: Vec<_> = rows.collect();
    let head = [text.when, text.overall, text.change];
    prose::table(text.caption, &head, &rows)
}

fn row(app: App, attempt: &Attempt, before: Option<&Attempt>) -> Node {
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
    let address = Route::SavedResult(attempt.id).to_string();
    let link = link(&address, &date).with("aria-label", &label);
    let cells = [
        element("th", "", &[link]).with("scope", "row"),
        line("td", "", &score),
        line("td", "", change(app, attempt, before)),
    ];
    element("tr", "", &cells)
}

fn change(app: App, attempt: &Attempt, before: Option<&Attempt>) -> &'static str {
    match before {
        Some(before) => change_words(app, overall_change(&before.side(), &attempt.side())),
        None => app.text.interface.history.first,
    }
}
