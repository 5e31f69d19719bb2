//! Lines of text, each a paragraph of its own.

use leptos::prelude::*;

/// One paragraph for each line.
#[component]
pub fn Paragraphs(
    /// In their order.
    lines: &'static [&'static str],
) -> impl IntoView {
    lines
        .iter()
        .map(|line| view! { <p>{*line}</p> })
        .collect_view()
}
