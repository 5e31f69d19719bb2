//! Ticks on both sides of every limit, and the calendar behind them.

use super::*;

/// The moment a day begins, UTC.
fn day(year: i64, month: i64, day: i64) -> i64 {
    (first_day(year * 12 + month - 1) + day - 1) * DAY_MS
}

#[track_caller]
fn check_first_day(year: i64, month: i64, expected: i64) {
    let number = year * 12 + month - 1;
    assert_eq!(first_day(number), expected);
    assert_eq!(month_of(expected), number);
    assert_eq!(month_of(expected - 1), number - 1);
}

#[test]
fn the_calendar_has_its_leap_years() {
    check_first_day(1970, 1, 0);
    check_first_day(1970, 3, 59);
    check_first_day(1972, 3, 2 * 365 + 60);
    check_first_day(2000, 1, 10_957);
    check_first_day(2000, 3, 11_017);
    check_first_day(2100, 3, 47_541);
    check_first_day(2026, 12, 20_788);
    check_first_day(9999, 12, 2_932_866);
    check_first_day(0, 1, -DAYS_BEFORE_1970);
}

#[test]
fn every_month_has_its_days_through_a_whole_cycle() {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for year in 1970..2370 {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        for (month, length) in (0..).zip(lengths) {
            let length = length + i64::from(leap && month == 1);
            let number = year * 12 + month;
            let first = first_day(number);
            assert_eq!(first_day(number + 1) - first, length, "{year}-{month}");
            assert_eq!(month_of(first), number);
            assert_eq!(month_of(first + length - 1), number);
        }
    }
}

fn ticks_between(from: i64, to: i64, offset_min: i16) -> (Vec<i64>, TickUnit) {
    let (ticks, unit) = ticks(Scale { from, to }, from, offset_min);
    (ticks.iter().map(|tick| tick.at_ms).collect(), unit)
}

#[track_caller]
fn check(from: i64, to: i64, unit: TickUnit, expected: &[(i64, i64, i64)]) {
    let expected: Vec<i64> = expected.iter().map(|&(y, m, d)| day(y, m, d)).collect();
    assert_eq!(ticks_between(from, to, 0), (expected, unit));
}

#[test]
fn a_few_days_have_a_tick_each_and_a_few_more_every_other() {
    let from = day(2026, 2, 26) + 1;
    let (noon, next) = (day(2026, 3, 4) + DAY_MS / 2, day(2026, 3, 5));
    let six = [
        (2026, 2, 27),
        (2026, 2, 28),
        (2026, 3, 1),
        (2026, 3, 2),
        (2026, 3, 3),
        (2026, 3, 4),
    ];
    check(from, noon, TickUnit::Day, &six);
    check(from, next - 1, TickUnit::Day, &six);
    // Every other day, among them each second Monday.
    let three = [(2026, 2, 28), (2026, 3, 2), (2026, 3, 4)];
    check(from, next, TickUnit::Day, &three);
}

#[test]
fn a_day_that_begins_with_the_axis_has_a_tick() {
    let from = day(2026, 2, 26);
    check(from, from + 1, TickUnit::Day, &[(2026, 2, 26)]);
    check(from - 1, from, TickUnit::Day, &[(2026, 2, 26)]);
}

#[test]
fn weeks_begin_on_monday() {
    // November 2, 2026, is a Monday.
    let mondays = [(2026, 11, 2), (2026, 11, 9)];
    let to = day(2026, 11, 10);
    check(day(2026, 10, 28), to, TickUnit::Day, &mondays);
    let every_other = [
        (2026, 9, 14),
        (2026, 9, 28),
        (2026, 10, 12),
        (2026, 10, 26),
        (2026, 11, 9),
    ];
    check(day(2026, 9, 10), to, TickUnit::Day, &every_other);
}

