//! What leaves the app and comes back: the file of an export, what importing one would change, when
//! an export is due, and files for a spreadsheet and for a calendar.
//!
//! Nothing here reads a clock or a store, and no JSON text is read here: the platform does that.

mod calendar;
mod copies;
mod csv;
pub mod file;
pub mod import;
mod moment;

pub use calendar::calendar;
pub use csv::{CsvWords, csv};

/// Attempts more than at the last export with which the next one is due.
const DUE_AFTER: u32 = 3;

/// When the last export was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastExport {
    /// When it was made: milliseconds since the start of 1970, UTC.
    pub at_ms: i64,
    /// How many attempts it had.
    pub attempts: u32,
}

/// Whether there are at least three attempts more than at the last export, or than none where
/// there was no export.
pub fn export_is_due(attempts_now: u32, last: Option<&LastExport>) -> bool {
    let exported = last.map_or(0, |last| last.attempts);
    attempts_now.saturating_sub(exported) >= DUE_AFTER
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(attempts_now: u32, exported: Option<u32>, expected: bool) {
        let last = exported.map(|attempts| LastExport { at_ms: 0, attempts });
        assert_eq!(export_is_due(attempts_now, last.as_ref()), expected);
    }

    #[test]
    fn an_export_is_due_with_three_attempts_more_than_it_has() {
        check(0, None, false);
        check(2, None, false);
        check(3, None, true);
        check(6, Some(4), false);
        check(7, Some(4), true);
        check(9, Some(4), true);
    }

    #[test]
    fn attempts_that_were_deleted_make_no_export_due() {
        check(2, Some(9), false);
        check(u32::MAX, Some(u32::MAX), false);
    }
}
