//! How it works, and what is kept: pages of long text.

use crate::browser::dom::{Node, element};
use crate::components::prose::{opening, paragraph, row, table};
use crate::context::App;
use crate::pages::long::{long_text, long_text_with};

/// The page at `#/method`.
pub fn method_page(app: App) -> Node {
    let text = &app.text.interface.method;
    let long = long_text(app, "method".to_owned(), Vec::new());
    element("div", "page", &[opening(text.heading, text.lead), long])
}

/// The page at `#/privacy`: with the keys that are really there.
pub fn privacy_page(app: App) -> Node {
    let text = &app.text.interface.privacy;
    let long = long_text_with(app, "privacy".to_owned(), vec![stored(app)], move |part| {
        for place in part.find("[data-stored-keys]") {
            place.refill(&[stored(app)]);
        }
    });
    element("div", "page", &[opening(text.heading, text.lead), long])
}

/// Every key that this app has stored here, and what it is.
fn stored(app: App) -> Node {
    let text = &app.text.interface.privacy;
    let keys = app.inventory();
    if keys.is_empty() {
        return paragraph(text.keys_none);
    }
    let rows = keys
        .iter()
        .map(|(key, size)| row(key, &[kind(app, key), &size.to_string()]));
    let rows: Vec<_> = rows.collect();
    let head = [text.key, text.kind, text.size];
    table(text.keys_caption, &head, &rows).with("class", "keys")
}

fn kind(app: App, key: &str) -> &'static str {
    let text = &app.text.interface.privacy;
    // `trust-check/1/attempt/<id>`: the third part says what it is.
    match key.split('/').nth(2) {
        Some("attempt") => text.attempt,
        Some("draft") => text.draft,
        Some("plan") => text.entry,
        Some("note") => text.note,
        Some("event") => text.event,
        Some("settings") => text.settings,
        Some(_) | None => text.unknown,
    }
}
