//! The list to try alone: what may be done without the partner.
//!
//! It stands in for the ordinary list where that was asked for, and in every record of an attempt
//! under risk. Each of its forms is also left by attempts without any risk.

use super::ranking;
use super::standing::Standing;
use crate::answers::Sheet;
use crate::questionnaire::{SectionId, TRY_ALONE};
use crate::score::Scores;

/// What stands for the others where none of the list is eligible and the ordinary list is not empty.
const FALLBACK: SectionId = SectionId::Reflect;

/// The eligible sections of the list, in its order. Empty exactly if the ordinary list is.
pub(super) fn list(sheet: &Sheet, scores: &Scores) -> Vec<Standing> {
    let standings = TRY_ALONE.map(|section| Standing::of(section, sheet, scores));
    let mut list: Vec<Standing> = standings
        .into_iter()
        .filter(Standing::is_eligible)
        .collect();
    if list.is_empty() && !ranking::eligible(sheet, scores).is_empty() {
        list.push(Standing::of_recorded(FALLBACK, sheet, scores));
    }
    list
}

/// Whether recorded places could be such a list: all of them are, where there are none.
pub(super) fn is_list(places: &[SectionId]) -> bool {
    places.iter().all(|place| TRY_ALONE.contains(place))
}
