//! What holds for any path, answers, causes and history whatever.
#![allow(
    clippy::expect_used,
    reason = "a test stops where its sample is not what it claims"
)]

mod any;

use any::{Taken, any_taken, settings};
use assessment::advice::{Care, Evidence, Voice, advise, own_conduct, places_as_shown};
use assessment::answers::{Answer, Answers, Response};
use assessment::change::{Side, Verdict, overall_change, sign_change};
use assessment::checks::response_checks;
use assessment::questionnaire::{ItemId, SectionId, SignId};
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

/// The answers seen in a mirror: never is almost always.
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
        let after = Scores::of(taken.path, &answers);
        for sign in SignId::ALL {
            prop_assert!(after.sign(sign) >= before.sign(sign));
            let expected = before.sign(sign).is_some() && sign == item.facts().sign;
            prop_assert_eq!(after.sign(sign) != before.sign(sign), expected && raised.is_some());
        }
        if let (Some(before), Some(after)) = (before.overall(), after.overall()) {
            prop_assert_eq!(before.signs(), after.signs());
            prop_assert!(after.sum() >= before.sum());
            prop_assert!(after.shown() >= before.shown());
            prop_assert!(after.word() >= before.word());
            prop_assert!(after.tier() >= before.tier());
        }
    }

    #[test]
    fn strain_and_strength_mirror_each_other(taken in any_taken()) {
        let (scores, mirror) = (taken.scores(), Scores::of(taken.path, &mirrored(&taken.answers)));
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
    fn the_order_of_answering_does_not_matter(
        taken in any_taken(),
        order in Just(ItemId::ALL.to_vec()).prop_shuffle(),
    ) {
        let mut shuffled = Answers::default();
        for item in order {
            if let Some(response) = taken.answers.get(item) {
                shuffled.set(item, response);
            }
        }
        prop_assert_eq!(&shuffled, &taken.answers);
        let other = Evidence { answers: &shuffled, ..taken.evidence() };
        prop_assert_eq!(advise(&other), advise(&taken.evidence()));
    }

    #[test]
    fn a_skipped_item_and_an_open_one_lead_to_the_same(taken in any_taken()) {
        let mut skipped = taken.answers.clone();
        for item in ItemId::ALL {
            if skipped.get(item).is_none() {
                skipped.set(item, Response::Skipped);
            }
        }
        let other = Evidence { answers: &skipped, ..taken.evidence() };
        prop_assert_eq!(Scores::of(taken.path, &skipped), taken.scores());
        prop_assert_eq!(advise(&other), advise(&taken.evidence()));
        let checks = response_checks(taken.path, &taken.answers, 0);
        prop_assert_eq!(response_checks(taken.path, &skipped, 0), checks);
    }

    #[test]
    fn the_parts_of_a_sign_make_its_score(taken in any_taken()) {
        for sign in SignId::ALL {
            let parts = parts(sign, &taken.answers);
            prop_assert_eq!(parts.map(|part| part.item), sign.facts().items);
            prop_assert!(parts.iter().all(|part| part.answer.is_some() == part.points.is_some()));
            let points = parts.iter().filter_map(|part| part.points);
            prop_assert!(points.clone().all(|added| added <= 4));
            let (sum, count) = (points.clone().sum::<u8>(), points.count());
            let all = points_of(sign, &taken.answers);
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
    fn advice_keeps_its_limits(taken in any_taken()) {
        let advice = advise(&taken.evidence());
        prop_assert!(advice.places.len() <= 3);
        prop_assert!(advice.strengths.len() <= 2);
        prop_assert!(advice.close_behind.is_empty() || advice.places.len() == 3);
        let mut sections: Vec<SectionId> =
            advice.places.iter().map(|place| place.section).collect();
        sections.extend(&advice.close_behind);
        let count = sections.len();
        sections.sort();
        sections.dedup();
        prop_assert_eq!(sections.len(), count, "a section comes twice");
        for place in &advice.places {
            let mut tips = place.tips.clone();
            tips.sort();
            let mut all = place.section.facts().tips.to_vec();
            all.retain(|tip| !(taken.at_risk && tip.is_held_back()));
            all.sort();
            prop_assert_eq!(tips, all);
            prop_assert!(place.reasons.len() <= 3);
            prop_assert_eq!(place.reasons.is_empty(), taken.at_risk);
            prop_assert_eq!(place.lead.is_none(), taken.at_risk);
            prop_assert!(place.lead.is_none_or(|lead| taken.path.asks(lead)));
        }
        let priorities = advice.places.iter().map(|place| place.priority);
        prop_assert!(priorities.rev().is_sorted());
    }

    #[test]
    fn under_risk_nothing_that_is_held_back_is_named(taken in any_taken()) {
        let risk = Evidence { at_risk: true, ..taken.evidence() };
        let advice = advise(&risk);
        prop_assert_eq!(advice.care, Care::Risk);
        prop_assert!(advice.close_behind.is_empty());
        for place in &advice.places {
            prop_assert!(!place.section.is_held_back());
            prop_assert!(!place.tips.iter().any(|tip| tip.is_held_back()));
            prop_assert!(place.reasons.is_empty());
        }
        // Nor is it when the attempt is opened later, when the flag is long forgotten.
        let recorded: Vec<SectionId> = advice.places.iter().map(|place| place.section).collect();
        let later = Evidence { at_risk: false, ..risk };
        prop_assert_eq!(places_as_shown(&recorded, &later), advice);
    }

    #[test]
    fn the_gates_hold(taken in any_taken()) {
        let usual = Evidence { at_risk: false, ..taken.evidence() };
        let advice = advise(&usual);
        let hiding = taken.scores().sign(SignId::Open).is_some_and(|strain| strain.u() >= 30);
        let places = advice.places.iter().map(|place| place.section);
        for section in places.chain(advice.close_behind.iter().copied()) {
            prop_assert!(section != SectionId::Help);
            prop_assert!(section != SectionId::Amends || taken.path.asks(SignId::Amend));
            prop_assert!(section != SectionId::Forgive || !hiding);
        }
        for place in &advice.places {
            let asks = place.voice == Voice::Ask;
            let partners = [SectionId::Open, SectionId::Rely].contains(&place.section);
            prop_assert_eq!(asks, partners && place.lead == Some(SignId::Open));
            prop_assert!(!(asks && own_conduct(&taken.answers)));
        }
        prop_assert_eq!(advice.care == Care::OwnConduct, own_conduct(&taken.answers));
    }

    #[test]
    fn a_saved_attempt_shows_what_was_shown(taken in any_taken()) {
        let advice = advise(&taken.evidence());
        let recorded: Vec<SectionId> = advice.places.iter().map(|place| place.section).collect();
        let saved = Evidence { at_risk: false, ..taken.evidence() };
        prop_assert_eq!(places_as_shown(&recorded, &saved), advice);
    }

    #[test]
    fn any_recorded_places_can_be_shown(
        taken in any_taken(),
        recorded in prop::collection::vec(select(&SectionId::ALL), 0..6),
        fast in any::<usize>(),
    ) {
        let saved = Evidence { at_risk: false, ..taken.evidence() };
        let advice = places_as_shown(&recorded, &saved);
        for place in &advice.places {
            prop_assert!(recorded.contains(&place.section));
            prop_assert!(!advice.close_behind.contains(&place.section));
        }
        prop_assert!(response_checks(taken.path, &taken.answers, fast).len() <= 3);
    }

    #[test]
    fn change_is_the_same_seen_from_either_side(one in any_taken(), other in any_taken()) {
        let (one, other) = (side(&one), side(&other));
        prop_assert_eq!(overall_change(&one, &other), opposite(overall_change(&other, &one)));
        for sign in SignId::ALL {
            let there = sign_change(&one, &other, sign);
            prop_assert_eq!(there, opposite(sign_change(&other, &one, sign)));
            let itself = sign_change(&one, &one, sign);
            prop_assert!(!matches!(itself, Verdict::ClearlyHigher | Verdict::ClearlyLower));
            let scored = Scores::of(one.path, one.answers).sign(sign).is_some();
            prop_assert_eq!(itself == Verdict::AboutTheSame, scored);
        }
    }
}

fn side(taken: &Taken) -> Side<'_> {
    Side {
        path: taken.path,
        version: "1",
        answers: &taken.answers,
    }
}

fn opposite(verdict: Verdict) -> Verdict {
    match verdict {
        Verdict::ClearlyHigher => Verdict::ClearlyLower,
        Verdict::ClearlyLower => Verdict::ClearlyHigher,
        Verdict::AboutTheSame | Verdict::NotComparable(_) => verdict,
    }
}
