//! What holds for the scores of any path and answers whatever. Advice has a file of its own.
#![allow(
    clippy::expect_used,
    reason = "a test stops where its sample is not what it claims"
)]

mod any;

use any::{any_taken, settings};
use assessment::answers::{Answer, Answers, Response, Sheet};
use assessment::change::{Verdict, overall_change, sign_change};
use assessment::checks::response_checks;
use assessment::questionnaire::{ItemId, SignId};
use assessment::score::{Overall, Scores, Strain, keyed, parts, points_of};
use proptest::prelude::*;
use proptest::sample::select;

/// The answer that is one step more strained, if there is one.
fn more_strained(item: ItemId, answer: Answer) -> Option<Answer> {
    let k = keyed(item, answer) + 1;
    Answer::ALL
        .into_iter()
        .find(|&other| keyed(item, other) == k)
}

/// The answers seen in a mirror: never is always.
fn mirrored(answers: &Answers) -> Answers {
    let mut mirrored = answers.clone();
    for item in ItemId::ALL {
        if let Some(answer) = answers.answer(item) {
            let other = Answer::from_raw(4 - answer.raw()).expect("0 to 4");
            mirrored.set(item, Response::Given(other));
        }
    }
    mirrored
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn more_strain_in_one_answer_never_lowers_a_score(
        taken in any_taken(),
        item in select(&ItemId::ALL),
    ) {
        let before = taken.scores();
        let raised = taken.answers.answer(item).and_then(|answer| more_strained(item, answer));
        let mut answers = taken.answers.clone();
        if let Some(answer) = raised {
            answers.set(item, Response::Given(answer));
        }
        let after = Scores::of(&Sheet { answers: &answers, ..taken.sheet() });
        for sign in SignId::ALL {
            prop_assert!(after.sign(sign) >= before.sign(sign));
            let is_of_it = sign.items(taken.version).contains(&item);
            let expected = before.sign(sign).is_some() && is_of_it;
            prop_assert_eq!(after.sign(sign) != before.sign(sign), expected && raised.is_some());
        }
        if let (Some(before), Some(after)) = (before.overall(), after.overall()) {
            prop_assert_eq!(before.signs(), after.signs());
            prop_assert!(after.sum() >= before.sum());
            prop_assert!(after.shown() >= before.shown());
            prop_assert!(after.word() >= before.word());
            prop_assert!(after.is_high() >= before.is_high());
        }
    }

    #[test]
    fn strain_and_strength_mirror_each_other(taken in any_taken()) {
        let mirrored = mirrored(&taken.answers);
        let mirror = Scores::of(&Sheet { answers: &mirrored, ..taken.sheet() });
        let scores = taken.scores();
        for sign in SignId::ALL {
            let mirrored = mirror.sign(sign).map(|strain| 48 - strain.u());
            prop_assert_eq!(scores.sign(sign).map(Strain::u), mirrored);
        }
        let sums = scores.overall().zip(mirror.overall());
        prop_assert_eq!(scores.overall().is_some(), mirror.overall().is_some());
        if let Some((one, other)) = sums {
            prop_assert_eq!(one.sum() + other.sum(), 48 * u16::from(one.signs()));
        }
    }

    #[test]
    fn a_skipped_item_and_an_open_one_lead_to_the_same(taken in any_taken()) {
        let mut skipped = taken.answers.clone();
        for item in ItemId::ALL {
            if skipped.get(item).is_none() {
                skipped.set(item, Response::Skipped);
            }
        }
        let other = Sheet { answers: &skipped, ..taken.sheet() };
        prop_assert_eq!(Scores::of(&other), taken.scores());
        let checks = response_checks(&taken.sheet(), 0);
        prop_assert_eq!(response_checks(&other, 0), checks);
    }

    #[test]
    fn an_answer_that_another_version_asked_changes_no_score(
        taken in any_taken(),
        item in select(&ItemId::ALL),
        answer in select(&Answer::ALL),
    ) {
        let mut answers = taken.answers.clone();
        answers.set(item, Response::Given(answer));
        let other = Sheet { answers: &answers, ..taken.sheet() };
        if !taken.sheet().items().any(|asked| asked == item) {
            prop_assert_eq!(Scores::of(&other), taken.scores());
            prop_assert_eq!(response_checks(&other, 0), response_checks(&taken.sheet(), 0));
        }
    }

    #[test]
    fn the_parts_of_a_sign_make_its_score(taken in any_taken()) {
        for sign in SignId::ALL {
            let parts = parts(sign, &taken.sheet());
            prop_assert_eq!(parts.map(|part| part.item), sign.items(taken.version));
            prop_assert!(parts.iter().all(|part| part.answer.is_some() == part.points.is_some()));
            let points = parts.iter().filter_map(|part| part.points);
            prop_assert!(points.clone().all(|added| added <= 4));
            let (sum, count) = (points.clone().sum::<u8>(), points.count());
            let all = points_of(sign, &taken.sheet());
            prop_assert_eq!((all.sum, usize::from(all.answered)), (sum, count));
            prop_assert_eq!(usize::from(all.most()), 4 * count);
            let u = (count >= 3).then(|| 12 * usize::from(sum) / count);
            let scored = taken.scores().sign(sign).map(|strain| usize::from(strain.u()));
            prop_assert_eq!(scored, u.filter(|_| taken.path.asks(sign)));
        }
    }

    #[test]
    fn scores_stay_in_their_ranges(taken in any_taken()) {
        let scores = taken.scores();
        for sign in SignId::ALL {
            if let Some(strain) = scores.sign(sign) {
                let (band, shown) = (strain.band(), strain.shown());
                prop_assert!(strain.u() <= 48);
                prop_assert_eq!(band.low, shown.saturating_sub(Strain::MARGIN));
                prop_assert_eq!(band.high, (shown + Strain::MARGIN).min(100));
                prop_assert!(taken.path.asks(sign));
            }
        }
        if let Some(overall) = scores.overall() {
            let (band, shown) = (overall.band(), overall.shown());
            prop_assert_eq!(band.low, shown.saturating_sub(Overall::MARGIN));
            prop_assert_eq!(band.high, (shown + Overall::MARGIN).min(100));
            prop_assert!((4..=8).contains(&overall.signs()));
        }
        let ordered = scores.strongest_first();
        prop_assert_eq!(ordered.len(), taken.path.signs().len());
        prop_assert!(ordered.windows(2).all(|pair| pair[0].1 >= pair[1].1));
    }

    #[test]
    fn change_is_the_same_seen_from_either_side(one in any_taken(), other in any_taken()) {
        let (one, other) = (one.sheet(), other.sheet());
        prop_assert_eq!(overall_change(&one, &other), opposite(overall_change(&other, &one)));
        for sign in SignId::ALL {
            let there = sign_change(&one, &other, sign);
            prop_assert_eq!(there, opposite(sign_change(&other, &one, sign)));
            let itself = sign_change(&one, &one, sign);
            prop_assert!(!itself.is_clear());
            let scored = Scores::of(&one).sign(sign).is_some();
            prop_assert_eq!(itself == Verdict::AboutTheSame, scored);
        }
    }
}

fn opposite(verdict: Verdict) -> Verdict {
    match verdict {
        Verdict::MoreStrain => Verdict::LessStrain,
        Verdict::LessStrain => Verdict::MoreStrain,
        Verdict::AboutTheSame | Verdict::NotComparable(_) => verdict,
    }
}
