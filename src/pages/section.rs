//! One section of the advice.

use assessment::{SectionId, Voice};

use crate::browser::dom::{Node, element};
use crate::components::prose::{block, link_line, opening, paragraph};
use crate::context::App;
use crate::pages::result::tip_view;
use crate::route::Route;

/// The page at `#/guide/<section>`.
pub fn section_page(app: App, section: SectionId) -> Node {
    let text = &app.text.interface.guide;
    let words = &app.text.advice.sections[section.index()];
    let mut parts = vec![
        opening(words.name, words.why),
        block(text.tips_heading, &tips(app, section, Voice::Do)),
    ];
    if let Some(why) = words.ask_why {
        let mut ask = vec![paragraph(why)];
        ask.extend(tips(app, section, Voice::Ask));
        parts.push(block(app.text.interface.result.ask_voice, &ask));
    }
    parts.push(link_line(&Route::Guide.to_string(), text.all));
    element("div", "page", &parts)
}

fn tips(app: App, section: SectionId, voice: Voice) -> Vec<Node> {
    let tips = section.facts().tips.iter();
    tips.map(|tip| tip_view(app, *tip, voice)).collect()
}
