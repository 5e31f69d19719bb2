//! Strengths, and the places to start with their reasons and tips.

use assessment::{Answer, Care, Place, Reason, SectionId, TipId, Voice};
use leptos::either::Either;
use leptos::prelude::*;

use super::Shown;
use crate::components::filled::{Filled, Mark};
use crate::context::{App, use_app};
use crate::route::Route;

/// A slip of paper with a tick, a symbol of `index.html`.
const TIP: &str = "#icon-tip";

/// How many tips a place shows; the section has them all.
const TIPS_SHOWN: usize = 2;

/// What is going well: it comes before any advice.
#[component]
pub fn Strengths(
    /// The result.
    shown: Shown,
) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.result;
    let names: Vec<_> = shown
        .advice
        .strengths
        .iter()
        .map(|sign| app.text.instrument.signs[sign.index()])
        .collect();
    (!names.is_empty()).then(|| {
        let words = text
            .strengths_text
            .fill(&[("signs", &app.text.list(&names))]);
        view! {
            <section class="block">
                <h2>{text.strengths_heading}</h2>
                <p>{words}</p>
            </section>
        }
    })
}

/// Up to three places to start, or that nothing stands out.
#[component]
pub fn Places(
    /// The result.
    shown: Shown,
) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.result;
    let places = shown.advice.places.clone();
    let heading = match places.len() {
        0 => {
            return Either::Left(view! {
                <section class="block">
                    <h2>{text.nothing_heading}</h2>
                    <p>{text.nothing_text}</p>
                    <p>
                        <a href=Route::Section(SectionId::Close)
                            .to_string()>
                            {app.text.advice.sections[SectionId::Close.index()].name}
                        </a>
                    </p>
                </section>
            });
        }
        1 => text.places_heading_one,
        2 => text.places_heading_two,
        3.. => text.places_heading_three,
    };
    let cards = places
        .into_iter()
        .map(|place| view! { <PlaceCard place /> })
        .collect_view();
    Either::Right(view! {
        <section class="block">
            <h2>{heading}</h2>
            {cards}
            {close_behind(app, &shown)}
        </section>
    })
}

fn close_behind(app: App, shown: &Shown) -> Option<impl IntoView + use<>> {
    let text = &app.text.interface.result;
    let names: Vec<_> = shown
        .advice
        .close_behind
        .iter()
        .map(|section| app.text.advice.sections[section.index()].name)
        .collect();
    let words = text
        .also_possible
        .fill(&[("sections", &app.text.list(&names))]);
    let is_usual = match shown.advice.care {
        Care::Usual | Care::OwnConduct => true,
        Care::Risk => false,
    };
    (is_usual && !names.is_empty()).then(|| view! { <p class="soft">{words}</p> })
}

#[component]
fn PlaceCard(place: Place) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.result;
    let section = &app.text.advice.sections[place.section.index()];
    let voice = place.voice;
    let ask = match voice {
        Voice::Ask => Some(view! { <p class="soft">{text.ask_voice}</p> }),
        Voice::Do => None,
    };
    let reasons = place
        .reasons
        .iter()
        .map(|reason| reason_view(app, *reason))
        .collect_view();
    let tips = place.tips.iter().take(TIPS_SHOWN).copied();
    let tips = tips.map(|tip| tip_view(app, tip, voice)).collect_view();
    let label = text.read_section_label.fill(&[("section", section.name)]);
    view! {
        <article class="place">
            <h3>{section.name}</h3>
            {ask}
            <ul class="reasons">{reasons}</ul>
            {tips}
            <p>
                <a href=Route::Section(place.section).to_string() aria-label=label>
                    {text.read_section}
                </a>
            </p>
        </article>
    }
}

fn reason_view(app: App, reason: Reason) -> impl IntoView {
    let text = &app.text.interface.result;
    match reason {
        Reason::Answered(item, answer) => {
            let values = vec![
                ("answer", Mark::Answer, option(app, answer)),
                (
                    "statement",
                    Mark::Quote,
                    app.text.instrument.items[item.index()],
                ),
            ];
            Either::Left(view! {
                <li>
                    <Filled template=text.because_answer values />
                </li>
            })
        }
        Reason::Area(sign, word) => {
            let words = text.because_area.fill(&[
                ("sign", app.text.instrument.signs[sign.index()]),
                ("word", app.text.instrument.words[word.index()]),
            ]);
            Either::Right(view! { <li>{words}</li> })
        }
    }
}

fn option(app: App, answer: Answer) -> &'static str {
    app.text.instrument.options[usize::from(answer.raw())]
}

/// A tip in the voice of its place.
pub fn tip_view(app: App, tip: TipId, voice: Voice) -> impl IntoView {
    let text = &app.text.advice.tips[tip.index()];
    let words = match voice {
        Voice::Do => text.text,
        Voice::Ask => text.ask.unwrap_or(text.text),
    };
    view! {
        <div class="tip">
            <svg class="icon" aria-hidden="true">
                <use_ href=TIP></use_>
            </svg>
            <p>
                <strong>{text.title}</strong>
                " "
                {words}
            </p>
        </div>
    }
}
