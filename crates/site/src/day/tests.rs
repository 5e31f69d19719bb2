//! Which days there are, and how they lie in time.

use super::*;

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

#[track_caller]
fn check(text: &str, expected: Option<(u32, u32, u32)>) {
    let parts = Day::parse(text).map(|day| (day.year(), day.month(), day.day()));
    assert_eq!(parts, expected, "{text}");
}

#[test]
fn a_day_is_written_as_year_month_and_day() {
    check("2026-03-31", Some((2026, 3, 31)));
    check("2026-3-31", None);
    check("2026-03-1", None);
    check("26-03-31", None);
    check("2026/03/31", None);
    check("2026-03-31 ", None);
    check(" 2026-03-3", None);
    check("2026-03-3a", None);
    check("-026-03-31", None);
    check("+026-03-31", None);
    check("20260331", None);
    check("2026-03-31T00:00", None);
    check("31.03.2026", None);
    check("２026-03-1", None);
    check("", None);
}

#[test]
fn only_days_that_exist_are_days() {
    check("2026-01-00", None);
    check("2026-01-01", Some((2026, 1, 1)));
    check("2026-00-10", None);
    check("2026-13-01", None);
    check("2026-12-31", Some((2026, 12, 31)));
    check("2026-12-32", None);
    for (month, days) in [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        .iter()
        .enumerate()
    {
        let text = |day: u32| format!("2026-{:02}-{day:02}", month + 1);
        assert!(Day::parse(&text(*days)).is_some(), "{}", text(*days));
        check(&text(days + 1), None);
    }
}

#[test]
fn leap_years_have_a_29th_of_february() {
    check("2024-02-29", Some((2024, 2, 29)));
    check("2024-02-30", None);
    check("2025-02-29", None);
    check("2000-02-29", Some((2000, 2, 29)));
    check("2100-02-28", Some((2100, 2, 28)));
    check("2100-02-29", None);
    check("2400-02-29", Some((2400, 2, 29)));
}

#[test]
fn days_before_2000_are_typing_errors() {
    check("1999-12-31", None);
    check("0224-11-22", None);
    check("0000-00-00", None);
    check("2000-01-01", Some((2000, 1, 1)));
    check("9999-12-31", Some((9999, 12, 31)));
}

#[track_caller]
fn check_ms(ms: i64, offset_min: i16, expected: &str) {
    assert_eq!(Day::from_ms(ms, offset_min), day(expected));
}

#[test]
fn a_moment_is_a_day_in_its_zone() {
    check_ms(946_684_800_000, 0, "2000-01-01");
    check_ms(1_709_164_799_999, 0, "2024-02-28");
    check_ms(1_709_164_800_000, 0, "2024-02-29");
    check_ms(1_709_251_200_000, 0, "2024-03-01");
    check_ms(1_709_164_799_999, 1, "2024-02-29");
    check_ms(1_709_164_800_000, -1, "2024-02-28");
    check_ms(1_735_689_600_000, -720, "2024-12-31");
    check_ms(1_735_689_600_000 - 1, 14 * 60, "2025-01-01");
    check_ms(253_402_300_799_999, 0, "9999-12-31");
}

#[test]
fn a_moment_out_of_range_is_the_first_or_the_last_day() {
    check_ms(946_684_799_999, 0, "2000-01-01");
    check_ms(0, 0, "2000-01-01");
    check_ms(i64::MIN, i16::MIN, "2000-01-01");
    check_ms(253_402_300_800_000, 0, "9999-12-31");
    check_ms(i64::MAX, i16::MAX, "9999-12-31");
}

#[test]
fn every_day_follows_the_one_before() {
    let mut expected = FIRST;
    for days in FIRST_SINCE_1970..=LAST_SINCE_1970 {
        let found = Day::from_ms(days * MS_PER_DAY, 0);
        assert_eq!(found, expected);
        assert!(found.exists());
        expected = expected.next();
    }
    assert_eq!((expected, LAST.next()), (LAST, LAST));
}

#[track_caller]
fn check_age(from: &str, today: &str, months: u32, older: bool) {
    let (from, today) = (day(from), day(today));
    assert_eq!(from.months_since(today), months);
    assert_eq!(from.is_older_than_a_year(today), older);
}

#[test]
fn only_whole_months_count() {
    check_age("2026-03-31", "2026-03-31", 0, false);
    check_age("2026-03-15", "2026-04-14", 0, false);
    check_age("2026-03-15", "2026-04-15", 1, false);
    check_age("2025-12-15", "2026-01-15", 1, false);
    check_age("2026-01-31", "2026-02-28", 0, false);
    check_age("2026-01-31", "2026-03-01", 1, false);
    check_age("2020-06-01", "2026-05-31", 71, true);
}

#[test]
fn a_line_is_older_than_a_year_on_the_day_after_a_year() {
    check_age("2025-03-31", "2026-03-30", 11, false);
    check_age("2025-03-31", "2026-03-31", 12, false);
    check_age("2025-03-31", "2026-04-01", 12, true);
    check_age("2024-02-29", "2025-02-28", 11, false);
    check_age("2024-02-29", "2025-03-01", 12, true);
    check_age("2025-12-31", "2026-12-31", 12, false);
    check_age("2025-12-31", "2027-01-01", 12, true);
}

#[test]
fn a_later_day_has_no_age() {
    check_age("2026-04-01", "2026-03-31", 0, false);
    check_age("9999-12-31", "2000-01-01", 0, false);
}
