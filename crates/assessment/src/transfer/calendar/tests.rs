//! The file to the byte, where lines fold, and what is escaped.

use super::*;

/// 2026-09-21 14:13:20 UTC.
const AT_MS: i64 = 1_790_000_000_123;

fn written(title: &str, text: &str) -> String {
    calendar("u", title, text, AT_MS, 0, AT_MS)
}

#[test]
fn the_file_is_a_calendar_with_one_whole_day_in_four_weeks() {
    let calendar = calendar("abc", "Check-in", "Come back", AT_MS, -210, AT_MS + 60_000);
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Check-in//1//EN",
        "BEGIN:VEVENT",
        "UID:abc",
        "DTSTAMP:20260921T141420Z",
        "DTSTART;VALUE=DATE:20261019",
        "DTEND;VALUE=DATE:20261020",
        "SUMMARY:Check-in",
        "DESCRIPTION:Come back",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(calendar, expected.join("\r\n"));
}

#[track_caller]
fn check_day(at_ms: i64, offset_min: i16, first: &str, end: &str) {
    let calendar = calendar("u", "", "", at_ms, offset_min, AT_MS);
    let days = [
        "DTSTART;VALUE=DATE:",
        first,
        "\r\nDTEND;VALUE=DATE:",
        end,
        "\r\n",
    ];
    assert!(calendar.contains(&days.concat()), "{calendar}");
}

#[test]
fn the_day_is_counted_in_the_zone_of_the_person() {
    check_day(AT_MS, 0, "20261019", "20261020");
    check_day(AT_MS, 600, "20261020", "20261021");
    check_day(AT_MS, -870, "20261018", "20261019");
}

#[test]
fn days_run_over_the_ends_of_months_and_years() {
    // 2027-02-01 and 2028-02-01, a leap year; 2026-12-03.
    check_day(1_801_440_000_000, 0, "20270301", "20270302");
    check_day(1_832_976_000_000, 0, "20280229", "20280301");
    check_day(1_796_256_000_000, 0, "20261231", "20270101");
}

#[track_caller]
fn check_text(text: &str, expected: &str) {
    let line = ["SUMMARY:", expected, "\r\n"].concat();
    let calendar = written(text, "");
    assert!(calendar.contains(&line), "{calendar}");
}

#[test]
fn what_has_a_meaning_in_a_calendar_is_escaped() {
    check_text(r"a\b;c,d:e", r"a\\b\;c\,d:e");
    check_text("a\nb\r\nc\rd\n\ne", r"a\nb\nc\nd\n\ne");
    check_text("a\tb", "a\tb");
    check_text("a\0b\u{7f}c\u{85}d", "abcd");
    check_text("\u{201c}é\u{201d} 🙂", "\u{201c}é\u{201d} 🙂");
}

#[test]
fn a_text_cannot_begin_a_line_of_its_own() {
    let hostile = "x\r\nEND:VEVENT\r\nBEGIN:VALARM\nATTACH:y\rZ:1";
    let calendar = calendar(hostile, hostile, hostile, AT_MS, 0, AT_MS);
    let lines = |file: &str| file.replace("\r\n ", "").split("\r\n").count();
    assert_eq!(lines(&calendar), lines(&written("", "")));
    assert!(!calendar.contains("\r\nBEGIN:VALARM"));
    assert!(!calendar.replace("\r\n", "").contains(['\r', '\n']));
}

#[track_caller]
fn check_folding(title: &str) {
    let calendar = written(title, "");
    for line in calendar.split("\r\n") {
        assert!(line.len() <= 75, "{line}");
    }
    let unfolded = calendar.replace("\r\n ", "");
    assert!(unfolded.contains(&["SUMMARY:", title, "\r\n"].concat()));
}

#[test]
fn long_lines_are_folded_and_no_character_is_split() {
    for length in 0..200 {
        check_folding(&"a".repeat(length));
        check_folding(&"é".repeat(length));
        check_folding(&["a", &"🙂".repeat(length)].concat());
    }
}

#[test]
fn a_line_of_just_75_octets_is_whole_and_the_next_octet_goes_over() {
    let whole = "a".repeat(75 - "SUMMARY:".len());
    let calendar = written(&whole, "");
    assert!(calendar.contains(&["SUMMARY:", &whole, "\r\n"].concat()));
    let calendar = written(&[&whole, "bc"].concat(), "");
    assert!(calendar.contains(&["SUMMARY:", &whole, "\r\n bc\r\n"].concat()));
}
