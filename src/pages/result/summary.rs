//! The first screen of a result: one sentence, and the overall score with its uncertainty.

use assessment::{Care, Overall, SignId, Tier};
use leptos::prelude::*;

use super::Shown;
use crate::components::meter::Meter;
use crate::context::{App, use_app};
use crate::session::Kept;

/// How far an overall score may be off, in shown points (scoring.md: assumed, from simulation).
const OVERALL_MARGIN: &str = "6";

/// The heading, the tiers in words, and the overall bar.
#[component]
pub fn Summary(
    /// The result.
    shown: Shown,
) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.result;
    let heading = match shown.scores.overall() {
        Some(overall) => {
            let word = app.text.instrument.words[overall.word().index()];
            text.heading_overall.fill(&[("word", word)])
        }
        None => text.heading_no_overall.to_owned(),
    };
    view! {
        <div class="opening">
            <p class="soft row">
                <span>{text.taken_on.fill(&[("date", &app.date(&shown.attempt))])}</span>
                <span>{kept(app, shown.kept)}</span>
            </p>
            <h1 tabindex="-1">{heading}</h1>
            <p class="lead">{tiers(app, &shown)}</p>
            {match shown.scores.overall() {
                Some(overall) => {
                    leptos::either::Either::Left(view! { <OverallBar overall /> })
                }
                None => leptos::either::Either::Right(view! { <p>{text.few_answers}</p> }),
            }}
        </div>
    }
}

fn kept(app: App, kept: Kept) -> &'static str {
    let text = &app.text.interface.result;
    match kept {
        Kept::Saved => text.kept,
        Kept::NotWanted => text.kept_nothing,
        Kept::Refused => text.not_kept,
    }
}

/// The areas by tier in sentences. What asks for attention first is named first only where the
/// result is not about safety.
fn tiers(app: App, shown: &Shown) -> String {
    let text = &app.text.interface.result;
    let names = |tier: Tier| {
        let signs = shown.attempt.path.signs().iter().copied();
        let of_tier = signs.filter(|sign| tier_of(shown, *sign) == Some(tier));
        let names: Vec<_> = of_tier
            .map(|sign| app.text.instrument.signs[sign.index()])
            .collect();
        app.text.list(&names)
    };
    let sentence = |template: crate::text::Template, tier| {
        let names = names(tier);
        (!names.is_empty()).then(|| template.fill(&[("signs", &names)]))
    };
    let steady = sentence(text.summary_steady, Tier::GoingSteady);
    let start = match shown.advice.care {
        Care::Usual | Care::OwnConduct => sentence(text.summary_start, Tier::GoodPlaceToStart),
        Care::Risk => None,
    };
    let look = match shown.advice.care {
        Care::Usual | Care::OwnConduct => sentence(text.summary_look, Tier::WorthALook),
        Care::Risk => None,
    };
    let sentences: Vec<_> = [start, look, steady].into_iter().flatten().collect();
    sentences.join(" ")
}

fn tier_of(shown: &Shown, sign: SignId) -> Option<Tier> {
    Some(shown.scores.sign(sign)?.tier())
}

#[component]
fn OverallBar(overall: Overall) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.result;
    let score = overall.shown().to_string();
    let word = app.text.instrument.words[overall.word().index()];
    let value_text = text.meter_text.fill(&[
        ("word", word),
        ("score", &score),
        ("margin", OVERALL_MARGIN),
    ]);
    let out_of = text
        .out_of
        .fill(&[("score", &score), ("margin", OVERALL_MARGIN)]);
    view! {
        <div class="overall">
            <Meter
                name=text.overall_name
                score=overall.shown()
                band=overall.band()
                value_text
            />
            <div class="scale" aria-hidden="true">
                <span>{text.scale_low}</span>
                <span>{text.scale_middle}</span>
                <span>{text.scale_high}</span>
            </div>
            <p class="small soft">{out_of} " " {text.compares}</p>
        </div>
    }
}
