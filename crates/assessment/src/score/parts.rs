//! What the score of a sign is made of: the points of each answer, and their sum.
//!
//! For a page that says which answers moved a score. The score itself is [`Strain`]'s.
//!
//! [`Strain`]: super::Strain

use super::keyed;
use crate::answers::{Answer, Sheet};
use crate::questionnaire::{ItemId, SignId};

/// One item of a sign, with what its answer adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The item.
    pub item: ItemId,
    /// What was answered; none if it was skipped or is open.
    pub answer: Option<Answer>,
    /// What the answer adds to the strain, 0 to 4 ([`keyed`]); none without an answer.
    pub points: Option<u8>,
}

/// The points of a sign: "7 of 16".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Points {
    /// What the answers add up to, 0 to [`Points::most`].
    pub sum: u8,
    /// How many of the four items were answered.
    pub answered: u8,
}

impl Points {
    /// The most that as many answers can add up to, 0 to 16: a skipped item neither adds points
    /// nor counts as none.
    pub const fn most(self) -> u8 {
        4 * self.answered
    }
}

/// The items of the sign in the order they were asked, with what their answers add.
pub fn parts(sign: SignId, sheet: &Sheet) -> [Part; 4] {
    sign.items(sheet.version).map(|item| {
        let answer = sheet.answers.answer(item);
        Part {
            item,
            answer,
            points: answer.map(|answer| keyed(item, answer)),
        }
    })
}

/// The points of the sign. With fewer than three answers they make no score.
pub fn points_of(sign: SignId, sheet: &Sheet) -> Points {
    let mut points = Points::default();
    for part in parts(sign, sheet) {
        if let Some(added) = part.points {
            points.sum += added;
            points.answered += 1;
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, Response};
    use crate::questionnaire::PathId;
    use crate::samples::{keyed_answers, sheet};

    #[test]
    fn parts_come_in_instrument_order_with_what_each_answer_adds() {
        let mut answers = Answers::default();
        answers.set(ItemId::Talk6, Response::Given(Answer::Rarely));
        answers.set(ItemId::Talk1, Response::Given(Answer::Rarely));
        answers.set(ItemId::Talk5, Response::Skipped);
        let part = |item, answer, points| Part {
            item,
            answer,
            points,
        };
        let expected = [
            part(ItemId::Talk1, Some(Answer::Rarely), Some(1)),
            part(ItemId::Talk5, None, None),
            part(ItemId::Talk3, None, None),
            part(ItemId::Talk6, Some(Answer::Rarely), Some(3)),
        ];
        assert_eq!(
            parts(SignId::Talk, &sheet(PathId::Both, &answers)),
            expected
        );
    }

    #[track_caller]
    fn check(values: &[(ItemId, u8)], sum: u8, answered: u8, most: u8) {
        let answers = keyed_answers(values);
        let points = points_of(SignId::Talk, &sheet(PathId::Both, &answers));
        assert_eq!((points.sum, points.answered), (sum, answered));
        assert_eq!(points.most(), most);
    }

    #[test]
    fn points_are_those_of_the_answered_items_of_the_sign() {
        check(&[], 0, 0, 0);
        check(&[(ItemId::Feel1, 4)], 0, 0, 0);
        check(&[(ItemId::Talk3, 4), (ItemId::Feel1, 4)], 4, 1, 4);
        check(&SignId::Talk.facts().items.map(|item| (item, 0)), 0, 4, 16);
        check(&SignId::Talk.facts().items.map(|item| (item, 4)), 16, 4, 16);
    }
}
