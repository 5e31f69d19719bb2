//! What holds for the chart of any history.
mod any;

use any::{any_answers, any_path, settings};
use assessment::history::{Attempt, AttemptId, Draft};
use assessment::plot::{
    self, BOTTOM, HEIGHT, LEFT, MOST_DRAWN, Mark, Measure, Plot, Point, RIGHT, TOP, Trace, WIDTH,
};
use assessment::{Overall, SignId, Strain, newest_first, overall_change, sign_change};
use proptest::prelude::*;
use proptest::test_runner::Config;

const DAY: i64 = 24 * 60 * 60 * 1000;

/// The years 2000 to 9999, as far as a record can be read.
const DATES: std::ops::Range<i64> = 946_684_800_000..253_402_300_800_000;

/// The overall score, a sign that three paths ask, the partner's, and one that two paths ask.
const MEASURES: [Measure; 4] = [
    Measure::Overall,
    Measure::Sign(SignId::Past),
    Measure::Sign(SignId::Open),
    Measure::Sign(SignId::Amend),
];

/// Moments near each other, at the same time, or as far apart as can be.
fn any_moment() -> impl Strategy<Value = i64> {
    let start = 1_790_000_000_000_i64;
    prop_oneof![
        2 => start..start + 3,
        4 => start..start + 300 * DAY,
        1 => start..start + 5000 * DAY,
        1 => DATES,
    ]
}

fn any_attempt() -> impl Strategy<Value = Attempt> {
    let version = prop_oneof![9 => Just(None), 1 => Just(Some("1".to_owned()))];
    let when = (any_moment(), -1440..=1440_i16);
    (any_path(), any_answers(), when, version).prop_map(|(path, answers, when, version)| {
        let mut draft = Draft::new(path, 0);
        draft.answers = answers;
        let mut attempt = draft.finish(AttemptId::from_bits(0), when.0, when.1, Vec::new());
        attempt.instrument = version.unwrap_or(attempt.instrument);
        attempt
    })
}

/// A history with an id of its own for each attempt, in any order.
fn any_history(most: usize) -> impl Strategy<Value = Vec<Attempt>> {
    prop::collection::vec(any_attempt(), 0..most).prop_map(|mut attempts| {
        for (attempt, id) in attempts.iter_mut().zip(1..) {
            attempt.id = AttemptId::from_bits(id);
        }
        attempts
    })
}

/// A history of more attempts than can be drawn: a few, again and again, at moments of their own.
fn any_long_history() -> impl Strategy<Value = Vec<Attempt>> {
    let times = prop::collection::vec((any_moment(), any::<prop::sample::Index>()), 431..900);
    let few = prop::collection::vec(any_attempt(), 1..9);
    (few, times).prop_map(|(few, times)| {
        let taken = times.iter().zip(1..).map(|((at_ms, which), id)| {
            let mut attempt = few[which.index(few.len())].clone();
            (attempt.id, attempt.at_ms) = (AttemptId::from_bits(id), *at_ms);
            attempt
        });
        taken.collect()
    })
}

fn plotted(attempts: &[Attempt], events: &[i64]) -> Plot {
    let attempts: Vec<&Attempt> = attempts.iter().collect();
    plot::plot(&attempts, &MEASURES, events)
}

fn shown(measure: Measure, attempt: &Attempt) -> Option<u8> {
    let scores = attempt.scores();
    match measure {
        Measure::Overall => scores.overall().map(Overall::shown),
        Measure::Sign(sign) => scores.sign(sign).map(Strain::shown),
    }
}

fn can_be_compared(measure: Measure, earlier: &Attempt, later: &Attempt) -> bool {
    let verdict = match measure {
        Measure::Overall => overall_change(&earlier.sheet(), &later.sheet()),
        Measure::Sign(sign) => sign_change(&earlier.sheet(), &later.sheet(), sign),
    };
    verdict.is_known()
}

/// The indices of the attempts, oldest first.
fn oldest_first(attempts: &[Attempt]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..attempts.len()).collect();
    order.sort_by(|&one, &other| newest_first(&attempts[other], &attempts[one]));
    order
}

