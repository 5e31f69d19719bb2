//! Wires the pieces: takes over the plain page, provides the context, shows the page of the open
//! route, and moves title, focus and scroll along with it.
//!
//! The header and the footer stand in `index.html` and are never touched: they work before the
//! program has arrived, and after it has failed.

use std::any::Any;

use leptos::mount::mount_to;
use leptos::prelude::*;

use crate::browser::page::Place;
use crate::browser::{location, page};
use crate::context::App;
use crate::pages::check::CheckPage;
use crate::pages::guide::GuidePage;
use crate::pages::history::HistoryPage;
use crate::pages::notices::Notices;
use crate::pages::question::QuestionPage;
use crate::pages::result::ResultPage;
use crate::pages::saved_result::SavedResultPage;
use crate::pages::section::SectionPage;
use crate::pages::simple::NotFoundPage;
use crate::pages::start::StartPage;
use crate::pages::support::SupportPage;
use crate::pages::title;
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
        let app = App::new(&EN, &taken.before);
        provide_context(app);
        mount_to(taken.notices, || view! { <Notices /> }).forget();
        Effect::new(move || page::set_title(&title(app)));
        show_each_route(app, taken.page);
    });
    page::restore_focus(&taken.before);
    page::announce_start();
    // The app lives as long as the page.
    std::mem::forget(owner);
}

/// Shows the page of the open route, now and each time it changes.
fn show_each_route(app: App, place: Place) {
    let owner = Owner::current();
    let first = mount_page(app.route.get_untracked(), place.clone());
    let shown = StoredValue::new_local(Some(first));
    location::on_change(move |route| {
        app.has_error.set(false);
        app.route.set(route);
        // Dropping the page before unmounts it. Each page is made anew, so that none inherits
        // what the one before had ticked or typed.
        shown.set_value(None);
        let page = owner
            .as_ref()
            .map(|owner| owner.with(|| mount_page(route, place.clone())));
        shown.set_value(page);
        page::show_from_top();
    });
}

/// Puts the page of `route` into `place`, until what it gives is dropped.
///
/// Mounting each page by itself, rather than switching between them inside one view, leaves out
/// the code that would turn any page into any other: 4 kB of the download.
fn mount_page(route: Route, place: Place) -> Box<dyn Any> {
    match route {
        Route::Start => Box::new(mount_to(place, || view! { <StartPage /> })),
        Route::Question(number) => {
            Box::new(mount_to(place, move || view! { <QuestionPage number /> }))
        }
        Route::Check => Box::new(mount_to(place, || view! { <CheckPage /> })),
        Route::Result => Box::new(mount_to(place, || view! { <ResultPage /> })),
        Route::SavedResult(id) => {
            Box::new(mount_to(place, move || view! { <SavedResultPage id /> }))
        }
        Route::Guide => Box::new(mount_to(place, || view! { <GuidePage /> })),
        Route::Section(section) => {
            Box::new(mount_to(place, move || view! { <SectionPage section /> }))
        }
        Route::History => Box::new(mount_to(place, || view! { <HistoryPage /> })),
        Route::Support => Box::new(mount_to(place, || view! { <SupportPage /> })),
        Route::NotFound => Box::new(mount_to(place, || view! { <NotFoundPage /> })),
    }
}
