//! When to come back, and a date for the calendar.

use assessment::history::COMPARE_AFTER_DAYS;
use assessment::transfer::calendar;
use assessment::{Attempt, days_to_compare};

use crate::browser::dom::{Node, button, element};
use crate::browser::{clock, files};
use crate::components::prose::{block, button_link, line, paragraph};
use crate::context::App;
use crate::route::Route;
use crate::text::Template;

const CALENDAR: &str = "text/calendar;charset=utf-8";

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// When a new check-in can be compared with this one. None once it can.
pub fn after_this(app: App, attempt: &Attempt) -> Option<Node> {
    let words = &app.text.interface.come_back;
    let when = (words.early_one, words.early_many);
    early(app, attempt, when)
}

/// When a new check-in can be compared with the last one, or that it can.
pub fn after_last(app: App, attempt: &Attempt) -> Node {
    let words = &app.text.interface.come_back;
    let when = (words.last_one, words.last_many);
    early(app, attempt, when).unwrap_or_else(|| {
        let start = Route::Start.to_string();
        let start = button_link("button quiet", &start, app.text.interface.result.another);
        block(
            words.due_heading,
            &[paragraph(words.due), element("p", "", &[start])],
        )
    })
}

/// How many days it takes until then, and the way to a date in the calendar.
fn early(app: App, attempt: &Attempt, (one, many): (&str, Template)) -> Option<Node> {
    let words = &app.text.interface.come_back;
    let now_ms = clock::now_ms();
    if attempt.is_ahead(now_ms) {
        return None;
    }
    let days_ago = attempt.days_ago(now_ms, clock::offset_min());
    let days = match days_to_compare(days_ago)? {
        1 => one.to_owned(),
        days => many.fill(&[("count", &days.to_string())]),
    };
    let parts = [paragraph(&days)];
    Some(block(words.heading, &parts).holding(&calendar_way(app, attempt)))
}

/// The button for the calendar, what it does, and what became of it.
fn calendar_way(app: App, attempt: &Attempt) -> [Node; 3] {
    let words = &app.text.interface.come_back;
    let said = element("div", "", &[]).with("role", "status");
    let (shown, attempt) = (said.clone(), attempt.clone());
    let put = button("button quiet", words.calendar, move || {
        shown.refill(&[paragraph(&put_in_calendar(app, &attempt))]);
    });
    let hint = line("p", "soft no-print", words.calendar_hint);
    [element("div", "row no-print", &[put]), hint, said]
}

/// Hands the file to the browser, and says what became of it.
fn put_in_calendar(app: App, attempt: &Attempt) -> String {
    let words = &app.text.interface.come_back;
    // The same id each time: a second file takes the place of the first in a calendar.
    let uid = [&attempt.id.to_string(), "@check-in"].concat();
    let (at, offset) = (attempt.at_ms, attempt.offset_min);
    let text = calendar(
        &uid,
        words.entry_title,
        words.entry_text,
        at,
        offset,
        clock::now_ms(),
    );
    if files::download(words.file, CALENDAR, &text) {
        return words.calendar_made.to_owned();
    }
    let day = at + i64::from(COMPARE_AFTER_DAYS) * DAY_MS;
    words
        .calendar_failed
        .fill(&[("date", &app.date_of(day, offset))])
}
