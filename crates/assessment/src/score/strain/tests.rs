//! Words, limits and uncertainty on both sides of every limit.

use super::*;

#[track_caller]
fn check(u: u8, shown: u8, word: Word, leads: bool, is_high: bool) {
    let strain = Strain::new(u).expect("at most 48");
    assert_eq!((strain.shown(), strain.word()), (shown, word));
    assert_eq!((strain.leads(), strain.is_high()), (leads, is_high));
    // The overall score of signs that are all alike reads the same.
    for signs in 4..=8 {
        let overall = Overall::new(u16::from(u) * u16::from(signs), signs).expect("in range");
        assert_eq!((overall.shown(), overall.word()), (shown, word));
        assert_eq!(overall.is_high(), is_high);
    }
}

#[test]
fn words_and_advice_change_at_their_limits() {
    check(0, 0, Word::AlmostNever, false, false);
    check(5, 10, Word::AlmostNever, false, false);
    check(6, 13, Word::Rarely, false, false);
    check(17, 35, Word::Rarely, false, false);
    check(18, 38, Word::Sometimes, true, false);
    check(29, 60, Word::Sometimes, true, false);
    check(30, 63, Word::Often, true, true);
    check(41, 85, Word::Often, true, true);
    check(42, 88, Word::AlmostAlways, true, true);
    check(48, 100, Word::AlmostAlways, true, true);
}

#[test]
fn every_strain_is_shown_as_the_percentage_rounded_half_up() {
    for u in 0..=Strain::MAX {
        let shown = Strain::new(u).map(Strain::shown);
        assert_eq!(shown.map(u16::from), Some((100 * u16::from(u) + 24) / 48));
    }
}

#[test]
fn no_strain_is_above_48() {
    assert_eq!(Strain::new(49), None);
    assert_eq!(Strain::new(u8::MAX), None);
}

#[test]
fn a_strain_needs_three_or_four_items_and_a_sum_they_can_have() {
    assert_eq!(Strain::of_items(8, 2), None);
    assert_eq!(Strain::of_items(12, 3).map(Strain::u), Some(48));
    assert_eq!(Strain::of_items(13, 3), None);
    assert_eq!(Strain::of_items(11, 4).map(Strain::u), Some(33));
    assert_eq!(Strain::of_items(17, 4), None);
    assert_eq!(Strain::of_items(0, 5), None);
    assert_eq!(Strain::of_items(u8::MAX, u8::MAX), None);
}

#[track_caller]
fn check_overall(sum: u16, signs: u8, word: Word, is_high: bool) {
    let overall = Overall::new(sum, signs).expect("in range");
    assert_eq!((overall.word(), overall.is_high()), (word, is_high));
    assert_eq!((overall.sum(), overall.signs()), (sum, signs));
}

#[test]
fn the_overall_limits_hold_on_the_exact_fraction() {
    // 18 * 7 = 126 and so on: one below the limit is below it, though it is shown like it.
    check_overall(41, 7, Word::AlmostNever, false);
    check_overall(42, 7, Word::Rarely, false);
    check_overall(125, 7, Word::Rarely, false);
    check_overall(126, 7, Word::Sometimes, false);
    check_overall(209, 7, Word::Sometimes, false);
    check_overall(210, 7, Word::Often, true);
    check_overall(293, 7, Word::Often, true);
    check_overall(294, 7, Word::AlmostAlways, true);
}

#[test]
fn an_overall_score_needs_four_signs_and_a_sum_they_can_have() {
    assert_eq!(Overall::new(0, 3), None);
    assert!(Overall::new(0, 4).is_some());
    assert_eq!(Overall::new(192, 4).map(Overall::shown), Some(100));
    assert_eq!(Overall::new(193, 4), None);
    assert_eq!(Overall::new(u16::MAX, u8::MAX), None);
}

#[test]
fn the_overall_score_is_rounded_half_up_once() {
    // 1 of 192 is 0.52 percent; 23 of 240 is 9.58; 12 of 288 is 4.17.
    assert_eq!(Overall::new(1, 4).map(Overall::shown), Some(1));
    assert_eq!(Overall::new(23, 5).map(Overall::shown), Some(10));
    assert_eq!(Overall::new(12, 6).map(Overall::shown), Some(4));
    // 71 of 384 is 18.49; 6 of 240 is exactly 2.5.
    assert_eq!(Overall::new(71, 8).map(Overall::shown), Some(18));
    assert_eq!(Overall::new(6, 5).map(Overall::shown), Some(3));
}

#[track_caller]
fn check_band(u: u8, sign: (u8, u8), overall: (u8, u8)) {
    let strain = Strain::new(u).expect("at most 48");
    let of_four = Overall::new(u16::from(u) * 4, 4).expect("in range");
    assert_eq!((strain.band().low, strain.band().high), sign);
    assert_eq!((of_four.band().low, of_four.band().high), overall);
}

#[test]
fn uncertainty_is_12_points_for_a_sign_and_6_overall_within_0_to_100() {
    check_band(0, (0, 12), (0, 6));
    check_band(24, (38, 62), (44, 56));
    check_band(48, (88, 100), (94, 100));
    check_band(6, (1, 25), (7, 19));
    check_band(42, (76, 100), (82, 94));
    check_band(43, (78, 100), (84, 96));
    // 228 of 240 is shown as 95.
    let band = Overall::new(228, 5).map(Overall::band);
    assert_eq!(band, Some(Band { low: 89, high: 100 }));
}

#[test]
fn words_count_up_with_the_strain() {
    assert_eq!(Word::AlmostNever.index(), 0);
    assert_eq!(Word::AlmostAlways.index(), 4);
}
