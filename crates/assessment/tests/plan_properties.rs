//! Any entry is read as it was written, a mutated one harms nothing, and a plan has one order.
#![allow(
    clippy::expect_used,
    reason = "a test stops where its sample is not what it claims"
)]

mod any;
mod records;

use any::{any_answers, any_path, settings};
use assessment::change::sign_change;
use assessment::history::format::{EntryRecord, read_entry};
use assessment::history::{Attempt, AttemptId, Draft, days_between, newest_first};
use assessment::plan::{EntryId, Movement, PlanEntry, PlannedTip, insert, movement, within};
use assessment::questionnaire::{SignId, TipId, Voice};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::Config;
use records::mutation::{any_value, mutate};
use records::{ENTRY, ENTRY_FROM_GUIDE, Parsed, entry_id, parsed, written};

fn any_tip() -> impl Strategy<Value = PlannedTip> {
    prop_oneof![
        4 => select(&TipId::ALL).prop_map(PlannedTip::Known),
        1 => ".{0,6}".prop_map(|text| PlannedTip::Foreign(format!("x-{text}"))),
    ]
}

/// The sign, or the id of one that no version has known so far.
fn any_sign() -> impl Strategy<Value = (Option<SignId>, Option<String>)> {
    prop_oneof![
        Just((None, None)),
        select(&SignId::ALL).prop_map(|sign| (Some(sign), None)),
        ".{0,6}".prop_map(|text| (None, Some(format!("x-{text}")))),
    ]
}

/// Few enough that entries and attempts fall on the same moment.
fn any_moment() -> impl Strategy<Value = i64> {
    (0..20_i64).prop_map(|days| 1_790_000_000_000 + days * 40_000_000)
}

fn any_entry() -> impl Strategy<Value = PlanEntry> {
    let voice = select(&[Voice::Do, Voice::Ask]);
    let times = (
        any_moment(),
        prop::option::of(any_moment()),
        -1440..=1440_i16,
    );
    (
        any::<u128>(),
        any_tip(),
        voice,
        any_sign(),
        times,
        ".{0,30}",
        ".{0,30}",
    )
        .prop_map(|(bits, tip, voice, signs, times, when, note)| PlanEntry {
            id: EntryId::from_bits(bits),
            tip,
            voice,
            sign: signs.0,
            foreign_sign: signs.1,
            added_ms: times.0,
            done_ms: times.1,
            offset_min: times.2,
            when,
            note,
        })
}

/// Attempts in the order a history has them.
fn any_history() -> impl Strategy<Value = Vec<Attempt>> {
    let attempt = (any::<u128>(), any_path(), any_moment(), any_answers());
    let attempt = attempt.prop_map(|(bits, path, at_ms, answers)| {
        let draft = Draft {
            answers,
            ..Draft::new(path, at_ms)
        };
        draft.finish(AttemptId::from_bits(bits), at_ms, 0, Vec::new())
    });
    prop::collection::vec(attempt, 0..6).prop_map(|mut attempts| {
        attempts.sort_by(newest_first);
        attempts
    })
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn an_entry_is_read_as_it_was_written(entry in any_entry()) {
        let record = EntryRecord::from(&entry);
        prop_assert_eq!(read_entry(entry.id, &parsed(&written(&record))), Ok(entry));
    }

    #[test]
    fn whatever_the_clock_says_an_entry_that_is_written_can_be_read(
        mut entry in any_entry(),
        (added_ms, done_ms) in (any::<i64>(), any::<Option<i64>>()),
        offset_min in any::<i16>(),
    ) {
        (entry.added_ms, entry.done_ms, entry.offset_min) = (added_ms, done_ms, offset_min);
        let read = read_entry(entry.id, &parsed(&written(&EntryRecord::from(&entry))));
        let read = read.expect("what was written can be read");
        prop_assert_eq!(read.is_open(), entry.is_open());
        prop_assert_eq!((read.tip, read.when, read.note), (entry.tip, entry.when, entry.note));
    }

    #[test]
    fn a_plan_has_one_order_however_it_was_put_together(
        (entries, shuffled) in prop::collection::vec(any_entry(), 0..8)
            .prop_flat_map(|entries| (Just(entries.clone()), Just(entries).prop_shuffle())),
    ) {
        let (mut plan, mut other) = (Vec::new(), Vec::new());
        for entry in entries {
            insert(&mut plan, entry);
        }
        for entry in shuffled {
            insert(&mut other, entry);
        }
        prop_assert!(plan.is_sorted_by_key(|entry| !entry.is_open()));
        let open = plan.iter().filter(|entry| entry.is_open());
        prop_assert!(open.map(|entry| entry.added_ms).is_sorted());
        let done = plan.iter().rev().filter_map(|entry| entry.done_ms);
        prop_assert!(done.is_sorted());
        prop_assert_eq!(plan, other);
    }

    #[test]
    fn a_text_is_cut_only_where_it_is_too_long(text in ".{0,12}", limit in 0..12_usize) {
        let cut = within(&text, limit);
        prop_assert!(text.starts_with(cut));
        prop_assert_eq!(cut.chars().count(), text.chars().count().min(limit));
    }

    #[test]
    fn only_the_newest_attempts_on_either_side_of_an_entry_speak(
        entry in any_entry(),
        attempts in any_history(),
    ) {
        let moved = movement(&entry, &attempts, i64::MAX);
        let Some(sign) = entry.area() else {
            prop_assert_eq!(moved, Movement::NoSign);
            return Ok(());
        };
        // Of attempts of one moment the one with the lowest id comes first.
        let newest = |side: &dyn Fn(&Attempt) -> bool| {
            let side = attempts.iter().filter(|&attempt| side(attempt));
            side.max_by_key(|attempt| (attempt.at_ms, std::cmp::Reverse(attempt.id)))
        };
        let before = newest(&|attempt| attempt.at_ms <= entry.added_ms && attempt.path.asks(sign));
        let since = newest(&|attempt| attempt.at_ms > entry.added_ms);
        let expected = match (before, since) {
            (None, _) => Movement::NoBaseline,
            (Some(_), None) => Movement::NotYet,
            (Some(before), Some(since)) => Movement::Since {
                verdict: sign_change(&before.sheet(), &since.sheet(), sign),
                days: days_between(entry.added_ms, since.at_ms),
            },
        };
        prop_assert_eq!(moved, expected);
    }
}

proptest! {
    #![proptest_config(Config { cases: 500, ..settings() })]

    /// The value in each of the 10 places, or the place taken out, beside another change: 10,000
    /// records.
    #[test]
    fn a_mutated_entry_is_read_or_refused_and_never_more(
        sample in select(&[ENTRY, ENTRY_FROM_GUIDE]),
        value in any_value(),
        other in (any::<usize>(), any_value(), any::<bool>()),
    ) {
        let whole = parsed(sample).0;
        for (place, remove) in (0..10).flat_map(|place| [(place, false), (place, true)]) {
            let mut document = whole.clone();
            mutate(&mut document, &[(place, value.clone(), remove), other.clone()]);
            if let Ok(entry) = read_entry(entry_id(), &Parsed(document)) {
                let record = written(&EntryRecord::from(&entry));
                prop_assert_eq!(read_entry(entry_id(), &parsed(&record)), Ok(entry));
            }
        }
    }
}