fn is_inside(point: Point) -> bool {
    point.x <= WIDTH && point.y <= HEIGHT && (TOP..=BOTTOM).contains(&point.y)
}

/// The marks of a trace, those that are joined together; each such run has a band around it.
fn runs(trace: &Trace) -> Result<Vec<&[Mark]>, TestCaseError> {
    let mut runs = Vec::new();
    let (mut rest, mut lines) = (trace.marks.as_slice(), trace.lines.iter());
    for band in &trace.bands {
        prop_assert!(band.len() >= 4 && band.len() % 2 == 0);
        prop_assert!(band.iter().copied().all(is_inside));
        let (upper, lower) = band.split_at(band.len() / 2);
        let edges = upper.iter().zip(lower.iter().rev());
        prop_assert!(edges.clone().all(|(high, low)| high.x == low.x));
        let is_bar = upper[0].x != rest[0].at.x;
        let (run, others) = rest.split_at(if is_bar { 1 } else { upper.len() });
        for (at, (high, low)) in edges.enumerate() {
            let mark = run[if is_bar { 0 } else { at }].at;
            let off = if is_bar { 6 } else { 0 };
            prop_assert_eq!(high.x.abs_diff(mark.x), off);
            prop_assert!(high.y <= mark.y && mark.y <= low.y && high.y < low.y);
        }
        if !is_bar {
            let points = run.iter().map(|mark| mark.at).collect();
            prop_assert_eq!(lines.next(), Some(&points));
        }
        runs.push(run);
        rest = others;
    }
    prop_assert!(rest.is_empty() && lines.next().is_none());
    Ok(runs)
}

/// What holds for every trace, thinned or not.
fn check_trace(trace: &Trace, attempts: &[Attempt]) -> Result<(), TestCaseError> {
    let order = oldest_first(attempts);
    // For each attempt, how many gaps there are before it, and its place in time.
    let (mut gaps, mut gaps_before, mut place) = (0, vec![0; order.len()], vec![0; order.len()]);
    for (at, &index) in order.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| &attempts[order[before]]);
        let is_gap = |before| !can_be_compared(trace.measure, before, &attempts[index]);
        gaps += usize::from(before.is_some_and(is_gap));
        (gaps_before[index], place[index]) = (gaps, at);
    }
    for Mark { at, index } in &trace.marks {
        prop_assert!((LEFT..=RIGHT).contains(&at.x));
        let score = shown(trace.measure, &attempts[*index]);
        prop_assert_eq!(Some(at.y), score.map(plot::y_of));
    }
    for pair in trace.marks.windows(2) {
        prop_assert!(place[pair[0].index] < place[pair[1].index]);
        prop_assert!(pair[0].at.x <= pair[1].at.x);
    }
    let runs = runs(trace)?;
    for run in &runs {
        let gaps = run.iter().map(|mark| gaps_before[mark.index]);
        prop_assert!(gaps.clone().min() == gaps.max(), "joined over a gap");
    }
    for pair in runs.windows(2) {
        let ends = [pair[0].last(), pair[1].first()].map(|mark| mark.map(|mark| mark.index));
        let gaps = ends.map(|index| index.map(|index| gaps_before[index]));
        prop_assert!(gaps[0] < gaps[1], "two that can be compared are not joined");
    }
    Ok(())
}

