//! What pages are laid out with: headings, blocks, links, more that is folded up. Words come in, nothing is decided here.

use std::borrow::Cow;

use leptos::prelude::*;

/// The heading of the page, which takes the focus when the page is opened.
#[component]
pub fn PageHeading(
    /// What it says.
    #[prop(into)]
    words: Cow<'static, str>,
) -> impl IntoView {
    view! { <h1 tabindex="-1">{words}</h1> }
}

/// The heading of the page and what it is about.
#[component]
pub fn Opening(
    /// The heading.
    #[prop(into)]
    heading: Cow<'static, str>,
    /// What the page is about.
    #[prop(into)]
    lead: Cow<'static, str>,
    /// What else stands there.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="opening">
            <PageHeading words=heading />
            <p class="lead">{lead}</p>
            {children.map(|children| children())}
        </div>
    }
}

/// A part of a page under a heading.
#[component]
pub fn Block(
    /// The heading.
    #[prop(into)]
    heading: Cow<'static, str>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="block">
            <h2>{heading}</h2>
            {children()}
        </section>
    }
}

/// A calm box for what matters more than a score.
#[component]
pub fn CareBox(
    /// The heading.
    #[prop(into)]
    heading: Cow<'static, str>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="care-box">
            <h2>{heading}</h2>
            {children()}
        </section>
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

/// More about something, folded up.
#[component]
pub fn Unfold(
    /// What it is about.
    #[prop(into)]
    summary: Cow<'static, str>,
    /// What is folded up.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="unfold">
            <summary>{summary}</summary>
            {children()}
        </details>
    }
}
