//! Which sections are places to start: gates, order, and the choice of three.
//!
//! How a section stands is worked out in [`super::standing`], what is said about it elsewhere.

use super::safety::own_conduct;
use super::standing::Standing;
use crate::answers::Sheet;
use crate::questionnaire::{SectionId, SignId, Voice};
use crate::score::{Scores, Strain};

/// How many places to start there are at most.
const PLACES: usize = 3;

/// How near to the third place a section comes to be named as close behind.
const CLOSE: u16 = 12;

/// The sections there is something to start with and no gate keeps out, in the order of places.
pub(super) fn eligible(sheet: &Sheet, scores: &Scores) -> Vec<Standing> {
    let own_conduct = !own_conduct(sheet, scores).is_empty();
    let mut ordered = Vec::new();
    for section in SectionId::ALL {
        let standing = Standing::of(section, sheet, scores);
        if standing.is_eligible() && !is_kept_out(&standing, scores, own_conduct) {
            insert(&mut ordered, standing);
        }
    }
    ordered
}

/// Whether a gate keeps the section out, however it stands.
fn is_kept_out(standing: &Standing, scores: &Scores, own_conduct: bool) -> bool {
    let gated = match standing.section {
        // Support is a block of its own on every result.
        SectionId::Help => true,
        // Never press forgiving while the partner is seen as hiding things.
        SectionId::Forgive => scores.sign(SignId::Open).is_some_and(Strain::is_high),
        SectionId::Amends => !scores.path().asks(SignId::Amend),
        SectionId::Root
        | SectionId::Talk
        | SectionId::Listen
        | SectionId::Reflect
        | SectionId::Limits
        | SectionId::Selftrust
        | SectionId::Close
        | SectionId::Open
        | SectionId::Rely
        | SectionId::Time => false,
    };
    // Whoever checks up on a partner is not told what to expect from them.
    gated || (own_conduct && standing.voice() == Voice::Ask)
}

/// Takes up to three out of the ordered sections: first at most one for each lead, so that the
/// places differ, then whatever comes next. What is taken is in order, and so is what remains.
pub(super) fn take_places(eligible: &mut Vec<Standing>) -> Vec<Standing> {
    let mut taken: Vec<Standing> = Vec::new();
    let mut passed_over: Vec<Standing> = Vec::new();
    for standing in eligible.drain(..) {
        let new_lead = taken.iter().all(|other| other.lead != standing.lead);
        if taken.len() < PLACES && new_lead {
            taken.push(standing);
        } else {
            passed_over.push(standing);
        }
    }
    for standing in passed_over {
        if taken.len() < PLACES {
            insert(&mut taken, standing);
        } else {
            eligible.push(standing);
        }
    }
    taken
}

/// The sections among `others` whose priority is within 12 of the third place's, either way: one
/// with a higher priority was passed over for its lead. None with fewer than three places.
pub(super) fn close_behind(places: &[Standing], others: &[Standing]) -> Vec<SectionId> {
    let Some(third) = places.get(PLACES - 1) else {
        return Vec::new();
    };
    let close = others
        .iter()
        .filter(|other| other.priority.abs_diff(third.priority) <= CLOSE);
    close.map(|other| other.section).collect()
}

/// Whether one section comes before another: by priority, then by the lead's strain, then
/// in article order. A lead without a score comes after every lead that has one.
fn is_before(one: &Standing, other: &Standing) -> bool {
    let order = (one.priority, one.strain, other.section);
    order > (other.priority, other.strain, one.section)
}

/// Inserts a section at its place in the order. The library's sort would weigh more.
fn insert(ordered: &mut Vec<Standing>, standing: Standing) {
    let after = ordered.iter().position(|other| is_before(&standing, other));
    ordered.insert(after.unwrap_or(ordered.len()), standing);
}

#[cfg(test)]
mod tests;
