//! The guide as JSON: what its pages show, in the order in which they show it. `check` has seen that each id has its
//! words.

use serde::Serialize;

use crate::{Content, Language};

/// The whole text, in one line.
pub(crate) fn json(content: &Content, language: &Language) -> String {
    let guide = Guide {
        sections: sections(content, language),
        faq: faq(content, language),
        glossary: glossary(content, language),
    };
    #[expect(
        clippy::expect_used,
        reason = "fails only for keys that are no text and for values that refuse: here all are texts and lists"
    )]
    serde_json::to_string(&guide).expect("texts and lists of texts can be written as JSON")
}

#[derive(Serialize)]
struct Guide<'a> {
    sections: Vec<Section<'a>>,
    faq: Vec<FaqEntry<'a>>,
    glossary: Vec<GlossaryEntry<'a>>,
}

#[derive(Serialize)]
struct Section<'a> {
    id: &'a str,
    name: &'a str,
    why: &'a str,
    opening: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    caution: Option<&'a str>,
    begin: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    together: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ask_why: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ask_opening: Option<&'a [String]>,
    tips: Vec<Tip<'a>>,
}

#[derive(Serialize)]
struct Tip<'a> {
    id: &'a str,
    title: &'a str,
    text: &'a str,
    more: &'a str,
    week: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    ask: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ask_more: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ask_week: Option<&'a str>,
}

#[derive(Serialize)]
struct FaqEntry<'a> {
    id: &'a str,
    question: &'a str,
    answer: &'a [String],
    sections: &'a [String],
}

#[derive(Serialize)]
struct GlossaryEntry<'a> {
    id: &'a str,
    term: &'a str,
    meaning: &'a str,
}

fn sections<'a>(content: &'a Content, language: &'a Language) -> Vec<Section<'a>> {
    let sections = content.instrument.sections.iter().filter_map(|section| {
        let short = language.advice.sections.get(&section.id)?;
        let long = language.guide.sections.get(&section.id)?;
        Some(Section {
            id: &section.id,
            name: &short.name,
            why: &short.why,
            opening: &long.opening,
            caution: long.caution.as_deref(),
            begin: &long.begin,
            together: long.together.as_deref(),
            ask_why: short.ask_why.as_deref(),
            ask_opening: long.ask_opening.as_deref(),
            tips: tips(content, language, &section.id),
        })
    });
    sections.collect()
}

fn tips<'a>(content: &'a Content, language: &'a Language, section: &str) -> Vec<Tip<'a>> {
    let of_section = content
        .instrument
        .tips
        .iter()
        .filter(|tip| tip.section == section);
    let tips = of_section.filter_map(|tip| {
        let short = language.advice.tips.get(&tip.id)?;
        let long = language.guide.tips.get(&tip.id)?;
        Some(Tip {
            id: &tip.id,
            title: &short.title,
            text: &short.text,
            more: &long.more,
            week: &long.week,
            ask: short.ask.as_deref(),
            ask_more: long.ask_more.as_deref(),
            ask_week: long.ask_week.as_deref(),
        })
    });
    tips.collect()
}

fn faq<'a>(content: &'a Content, language: &'a Language) -> Vec<FaqEntry<'a>> {
    let questions = content.guide.faq.iter().filter_map(|question| {
        let words = language.guide.faq.get(&question.id)?;
        Some(FaqEntry {
            id: &question.id,
            question: &words.question,
            answer: &words.answer,
            sections: &question.sections,
        })
    });
    questions.collect()
}

/// By the terms, so that each language has its own alphabet.
fn glossary<'a>(content: &'a Content, language: &'a Language) -> Vec<GlossaryEntry<'a>> {
    let terms = content.guide.glossary.iter().filter_map(|term| {
        let words = language.guide.glossary.get(&term.id)?;
        Some(GlossaryEntry {
            id: &term.id,
            term: &words.term,
            meaning: &words.meaning,
        })
    });
    let mut terms = terms.collect::<Vec<_>>();
    terms.sort_by_key(|term| term.term.to_lowercase());
    terms
}
