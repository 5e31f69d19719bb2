//! The pages that are fetched when the first of them is opened: a second wasm file, which the build
//! splits from the program at [`page_of`].
//!
//! What only they call goes with them; the domain, the texts and the memory are one. A page of the
//! quiz and its result must not be among them: with a broken connection it has to go on.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::browser::dom::{Node, button, element};
use crate::browser::task;
use crate::components::prose::{line, page_heading, paragraph};
use crate::context::App;
use crate::pages::about::{method_page, privacy_page};
use crate::pages::compare::compare_page;
use crate::pages::data::data_page;
use crate::pages::guide::{faq_page, guide_page};
use crate::pages::history::history_page;
use crate::pages::plan::plan_page;
use crate::pages::section::section_page;
use crate::pages::sheet::{saved_sheet_page, sheet_page};
use crate::pages::support::support_page;
use crate::route::Route;

/// When the second file did not arrive, or not whole.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("the second part of the program did not arrive")]
struct NotHere;

impl From<SplitLoaderError> for NotHere {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// Hands the page of a route to `show`: first one that says that it is on its way, and where it
/// does not arrive one that says so, with a way to try again.
pub fn show_page(app: App, route: Route, show: impl Fn(Node) + 'static) {
    ask(app, route, Rc::new(show));
}

fn ask(app: App, route: Route, show: Rc<dyn Fn(Node)>) {
    let owner = Owner::current().unwrap_or_default();
    // Where the file is here, the page replaces this before anything is drawn.
    show(on_its_way(app));
    task::run(async move {
        let page = match page_of(app, route, owner.clone()).await {
            Ok(Some(page)) => page,
            // Every route is here or comes with the program.
            Ok(None) => return,
            Err(NotHere) => owner.with(|| failed(app, route, show.clone())),
        };
        show(page);
    });
}

fn on_its_way(app: App) -> Node {
    let words = line("p", "soft", app.text.interface.later.loading);
    element("div", "page", &[words.with("role", "status")])
}

fn failed(app: App, route: Route, show: Rc<dyn Fn(Node)>) -> Node {
    let text = &app.text.interface.later;
    let owner = Owner::current().unwrap_or_default();
    let again = move || owner.with(|| ask(app, route, show.clone()));
    let parts = [
        page_heading(text.failed_heading),
        paragraph(text.failed_text),
        element("p", "", &[button("button", text.retry, again)]),
    ];
    element("div", "page", &parts)
}

/// The page of a route, if it is one of those that come later. What it makes lives as long as
/// `owner`.
///
/// # Errors
///
/// [`NotHere`]; the next call tries again.
#[wasm_split(later, fallible)]
fn page_of(app: App, route: Route, owner: Owner) -> Result<Option<Node>, NotHere> {
    Ok(owner.with(|| {
        Some(match route {
            Route::Sheet => sheet_page(app),
            Route::SavedSheet(id) => saved_sheet_page(app, id),
            Route::Guide => guide_page(app),
            Route::Section(section) => section_page(app, section),
            Route::Faq => faq_page(app),
            Route::Plan => plan_page(app),
            Route::History => history_page(app),
            Route::Compare(one, other) => compare_page(app, one, other),
            Route::Data => data_page(app),
            Route::Method => method_page(app),
            Route::Privacy => privacy_page(app),
            Route::Support => support_page(app),
            Route::Start
            | Route::Question(_)
            | Route::Check
            | Route::Result
            | Route::SavedResult(_)
            | Route::NotFound => return None,
        })
    }))
}
