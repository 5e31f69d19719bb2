//! Names that stand inside sentences of the documents: answers, areas and sections, as the questionnaire and the
//! advice call them.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use content::{About, Content, Language};
use minijinja::context;
use minijinja::value::{Serde, Value};

/// What the templates know as `names`. A section is `names.sections.<id>`.
///
/// # Errors
/// When no sign is about the partner.
pub fn value(content: &Content, language: &Language) -> Result<Value> {
    let words = &language.instrument;
    let mut signs = content.instrument.signs.iter();
    let partner = signs.find(|sign| sign.about == About::Partner);
    let partner = partner.and_then(|sign| words.signs.get(&sign.id));
    let partner = partner.context("no sign is about the partner")?;
    let [first_option, .., often, last_option] = &words.options;
    let sections = language.advice.sections.iter();
    let sections: BTreeMap<&str, &str> = sections
        .map(|(id, words)| (id.as_str(), words.name.as_str()))
        .collect();
    Ok(context! {
        stem => words.stem.as_str(),
        safety_stem => words.safety_stem.as_str(),
        options => Serde(&words.options),
        first_option => first_option.as_str(),
        last_option => last_option.as_str(),
        often => often.as_str(),
        partner => partner.as_str(),
        sections => Serde(sections),
    })
}
