//! What makes an item hot, which sign leads to a section, and in which voice it speaks.

use super::*;
use crate::answers::{Answers, Response};
use crate::questionnaire::PathId;
use crate::samples::{keyed_answers, sheet, strained};

fn standing(section: SectionId, path: PathId, answers: &Answers) -> Standing {
    let sheet = sheet(path, answers);
    Standing::of(section, &sheet, &Scores::of(&sheet))
}

#[test]
fn an_item_is_hot_from_a_keyed_answer_of_three() {
    for k in 0..=4 {
        let answers = keyed_answers(&[(ItemId::Talk1, k), (ItemId::Talk6, k)]);
        let hot = hot_items(&sheet(PathId::HardToTrust, &answers), &|_| true);
        let ids: Vec<(ItemId, u8)> = hot.iter().map(|hot| (hot.item, hot.k)).collect();
        if k >= 3 {
            assert_eq!(ids, [(ItemId::Talk1, k), (ItemId::Talk6, k)]);
        } else {
            assert_eq!(ids, []);
        }
    }
}

#[test]
fn only_items_that_the_path_asks_are_hot() {
    let answers = keyed_answers(&[(ItemId::Talk1, 4), (ItemId::Mine1, 4)]);
    let hot = hot_items(&sheet(PathId::HardToTrust, &answers), &|_| true);
    assert!(hot.iter().map(|hot| hot.item).eq([ItemId::Talk1]));
}

#[test]
fn the_hottest_item_comes_first_ties_in_instrument_order() {
    let values = [
        (ItemId::Talk1, 3),
        (ItemId::Talk5, 4),
        (ItemId::Feel1, 3),
        (ItemId::Past1, 4),
    ];
    let answers = keyed_answers(&values);
    let hot = hot_items(&sheet(PathId::Both, &answers), &|_| true);
    let order = [ItemId::Talk5, ItemId::Past1, ItemId::Talk1, ItemId::Feel1];
    assert!(hot.iter().map(|hot| hot.item).eq(order));
}

#[track_caller]
fn check_lead(section: SectionId, answers: &Answers, priority: u16, lead: SignId, u: Option<u8>) {
    let standing = standing(section, PathId::HardToTrust, answers);
    let found = (
        standing.priority,
        standing.lead,
        standing.strain.map(Strain::u),
    );
    assert_eq!(found, (priority, Some(lead), u));
}

#[test]
fn the_sign_with_the_most_weighted_strain_leads() {
    // Listen to yourself: jeal 3, self 2, past 2, feel 1.
    let answers = strained(&[
        (SignId::Jeal, 12),
        (SignId::SelfTrust, 24),
        (SignId::Feel, 24),
    ]);
    check_lead(
        SectionId::Reflect,
        &answers,
        48,
        SignId::SelfTrust,
        Some(24),
    );
    let answers = strained(&[
        (SignId::Jeal, 18),
        (SignId::SelfTrust, 24),
        (SignId::Feel, 24),
    ]);
    check_lead(SectionId::Reflect, &answers, 54, SignId::Jeal, Some(18));
}

#[test]
fn of_equal_weights_the_higher_strain_leads_then_the_first_in_path_order() {
    // 3 * 16 is 2 * 24, and jealousy comes before past hurts.
    let answers = strained(&[(SignId::Jeal, 16), (SignId::Past, 24)]);
    check_lead(SectionId::Reflect, &answers, 48, SignId::Past, Some(24));
    let answers = strained(&[
        (SignId::SelfTrust, 24),
        (SignId::Past, 24),
        (SignId::Jeal, 0),
    ]);
    check_lead(
        SectionId::Reflect,
        &answers,
        48,
        SignId::SelfTrust,
        Some(24),
    );
}

#[test]
fn a_lead_below_18_gives_way_to_the_hottest_items_own_sign() {
    // Set and respect boundaries: bound 3, jeal 2; its hot item here is one of jealousy.
    let limits_at = |bound: [u8; 3]| {
        keyed_answers(&[
            (ItemId::Jeal5, 0),
            (ItemId::Jeal6, 4),
            (ItemId::Jeal8, 0),
            (ItemId::Bound5, bound[0]),
            (ItemId::Bound6, bound[1]),
            (ItemId::Bound7, bound[2]),
        ])
    };
    check_lead(
        SectionId::Limits,
        &limits_at([1, 2, 2]),
        60 + 12,
        SignId::Bound,
        Some(20),
    );
    check_lead(
        SectionId::Limits,
        &limits_at([1, 1, 2]),
        48 + 12,
        SignId::Jeal,
        Some(16),
    );
}

#[test]
fn a_lead_of_18_stays_before_a_hot_item_of_another_sign() {
    let mut answers = strained(&[(SignId::Bound, 18)]);
    answers.set(ItemId::Jeal6, Response::Given(Answer::Always));
    check_lead(
        SectionId::Limits,
        &answers,
        54 + 12,
        SignId::Bound,
        Some(18),
    );
}

