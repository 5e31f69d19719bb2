//! Checks on the way of answering: they lead to one gentle note on the result.
//!
//! Never a refusal: no score is withheld and no advice changed because of them. Times come in as
//! a number only; they live in memory and are never kept.

use crate::answers::{Answer, Sheet};

/// Something about the way of answering that makes a result less telling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// The same answer to at least half of the items in a row.
    SameAnswerRun,
    /// At least half of the items answered in under two seconds each.
    VeryFast,
    /// More than half of the items without an answer.
    ManySkips,
}

/// What is to be noted about the way of answering, in the order of [`Check`].
///
/// `fast_answers` is how many of them were answered in under two seconds: 0 for an
/// attempt that was read from storage. All shares are of the items that were asked. An item that
/// was never reached counts as skipped, as it does in the record of an attempt.
pub fn response_checks(sheet: &Sheet, fast_answers: usize) -> Vec<Check> {
    let asked = sheet.path.item_count();
    let (mut without, mut run, mut longest_run) = (0_usize, 0_usize, 0_usize);
    let mut previous: Option<Answer> = None;
    for item in sheet.items() {
        let answer = sheet.answers.answer(item);
        run = match answer {
            None => {
                without += 1;
                0
            }
            Some(_) if answer == previous => run + 1,
            Some(_) => 1,
        };
        longest_run = longest_run.max(run);
        previous = answer;
    }

    let mut checks = Vec::new();
    if longest_run * 2 >= asked {
        checks.push(Check::SameAnswerRun);
    }
    if fast_answers.saturating_mul(2) >= asked {
        checks.push(Check::VeryFast);
    }
    if without * 2 > asked {
        checks.push(Check::ManySkips);
    }
    checks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, Response};
    use crate::questionnaire::PathId;
    use crate::samples::sheet;

    /// Answers in the order the path asks: a digit is a raw answer, `-` a skip, `.` not reached.
    fn answered(path: PathId, pattern: &str) -> Answers {
        let mut answers = Answers::default();
        for (item, mark) in path.items().zip(pattern.chars()) {
            match mark.to_digit(10) {
                Some(raw) => {
                    let raw = u8::try_from(raw).expect("one digit");
                    let answer = Answer::from_raw(raw).expect("0 to 4");
                    answers.set(item, Response::Given(answer));
                }
                None if mark == '-' => answers.set(item, Response::Skipped),
                None => {}
            }
        }
        answers
    }

    #[track_caller]
    fn check(path: PathId, pattern: &str, fast: usize, expected: &[Check]) {
        assert_eq!(
            pattern.len(),
            path.item_count(),
            "the pattern covers the path"
        );
        assert_eq!(
            response_checks(&sheet(path, &answered(path, pattern)), fast),
            expected
        );
    }

    const VARIED: &str = "0123012301230123012301230123";

    #[test]
    fn varied_answers_lead_to_no_note() {
        check(PathId::HardToTrust, VARIED, 0, &[]);
    }

    #[test]
    fn a_run_of_half_the_items_is_noted_and_one_shorter_is_not() {
        let run = &[Check::SameAnswerRun];
        check(PathId::HardToTrust, "2222222222222222222222222222", 0, run);
        check(PathId::HardToTrust, "2222222222222201230123012301", 0, run);
        check(PathId::HardToTrust, "0123012301230133333333333333", 0, run);
        check(PathId::HardToTrust, "2222222222222012301230123012", 0, &[]);
        check(PathId::BrokeTrust, "111111111111012301230123", 0, run);
        check(PathId::BrokeTrust, "111111111110012301230123", 0, &[]);
    }

    #[test]
    fn a_skip_and_an_item_not_reached_break_a_run() {
        check(PathId::HardToTrust, "2222222-22222220123012301230", 0, &[]);
        check(PathId::HardToTrust, "2222222.22222220123012301230", 0, &[]);
    }

    #[test]
    fn half_the_items_answered_fast_is_noted_and_one_fewer_is_not() {
        check(PathId::HardToTrust, VARIED, 14, &[Check::VeryFast]);
        check(PathId::HardToTrust, VARIED, 13, &[]);
        check(PathId::HardToTrust, VARIED, usize::MAX, &[Check::VeryFast]);
    }

    #[test]
    fn more_than_half_skipped_is_noted_and_half_is_not() {
        let half = "--------------01230123012301";
        check(PathId::HardToTrust, half, 0, &[]);
        let more = "---------------1230123012301";
        check(PathId::HardToTrust, more, 0, &[Check::ManySkips]);
    }

    #[test]
    fn an_item_not_reached_counts_as_skipped() {
        check(PathId::HardToTrust, &".".repeat(28), 0, &[Check::ManySkips]);
        check(
            PathId::HardToTrust,
            "-.-.-.-.-.-.-.-1230123012301",
            0,
            &[Check::ManySkips],
        );
    }

    #[test]
    fn several_notes_come_in_a_fixed_order() {
        let pattern = "---------------1111111111111";
        check(
            PathId::HardToTrust,
            pattern,
            20,
            &[Check::VeryFast, Check::ManySkips],
        );
        let same = "0".repeat(28);
        check(
            PathId::HardToTrust,
            &same,
            20,
            &[Check::SameAnswerRun, Check::VeryFast],
        );
    }
}
