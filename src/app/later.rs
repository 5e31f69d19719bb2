//! The pages that come after the first file: two further parts of the program, which the build
//! splits from it at [`quiz_part`] and [`more_part`] (docs/decisions/0016 and 0023).
//!
//! The rest of the quiz with its result is fetched ahead while the first statement is read: with a
//! connection that breaks after that, a run goes on to its end. The pages beside the quiz, and what
//! stands below a result, are fetched when they are opened. The domain and the memory are one.

use std::cell::Cell;
use std::rc::Rc;

use assessment::AttemptId;
use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::browser::dom::{Node, button, element};
use crate::browser::{page, task};
use crate::components::prose::{line, page_heading, paragraph};
use crate::context::App;
use crate::pages::about::{method_page, privacy_page};
use crate::pages::accessibility::accessibility_page;
use crate::pages::check::check_page;
use crate::pages::compare::compare_page;
use crate::pages::data::data_page;
use crate::pages::guide::{faq_page, guide_page};
use crate::pages::history::history_page;
use crate::pages::optional::optional_page;
use crate::pages::plan::plan_page;
use crate::pages::record::record;
use crate::pages::result::{finished, result_page};
use crate::pages::saved_result::{saved, saved_result_page};
use crate::pages::section::section_page;
use crate::pages::settings::settings_page;
use crate::pages::sheet::{saved_sheet_page, sheet_page};
use crate::pages::simple::not_found_page;
use crate::pages::support::support_page;
use crate::route::Route;

/// When a file did not arrive, or not whole.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("a part of the program did not arrive")]
struct NotHere;

