//! What is listed for two attempts, and what counts as starting high.

use super::*;
use crate::answers::{Answers, Response};
use crate::change::WhyNot;
use crate::history::{AttemptId, Draft};
use crate::samples::strained;

fn attempt(path: PathId, answers: Answers) -> Attempt {
    let mut draft = Draft::new(path, 0);
    draft.answers = answers;
    draft.finish(AttemptId::from_bits(1), 0, 0, Vec::new())
}

/// An attempt with these `u` of its signs; the others are skipped.
fn with_strains(path: PathId, strains: &[(SignId, u8)]) -> Attempt {
    attempt(path, strained(strains))
}

const HARD: PathId = PathId::HardToTrust;

#[test]
fn every_sign_asked_in_either_is_listed_in_instrument_order() {
    let earlier = with_strains(HARD, &[]);
    let later = with_strains(PathId::BrokeTrust, &[]);
    let listed = compare(&earlier, &later).signs;
    let listed: Vec<SignId> = listed.iter().map(|row| row.sign).collect();
    let asked = |sign: &SignId| HARD.asks(*sign) || PathId::BrokeTrust.asks(*sign);
    let expected: Vec<SignId> = SignId::ALL.into_iter().filter(asked).collect();
    assert_eq!(listed, expected);
    assert!(listed.len() > HARD.signs().len());
}

#[test]
fn a_sign_has_its_strain_of_both_times_and_its_verdict() {
    let earlier = with_strains(HARD, &[(SignId::Past, 30), (SignId::Talk, 12)]);
    let later = with_strains(HARD, &[(SignId::Past, 12), (SignId::Feel, 24)]);
    let comparison = compare(&earlier, &later);
    let row = |sign| {
        comparison
            .signs
            .iter()
            .find(|row| row.sign == sign)
            .copied()
    };
    assert_eq!(
        row(SignId::Past),
        Some(SignComparison {
            sign: SignId::Past,
            earlier: Strain::new(30),
            later: Strain::new(12),
            verdict: Verdict::LessStrain,
        })
    );
    let too_few = Verdict::NotComparable(WhyNot::TooFewAnswers);
    assert_eq!(
        row(SignId::Talk),
        Some(SignComparison {
            sign: SignId::Talk,
            earlier: Strain::new(12),
            later: None,
            verdict: too_few,
        })
    );
    assert_eq!(row(SignId::Amend), None);
    assert_eq!(comparison.overall, too_few);
}

/// The response to `talk1` the first time and the second; all else is the same.
#[track_caller]
fn check_talk1(earlier: Response, later: Response, expected: bool) {
    let [before, after] = [earlier, later].map(|response| {
        let mut answers = strained(&[(SignId::Talk, 24), (SignId::Feel, 24)]);
        answers.set(ItemId::Talk1, response);
        attempt(HARD, answers)
    });
    let change = AnswerChange {
        item: ItemId::Talk1,
        earlier: earlier.answer(),
        later: later.answer(),
    };
    let expected = if expected { vec![change] } else { Vec::new() };
    assert_eq!(compare(&before, &after).answers, expected);
}

#[test]
fn only_answers_that_differ_are_listed_and_a_skip_is_a_difference() {
    let (never, often) = (Answer::Never, Answer::Often);
    check_talk1(Response::Given(never), Response::Given(often), true);
    check_talk1(Response::Given(never), Response::Skipped, true);
    check_talk1(Response::Skipped, Response::Given(never), true);
    check_talk1(Response::Given(often), Response::Given(often), false);
    check_talk1(Response::Skipped, Response::Skipped, false);
}

#[test]
fn answers_are_listed_in_instrument_order() {
    let strains: Vec<(SignId, u8)> = HARD.signs().iter().map(|&sign| (sign, 48)).collect();
    let later = with_strains(HARD, &strains);
    let answers = compare(&with_strains(HARD, &[]), &later).answers;
    assert!(answers.iter().map(|change| change.item).eq(HARD.items()));
}

/// What `compare` says of two attempts that answer the same signs and are kept apart by something.
#[track_caller]
fn check_apart(earlier: &Attempt, later: &Attempt, why_not: WhyNot) {
    let comparison = compare(earlier, later);
    let expected = Verdict::NotComparable(why_not);
    assert_eq!(comparison.overall, expected);
    assert!(comparison.signs.iter().all(|row| row.verdict == expected));
    assert!(!comparison.starts_high);
    let differing: Vec<ItemId> = comparison.answers.iter().map(|row| row.item).collect();
    assert_eq!(differing, SignId::Talk.facts().items);
}

#[test]
fn of_other_paths_and_versions_only_the_answers_to_what_both_ask_are_told() {
    let high = |talk| {
        let mut strains = SignId::ALL.map(|sign| (sign, 48));
        strains[SignId::Talk.index()].1 = talk;
        strains
    };
    let mut earlier = with_strains(HARD, &high(48));
    let later = with_strains(PathId::Both, &high(0));
    check_apart(&earlier, &later, WhyNot::OtherPath);
    check_apart(&later, &earlier, WhyNot::OtherPath);
    let later = with_strains(HARD, &high(0));
    earlier.instrument = "0".into();
    check_apart(&earlier, &later, WhyNot::OtherVersion);
}

