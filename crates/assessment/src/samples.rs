//! Answers made to measure, for the unit tests of this crate.

use crate::answers::{Answer, Answers, Response, Sheet};
use crate::questionnaire::{INSTRUMENT_VERSION, ItemId, PathId, SignId};
use crate::score::keyed;

/// Answers that give these items these keyed values, 0 to 4.
pub fn keyed_answers(values: &[(ItemId, u8)]) -> Answers {
    let mut answers = Answers::default();
    for &(item, k) in values {
        let answer = Answer::ALL
            .into_iter()
            .find(|&answer| keyed(item, answer) == k);
        answers.set(
            item,
            Response::Given(answer.expect("a keyed value is 0 to 4")),
        );
    }
    answers
}

/// These answers as a sheet of today's version.
pub fn sheet(path: PathId, answers: &Answers) -> Sheet<'_> {
    Sheet {
        path,
        version: INSTRUMENT_VERSION,
        answers,
    }
}

/// Answers that give these signs these `u`: a multiple of 3 from four answers, else of 4 from
/// three. Answers cannot add up to any other. The keyed values are as even as they can be.
pub fn strained(strains: &[(SignId, u8)]) -> Answers {
    let mut values = Vec::new();
    for &(sign, u) in strains {
        let (sum, count) = if u % 3 == 0 { (u / 3, 4) } else { (u / 4, 3) };
        assert_eq!(12 * sum / count, u, "answers cannot add up to {u}");
        for (at, item) in (0..count).zip(sign.facts().items) {
            values.push((item, sum / count + u8::from(at < sum % count)));
        }
    }
    keyed_answers(&values)
}
