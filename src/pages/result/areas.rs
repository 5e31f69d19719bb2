//! Every area, strongest first: number, word, and a bar with its uncertainty.

use assessment::{About, SignId, Strain};
use leptos::either::Either;
use leptos::prelude::*;

use super::Shown;
use crate::components::meter::Meter;
use crate::context::use_app;

/// How far a sign's score may be off, in shown points (scoring.md: assumed, from simulation).
const SIGN_MARGIN: &str = "12";

/// All areas of the path.
#[component]
pub fn Areas(
    /// The result.
    shown: Shown,
) -> impl IntoView {
    let text = &use_app().text.interface.result;
    let areas = shown
        .scores
        .strongest_first()
        .into_iter()
        .map(|(sign, strain)| view! { <Area sign strain /> })
        .collect_view();
    view! {
        <section class="block">
            <h2>{text.areas_heading}</h2>
            <p class="soft">{text.areas_lead}</p>
            <div class="areas">{areas}</div>
        </section>
    }
}

#[component]
fn Area(sign: SignId, #[prop(optional_no_strip)] strain: Option<Strain>) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.result;
    let name = app.text.instrument.signs[sign.index()];
    let partner = match sign.facts().about {
        About::Partner => Some(view! { <p class="small soft">{text.partner_note}</p> }),
        About::Own => None,
    };
    let score = match strain {
        Some(strain) => Either::Left(view! { <ScoredArea name strain /> }),
        None => Either::Right(view! {
            <header>
                <h3>{name}</h3>
                <span class="area-word">{text.not_enough}</span>
            </header>
            <p class="small soft">{text.not_enough_text}</p>
        }),
    };
    view! { <div class="area">{score} {partner}</div> }
}

#[component]
fn ScoredArea(name: &'static str, strain: Strain) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.result;
    let score = strain.shown().to_string();
    let word = app.text.instrument.words[strain.word().index()];
    let tier = app.text.instrument.tiers[strain.tier().index()];
    let value_text =
        text.meter_text
            .fill(&[("word", word), ("score", &score), ("margin", SIGN_MARGIN)]);
    view! {
        <header>
            <h3>{name}</h3>
            <span class="area-word">
                <b>{score}</b>
                " · "
                {word}
            </span>
        </header>
        <Meter name score=strain.shown() band=strain.band() value_text />
        <p class="small soft">{tier}</p>
    }
}
