//! What is held back, and for whom: the rules that win over every other rule of advice.
//!
//! No flag is kept here or anywhere, and no label is put on the reader or the partner.

use crate::answers::{Answer, Answers};
use crate::questionnaire::{ItemId, SectionId, TipId};

/// The places under [`super::Care::Risk`], in this order: someone to help (one to one, never
/// couples work), a trusted friend, looking after oneself.
///
/// The support section is never a place otherwise, so that these ids in a record are all that
/// remains of the safety page, and enough never to show again what was held back.
pub const PLACES: [SectionId; 3] = [SectionId::Help, SectionId::Reflect, SectionId::Selftrust];

/// Sections never offered under risk: what asks for openness, closeness or patience.
pub const HELD_BACK_SECTIONS: [SectionId; 6] = [
    SectionId::Close,
    SectionId::Forgive,
    SectionId::Open,
    SectionId::Rely,
    SectionId::Amends,
    SectionId::Time,
];

/// Tips never offered under risk: speaking up can be dangerous there.
pub const HELD_BACK_TIPS: [TipId; 3] = [TipId::TalkSay, TipId::ListenSafe, TipId::LimitsSay];

/// The tips of a section under risk. A trusted friend comes first: what is written down at home
/// may be found there.
pub fn tips(section: SectionId) -> Vec<TipId> {
    let tips = section.facts().tips.iter().copied();
    let offered = tips.filter(|tip| !HELD_BACK_TIPS.contains(tip));
    let (first, others): (Vec<_>, Vec<_>) = offered.partition(|tip| *tip == TipId::ReflectFriends);
    [first, others].concat()
}

/// Whether the answers tell of conduct that can frighten a partner: trying even once to stop them
/// from seeing someone, looking at private things more than rarely, or often pushing when they
/// ask for space.
///
/// Any answer counts, whether or not the path asks for it.
pub fn own_conduct(answers: &Answers) -> bool {
    let at_least = |item, limit| answers.answer(item).is_some_and(|answer| answer >= limit);
    at_least(ItemId::Jeal3, Answer::Rarely)
        || at_least(ItemId::Bound1, Answer::Sometimes)
        || at_least(ItemId::Bound3, Answer::Often)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Response;

    #[track_caller]
    fn check(item: ItemId, first_that_counts: Answer) {
        for answer in Answer::ALL {
            let mut answers = Answers::default();
            answers.set(item, Response::Given(answer));
            assert_eq!(
                own_conduct(&answers),
                answer >= first_that_counts,
                "{answer:?}"
            );
        }
    }

    #[test]
    fn own_conduct_has_a_limit_for_each_of_its_three_items() {
        check(ItemId::Jeal3, Answer::Rarely);
        check(ItemId::Bound1, Answer::Sometimes);
        check(ItemId::Bound3, Answer::Often);
    }

    #[test]
    fn a_skipped_or_open_item_is_no_conduct() {
        let mut answers = Answers::default();
        assert!(!own_conduct(&answers));
        answers.set(ItemId::Jeal3, Response::Skipped);
        assert!(!own_conduct(&answers));
    }

    #[test]
    fn no_other_item_is_conduct() {
        let conduct = [ItemId::Jeal3, ItemId::Bound1, ItemId::Bound3];
        let mut answers = Answers::default();
        for item in ItemId::ALL
            .into_iter()
            .filter(|item| !conduct.contains(item))
        {
            answers.set(item, Response::Given(Answer::AlmostAlways));
        }
        assert!(!own_conduct(&answers));
    }

    #[test]
    fn a_trusted_friend_comes_before_anything_written_down() {
        let reflect = tips(SectionId::Reflect);
        assert_eq!(reflect.first(), Some(&TipId::ReflectFriends));
        assert_eq!(reflect.len(), SectionId::Reflect.facts().tips.len());
    }

    #[test]
    fn held_back_tips_are_never_offered() {
        for section in SectionId::ALL {
            let offered = tips(section);
            assert!(offered.iter().all(|tip| !HELD_BACK_TIPS.contains(tip)));
        }
    }

    #[test]
    fn no_place_under_risk_is_held_back() {
        assert!(
            PLACES
                .iter()
                .all(|section| !HELD_BACK_SECTIONS.contains(section))
        );
    }
}
