//! A file for a calendar: one day on which to come back.
//!
//! iCalendar by RFC 5545. What the entry is called is the caller's choice; nothing here names the
//! app or says what it is about, for others may see the calendar.

use super::moment::Moment;
use crate::history::COMPARE_AFTER_DAYS;

/// Most octets of a line, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// A calendar with one entry: a whole day, four weeks after the day of `at_ms` (UTC) in the zone
/// `offset_min` minutes east. It is that day wherever the person then is.
///
/// `uid` names the entry for good: a file with the same one replaces it. `now_ms` is when the file
/// is made. Both moments in milliseconds since the start of 1970, UTC.
pub fn calendar(
    uid: &str,
    title: &str,
    text: &str,
    at_ms: i64,
    offset_min: i16,
    now_ms: i64,
) -> String {
    let after = |days: u32| at_ms.saturating_add(i64::from(days) * DAY_MS);
    let mut calendar = String::new();
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Check-in//1//EN",
        "BEGIN:VEVENT",
    ] {
        push_line(&mut calendar, line);
    }
    push_text(&mut calendar, "UID:", uid);
    push_line(&mut calendar, &["DTSTAMP:", &stamp(now_ms)].concat());
    let first = day(after(COMPARE_AFTER_DAYS), offset_min);
    push_line(&mut calendar, &["DTSTART;VALUE=DATE:", &first].concat());
    // The first day that is not part of it any more.
    let end = day(after(COMPARE_AFTER_DAYS + 1), offset_min);
    push_line(&mut calendar, &["DTEND;VALUE=DATE:", &end].concat());
    push_text(&mut calendar, "SUMMARY:", title);
    push_text(&mut calendar, "DESCRIPTION:", text);
    // Asks shared calendars to show no details, and not to count the day as busy.
    for line in [
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ] {
        push_line(&mut calendar, line);
    }
    calendar
}

/// A day: `20260921`.
fn day(ms: i64, offset_min: i16) -> String {
    let mut day = String::new();
    Moment::of(ms, offset_min).write_day(&mut day, "");
    day
}

/// A moment, UTC: `20260921T141320Z`.
fn stamp(ms: i64) -> String {
    let mut stamp = day(ms, 0);
    stamp.push('T');
    Moment::of(ms, 0).write_time(&mut stamp, "");
    stamp.push('Z');
    stamp
}

/// Writes a line whose value is a text (RFC 5545, 3.3.11). A line break is written as `\n`; other
/// control characters but the tab cannot be, and are left out.
fn push_text(calendar: &mut String, name: &str, text: &str) {
    let mut line = String::from(name);
    let mut before = '\0';
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                line.push('\\');
                line.push(letter);
            }
            '\n' if before == '\r' => {}
            '\n' | '\r' => line.push_str("\\n"),
            '\t' => line.push('\t'),
            other if other.is_control() => {}
            other => line.push(other),
        }
        before = letter;
    }
    push_line(calendar, &line);
}

/// Writes a line, folded where it is too long, and never within a character.
fn push_line(calendar: &mut String, line: &str) {
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LINE {
            calendar.push_str("\r\n ");
            length = 1;
        }
        calendar.push(letter);
        length += letter.len_utf8();
    }
    calendar.push_str("\r\n");
}

#[cfg(test)]
mod tests;
