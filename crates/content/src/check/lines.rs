//! The lines of the causes: one for each way that a cause leads, with the place of its link in it.

use super::WORDS;
use crate::instrument::Instrument;
use crate::problem::Problem;
use crate::tree::placeholders;
use crate::words::InstrumentWords;

/// What every line has to have.
const LINK: &str = "link";

pub(super) fn check(
    instrument: &Instrument,
    language: &str,
    words: &InstrumentWords,
    problems: &mut Vec<Problem>,
) {
    let file = format!("{language}/{WORDS}");
    let mut report = |id: &str, message: &str| problems.push(Problem::new(&file, id, message));
    for cause in &instrument.causes {
        let line = words.careful_cause_lines.contains_key(&cause.id);
        match (cause.careful_to.is_some(), line) {
            (true, false) => report(
                &cause.id,
                "it has no careful line, and instrument.toml has `careful_to`",
            ),
            (false, true) => report(
                &cause.id,
                "it has a careful line, but instrument.toml has no `careful_to`",
            ),
            (true, true) | (false, false) => {}
        }
    }
    for (id, line) in words.cause_lines.iter().chain(&words.careful_cause_lines) {
        match placeholders(line) {
            Err(message) => report(id, message),
            Ok(names) if !names.iter().eq(&[LINK]) => {
                report(id, "the line must have {link} and no other placeholder");
            }
            Ok(_) => {}
        }
    }
}
