//! One section of the advice.

use assessment::{SectionId, Voice};

use crate::browser::dom::{Node, button, element};
use crate::browser::page;
use crate::components::prose::{block, link_line, opening, paragraph};
use crate::context::App;
use crate::pages::long::long_text;
use crate::pages::tip::tip_card;
use crate::route::Route;

/// The page at `#/guide/<section>`.
pub fn section_page(app: App, section: SectionId) -> Node {
    let text = &app.text.interface.guide;
    let words = &app.text.advice.sections[section.index()];
    let print = button("button quiet", app.text.interface.result.print, page::print);
    let parts = [
        opening(words.name, words.why),
        long_text(app, part(section), in_short(app, section)),
        element("div", "row", &[print]),
        link_line(&Route::Guide.to_string(), text.all),
    ];
    element("div", "page", &parts)
}

/// The section as the program itself carries it: why, and its tips.
fn in_short(app: App, section: SectionId) -> Vec<Node> {
    let words = &app.text.advice.sections[section.index()];
    let heading = app.text.interface.guide.tips_heading;
    let mut parts = vec![block(heading, &tips(app, section, Voice::Do))];
    if let Some(why) = words.ask_why {
        let why = [paragraph(why)];
        let ask = block(app.text.interface.result.ask_voice, &why);
        parts.push(ask.holding(&tips(app, section, Voice::Ask)));
    }
    parts
}

fn tips(app: App, section: SectionId, voice: Voice) -> Vec<Node> {
    let tips = section.facts().tips.iter();
    tips.map(|tip| tip_card(app, *tip, voice, None, None))
        .collect()
}

/// The id of the section's part of the long texts.
fn part(section: SectionId) -> String {
    ["guide-", section.as_str()].concat()
}
