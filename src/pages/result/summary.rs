//! The first screen of a result: one sentence, and the overall score with its uncertainty.

use super::Shown;
use crate::browser::dom::{Node, element, text};
use crate::components::meter::meter;
use crate::components::prose::{line, page_heading, paragraph};
use crate::context::App;
use crate::session::Kept;
use assessment::{Care, Overall, SignId, Tier};

/// How far an overall score may be off, in shown points (scoring.md: assumed, from simulation).
const OVERALL_MARGIN: &str = "6";

/// The heading, the tiers in words, and the overall bar.
pub fn summary(app: App, shown: &Shown) -> Node {
    let text = &app.text.interface.result;
    let overall = shown.scores.overall();
    let heading = match overall {
        Some(overall) => {
            let word = app.text.instrument.words[overall.word().index()];
            text.heading_overall.fill(&[("word", word)])
        }
        None => text.heading_no_overall.to_owned(),
    };
    let taken_on = text.taken_on.fill(&[("date", &app.date(&shown.attempt))]);
    let when = [
        line("span", "", &taken_on),
        line("span", "", kept(app, shown.kept)),
    ];
    let score = match overall {
        Some(overall) => overall_bar(app, overall),
        None => paragraph(text.few_answers),
    };
    let parts = [
        element("p", "soft row", &when),
        page_heading(&heading),
        line("p", "lead", &tiers(app, shown)),
        score,
    ];
    element("div", "opening", &parts)
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

fn overall_bar(app: App, overall: Overall) -> Node {
    let words = &app.text.interface.result;
    let score = overall.shown().to_string();
    let word = app.text.instrument.words[overall.word().index()];
    let value_text = words.meter_text.fill(&[
        ("word", word),
        ("score", &score),
        ("margin", OVERALL_MARGIN),
    ]);
    let out_of = words
        .out_of
        .fill(&[("score", &score), ("margin", OVERALL_MARGIN)]);
    let note = [text(&out_of), text(" "), text(words.compares)];
    let parts = [
        meter(
            words.overall_name,
            overall.shown(),
            overall.band(),
            &value_text,
        ),
        scale(app),
        element("p", "small soft", &note),
    ];
    element("div", "overall", &parts)
}

fn scale(app: App) -> Node {
    let text = &app.text.interface.result;
    let words = [text.scale_low, text.scale_middle, text.scale_high];
    let words = words.map(|words| line("span", "", words));
    element("div", "scale", &words).with("aria-hidden", "true")
}
