//! Strengths, and the places to start with their reasons and tips.

use super::Shown;
use crate::browser::dom::{Node, element, text};
use crate::components::filled::filled;
use crate::components::prose::{block, line, link, list, paragraph, soft};
use crate::context::App;
use crate::pages::tip::tip_card;
use crate::route::Route;
use assessment::{Answer, Care, Place, Reason, SectionId, Voice};

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
pub fn places(app: App, shown: &Shown) -> Node {
    let text = &app.text.interface.result;
    let places = &shown.advice.places;
    let heading = match places.len() {
        0 => {
            let (heading, words) = if shown.says_too_little() {
                (text.few_heading, text.few_places)
            } else {
                (text.nothing_heading, text.nothing_text)
            };
            return block(heading, &[paragraph(words), card(app, &for_anyone())]);
        }
        1 => text.places_heading_one,
        2 => text.places_heading_two,
        3.. => text.places_heading_three,
    };
    let mut cards: Vec<_> = places.iter().map(|place| card(app, place)).collect();
    cards.extend(close_behind(app, shown));
    block(heading, &cards)
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
    let is_usual = match shown.advice.care {
        Care::Usual | Care::OwnConduct => true,
        Care::Risk => false,
    };
    (is_usual && !names.is_empty()).then(|| soft(&words))
}

fn card(app: App, place: &Place) -> Node {
    let text = &app.text.interface.result;
    let section = &app.text.advice.sections[place.section.index()];
    let voice = place.voice;
    let mut parts = vec![line("h3", "", section.name)];
    match voice {
        Voice::Ask => parts.push(soft(text.ask_voice)),
        Voice::Do => {}
    }
    let reasons = place.reasons.iter();
    let reasons: Vec<_> = reasons.map(|reason| reason_view(app, *reason)).collect();
    if !reasons.is_empty() {
        parts.push(list("reasons", &reasons));
    }
    let tips = place.tips.iter().take(TIPS_SHOWN);
    parts.extend(tips.map(|tip| tip_card(app, *tip, voice, place.lead)));
    let label = text.read_section_label.fill(&[("section", section.name)]);
    let address = Route::Section(place.section).to_string();
    let link = link(&address, text.read_section).with("aria-label", &label);
    parts.push(element("p", "link-line", &[link]));
    element("article", "place", &parts)
}

/// Why a place is shown, in the person's own words.
pub fn reason_view(app: App, reason: Reason) -> Node {
    let words = &app.text.interface.result;
    match reason {
        Reason::Answered(item, answer) => {
            let statement = app.text.instrument.items[item.index()];
            let values = [
                ("answer", "b", option(app, answer)),
                ("statement", "q", statement),
            ];
            element("span", "", &filled(words.because_answer, &values))
        }
        Reason::Area(sign, word) => text(&words.because_area.fill(&[
            ("sign", app.text.instrument.signs[sign.index()]),
            ("word", app.text.instrument.words[word.index()]),
        ])),
    }
}

fn option(app: App, answer: Answer) -> &'static str {
    app.text.instrument.options[usize::from(answer.raw())]
}
