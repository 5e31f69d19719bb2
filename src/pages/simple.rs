//! Pages that only say something and lead on: an unknown address, a page in the middle of
//! nothing, a result that is not there.

use leptos::prelude::*;

use crate::context::use_app;
use crate::route::Route;

/// A heading, what happened, and where to go.
#[component]
pub fn SimplePage(
    /// What it is.
    heading: &'static str,
    /// What happened, what was kept.
    message: &'static str,
    /// Words and address of the way on.
    link: (&'static str, Route),
) -> impl IntoView {
    let (words, route) = link;
    view! {
        <h1 tabindex="-1">{heading}</h1>
        <p class="lead">{message}</p>
        <p>
            <a class="button" href=route.to_string()>
                {words}
            </a>
        </p>
    }
}

/// An address that this version does not know.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let text = &use_app().text.interface.not_found;
    view! { <SimplePage heading=text.heading message=text.text link=(text.link, Route::Start) /> }
}

/// A step of a run, where none has been begun.
#[component]
pub fn NoRunPage() -> impl IntoView {
    let text = &use_app().text.interface;
    let link = (text.not_found.link, Route::Start);
    view! { <SimplePage heading=text.no_run.heading message=text.no_run.text link /> }
}
