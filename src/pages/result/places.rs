//! Strengths, and the places to start with their reasons and tips.

use super::Shown;
use crate::browser::dom::{Node, element, text};
use crate::components::filled::filled;
use crate::components::prose::{block, line, link, list, paragraph, soft};
use crate::context::App;
use crate::pages::tip::tip_card;
use crate::route::Route;
use assessment::{Answer, Attempt, ItemId, Place, Reason, SectionId, TipId, Voice};

/// How many tips a place shows; the section has them all.
const TIPS_SHOWN: usize = 2;

/// What is going well: it comes before any advice.
pub fn strengths(app: App, shown: &Shown) -> Option<Node> {
    let text = &app.text.interface.result;
    let signs = shown.advice.strengths.iter();
    let names: Vec<_> = signs
        .map(|sign| app.text.instrument.signs[sign.index()])
        .collect();
    (!names.is_empty()).then(|| {
        let words = text
            .strengths_text
            .fill(&[("signs", &names.join(text.glance_between))]);
        block(text.strengths_heading, &[paragraph(&words)])
    })
}

/// Up to three places to start, or that nothing stands out.
pub fn places(app: App, shown: &Shown) -> Vec<Node> {
    let text = &app.text.interface.result;
    let places = &shown.advice.places;
    let heading = match places.len() {
        0 => return no_places(app, shown),
        _ if shown.advice.is_careful => text.alone_heading,
        1 => text.places_heading_one,
        2 => text.places_heading_two,
        3.. => text.places_heading_three,
    };
    let mut cards: Vec<_> = places.iter().map(|place| card(app, shown, place)).collect();
    cards.extend(close_behind(app, shown));
    vec![block(heading, &cards)]
}

/// That nothing stands out, and in a result just finished something that does good anyway, unless
/// only ideas to try alone were asked for. On paper it is left out, as it is later.
fn no_places(app: App, shown: &Shown) -> Vec<Node> {
    let text = &app.text.interface.result;
    let is_few = shown.says_too_little();
    let (heading, words) = if is_few {
        (text.few_later_heading, text.glance_few)
    } else {
        (text.nothing_heading, text.nothing_text)
    };
    let later = block(heading, &[paragraph(words)]);
    if !shown.is_fresh || shown.advice.is_careful {
        return vec![later];
    }
    let card = card(app, shown, &for_anyone());
    let fresh = if is_few {
        block(text.few_heading, &[paragraph(text.few_places), card])
    } else {
        let words = [paragraph(words), paragraph(text.nothing_try), card];
        block(heading, &words)
    };
    fresh.set_class("block no-print");
    later.set_class("block print-only");
    vec![fresh, later]
}

/// What does good where nothing asks for attention.
fn for_anyone() -> Place {
    Place {
        section: SectionId::Close,
        lead: None,
        voice: Voice::Do,
        priority: 0,
        reasons: Vec::new(),
        tips: SectionId::Close.facts().tips.to_vec(),
        has_doubt_line: false,
    }
}

fn close_behind(app: App, shown: &Shown) -> Option<Node> {
    let text = &app.text.interface.result;
    let sections = shown.advice.close_behind.iter();
    let names: Vec<_> = sections
        .map(|section| app.text.advice.sections[section.index()].name)
        .collect();
    let words = text
        .also_possible
        .fill(&[("sections", &names.join(text.glance_between))]);
    (!names.is_empty()).then(|| line("p", "soft no-print", &words))
}

fn card(app: App, shown: &Shown, place: &Place) -> Node {
    let text = &app.text.interface.result;
    let section = &app.text.advice.sections[place.section.index()];
    let voice = place.voice;
    let mut parts = vec![line("h3", "", section.name)];
    match voice {
        Voice::Ask => {
            parts.push(soft(text.ask_voice));
            parts.push(paragraph(section.ask_why.unwrap_or(section.why)));
        }
        Voice::Do => parts.push(paragraph(section.why)),
    }
    let reasons = place.reasons.iter();
    let reasons: Vec<_> = reasons
        .map(|reason| reason_view(app, &shown.attempt, *reason))
        .collect();
    if !reasons.is_empty() {
        parts.push(list("reasons", &reasons));
    }
    if place.has_doubt_line {
        parts.push(line("p", "no-print", text.doubt));
    }
    for (at, tip) in place.tips.iter().take(TIPS_SHOWN).enumerate() {
        let step = (at == 0).then(|| first_step(app, *tip, voice));
        parts.push(tip_card(app, *tip, voice, place.lead, step));
    }
    // The words turn to the partner.
    if matches!(voice, Voice::Do) && !shown.advice.is_careful {
        let words = app.text.advice.begin[place.section.index()];
        parts.push(line("h4", "", text.begin));
        parts.push(element("blockquote", "", &[paragraph(words)]));
    }
    let label = text.read_section_label.fill(&[("section", section.name)]);
    let address = Route::Section(place.section).to_string();
    let link = link(&address, text.read_section).with("aria-label", &label);
    parts.push(element("p", "link-line", &[link]));
    element("article", "place", &parts)
}

/// The small thing to try this week.
fn first_step(app: App, tip: TipId, voice: Voice) -> Node {
    let words = &app.text.advice.steps[tip.index()];
    let week = match voice {
        Voice::Do => words.week,
        Voice::Ask => words.ask_week.unwrap_or(words.week),
    };
    let label = line("b", "", app.text.interface.result.step);
    element("p", "", &[label, text(" "), text(week)])
}

/// Why a place is shown, in the person's own words.
pub fn reason_view(app: App, attempt: &Attempt, reason: Reason) -> Node {
    let words = &app.text.interface.result;
    match reason {
        Reason::Answered(item, answer) => {
            element("span", "", &answered(app, attempt, item, answer))
        }
        Reason::Area(sign, word) => text(&words.because_area.fill(&[
            ("sign", app.text.instrument.signs[sign.index()]),
            ("word", app.text.instrument.words[word.index()]),
        ])),
    }
}

/// What was answered to a statement, quoted.
pub fn answered(app: App, attempt: &Attempt, item: ItemId, answer: Answer) -> Vec<Node> {
    let values = [
        ("answer", "b", app.answer_words(attempt, answer)),
        ("statement", "q", app.statement(item)),
    ];
    filled(app.text.interface.result.because_answer, &values)
}
