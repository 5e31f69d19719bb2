//! What is joined, what is left out, and the band around it.

use super::*;
use crate::answers::{Answer, Answers, Response};
use crate::history::{AttemptId, Draft};
use crate::plot::{BOTTOM, RIGHT, TOP};
use crate::questionnaire::PathId;
use crate::samples::strained;

const PAST: Measure = Measure::Sign(SignId::Past);
const HARD: PathId = PathId::HardToTrust;

fn attempt(path: PathId, answers: Answers) -> Attempt {
    let mut draft = Draft::new(path, 0);
    draft.answers = answers;
    draft.finish(AttemptId::from_bits(0), 0, 0, Vec::new())
}

/// An attempt with this `u` of the sign; none is a sign that was skipped.
fn past(path: PathId, u: Option<u8>) -> Attempt {
    let strains: Vec<_> = u.map(|u| (SignId::Past, u)).into_iter().collect();
    attempt(path, strained(&strains))
}

/// Attempts ten units apart.
fn traced(measure: Measure, attempts: &[Attempt]) -> Trace {
    let order: Vec<(usize, &Attempt)> = attempts.iter().enumerate().collect();
    let xs: Vec<u16> = (0..).map(|at| 200 + 10 * at).take(attempts.len()).collect();
    trace(measure, &order, &xs, false)
}

/// Which attempts are joined: the places along each line, counted from 0.
#[track_caller]
fn check_lines(attempts: &[Attempt], expected: &[&[u16]]) {
    let trace = traced(PAST, attempts);
    let line = |line: &Vec<Point>| line.iter().map(|point| (point.x - 200) / 10).collect();
    let lines: Vec<Vec<u16>> = trace.lines.iter().map(line).collect();
    assert_eq!(lines, expected);
}

#[test]
fn attempts_that_can_be_compared_are_joined() {
    check_lines(&[], &[]);
    check_lines(&[past(HARD, Some(12))], &[]);
    let unsure = past(PathId::Unsure, Some(24));
    check_lines(
        &[past(HARD, Some(12)), unsure, past(HARD, Some(12))],
        &[&[0, 1, 2]],
    );
}

#[test]
fn a_missing_score_is_a_gap() {
    let (some, none) = (past(HARD, Some(12)), past(HARD, None));
    let one = |at: usize| {
        let mut attempts = vec![some.clone(); 5];
        attempts[at] = none.clone();
        attempts
    };
    check_lines(&one(2), &[&[0, 1], &[3, 4]]);
    check_lines(&one(1), &[&[2, 3, 4]]);
    check_lines(&one(0), &[&[1, 2, 3, 4]]);
    check_lines(&[none.clone(), none], &[]);
}

#[test]
fn another_path_and_another_version_are_a_gap() {
    let some = past(HARD, Some(12));
    let both = past(PathId::Both, Some(12));
    let mut other = some.clone();
    other.instrument = "0".into();
    let twice = |attempt: &Attempt| [attempt.clone(), attempt.clone()];
    check_lines(&[twice(&some), twice(&both)].concat(), &[&[0, 1], &[2, 3]]);
    check_lines(&[twice(&some), twice(&other)].concat(), &[&[0, 1], &[2, 3]]);
    check_lines(&[some.clone(), both, some], &[]);
}

#[test]
fn two_scores_with_too_few_answers_in_common_are_a_gap() {
    let without = |item: usize| {
        let mut answers = strained(&[(SignId::Past, 24)]);
        answers.set(SignId::Past.facts().items[item], Response::Skipped);
        attempt(HARD, answers)
    };
    let attempts = [without(0), without(0), without(1)];
    assert_eq!(traced(PAST, &attempts).marks.len(), 3);
    check_lines(&attempts, &[&[0, 1]]);
}

#[test]
fn a_mark_lies_at_its_score_and_names_its_attempt() {
    let attempts = [Some(0), None, Some(24), Some(48)].map(|u| past(HARD, u));
    let marks = traced(PAST, &attempts).marks;
    let marks: Vec<_> = marks
        .iter()
        .map(|mark| (mark.at.x, mark.at.y, mark.index))
        .collect();
    assert_eq!(marks, [(200, 330, 0), (220, 180, 2), (230, 30, 3)]);
}

#[track_caller]
fn check_band(measure: Measure, attempts: &[Attempt], expected: &[&[(u16, u16)]]) {
    let bands = traced(measure, attempts).bands;
    let corners = |band: &Vec<Point>| band.iter().map(|at| (at.x, at.y)).collect::<Vec<_>>();
    assert_eq!(bands.iter().map(corners).collect::<Vec<_>>(), expected);
}

