//! How ids read and write, and how attempts lie in time.

use super::*;
use crate::answers::{Answer, Response};
use crate::questionnaire::{ItemId, SignId};
use crate::score::Strain;

#[track_caller]
fn check_id(text: &str, expected: Option<u128>) {
    assert_eq!(AttemptId::parse(text), expected.map(AttemptId::from_bits));
}

#[test]
fn an_id_is_exactly_32_lower_case_hexadecimal_digits() {
    check_id("00000000000000000000000000000000", Some(0));
    check_id(
        "0123456789abcdef0123456789abcdef",
        Some(0x0123_4567_89ab_cdef_0123_4567_89ab_cdef),
    );
    check_id("ffffffffffffffffffffffffffffffff", Some(u128::MAX));
    check_id("", None);
    check_id("0123456789abcdef0123456789abcde", None);
    check_id("0123456789abcdef0123456789abcdef0", None);
    check_id("0123456789ABCDEF0123456789ABCDEF", None);
    check_id("0123456789abcdeg0123456789abcdef", None);
    check_id("0123456789abcde/0123456789abcdef", None);
    check_id("0123456789abcde:0123456789abcdef", None);
    check_id("0123456789abcde`0123456789abcdef", None);
    check_id("+123456789abcdef0123456789abcdef", None);
    check_id("ä123456789abcdef0123456789abcde", None);
}

#[test]
fn an_id_is_written_as_it_is_read() {
    for text in [
        "0123456789abcdef00000000000000ff",
        "f0000000000000000000000000000000",
    ] {
        let id = AttemptId::parse(text).expect("a proper id");
        assert_eq!(id.to_string(), text);
    }
}

const DAY: i64 = 86_400_000;

fn attempt(id: u128, at_ms: i64) -> Attempt {
    Draft::new(PathId::HardToTrust, 0).finish(AttemptId::from_bits(id), at_ms, 0, Vec::new())
}

#[test]
fn the_newest_attempt_comes_first_and_one_moment_is_ordered_by_id() {
    let mut attempts = [
        attempt(3, 50),
        attempt(1, 70),
        attempt(2, 50),
        attempt(0, -1),
    ];
    attempts.sort_by(newest_first);
    let order = attempts.map(|attempt| attempt.id);
    assert_eq!(order, [1, 2, 3, 0].map(AttemptId::from_bits));
}

#[test]
fn an_attempt_more_than_a_day_ahead_is_never_the_last_one() {
    let attempts = [
        attempt(1, 500 * DAY),
        attempt(2, 11 * DAY),
        attempt(3, 5 * DAY),
    ];
    let at = |now_ms| latest(&attempts, now_ms).map(|attempt| attempt.id);
    assert_eq!(at(10 * DAY), Some(AttemptId::from_bits(2)));
    assert_eq!(at(10 * DAY - 1), Some(AttemptId::from_bits(3)));
    assert_eq!(at(499 * DAY), Some(AttemptId::from_bits(1)));
    assert_eq!(at(0), None);
    assert_eq!(
        latest(&attempts, i64::MAX).map(|attempt| attempt.at_ms),
        Some(500 * DAY)
    );
}

#[test]
fn an_attempt_more_than_a_day_ahead_is_none_of_the_last_two() {
    let attempts = [
        attempt(1, 500 * DAY),
        attempt(2, 11 * DAY),
        attempt(3, 5 * DAY),
    ];
    let attempts: Vec<_> = attempts.iter().collect();
    let at = |now_ms| {
        let two = last_two(&attempts, now_ms)?;
        Some(two.map(|attempt| attempt.id))
    };
    assert_eq!(at(10 * DAY), Some([3, 2].map(AttemptId::from_bits)));
    assert_eq!(at(499 * DAY), Some([2, 1].map(AttemptId::from_bits)));
    assert_eq!(at(10 * DAY - 1), None);
    assert_eq!(last_two(&[], i64::MAX), None);
}

#[track_caller]
fn check_days(earlier: i64, later: i64, expected: u32) {
    assert_eq!(days_between(earlier, later), expected);
}

#[test]
fn only_whole_days_count() {
    check_days(0, 0, 0);
    check_days(0, DAY - 1, 0);
    check_days(0, DAY, 1);
    check_days(1, DAY, 0);
    check_days(5, 5 + 28 * DAY - 1, 27);
    check_days(5, 5 + 28 * DAY, 28);
}

