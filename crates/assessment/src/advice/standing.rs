//! How each section stands after an attempt: its hot items, the sign that leads to it, and its
//! priority.
//!
//! Which sections become places is not decided here.

use super::Voice;
use crate::answers::{Answer, Answers};
use crate::questionnaire::{ItemId, PathId, SectionId, SignId};
use crate::score::{Scores, Strain, keyed};

/// Keyed answer from which an item is "hot": often, or rarely where rarely is the hard side.
const HOT: u8 = 3;

/// Strain from which a sign leads to advice by itself, and not only through single answers.
const LEADS: u8 = 18;

/// An item with a high keyed answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hot {
    pub(super) item: ItemId,
    pub(super) answer: Answer,
    /// The keyed answer, 3 or 4.
    pub(super) k: u8,
}

/// The hot items among those the path asks that satisfy `belongs`: the hottest first, ties in
/// instrument order.
pub(super) fn hot_items(
    path: PathId,
    answers: &Answers,
    belongs: &dyn Fn(ItemId) -> bool,
) -> Vec<Hot> {
    let mut hot: Vec<Hot> = Vec::new();
    // Every path asks its signs in instrument order.
    for item in path.items().filter(|&item| belongs(item)) {
        if let Some(answer) = answers.answer(item) {
            let k = keyed(item, answer);
            if k >= HOT {
                let cooler = hot.iter().position(|other| other.k < k);
                hot.insert(cooler.unwrap_or(hot.len()), Hot { item, answer, k });
            }
        }
    }
    hot
}

/// How a section stands after an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) section: SectionId,
    /// What sections are ordered by, `P`: at most 3 * 48 and 12 for each of its items.
    pub(super) priority: u16,
    /// The sign that leads here.
    pub(super) lead: Option<SignId>,
    /// The lead's strain, if it has one.
    pub(super) strain: Option<Strain>,
    /// The section's hot items, the hottest first.
    pub(super) hot: Vec<Hot>,
}

impl Standing {
    pub(super) fn of(section: SectionId, scores: &Scores, answers: &Answers) -> Standing {
        let hot = hot_items(scores.path(), answers, &|item| {
            item.facts().section == section
        });
        let (weighted, heaviest) = heaviest(section, scores);
        let (lead, strain) = match (heaviest, hot.first()) {
            (Some((sign, strain)), _) if strain.u() >= LEADS => (Some(sign), Some(strain)),
            (_, Some(hottest)) => {
                let sign = hottest.item.facts().sign;
                (Some(sign), scores.sign(sign))
            }
            (Some((sign, strain)), None) => (Some(sign), Some(strain)),
            (None, None) => (None, None),
        };
        let heat: u16 = hot.iter().map(|hot| 6 * u16::from(hot.k - 2)).sum();
        Standing {
            section,
            priority: weighted + heat,
            lead,
            strain,
            hot,
        }
    }

    /// The partner's sign leads to "be open" and "keep your word" as what one can look for.
    pub(super) fn voice(&self) -> Voice {
        let partners = [SectionId::Open, SectionId::Rely].contains(&self.section);
        if partners && self.lead == Some(SignId::Open) {
            Voice::Ask
        } else {
            Voice::Do
        }
    }

    /// Whether there is something to start with.
    pub(super) fn is_eligible(&self) -> bool {
        !self.hot.is_empty() || self.strain.is_some_and(|strain| strain.u() >= LEADS)
    }
}

/// The largest of `weight * u` over the scored signs, with the sign it comes from; ties go to the
/// higher strain, then to path order. At most 3 * 48.
fn heaviest(section: SectionId, scores: &Scores) -> (u16, Option<(SignId, Strain)>) {
    let mut most = (0, None);
    for &sign in scores.path().signs() {
        let weight = section
            .facts()
            .weights
            .iter()
            .find(|(other, _)| *other == sign);
        if let (Some(&(_, weight)), Some(strain)) = (weight, scores.sign(sign)) {
            let weighted = u16::from(weight) * u16::from(strain.u());
            let (most_weighted, lead) = most;
            if (weighted, Some(strain)) > (most_weighted, lead.map(|(_, strain)| strain)) {
                most = (weighted, Some((sign, strain)));
            }
        }
    }
    most
}

#[cfg(test)]
mod tests;
