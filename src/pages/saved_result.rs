//! A result under its own address: the one just saved, or one of before.

use assessment::AttemptId;
use assessment::history::format::Unreadable;

use crate::browser::dom::Node;
use crate::context::App;
use crate::pages::result::{Shown, result_view};
use crate::pages::simple::simple_page;
use crate::route::Route;

/// The page at `#/result/<id>`.
pub fn saved_result_page(app: App, id: AttemptId) -> Node {
    match saved(app, id) {
        Ok(shown) => result_view(app, &shown),
        Err(message) => message,
    }
}

/// The result under this id.
///
/// # Errors
///
/// Where there is none, or it cannot be read: a page that says so.
pub fn saved(app: App, id: AttemptId) -> Result<Shown, Node> {
    let text = &app.text.interface;
    if let Some(outcome) = app.outcome_of(id) {
        return Ok(Shown::of_visit(app, &outcome));
    }
    let (heading, message) = match app.attempt(id) {
        Some(Ok(attempt)) => return Ok(Shown::saved(app, attempt)),
        Some(Err(Unreadable::Damaged)) => {
            (text.damaged_result.heading, text.damaged_result.damaged)
        }
        Some(Err(Unreadable::Newer { .. })) => {
            (text.damaged_result.heading, text.damaged_result.newer)
        }
        None => (text.missing_result.heading, text.missing_result.text),
    };
    let link = (text.result.all_results, Route::History);
    Err(simple_page(heading, message, link))
}
