//! Verdicts on both sides of every limit, and what cannot be compared.

use super::*;
use crate::answers::{Answer, Answers, Response};
use crate::questionnaire::{ItemId, PathId};

/// Answers with these keyed values, item by item; `-` is a skip.
fn answered(signs: &[(SignId, &str)]) -> Answers {
    let mut answers = Answers::default();
    for &(sign, values) in signs {
        for (item, value) in sign.facts().items.into_iter().zip(values.chars()) {
            answers.set(item, response(item, value));
        }
    }
    answers
}

fn response(item: ItemId, value: char) -> Response {
    let matching = |answer: &Answer| value.to_digit(10) == Some(keyed(item, *answer).into());
    let answer = Answer::ALL.into_iter().find(matching);
    answer.map_or(Response::Skipped, Response::Given)
}

fn side(path: PathId, answers: &Answers) -> Sheet<'_> {
    Sheet {
        path,
        version: "2",
        answers,
    }
}

#[track_caller]
fn check_sign(earlier: &str, later: &str, expected: Verdict) {
    let earlier = answered(&[(SignId::Past, earlier)]);
    let later = answered(&[(SignId::Past, later)]);
    let earlier = side(PathId::HardToTrust, &earlier);
    let later = side(PathId::HardToTrust, &later);
    assert_eq!(sign_change(&earlier, &later, SignId::Past), expected);
}

#[test]
fn a_difference_below_the_limit_is_about_the_same() {
    assert_eq!(verdict(10, 27, 18), Verdict::AboutTheSame);
    assert_eq!(verdict(10, 28, 18), Verdict::MoreStrain);
    assert_eq!(verdict(27, 10, 18), Verdict::AboutTheSame);
    assert_eq!(verdict(28, 10, 18), Verdict::LessStrain);
    assert_eq!(verdict(10, 10, 18), Verdict::AboutTheSame);
}

#[test]
fn a_sign_changes_clearly_from_a_difference_of_18() {
    check_sign("1111", "2222", Verdict::AboutTheSame);
    check_sign("1111", "2333", Verdict::MoreStrain);
    check_sign("1111", "2223", Verdict::AboutTheSame);
    check_sign("1111", "3322", Verdict::MoreStrain);
    check_sign("3322", "1111", Verdict::LessStrain);
    check_sign("111-", "222-", Verdict::AboutTheSame);
    check_sign("111-", "332-", Verdict::MoreStrain);
    check_sign("333-", "211-", Verdict::LessStrain);
}

#[test]
fn a_sign_is_compared_over_the_items_answered_both_times() {
    // Without the last item both are alike; with it the later one would be higher.
    check_sign("000-", "0004", Verdict::AboutTheSame);
    check_sign("-444", "0444", Verdict::AboutTheSame);
    check_sign("4000", "-444", Verdict::MoreStrain);
}

#[test]
fn fewer_than_three_items_in_common_cannot_be_compared() {
    let too_few = Verdict::NotComparable(WhyNot::TooFewAnswers);
    check_sign("00-0", "4-44", too_few);
    check_sign("----", "4444", too_few);
    check_sign("", "", too_few);
}

#[test]
fn a_sign_the_path_does_not_ask_cannot_be_compared() {
    let answers = answered(&[(SignId::Amend, "4444")]);
    let side = side(PathId::HardToTrust, &answers);
    let verdict = sign_change(&side, &side, SignId::Amend);
    assert_eq!(verdict, Verdict::NotComparable(WhyNot::TooFewAnswers));
}

#[track_caller]
fn check_overall(earlier: &[(SignId, &str)], later: &[(SignId, &str)], expected: Verdict) {
    let (earlier, later) = (answered(earlier), answered(later));
    let earlier = side(PathId::HardToTrust, &earlier);
    let later = side(PathId::HardToTrust, &later);
    assert_eq!(overall_change(&earlier, &later), expected);
}

fn four(values: [&'static str; 4]) -> [(SignId, &'static str); 4] {
    let signs = [SignId::Talk, SignId::Feel, SignId::Jeal, SignId::Past];
    std::array::from_fn(|i| (signs[i], values[i]))
}

#[test]
fn the_overall_mean_changes_clearly_from_a_difference_of_9() {
    let zero = four(["0000"; 4]);
    // Three points of `u` for each keyed point with four items, four with three: 36 is 9 * 4.
    let at_9 = four(["3000", "3000", "3000", "3000"]);
    let below_9 = four(["400-", "400-", "1000", "0000"]);
    let zero_of_three = four(["000-", "000-", "0000", "0000"]);
    check_overall(&zero, &at_9, Verdict::MoreStrain);
    check_overall(&at_9, &zero, Verdict::LessStrain);
    check_overall(&zero_of_three, &below_9, Verdict::AboutTheSame);
    check_overall(&below_9, &zero_of_three, Verdict::AboutTheSame);
}

#[test]
fn the_overall_mean_is_over_the_signs_scored_both_times() {
    let mut earlier = four(["0000"; 4]).to_vec();
    let mut later = four(["2222"; 4]).to_vec();
    check_overall(&earlier, &later, Verdict::MoreStrain);
    // A sign scored once only is left out; as one of five it would pull the mean down.
    earlier.push((SignId::Bound, "4444"));
    check_overall(&earlier, &later, Verdict::MoreStrain);
    later.push((SignId::Bound, "00--"));
    check_overall(&earlier, &later, Verdict::MoreStrain);
    let (earlier, later) = (four(["0000"; 4]), four(["4444", "4444", "4444", "4--4"]));
    check_overall(
        &earlier,
        &later,
        Verdict::NotComparable(WhyNot::TooFewAnswers),
    );
}

#[test]
fn the_partners_sign_is_not_part_of_the_overall_change() {
    let earlier = [
        (SignId::Talk, "0000"),
        (SignId::Feel, "0000"),
        (SignId::Jeal, "0000"),
        (SignId::Open, "0000"),
    ];
    let later = earlier.map(|(sign, _)| (sign, "4444"));
    check_overall(
        &earlier,
        &later,
        Verdict::NotComparable(WhyNot::TooFewAnswers),
    );
}

#[track_caller]
fn check_apart(one: (PathId, &str), other: (PathId, &str), expected: Verdict) {
    let answers = answered(
        &PathId::Both
            .signs()
            .iter()
            .map(|&sign| (sign, "2222"))
            .collect::<Vec<_>>(),
    );
    let earlier = Sheet {
        path: one.0,
        version: one.1,
        answers: &answers,
    };
    let later = Sheet {
        path: other.0,
        version: other.1,
        answers: &answers,
    };
    assert_eq!(overall_change(&earlier, &later), expected);
    assert_eq!(sign_change(&earlier, &later, SignId::Talk), expected);
}

#[test]
fn only_attempts_of_one_path_family_and_one_version_can_be_compared() {
    let (hard, unsure, both) = (PathId::HardToTrust, PathId::Unsure, PathId::Both);
    let other_path = Verdict::NotComparable(WhyNot::OtherPath);
    let other_version = Verdict::NotComparable(WhyNot::OtherVersion);
    check_apart((hard, "2"), (hard, "2"), Verdict::AboutTheSame);
    check_apart((hard, "2"), (unsure, "2"), Verdict::AboutTheSame);
    check_apart((hard, "0"), (hard, "0"), Verdict::AboutTheSame);
    check_apart((hard, "2"), (both, "2"), other_path);
    check_apart((PathId::BrokeTrust, "2"), (both, "2"), other_path);
    check_apart((hard, "1"), (hard, "2"), other_version);
    check_apart((hard, "1"), (both, "2"), other_version);
}
