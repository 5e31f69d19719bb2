//! Where moments lie, which events share the axis, and how places are kept apart.

use super::*;

const DAY: i64 = 24 * 60 * 60 * 1000;

/// The units from [`LEFT`] of a moment, on a scale of two attempts without events.
#[track_caller]
fn check_x(first: i64, last: i64, at_ms: i64, expected: u16) {
    let scale = Scale::of(first, last, &[]);
    assert_eq!(scale.x(at_ms), LEFT + expected);
}

#[test]
fn time_runs_evenly_from_left_to_right() {
    check_x(1000, 1860, 1000, 0);
    check_x(1000, 1860, 1001, 1);
    check_x(1000, 1860, 1859, 859);
    check_x(1000, 1860, 1860, 860);
    check_x(0, 2 * 860, 3, 1);
    check_x(0, 3, 1, 286);
}

#[test]
fn one_moment_is_in_the_middle() {
    check_x(5, 5, 5, 430);
    check_x(0, 0, 0, 430);
}

#[test]
fn a_moment_outside_is_drawn_at_the_edge() {
    check_x(1000, 1860, 0, 0);
    check_x(1000, 1860, 999, 0);
    check_x(1000, 1860, 1861, 860);
    check_x(1000, 1001, i64::MAX, 860);
    check_x(1000, 1860, i64::MIN, 0);
}

#[test]
fn impossible_moments_have_a_place() {
    check_x(i64::MIN, i64::MAX, i64::MIN, 0);
    check_x(i64::MIN, i64::MAX, i64::MAX, 860);
    check_x(i64::MAX, i64::MAX, 0, 430);
    // As when a clock was set back and the order did not say so.
    check_x(9, 3, 3, 430);
}

/// The scale of two attempts and an event, in days, and whether the event is on it.
#[track_caller]
fn check_event((first, last): (i64, i64), event: i64, expected: Option<(i64, i64)>) {
    let scale = Scale::of(first * DAY, last * DAY, &[event * DAY]);
    let (from, to) = expected.unwrap_or((first, last));
    let (from, to) = (from * DAY, to * DAY);
    assert_eq!(scale, Scale { from, to });
    let x = scale.x(event * DAY);
    let mark = expected.map(|_| EventMark { x, index: 0 });
    assert_eq!(scale.events(&[event * DAY]), Vec::from_iter(mark));
}

#[test]
fn an_event_within_the_attempts_leaves_the_axis_as_it_is() {
    check_event((100, 110), 100, Some((100, 110)));
    check_event((100, 110), 105, Some((100, 110)));
    check_event((100, 110), 110, Some((100, 110)));
}

#[test]
fn an_event_near_the_attempts_lengthens_the_axis() {
    check_event((100, 100), 103, Some((100, 103)));
    check_event((100, 110), 138, Some((100, 138)));
    check_event((100, 110), 72, Some((72, 110)));
    check_event((100, 150), 200, Some((100, 200)));
    check_event((100, 150), 50, Some((50, 150)));
}

#[test]
fn an_event_further_than_the_attempts_are_apart_is_left_out() {
    check_event((100, 110), 139, None);
    check_event((100, 110), 71, None);
    check_event((100, 150), 201, None);
    check_event((100, 150), 49, None);
    let scale = Scale::of(DAY, 2 * DAY, &[i64::MIN, i64::MAX]);
    assert_eq!(scale, Scale::of(DAY, 2 * DAY, &[]));
}

#[test]
fn events_do_not_bring_each_other_within_reach() {
    let scale = Scale::of(100 * DAY, 100 * DAY, &[120 * DAY, 140 * DAY, 90 * DAY]);
    let (from, to) = (90 * DAY, 120 * DAY);
    assert_eq!(scale, Scale { from, to });
    let marks = scale.events(&[120 * DAY, 140 * DAY, 90 * DAY]);
    let marks: Vec<(u16, usize)> = marks.iter().map(|mark| (mark.x, mark.index)).collect();
    assert_eq!(marks, [(RIGHT, 0), (LEFT, 2)]);
}

#[track_caller]
fn check_spread(xs: &[u16], expected: &[u16]) {
    let mut xs = xs.to_vec();
    spread(&mut xs);
    assert_eq!(xs, expected);
}

#[test]
fn places_are_moved_apart_only_where_they_meet() {
    check_spread(&[], &[]);
    check_spread(&[LEFT], &[LEFT]);
    check_spread(&[LEFT, RIGHT], &[LEFT, RIGHT]);
    check_spread(&[200, 201, 300], &[200, 201, 300]);
    check_spread(&[200, 200], &[200, 201]);
    check_spread(&[200, 200, 201, 400], &[200, 201, 202, 400]);
    check_spread(&[LEFT, LEFT], &[LEFT, LEFT + 1]);
    check_spread(&[RIGHT, RIGHT], &[RIGHT - 1, RIGHT]);
    check_spread(&[958, RIGHT, RIGHT, RIGHT], &[957, 958, 959, 960]);
}

#[test]
fn as_many_as_are_all_drawn_stay_on_the_axis() {
    for x in [LEFT, 530, RIGHT] {
        let mut xs = vec![x; super::super::MOST_DRAWN];
        spread(&mut xs);
        assert!(xs.windows(2).all(|pair| pair[0] + 1 == pair[1]));
        assert!(xs.first() >= Some(&LEFT) && xs.last() <= Some(&RIGHT));
    }
}
