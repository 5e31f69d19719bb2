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

/// Strain up to which a sign is a strength.
const STRENGTH: u8 = 12;

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
pub(super) fn of_visit(evidence: &Evidence, visit: &Visit) -> Vec<SupportReason> {
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
        if strain.u() <= STRENGTH
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
    use crate::answers::{Answers, Causes};
    use crate::questionnaire::PathId;
    use crate::samples::strained;

    fn scores(strains: &[(SignId, u8)]) -> Scores {
        Scores::of(PathId::HardToTrust, &strained(strains))
    }

    #[track_caller]
    fn check(
        now: &[(SignId, u8)],
        earlier: &[Earlier],
        causes: &[CauseId],
        expected: &[SupportReason],
    ) {
        let causes = causes.iter().copied().collect::<Causes>();
        let evidence = Evidence {
            path: PathId::HardToTrust,
            answers: &Answers::default(),
            causes: &causes,
            at_risk: false,
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
    fn only_the_cause_of_an_earlier_hurt_raises_support() {
        check(&[], &[], &[CauseId::C3], &[SupportReason::EarlierHurt]);
        let others = CauseId::ALL.map(|cause| {
            if cause == CauseId::C3 {
                CauseId::C1
            } else {
                cause
            }
        });
        check(&[], &[], &others, &[]);
    }

    #[track_caller]
    fn check_strengths(strains: &[(SignId, u8)], expected: &[SignId]) {
        assert_eq!(strengths(&scores(strains)), expected);
    }

    #[test]
    fn a_strength_has_a_strain_of_at_most_12() {
        // 15 is the least strain above 12 that answers can add up to.
        check_strengths(&[(SignId::Talk, 12), (SignId::Feel, 15)], &[SignId::Talk]);
        check_strengths(&[(SignId::Talk, 15)], &[]);
        check_strengths(&[], &[]);
    }

    #[test]
    fn the_two_least_strained_signs_are_named_ties_in_path_order() {
        check_strengths(
            &[
                (SignId::Talk, 9),
                (SignId::Jeal, 3),
                (SignId::Bound, 9),
                (SignId::Open, 0),
            ],
            &[SignId::Open, SignId::Jeal],
        );
        check_strengths(
            &[(SignId::Talk, 9), (SignId::Bound, 9), (SignId::Past, 9)],
            &[SignId::Talk, SignId::Bound],
        );
    }
}
