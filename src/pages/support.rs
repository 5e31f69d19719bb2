//! Someone to talk to: what holds in every country.

use crate::browser::dom::{Node, element};
use crate::components::prose::{block, button_link, care_box, opening, paragraph};
use crate::context::App;

/// A list of help lines kept up by others, in the reader's own country.
const FIND_A_HELPLINE: &str = "https://findahelpline.com/";

/// The page at `#/support`.
pub fn support_page(app: App) -> Node {
    let text = &app.text.interface.support;
    let find = button_link("button quiet", FIND_A_HELPLINE, text.find_link);
    let find = element("p", "", &[find.with("rel", "noreferrer noopener")]);
    let parts = [
        opening(text.heading, text.lead),
        care_box(text.now_heading, &[paragraph(text.now_text)]),
        block(text.near_heading, &[paragraph(text.near_text)]),
        block(text.find_heading, &[paragraph(text.find_text), find]),
    ];
    element("div", "page", &parts)
}
