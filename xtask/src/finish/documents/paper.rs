//! The form to print: which areas each path asks, the points of every answer, and the tables that lead from a sum to
//! a score.

use anyhow::{Context, Result};
use assessment::Strain;
use content::{
    About, AskedPath, Content, Instrument, InstrumentWords, Key, Language, RiskBlock, Sign,
};
use minijinja::context;
use minijinja::value::Value;

use super::guide::named;
use super::listing::Listing;

/// What the templates know as `paper`.
///
/// # Errors
/// When the words do not fit the questionnaire.
pub fn value(content: &Content, language: &Language) -> Result<Value> {
    let instrument = &content.instrument;
    let words = &language.instrument;
    let listing = Listing::of(language)?;
    let paths = instrument.paths.iter().zip(letters());
    let paths = paths.map(|(path, letter)| {
        let name = words.paths.get(&path.id).map(String::as_str);
        context! { letter, name }
    });
    let signs = instrument.signs.iter();
    let signs = signs.map(|one| sign(instrument, language, &listing, one));
    Ok(context! {
        paths => paths.collect::<Vec<_>>(),
        signs => signs.collect::<Result<Vec<_>>>()?,
        four => sums(words, 4),
        three => sums(words, 3),
        safety => instrument.safety.iter().map(|one| safety(words, &one.id)).collect::<Vec<_>>(),
        risk => instrument.risk.iter().map(|block| risk(language, block)).collect::<Result<Vec<_>>>()?,
        with_amends => asking(instrument, &listing, "amend"),
    })
}

/// A statement of the safety page, with its example.
fn safety(words: &InstrumentWords, id: &str) -> Value {
    context! {
        text => words.safety.get(id).map(String::as_str),
        hint => words.safety_hints.get(id).map(String::as_str),
    }
}

/// What to read where one of them happened.
fn risk(language: &Language, block: &RiskBlock) -> Result<Value> {
    let section = language.advice.sections.get(&block.section);
    let name = section.and_then(|section| section.risk_name.as_deref());
    let tips = block.tips.iter().map(|id| {
        let tip = language.advice.tips.get(id);
        let tip = tip.with_context(|| format!("{id} has no words"))?;
        Ok(context! { title => tip.title.as_str(), text => tip.text.as_str() })
    });
    Ok(context! { name, tips => tips.collect::<Result<Vec<_>>>()? })
}

/// A letter for each path: short enough to head a narrow column.
fn letters() -> impl Iterator<Item = String> {
    ('A'..='Z').map(String::from)
}

fn sign(
    instrument: &Instrument,
    language: &Language,
    listing: &Listing,
    sign: &Sign,
) -> Result<Value> {
    let words = &language.instrument;
    let name = words.signs.get(&sign.id);
    let items = sign.items.iter().map(|item| {
        let statement = words.items.get(&item.id);
        let statement = statement.with_context(|| format!("{} has no words", item.id))?;
        Ok(context! {
            statement => statement.as_str(),
            hint => words.hints.get(&item.id).map(String::as_str),
            points => points(item.key),
        })
    });
    let asked = instrument.paths.iter().map(|path| asks(path, &sign.id));
    Ok(context! {
        name => name.map(String::as_str),
        is_partner => sign.about == About::Partner,
        asked => asked.collect::<Vec<_>>(),
        by_all => instrument.paths.iter().all(|path| asks(path, &sign.id)),
        letters => asking(instrument, listing, &sign.id),
        items => items.collect::<Result<Vec<_>>>()?,
        sections => sections(instrument, language, &sign.id),
    })
}

fn asks(path: &AskedPath, sign: &str) -> bool {
    path.signs.iter().any(|asked| asked == sign)
}

/// The letters of the paths that ask a sign: "B and C".
fn asking(instrument: &Instrument, listing: &Listing, sign: &str) -> String {
    let paths = instrument.paths.iter().zip(letters());
    let letters = paths.filter(|(path, _)| asks(path, sign));
    let letters: Vec<String> = letters.map(|(_, letter)| letter).collect();
    listing.join(&letters.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The points of the answers from "never" on.
fn points(key: Key) -> [u8; 5] {
    match key {
        Key::Strain => [0, 1, 2, 3, 4],
        Key::Strength => [4, 3, 2, 1, 0],
    }
}

/// The sections that a sign leads to: the closest first, equals in the order of the guide.
fn sections(instrument: &Instrument, language: &Language, sign: &str) -> Vec<Value> {
    let sections = instrument.sections.iter();
    let mut sections: Vec<_> = sections
        .filter_map(|section| Some((*section.weights.get(sign)?, section)))
        .collect();
    sections.sort_by_key(|(weight, _)| -weight);
    let named = sections
        .iter()
        .filter_map(|(_, section)| named(language, &section.id));
    named.collect()
}

/// Every sum that `count` answers can have, with what it comes to.
fn sums(words: &InstrumentWords, count: u8) -> Vec<Value> {
    let rows = (0..=4 * count).filter_map(|sum| {
        let strain = Strain::of_items(sum, count)?;
        Some(context! {
            sum,
            points => strain.u(),
            score => strain.shown(),
            word => words.words[strain.word().index()].as_str(),
        })
    });
    rows.collect()
}
