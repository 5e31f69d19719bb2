//! What can be done after reading: the plan, paper, other results.

use super::Shown;
use crate::browser::dom::{Node, button, element};
use crate::browser::page;
use crate::components::prose::{block, button_link, line};
use crate::context::App;
use crate::route::Route;
use crate::session::Kept;

/// The last part of every result.
pub fn next(app: App, shown: &Shown) -> Node {
    let text = &app.text.interface.result;
    // The address of the run of this visit says nothing of it.
    let is_of_visit = app.outcome_of(shown.attempt.id).is_some();
    let sheet = if is_of_visit && shown.kept != Kept::Saved {
        Route::Sheet
    } else {
        Route::SavedSheet(shown.attempt.id)
    };
    // Where someone may be afraid, nothing presses them to plan. On paper it is as it is later.
    let (plan, lead) = if shown.is_at_risk() {
        ("button quiet", "print-only")
    } else {
        ("button", "")
    };
    let go = |route: Route, words| button_link("button quiet", &route.to_string(), words);
    let ways = [
        button_link(plan, &Route::Plan.to_string(), app.text.interface.plan.open),
        button("button quiet", text.print, page::print),
        go(sheet, text.sheet),
        go(sheet, text.as_text),
        go(Route::History, text.all_results),
        go(Route::Start, text.another),
    ];
    let parts = [
        line("p", lead, text.next_text),
        element("div", "row", &ways),
    ];
    block(text.next_heading, &parts)
}
