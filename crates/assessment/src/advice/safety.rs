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

impl TipId {
    /// Whether the tip is never to be shown under risk.
    ///
    /// Held back is what is said to the partner, agreed with them or given to them, and what sets
    /// a worry aside: every "trust more" and "be more open", and whatever comes down to it. The
    /// judgment of each tip, by its words, is in `docs/decisions/0010-plan.md`; a new tip has to
    /// be judged before the program can be built.
    pub const fn is_held_back(self) -> bool {
        match self {
            TipId::RootPast
            | TipId::RootSelf
            | TipId::RootList
            | TipId::ReflectJournal
            | TipId::ReflectCalm
            | TipId::ReflectFriends
            | TipId::ReflectFears
            | TipId::LimitsControl
            | TipId::LimitsRespect
            | TipId::SelftrustCare
            | TipId::SelftrustGoals
            | TipId::SelftrustStrengths
            | TipId::SelftrustKind
            | TipId::HelpSee => false,
            TipId::RootTell
            | TipId::TalkI
            | TipId::TalkAsk
            | TipId::TalkSay
            | TipId::TalkOften
            | TipId::TalkWords
            | TipId::ListenAttend
            | TipId::ListenSee
            | TipId::ListenDefend
            | TipId::ListenSafe
            | TipId::ListenTime
            | TipId::LimitsSay
            | TipId::LimitsPrivacy
            | TipId::LimitsMiddle
            | TipId::LimitsRules
            | TipId::LimitsAgain
            | TipId::SelftrustRely
            | TipId::CloseName
            | TipId::CloseShare
            | TipId::CloseTime
            | TipId::CloseThanks
            | TipId::ForgiveResent
            | TipId::ForgivePast
            | TipId::ForgiveSmall
            | TipId::OpenAnswer
            | TipId::OpenSecrecy
            | TipId::RelyPromise
            | TipId::RelyMatch
            | TipId::AmendsOwn
            | TipId::AmendsAdmit
            | TipId::AmendsUnderstand
            | TipId::TimeSpace => true,
        }
    }
}

impl SectionId {
    /// Whether the section is never to be shown under risk: each of its tips is held back.
    pub fn is_held_back(self) -> bool {
        self.facts().tips.iter().all(|tip| tip.is_held_back())
    }
}

/// The tips of a section under risk. A trusted friend comes first: what is written down at home
/// may be found there.
pub fn tips(section: SectionId) -> Vec<TipId> {
    let tips = section.facts().tips.iter().copied();
    let offered = tips.filter(|tip| !tip.is_held_back());
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

    #[track_caller]
    fn check_tips(section: SectionId, expected: &[TipId]) {
        assert_eq!(tips(section), expected);
    }

    #[test]
    fn what_is_left_of_a_section_asks_nothing_of_or_for_the_partner() {
        check_tips(
            SectionId::Root,
            &[TipId::RootPast, TipId::RootSelf, TipId::RootList],
        );
        check_tips(
            SectionId::Limits,
            &[TipId::LimitsControl, TipId::LimitsRespect],
        );
        check_tips(
            SectionId::Selftrust,
            &[
                TipId::SelftrustCare,
                TipId::SelftrustGoals,
                TipId::SelftrustStrengths,
                TipId::SelftrustKind,
            ],
        );
        check_tips(SectionId::Help, &[TipId::HelpSee]);
    }

    #[test]
    fn sections_about_the_two_of_them_are_held_back_as_a_whole() {
        let held_back = SectionId::ALL
            .into_iter()
            .filter(|section| section.is_held_back());
        assert!(held_back.eq([
            SectionId::Talk,
            SectionId::Listen,
            SectionId::Close,
            SectionId::Forgive,
            SectionId::Open,
            SectionId::Rely,
            SectionId::Amends,
            SectionId::Time,
        ]));
        assert_eq!(tips(SectionId::Talk), []);
    }

    #[test]
    fn no_place_under_risk_is_held_back_or_left_without_a_tip() {
        for section in PLACES {
            assert!(!section.is_held_back());
            assert!(!tips(section).is_empty());
        }
    }
}
