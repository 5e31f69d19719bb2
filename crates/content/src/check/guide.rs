//! What the guide has in every language: its ids are well formed and given once, its sections exist, everything has a
//! source.

use std::collections::BTreeSet;

use super::GUIDE;
use super::facts::has_source;
use crate::guide::Guide;
use crate::instrument::Instrument;
use crate::names::is_anchor;
use crate::problem::Problem;

pub(super) fn check(instrument: &Instrument, guide: &Guide, problems: &mut Vec<Problem>) {
    let mut report = |id: &str, message: String| problems.push(Problem::new(GUIDE, id, message));
    sections(instrument, "cautions", &guide.cautions, &mut report);
    ids(
        "question",
        guide.faq.iter().map(|question| &question.id),
        &mut report,
    );
    ids(
        "term",
        guide.glossary.iter().map(|term| &term.id),
        &mut report,
    );
    for question in &guide.faq {
        if question.sections.is_empty() {
            report(&question.id, "the answer goes on in no section".to_owned());
        }
        sections(instrument, &question.id, &question.sections, &mut report);
        has_source(instrument, &question.id, &question.source, &mut report);
    }
    for term in &guide.glossary {
        has_source(instrument, &term.id, &term.source, &mut report);
    }
}

/// The ids of one kind. They become parts of addresses, not names of Rust.
fn ids<'a>(
    kind: &str,
    ids: impl Iterator<Item = &'a String>,
    report: &mut impl FnMut(&str, String),
) {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !is_anchor(id) {
            report(
                id,
                format!("the id of a {kind} must be lower-case letters, digits, _ and -"),
            );
        }
        if !seen.insert(id) {
            report(id, format!("a second {kind} has this id"));
        }
    }
}

/// Sections that something refers to.
fn sections(
    instrument: &Instrument,
    id: &str,
    named: &[String],
    report: &mut impl FnMut(&str, String),
) {
    let mut seen = BTreeSet::new();
    for name in named {
        if !instrument
            .sections
            .iter()
            .any(|section| section.id == *name)
        {
            report(id, format!("there is no section `{name}`"));
        }
        if !seen.insert(name) {
            report(id, format!("the section `{name}` is named twice"));
        }
    }
}
