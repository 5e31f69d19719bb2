//! What a result shows just finished and later, with and without care to take.

mod outcomes;

use super::*;
use crate::answers::{Answers, Response};
use crate::questionnaire::PathId;
use crate::samples::{keyed_answers, sheet, strained};

fn evidence<'a>(path: PathId, answers: &'a Answers, causes: &'a Causes) -> Evidence<'a> {
    Evidence {
        sheet: sheet(path, answers),
        causes,
        earlier: &[],
    }
}

const USUAL: Visit = Visit {
    at_risk: false,
    alone: false,
    unsaid: false,
};
const AT_RISK: Visit = Visit {
    at_risk: true,
    ..USUAL
};
const ALONE: Visit = Visit {
    alone: true,
    ..USUAL
};

fn sections(advice: &Advice) -> Vec<SectionId> {
    advice.places.iter().map(|place| place.section).collect()
}

#[test]
fn a_place_says_what_leads_to_it_and_which_tips_come_first() {
    let (answers, causes) = (keyed_answers(&[(ItemId::Feel6, 4)]), Causes::default());
    let advice = advise(&evidence(PathId::HardToTrust, &answers, &causes), USUAL);
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
        has_doubt_line: false,
    };
    assert_eq!(advice.places, [close]);
}

/// Everything that could lead to what is held back, and own conduct besides.
fn everything_strained() -> Answers {
    keyed_answers(&ItemId::ALL.map(|item| (item, 4)))
}

#[test]
fn risk_wins_over_own_conduct_and_over_the_list_to_try_alone() {
    let (answers, causes) = (everything_strained(), Causes::default());
    let evidence = evidence(PathId::Both, &answers, &causes);
    let own = Care::OwnConduct(vec![ItemId::Jeal6, ItemId::Amend5]);
    assert_eq!(advise(&evidence, USUAL).care, own);
    assert_eq!(advise(&evidence, ALONE).care, own);
    let both = Visit {
        alone: true,
        ..AT_RISK
    };
    assert_eq!(advise(&evidence, both), advise(&evidence, AT_RISK));
    assert_eq!(advise(&evidence, both).care, Care::Risk);
}

#[test]
fn own_conduct_silences_what_to_expect_from_the_partner() {
    let mut answers = strained(&[(SignId::Open, 48)]);
    let causes = [CauseId::C1].into_iter().collect();
    let before = advise(&evidence(PathId::HardToTrust, &answers, &causes), USUAL);
    assert_eq!(
        sections(&before),
        [SectionId::Open, SectionId::Rely, SectionId::Talk]
    );
    assert_eq!(before.places[0].voice, Voice::Ask);
    let expected = Target::Section(SectionId::Rely, Voice::Ask);
    assert_eq!(before.causes[0].to, expected);
    answers.set(ItemId::Jeal6, Response::Given(Answer::Sometimes));
    let after = advise(&evidence(PathId::HardToTrust, &answers, &causes), USUAL);
    assert_eq!(sections(&after), [SectionId::Talk, SectionId::Limits]);
    assert_eq!(after.causes[0].to, Target::Tip(TipId::RootPast));
}

#[test]
fn the_line_on_doubt_stands_on_one_card_of_a_fresh_result_while_the_partner_hides_things() {
    let causes = Causes::default();
    for (u, expected) in [(28, false), (30, true)] {
        let answers = strained(&[
            (SignId::SelfTrust, 48),
            (SignId::Open, u),
            (SignId::Talk, 48),
        ]);
        let evidence = evidence(PathId::HardToTrust, &answers, &causes);
        for visit in [USUAL, ALONE] {
            for place in advise(&evidence, visit).places {
                let is_card = place.section == SectionId::Selftrust;
                assert_eq!(place.has_doubt_line, expected && is_card, "{place:?}");
            }
        }
        let saved = advise_saved(&evidence, &[SectionId::Selftrust]);
        assert!(!saved.places[0].has_doubt_line);
    }
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
    let advice = advise_saved(&evidence, &recorded);
    assert_eq!(sections(&advice), recorded[..3]);
    assert_eq!(advice.places[1].voice, Voice::Ask);
    assert!(!advice.is_careful);
    assert_eq!(advice.close_behind, []);
    assert_eq!(advise_saved(&evidence, &[]).places, []);
}

#[test]
fn a_saved_result_says_nothing_of_own_conduct_or_of_what_was_said_in_the_visit() {
    let (answers, causes) = (everything_strained(), Causes::default());
    let evidence = evidence(PathId::HardToTrust, &answers, &causes);
    let advice = advise_saved(&evidence, &[SectionId::Talk]);
    assert_eq!(advice.care, Care::Usual);
    assert_eq!(advice.support, [SupportReason::Many]);
}

#[test]
fn a_record_that_told_of_a_yes_is_shown_like_a_list_to_try_alone() {
    let (answers, causes) = (everything_strained(), Causes::default());
    let evidence = evidence(PathId::HardToTrust, &answers, &causes);
    let old = [SectionId::Help, SectionId::Reflect, SectionId::Selftrust];
    let advice = advise_saved(&evidence, &old);
    assert!(advice.is_careful);
    let list = [SectionId::Selftrust, SectionId::Reflect];
    assert_eq!(advice, advise_saved(&evidence, &list));
    assert_eq!(sections(&advice), list);
}

#[test]
fn an_attempt_of_an_earlier_version_is_advised_by_its_own_items() {
    let mut answers = Answers::default();
    for item in SignId::Talk.items("1") {
        answers.set(item, Response::Given(Answer::Often));
    }
    let causes = Causes::default();
    let evidence = Evidence {
        sheet: Sheet {
            version: "1",
            ..sheet(PathId::HardToTrust, &answers)
        },
        ..evidence(PathId::HardToTrust, &answers, &causes)
    };
    let advice = advise_saved(&evidence, &[SectionId::Talk]);
    let quoted = [ItemId::Talk1, ItemId::Talk2];
    let quoted = quoted.map(|item| Reason::Answered(item, Answer::Often));
    assert_eq!(advice.places[0].reasons, quoted);
    assert_eq!(advice.places[0].tips[..2], [TipId::TalkAsk, TipId::TalkSay]);
}
