//! All sections of the advice, to read without answering anything, and to search.

mod search;

use assessment::SectionId;
use leptos::prelude::*;

use crate::browser::dom::{Node, live};
use crate::components::layout::{LinkLine, Opening};
use crate::context::{App, use_app};
use crate::pages::long::LongText;
use crate::route::Route;
use search::Search;

/// The whole guide and the questionnaire as plain pages, beside the program.
const WHOLE_GUIDE: &str = "guide.html";
const ON_PAPER: &str = "paper.html";

/// The page at `#/guide`.
pub fn guide_page(_: App) -> Node {
    live("div", "page", || view! { <GuidePage /> })
}

#[component]
fn GuidePage() -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.guide;
    let sections = SectionId::ALL.map(|section| {
        let words = &app.text.advice.sections[section.index()];
        view! {
            <li>
                <h3>
                    <a href=Route::Section(section).to_string()>{words.name}</a>
                </h3>
                <p class="soft">{words.why}</p>
            </li>
        }
    });
    view! {
        <Opening heading=text.heading lead=text.lead />
        <Search />
        <section class="block">
            <h2>{text.sections_heading}</h2>
            <ul class="plain contents">{sections.into_iter().collect_view()}</ul>
        </section>
        <div class="block">
            <LinkLine href=Route::Faq.to_string() words=text.faq />
            <LinkLine href=WHOLE_GUIDE words=text.plain />
            <LinkLine href=ON_PAPER words=text.paper />
        </div>
        <section class="block">
            <h2>{text.glossary_heading}</h2>
            <LongText id="glossary" />
        </section>
    }
}

/// The page at `#/faq`.
pub fn faq_page(_: App) -> Node {
    live("div", "page", || view! { <FaqPage /> })
}

#[component]
fn FaqPage() -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface;
    view! {
        <Opening heading=text.faq.heading lead=text.faq.lead />
        <LongText id="faq" />
        <LinkLine href=Route::Guide.to_string() words=text.guide.all />
    }
}
