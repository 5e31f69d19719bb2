//! What a page is laid out with: its opening, and links. Words come in, nothing is decided here.

use std::borrow::Cow;

use leptos::prelude::*;

/// The heading of the page, which takes the focus when the page is opened, and what it is about.
#[component]
pub fn Opening(
    /// The heading.
    #[prop(into)]
    heading: Cow<'static, str>,
    /// What the page is about.
    #[prop(into)]
    lead: Cow<'static, str>,
    /// What else stands there.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="opening">
            <h1 tabindex="-1">{heading}</h1>
            <p class="lead">{lead}</p>
            {children()}
        </div>
    }
}

/// A link in a paragraph of its own: as high as everything else that can be pressed.
#[component]
pub fn LinkLine(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// What it says.
    #[prop(into)]
    words: Cow<'static, str>,
) -> impl IntoView {
    view! {
        <p class="link-line">
            <a href=href>{words}</a>
        </p>
    }
}
