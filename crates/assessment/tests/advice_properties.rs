//! What holds for the advice of any path, answers, causes, history and visit whatever.

mod any;

use any::{Taken, any_taken, settings};
use assessment::advice::{
    Advice, Care, Evidence, SupportReason, Visit, advise, advise_saved, stored_places,
};
use assessment::answers::{Answers, Response, Sheet};
use assessment::questionnaire::{ItemId, Key, SectionId, SignId, TRY_ALONE, Target, TipId, Voice};
use assessment::score::{Strain, keyed};
use proptest::prelude::*;
use proptest::sample::select;

const USUAL: Visit = Visit {
    at_risk: false,
    alone: false,
    unsaid: false,
};
const ALONE: Visit = Visit {
    alone: true,
    ..USUAL
};
const AT_RISK: Visit = Visit {
    at_risk: true,
    ..USUAL
};

fn sections(advice: &Advice) -> Vec<SectionId> {
    advice.places.iter().map(|place| place.section).collect()
}

fn is_hot(sheet: &Sheet, item: ItemId) -> bool {
    sheet
        .answer(item)
        .is_some_and(|answer| keyed(item, answer) >= 3)
}

/// Whether a tip or a section that the advice names is held back.
fn shows_what_is_held_back(advice: &Advice) -> bool {
    let tips = advice.places.iter().flat_map(|place| &place.tips);
    let causes = advice.causes.iter().map(|link| match link.to {
        Target::Tip(tip) => tip.is_held_back(),
        Target::Section(..) => true,
    });
    tips.copied()
        .map(TipId::is_held_back)
        .chain(causes)
        .any(|is_held_back| is_held_back)
}

/// What a careful result never shows.
fn check_careful(advice: &Advice) -> Result<(), TestCaseError> {
    prop_assert!(advice.is_careful);
    prop_assert!(!shows_what_is_held_back(advice), "{:?}", advice);
    prop_assert!(advice.close_behind.is_empty());
    prop_assert!(advice.places.iter().all(|place| place.voice == Voice::Do));
    Ok(())
}

/// What no saved result shows, as only this visit knows it.
fn check_saved(advice: &Advice) -> Result<(), TestCaseError> {
    prop_assert_eq!(&advice.care, &Care::Usual);
    prop_assert!(advice.close_behind.is_empty());
    prop_assert!(advice.places.iter().all(|place| !place.has_doubt_line));
    let of_visit = [SupportReason::GaveIn, SupportReason::Unsaid];
    prop_assert!(
        !advice
            .support
            .iter()
            .any(|reason| of_visit.contains(reason))
    );
    Ok(())
}

