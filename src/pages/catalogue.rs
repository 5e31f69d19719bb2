//! Every component in every state, on one page at `#/catalogue`, for those who change the look. Only a
//! development build has it: a release has neither the page nor its address (docs/decisions/0017).
//!
//! What is shown is made by the components, with words of the app. The words around it are for
//! developers and stand here, not in `content/`.

mod boxes;
mod chosen;
mod figures;
mod frame;
mod said;
mod typed;

use crate::browser::dom::{Node, button, element};
use crate::browser::page::{self, ColorScheme};
use crate::components::prose::{block, line, link_line, opening, paragraph, soft};
use crate::context::App;
use crate::route::Route;

/// Longer than any line, without a place to break at the end: what a translation or a host may bring.
const LONG: &str = "Words that are longer than most, as other languages have them: Rechtsschutzversicherungsgesellschaftsmitarbeiterversammlungsprotokoll";

/// The states that nobody can hold for several things at once. The style of a development build shows
/// them for what bears these classes, too (`with_marks` in xtask/src/finish/style.rs).
const MARKS: [(&str, &str); 4] = [
    ("at rest", ""),
    ("under the pointer", "as-hovered"),
    ("pressed", "as-pressed"),
    ("with the focus of a keyboard", "as-focused"),
];

/// The page at `#/catalogue`.
pub fn catalogue_page(app: App) -> Node {
    let about = [
        paragraph(
            "Pointer, press and focus are drawn for marks here, by the rules of the real states. What \
             depends on the device is not: try more contrast, forced colors, less motion, print and \
             touch in the browser's tools.",
        ),
        looks(),
        link_line(
            &Route::Settings.to_string(),
            "The settings keep what you choose",
        ),
    ];
    let mut parts = vec![
        opening("Catalogue", "Every component in every state."),
        element("div", "catalogue-about", &about),
    ];
    parts.extend(said::parts(app));
    parts.extend(chosen::parts(app));
    parts.extend(typed::parts(app));
    parts.extend(boxes::parts(app));
    parts.extend(figures::parts(app));
    parts.extend(frame::parts(app));
    element("div", "page catalogue", &parts)
}

/// Buttons for the looks, until the page is loaded anew.
fn looks() -> Node {
    let small = |words, press: fn()| button("button quiet small", words, press);
    let buttons = [
        small("Light", || page::set_color_scheme(Some(ColorScheme::Light))),
        small("Dark", || page::set_color_scheme(Some(ColorScheme::Dark))),
        small("As on this device", || page::set_color_scheme(None)),
        small("Usual text", || page::mark("data-text", None)),
        small("Very large text", || {
            page::mark("data-text", Some("larger"));
        }),
        small("Without keys", || page::mark("data-keys", Some("off"))),
        small("With keys", || page::mark("data-keys", None)),
    ];
    element("p", "row", &buttons)
}

/// A component, what to know about it, and its states.
fn part(name: &str, about: &str, states: &[Node]) -> Node {
    block(name, &[soft(about)]).holding(states)
}

/// One state and its name.
fn state(name: &str, shown: &[Node]) -> Node {
    element("figure", "catalogue-state", &[line("figcaption", "", name)]).holding(shown)
}

/// Small things side by side.
fn beside(states: &[Node]) -> Node {
    element("div", "catalogue-states", states)
}

/// Something in each state that has a mark: `make` is given its class.
fn in_each_state(class: &str, make: impl Fn(&str) -> Node) -> Node {
    let shown = MARKS.map(|(name, mark)| {
        let class = [class, " ", mark].concat();
        state(name, &[make(class.trim())])
    });
    beside(&shown)
}
