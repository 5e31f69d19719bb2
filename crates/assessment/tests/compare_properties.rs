//! What holds for any two attempts that are compared.

mod any;

use any::{any_answers, any_path, settings};
use assessment::history::{Attempt, AttemptId, Draft};
use assessment::questionnaire::ItemId;
use assessment::{Comparison, Verdict, compare, in_order};
use proptest::prelude::*;

fn any_attempt() -> impl Strategy<Value = Attempt> {
    let version = prop_oneof![9 => Just(None), 1 => Just(Some("1".to_owned()))];
    (any_path(), any_answers(), 0..4_u8, version).prop_map(|(path, answers, turn, version)| {
        let mut draft = Draft::new(path, 0);
        draft.answers = answers;
        let id = AttemptId::from_bits((turn / 2).into());
        let mut attempt = draft.finish(id, (turn % 2).into(), 0, Vec::new());
        attempt.instrument = version.unwrap_or(attempt.instrument);
        attempt
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
        Verdict::MoreStrain => Verdict::LessStrain,
        Verdict::LessStrain => Verdict::MoreStrain,
        Verdict::AboutTheSame | Verdict::NotComparable(_) => verdict,
    }
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn an_attempt_beside_itself_shows_no_change(attempt in any_attempt()) {
        let comparison = compare(&attempt, &attempt);
        prop_assert!(comparison.answers.is_empty());
        let scores = attempt.scores();
        prop_assert_eq!(comparison.overall.is_known(), scores.overall().is_some());
        prop_assert_eq!(comparison.signs.len(), attempt.path.signs().len());
        for row in comparison.signs {
            prop_assert_eq!((row.earlier, row.later), (scores.sign(row.sign), row.earlier));
            prop_assert_eq!(row.verdict.is_known(), row.earlier.is_some());
            prop_assert_eq!(opposite(row.verdict), row.verdict);
        }
    }

    #[test]
    fn seen_from_the_other_side_more_is_less(one in any_attempt(), other in any_attempt()) {
        let (there, mut back) = (compare(&one, &other), compare(&other, &one));
        back.starts_high = there.starts_high;
        // Answers are listed in the order of the earlier one.
        let mut there = swapped(there);
        there.answers.sort_by_key(|change| change.item);
        back.answers.sort_by_key(|change| change.item);
        prop_assert_eq!(there, back);
    }

    #[test]
    fn the_answers_listed_are_all_that_differ(one in any_attempt(), other in any_attempt()) {
        let changes = compare(&one, &other).answers;
        let differs = |item: &ItemId| {
            let asked = |attempt: &Attempt| attempt.sheet().items().any(|asked| asked == *item);
            asked(&one) && asked(&other) && one.answers.answer(*item) != other.answers.answer(*item)
        };
        let expected = one.sheet().items().filter(differs);
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
