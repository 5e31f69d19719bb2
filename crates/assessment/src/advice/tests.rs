//! What a result page gets, with and without care to take.

mod outcomes;

use super::*;
use crate::answers::Response;
use crate::samples::{keyed_answers, strained};

fn evidence<'a>(path: PathId, answers: &'a Answers, causes: &'a Causes) -> Evidence<'a> {
    Evidence {
        path,
        answers,
        causes,
        at_risk: false,
        earlier: &[],
    }
}

fn sections(advice: &Advice) -> Vec<SectionId> {
    advice.places.iter().map(|place| place.section).collect()
}

#[test]
fn nothing_stands_out_without_strain() {
    let answers = strained(&[(SignId::Talk, 12), (SignId::Feel, 0), (SignId::Past, 16)]);
    let advice = advise(&evidence(PathId::HardToTrust, &answers, &Causes::default()));
    assert_eq!(advice.places, []);
    assert_eq!(advice.close_behind, []);
    assert_eq!(advice.strengths, [SignId::Feel, SignId::Talk]);
    assert_eq!(advice.support, []);
    assert_eq!(advice.care, Care::Usual);
}

#[test]
fn a_place_says_what_leads_to_it_and_which_tips_come_first() {
    let answers = keyed_answers(&[(ItemId::Feel6, 4)]);
    let advice = advise(&evidence(PathId::HardToTrust, &answers, &Causes::default()));
    let close = Place {
        section: SectionId::Close,
        lead: Some(SignId::Feel),
        voice: Voice::Do,
        priority: 12,
        reasons: vec![Reason::Answered(ItemId::Feel6, Answer::Always)],
        tips: vec![
            TipId::CloseName,
            TipId::CloseShare,
            TipId::CloseTime,
            TipId::CloseThanks,
        ],
    };
    assert_eq!(advice.places, [close]);
}

#[test]
fn sections_near_the_third_place_are_named_and_the_places_are_not() {
    let all = PathId::HardToTrust.signs().iter().map(|&sign| (sign, 24));
    let answers = strained(&all.collect::<Vec<_>>());
    let advice = advise(&evidence(PathId::HardToTrust, &answers, &Causes::default()));
    // Own conduct: every item is answered with "sometimes", and "be open" would ask.
    assert_eq!(advice.care, Care::OwnConduct);
    assert_eq!(
        sections(&advice),
        [SectionId::Talk, SectionId::Reflect, SectionId::Limits]
    );
    assert_eq!(
        advice.close_behind,
        [
            SectionId::Listen,
            SectionId::Selftrust,
            SectionId::Close,
            SectionId::Forgive
        ]
    );
}

/// Everything that could lead to what is held back, and own conduct besides.
fn everything_strained() -> Answers {
    keyed_answers(&ItemId::ALL.map(|item| (item, 4)))
}

#[test]
fn the_partners_openness_is_no_strength_under_risk() {
    let answers = strained(&[(SignId::Open, 0), (SignId::Talk, 12)]);
    let causes = Causes::default();
    let mut evidence = evidence(PathId::HardToTrust, &answers, &causes);
    assert_eq!(advise(&evidence).strengths, [SignId::Open, SignId::Talk]);
    evidence.at_risk = true;
    assert_eq!(advise(&evidence).strengths, [SignId::Talk]);
}

#[track_caller]
fn check_risk(advice: &Advice) {
    assert_eq!(advice.care, Care::Risk);
    assert_eq!(
        sections(advice),
        [SectionId::Help, SectionId::Reflect, SectionId::Selftrust]
    );
    assert_eq!(advice.close_behind, []);
    for place in &advice.places {
        assert_eq!(
            (place.lead, place.voice, place.priority),
            (None, Voice::Do, 0)
        );
        assert_eq!(place.reasons, []);
        assert!(!place.tips.is_empty());
        assert!(!place.tips.iter().any(|tip| tip.is_held_back()));
    }
}

#[test]
fn under_risk_the_places_are_the_same_for_everyone() {
    let causes = Causes::default();
    for answers in [everything_strained(), Answers::default()] {
        let evidence = Evidence {
            at_risk: true,
            ..evidence(PathId::Both, &answers, &causes)
        };
        check_risk(&advise(&evidence));
    }
}

#[test]
fn risk_wins_over_own_conduct() {
    let (answers, causes) = (everything_strained(), Causes::default());
    let usual = evidence(PathId::Both, &answers, &causes);
    assert_eq!(advise(&usual).care, Care::OwnConduct);
    assert_eq!(
        advise(&Evidence {
            at_risk: true,
            ..usual
        })
        .care,
        Care::Risk
    );
}

#[test]
fn own_conduct_silences_what_to_look_for_in_the_partner() {
    let mut answers = strained(&[(SignId::Open, 48)]);
    let causes = Causes::default();
    let before = advise(&evidence(PathId::HardToTrust, &answers, &causes));
    assert_eq!(
        sections(&before),
        [SectionId::Open, SectionId::Rely, SectionId::Talk]
    );
    assert_eq!(before.places[0].voice, Voice::Ask);
    answers.set(ItemId::Jeal6, Response::Given(Answer::Rarely));
    let after = advise(&evidence(PathId::HardToTrust, &answers, &causes));
    assert_eq!(sections(&after), [SectionId::Talk, SectionId::Limits]);
}

#[test]
fn a_saved_attempt_shows_what_advice_showed() {
    let answers = strained(&[(SignId::Past, 36), (SignId::Jeal, 24), (SignId::Talk, 30)]);
    let causes = Causes::default();
    let evidence = evidence(PathId::HardToTrust, &answers, &causes);
    let advice = advise(&evidence);
    assert_eq!(advice.places.len(), 3);
    assert_eq!(places_as_shown(&sections(&advice), &evidence), advice);
}

#[test]
fn the_recorded_places_are_shown_in_their_order_whatever_advice_says_today() {
    let (answers, causes) = (everything_strained(), Causes::default());
    let evidence = evidence(PathId::HardToTrust, &answers, &causes);
    let recorded = [
        SectionId::Forgive,
        SectionId::Open,
        SectionId::Talk,
        SectionId::Forgive,
    ];
    let advice = places_as_shown(&recorded, &evidence);
    assert_eq!(sections(&advice), recorded[..3]);
    assert_eq!(advice.places[1].voice, Voice::Ask);
    assert!(
        advice
            .close_behind
            .iter()
            .all(|section| !recorded.contains(section))
    );
    assert_eq!(advice.care, Care::OwnConduct);
    assert_eq!(places_as_shown(&[], &evidence).places, []);
}

#[test]
fn the_places_of_risk_in_a_record_are_risk_whatever_the_flag_says() {
    let (answers, causes) = (everything_strained(), Causes::default());
    let usual = evidence(PathId::HardToTrust, &answers, &causes);
    let risk = Evidence {
        at_risk: true,
        ..usual
    };
    check_risk(&places_as_shown(&safety::PLACES, &usual));
    check_risk(&places_as_shown(&safety::PLACES, &risk));
    check_risk(&places_as_shown(&[SectionId::Forgive], &risk));
    let other_order = [SectionId::Reflect, SectionId::Help, SectionId::Selftrust];
    assert_eq!(places_as_shown(&other_order, &usual).care, Care::OwnConduct);
}
