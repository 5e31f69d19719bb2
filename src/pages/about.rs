//! How it works, and what is kept: pages of long text.

use leptos::either::Either;
use leptos::html;
use leptos::prelude::*;

use crate::browser::dom::{Node, live};
use crate::browser::persistence::{self, Promise};
use crate::browser::task;
use crate::components::layout::{LinkLine, Opening};
use crate::context::{App, use_app};
use crate::pages::data::kind;
use crate::pages::long::{Inset, LongPart, LongText, LongTextState};
use crate::route::Route;

/// The page at `#/method`.
pub fn method_page(_: App) -> Node {
    live("div", "page", || view! { <MethodPage /> })
}

#[component]
fn MethodPage() -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.method;
    view! {
        <Opening heading=text.heading lead=text.lead />
        <LongText id="method" />
    }
}

/// The page at `#/privacy`.
pub fn privacy_page(_: App) -> Node {
    live("div", "page", || view! { <PrivacyPage /> })
}

/// The page on what is kept, with the keys that are really there: by themselves at first, and then
/// within the long text, the same elements.
#[component]
fn PrivacyPage() -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface;
    let stored = NodeRef::<html::Div>::new();
    let inset: Inset = (
        "[data-stored-keys]",
        Box::new(move || stored.get_untracked().map(Node::from)),
    );
    let part = LongPart::new(app, "privacy".to_owned(), Some(inset));
    let failed = text.guide.failed_text;
    view! {
        <Opening heading=text.privacy.heading lead=text.privacy.lead />
        <div class="page" node_ref=part.place>
            <div class="block at-the-end" node_ref=stored>
                <Keys />
                <PromiseWords />
                <LinkLine href=Route::Data.to_string() words=text.privacy.data />
            </div>
            <LongTextState part failed />
        </div>
    }
}

/// Whether the browser promises to keep what is stored, once it has said so.
#[component]
fn PromiseWords() -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.privacy;
    let words = RwSignal::new("");
    task::run(async move {
        let promised = match persistence::promise().await {
            Promise::Given => text.promise_given,
            Promise::NotGiven => text.promise_not_given,
            Promise::Unknown => text.promise_unknown,
        };
        // Meanwhile the page may have been left.
        let _ = words.try_set(promised);
    });
    view! { <p>{move || words.get()}</p> }
}

/// Every key that this app has stored here, and what it is.
///
/// On a phone the style makes a list of each row. Roles are written out, since browsers forget what
/// a table is when it is laid out as something else.
#[component]
fn Keys() -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.privacy;
    let keys = app.inventory();
    if keys.is_empty() {
        return Either::Left(view! { <p>{text.keys_none}</p> });
    }
    let head = [text.key, text.kind, text.size].map(|name| {
        view! {
            <th role="columnheader" scope="col">
                {name}
            </th>
        }
    });
    let rows = keys.into_iter().map(|(key, size)| {
        let cells = [
            (text.kind, kind_of(app, &key).to_owned()),
            (text.size, size.to_string()),
        ];
        let cells = cells.map(|(column, words)| {
            view! {
                <td role="cell" data-column=column>
                    {words}
                </td>
            }
        });
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">
                    {key}
                </th>
                {cells}
            </tr>
        }
    });
    Either::Right(view! {
        <table role="table" class="stacks keys">
            <caption>{text.keys_caption}</caption>
            <thead role="rowgroup">
                <tr role="row">{head}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    })
}

/// `trust-check/1/attempt/<id>`: what comes third says what it is.
fn kind_of(app: App, key: &str) -> &'static str {
    kind(app, key.splitn(3, '/').last().unwrap_or(key))
}
