//! Wires the pieces: takes over the plain page, provides the context, shows the page of the open
//! route, and moves title, focus and scroll along with it.
//!
//! The start page and the statements come with the first file of the program. The others come in
//! files of their own ([`later`]).
//!
//! The header and the footer stand in `index.html` and are never touched: they work before the
//! program has arrived, and after it has failed.

mod later;

use leptos::prelude::*;

use later::Part;

use crate::browser::dom::{Node, live};
use crate::browser::page::Place;
use crate::browser::{location, page, task};
use crate::context::{App, use_app};
use crate::pages::question::question_page;
use crate::pages::start::StartPage;
use crate::route::Route;
use crate::text::EN;

/// Starts the program on the page that stands in `index.html`.
pub fn start() {
    page::announce_panics();
    let Some(taken) = page::take_over() else {
        // Without its places the page is not ours: the boot script says so after its time limit.
        return;
    };
    let owner = Owner::new();
    let has_begun = owner.with(|| {
        let app = App::new(&EN, &taken.before, Node::from(taken.notices));
        provide_context(app);
        let has_begun = app.begin_early();
        show_each_route(app, taken.page, !has_begun);
        has_begun
    });
    if !has_begun {
        page::restore_focus(&taken.before);
    }
    page::announce_start();
    owner.with(|| later::conceal(use_app()));
    // The app lives as long as the page.
    std::mem::forget(owner);
}

/// Shows the page of the open route, now and each time it changes. `is_at_rest` says that the first of
/// them takes the place of the same page: focus and scroll stay.
fn show_each_route(app: App, place: Place, is_at_rest: bool) {
    let root = Owner::current().unwrap_or_default();
    let shown = StoredValue::new_local(root.child());
    let open = move |route, is_at_rest: bool| {
        // What reacts on the page ends. Each page is made anew, so that none inherits what the one
        // before had ticked or typed.
        shown.with_value(Owner::cleanup);
        let owner = root.child();
        shown.set_value(owner.clone());
        app.open(route);
        let show = {
            let (place, owner) = (place.clone(), owner.clone());
            move |page: Node| {
                // Meanwhile another page may have been opened.
                let is_wanted = shown.with_value(|shown| *shown == owner);
                if is_wanted {
                    page.fill(&place);
                    if !is_at_rest {
                        page::show_from_top();
                    }
                }
                is_wanted
            }
        };
        owner.with(|| match page_of(app, route) {
            Ok(page) => {
                show(page);
            }
            Err(part) => later::show_page(app, route, part, show),
        });
        if app
            .session
            .with_untracked(|session| session.run().is_some())
        {
            task::when_drawn(later::fetch_ahead);
        }
    };
    open(location::current(), is_at_rest);
    location::on_change(move |route| open(route, false));
}

/// The page of a route, if it comes with the first file; or the part that it comes with.
fn page_of(app: App, route: Route) -> Result<Node, Part> {
    match route {
        Route::Start => Ok(live("div", "page", || view! { <StartPage /> })),
        Route::Question(number) => question_page(app, number).ok_or(Part::Quiz),
        #[cfg(debug_assertions)]
        Route::Catalogue => Ok(crate::pages::catalogue::catalogue_page(app)),
        Route::Check | Route::Result | Route::SavedResult(_) | Route::NotFound => Err(Part::Quiz),
        Route::Sheet
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
        | Route::Accessibility => Err(Part::Beside),
    }
}
