//! Which area an entry belongs to, how the area moved, and how a plan is ordered.

use super::*;
use crate::answers::Answers;
use crate::change::WhyNot;
use crate::history::{AttemptId, Draft};
use crate::questionnaire::PathId;
use crate::samples::strained;

const DAY: i64 = 86_400_000;
const ADDED: i64 = 100 * DAY;
const NOW: i64 = 200 * DAY;

fn entry(tip: TipId, voice: Voice, sign: Option<SignId>) -> PlanEntry {
    PlanEntry::new(EntryId::from_bits(1), tip, voice, sign, ADDED, 60)
}

#[test]
fn a_new_entry_is_open_and_has_no_words_yet() {
    let entry = entry(TipId::TalkSay, Voice::Do, Some(SignId::Talk));
    assert_eq!(entry.tip, PlannedTip::Known(TipId::TalkSay));
    assert_eq!((entry.added_ms, entry.offset_min), (ADDED, 60));
    assert!(entry.is_open());
    assert_eq!((entry.when.as_str(), entry.note.as_str()), ("", ""));
    let done = PlanEntry {
        done_ms: Some(ADDED),
        ..entry
    };
    assert!(!done.is_open());
}

#[test]
fn an_entrys_id_is_written_and_read_like_that_of_an_attempt() {
    let text = "0123456789abcdef00000000000000ff";
    let id = EntryId::parse(text).expect("a proper id");
    assert_eq!(id, EntryId::from_bits(0x0123_4567_89ab_cdef << 64 | 0xff));
    assert_eq!(id.to_string(), text);
    assert_eq!(EntryId::parse("0123456789ABCDEF00000000000000FF"), None);
}

#[track_caller]
fn check_area(tip: TipId, voice: Voice, expected: Option<SignId>) {
    assert_eq!(entry(tip, voice, None).area(), expected);
}

#[test]
fn a_tip_from_the_guide_belongs_to_the_sign_that_leads_to_it_most_strongly() {
    check_area(TipId::TalkSay, Voice::Do, Some(SignId::Talk));
    check_area(TipId::ReflectCalm, Voice::Do, Some(SignId::Jeal));
    check_area(TipId::LimitsSay, Voice::Do, Some(SignId::Bound));
    check_area(TipId::AmendsOwn, Voice::Do, Some(SignId::Amend));
    // Ties: self, jeal and past all lead with 2; past and amend do.
    check_area(TipId::RootPast, Voice::Do, Some(SignId::SelfTrust));
    check_area(TipId::TimeSpace, Voice::Do, Some(SignId::Past));
}

#[test]
fn what_i_do_belongs_to_my_own_sign_and_what_i_look_for_to_the_partners() {
    for tip in [TipId::OpenAnswer, TipId::RelyMatch] {
        check_area(tip, Voice::Do, Some(SignId::Mine));
        check_area(tip, Voice::Ask, Some(SignId::Open));
    }
}

#[test]
fn support_belongs_to_no_sign() {
    check_area(TipId::HelpSee, Voice::Do, None);
}

#[test]
fn an_entry_keeps_the_area_it_was_chosen_for_and_gets_no_other() {
    let mut chosen = entry(TipId::ReflectCalm, Voice::Do, Some(SignId::Past));
    assert_eq!(chosen.area(), Some(SignId::Past));
    chosen.tip = PlannedTip::Foreign("reflect.new".into());
    assert_eq!(chosen.area(), Some(SignId::Past));
    chosen.sign = None;
    assert_eq!(chosen.area(), None);
    chosen.tip = PlannedTip::Known(TipId::ReflectCalm);
    chosen.foreign_sign = Some("zeal".into());
    assert_eq!(chosen.area(), None);
}

#[track_caller]
fn check_within(text: &str, limit: usize, expected: &str) {
    assert_eq!(within(text, limit), expected);
}

#[test]
fn a_text_is_cut_after_so_many_characters_and_never_inside_one() {
    check_within("", 0, "");
    check_within("", 3, "");
    check_within("abc", 3, "abc");
    check_within("abcd", 3, "abc");
    check_within("abc", 0, "");
    check_within("äöü", 3, "äöü");
    check_within("äöüß", 3, "äöü");
    check_within("😀😀", 1, "😀");
    check_within("a😀b", 2, "a😀");
}

fn at(id: u128, added_ms: i64, done_ms: Option<i64>) -> PlanEntry {
    PlanEntry {
        id: EntryId::from_bits(id),
        added_ms,
        done_ms,
        ..entry(TipId::TalkSay, Voice::Do, None)
    }
}

#[test]
fn open_entries_come_oldest_first_and_done_ones_after_the_latest_done_first() {
    let in_order = [
        at(9, 5, None),
        at(1, 6, None),
        at(2, 6, None),
        at(8, 1, Some(30)),
        at(3, 2, Some(20)),
        at(4, 1, Some(20)),
    ];
    for (at, one) in in_order.iter().enumerate() {
        for (other_at, other) in in_order.iter().enumerate() {
            assert_eq!(
                open_first(one, other),
                at.cmp(&other_at),
                "{one:?} {other:?}"
            );
        }
    }
    let mut plan = Vec::new();
    for place in [3, 0, 5, 2, 4, 1] {
        insert(&mut plan, in_order[place].clone());
    }
    assert_eq!(plan, in_order);
}