#[test]
fn a_clock_set_back_and_impossible_moments_give_a_number_of_days() {
    check_days(DAY, 0, 0);
    check_days(i64::MAX, i64::MIN, 0);
    check_days(i64::MIN, i64::MAX, u32::MAX);
    check_days(0, i64::MAX, u32::MAX);
}

/// Both moments are milliseconds and minutes east of UTC.
#[track_caller]
fn check_days_ago(finished: (i64, i16), now: (i64, i16), expected: u32) {
    let mut attempt = attempt(1, finished.0);
    attempt.offset_min = finished.1;
    assert_eq!(attempt.days_ago(now.0, now.1), expected);
}

const HOUR: i64 = DAY / 24;

#[test]
fn yesterday_is_the_day_before_however_few_hours_ago() {
    check_days_ago((0, 0), (DAY - 1, 0), 0);
    check_days_ago((DAY - 1, 0), (DAY, 0), 1);
    check_days_ago((DAY, 0), (3 * DAY - 1, 0), 1);
    check_days_ago((13 * HOUR, 0), (28 * DAY + 8 * HOUR, 0), 28);
    check_days_ago((8 * HOUR, 0), (28 * DAY - 1, 0), 27);
}

#[test]
fn a_day_is_the_one_where_the_person_was() {
    // 00:30 east of UTC, where it is still the day before.
    check_days_ago((23 * HOUR + HOUR / 2, 60), (DAY + 12 * HOUR, 60), 0);
    check_days_ago((23 * HOUR + HOUR / 2, 0), (DAY + 12 * HOUR, 0), 1);
    // Half past eleven in the evening, west of UTC.
    check_days_ago((DAY + 4 * HOUR + HOUR / 2, -300), (DAY + 5 * HOUR, -300), 1);
    // The clocks went back one hour: this day has 25 of them.
    check_days_ago((DAY - 2 * HOUR, 120), (DAY + 23 * HOUR - 1, 60), 0);
    // They come from the west, and it is the next day already.
    check_days_ago((12 * HOUR, -600), (13 * HOUR, 720), 1);
    // They come from the east, where today is tomorrow.
    check_days_ago((13 * HOUR, 720), (14 * HOUR, -600), 0);
}

#[test]
fn days_ago_are_told_by_any_clock() {
    check_days_ago((DAY, 0), (0, 0), 0);
    check_days_ago((-1, 0), (0, 0), 1);
    check_days_ago((i64::MIN, i16::MIN), (i64::MAX, i16::MAX), u32::MAX);
    check_days_ago((i64::MAX, i16::MAX), (i64::MIN, i16::MIN), 0);
}

#[track_caller]
fn check_days_to_compare(days_ago: u32, expected: Option<u32>) {
    assert_eq!(days_to_compare(days_ago), expected);
}

#[test]
fn days_are_left_until_four_weeks_have_passed() {
    check_days_to_compare(0, Some(28));
    check_days_to_compare(1, Some(27));
    check_days_to_compare(27, Some(1));
    check_days_to_compare(28, None);
    check_days_to_compare(u32::MAX, None);
}

#[test]
fn earlier_attempts_are_those_of_the_version_before_and_never_the_attempt_itself() {
    let of = attempt(5, 100 * DAY);
    let mut before = attempt(9, 70 * DAY);
    for item in SignId::Past.facts().items {
        before.answers.set(item, Response::Given(Answer::Sometimes));
    }
    let mut other_version = before.clone();
    other_version.instrument = "1".into();
    let attempts = [
        other_version,
        attempt(1, 101 * DAY),
        of.clone(),
        before.clone(),
        attempt(8, 100 * DAY),
    ];
    let earlier = earlier_for(&attempts, &of);
    assert_eq!(
        earlier
            .iter()
            .map(|earlier| earlier.days_ago)
            .collect::<Vec<_>>(),
        [30, 0]
    );
    assert_eq!(earlier[0].scores, before.scores());
    assert_eq!(earlier[0].scores.sign(SignId::Past), Strain::new(24));
    assert!(earlier_for(&[], &of).is_empty());
}

