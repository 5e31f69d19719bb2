//! Which sections are kept out, how they are ordered, and which three are taken.

use super::*;
use crate::questionnaire::PathId;
use crate::samples::{sheet, strained};
use crate::score::Strain;

#[track_caller]
fn check_kept_out(
    section: SectionId,
    path: PathId,
    strains: &[(SignId, u8)],
    own: bool,
    expected: bool,
) {
    let answers = strained(strains);
    let sheet = sheet(path, &answers);
    let scores = Scores::of(&sheet);
    let standing = Standing::of(section, &sheet, &scores);
    assert_eq!(is_kept_out(&standing, &scores, own), expected);
}

#[test]
fn forgiving_is_out_while_the_partner_is_seen_as_hiding_things() {
    let (section, path) = (SectionId::Forgive, PathId::HardToTrust);
    check_kept_out(
        section,
        path,
        &[(SignId::Past, 48), (SignId::Open, 28)],
        false,
        false,
    );
    check_kept_out(
        section,
        path,
        &[(SignId::Past, 48), (SignId::Open, 30)],
        false,
        true,
    );
    check_kept_out(section, path, &[(SignId::Past, 48)], false, false);
}

#[test]
fn making_amends_is_only_for_the_paths_that_ask_about_it() {
    let strains = [(SignId::Amend, 48), (SignId::Mine, 48)];
    check_kept_out(
        SectionId::Amends,
        PathId::HardToTrust,
        &strains,
        false,
        true,
    );
    check_kept_out(SectionId::Amends, PathId::Unsure, &strains, false, true);
    check_kept_out(
        SectionId::Amends,
        PathId::BrokeTrust,
        &strains,
        false,
        false,
    );
    check_kept_out(SectionId::Amends, PathId::Both, &strains, false, false);
}

#[test]
fn support_is_never_a_place_to_start() {
    check_kept_out(SectionId::Help, PathId::Both, &[], false, true);
}

#[test]
fn what_to_look_for_in_a_partner_is_out_with_own_conduct_only() {
    for section in [SectionId::Open, SectionId::Rely] {
        let partner = [(SignId::Open, 24), (SignId::Mine, 18)];
        check_kept_out(section, PathId::Both, &partner, true, true);
        check_kept_out(section, PathId::Both, &partner, false, false);
        let mine = [(SignId::Open, 18), (SignId::Mine, 24)];
        check_kept_out(section, PathId::Both, &mine, true, false);
    }
    check_kept_out(
        SectionId::Limits,
        PathId::Both,
        &[(SignId::Open, 24)],
        true,
        false,
    );
}

fn made(section: SectionId, priority: u16, lead: SignId, u: Option<u8>) -> Standing {
    let strain = u.and_then(Strain::new);
    Standing {
        section,
        priority,
        lead: Some(lead),
        strain,
        hot: Vec::new(),
    }
}

#[test]
fn sections_are_ordered_by_priority_then_lead_then_article_order() {
    let in_order = [
        made(SectionId::Close, 61, SignId::Talk, None),
        made(SectionId::Close, 60, SignId::Talk, Some(24)),
        made(SectionId::Listen, 60, SignId::Talk, Some(20)),
        made(SectionId::Reflect, 60, SignId::Jeal, Some(20)),
        made(SectionId::Root, 60, SignId::Past, None),
        made(SectionId::Root, 0, SignId::Past, Some(48)),
    ];
    for (at, one) in in_order.iter().enumerate() {
        for (other_at, other) in in_order.iter().enumerate() {
            assert_eq!(is_before(one, other), at < other_at, "{one:?} {other:?}");
        }
    }
}

#[track_caller]
fn check_taken(
    eligible: &[(SectionId, u16, SignId)],
    taken: &[SectionId],
    remaining: &[SectionId],
) {
    let mut eligible: Vec<Standing> = eligible
        .iter()
        .map(|&(section, priority, lead)| made(section, priority, lead, Some(24)))
        .collect();
    let places = take_places(&mut eligible);
    assert!(
        places
            .iter()
            .map(|place| place.section)
            .eq(taken.iter().copied())
    );
    assert!(
        eligible
            .iter()
            .map(|other| other.section)
            .eq(remaining.iter().copied())
    );
}

#[test]
fn three_places_with_three_leads_are_taken_before_any_lead_comes_twice() {
    check_taken(
        &[
            (SectionId::Talk, 90, SignId::Talk),
            (SectionId::Listen, 80, SignId::Talk),
            (SectionId::Reflect, 70, SignId::Jeal),
            (SectionId::Close, 60, SignId::Feel),
            (SectionId::Forgive, 50, SignId::Past),
        ],
        &[SectionId::Talk, SectionId::Reflect, SectionId::Close],
        &[SectionId::Listen, SectionId::Forgive],
    );
}

#[test]
fn places_left_over_are_filled_with_what_was_passed_over_and_stay_in_order() {
    check_taken(
        &[
            (SectionId::Talk, 90, SignId::Talk),
            (SectionId::Listen, 80, SignId::Talk),
            (SectionId::Close, 70, SignId::Talk),
            (SectionId::Reflect, 60, SignId::Jeal),
        ],
        &[SectionId::Talk, SectionId::Listen, SectionId::Reflect],
        &[SectionId::Close],
    );
    check_taken(
        &[
            (SectionId::Talk, 72, SignId::Talk),
            (SectionId::Listen, 72, SignId::Talk),
            (SectionId::Reflect, 72, SignId::Jeal),
        ],
        &[SectionId::Talk, SectionId::Listen, SectionId::Reflect],
        &[],
    );
}

#[test]
fn fewer_eligible_sections_make_fewer_places() {
    check_taken(&[], &[], &[]);
    let two = [
        (SectionId::Talk, 90, SignId::Talk),
        (SectionId::Listen, 80, SignId::Talk),
    ];
    check_taken(&two, &[SectionId::Talk, SectionId::Listen], &[]);
}

#[track_caller]
fn check_close(places: &[u16], others: &[u16], expected: usize) {
    let at = |&priority: &u16| made(SectionId::Talk, priority, SignId::Talk, Some(24));
    let places: Vec<Standing> = places.iter().map(at).collect();
    let others: Vec<Standing> = others.iter().map(at).collect();
    assert_eq!(close_behind(&places, &others).len(), expected);
}

#[test]
fn close_behind_is_within_12_of_the_third_place() {
    check_close(&[90, 80, 70], &[58], 1);
    check_close(&[90, 80, 70], &[57], 0);
    check_close(&[90, 80, 70], &[82, 70, 58], 3);
    check_close(&[90, 80, 70], &[83], 0);
    check_close(&[90, 80], &[80], 0);
    check_close(&[], &[80], 0);
}
