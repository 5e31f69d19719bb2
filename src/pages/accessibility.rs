//! How well the app can be used by everyone: what it aims for, how it was tested, what is not known.

use crate::browser::dom::{Node, element};
use crate::browser::host;
use crate::components::prose::{opening, paragraph};
use crate::context::App;
use crate::pages::long::long_text_with;
use crate::pages::support::host_links;

/// The page at `#/accessibility`: its words are one of the long texts.
pub fn accessibility_page(app: App) -> Node {
    let words = &app.text.interface.accessibility;
    let long = long_text_with(app, "accessibility".to_owned(), Vec::new(), move |part| {
        for place in part.find("[data-host-links]") {
            place.refill(&[links(app)]);
        }
    });
    element("div", "page", &[opening(words.heading, words.lead), long])
}

/// The host's links, now or when they arrive.
fn links(app: App) -> Node {
    let place = element("div", "block", &[]);
    let filled = place.clone();
    let fill = move || {
        let Some(reading) = app.site() else { return };
        if let Some(links) = host_links(&reading) {
            let words = app.text.interface.accessibility.say_links;
            filled.refill(&[paragraph(words), links]);
        }
    };
    fill();
    host::when_arrived(fill);
    place
}