#[test]
fn months_begin_on_their_first_day() {
    let from = day(2026, 6, 14);
    let four = [(2026, 7, 1), (2026, 8, 1), (2026, 9, 1), (2026, 10, 1)];
    check(from, day(2026, 10, 18), TickUnit::Month, &four);
    let by_two = [(2026, 7, 1), (2026, 9, 1), (2026, 11, 1), (2027, 1, 1)];
    check(from, day(2027, 1, 18), TickUnit::Month, &by_two);
    let quarters = [
        (2026, 7, 1),
        (2026, 10, 1),
        (2027, 1, 1),
        (2027, 4, 1),
        (2027, 7, 1),
    ];
    check(from, day(2027, 8, 1), TickUnit::Month, &quarters);
    let halves = [(2026, 7, 1), (2027, 1, 1), (2027, 7, 1), (2028, 1, 1)];
    check(from, day(2028, 2, 29), TickUnit::Month, &halves);
}

#[test]
fn years_are_round_ones() {
    let from = day(2026, 6, 14);
    let years = [(2027, 1, 1), (2028, 1, 1), (2029, 1, 1), (2030, 1, 1)];
    check(from, day(2030, 6, 14), TickUnit::Year, &years);
    let by_two = [(2028, 1, 1), (2030, 1, 1), (2032, 1, 1), (2034, 1, 1)];
    check(from, day(2035, 1, 1), TickUnit::Year, &by_two);
    let by_five = [(2030, 1, 1), (2035, 1, 1), (2040, 1, 1)];
    check(from, day(2041, 1, 1), TickUnit::Year, &by_five);
    let by_two_thousand = [(2000, 1, 1), (4000, 1, 1), (6000, 1, 1), (8000, 1, 1)];
    let (from, to) = (day(2000, 1, 1), day(9999, 12, 31));
    check(from, to, TickUnit::Year, &by_two_thousand);
}

#[test]
fn every_round_number_of_years_has_its_turn() {
    let from = day(2001, 1, 1);
    for years in [10, 20, 50, 100, 200, 500, 1000] {
        let (first, last) = (2000 / years + 1, 2000 / years + 5);
        let five: Vec<_> = (first..=last).map(|count| (count * years, 1, 1)).collect();
        check(from, day(last * years, 1, 1), TickUnit::Year, &five);
    }
}

#[test]
fn a_chart_within_a_day_has_the_first_attempt_as_its_tick() {
    let noon = day(2026, 11, 22) + DAY_MS / 2;
    assert_eq!(ticks_between(noon, noon, 0), (vec![noon], TickUnit::Day));
    let (ticks, _) = ticks(
        Scale {
            from: noon - 5,
            to: noon + 5,
        },
        noon,
        0,
    );
    assert_eq!(
        ticks,
        [Tick {
            x: 530,
            at_ms: noon
        }]
    );
}

#[test]
fn days_begin_where_the_person_was() {
    let noon = day(2026, 11, 22) + DAY_MS / 2;
    let midnight_in = |minutes: i64| day(2026, 11, 23) - minutes * 60_000;
    let tick = |offset_min| ticks_between(noon, noon + DAY_MS - 1, offset_min).0;
    assert_eq!(tick(0), [midnight_in(0)]);
    assert_eq!(tick(120), [midnight_in(120)]);
    assert_eq!(tick(-570), [midnight_in(-570)]);
    assert_eq!(tick(720), [midnight_in(720)]);
    // Ten minutes further east it is midnight ten minutes before the chart begins.
    assert_eq!(tick(730), [midnight_in(730) + DAY_MS]);
}

#[test]
fn the_longest_time_that_can_be_drawn_has_ticks() {
    for offset_min in [i16::MIN, 0, i16::MAX] {
        let scale = Scale::of(i64::MIN, i64::MAX, &[]);
        let (ticks, unit) = ticks(scale, scale.from, offset_min);
        assert!((2..=6).contains(&ticks.len()));
        assert_eq!(unit, TickUnit::Year);
    }
}
