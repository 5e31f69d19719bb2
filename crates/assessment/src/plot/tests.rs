//! The whole chart: its edges, its order, and what is nearest.

use super::*;
use crate::answers::{Answer, Response};
use crate::history::{AttemptId, Draft};
use crate::questionnaire::{PathId, SignId};

const PAST: Measure = Measure::Sign(SignId::Past);

/// An attempt with an answer to everything, or with none.
fn attempt(id: u128, at_ms: i64, answer: Option<Answer>) -> Attempt {
    let mut draft = Draft::new(PathId::HardToTrust, 0);
    for item in draft.path.items() {
        let response = answer.map_or(Response::Skipped, Response::Given);
        draft.answers.set(item, response);
    }
    draft.finish(AttemptId::from_bits(id), at_ms, 60, Vec::new())
}

fn plotted(attempts: &[Attempt], measures: &[Measure], events: &[i64]) -> Plot {
    let attempts: Vec<&Attempt> = attempts.iter().collect();
    plot(&attempts, measures, events)
}

/// The marks of attempts that all have a score: units from [`LEFT`], and the index.
#[track_caller]
fn check(moments: &[(u128, i64)], expected: &[(u16, usize)]) {
    let attempts = moments
        .iter()
        .map(|&(id, at_ms)| attempt(id, at_ms, Some(Answer::Rarely)));
    let plot = plotted(&attempts.collect::<Vec<_>>(), &[PAST], &[]);
    let marks = plot.traces[0].marks.iter();
    let marks: Vec<_> = marks.map(|mark| (mark.at.x - LEFT, mark.index)).collect();
    assert_eq!(marks, expected);
}

#[test]
fn one_attempt_is_in_the_middle_and_two_are_at_the_edges() {
    check(&[(1, 5)], &[(430, 0)]);
    check(&[(1, 9000), (2, 5)], &[(0, 1), (860, 0)]);
    check(
        &[(1, 1860), (2, 1430), (3, 1000)],
        &[(0, 2), (430, 1), (860, 0)],
    );
}

#[test]
fn attempts_are_drawn_in_the_order_of_the_history_whatever_order_they_come_in() {
    check(&[(2, 5), (1, 9000)], &[(0, 0), (860, 1)]);
    check(
        &[(3, 1000), (1, 1860), (2, 1430)],
        &[(0, 0), (430, 2), (860, 1)],
    );
}

#[test]
fn attempts_of_one_moment_lie_side_by_side_in_the_order_of_the_history() {
    check(&[(1, 5), (2, 5), (3, 5)], &[(430, 2), (431, 1), (432, 0)]);
    check(&[(3, 5), (1, 5), (2, 5)], &[(430, 0), (431, 2), (432, 1)]);
    check(
        &[(1, 9000), (2, 9000), (3, 5)],
        &[(0, 2), (859, 1), (860, 0)],
    );
}

#[test]
fn the_same_attempt_given_twice_is_drawn_twice() {
    check(&[(1, 5), (1, 5)], &[(430, 1), (431, 0)]);
}

#[test]
fn without_attempts_nothing_is_drawn() {
    let plot = plotted(&[], &[PAST], &[5]);
    assert_eq!(plot, Plot::default());
    assert_eq!(plot.nearest(500), None);
}

#[test]
fn every_measure_has_a_trace_even_without_a_score() {
    let attempts = [attempt(1, 5, None)];
    let measures = [Measure::Overall, PAST];
    let plot = plotted(&attempts, &measures, &[]);
    let drawn = plot.traces.iter().map(|trace| trace.measure);
    assert!(drawn.eq(measures));
    assert!(plot.traces.iter().all(|trace| trace.marks.is_empty()));
    assert_eq!(plot.nearest(500), None);
}

#[test]
fn the_axis_is_in_the_zone_of_the_newest_attempt() {
    let (mut old, mut new) = (attempt(1, 5, None), attempt(2, 9000, None));
    (old.offset_min, new.offset_min) = (-300, 720);
    assert_eq!(plotted(&[new, old], &[], &[]).offset_min, 720);
}