#[test]
fn a_band_goes_along_its_upper_edge_and_back_along_its_lower_edge() {
    let attempts = [24, 12, 48].map(|u| past(HARD, Some(u)));
    // 50, 25 and 100 points, 12 either way and never beyond 0 and 100.
    let expected = [
        (200, 144),
        (210, 219),
        (220, TOP),
        (220, 66),
        (210, 291),
        (200, 216),
    ];
    check_band(PAST, &attempts, &[&expected]);
}

#[test]
fn a_mark_that_stands_alone_has_a_band_as_well() {
    let attempts = [Some(24), None, Some(0)].map(|u| past(HARD, u));
    let middle = [(194, 144), (206, 144), (206, 216), (194, 216)];
    let lowest = [(214, 294), (226, 294), (226, BOTTOM), (214, BOTTOM)];
    check_band(PAST, &attempts, &[&middle, &lowest]);
}

#[test]
fn the_overall_band_is_half_as_wide_as_that_of_a_sign() {
    let signs = [SignId::Talk, SignId::Feel, SignId::Jeal, SignId::Past];
    let attempt = attempt(HARD, strained(&signs.map(|sign| (sign, 24))));
    let expected = [(194, 162), (206, 162), (206, 198), (194, 198)];
    check_band(Measure::Overall, &[attempt], &[&expected]);
}

#[test]
fn overall_scores_are_joined_by_the_overall_verdict() {
    let signs = [SignId::Talk, SignId::Feel, SignId::Jeal, SignId::Past];
    let first = attempt(HARD, strained(&signs.map(|sign| (sign, 24))));
    let mut second = first.clone();
    for item in SignId::Past.facts().items {
        second.answers.set(item, Response::Skipped);
    }
    for item in SignId::Bound.facts().items {
        second.answers.set(item, Response::Given(Answer::Sometimes));
    }
    // Four signs each time, and three of them both times.
    let trace = traced(Measure::Overall, &[first.clone(), second.clone()]);
    assert_eq!((trace.marks.len(), trace.lines.len()), (2, 0));
    let trace = traced(Measure::Overall, &[first.clone(), first]);
    assert_eq!((trace.marks.len(), trace.lines.len()), (2, 1));
}

/// Dots of these units from [`LEFT`] and scores; gives the places in the list of those kept.
#[track_caller]
fn check_thin(given: &[(u16, u8)], expected: &[usize]) {
    let dot = |(index, &(x, shown)): (usize, &(u16, u8))| {
        let at = Point {
            x: LEFT + x,
            y: y_of(shown),
        };
        let band = Band {
            low: shown,
            high: shown,
        };
        let mark = Mark { at, index };
        Dot {
            mark,
            shown,
            band,
            run: 0,
        }
    };
    let dots: Vec<Dot> = given.iter().enumerate().map(dot).collect();
    let kept: Vec<usize> = thin(&dots).iter().map(|dot| dot.mark.index).collect();
    assert_eq!(kept, expected);
}

#[test]
fn the_lowest_and_the_highest_of_each_column_are_kept() {
    check_thin(&[], &[]);
    check_thin(&[(0, 5)], &[0]);
    check_thin(&[(0, 5), (1, 5), (2, 90), (3, 1), (3, 60)], &[0, 2, 3, 4]);
    let far = (RIGHT - LEFT, 5);
    check_thin(
        &[(0, 5), (4, 30), (5, 40), (6, 50), (7, 20), far],
        &[0, 3, 4, 5],
    );
    check_thin(&[(0, 5), (4, 30), (7, 40), (8, 35), far], &[0, 1, 2, 3, 4]);
    check_thin(&[(0, 5), (4, 9), (4, 2), (4, 5), far], &[0, 1, 2, 4]);
}

#[test]
fn the_first_and_the_last_are_kept_though_they_are_no_extremes() {
    check_thin(&[(0, 50), (1, 10), (2, 90), (3, 50)], &[0, 1, 2, 3]);
    check_thin(
        &[(0, 50), (1, 10), (2, 50), (2, 90), (3, 50)],
        &[0, 1, 3, 4],
    );
}

#[test]
fn a_gap_stays_a_gap_when_what_made_it_is_left_out() {
    let mut attempts = vec![past(HARD, Some(24)); 9];
    attempts[4] = past(HARD, None);
    let order: Vec<(usize, &Attempt)> = attempts.iter().enumerate().collect();
    let xs = [100, 100, 101, 104, 105, 106, 107, 108, 109];
    let trace = trace(PAST, &order, &xs, true);
    let line = |line: &Vec<Point>| line.iter().map(|point| point.x).collect();
    let lines: Vec<Vec<u16>> = trace.lines.iter().map(line).collect();
    assert_eq!(lines, [[100, 101, 104], [107, 108, 109]]);
}