proptest! {
    // Each case is up to nine attempts.
    #![proptest_config(Config { cases: 200, ..settings() })]

    #[test]
    fn every_score_has_a_mark_and_all_that_can_be_compared_is_joined(
        attempts in any_history(9),
        events in prop::collection::vec(any_moment(), 0..4),
    ) {
        let plot = plotted(&attempts, &events);
        prop_assert!(!plot.thinned);
        for trace in &plot.traces {
            check_trace(trace, &attempts)?;
            let scored = attempts.iter().filter_map(|attempt| shown(trace.measure, attempt));
            prop_assert_eq!(trace.marks.len(), scored.count());
            let places = trace.marks.windows(2).map(|pair| (pair[0].at.x, pair[1].at.x));
            prop_assert!(places.into_iter().all(|(one, next)| one < next));
        }
    }

    #[test]
    fn the_order_and_the_zone_of_the_attempts_move_no_mark(
        attempts in any_history(7),
        order in Just([0, 1, 2, 3, 4, 5, 6]).prop_shuffle(),
        offset_min in -1440..=1440_i16,
    ) {
        let one = plotted(&attempts, &[]);
        let order: Vec<usize> = order.into_iter().filter(|at| *at < attempts.len()).collect();
        let mut shuffled: Vec<Attempt> = order.iter().map(|&at| attempts[at].clone()).collect();
        for attempt in &mut shuffled {
            attempt.offset_min = offset_min;
        }
        let mut other = plotted(&shuffled, &[]);
        for mark in other.traces.iter_mut().flat_map(|trace| &mut trace.marks) {
            mark.index = order[mark.index];
        }
        prop_assert_eq!(one.traces, other.traces);
    }

    #[test]
    fn the_axis_has_one_to_six_ticks_where_days_begin(
        attempts in any_history(9),
        events in prop::collection::vec(any_moment(), 0..4),
    ) {
        let plot = plotted(&attempts, &events);
        let Some(newest) = attempts.iter().min_by(|one, other| newest_first(one, other)) else {
            prop_assert!(plot.ticks.is_empty());
            return Ok(());
        };
        let oldest = attempts.iter().map(|attempt| attempt.at_ms).min();
        prop_assert_eq!(plot.offset_min, newest.offset_min);
        prop_assert!((1..=6).contains(&plot.ticks.len()));
        for pair in plot.ticks.windows(2) {
            prop_assert!(pair[0].at_ms < pair[1].at_ms && pair[0].x <= pair[1].x);
        }
        for tick in &plot.ticks {
            let local = tick.at_ms + i64::from(plot.offset_min) * 60_000;
            let alone = plot.ticks.len() == 1 && Some(tick.at_ms) == oldest;
            prop_assert!(alone || local.rem_euclid(DAY) == 0);
            prop_assert!((LEFT..=RIGHT).contains(&tick.x));
        }
        for event in &plot.events {
            prop_assert!((LEFT..=RIGHT).contains(&event.x));
            prop_assert!(event.index < events.len());
        }
    }

    #[test]
    fn the_nearest_attempt_is_one_that_is_drawn_and_none_is_nearer(
        attempts in any_history(9),
        x in 0..=WIDTH,
    ) {
        let plot = plotted(&attempts, &[]);
        let marks = plot.traces.iter().flat_map(|trace| &trace.marks);
        let least = marks.clone().map(|mark| mark.at.x.abs_diff(x)).min();
        let nearest = plot.nearest(x);
        prop_assert_eq!(nearest.is_some(), least.is_some());
        let mut its = marks.filter(|mark| Some(mark.index) == nearest);
        prop_assert!(its.all(|mark| Some(mark.at.x.abs_diff(x)) == least));
    }
}

proptest! {
    // Each case is hundreds of attempts.
    #![proptest_config(Config { cases: 12, ..settings() })]

    #[test]
    fn thinning_keeps_the_ends_and_every_extreme(attempts in any_long_history()) {
        let plot = plotted(&attempts, &[]);
        prop_assert!(plot.thinned);
        let order = oldest_first(&attempts);
        for trace in &plot.traces {
            check_trace(trace, &attempts)?;
            let of = |index: &usize| shown(trace.measure, &attempts[*index]);
            let scored: Vec<usize> = order.iter().copied().filter(|at| of(at).is_some()).collect();
            let drawn: Vec<usize> = trace.marks.iter().map(|mark| mark.index).collect();
            prop_assert!(drawn.len() <= MOST_DRAWN + 4);
            prop_assert_eq!((drawn.first(), drawn.last()), (scored.first(), scored.last()));
            let extremes = |list: &[usize]| {
                let scores = list.iter().filter_map(of);
                (scores.clone().min(), scores.max())
            };
            prop_assert_eq!(extremes(&drawn), extremes(&scored));
        }
    }
}
