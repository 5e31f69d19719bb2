//! Pages that only say something and lead on: an unknown address, a page in the middle of
//! nothing, a result that is not there.

use crate::browser::dom::{Node, element};
use crate::components::prose::{button_link, opening_unmended};
use crate::context::App;
use crate::route::Route;

/// A heading, what happened, and where to go: words and address.
pub fn simple_page(heading: &str, message: &str, link: (&str, Route)) -> Node {
    let (words, route) = link;
    let way_on = button_link("button", &route.to_string(), words);
    let way_on = element("p", "", &[way_on]);
    element("div", "page", &[opening_unmended(heading, message), way_on])
}

/// An address that this version does not know.
pub fn not_found_page(app: App) -> Node {
    let text = &app.text.interface.not_found;
    simple_page(text.heading, text.text, (text.link, Route::Start))
}

/// A step of a run, where none has been begun.
pub fn no_run_page(app: App) -> Node {
    let text = &app.text.interface;
    let link = (text.not_found.link, Route::Start);
    simple_page(text.no_run.heading, text.no_run.text, link)
}
