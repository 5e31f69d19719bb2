//! The voice "ask" and the blocks under risk: a section that has one must have its words, and no other section may.

use super::ADVICE;
use crate::instrument::{Instrument, Voice};
use crate::problem::Problem;
use crate::words::Advice;

pub(super) fn check(
    instrument: &Instrument,
    name: &str,
    advice: &Advice,
    problems: &mut Vec<Problem>,
) {
    let file = format!("{name}/{ADVICE}");
    for section in &instrument.sections {
        let is_block = instrument
            .risk
            .iter()
            .any(|block| block.section == section.id);
        let name = advice
            .sections
            .get(&section.id)
            .map(|words| words.risk_name.is_some());
        let message = match (is_block, name) {
            (true, Some(false)) => "it has no `risk_name`, and is a block of [[risk]]",
            (false, Some(true)) => "it has `risk_name`, but is no block of [[risk]]",
            (true | false, _) => continue,
        };
        problems.push(Problem::new(&file, &section.id, message));
    }
    let mut hold = |id: &str, key: &str, asks: bool, text: Option<&String>| {
        problems.extend(asking(&file, id, key, asks, text.is_some()));
    };
    for section in &instrument.sections {
        let asks = section.voices.contains(&Voice::Ask);
        if let Some(words) = advice.sections.get(&section.id) {
            hold(&section.id, "ask_why", asks, words.ask_why.as_ref());
        }
        for tip in instrument
            .tips
            .iter()
            .filter(|tip| tip.section == section.id)
        {
            if let Some(words) = advice.tips.get(&tip.id) {
                hold(&tip.id, "ask", asks, words.ask.as_ref());
            }
        }
    }
}

/// What is wrong with a text for the voice "ask" being there, or not.
pub(super) fn asking(
    file: &str,
    id: &str,
    key: &str,
    asks: bool,
    is_there: bool,
) -> Option<Problem> {
    let message = match (asks, is_there) {
        (true, false) => format!("it has no `{key}`, and its section has the voice \"ask\""),
        (false, true) => format!("it has `{key}`, but its section has no voice \"ask\""),
        (true, true) | (false, false) => return None,
    };
    Some(Problem::new(file, id, message))
}
