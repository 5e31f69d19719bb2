//! How it works, and what is kept: pages of long text.

use crate::browser::dom::{Node, element, text as words};
use crate::browser::persistence::{self, Promise};
use crate::browser::task;
use crate::components::prose::{link_line, opening, paragraph, row, table};
use crate::context::App;
use crate::pages::data::kind;
use crate::pages::long::{long_text, long_text_with};
use crate::route::Route;

/// The page at `#/method`.
pub fn method_page(app: App) -> Node {
    let text = &app.text.interface.method;
    let long = long_text(app, "method".to_owned(), Vec::new());
    element("div", "page", &[opening(text.heading, text.lead), long])
}

/// The page at `#/privacy`: with the keys that are really there.
pub fn privacy_page(app: App) -> Node {
    let text = &app.text.interface.privacy;
    // One for both: what the browser promises is not asked twice, and is there with the text.
    let stored = stored(app);
    let meanwhile = vec![stored.clone()];
    let long = long_text_with(app, "privacy".to_owned(), meanwhile, move |part| {
        for place in part.find("[data-stored-keys]") {
            place.refill(std::slice::from_ref(&stored));
        }
    });
    element("div", "page", &[opening(text.heading, text.lead), long])
}

/// What this app has stored here, whether the browser promises to keep it, and what can be done
/// with it.
fn stored(app: App) -> Node {
    let text = &app.text.interface.privacy;
    let parts = [
        keys(app),
        promise(app),
        link_line(&Route::Data.to_string(), text.data),
    ];
    element("div", "block at-the-end", &parts)
}

/// Every key that this app has stored here, and what it is.
fn keys(app: App) -> Node {
    let text = &app.text.interface.privacy;
    let keys = app.inventory();
    if keys.is_empty() {
        return paragraph(text.keys_none);
    }
    let rows = keys
        .iter()
        .map(|(key, size)| row(key, &[kind_of(app, key), &size.to_string()]));
    let rows: Vec<_> = rows.collect();
    let head = [text.key, text.kind, text.size];
    table(text.keys_caption, &head, &rows).with("class", "stacks keys")
}

/// `trust-check/1/attempt/<id>`: what comes third says what it is.
fn kind_of(app: App, key: &str) -> &'static str {
    kind(app, key.splitn(3, '/').last().unwrap_or(key))
}

/// Whether the browser has promised to keep what is stored, once it has said so.
fn promise(app: App) -> Node {
    let text = &app.text.interface.privacy;
    let place = paragraph("");
    let said = place.clone();
    task::run(async move {
        said.refill(&[words(match persistence::promise().await {
            Promise::Given => text.promise_given,
            Promise::NotGiven => text.promise_not_given,
            Promise::Unknown => text.promise_unknown,
        })]);
    });
    place
}