fn attempt(path: PathId, at_ms: i64, answers: Answers) -> Attempt {
    let draft = Draft {
        answers,
        ..Draft::new(path, 0)
    };
    draft.finish(AttemptId::from_bits(1), at_ms, 0, Vec::new())
}

/// An attempt in which the sign *past* has this `u`.
fn past(at_ms: i64, u: u8) -> Attempt {
    attempt(PathId::HardToTrust, at_ms, strained(&[(SignId::Past, u)]))
}

#[track_caller]
fn check_movement(attempts: &[Attempt], expected: Movement) {
    let entry = entry(TipId::ForgivePast, Voice::Do, Some(SignId::Past));
    assert_eq!(movement(&entry, attempts, NOW), expected);
}

fn since(verdict: Verdict, days: u32) -> Movement {
    Movement::Since { verdict, days }
}

#[test]
fn an_area_moved_from_the_last_attempt_before_to_the_newest_one() {
    let before = past(ADDED - DAY, 36);
    let long_before = past(ADDED - 90 * DAY, 0);
    let between = past(ADDED + 14 * DAY, 36);
    let lower = past(ADDED + 28 * DAY, 18);
    check_movement(
        &[lower.clone(), between, before.clone(), long_before],
        since(Verdict::LessStrain, 28),
    );
    let same = past(ADDED + 30 * DAY, 21);
    check_movement(
        &[same, lower, before.clone()],
        since(Verdict::AboutTheSame, 30),
    );
    let higher = past(ADDED + DAY, 48);
    let low = past(ADDED, 30);
    check_movement(&[higher, low], since(Verdict::MoreStrain, 1));
}

#[test]
fn an_attempt_of_the_same_moment_is_the_one_before() {
    check_movement(&[past(ADDED, 36)], Movement::NotYet);
    check_movement(&[past(ADDED + 1, 36)], Movement::NoBaseline);
    check_movement(
        &[past(ADDED + 1, 0), past(ADDED, 36)],
        since(Verdict::LessStrain, 0),
    );
}

#[test]
fn without_an_attempt_before_that_asks_about_the_area_nothing_can_be_compared() {
    check_movement(&[], Movement::NoBaseline);
    let after = past(ADDED + DAY, 36);
    let other = attempt(PathId::BrokeTrust, ADDED - DAY, Answers::default());
    check_movement(&[after.clone(), other.clone()], Movement::NoBaseline);
    check_movement(std::slice::from_ref(&other), Movement::NoBaseline);
    // One that does not ask about the area is passed over for one that does.
    check_movement(
        &[after, other, past(ADDED - 2 * DAY, 0)],
        since(Verdict::MoreStrain, 1),
    );
}

#[test]
fn an_attempt_since_that_cannot_be_compared_says_why() {
    let before = past(ADDED, 36);
    let not = |why_not, days| since(Verdict::NotComparable(why_not), days);
    let other_path = attempt(PathId::Both, ADDED + 3 * DAY, Answers::default());
    check_movement(
        &[other_path, past(ADDED + DAY, 0), before.clone()],
        not(WhyNot::OtherPath, 3),
    );
    let mut other_version = past(ADDED + DAY, 0);
    other_version.instrument = "0".into();
    check_movement(
        &[other_version, before.clone()],
        not(WhyNot::OtherVersion, 1),
    );
    let skipped = attempt(PathId::Unsure, ADDED + DAY, Answers::default());
    check_movement(&[skipped, before], not(WhyNot::TooFewAnswers, 1));
}

#[test]
fn an_attempt_from_the_future_says_nothing_of_an_area() {
    let (before, after) = (past(ADDED - DAY, 36), past(ADDED + DAY, 0));
    let ahead = past(NOW + 2 * DAY, 36);
    check_movement(&[ahead.clone(), before.clone()], Movement::NotYet);
    check_movement(&[ahead, after, before], since(Verdict::LessStrain, 1));
}

#[test]
fn an_entry_without_an_area_did_not_move() {
    let attempts = [past(ADDED + DAY, 0), past(ADDED, 36)];
    let help = entry(TipId::HelpSee, Voice::Do, None);
    assert_eq!(movement(&help, &attempts, NOW), Movement::NoSign);
}

#[test]
fn an_entry_from_the_guide_moves_with_the_area_of_its_section() {
    let attempts = [past(ADDED + DAY, 0), past(ADDED, 36)];
    let forgive = entry(TipId::ForgivePast, Voice::Do, None);
    let expected = since(Verdict::LessStrain, 1);
    assert_eq!(movement(&forgive, &attempts, NOW), expected);
}
