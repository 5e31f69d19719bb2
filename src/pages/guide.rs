//! All sections of the advice, to read without answering anything.

use assessment::SectionId;

use crate::browser::dom::{Node, element};
use crate::components::prose::{link, opening, soft};
use crate::context::App;
use crate::route::Route;

/// The page at `#/guide`.
pub fn guide_page(app: App) -> Node {
    let text = &app.text.interface.guide;
    let sections = SectionId::ALL.map(|section| {
        let words = &app.text.advice.sections[section.index()];
        let link = link(&Route::Section(section).to_string(), words.name);
        element("li", "", &[element("h2", "", &[link]), soft(words.why)])
    });
    let contents = element("ul", "plain contents", &sections);
    element("div", "page", &[opening(text.heading, text.lead), contents])
}
