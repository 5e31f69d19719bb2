//! The attempts as a table for a spreadsheet: CSV by RFC 4180, one row for each attempt.
//!
//! For looking at, not for keeping: what this version does not know is not in it, and it cannot be
//! imported.

use super::moment::{Moment, push_digits};
use crate::answers::Answer;
use crate::history::{Attempt, AttemptId};
use crate::questionnaire::{ItemId, SignId};
use crate::score::{Overall, Strain};

/// By this mark a spreadsheet knows that the text is UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The words at the heads of the columns.
pub struct CsvWords<'a> {
    /// Over the ids.
    pub id: &'a str,
    /// Over day and time, UTC.
    pub time: &'a str,
    /// Over the zone.
    pub zone: &'a str,
    /// Over the ids of the paths.
    pub path: &'a str,
    /// Over the version of the instrument.
    pub version: &'a str,
    /// Over the overall score.
    pub overall: &'a str,
    /// Over the score of a sign.
    pub sign: &'a dyn Fn(SignId) -> &'a str,
    /// Over the answers to an item, after its id.
    pub item: &'a dyn Fn(ItemId) -> &'a str,
    /// Over the notes.
    pub note: &'a str,
}

/// The table of the attempts, which come newest first ([`crate::newest_first`]): the oldest is
/// the first row. `note` gives what was noted to one of them, or an empty text.
///
/// Every item has a column, retired ones too: an id stands for one wording, so no column mixes two.
/// Scores are as shown, 0 to 100, and empty where there is none. Answers are raw, 0 to 4, and
/// empty where an item was skipped or not asked.
pub fn csv(
    attempts: &[Attempt],
    words: &CsvWords<'_>,
    note: &dyn Fn(AttemptId) -> String,
) -> String {
    let mut csv = String::from(BYTE_ORDER_MARK);
    for word in [
        words.id,
        words.time,
        words.zone,
        words.path,
        words.version,
        words.overall,
    ] {
        push_cell(&mut csv, word);
    }
    for sign in SignId::ALL {
        push_cell(&mut csv, (words.sign)(sign));
    }
    for item in ItemId::ALL {
        push_cell(
            &mut csv,
            &[item.as_str(), ": ", (words.item)(item)].concat(),
        );
    }
    push_cell(&mut csv, words.note);
    end_row(&mut csv);
    for attempt in attempts.iter().rev() {
        push_attempt(&mut csv, attempt);
        push_cell(&mut csv, &note(attempt.id));
        end_row(&mut csv);
    }
    csv
}

/// Writes all cells of an attempt but its note.
fn push_attempt(csv: &mut String, attempt: &Attempt) {
    push_cell(csv, &attempt.id.to_string());
    push_cell(csv, &time(attempt.at_ms));
    push_cell(csv, &zone(attempt.offset_min));
    push_cell(csv, attempt.path.as_str());
    push_cell(csv, &attempt.instrument);
    let scores = attempt.scores();
    push_number(csv, scores.overall().map(Overall::shown));
    for sign in SignId::ALL {
        push_number(csv, scores.sign(sign).map(Strain::shown));
    }
    for item in ItemId::ALL {
        push_number(csv, attempt.answers.answer(item).map(Answer::raw));
    }
}

/// Day and time by ISO 8601, UTC: `2026-09-21T14:13:20Z`.
fn time(at_ms: i64) -> String {
    let (moment, mut time) = (Moment::of(at_ms, 0), String::new());
    moment.write_day(&mut time, "-");
    time.push('T');
    moment.write_time(&mut time, ":");
    time.push('Z');
    time
}

/// The zone as hours and minutes from UTC: `UTC-03:30`. A bare number of minutes west would begin
/// with a sign that spreadsheets calculate with.
fn zone(offset_min: i16) -> String {
    let mut zone = String::from(if offset_min < 0 { "UTC-" } else { "UTC+" });
    let minutes = u32::from(offset_min.unsigned_abs());
    push_digits(&mut zone, minutes / 60, 2);
    zone.push(':');
    push_digits(&mut zone, minutes % 60, 2);
    zone
}

/// Writes a cell with a number, or an empty one.
fn push_number(csv: &mut String, number: Option<u8>) {
    if let Some(number) = number {
        let width = match number {
            0..=9 => 1,
            10..=99 => 2,
            100..=u8::MAX => 3,
        };
        push_digits(csv, number.into(), width);
    }
    csv.push(',');
}

/// Writes a cell that says what the text says, and never calculates.
///
/// A text that begins like a formula gets an apostrophe before it (OWASP, "CSV Injection"). So
/// does one within the cell after a semicolon, a tab or a new line: where a spreadsheet takes one
/// of these for the end of a cell, another begins there.
fn push_cell(csv: &mut String, text: &str) {
    let is_quoted = text.contains(['"', ',', ';', '\t', '\r', '\n']);
    if is_quoted {
        csv.push('"');
    }
    if text.starts_with(['\t', '\r', '\n', '\0']) {
        csv.push('\'');
    }
    let mut may_begin = true;
    for letter in text.chars() {
        if may_begin && is_formula(letter) {
            csv.push('\'');
        }
        if letter == '"' {
            csv.push('"');
        }
        csv.push(letter);
        may_begin = match letter {
            ';' | '\t' | '\r' | '\n' => true,
            ' ' | '"' => may_begin,
            _ => false,
        };
    }
    if is_quoted {
        csv.push('"');
    }
    csv.push(',');
}

/// Whether a spreadsheet takes what begins with the letter for a formula. The last four are the
/// same signs in the width of Chinese and Japanese letters.
const fn is_formula(letter: char) -> bool {
    matches!(letter, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')
}

/// Ends a row in place of another cell.
fn end_row(csv: &mut String) {
    csv.pop();
    csv.push_str("\r\n");
}

#[cfg(test)]
mod tests;
