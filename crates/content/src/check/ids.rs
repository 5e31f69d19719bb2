//! Ids: well formed, and each given once. They are stored with people's answers and become names of Rust.

use std::collections::BTreeMap;

use super::INSTRUMENT;
use crate::instrument::Instrument;
use crate::names::{is_id, variant};
use crate::problem::Problem;

pub(super) fn check(instrument: &Instrument, problems: &mut Vec<Problem>) {
    // A retired id stands for its words for ever: asked again, it would stand for two wordings.
    let items = instrument.items().map(|item| &item.id);
    let retired = instrument.retired.iter().map(|item| &item.id);
    kind("item", items.chain(retired), problems);
    kind(
        "sign",
        instrument.signs.iter().map(|sign| &sign.id),
        problems,
    );
    kind(
        "path",
        instrument.paths.iter().map(|path| &path.id),
        problems,
    );
    kind(
        "section",
        instrument.sections.iter().map(|section| &section.id),
        problems,
    );
    kind("tip", instrument.tips.iter().map(|tip| &tip.id), problems);
    let causes = instrument.causes.iter().map(|cause| &cause.id);
    let retired = instrument.retired_causes.iter().map(|cause| &cause.id);
    kind("cause", causes.chain(retired), problems);
    kind(
        "safety statement",
        instrument.safety.iter().map(|safety| &safety.id),
        problems,
    );
}

/// The ids of one kind. Different kinds may share an id: `talk` is a sign and a section.
fn kind<'a>(kind: &str, ids: impl Iterator<Item = &'a String>, problems: &mut Vec<Problem>) {
    let mut variants = BTreeMap::new();
    for id in ids {
        if !is_id(id) {
            let message = format!("the id of a {kind} must be lower-case letters, digits, _ and .");
            problems.push(Problem::new(INSTRUMENT, id, message));
        }
        match variants.insert(variant(id), id) {
            Some(other) if other == id => {
                problems.push(Problem::new(
                    INSTRUMENT,
                    id,
                    format!("a second {kind} has this id"),
                ));
            }
            Some(other) => {
                let message = format!("in Rust this {kind} would have the name of `{other}`");
                problems.push(Problem::new(INSTRUMENT, id, message));
            }
            None => {}
        }
    }
}
