//! The guide as the templates are given it: sections with their tips, questions and glossary, in the order in which
//! they are read. `content` has seen that each id has its words.

use anyhow::Result;
use content::{Content, Language, Section, Voice};
use minijinja::context;
use minijinja::value::{Serde, Value};

use super::listing::Listing;

/// The whole guide: `sections`, `faq` and `glossary`.
///
/// # Errors
/// When `interface.toml` does not say how a list is written.
pub fn value(content: &Content, language: &Language) -> Result<Value> {
    let listing = Listing::of(language)?;
    let sections = content.instrument.sections.iter();
    let sections = sections.filter_map(|one| section(content, language, &listing, one));
    Ok(context! {
        sections => sections.collect::<Vec<_>>(),
        faq => faq(content, language),
        glossary => glossary(content, language),
    })
}

fn section(
    content: &Content,
    language: &Language,
    listing: &Listing,
    section: &Section,
) -> Option<Value> {
    let short = language.advice.sections.get(&section.id)?;
    let long = language.guide.sections.get(&section.id)?;
    let tips = |voice| tips(content, language, &section.id, voice);
    let ask = section.voices.contains(&Voice::Ask).then(|| {
        context! {
            why => short.ask_why.as_deref(),
            opening => Serde(&long.ask_opening),
            tips => tips(Voice::Ask),
        }
    });
    let parts = section.source.iter();
    let parts = parts.filter_map(|part| language.guide.parts.get(part));
    let parts = parts.map(String::as_str).collect::<Vec<_>>();
    Some(context! {
        id => section.id.as_str(),
        name => short.name.as_str(),
        why => short.why.as_str(),
        opening => Serde(&long.opening),
        tips => tips(Voice::Do),
        ask,
        begin => long.begin.as_str(),
        caution => long.caution.as_deref(),
        together => long.together.as_deref(),
        parts => listing.join(&parts),
    })
}

/// The tips of a section as one voice says them.
fn tips(content: &Content, language: &Language, section: &str, voice: Voice) -> Vec<Value> {
    let tips = content.instrument.tips.iter();
    let tips = tips.filter(|tip| tip.section == section);
    let tips = tips.filter_map(|tip| {
        let short = language.advice.tips.get(&tip.id)?;
        let long = language.guide.tips.get(&tip.id)?;
        let (text, more, week) = match voice {
            Voice::Do => (&short.text, &long.more, &long.week),
            Voice::Ask => (
                short.ask.as_ref()?,
                long.ask_more.as_ref()?,
                long.ask_week.as_ref()?,
            ),
        };
        Some(context! { id => tip.id.as_str(), title => short.title.as_str(), text => text.as_str(), more => more.as_str(), week => week.as_str() })
    });
    tips.collect()
}

fn faq(content: &Content, language: &Language) -> Vec<Value> {
    let questions = content.guide.faq.iter().filter_map(|question| {
        let words = language.guide.faq.get(&question.id)?;
        let sections = question.sections.iter();
        let sections = sections.filter_map(|id| named(language, id));
        Some(context! {
            id => question.id.as_str(),
            question => words.question.as_str(),
            answer => Serde(&words.answer),
            sections => sections.collect::<Vec<_>>(),
        })
    });
    questions.collect()
}

/// A section as something to lead to.
pub fn named(language: &Language, id: &str) -> Option<Value> {
    let name = &language.advice.sections.get(id)?.name;
    Some(context! { id, name => name.as_str() })
}

/// By the terms, so that each language has its own alphabet.
fn glossary(content: &Content, language: &Language) -> Vec<Value> {
    let terms = content.guide.glossary.iter();
    let terms = terms.filter_map(|term| language.guide.glossary.get(&term.id));
    let mut terms = terms.collect::<Vec<_>>();
    terms.sort_by_key(|words| words.term.to_lowercase());
    let terms = terms
        .into_iter()
        .map(|words| context! { term => words.term.as_str(), meaning => words.meaning.as_str() });
    terms.collect()
}
