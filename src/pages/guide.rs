//! All sections of the advice, to read without answering anything.

use assessment::SectionId;
use leptos::prelude::*;

use crate::context::use_app;
use crate::route::Route;

/// The page at `#/guide`.
#[component]
pub fn GuidePage() -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.guide;
    let sections = SectionId::ALL
        .map(|section| {
            let words = &app.text.advice.sections[section.index()];
            view! {
                <li>
                    <h2>
                        <a href=Route::Section(section).to_string()>{words.name}</a>
                    </h2>
                    <p class="soft">{words.why}</p>
                </li>
            }
        })
        .into_iter()
        .collect_view();
    view! {
        <div class="opening">
            <h1 tabindex="-1">{text.heading}</h1>
            <p class="lead">{text.lead}</p>
        </div>
        <ul class="plain contents">{sections}</ul>
    }
}
