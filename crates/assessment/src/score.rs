//! How answers become scores: the strain of each sign, and the overall strain.
//!
//! No advice, no comparison of attempts, no words of a language. Everything here is total and in
//! integers. The limits are choices of this project and no findings: there is no norm sample.

mod parts;
mod strain;

pub use parts::{Part, Points, parts, points_of};
pub use strain::{Band, FEWEST_ITEMS, FEWEST_SIGNS, Overall, Strain, Word};

use crate::answers::{Answer, Sheet};
use crate::questionnaire::{About, ItemId, Key, PathId, SignId};

/// What an answer adds to the strain of its sign: 0 to 4. A strength counts backwards.
pub fn keyed(item: ItemId, answer: Answer) -> u8 {
    match item.facts().key {
        Key::Strain => answer.raw(),
        Key::Strength => 4 - answer.raw(),
    }
}

/// The scores of one attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scores {
    path: PathId,
    strains: [Option<Strain>; SignId::COUNT],
}

impl Scores {
    /// Scores the signs that the path asks; answers to other items count for nothing.
    pub fn of(sheet: &Sheet) -> Scores {
        let mut strains = [None; SignId::COUNT];
        for &sign in sheet.path.signs() {
            let points = points_of(sign, sheet);
            strains[sign.index()] = Strain::of_items(points.sum, points.answered);
        }
        Scores {
            path: sheet.path,
            strains,
        }
    }

    /// The path that was taken.
    pub const fn path(&self) -> PathId {
        self.path
    }

    /// The strain of a sign; none with fewer than three answers, or if the path does not ask it.
    pub fn sign(&self, sign: SignId) -> Option<Strain> {
        self.strains[sign.index()]
    }

    /// The mean over the own signs that have a score; none with fewer than four of them.
    ///
    /// The partner's sign is never part of it: one's own feelings and another person's conduct
    /// are not one number.
    pub fn overall(&self) -> Option<Overall> {
        let (mut sum, mut signs) = (0, 0);
        for (_, strain) in self.own() {
            sum += u16::from(strain.u());
            signs += 1;
        }
        Overall::new(sum, signs)
    }

    /// The own signs that have a score, in path order.
    pub(crate) fn own(&self) -> impl Iterator<Item = (SignId, Strain)> {
        self.path
            .signs()
            .iter()
            .filter_map(|&sign| match sign.facts().about {
                About::Own => Some((sign, self.sign(sign)?)),
                About::Partner => None,
            })
    }

    /// The signs of the path, most strain first; ties in path order, signs without a score last.
    pub fn strongest_first(&self) -> Vec<(SignId, Option<Strain>)> {
        let mut ordered: Vec<(SignId, Option<Strain>)> = Vec::new();
        for &sign in self.path.signs() {
            let strain = self.sign(sign);
            // `None` is less than any score. The library's sort would weigh more than this walk.
            let weaker = ordered.iter().position(|&(_, other)| other < strain);
            ordered.insert(weaker.unwrap_or(ordered.len()), (sign, strain));
        }
        ordered
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Answers;
    use crate::answers::Response;
    use crate::samples::{keyed_answers, sheet, strained};

    fn scores(path: PathId, answers: &Answers) -> Scores {
        Scores::of(&sheet(path, answers))
    }

    fn u_of(values: &[(ItemId, u8)], sign: SignId) -> Option<u8> {
        let answers = keyed_answers(values);
        scores(PathId::Both, &answers).sign(sign).map(Strain::u)
    }

    #[test]
    fn a_strength_counts_backwards() {
        for answer in Answer::ALL {
            assert_eq!(keyed(ItemId::Talk1, answer), answer.raw());
            assert_eq!(keyed(ItemId::Talk6, answer), 4 - answer.raw());
        }
    }

    #[test]
    fn an_unanswered_sign_has_no_score() {
        assert_eq!(u_of(&[], SignId::Talk), None);
    }

    #[test]
    fn three_of_four_answers_make_a_score_and_two_do_not() {
        let three = [(ItemId::Talk1, 4), (ItemId::Talk5, 3), (ItemId::Talk3, 1)];
        assert_eq!(u_of(&three, SignId::Talk), Some(32));
        assert_eq!(u_of(&three[..2], SignId::Talk), None);
    }

    #[test]
    fn a_skipped_item_counts_as_not_answered() {
        let mut answers = keyed_answers(&[
            (ItemId::Talk1, 1),
            (ItemId::Talk5, 1),
            (ItemId::Talk3, 1),
            (ItemId::Talk6, 4),
        ]);
        let full = scores(PathId::Both, &answers).sign(SignId::Talk);
        assert_eq!(full, Strain::new(21));
        answers.set(ItemId::Talk6, Response::Skipped);
        let without = scores(PathId::Both, &answers).sign(SignId::Talk);
        assert_eq!(without, Strain::new(12));
    }

    #[test]
    fn a_sign_the_path_does_not_ask_has_no_score() {
        let answers = keyed_answers(&SignId::Amend.facts().items.map(|item| (item, 4)));
        let without = scores(PathId::HardToTrust, &answers);
        assert_eq!(without.sign(SignId::Amend), None);
        assert_eq!(without.path(), PathId::HardToTrust);
        assert_eq!(
            scores(PathId::Both, &answers).sign(SignId::Amend),
            Strain::new(48)
        );
    }

    #[test]
    fn four_own_signs_make_an_overall_score_and_three_do_not() {
        let own = [
            (SignId::Talk, 12),
            (SignId::Feel, 24),
            (SignId::SelfTrust, 36),
            (SignId::Jeal, 48),
        ];
        let overall = scores(PathId::Both, &strained(&own)).overall();
        assert_eq!(overall, Overall::new(12 + 24 + 36 + 48, 4));
        assert_eq!(scores(PathId::Both, &strained(&own[..3])).overall(), None);
    }

    #[test]
    fn the_partners_sign_is_never_part_of_the_overall_score() {
        let three_and_partner = [
            (SignId::Talk, 12),
            (SignId::Feel, 12),
            (SignId::Jeal, 12),
            (SignId::Open, 48),
        ];
        let answers = strained(&three_and_partner);
        assert_eq!(scores(PathId::HardToTrust, &answers).overall(), None);

        let all = PathId::HardToTrust.signs().iter().map(|&sign| {
            let u = if sign == SignId::Open { 48 } else { 12 };
            (sign, u)
        });
        let answers = strained(&all.collect::<Vec<_>>());
        let overall = scores(PathId::HardToTrust, &answers).overall();
        assert_eq!(overall, Overall::new(72, 6));
    }

    #[test]
    fn the_strongest_sign_comes_first_ties_in_path_order_unscored_last() {
        let answers = strained(&[
            (SignId::Feel, 24),
            (SignId::SelfTrust, 48),
            (SignId::Bound, 24),
            (SignId::Past, 0),
        ]);
        let ordered = scores(PathId::HardToTrust, &answers).strongest_first();
        let signs = ordered.iter().map(|&(sign, _)| sign);
        assert!(signs.eq([
            SignId::SelfTrust,
            SignId::Feel,
            SignId::Bound,
            SignId::Past,
            SignId::Talk,
            SignId::Jeal,
            SignId::Open,
        ]));
        assert_eq!(ordered[1].1, Strain::new(24));
        assert_eq!(ordered[6].1, None);
    }
}
