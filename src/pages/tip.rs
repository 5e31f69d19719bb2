//! A tip, and the way to put it in the plan.

use assessment::{SignId, TipId, Voice};

use crate::browser::dom::{Node, button, element, icon, text};
use crate::components::prose::{line, link};
use crate::context::App;
use crate::route::Route;
use crate::session::Kept;

/// A slip of paper with a tick, a symbol of `index.html`.
const SLIP: &str = "#icon-tip";

/// A tip in short, in the voice of its place. `sign` is the area that led to it, if one did; `step` is said below it.
pub fn tip_card(
    app: App,
    tip: TipId,
    voice: Voice,
    sign: Option<SignId>,
    step: Option<Node>,
) -> Node {
    let words = [
        line("strong", "", app.text.advice.tips[tip.index()].title),
        text(" "),
        text(how(app, tip, voice)),
    ];
    let mut body = vec![element("p", "", &words)];
    body.extend(step);
    body.push(plan_button(app, tip, voice, sign));
    element(
        "div",
        "tip",
        &[icon(SLIP), element("div", "tip-body", &body)],
    )
}

/// What to do, in short, in the given voice.
pub fn how(app: App, tip: TipId, voice: Voice) -> &'static str {
    let words = &app.text.advice.tips[tip.index()];
    match voice {
        Voice::Do => words.text,
        Voice::Ask => words.ask.unwrap_or(words.text),
    }
}

/// A button that puts a tip in the plan, or, where it is there already, the way to the plan.
pub fn plan_button(app: App, tip: TipId, voice: Voice, sign: Option<SignId>) -> Node {
    let place = element("p", "tip-plan", &[]);
    if let Some(is_kept) = app.plans(tip, voice) {
        place.refill(&in_plan(app, is_kept));
        return place;
    }
    let words = &app.text.interface.plan;
    let title = app.text.advice.tips[tip.index()].title;
    let shown = place.clone();
    let add = button("button quiet small", words.add, move || {
        let is_kept = app.add_to_plan(tip, voice, sign) == Kept::Saved;
        let now = in_plan(app, is_kept);
        shown.refill(&now);
        // The button is gone: what took its place says what happened when it takes the focus.
        if let Some(link) = now.last() {
            link.focus();
        }
    });
    let label = words.add_label.fill(&[("tip", title)]);
    place.holding(&[add.with("aria-label", &label)])
}

/// That it is in the plan, and until when: what is not on the device goes with the page.
fn in_plan(app: App, is_kept: bool) -> [Node; 3] {
    let words = &app.text.interface.plan;
    let added = if is_kept {
        words.added
    } else {
        words.added_held
    };
    let label = [added, " ", words.open].concat();
    let link = link(&Route::Plan.to_string(), words.open).with("aria-label", &label);
    [line("span", "", added), text(" "), link]
}
