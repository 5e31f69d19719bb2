//! What whole runs come to, on every path: nothing answered, nothing hard, everything hard, and
//! both sides of every gate.

use super::*;
use crate::checks::{Check, response_checks};
use crate::questionnaire::CauseId;
use crate::score::Strain;

fn advice(path: PathId, answers: &Answers) -> Advice {
    advise(&evidence(path, answers, &Causes::default()))
}

#[track_caller]
fn check_empty(advice: &Advice) {
    assert_eq!(advice.places, []);
    assert_eq!(advice.close_behind, []);
    assert_eq!(advice.support, []);
    assert_eq!(advice.care, Care::Usual);
}

#[test]
fn a_run_with_every_item_skipped_has_no_score_and_no_place_on_any_path() {
    for path in PathId::ALL {
        let mut answers = Answers::default();
        for item in path.items() {
            answers.set(item, Response::Skipped);
        }
        let scores = Scores::of(path, &answers);
        assert_eq!(scores.overall(), None);
        assert!(
            scores
                .strongest_first()
                .iter()
                .all(|(_, strain)| strain.is_none())
        );
        let advice = advice(path, &answers);
        check_empty(&advice);
        assert_eq!(advice.strengths, []);
        assert_eq!(response_checks(path, &answers, 0), [Check::ManySkips]);
    }
}

/// The first two items of each sign, with this keyed answer.
fn two_of_each(k: u8) -> Answers {
    let items = SignId::ALL
        .iter()
        .flat_map(|sign| sign.facts().items.into_iter().take(2));
    keyed_answers(&items.map(|item| (item, k)).collect::<Vec<_>>())
}

#[test]
fn two_answers_of_each_sign_are_not_enough_for_a_score_and_still_count_where_they_are_hot() {
    for path in PathId::ALL {
        let few = advice(path, &two_of_each(0));
        check_empty(&few);
        assert_eq!(few.strengths, []);
        let hot = advice(path, &two_of_each(4));
        assert_eq!(Scores::of(path, &two_of_each(4)).overall(), None);
        assert_eq!(hot.places.len(), 3);
        assert_eq!((hot.strengths, hot.support), (Vec::new(), Vec::new()));
    }
}

#[test]
fn a_run_of_strengths_only_names_two_of_them_and_no_place_on_any_path() {
    for path in PathId::ALL {
        let answers = keyed_answers(&ItemId::ALL.map(|item| (item, 0)));
        let overall = Scores::of(path, &answers).overall();
        assert_eq!(overall.map(crate::score::Overall::shown), Some(0));
        let advice = advice(path, &answers);
        check_empty(&advice);
        assert_eq!(advice.strengths, path.signs()[..2]);
    }
}

#[test]
fn nothing_stands_out_below_18_without_a_hot_answer_on_any_path() {
    let all = |u| SignId::ALL.map(|sign| (sign, u));
    for path in PathId::ALL {
        let below = strained(&all(16));
        assert_eq!(
            Scores::of(path, &below).sign(path.signs()[0]),
            Strain::new(16)
        );
        assert_eq!(advice(path, &below).places, []);
        assert_eq!(advice(path, &strained(&all(18))).places.len(), 3);
    }
}

/// Sections and tips that the rules for risk name as never to be shown.
const NEVER: [SectionId; 6] = [
    SectionId::Forgive,
    SectionId::Open,
    SectionId::Close,
    SectionId::Rely,
    SectionId::Amends,
    SectionId::Time,
];
const NEVER_TIPS: [TipId; 4] = [
    TipId::LimitsSay,
    TipId::TalkSay,
    TipId::ListenSafe,
    TipId::RootTell,
];

#[track_caller]
fn check_at_risk(path: PathId, answers: &Answers) {
    let causes = CauseId::ALL.into_iter().collect();
    let advice = advise(&Evidence {
        at_risk: true,
        ..evidence(path, answers, &causes)
    });
    check_risk(&advice);
    for place in &advice.places {
        assert!(!NEVER.contains(&place.section));
        let never = |tip: &TipId| NEVER_TIPS.contains(tip) || NEVER.contains(&tip.facts().section);
        assert!(!place.tips.iter().any(never), "{:?}", place.tips);
    }
    assert!(!advice.strengths.contains(&SignId::Open));
}

#[test]
fn risk_leads_to_the_same_three_places_on_every_path_whatever_was_answered() {
    for path in PathId::ALL {
        for k in [0, 2, 4] {
            check_at_risk(path, &keyed_answers(&ItemId::ALL.map(|item| (item, k))));
        }
        check_at_risk(path, &Answers::default());
        // Without the flag these would be openness, keeping one's word and forgiving.
        check_at_risk(path, &strained(&[(SignId::Mine, 48), (SignId::Past, 48)]));
        check_at_risk(path, &strained(&[(SignId::Open, 0)]));
    }
}

#[track_caller]
fn check_care(item: ItemId, answer: Answer, expected: Care) {
    let mut answers = Answers::default();
    answers.set(item, Response::Given(answer));
    assert_eq!(advice(PathId::Both, &answers).care, expected);
}

#[test]
fn own_conduct_begins_at_the_limit_of_each_of_its_items() {
    check_care(ItemId::Jeal6, Answer::Never, Care::Usual);
    check_care(ItemId::Jeal6, Answer::Rarely, Care::OwnConduct);
    check_care(ItemId::Bound1, Answer::Rarely, Care::Usual);
    check_care(ItemId::Bound1, Answer::Sometimes, Care::OwnConduct);
    check_care(ItemId::Bound7, Answer::Sometimes, Care::Usual);
    check_care(ItemId::Bound7, Answer::Often, Care::OwnConduct);
}

#[track_caller]
fn check_offered(section: SectionId, path: PathId, strains: &[(SignId, u8)], expected: bool) {
    let advice = advice(path, &strained(strains));
    let mut offered = sections(&advice);
    offered.extend(&advice.close_behind);
    assert_eq!(offered.contains(&section), expected, "{offered:?}");
}

#[test]
fn forgiving_is_offered_until_the_partner_is_seen_as_hiding_things() {
    let (section, path) = (SectionId::Forgive, PathId::HardToTrust);
    let past = (SignId::Past, 48);
    check_offered(section, path, &[past], true);
    check_offered(section, path, &[past, (SignId::Open, 28)], true);
    check_offered(section, path, &[past, (SignId::Open, 30)], false);
}

#[test]
fn making_amends_is_offered_on_the_paths_that_ask_about_it() {
    for path in PathId::ALL {
        let strains = [(SignId::Amend, 48), (SignId::Mine, 48)];
        let asks = [PathId::BrokeTrust, PathId::Both].contains(&path);
        check_offered(SectionId::Amends, path, &strains, asks);
    }
}

#[track_caller]
fn check_voices(strains: &[(SignId, u8)], expected: Voice) {
    let advice = advice(PathId::Both, &strained(strains));
    let voice = |section| {
        let place = advice.places.iter().find(|place| place.section == section);
        place.map(|place| place.voice)
    };
    assert_eq!(voice(SectionId::Open), Some(expected));
}

#[test]
fn openness_is_asked_of_the_partner_only_while_their_sign_leads() {
    check_voices(&[(SignId::Open, 48), (SignId::Mine, 45)], Voice::Ask);
    check_voices(&[(SignId::Open, 45), (SignId::Mine, 48)], Voice::Do);
    // Of equal strain the sign that is asked first leads.
    check_voices(&[(SignId::Open, 48), (SignId::Mine, 48)], Voice::Ask);
}
