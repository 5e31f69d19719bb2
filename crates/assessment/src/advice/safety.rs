//! What is held back, and for whom: the rules that win over every other rule of advice. Which tips
//! may be shown where it may not be safe to be open stands with the instrument
//! ([`TipId::is_held_back`]).
//!
//! No flag is kept here or anywhere, and no label is put on the reader or the partner.
//!
//! [`TipId::is_held_back`]: crate::questionnaire::TipId::is_held_back

use crate::answers::{Answer, Sheet};
use crate::questionnaire::{ItemId, SectionId, SignId, TRY_ALONE};
use crate::score::{Scores, Strain};

/// The items whose answers describe conduct that can frighten a partner: trying more than rarely to
/// keep them away from friends, often looking at private things in secret, or often pressing for
/// forgiveness. Who is lied to and looks is not reproached: looking counts only while the partner is
/// not seen as hiding things. None if it is not so.
pub fn own_conduct(sheet: &Sheet, scores: &Scores) -> Vec<ItemId> {
    let is_hiding = scores.sign(SignId::Open).is_some_and(Strain::is_high);
    let at_least = |item, limit| sheet.answer(item).is_some_and(|answer| answer >= limit);
    let items = [
        (ItemId::Jeal6, at_least(ItemId::Jeal6, Answer::Sometimes)),
        (
            ItemId::Jeal7,
            !is_hiding && at_least(ItemId::Jeal7, Answer::Often),
        ),
        (ItemId::Amend5, at_least(ItemId::Amend5, Answer::Often)),
    ];
    let telling = items.into_iter().filter(|&(_, counts)| counts);
    telling.map(|(item, _)| item).collect()
}

/// Recorded places as they are shown, each once. A record of the first version with support among
/// its places told of a yes on the safety page: without it, and in the order of the list to try
/// alone, it is like any such list.
pub fn without_help(places: &[SectionId]) -> Vec<SectionId> {
    let mut shown = Vec::new();
    if places.contains(&SectionId::Help) {
        shown.extend(
            TRY_ALONE
                .into_iter()
                .filter(|section| places.contains(section)),
        );
    }
    for &section in places {
        if section != SectionId::Help && !shown.contains(&section) {
            shown.push(section);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, Response};
    use crate::questionnaire::{PathId, TipId};
    use crate::samples::{sheet, strained};

    fn conduct(path: PathId, answers: &Answers) -> Vec<ItemId> {
        let sheet = sheet(path, answers);
        own_conduct(&sheet, &Scores::of(&sheet))
    }

    #[track_caller]
    fn check(item: ItemId, first_that_counts: Answer) {
        for answer in Answer::ALL {
            let mut answers = Answers::default();
            answers.set(item, Response::Given(answer));
            let is_conduct = conduct(PathId::Both, &answers) == [item];
            assert_eq!(is_conduct, answer >= first_that_counts, "{answer:?}");
        }
    }

    #[test]
    fn own_conduct_has_a_limit_for_each_of_its_three_items() {
        check(ItemId::Jeal6, Answer::Sometimes);
        check(ItemId::Jeal7, Answer::Often);
        check(ItemId::Amend5, Answer::Often);
    }

    #[test]
    fn looking_in_secret_counts_until_the_partner_is_seen_as_hiding_things() {
        for (u, expected) in [(28, vec![ItemId::Jeal7]), (30, vec![])] {
            let mut answers = strained(&[(SignId::Open, u)]);
            answers.set(ItemId::Jeal7, Response::Given(Answer::Always));
            assert_eq!(conduct(PathId::Both, &answers), expected);
            answers.set(ItemId::Jeal6, Response::Given(Answer::Always));
            assert_eq!(conduct(PathId::Both, &answers)[0], ItemId::Jeal6);
        }
    }

    #[test]
    fn a_skipped_item_and_one_that_was_not_asked_are_no_conduct() {
        let mut answers = Answers::default();
        assert_eq!(conduct(PathId::Both, &answers), []);
        answers.set(ItemId::Jeal6, Response::Skipped);
        assert_eq!(conduct(PathId::Both, &answers), []);
        answers.set(ItemId::Jeal6, Response::Given(Answer::Always));
        assert_eq!(conduct(PathId::BrokeTrust, &answers), []);
    }

    #[test]
    fn no_other_item_is_conduct() {
        let items = [ItemId::Jeal6, ItemId::Jeal7, ItemId::Amend5];
        let mut answers = Answers::default();
        for item in ItemId::ALL {
            if !items.contains(&item) {
                answers.set(item, Response::Given(Answer::Always));
            }
        }
        assert_eq!(conduct(PathId::Both, &answers), []);
    }

    #[test]
    fn a_record_of_the_old_safety_rule_is_shown_as_a_list_to_try_alone() {
        use SectionId::{Help, Reflect, Root, Selftrust, Talk};
        assert_eq!(
            without_help(&[Help, Reflect, Selftrust]),
            [Selftrust, Reflect]
        );
        assert_eq!(without_help(&[Reflect, Root, Reflect]), [Reflect, Root]);
        assert_eq!(without_help(&[Talk, Help, Root]), [Root, Talk]);
        assert_eq!(without_help(&[Help]), []);
    }

    #[test]
    fn what_is_told_given_or_agreed_is_held_back_and_the_sections_of_the_list_are_not_empty() {
        for tip in [
            TipId::ListenValidate,
            TipId::LimitsSay,
            TipId::LimitsFirm,
            TipId::LimitsControl,
            TipId::LimitsRespect,
            TipId::RootTell,
            TipId::SelftrustRely,
            TipId::AmendsLearn,
            TipId::TimeSpace,
        ] {
            assert!(tip.is_held_back(), "{tip:?}");
        }
        for tip in [TipId::LimitsKnow, TipId::HelpFind, TipId::HelpAsk] {
            assert!(!tip.is_held_back(), "{tip:?}");
        }
        for section in TRY_ALONE {
            assert!(!section.facts().careful.is_empty());
        }
    }
}