impl From<SplitLoaderError> for NotHere {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// What is asked for.
#[derive(Clone, Copy)]
pub enum Part {
    /// A page of the quiz after its statements.
    Quiz,
    /// A page beside the quiz.
    Beside,
    /// What stands below a result.
    Rest,
}

thread_local! {
    static IS_FETCHED: Cell<bool> = const { Cell::new(false) };
}

/// Fetches the rest of the quiz before it is needed. Where it does not arrive, the next call tries
/// again: there is one with each statement.
pub fn fetch_ahead() {
    if !IS_FETCHED.replace(true) {
        task::run(async {
            let is_here = fetch_quiz_part().await.is_ok();
            IS_FETCHED.set(is_here);
        });
    }
}

/// Conceals, once what is on the page is drawn, what records of the first version told. Most devices
/// have no such record and fetch nothing for it; where the file does not arrive, the next start tries again.
pub fn conceal(app: App) {
    task::when_drawn(move || {
        let telling = app.telling();
        if !telling.is_empty() {
            task::run(async move {
                let _ = conceal_part(app, telling).await;
            });
        }
    });
}

/// Hands the page of a route to `show`: first one that says that it is on its way, and where it
/// does not arrive one that says so, with a way to try again. `show` says whether the page is still wanted.
pub fn show_page(app: App, route: Route, part: Part, show: impl Fn(Node) -> bool + 'static) {
    ask(app, route, part, false, Rc::new(show));
}

/// The rest of a result: nothing as long as it is on its way, and where it does not arrive a line
/// that says so, with a way to try again.
fn rest(app: App, route: Route) -> Node {
    let place = element("div", "page", &[]);
    let filled = place.clone();
    let show = move |part| {
        filled.refill(&[part]);
        true
    };
    ask(app, route, Part::Rest, false, Rc::new(show));
    place
}

fn ask(app: App, route: Route, part: Part, is_again: bool, show: Rc<dyn Fn(Node) -> bool>) {
    let owner = Owner::current().unwrap_or_default();
    // Where the file is here, what comes replaces this before anything is drawn.
    show(on_its_way(app, part));
    task::run(async move {
        let made = match part {
            Part::Quiz => quiz_part(app, route, owner.clone()).await,
            Part::Beside | Part::Rest => more_part(app, route, owner.clone()).await,
        };
        match made {
            Ok(Some(here)) => {
                // The button that had the focus is gone.
                if show(here) && is_again {
                    tell(part);
                }
            }
            // No page comes with no file, and a result that there is not has no rest.
            Ok(None) => {}
            Err(NotHere) => {
                if show(owner.with(|| failed(app, route, part, show.clone()))) {
                    tell(part);
                }
            }
        }
    });
}

/// A page that was opened by its address has the focus nowhere: whoever cannot see that it changed hears of
/// it. What stands below a result leaves them where they are.
fn tell(part: Part) {
    match part {
        Part::Quiz | Part::Beside => page::show_from_top(),
        Part::Rest => {}
    }
}

fn on_its_way(app: App, part: Part) -> Node {
    let page = element("div", "page", &[]);
    match part {
        Part::Quiz | Part::Beside => {
            let words = line("p", "soft", app.text.interface.later.loading);
            page.holding(&[words.with("role", "status")])
        }
        Part::Rest => page,
    }
}

fn failed(app: App, route: Route, part: Part, show: Rc<dyn Fn(Node) -> bool>) -> Node {
    let text = &app.text.interface.later;
    let owner = Owner::current().unwrap_or_default();
    let again = move || owner.with(|| ask(app, route, part, true, show.clone()));
    let again = element("p", "", &[button("button quiet", text.retry, again)]);
    let words = match part {
        Part::Quiz | Part::Beside => vec![
            page_heading(text.failed_heading),
            paragraph(text.failed_text),
        ],
        Part::Rest => vec![paragraph(text.failed_rest)],
    };
    element("div", "page", &words).holding(&[again])
}

/// The page of a route, if it is one of the quiz after its statements. What it makes lives as long
/// as `owner`.
///
/// # Errors
///
/// [`NotHere`]; the next call tries again.
#[wasm_split(next, fallible, preload(fetch_quiz_part))]
#[allow(
    clippy::unnecessary_wraps,
    reason = "the error is that of the call, when the file is not here"
)]
fn quiz_part(app: App, route: Route, owner: Owner) -> Result<Option<Node>, NotHere> {
    Ok(owner.with(|| {
        Some(match route {
            Route::Question(number) => optional_page(app, number),
            Route::Check => check_page(app),
            Route::Result => result_page(app).holding(&[rest(app, route)]),
            Route::SavedResult(id) => saved_result_page(app, id).holding(&[rest(app, route)]),
            Route::NotFound => not_found_page(app),
            Route::Start
            | Route::Sheet
            | Route::SavedSheet(_)
            | Route::Guide
            | Route::Section(_)
            | Route::Faq
            | Route::Plan
            | Route::History
            | Route::Compare(..)
            | Route::Data
            | Route::Method
            | Route::Privacy
            | Route::Support
            | Route::Settings
            | Route::Accessibility => return None,
            #[cfg(debug_assertions)]
            Route::Catalogue => return None,
        })
    }))
}

/// The page of a route, if it is one beside the quiz, or the rest of a result. What it makes lives
/// as long as `owner`.
///
/// # Errors
///
/// [`NotHere`]; the next call tries again.
#[wasm_split(more, fallible)]
#[allow(
    clippy::unnecessary_wraps,
    reason = "the error is that of the call, when the file is not here"
)]
fn more_part(app: App, route: Route, owner: Owner) -> Result<Option<Node>, NotHere> {
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
            Route::Settings => settings_page(app),
            Route::Accessibility => accessibility_page(app),
            Route::Result => record(app, &finished(app).ok()?),
            Route::SavedResult(id) => record(app, &saved(app, id).ok()?),
            Route::Start | Route::Question(_) | Route::Check | Route::NotFound => return None,
            #[cfg(debug_assertions)]
            Route::Catalogue => return None,
        })
    }))
}

#[wasm_split(next, fallible)]
#[allow(
    clippy::unnecessary_wraps,
    reason = "the error is that of the call, when the file is not here"
)]
fn conceal_part(app: App, telling: Vec<AttemptId>) -> Result<(), NotHere> {
    app.conceal_each(telling);
    Ok(())
}
