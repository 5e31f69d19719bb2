//! One section of the advice.

use assessment::{SectionId, Voice};
use leptos::html;
use leptos::prelude::*;

use crate::browser::dom::{Node, live};
use crate::browser::page;
use crate::components::layout::{LinkLine, Opening};
use crate::context::{App, use_app};
use crate::pages::long::{LongPart, LongTextState};
use crate::pages::tip::tip_card;
use crate::route::Route;

/// The page at `#/guide/<section>`.
pub fn section_page(_: App, section: SectionId) -> Node {
    live("div", "page", move || view! { <SectionPage section /> })
}

#[component]
fn SectionPage(section: SectionId) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface;
    let words = &app.text.advice.sections[section.index()];
    let part = LongPart::new(app, ["guide-", section.as_str()].concat(), None);
    let is_here = Memo::new(move |_| part.is_here());
    let in_short = move || (!is_here.get()).then(|| view! { <InShort section /> });
    let failed = text.guide.failed_text;
    view! {
        <Opening heading=words.name lead=words.why />
        <div class="page" node_ref=part.place>
            {in_short}
            <LongTextState part failed />
        </div>
        <div class="row">
            <button class="button quiet" type="button" on:click=move |_| page::print()>
                {text.result.print}
            </button>
        </div>
        <LinkLine href=Route::Guide.to_string() words=text.guide.all />
    }
}

/// The section as the program itself carries it: its tips.
#[component]
fn InShort(section: SectionId) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface;
    let heading = text.guide.tips_heading;
    let ask = app.text.advice.sections[section.index()]
        .ask_why
        .map(|why| {
            let heading = text.result.ask_voice;
            view! { <Tips section voice=Voice::Ask heading why=Some(why) /> }
        });
    view! {
        <Tips section voice=Voice::Do heading why=None />
        {ask}
    }
}

/// Its tips in one voice. The cards are nodes that are put below the heading.
#[component]
fn Tips(
    section: SectionId,
    voice: Voice,
    heading: &'static str,
    /// Why they are worth trying, where the page has not said it.
    why: Option<&'static str>,
) -> impl IntoView {
    let app = use_app();
    let place = NodeRef::<html::Section>::new();
    place.on_load(move |place| {
        let place = Node::from(place);
        for tip in section.facts().tips {
            place.hold(&tip_card(app, *tip, voice, None, None));
        }
    });
    view! {
        <section class="block" node_ref=place>
            <h2>{heading}</h2>
            {why.map(|why| view! { <p>{why}</p> })}
        </section>
    }
}
