//! One worked example for the page on the method: four answers, and what becomes of them.

use anyhow::{Context, Result};
use assessment::score::{FEWEST_ITEMS, keyed};
use assessment::{Answer, SignId, Strain};
use content::InstrumentWords;
use minijinja::context;
use minijinja::value::Value;

/// The sign of the example, and the answers to its four items.
const SIGN: SignId = SignId::SelfTrust;
const ANSWERS: [Answer; 4] = [
    Answer::Often,
    Answer::Sometimes,
    Answer::Often,
    Answer::Rarely,
];

/// What the templates know as `example`.
///
/// # Errors
/// When the words do not fit the questionnaire that this was compiled with.
pub fn value(words: &InstrumentWords) -> Result<Value> {
    let mut sum = 0;
    let mut rows = Vec::new();
    for (item, answer) in SIGN.facts().items.into_iter().zip(ANSWERS) {
        let points = keyed(item, answer);
        sum += points;
        let statement = words
            .items
            .get(item.as_str())
            .with_context(|| format!("{} has no words", item.as_str()))?;
        let answer = words.options[usize::from(answer.raw())].as_str();
        rows.push(context! { statement => statement.as_str(), answer, points });
    }
    let strain = Strain::of_items(sum, 4).context("four answers have a score")?;
    let sign = words
        .signs
        .get(SIGN.as_str())
        .context("the sign has a name")?;
    Ok(context! {
        sign => sign.as_str(),
        rows,
        sum,
        most => 4 * 4,
        most_of_three => 4 * FEWEST_ITEMS,
        score => strain.shown(),
        word => words.words[strain.word().index()].as_str(),
    })
}
