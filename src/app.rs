//! Wires the pieces: takes over the plain page, provides the context, shows the page of the open
//! route, and moves title, focus and scroll along with it.
//!
//! The header and the footer stand in `index.html` and are never touched: they work before the
//! program has arrived, and after it has failed.

use leptos::prelude::*;

use crate::browser::dom::{Node, live};
use crate::browser::page::Place;
use crate::browser::{location, page};
use crate::context::App;
use crate::pages::about::{method_page, privacy_page};
use crate::pages::check::check_page;
use crate::pages::guide::{faq_page, guide_page};
use crate::pages::history::history_page;
use crate::pages::plan::plan_page;
use crate::pages::question::question_page;
use crate::pages::result::result_page;
use crate::pages::saved_result::saved_result_page;
use crate::pages::section::section_page;
use crate::pages::sheet::{saved_sheet_page, sheet_page};
use crate::pages::simple::not_found_page;
use crate::pages::start::StartPage;
use crate::pages::support::support_page;
use crate::route::Route;
use crate::text::EN;

/// Starts the program on the page that stands in `index.html`.
pub fn start() {
    let Some(taken) = page::take_over() else {
        // Without its places the page is not ours: the boot script says so after its time limit.
        return;
    };
    let owner = Owner::new();
    owner.with(|| {
        let app = App::new(&EN, &taken.before, Node::from(taken.notices));
        provide_context(app);
        show_each_route(app, taken.page);
    });
    page::restore_focus(&taken.before);
    page::announce_start();
    // The app lives as long as the page.
    std::mem::forget(owner);
}

/// Shows the page of the open route, now and each time it changes.
fn show_each_route(app: App, place: Place) {
    let root = Owner::current().unwrap_or_default();
    let open = move |route| {
        app.open(route);
        let owner = root.child();
        owner.with(|| page_of(app, route).fill(&place));
        owner
    };
    let shown = StoredValue::new_local(open(location::current()));
    location::on_change(move |route| {
        // What reacts on the page ends. Each page is made anew, so that none inherits what the one
        // before had ticked or typed.
        shown.with_value(Owner::cleanup);
        shown.set_value(open(route));
        page::show_from_top();
    });
}

fn page_of(app: App, route: Route) -> Node {
    match route {
        Route::Start => live("div", "page", || view! { <StartPage /> }),
        Route::Question(number) => question_page(app, number),
        Route::Check => check_page(app),
        Route::Result => result_page(app),
        Route::SavedResult(id) => saved_result_page(app, id),
        Route::Sheet => sheet_page(app),
        Route::SavedSheet(id) => saved_sheet_page(app, id),
        Route::Guide => guide_page(app),
        Route::Section(section) => section_page(app, section),
        Route::Faq => faq_page(app),
        Route::Plan => plan_page(app),
        Route::History => history_page(app),
        Route::Method => method_page(app),
        Route::Privacy => privacy_page(app),
        Route::Support => support_page(app),
        Route::NotFound => not_found_page(app),
    }
}
