//! Erasing everything, in two deliberate steps.

use super::take::said;
use crate::browser::dom::{Node, button, element};
use crate::components::prose::{block, line, paragraph};
use crate::context::App;

/// The first step, and the second in its place.
pub fn erase_part(app: App) -> Node {
    let words = &app.text.interface.data;
    let place = element("div", "page", &[]);
    let said = said();
    show_first(app, &place, &said);
    block(
        words.erase_heading,
        &[paragraph(words.erase_text), place, said],
    )
}

/// The button that only leads to the question; it is given back, to be focused.
fn show_first(app: App, place: &Node, said: &Node) -> Node {
    let words = &app.text.interface.data;
    let (here, told) = (place.clone(), said.clone());
    let ask = button("button quiet", words.erase, move || {
        show_second(app, &here, &told);
    });
    place.refill(&[element("p", "", std::slice::from_ref(&ask))]);
    ask
}

/// The question, with a way that does it and a way that does not.
fn show_second(app: App, place: &Node, said: &Node) {
    let words = &app.text.interface.data;
    let heading = line("h3", "", words.erase_question).with("tabindex", "-1");
    let (here, told) = (place.clone(), said.clone());
    let sure = button("button alarm", words.erase_sure, move || {
        if app.erase_all().is_err() {
            show_first(app, &here, &told).focus();
            told.refill(&[paragraph(words.not_erased)]);
        }
    });
    let (here, told) = (place.clone(), said.clone());
    let not = button("button quiet", words.erase_not, move || {
        show_first(app, &here, &told).focus();
        told.refill(&[paragraph(words.kept)]);
    });
    let parts = [
        heading.clone(),
        paragraph(words.erase_consequence),
        element("div", "row", &[sure, not]),
    ];
    said.refill(&[]);
    place.refill(&[element("div", "care-box", &parts)]);
    heading.focus();
}
