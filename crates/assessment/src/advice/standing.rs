//! How each section stands after an attempt: its hot items, the sign that leads to it, and its
//! priority.
//!
//! Which sections become places is not decided here.

use crate::answers::{Answer, Sheet};
use crate::questionnaire::{ItemId, Key, SectionId, SignId, Voice};
use crate::score::{Scores, Strain, keyed};

/// Keyed answer from which an item is "hot": often, or rarely where rarely is the hard side.
const HOT: u8 = 3;

/// An answered item with a high keyed answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hot {
    pub(super) item: ItemId,
    pub(super) answer: Answer,
    /// The keyed answer, 3 or 4.
    pub(super) k: u8,
}

/// The hot items among those that were asked and satisfy `belongs`: the hottest first, ties in
/// instrument order.
pub(super) fn hot_items(sheet: &Sheet, belongs: &dyn Fn(ItemId) -> bool) -> Vec<Hot> {
    let mut hot: Vec<Hot> = Vec::new();
    // Every path asks its signs in instrument order.
    for item in sheet.items().filter(|&item| belongs(item)) {
        if let Some(answer) = sheet.answers.answer(item) {
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
    pub(super) fn of(section: SectionId, sheet: &Sheet, scores: &Scores) -> Standing {
        let hot = hot_items(sheet, &|item| item.facts().section == section);
        let (weighted, heaviest) = heaviest(section, scores);
        let (lead, strain) = match (heaviest, hottest_strain(&hot)) {
            (Some((sign, strain)), _) if strain.leads() => (Some(sign), Some(strain)),
            (_, Some(sign)) => (Some(sign), scores.sign(sign)),
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

    /// How a section of a record stands, which has to be shown whether or not it is eligible: where
    /// it is not, the highest sign leads to it if it leads to anything, else that of the hottest
    /// strain item of all.
    pub(super) fn of_recorded(section: SectionId, sheet: &Sheet, scores: &Scores) -> Standing {
        let mut standing = Standing::of(section, sheet, scores);
        if !standing.is_eligible() {
            let highest = scores.strongest_first().first().copied();
            let highest = highest.filter(|(_, strain)| strain.is_some_and(Strain::leads));
            standing.lead = match highest {
                Some((sign, _)) => Some(sign),
                None => hottest_strain(&hot_items(sheet, &|_| true)),
            };
            standing.strain = standing.lead.and_then(|lead| scores.sign(lead));
        }
        standing
    }

    /// The partner's sign leads to "be open" and "keep your word" as what one can expect.
    pub(super) fn voice(&self) -> Voice {
        let partners = [SectionId::Open, SectionId::Rely].contains(&self.section);
        if partners && self.lead == Some(SignId::Open) {
            Voice::Ask
        } else {
            Voice::Do
        }
    }

    /// Whether there is something to start with. A strength that is rarely so is not enough: it
    /// may never have come up.
    pub(super) fn is_eligible(&self) -> bool {
        hottest_strain(&self.hot).is_some() || self.strain.is_some_and(Strain::leads)
    }
}

/// The sign of the hottest strain item.
fn hottest_strain(hot: &[Hot]) -> Option<SignId> {
    let mut items = hot.iter().map(|hot| hot.item.facts());
    items
        .find(|item| item.key == Key::Strain)
        .map(|item| item.sign)
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
