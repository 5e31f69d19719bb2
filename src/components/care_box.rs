//! A calm box for what matters more than a score.

use leptos::prelude::*;

/// A heading, paragraphs and, if any, a link.
#[component]
pub fn CareBox(
    /// What it is about.
    heading: &'static str,
    /// What it says.
    paragraphs: Vec<String>,
    /// Words and address.
    #[prop(optional_no_strip)]
    link: Option<(&'static str, String)>,
) -> impl IntoView {
    view! {
        <section class="care-box">
            <h2>{heading}</h2>
            {paragraphs.into_iter().map(|words| view! { <p>{words}</p> }).collect_view()}
            {link
                .map(|(words, address)| {
                    view! {
                        <p>
                            <a href=address>{words}</a>
                        </p>
                    }
                })}
        </section>
    }
}
