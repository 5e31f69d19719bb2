//! What goes before and beyond the places to start: strengths, and reasons to bring in support.

use super::standing::hot_items;
use super::{Evidence, SupportReason, Visit};
use crate::answers::{Answer, Sheet};
use crate::questionnaire::{CauseId, ItemId, SectionId, SignId};
use crate::score::{Scores, Strain};

/// How many high signs are many.
const MANY: usize = 3;

/// Days after which a sign that is high again has persisted: the four weeks that the items ask
/// about, so that the two attempts do not speak of the same days.
const PERSISTS_AFTER_DAYS: u32 = 28;

/// How many strengths are named at most.
const STRENGTHS: usize = 2;

/// Why support is raised on every view of a result, in the order of [`SupportReason`]; not raised if
/// empty.
pub(super) fn support(evidence: &Evidence, scores: &Scores) -> Vec<SupportReason> {
    let is_high = |scores: &Scores, sign: SignId| scores.sign(sign).is_some_and(Strain::is_high);
    let persists = |sign: SignId| {
        evidence.earlier.iter().any(|earlier| {
            earlier.days_ago >= PERSISTS_AFTER_DAYS && is_high(&earlier.scores, sign)
        })
    };

    let mut reasons = Vec::new();
    let signs = scores.path().signs();
    let high = || signs.iter().copied().filter(|&sign| is_high(scores, sign));
    if high().count() >= MANY {
        reasons.push(SupportReason::Many);
    }
    // One sign is enough to say so; the first in path order.
    if let Some(sign) = high().find(|&sign| persists(sign)) {
        reasons.push(SupportReason::Persist(sign));
    }
    if evidence.causes.contains(CauseId::C3) {
        reasons.push(SupportReason::EarlierHurt);
    }
    if evidence.causes.contains(CauseId::C10) {
        reasons.push(SupportReason::OtherPast);
    }
    reasons
}

/// What else raises support, in a result just finished only.
pub(super) fn of_visit(evidence: &Evidence, visit: Visit) -> Vec<SupportReason> {
    let mut reasons = Vec::new();
    if evidence.sheet.answer(ItemId::Bound5) >= Some(Answer::Often) {
        reasons.push(SupportReason::GaveIn);
    }
    if visit.unsaid {
        reasons.push(SupportReason::Unsaid);
    }
    reasons
}