#[test]
fn without_any_score_the_hottest_item_leads() {
    let answers = keyed_answers(&[(ItemId::Jeal6, 3), (ItemId::Bound5, 4)]);
    check_lead(SectionId::Limits, &answers, 6 + 12, SignId::Bound, None);
    let answers = keyed_answers(&[(ItemId::Jeal6, 3), (ItemId::Bound5, 3)]);
    check_lead(SectionId::Limits, &answers, 6 + 6, SignId::Jeal, None);
}

#[test]
fn a_section_without_weights_or_answers_has_no_lead() {
    let answers = strained(&[(SignId::Talk, 48)]);
    let help = standing(SectionId::Help, PathId::HardToTrust, &answers);
    assert_eq!(
        (help.priority, help.lead, help.is_eligible()),
        (0, None, false)
    );
    let forgive = standing(SectionId::Forgive, PathId::HardToTrust, &answers);
    assert_eq!(
        (forgive.priority, forgive.lead, forgive.is_eligible()),
        (0, None, false)
    );
}

#[track_caller]
fn check_eligible(section: SectionId, answers: &Answers, expected: bool) {
    let standing = standing(section, PathId::HardToTrust, answers);
    assert_eq!(standing.is_eligible(), expected);
}

#[test]
fn a_section_is_eligible_from_a_lead_of_18_or_with_a_hot_strain_item() {
    // 16 is the most strain below 18 that answers can add up to.
    check_eligible(SectionId::Close, &strained(&[(SignId::Feel, 16)]), false);
    check_eligible(SectionId::Close, &strained(&[(SignId::Feel, 18)]), true);
    check_eligible(
        SectionId::Close,
        &keyed_answers(&[(ItemId::Feel6, 2)]),
        false,
    );
    check_eligible(
        SectionId::Close,
        &keyed_answers(&[(ItemId::Feel6, 3)]),
        true,
    );
}

#[test]
fn a_strength_that_is_rarely_so_makes_no_place_and_leads_to_none() {
    let answers = keyed_answers(&[(ItemId::Feel7, 4)]);
    check_eligible(SectionId::Close, &answers, false);
    let close = standing(SectionId::Close, PathId::HardToTrust, &answers);
    assert_eq!((close.priority, close.lead), (12, None));
    // Beside a strain item it counts, but does not lead.
    let answers = keyed_answers(&[(ItemId::Jeal8, 4), (ItemId::Feel5, 3)]);
    check_lead(SectionId::Reflect, &answers, 12 + 6, SignId::Feel, None);
}

#[track_caller]
fn check_recorded(section: SectionId, answers: &Answers, lead: Option<SignId>, u: Option<u8>) {
    let sheet = sheet(PathId::HardToTrust, answers);
    let standing = Standing::of_recorded(section, &sheet, &Scores::of(&sheet));
    assert_eq!((standing.lead, standing.strain.map(Strain::u)), (lead, u));
}

#[test]
fn a_recorded_section_that_is_not_eligible_is_led_by_the_highest_sign_or_the_hottest_strain_item() {
    let answers = strained(&[(SignId::Talk, 18), (SignId::Bound, 48)]);
    check_recorded(SectionId::Reflect, &answers, Some(SignId::Bound), Some(48));
    let answers = strained(&[(SignId::Talk, 33), (SignId::Bound, 33)]);
    check_recorded(SectionId::Reflect, &answers, Some(SignId::Talk), Some(33));
    let answers = keyed_answers(&[(ItemId::Talk6, 4), (ItemId::Bound7, 3)]);
    check_recorded(SectionId::Reflect, &answers, Some(SignId::Bound), None);
    check_recorded(SectionId::Reflect, &Answers::default(), None, None);
    // One that is eligible keeps its own lead.
    let answers = strained(&[(SignId::Jeal, 18), (SignId::Bound, 48)]);
    check_recorded(SectionId::Reflect, &answers, Some(SignId::Jeal), Some(18));
}

#[track_caller]
fn check_voice(section: SectionId, strains: &[(SignId, u8)], expected: Voice) {
    assert_eq!(
        standing(section, PathId::Both, &strained(strains)).voice(),
        expected
    );
}

#[test]
fn only_openness_and_reliability_ask_and_only_when_the_partners_sign_leads() {
    let partner = [(SignId::Open, 24), (SignId::Mine, 18)];
    check_voice(SectionId::Open, &partner, Voice::Ask);
    check_voice(SectionId::Rely, &partner, Voice::Ask);
    check_voice(SectionId::Limits, &partner, Voice::Do);
    check_voice(SectionId::Talk, &partner, Voice::Do);
    let mine = [(SignId::Open, 18), (SignId::Mine, 24)];
    check_voice(SectionId::Open, &mine, Voice::Do);
    check_voice(SectionId::Rely, &mine, Voice::Do);
    check_voice(SectionId::Open, &[], Voice::Do);
}
