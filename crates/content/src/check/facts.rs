//! The instrument in itself: what refers to something finds it, every answer leads to advice, every section can be
//! reached, everything has a source.

use std::collections::BTreeSet;

use super::INSTRUMENT;
use crate::instrument::{Instrument, Section, Sign, Voice};
use crate::problem::Problem;

/// The section that is always shown, in a block of its own, and therefore never competes (scoring, rule 8).
const ALWAYS_SHOWN: &str = "help";

/// Items of a sign. The rules of scoring (three of four answered; `12 * sum / n`) are made for this number.
pub(super) const ITEMS_OF_A_SIGN: usize = 4;

pub(super) fn check(instrument: &Instrument, problems: &mut Vec<Problem>) {
    let mut report =
        |id: &str, message: String| problems.push(Problem::new(INSTRUMENT, id, message));
    if instrument.version.trim().is_empty() {
        report("version", "is empty".to_owned());
    }
    signs(instrument, &mut report);
    paths(instrument, &mut report);
    sections(instrument, &mut report);
    for tip in &instrument.tips {
        if !instrument.has_section(&tip.section) {
            report(&tip.id, format!("there is no section `{}`", tip.section));
        }
    }
    sources(instrument, &mut report);
}

fn signs(instrument: &Instrument, report: &mut impl FnMut(&str, String)) {
    for sign in &instrument.signs {
        let count = sign.items.len();
        if count != ITEMS_OF_A_SIGN {
            report(
                &sign.id,
                format!("the sign has {count} items; it must have {ITEMS_OF_A_SIGN}"),
            );
        }
        if !instrument
            .paths
            .iter()
            .any(|path| path.signs.contains(&sign.id))
        {
            report(&sign.id, "no path asks this sign".to_owned());
        }
        for item in &sign.items {
            leads_to_advice(instrument, (&item.id, &item.section, &item.tip), report);
        }
    }
}

/// An item, asked or retired, leads to a tip of its section.
pub(super) fn leads_to_advice(
    instrument: &Instrument,
    (id, section, tip): (&str, &str, &str),
    report: &mut impl FnMut(&str, String),
) {
    if !instrument.has_section(section) {
        report(id, format!("there is no section `{section}`"));
    }
    match instrument.tip(tip) {
        None => report(id, format!("there is no tip `{tip}`")),
        Some(found) if found.section != section => {
            let message = format!(
                "its tip `{tip}` stands in section `{}`, not in `{section}`",
                found.section
            );
            report(id, message);
        }
        Some(_) => {}
    }
}

fn paths(instrument: &Instrument, report: &mut impl FnMut(&str, String)) {
    for path in &instrument.paths {
        let mut seen = BTreeSet::new();
        for sign in &path.signs {
            if !is_sign(instrument, sign) {
                report(&path.id, format!("there is no sign `{sign}`"));
            }
            if !seen.insert(sign) {
                report(&path.id, format!("the sign `{sign}` is named twice"));
            }
        }
        if path.signs.is_empty() {
            report(&path.id, "the path has no signs".to_owned());
        }
    }
}

pub(super) fn is_sign(instrument: &Instrument, id: &str) -> bool {
    instrument.signs.iter().any(|sign: &Sign| sign.id == id)
}

fn sections(instrument: &Instrument, report: &mut impl FnMut(&str, String)) {
    for section in &instrument.sections {
        for (sign, &weight) in &section.weights {
            if !is_sign(instrument, sign) {
                report(
                    &section.id,
                    format!("it has a weight for the sign `{sign}`, which does not exist"),
                );
            }
            if !(1..=3).contains(&weight) {
                report(
                    &section.id,
                    format!("the weight of `{sign}` is {weight}; it must be 1, 2 or 3"),
                );
            }
        }
        if section.voices != [Voice::Do] && section.voices != [Voice::Do, Voice::Ask] {
            report(
                &section.id,
                "voices must be [\"do\"] or [\"do\", \"ask\"]".to_owned(),
            );
        }
        if section.id == ALWAYS_SHOWN {
            if !section.weights.is_empty() {
                report(
                    &section.id,
                    "it is always shown and must have no weights".to_owned(),
                );
            }
        } else {
            reachable(instrument, section, report);
        }
    }
}

fn reachable(instrument: &Instrument, section: &Section, report: &mut impl FnMut(&str, String)) {
    let asked = instrument.paths.iter().flat_map(|path| &path.signs);
    if !asked
        .into_iter()
        .any(|sign| section.weights.contains_key(sign))
    {
        report(
            &section.id,
            "no answer can lead here: it has no weight for a sign that is asked".to_owned(),
        );
    }
    if !instrument.tips.iter().any(|tip| tip.section == section.id) {
        report(&section.id, "the section has no tip".to_owned());
    }
}

fn sources(instrument: &Instrument, report: &mut impl FnMut(&str, String)) {
    let items = instrument
        .signs
        .iter()
        .flat_map(|sign| &sign.items)
        .map(|item| (&item.id, &item.source));
    let sections = instrument
        .sections
        .iter()
        .map(|section| (&section.id, &section.source));
    let tips = instrument.tips.iter().map(|tip| (&tip.id, &tip.source));
    let safety = instrument
        .safety
        .iter()
        .map(|safety| (&safety.id, &safety.source));
    let causes = instrument
        .causes
        .iter()
        .map(|cause| (&cause.id, &cause.source));
    for (id, source) in items
        .chain(sections)
        .chain(tips)
        .chain(safety)
        .chain(causes)
    {
        has_source(instrument, id, source, report);
    }
}

/// Every entry names the parts of the article that it comes from, and only such as there are.
pub(super) fn has_source(
    instrument: &Instrument,
    id: &str,
    source: &[String],
    report: &mut impl FnMut(&str, String),
) {
    if source.is_empty() {
        report(id, "it has no source".to_owned());
    }
    for part in source {
        if !instrument.sources.contains(part) {
            report(
                id,
                format!("its source `{part}` is not in the list of sources"),
            );
        }
    }
}
