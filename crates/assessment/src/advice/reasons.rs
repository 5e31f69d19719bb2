//! Why a section is shown, in the person's own answers, and which of its tips come first.
//!
//! No choice of sections and no words: an answer is quoted by its id.

use super::Reason;
use super::standing::{Hot, Standing, hot_items};
use crate::answers::Sheet;
use crate::questionnaire::TipId;

/// How many answers are quoted for one section at most.
const QUOTED: usize = 3;

/// Why the section is shown: up to three of its hot items, else of the lead's, else the lead's
/// word. Empty only for a section that nothing leads to.
pub(super) fn reasons(standing: &Standing, sheet: &Sheet) -> Vec<Reason> {
    if !standing.hot.is_empty() {
        return quoted(&standing.hot);
    }
    let Some(lead) = standing.lead else {
        return Vec::new();
    };
    let hot = hot_items(sheet, &|item| item.facts().sign == lead);
    if !hot.is_empty() {
        return quoted(&hot);
    }
    let area = standing
        .strain
        .map(|strain| Reason::Area(lead, strain.word()));
    area.into_iter().collect()
}

fn quoted(hot: &[Hot]) -> Vec<Reason> {
    hot.iter()
        .take(QUOTED)
        .map(|hot| Reason::Answered(hot.item, hot.answer))
        .collect()
}

/// The section's tips: those with a hot item first, in the section's order within both parts. In a
/// careful result only those that are not held back, a trusted friend before all others: what is
/// written down at home may be found there.
pub(super) fn tips(standing: &Standing, is_careful: bool) -> Vec<TipId> {
    let section = standing.section.facts();
    let tips = if is_careful {
        section.careful
    } else {
        section.tips
    };
    // The content is checked when built: an item's tip is one of the item's own section.
    let is_hot = |tip: TipId| standing.hot.iter().any(|hot| hot.item.facts().tip == tip);
    let rank = |tip: TipId| match (is_careful && tip == TipId::ReflectFriends, is_hot(tip)) {
        (true, _) => 0,
        (false, true) => 1,
        (false, false) => 2,
    };
    let mut ordered = Vec::with_capacity(tips.len());
    for wanted in 0..=2 {
        ordered.extend(tips.iter().copied().filter(|&tip| rank(tip) == wanted));
    }
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Answers;
    use crate::answers::{Answer, Response};
    use crate::questionnaire::{ItemId, PathId, SectionId, SignId};
    use crate::samples::sheet;
    use crate::score::{Scores, Word};

    fn answered(values: &[(ItemId, Answer)]) -> Answers {
        let mut answers = Answers::default();
        for &(item, answer) in values {
            answers.set(item, Response::Given(answer));
        }
        answers
    }

    fn standing(section: SectionId, answers: &Answers) -> Standing {
        let sheet = sheet(PathId::Both, answers);
        Standing::of(section, &sheet, &Scores::of(&sheet))
    }

    #[track_caller]
    fn check_reasons(section: SectionId, values: &[(ItemId, Answer)], expected: &[Reason]) {
        let answers = answered(values);
        let standing = standing(section, &answers);
        assert_eq!(reasons(&standing, &sheet(PathId::Both, &answers)), expected);
    }

    #[test]
    fn a_section_quotes_its_own_hot_items_the_hottest_first() {
        check_reasons(
            SectionId::Rely,
            &[
                (ItemId::Open1, Answer::Rarely),
                (ItemId::Open3, Answer::Always),
            ],
            &[
                Reason::Answered(ItemId::Open3, Answer::Always),
                Reason::Answered(ItemId::Open1, Answer::Rarely),
            ],
        );
    }

    #[test]
    fn three_answers_are_quoted_at_most_ties_in_instrument_order() {
        let often = [
            ItemId::Bound8,
            ItemId::Bound7,
            ItemId::Bound5,
            ItemId::Jeal6,
        ]
        .map(|item| {
            (
                item,
                if item == ItemId::Bound8 {
                    Answer::Rarely
                } else {
                    Answer::Often
                },
            )
        });
        let quoted = [ItemId::Jeal6, ItemId::Bound5, ItemId::Bound7]
            .map(|item| Reason::Answered(item, Answer::Often));
        check_reasons(SectionId::Limits, &often, &quoted);
    }

    #[test]
    fn without_a_hot_item_of_its_own_a_section_quotes_those_of_its_lead() {
        check_reasons(
            SectionId::Root,
            &[
                (ItemId::Self1, Answer::Often),
                (ItemId::Self2, Answer::Always),
                (ItemId::Self3, Answer::Rarely),
            ],
            &[
                Reason::Answered(ItemId::Self2, Answer::Always),
                Reason::Answered(ItemId::Self1, Answer::Often),
            ],
        );
    }

    #[test]
    fn without_any_hot_item_a_section_names_its_lead() {
        let sometimes = SignId::Feel
            .facts()
            .items
            .map(|item| (item, Answer::Sometimes));
        let reason = Reason::Area(SignId::Feel, Word::Sometimes);
        check_reasons(SectionId::Close, &sometimes, &[reason]);
    }

    #[test]
    fn a_section_that_nothing_leads_to_has_no_reason() {
        check_reasons(SectionId::Help, &[(ItemId::Talk1, Answer::Often)], &[]);
        check_reasons(SectionId::Talk, &[], &[]);
    }

    #[test]
    fn tips_with_a_hot_item_come_first_and_the_rest_in_their_order() {
        let answers = answered(&[
            (ItemId::Jeal8, Answer::Never),
            (ItemId::Feel5, Answer::Often),
        ]);
        let tips = tips(&standing(SectionId::Reflect, &answers), false);
        assert_eq!(
            tips,
            [
                TipId::ReflectFriends,
                TipId::ReflectFears,
                TipId::ReflectJournal,
                TipId::ReflectCalm
            ]
        );
    }

    #[test]
    fn without_hot_items_tips_are_in_their_order() {
        let tips = tips(&standing(SectionId::Limits, &Answers::default()), false);
        assert_eq!(tips, SectionId::Limits.facts().tips);
    }

    #[test]
    fn a_careful_result_puts_a_friend_first_then_hot_items_and_holds_back_the_rest() {
        let answers = answered(&[(ItemId::Feel5, Answer::Often)]);
        let expected = [
            TipId::ReflectFriends,
            TipId::ReflectFears,
            TipId::ReflectJournal,
            TipId::ReflectCalm,
        ];
        assert_eq!(
            tips(&standing(SectionId::Reflect, &answers), true),
            expected
        );
        let answers = answered(&[(ItemId::Bound7, Answer::Often)]);
        let limits = tips(&standing(SectionId::Limits, &answers), true);
        assert_eq!(limits, [TipId::LimitsKnow]);
    }
}