#[test]
fn of_two_versions_the_answers_to_statements_that_both_asked_are_told() {
    let answers = |answer| {
        let mut answers = Answers::default();
        for item in [ItemId::Talk1, ItemId::Talk2, ItemId::Talk5] {
            answers.set(item, Response::Given(answer));
        }
        answers
    };
    let mut earlier = attempt(HARD, answers(Answer::Never));
    earlier.instrument = "1".into();
    let later = attempt(HARD, answers(Answer::Often));
    let differing = compare(&earlier, &later).answers;
    assert!(
        differing
            .iter()
            .map(|change| change.item)
            .eq([ItemId::Talk1])
    );
}

#[track_caller]
fn check_one_alone(later: &[(SignId, u8)], expected: bool) {
    let all = HARD.signs().iter().map(|&sign| (sign, 24));
    let mut before: Vec<(SignId, u8)> = all.collect();
    let earlier = with_strains(HARD, &before);
    for &(sign, u) in later {
        before.retain(|(other, _)| *other != sign);
        before.push((sign, u));
    }
    let later = with_strains(HARD, &before);
    assert_eq!(compare(&earlier, &later).is_one_change_alone(), expected);
}

#[test]
fn one_change_alone_is_one_clear_sign_without_a_clear_overall_score() {
    check_one_alone(&[], false);
    check_one_alone(&[(SignId::Past, 48)], true);
    check_one_alone(&[(SignId::Past, 6)], true);
    check_one_alone(&[(SignId::Past, 48), (SignId::Talk, 48)], false);
    // The partner's sign is no part of the overall score; six own signs that rise by 9 are.
    let own = HARD
        .signs()
        .iter()
        .map(|&sign| (sign, if sign == SignId::Open { 48 } else { 33 }));
    check_one_alone(&own.collect::<Vec<_>>(), false);
}

#[track_caller]
fn check_start(earlier: &[(SignId, u8)], later: &[(SignId, u8)], expected: bool) {
    let (earlier, later) = (with_strains(HARD, earlier), with_strains(HARD, later));
    assert_eq!(compare(&earlier, &later).starts_high, expected);
}

#[test]
fn a_start_is_high_from_30_in_something_that_is_compared() {
    let low = [(SignId::Past, 0), (SignId::Talk, 0)];
    check_start(&[(SignId::Past, 30)], &low, true);
    check_start(&[(SignId::Past, 28)], &low, false);
    check_start(&low, &[(SignId::Past, 48)], false);
    // Not answered the second time: nothing is compared.
    check_start(&[(SignId::Feel, 48)], &low, false);
}

#[test]
fn an_overall_start_is_high_by_its_own_score() {
    // Each sign is compared over no more than two items; the signs themselves have scores, so the
    // overall change is known.
    let signs = [SignId::Talk, SignId::Feel, SignId::Jeal, SignId::Past];
    let [earlier, later] = [0, 3].map(|left_out| {
        let mut answers = strained(&signs.map(|sign| (sign, 48)));
        for sign in signs {
            answers.set(sign.facts().items[left_out], Response::Skipped);
            answers.set(sign.facts().items[1], Response::Given(Answer::Never));
        }
        attempt(HARD, answers)
    });
    let comparison = compare(&earlier, &later);
    let sign_verdicts = comparison.signs.iter().map(|row| row.verdict);
    assert!(sign_verdicts.into_iter().all(|verdict| !verdict.is_known()));
    assert!(comparison.overall.is_known());
    assert!(comparison.starts_high);
}

#[test]
fn the_older_attempt_comes_first_and_one_moment_is_in_the_order_of_the_history() {
    let at = |id, at_ms| {
        let mut attempt = with_strains(HARD, &[]);
        (attempt.id, attempt.at_ms) = (AttemptId::from_bits(id), at_ms);
        attempt
    };
    let (old, new) = (at(1, 5), at(0, 6));
    assert_eq!(in_order(&old, &new), (&old, &new));
    assert_eq!(in_order(&new, &old), (&old, &new));
    let (one, two) = (at(1, 5), at(2, 5));
    assert_eq!(newest_first(&one, &two), std::cmp::Ordering::Less);
    assert_eq!(in_order(&one, &two), (&two, &one));
    assert_eq!(in_order(&two, &one), (&two, &one));
    let mut same = one.clone();
    same.path = PathId::Both;
    assert_eq!(in_order(&one, &same), (&one, &same));
    assert_eq!(in_order(&same, &one), (&same, &one));
}

#[test]
fn a_family_is_every_path_that_asks_the_same_signs_in_the_order_given() {
    let paths = [PathId::Unsure, PathId::Both, HARD, PathId::BrokeTrust];
    let attempts = paths.map(|path| with_strains(path, &[]));
    let of = |path| -> Vec<PathId> {
        let family = of_family(&attempts, path);
        family.iter().map(|attempt| attempt.path).collect()
    };
    assert_eq!(of(HARD), [PathId::Unsure, HARD]);
    assert_eq!(of(PathId::Unsure), [PathId::Unsure, HARD]);
    assert_eq!(of(PathId::Both), [PathId::Both]);
}
