//! Two attempts side by side: what changed clearly, what did not, and which answers differ.
//!
//! The verdicts are those of [`mod@crate::change`]; nothing is judged anew here. No words, no dates
//! in words, and no reason why something changed: none is known.

use crate::answers::Answer;
use crate::change::{Verdict, overall_change, sign_change};
use crate::history::{Attempt, newest_first};
use crate::questionnaire::{ItemId, PathId, SignId};
use crate::score::{Overall, Strain};

/// What can be said about two attempts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// How the mean over the own signs changed.
    pub overall: Verdict,
    /// Every sign that either path asks, in instrument order.
    pub signs: Vec<SignComparison>,
    /// The items that were asked both times and whose answers differ, in the order of the earlier
    /// attempt. Listed even where the two attempts cannot be compared: what was answered can always be told.
    pub answers: Vec<AnswerChange>,
    /// Whether the overall score or a sign, compared here, was high in the earlier attempt: high
    /// scores tend to be lower next time, just by chance.
    pub starts_high: bool,
}

/// One sign in two attempts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignComparison {
    /// The sign.
    pub sign: SignId,
    /// Its strain in the earlier attempt, over all its answers, as that result shows it. None with
    /// fewer than three answers, or if that path does not ask it.
    pub earlier: Option<Strain>,
    /// Its strain in the later attempt, likewise.
    pub later: Option<Strain>,
    /// How it changed, over the items answered both times only. So two strains can differ more or
    /// less than the verdict says when other items were skipped.
    pub verdict: Verdict,
}

/// One item whose answer differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerChange {
    /// The item.
    pub item: ItemId,
    /// The answer in the earlier attempt; none if it was skipped.
    pub earlier: Option<Answer>,
    /// The answer in the later attempt; none if it was skipped. Never the same as `earlier`.
    pub later: Option<Answer>,
}

/// Compares two attempts. Which of the two is the earlier one is for the caller to say
/// ([`in_order`]).
pub fn compare(earlier: &Attempt, later: &Attempt) -> Comparison {
    let (before, after) = (earlier.scores(), later.scores());
    let overall = overall_change(&earlier.sheet(), &later.sheet());
    let mut starts_high = overall.is_known() && before.overall().is_some_and(Overall::is_high);
    let mut signs = Vec::new();
    for sign in SignId::ALL {
        if earlier.path.asks(sign) || later.path.asks(sign) {
            let verdict = sign_change(&earlier.sheet(), &later.sheet(), sign);
            let strain = before.sign(sign);
            starts_high |= verdict.is_known() && strain.is_some_and(Strain::is_high);
            signs.push(SignComparison {
                sign,
                earlier: strain,
                later: after.sign(sign),
                verdict,
            });
        }
    }
    Comparison {
        overall,
        signs,
        answers: answer_changes(earlier, later),
        starts_high,
    }
}

impl Comparison {
    /// Whether exactly one sign changed clearly and the overall score did not: of several signs one
    /// may do so by chance.
    pub fn is_one_change_alone(&self) -> bool {
        let clear = self.signs.iter().filter(|sign| sign.verdict.is_clear());
        clear.count() == 1 && !self.overall.is_clear()
    }
}

fn answer_changes(earlier: &Attempt, later: &Attempt) -> Vec<AnswerChange> {
    let mut changes = Vec::new();
    let later_items: Vec<ItemId> = later.sheet().items().collect();
    for item in earlier.sheet().items() {
        let (before, after) = (earlier.answers.answer(item), later.answers.answer(item));
        if later_items.contains(&item) && before != after {
            changes.push(AnswerChange {
                item,
                earlier: before,
                later: after,
            });
        }
    }
    changes
}

/// The two attempts, the older one first; those of one moment in the order of the history, which
/// goes by their ids ([`newest_first`]).
pub fn in_order<'a>(one: &'a Attempt, other: &'a Attempt) -> (&'a Attempt, &'a Attempt) {
    if newest_first(one, other).is_lt() {
        (other, one)
    } else {
        (one, other)
    }
}

/// The attempts whose path asks the same signs as this one, in the order they come in.
pub fn of_family(attempts: &[Attempt], path: PathId) -> Vec<&Attempt> {
    let family = attempts
        .iter()
        .filter(|attempt| attempt.path.same_family(path));
    family.collect()
}

#[cfg(test)]
mod tests;
