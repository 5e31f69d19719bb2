//! What is pressed and chosen: buttons, choices, ticks.

use leptos::prelude::*;

use super::{LONG, MARKS, beside, in_each_state, part, state};
use crate::browser::dom::{Node, element, live, text};
use crate::components::choice::Choice;
use crate::components::prose::{button_link, line};
use crate::context::App;

pub fn parts(app: App) -> Vec<Node> {
    vec![buttons(), choices(app), ticks(app)]
}

fn buttons() -> Node {
    let make = |class: &str| line("button", class, "Go on").with("type", "button");
    let kinds = [
        "button",
        "button quiet",
        "button quiet small",
        "button alarm",
    ];
    let mut shown: Vec<_> = kinds
        .into_iter()
        .flat_map(|kind| [line("h3", "", kind), in_each_state(kind, make)])
        .collect();
    let side_by_side = ["button", "button quiet"].map(make);
    let long = line("button", "button", LONG).with("type", "button");
    let leads = button_link("button quiet", "#/catalogue", "Go somewhere");
    shown.extend([
        state("side by side", &[element("div", "row", &side_by_side)]),
        state("a link that looks like one", &[leads]),
        state("long words", &[long]),
    ]);
    part(
        "Buttons",
        "One filled button a page. None is ever disabled: one that cannot go on says what is missing.",
        &shown,
    )
}

/// The groups of the samples: radios of one group would take the choice from each other.
const GROUPS: [&str; 10] = [
    "c-a", "c-b", "c-c", "c-d", "c-e", "c-f", "c-g", "c-h", "c-i", "c-j",
];

fn choice(group: usize, label: &'static str, is_chosen: bool, class: &str) -> Node {
    let name = GROUPS[group];
    let checked = RwSignal::new(is_chosen);
    let on_choose = Callback::new(move |()| checked.set(true));
    let shown = live("div", "", move || {
        view! { <Choice name value="1" label key_hint="1" checked on_choose /> }
    });
    mark(&shown, class);
    shown
}

/// Marks the row for the pointer, and its input for the focus: that is where each is.
fn mark(shown: &Node, class: &str) {
    let (row, input) = match class {
        "as-focused" => ("", class),
        _ => (class, ""),
    };
    for node in shown.find("label") {
        let row = [&node.attribute("class").unwrap_or_default(), " ", row].concat();
        node.set_class(row.trim());
    }
    for node in shown.find("input") {
        node.set_class(input);
    }
}

fn choices(app: App) -> Node {
    let label = app.text.instrument.options[3];
    let mut shown = Vec::new();
    for (at, (name, class)) in MARKS.into_iter().enumerate() {
        shown.push(state(name, &[choice(at, label, false, class)]));
        let name = ["chosen, ", name].concat();
        shown.push(state(
            &name,
            &[choice(MARKS.len() + at, label, true, class)],
        ));
    }
    let words = &app.text.interface.start;
    let (keep, hint) = (words.keep_yes, words.keep_yes_hint);
    let hinted = live("div", "", move || {
        let on_choose = Callback::new(|()| ());
        view! {
            <Choice name="c-hint" value="1" label=keep hint checked=Signal::derive(|| false) on_choose />
        }
    });
    let group = element("fieldset", "", &[choice(8, label, false, "")]).holding(&[
        line("div", "or", words.or),
        choice(8, app.text.instrument.skip_option, false, ""),
    ]);
    let many = [
        beside(&shown),
        state("with a hint", &[hinted]),
        state("the way out below the answers", &[group]),
        state("long words", &[choice(9, LONG, true, "")]),
    ];
    part(
        "Choices",
        "The whole row is the control. Keys stand on it where there may be a keyboard.",
        &many,
    )
}

fn ticks(app: App) -> Node {
    let words = &app.text.interface.question;
    let make = |row: &str, label: &str, is_ticked: bool, class: &str| {
        let tick = element("input", "", &[]).with("type", "checkbox");
        let tick = if is_ticked {
            tick.with("checked", "")
        } else {
            tick
        };
        let label = line("span", "choice-words", label);
        let shown = element("div", "", &[element("label", row, &[tick, label])]);
        mark(&shown, class);
        shown
    };
    let mut shown = Vec::new();
    for (row, kind) in [("choice", "a row"), ("switch", "a switch")] {
        for (name, class) in MARKS {
            for (is_ticked, ticked) in [(false, "off"), (true, "on")] {
                let name = [kind, ", ", ticked, ", ", name].concat();
                shown.push(state(&name, &[make(row, words.move_on, is_ticked, class)]));
            }
        }
    }
    let hinted = [
        text(words.move_on),
        text(" "),
        line("span", "choice-hint", words.move_on_hint),
    ];
    let tick = element("input", "", &[]).with("type", "checkbox");
    let hinted = [tick, element("span", "choice-words", &hinted)];
    let many = [
        beside(&shown),
        state(
            "a switch with a hint",
            &[element("label", "switch", &hinted)],
        ),
        state(
            "long words",
            &[
                make("choice", LONG, true, ""),
                make("switch", LONG, true, ""),
            ],
        ),
    ];
    part(
        "Ticks and switches",
        "Several of a group, or one alone.",
        &many,
    )
}
