//! What whole runs come to, on every path: nothing answered, nothing hard, everything hard, and
//! both sides of every gate.

use super::*;
use crate::checks::{Check, response_checks};
use crate::questionnaire::CauseId;
use crate::score::Strain;

fn advice(path: PathId, answers: &Answers) -> Advice {
    advise(&evidence(path, answers, &Causes::default()), USUAL)
}

fn scores(path: PathId, answers: &Answers) -> Scores {
    Scores::of(&sheet(path, answers))
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
        let all = scores(path, &answers);
        assert_eq!(all.overall(), None);
        assert!(
            all.strongest_first()
                .iter()
                .all(|(_, strain)| strain.is_none())
        );
        let advice = advice(path, &answers);
        check_empty(&advice);
        assert_eq!(advice.strengths, []);
        assert_eq!(
            response_checks(&sheet(path, &answers), 0),
            [Check::ManySkips]
        );
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
        assert_eq!(scores(path, &two_of_each(4)).overall(), None);
        assert_eq!(hot.places.len(), 3);
        let raised = (hot.strengths, hot.support);
        assert_eq!(raised, (Vec::new(), vec![SupportReason::GaveIn]));
    }
}

#[test]
fn the_least_strain_names_two_strengths_and_no_place_on_any_path() {
    for path in PathId::ALL {
        let answers = keyed_answers(&ItemId::ALL.map(|item| (item, 0)));
        let overall = scores(path, &answers).overall();
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
        assert_eq!(scores(path, &below).sign(path.signs()[0]), Strain::new(16));
        assert_eq!(advice(path, &below).places, []);
        assert_eq!(advice(path, &strained(&all(18))).places.len(), 3);
    }
}

#[track_caller]
fn check_at_risk(path: PathId, answers: &Answers) {
    let causes = CauseId::ALL.into_iter().collect();
    let advice = advise(&evidence(path, answers, &causes), AT_RISK);
    assert_eq!(advice.care, Care::Risk);
    let blocks = [SectionId::Help, SectionId::Reflect, SectionId::Selftrust];
    assert_eq!(sections(&advice), blocks);
    let tips = [
        vec![TipId::HelpSee, TipId::HelpAsk],
        vec![TipId::ReflectFriends],
        vec![TipId::SelftrustCare, TipId::SelftrustKind],
    ];
    for (place, tips) in advice.places.iter().zip(tips) {
        assert_eq!(place.tips, tips);
        assert_eq!((place.lead, place.priority), (None, 0));
        assert_eq!(place.reasons, []);
        assert!(!place.has_doubt_line);
    }
    let others = (advice.strengths, advice.close_behind, advice.support);
    assert_eq!(others, (Vec::new(), Vec::new(), Vec::new()));
}

#[test]
fn risk_leads_to_the_same_three_blocks_on_every_path_whatever_was_answered() {
    for path in PathId::ALL {
        for k in [0, 2, 4] {
            check_at_risk(path, &keyed_answers(&ItemId::ALL.map(|item| (item, k))));
        }
        check_at_risk(path, &Answers::default());
        // Without the flag these would be openness, keeping one's word and forgiving.
        check_at_risk(path, &strained(&[(SignId::Mine, 48), (SignId::Past, 48)]));
    }
}

#[track_caller]
fn check_alone(strains: &[(SignId, u8)], expected: &[SectionId]) {
    let (answers, causes) = (strained(strains), Causes::default());
    let evidence = evidence(PathId::Both, &answers, &causes);
    let alone = advise(&evidence, ALONE);
    assert_eq!(sections(&alone), expected);
    assert!(alone.is_careful);
    assert_eq!(alone.close_behind, []);
    assert_eq!(stored_places(&evidence.sheet, ALONE), expected);
    assert_eq!(stored_places(&evidence.sheet, AT_RISK), expected);
}

#[test]
fn the_list_to_try_alone_has_its_own_order_and_what_is_eligible_of_it() {
    use SectionId::{Reflect, Root, Selftrust};
    check_alone(&[(SignId::SelfTrust, 18)], &[Selftrust, Root, Reflect]);
    check_alone(&[(SignId::Past, 48)], &[Root, Reflect]);
    check_alone(&[(SignId::Feel, 48)], &[Reflect]);
    check_alone(&[(SignId::Talk, 48)], &[Reflect]);
    check_alone(&[(SignId::Talk, 16)], &[]);
}

#[track_caller]
fn check_care(item: ItemId, answer: Answer, expected: Care) {
    let mut answers = Answers::default();
    answers.set(item, Response::Given(answer));
    assert_eq!(advice(PathId::Both, &answers).care, expected);
}

#[test]
fn own_conduct_quotes_the_answers_that_tell_of_it() {
    for item in [ItemId::Jeal6, ItemId::Jeal7, ItemId::Amend5] {
        check_care(item, Answer::Rarely, Care::Usual);
        check_care(item, Answer::Often, Care::OwnConduct(vec![item]));
    }
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