/// Up to two own signs with little strain, the least first, ties in path order. None that has a hot
/// item, and none whose main section is among the places: what is praised is not a place to start.
///
/// The partner's sign is never praised: that would read as a reason to trust more.
pub(super) fn strengths(sheet: &Sheet, scores: &Scores, places: &[SectionId]) -> Vec<SignId> {
    let mut ordered: Vec<(SignId, Strain)> = Vec::new();
    for (sign, strain) in scores.own() {
        if strain.is_strength()
            && !sign.leads_most_to(places)
            && hot_items(sheet, &|item| item.facts().sign == sign).is_empty()
        {
            let stronger = ordered.iter().position(|&(_, other)| other > strain);
            ordered.insert(stronger.unwrap_or(ordered.len()), (sign, strain));
        }
    }
    ordered
        .into_iter()
        .take(STRENGTHS)
        .map(|(sign, _)| sign)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::Earlier;
    use crate::answers::{Answers, Causes, Response};
    use crate::questionnaire::PathId;
    use crate::samples::{sheet, strained};

    fn scores(strains: &[(SignId, u8)]) -> Scores {
        Scores::of(&sheet(PathId::HardToTrust, &strained(strains)))
    }

    #[track_caller]
    fn check(
        now: &[(SignId, u8)],
        earlier: &[Earlier],
        causes: &[CauseId],
        expected: &[SupportReason],
    ) {
        let causes = causes.iter().copied().collect::<Causes>();
        let answers = Answers::default();
        let evidence = Evidence {
            sheet: sheet(PathId::HardToTrust, &answers),
            causes: &causes,
            earlier,
        };
        assert_eq!(support(&evidence, &scores(now)), expected);
    }

    const THREE_HIGH: [(SignId, u8); 3] =
        [(SignId::Talk, 30), (SignId::Feel, 30), (SignId::Open, 30)];

    #[test]
    fn three_high_signs_are_many_and_two_are_not() {
        check(&THREE_HIGH, &[], &[], &[SupportReason::Many]);
        check(&THREE_HIGH[..2], &[], &[], &[]);
        check(
            &[(SignId::Talk, 28), (SignId::Feel, 30), (SignId::Open, 30)],
            &[],
            &[],
            &[],
        );
    }

    fn before(days_ago: u32, strains: &[(SignId, u8)]) -> Earlier {
        Earlier {
            days_ago,
            scores: scores(strains),
        }
    }

    #[test]
    fn a_sign_high_now_and_at_least_28_days_ago_persists() {
        let now = [(SignId::Past, 30)];
        let persists = [SupportReason::Persist(SignId::Past)];
        check(&now, &[before(28, &[(SignId::Past, 30)])], &[], &persists);
        check(&now, &[before(27, &[(SignId::Past, 48)])], &[], &[]);
        check(&now, &[before(28, &[(SignId::Past, 28)])], &[], &[]);
        check(&now, &[before(400, &[(SignId::Talk, 48)])], &[], &[]);
        check(&now, &[before(400, &[])], &[], &[]);
        check(
            &[(SignId::Past, 28)],
            &[before(400, &[(SignId::Past, 48)])],
            &[],
            &[],
        );
    }

    #[test]
    fn any_earlier_attempt_can_show_that_a_sign_persists() {
        let low = before(30, &[(SignId::Past, 0)]);
        let high = before(90, &[(SignId::Past, 33)]);
        let recent = before(3, &[(SignId::Past, 48)]);
        let persists = [SupportReason::Persist(SignId::Past)];
        check(&[(SignId::Past, 36)], &[recent, low, high], &[], &persists);
    }

    #[test]
    fn of_several_signs_that_persist_the_first_in_path_order_is_named() {
        let earlier = before(28, &[(SignId::Past, 48), (SignId::Feel, 30)]);
        let now = [(SignId::Talk, 48), (SignId::Feel, 30), (SignId::Past, 48)];
        let expected = [SupportReason::Many, SupportReason::Persist(SignId::Feel)];
        check(&now, &[earlier], &[], &expected);
    }

    #[test]
    fn only_the_causes_of_earlier_hurt_raise_support() {
        check(&[], &[], &[CauseId::C3], &[SupportReason::EarlierHurt]);
        check(&[], &[], &[CauseId::C10], &[SupportReason::OtherPast]);
        let raises = [CauseId::C3, CauseId::C10];
        let others = CauseId::ALL
            .into_iter()
            .filter(|cause| !raises.contains(cause));
        check(&[], &[], &others.collect::<Vec<_>>(), &[]);
    }

    #[track_caller]
    fn check_visit(agreed: Option<Answer>, unsaid: bool, expected: &[SupportReason]) {
        let mut answers = Answers::default();
        if let Some(agreed) = agreed {
            answers.set(ItemId::Bound5, Response::Given(agreed));
        }
        let evidence = Evidence {
            sheet: sheet(PathId::HardToTrust, &answers),
            causes: &Causes::default(),
            earlier: &[],
        };
        let visit = Visit {
            unsaid,
            ..Visit::default()
        };
        assert_eq!(of_visit(&evidence, visit), expected);
    }

    #[test]
    fn often_agreeing_against_ones_will_and_what_is_unsaid_raise_support_in_this_visit() {
        check_visit(None, false, &[]);
        check_visit(Some(Answer::Sometimes), false, &[]);
        check_visit(Some(Answer::Often), false, &[SupportReason::GaveIn]);
        check_visit(None, true, &[SupportReason::Unsaid]);
        let both = [SupportReason::GaveIn, SupportReason::Unsaid];
        check_visit(Some(Answer::Always), true, &both);
    }

    #[track_caller]
    fn check_strengths(strains: &[(SignId, u8)], places: &[SectionId], expected: &[SignId]) {
        let answers = strained(strains);
        let sheet = sheet(PathId::Both, &answers);
        assert_eq!(strengths(&sheet, &Scores::of(&sheet), places), expected);
    }

    #[test]
    fn a_strength_has_a_strain_of_at_most_12() {
        // 15 is the least strain above 12 that answers can add up to.
        check_strengths(
            &[(SignId::Talk, 12), (SignId::Feel, 15)],
            &[],
            &[SignId::Talk],
        );
        check_strengths(&[(SignId::Talk, 15)], &[], &[]);
        check_strengths(&[], &[], &[]);
    }

    #[test]
    fn the_two_least_strained_own_signs_are_named_ties_in_path_order() {
        let three = [(SignId::Talk, 9), (SignId::Jeal, 3), (SignId::Bound, 9)];
        check_strengths(&three, &[], &[SignId::Jeal, SignId::Talk]);
        let partner = [(SignId::Open, 0), (SignId::Bound, 9)];
        check_strengths(&partner, &[], &[SignId::Bound]);
    }

    #[test]
    fn an_area_whose_main_section_is_a_place_is_not_praised() {
        let two = [(SignId::Talk, 0), (SignId::Mine, 0)];
        check_strengths(&two, &[SectionId::Root], &[SignId::Talk, SignId::Mine]);
        check_strengths(&two, &[SectionId::Listen], &[SignId::Mine]);
        check_strengths(&two, &[SectionId::Rely], &[SignId::Talk]);
        // Closeness is led to by talking, but only weakly.
        check_strengths(&two, &[SectionId::Close], &[SignId::Talk, SignId::Mine]);
    }

    #[test]
    fn an_area_with_one_hot_answer_is_not_praised() {
        for (item, raw) in [
            (ItemId::Talk1, Answer::Often),
            (ItemId::Talk6, Answer::Rarely),
        ] {
            let mut answers = strained(&[(SignId::Talk, 0)]);
            answers.set(item, Response::Given(raw));
            let sheet = sheet(PathId::Both, &answers);
            let scores = Scores::of(&sheet);
            assert_eq!(scores.sign(SignId::Talk).map(Strain::u), Some(9));
            assert_eq!(strengths(&sheet, &scores, &[]), []);
        }
    }
}