#[test]
fn the_chart_has_the_ticks_of_its_axis_and_says_how_exact_they_are() {
    // June 2026 and three years later.
    let (from, to) = (1_781_000_000_000, 1_876_000_000_000);
    let attempts = [attempt(2, to, None), attempt(1, from, None)];
    let plot = plotted(&attempts, &[], &[]);
    let (ticks, unit) = axis::ticks(Scale { from, to }, from, 60);
    assert_eq!((plot.ticks, plot.unit), (ticks, unit));
    assert_eq!(unit, TickUnit::Month);
}

#[test]
fn an_event_has_its_mark_and_its_place_in_the_list() {
    let attempts = [attempt(2, 1860, None), attempt(1, 1000, None)];
    let plot = plotted(&attempts, &[], &[i64::MAX, 1430]);
    assert_eq!(plot.events, [EventMark { x: 530, index: 1 }]);
}

#[test]
fn more_attempts_than_can_be_drawn_are_thinned_and_as_many_are_not() {
    let at = |(index, at_ms): (usize, i64)| {
        let answer = [Answer::Never, Answer::Often][index % 2];
        attempt(index as u128, at_ms, Some(answer))
    };
    let mut all = (0..2000).zip(0..);
    let mut attempts: Vec<Attempt> = all.by_ref().take(MOST_DRAWN).map(at).collect();
    let plot = plotted(&attempts, &[PAST], &[]);
    assert!(!plot.thinned);
    assert_eq!(plot.traces[0].marks.len(), MOST_DRAWN);
    attempts.extend(all.map(at));
    let plot = plotted(&attempts, &[PAST], &[]);
    assert!(plot.thinned);
    assert!(plot.traces[0].marks.len() <= MOST_DRAWN + 4);
    let ends = [plot.traces[0].marks.first(), plot.traces[0].marks.last()];
    assert_eq!(
        ends.map(|end| end.map(|mark| mark.index)),
        [Some(0), Some(1999)]
    );
}

#[test]
fn the_nearest_mark_is_of_any_trace() {
    let mut attempts = [2000, 1500, 1000].map(|at_ms| attempt(0, at_ms, Some(Answer::Often)));
    // The newest has no score for the past, but one for jealousy.
    for item in SignId::Past.facts().items {
        attempts[0].answers.set(item, Response::Skipped);
    }
    let one = plotted(&attempts, &[PAST], &[]);
    let two = plotted(&attempts, &[PAST, Measure::Sign(SignId::Jeal)], &[]);
    let nearest = |x| (one.nearest(x), two.nearest(x));
    assert_eq!(nearest(0), (Some(2), Some(2)));
    assert_eq!(nearest(LEFT + 215), (Some(2), Some(2)));
    assert_eq!(nearest(LEFT + 216), (Some(1), Some(1)));
    assert_eq!(nearest(LEFT + 645), (Some(1), Some(1)));
    assert_eq!(nearest(LEFT + 646), (Some(1), Some(0)));
    assert_eq!(nearest(u16::MAX), (Some(1), Some(0)));
}

/// The nearest to 500 of traces with marks at these units and indices.
#[track_caller]
fn check_nearest(traces: &[&[(u16, usize)]], expected: usize) {
    let mark = |&(x, index): &(u16, usize)| {
        let at = Point { x, y: TOP };
        Mark { at, index }
    };
    let trace = |marks: &&[(u16, usize)]| Trace {
        measure: PAST,
        marks: marks.iter().map(mark).collect(),
        lines: Vec::new(),
        bands: Vec::new(),
    };
    let traces = traces.iter().map(trace).collect();
    let plot = Plot {
        traces,
        ..Plot::default()
    };
    assert_eq!(plot.nearest(500), Some(expected));
}

#[test]
fn of_marks_equally_near_the_older_one_is_nearest() {
    check_nearest(&[&[(490, 1), (510, 0)]], 1);
    check_nearest(&[&[(510, 0)], &[(490, 1)]], 1);
    check_nearest(&[&[(500, 1), (500, 0)]], 1);
}

#[test]
fn a_score_has_its_height_and_none_leaves_the_chart() {
    assert_eq!(SCORE_TICKS.map(y_of), [330, 255, 180, 105, 30]);
    assert_eq!((y_of(1), y_of(101), y_of(u8::MAX)), (327, TOP, TOP));
}

#[test]
fn the_view_box_has_the_width_and_the_height() {
    assert_eq!(VIEW_BOX, std::format!("0 0 {WIDTH} {HEIGHT}"));
}