#[test]
fn a_draft_becomes_an_attempt_and_loses_nothing() {
    let mut draft = Draft::new(PathId::Both, 7);
    draft
        .answers
        .set(ItemId::Talk1, Response::Given(Answer::Often));
    draft.foreign.insert("new1".into(), Some(3));
    draft.foreign_causes.push("c99".into());
    let places = vec![SectionId::Talk];
    let attempt = draft
        .clone()
        .finish(AttemptId::from_bits(1), 8, -90, places.clone());
    assert_eq!(attempt.instrument, draft.instrument);
    assert_eq!(
        (attempt.path, attempt.at_ms, attempt.offset_min),
        (PathId::Both, 8, -90)
    );
    assert_eq!(attempt.causes, draft.causes);
    assert_eq!(attempt.answers.answer(ItemId::Talk1), Some(Answer::Often));
    assert_eq!(
        (attempt.foreign, attempt.foreign_causes),
        (draft.foreign, draft.foreign_causes)
    );
    assert_eq!(attempt.places, places);
    assert!(attempt.foreign_places.is_empty());
}

#[test]
fn an_item_left_open_is_skipped_once_finished_and_no_other_item_is_touched() {
    let attempt = attempt(1, 0);
    assert!(
        attempt
            .path
            .items()
            .all(|item| attempt.answers.get(item) == Some(Response::Skipped))
    );
    assert_eq!(attempt.answers.get(ItemId::Amend1), None);
}

#[test]
fn a_new_draft_is_of_todays_version_and_at_its_first_step() {
    let draft = Draft::new(PathId::Unsure, 7);
    assert_eq!(draft.instrument, INSTRUMENT_VERSION);
    assert_eq!(
        (draft.path, draft.step, draft.started_ms),
        (PathId::Unsure, 1, 7)
    );
}

/// A run of the first version on its ninth step, with answers to the first two signs.
fn old_draft() -> Draft {
    let mut draft = Draft::new(PathId::HardToTrust, 7);
    draft.instrument = "1".into();
    draft.step = 9;
    for sign in [SignId::Talk, SignId::Feel] {
        for item in sign.items("1") {
            draft.answers.set(item, Response::Given(Answer::Often));
        }
    }
    draft
}

#[test]
fn a_run_of_an_earlier_version_goes_on_at_the_first_statement_that_is_new() {
    let (old, mut draft) = (old_draft(), old_draft());
    assert!(draft.adopt());
    assert_eq!(draft.instrument, INSTRUMENT_VERSION);
    assert_eq!(draft.answers, old.answers);
    // `talk1` keeps its answer, `talk5` has none.
    assert_eq!(draft.step, 2);
    let adopted = draft.clone();
    assert!(!draft.adopt());
    assert_eq!(draft, adopted);
}

#[test]
fn a_run_without_an_open_statement_stays_at_its_step() {
    let mut draft = old_draft();
    draft
        .path
        .items()
        .for_each(|item| draft.answers.set(item, Response::Skipped));
    draft.step = 30;
    assert!(draft.adopt());
    assert_eq!(draft.step, 30);
}

#[test]
fn what_a_run_of_an_earlier_version_answered_stays_in_the_attempt_of_today() {
    let attempt = old_draft().finish(AttemptId::from_bits(1), 0, 0, Vec::new());
    assert_eq!(attempt.instrument, INSTRUMENT_VERSION);
    assert_eq!(attempt.answers.answer(ItemId::Talk2), Some(Answer::Often));
    assert_eq!(attempt.answers.answer(ItemId::Talk1), Some(Answer::Often));
    assert_eq!(attempt.answers.get(ItemId::Talk5), Some(Response::Skipped));
    // The new statements were never asked, so there is no score of the old ones.
    assert_eq!(attempt.scores().sign(SignId::Talk), None);
}

#[test]
fn only_a_record_that_told_of_a_yes_is_concealed() {
    let with = |places: &[SectionId]| {
        let attempt = attempt(1, 0);
        Attempt {
            places: places.to_vec(),
            ..attempt
        }
    };
    let told = with(&[SectionId::Help, SectionId::Reflect, SectionId::Selftrust]);
    let concealed = told.concealed().expect("it told");
    assert_eq!(concealed, with(&[SectionId::Selftrust, SectionId::Reflect]));
    assert_eq!(concealed.concealed(), None);
    assert_eq!(with(&[SectionId::Talk]).concealed(), None);
    assert_eq!(with(&[]).concealed(), None);
}

#[test]
fn answers_move_on_by_themselves_unless_chosen_otherwise() {
    assert!(Settings::default().move_on);
}
