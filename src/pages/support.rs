//! Someone to talk to: what holds in every country.

use leptos::prelude::*;

use crate::context::use_app;

/// A list of help lines kept up by others, in the reader's own country.
const FIND_A_HELPLINE: &str = "https://findahelpline.com/";

/// The page at `#/support`.
#[component]
pub fn SupportPage() -> impl IntoView {
    let text = &use_app().text.interface.support;
    view! {
        <div class="opening">
            <h1 tabindex="-1">{text.heading}</h1>
            <p class="lead">{text.lead}</p>
        </div>
        <section class="care-box">
            <h2>{text.now_heading}</h2>
            <p>{text.now_text}</p>
        </section>
        <section class="block">
            <h2>{text.near_heading}</h2>
            <p>{text.near_text}</p>
        </section>
        <section class="block">
            <h2>{text.find_heading}</h2>
            <p>{text.find_text}</p>
            <p>
                <a class="button quiet" href=FIND_A_HELPLINE rel="noreferrer noopener">
                    {text.find_link}
                </a>
            </p>
        </section>
    }
}
