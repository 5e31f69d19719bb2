//! The choice of two check-ins to compare.

use assessment::{Attempt, AttemptId};

use crate::browser::clock::{Dates, WHOLE_DATE};
use crate::browser::dom::{Node, element};
use crate::components::prose::{block, line};
use crate::context::App;
use crate::route::Route;

/// Two selects with every saved check-in, where there are two to choose from. Nothing happens
/// before the button is pressed: arrow keys go through a select one by one.
pub fn choose(app: App, chosen: [AttemptId; 2]) -> Option<Node> {
    let text = &app.text.interface.compare;
    let attempts = app.attempts();
    if attempts.readable.len() < 2 {
        return None;
    }
    let names = names(app, &attempts.readable);
    let [one, other] = chosen.map(|id| select(&attempts.readable, &names, id));
    let (one, other) = (
        one.with("id", "one-check-in"),
        other.with("id", "other-check-in"),
    );
    let press = line("button", "button quiet", text.choose).with("type", "submit");
    let parts = [
        line("label", "", text.choose_earlier).with("for", "one-check-in"),
        one.clone(),
        line("label", "", text.choose_later).with("for", "other-check-in"),
        other.clone(),
        element("div", "row", &[press]),
    ];
    let form = element("form", "typed-form no-print", &parts).on("submit", move |event| {
        event.prevent_default();
        let chosen = [&one, &other].map(|select| AttemptId::parse(&select.value()));
        if let [Some(one), Some(other)] = chosen {
            app.go(Route::Compare(one, other));
        }
    });
    Some(block(text.choose_heading, &[form]))
}

/// Date and time of each: there may be several of one day.
fn names(app: App, attempts: &[Attempt]) -> Vec<String> {
    let mut parts = WHOLE_DATE.to_vec();
    parts.extend([("hour", "2-digit"), ("minute", "2-digit")]);
    let dates = Dates::new(app.text.interface.app.locale, &parts);
    let names = attempts
        .iter()
        .map(|attempt| dates.words(attempt.at_ms, attempt.offset_min));
    names.collect()
}

fn select(attempts: &[Attempt], names: &[String], chosen: AttemptId) -> Node {
    let select = element("select", "", &[]);
    for (attempt, name) in attempts.iter().zip(names) {
        let option = line("option", "", name).with("value", &attempt.id.to_string());
        select.hold(&if attempt.id == chosen {
            option.with("selected", "")
        } else {
            option
        });
    }
    select
}
