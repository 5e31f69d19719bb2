//! One section of the advice.

use assessment::{SectionId, Voice};
use leptos::prelude::*;

use crate::context::{App, use_app};
use crate::pages::result::tip_view;
use crate::route::Route;

/// The page at `#/guide/<section>`.
#[component]
pub fn SectionPage(
    /// The section.
    section: SectionId,
) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.guide;
    let words = &app.text.advice.sections[section.index()];
    let ask = words.ask_why.map(|why| {
        view! {
            <section class="block">
                <h2>{app.text.interface.result.ask_voice}</h2>
                <p>{why}</p>
                {tips(app, section, Voice::Ask)}
            </section>
        }
    });
    view! {
        <div class="opening">
            <h1 tabindex="-1">{words.name}</h1>
            <p class="lead">{words.why}</p>
        </div>
        <section class="block">
            <h2>{text.tips_heading}</h2>
            {tips(app, section, Voice::Do)}
        </section>
        {ask}
        <p>
            <a href=Route::Guide.to_string()>{text.all}</a>
        </p>
    }
}

fn tips(app: App, section: SectionId, voice: Voice) -> impl IntoView {
    let tips = section.facts().tips.iter();
    tips.map(|tip| tip_view(app, *tip, voice)).collect_view()
}