/// The rules on what is praised.
fn check_strengths(taken: &Taken, advice: &Advice) -> Result<(), TestCaseError> {
    prop_assert!(advice.strengths.len() <= 2);
    for &sign in &advice.strengths {
        prop_assert!(sign != SignId::Open);
        prop_assert!(
            taken
                .scores()
                .sign(sign)
                .is_some_and(|strain| strain.u() <= 12)
        );
        prop_assert!(!sign.leads_most_to(&sections(advice)));
        let items = sign.items(taken.version);
        prop_assert!(!items.into_iter().any(|item| is_hot(&taken.sheet(), item)));
    }
    Ok(())
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn the_order_of_answering_and_what_is_open_or_skipped_do_not_matter(
        taken in any_taken(),
        order in Just(ItemId::ALL.to_vec()).prop_shuffle(),
    ) {
        let mut shuffled = Answers::default();
        for item in order {
            shuffled.set(item, taken.answers.get(item).unwrap_or(Response::Skipped));
        }
        let sheet = Sheet { answers: &shuffled, ..taken.sheet() };
        let other = Evidence { sheet, ..taken.evidence() };
        prop_assert_eq!(advise(&other, taken.visit), advise(&taken.evidence(), taken.visit));
    }

    #[test]
    fn a_fresh_result_keeps_its_limits(taken in any_taken()) {
        let advice = advise(&taken.evidence(), taken.visit);
        prop_assert!(advice.places.len() <= 3);
        prop_assert!(advice.close_behind.is_empty() || advice.places.len() == 3);
        let mut named = sections(&advice);
        named.extend(&advice.close_behind);
        let count = named.len();
        named.sort();
        named.dedup();
        prop_assert_eq!(named.len(), count, "a section comes twice");
        check_strengths(&taken, &advice)?;
        prop_assert_eq!(advice.is_careful, taken.visit.at_risk || taken.visit.alone);
        if advice.is_careful {
            check_careful(&advice)?;
        } else {
            let priorities = advice.places.iter().map(|place| place.priority);
            prop_assert!(priorities.rev().is_sorted());
        }
        for place in &advice.places {
            let is_block = advice.care == Care::Risk;
            prop_assert_eq!(place.reasons.is_empty(), is_block);
            prop_assert!(place.reasons.len() <= 3);
            prop_assert_eq!(place.lead.is_none(), is_block);
            prop_assert!(place.lead.is_none_or(|lead| taken.path.asks(lead)));
        }
    }

    #[test]
    fn an_ordinary_place_shows_all_its_tips_once(taken in any_taken()) {
        for place in advise(&taken.evidence(), USUAL).places {
            let mut tips = place.tips.clone();
            tips.sort();
            let mut all = place.section.facts().tips.to_vec();
            all.sort();
            prop_assert_eq!(tips, all);
        }
    }

    #[test]
    fn a_strength_alone_never_makes_a_place(taken in any_taken()) {
        let (sheet, scores) = (taken.sheet(), taken.scores());
        for place in advise(&taken.evidence(), USUAL).places {
            let is_strain = |item: &ItemId| {
                item.facts().section == place.section && item.facts().key == Key::Strain
            };
            let has_strain = sheet.items().filter(is_strain).any(|item| is_hot(&sheet, item));
            let leads = place.lead.and_then(|lead| scores.sign(lead)).is_some_and(Strain::leads);
            prop_assert!(has_strain || leads, "{:?}", place);
        }
        // Whatever the strengths: with every strain at its easiest, only a score can make a place.
        let mut easy = taken.answers.clone();
        for item in ItemId::ALL.into_iter().filter(|item| item.facts().key == Key::Strain) {
            easy.set(item, Response::Skipped);
        }
        let sheet = Sheet { answers: &easy, ..taken.sheet() };
        let advice = advise(&Evidence { sheet, ..taken.evidence() }, USUAL);
        prop_assert_eq!(advice.places, []);
    }

    #[test]
    fn the_list_to_try_alone_is_in_its_order_and_empty_exactly_if_the_ordinary_one_is(
        taken in any_taken(),
    ) {
        let evidence = taken.evidence();
        let list = stored_places(&evidence.sheet, ALONE);
        let order = TRY_ALONE.iter().filter(|section| list.contains(section));
        prop_assert!(order.eq(list.iter()));
        prop_assert_eq!(list.is_empty(), stored_places(&evidence.sheet, USUAL).is_empty());
    }

    #[test]
    fn with_and_without_a_yes_the_record_and_its_saved_view_are_the_same(taken in any_taken()) {
        let evidence = taken.evidence();
        let risky = stored_places(&evidence.sheet, AT_RISK);
        for visit in [ALONE, Visit { alone: true, ..AT_RISK }] {
            let other = stored_places(&evidence.sheet, visit);
            prop_assert_eq!(&risky, &other);
            prop_assert_eq!(advise_saved(&evidence, &risky), advise_saved(&evidence, &other));
        }
    }

    #[test]
    fn support_is_never_in_a_record_and_the_record_has_the_places_that_were_shown(
        taken in any_taken(),
    ) {
        let stored = stored_places(&taken.evidence().sheet, taken.visit);
        prop_assert!(!stored.contains(&SectionId::Help));
        if !taken.visit.at_risk {
            let shown = sections(&advise(&taken.evidence(), taken.visit));
            prop_assert_eq!(&stored, &shown);
        }
        let saved = advise_saved(&taken.evidence(), &stored);
        prop_assert_eq!(sections(&saved), stored);
    }

    #[test]
    fn a_list_to_try_alone_is_saved_as_it_was_but_for_what_only_the_visit_knows(
        taken in any_taken(),
    ) {
        let visit = Visit { alone: true, at_risk: false, ..taken.visit };
        let mut fresh = advise(&taken.evidence(), visit);
        fresh.care = Care::Usual;
        fresh.support.retain(|reason| !matches!(reason, SupportReason::GaveIn | SupportReason::Unsaid));
        for place in &mut fresh.places {
            place.has_doubt_line = false;
        }
        let stored = stored_places(&taken.evidence().sheet, visit);
        prop_assert_eq!(fresh, advise_saved(&taken.evidence(), &stored));
    }

    #[test]
    fn any_recorded_places_can_be_shown_and_careful_ones_hold_back(
        taken in any_taken(),
        recorded in prop::collection::vec(select(&SectionId::ALL), 0..6),
    ) {
        let advice = advise_saved(&taken.evidence(), &recorded);
        let shown = sections(&advice);
        prop_assert!(!shown.contains(&SectionId::Help));
        for section in &recorded {
            prop_assert!(*section == SectionId::Help || shown.contains(section));
        }
        check_saved(&advice)?;
        check_strengths(&taken, &advice)?;
        prop_assert_eq!(advice.is_careful, shown.iter().all(|place| TRY_ALONE.contains(place)));
        if advice.is_careful {
            check_careful(&advice)?;
        }
    }

    #[test]
    fn under_risk_the_page_is_the_same_whatever_was_answered(one in any_taken(), other in any_taken()) {
        let mut there = advise(&one.evidence(), AT_RISK);
        there.causes = advise(&other.evidence(), AT_RISK).causes;
        prop_assert_eq!(there, advise(&other.evidence(), AT_RISK));
    }

    #[test]
    fn the_gates_hold(taken in any_taken()) {
        let advice = advise(&taken.evidence(), USUAL);
        let hiding = taken.scores().sign(SignId::Open).is_some_and(Strain::is_high);
        for section in sections(&advice).into_iter().chain(advice.close_behind.iter().copied()) {
            prop_assert!(section != SectionId::Help);
            prop_assert!(section != SectionId::Amends || taken.path.asks(SignId::Amend));
            prop_assert!(section != SectionId::Forgive || !hiding);
        }
        for place in &advice.places {
            let asks = place.voice == Voice::Ask;
            let partners = [SectionId::Open, SectionId::Rely].contains(&place.section);
            prop_assert_eq!(asks, partners && place.lead == Some(SignId::Open));
            prop_assert!(!asks || advice.care == Care::Usual);
        }
    }
}
