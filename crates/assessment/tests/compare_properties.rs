//! What holds for any two attempts that are compared.

mod any;

use any::{any_answers, any_path, settings};
use assessment::history::{Attempt, AttemptId, Draft};
use assessment::questionnaire::{ItemId, SignId};
use assessment::{Comparison, Scores, Verdict, compare, in_order};
use proptest::prelude::*;

fn any_attempt() -> impl Strategy<Value = Attempt> {
    let version = prop_oneof![9 => Just(None), 1 => Just(Some("0".to_owned()))];
    (any_path(), any_answers(), 0..4_u8, version).prop_map(|(path, answers, turn, version)| {
        let mut draft = Draft::new(path, 0);
        draft.answers = answers;
        draft.instrument = version.unwrap_or(draft.instrument);
        let id = AttemptId::from_bits((turn / 2).into());
        draft.finish(id, (turn % 2).into(), 0, Vec::new())
    })
}

/// The comparison with the two attempts in each other's place, as far as it does not look at the
/// earlier one alone.
fn swapped(mut comparison: Comparison) -> Comparison {
    comparison.overall = opposite(comparison.overall);
    for row in &mut comparison.signs {
        (row.earlier, row.later) = (row.later, row.earlier);
        row.verdict = opposite(row.verdict);
    }
    for row in &mut comparison.answers {
        (row.earlier, row.later) = (row.later, row.earlier);
    }
    comparison
}

fn opposite(verdict: Verdict) -> Verdict {
    match verdict {
        Verdict::ClearlyHigher => Verdict::ClearlyLower,
        Verdict::ClearlyLower => Verdict::ClearlyHigher,
        Verdict::AboutTheSame | Verdict::NotComparable(_) => verdict,
    }
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn an_attempt_beside_itself_shows_no_change(attempt in any_attempt()) {
        let comparison = compare(&attempt, &attempt);
        prop_assert!(comparison.answers.is_empty());
        let scores = Scores::of(attempt.path, &attempt.answers);
        prop_assert_eq!(comparison.overall.is_known(), scores.overall().is_some());
        prop_assert_eq!(comparison.signs.len(), attempt.path.signs().len());
        for row in comparison.signs {
            prop_assert_eq!((row.earlier, row.later), (scores.sign(row.sign), row.earlier));
            prop_assert_eq!(row.verdict.is_known(), row.earlier.is_some());
            prop_assert_eq!(opposite(row.verdict), row.verdict);
        }
    }

    #[test]
    fn seen_from_the_other_side_higher_is_lower(one in any_attempt(), other in any_attempt()) {
        let (there, mut back) = (compare(&one, &other), compare(&other, &one));
        back.starts_high = there.starts_high;
        prop_assert_eq!(swapped(there), back);
    }

    #[test]
    fn the_answers_listed_are_all_that_differ(one in any_attempt(), other in any_attempt()) {
        let changes = compare(&one, &other).answers;
        let differs = |item: &ItemId| {
            let sign: SignId = item.facts().sign;
            let both = one.path.asks(sign) && other.path.asks(sign);
            both && one.answers.answer(*item) != other.answers.answer(*item)
        };
        let expected = ItemId::ALL.into_iter().filter(differs);
        prop_assert!(changes.iter().map(|change| change.item).eq(expected));
        for change in changes {
            prop_assert_eq!(change.earlier, one.answers.answer(change.item));
            prop_assert_eq!(change.later, other.answers.answer(change.item));
        }
    }

    #[test]
    fn the_order_of_two_attempts_does_not_depend_on_which_is_named_first(
        one in any_attempt(),
        other in any_attempt(),
    ) {
        let (older, newer) = in_order(&one, &other);
        prop_assert!(older.at_ms <= newer.at_ms);
        if one.id != other.id || one.at_ms != other.at_ms {
            prop_assert_eq!(in_order(&other, &one), (older, newer));
        }
    }
}
