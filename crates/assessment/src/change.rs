//! Whether something changed between two attempts, sign by sign and overall.
//!
//! Only verdicts, no words and no causes: what changed a score is not known here. High scores tend
//! to be lower next time, just by chance, which the page says.

use crate::answers::Sheet;
use crate::questionnaire::SignId;
use crate::score::{FEWEST_SIGNS, Scores, Strain, keyed};

/// Least difference of a sign's `u` that is a clear change: 18 of 48, 37.5 shown points. In
/// simulation chance alone reaches it in 0 to 6 of 100 pairs in which nothing changed.
const SIGN_CHANGE: u8 = 18;

/// Least difference of the mean `u` that is a clear change overall: 9 of 48, 18.75 shown points.
/// In simulation chance alone reaches it in 0 to 6 of 100 pairs in which nothing changed.
const OVERALL_CHANGE: u16 = 9;

/// What can be said about two attempts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Clearly more strain in the later attempt.
    MoreStrain,
    /// Clearly less strain in the later attempt.
    LessStrain,
    /// No difference that chance would not make.
    AboutTheSame,
    /// Nothing can be said.
    NotComparable(WhyNot),
}

impl Verdict {
    /// Whether there is a clear change, one way or the other.
    pub const fn is_clear(self) -> bool {
        match self {
            Verdict::MoreStrain | Verdict::LessStrain => true,
            Verdict::AboutTheSame | Verdict::NotComparable(_) => false,
        }
    }

    /// Whether anything can be said: the two were compared.
    pub const fn is_known(self) -> bool {
        match self {
            Verdict::MoreStrain | Verdict::LessStrain | Verdict::AboutTheSame => true,
            Verdict::NotComparable(_) => false,
        }
    }
}

/// Why nothing can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// The two were taken with different versions of the instrument.
    OtherVersion,
    /// The two paths ask different signs. This holds for a single sign that both ask as well:
    /// beside other questions the same question can be read differently.
    OtherPath,
    /// Fewer than three items of the sign, or four own signs, were answered both times.
    TooFewAnswers,
}

/// How one sign changed, over the items answered both times, at least three of them.
pub fn sign_change(earlier: &Sheet, later: &Sheet, sign: SignId) -> Verdict {
    if let Some(why_not) = apart(earlier, later) {
        return Verdict::NotComparable(why_not);
    }
    if !earlier.path.asks(sign) {
        return Verdict::NotComparable(WhyNot::TooFewAnswers);
    }
    let (mut before, mut after, mut count) = (0, 0, 0);
    for item in sign.items(earlier.version) {
        let both = (earlier.answers.answer(item), later.answers.answer(item));
        if let (Some(first), Some(second)) = both {
            before += keyed(item, first);
            after += keyed(item, second);
            count += 1;
        }
    }
    match (
        Strain::of_items(before, count),
        Strain::of_items(after, count),
    ) {
        (Some(before), Some(after)) => {
            verdict(before.u().into(), after.u().into(), SIGN_CHANGE.into())
        }
        (Some(_) | None, Some(_) | None) => Verdict::NotComparable(WhyNot::TooFewAnswers),
    }
}

/// How the mean over the own signs changed, over those scored both times, at least four of them.
pub fn overall_change(earlier: &Sheet, later: &Sheet) -> Verdict {
    if let Some(why_not) = apart(earlier, later) {
        return Verdict::NotComparable(why_not);
    }
    let (first, second) = (Scores::of(earlier), Scores::of(later));
    // At most 9 signs of at most 48 each.
    let (mut before, mut after, mut signs) = (0_u16, 0_u16, 0_u8);
    for (sign, strain) in first.own() {
        if let Some(other) = second.sign(sign) {
            before += u16::from(strain.u());
            after += u16::from(other.u());
            signs += 1;
        }
    }
    if signs < FEWEST_SIGNS {
        return Verdict::NotComparable(WhyNot::TooFewAnswers);
    }
    // Sums compared with the limit times the count: the means exactly, without dividing.
    verdict(before, after, OVERALL_CHANGE * u16::from(signs))
}

/// What keeps two attempts from being compared at all.
fn apart(earlier: &Sheet, later: &Sheet) -> Option<WhyNot> {
    if earlier.version != later.version {
        Some(WhyNot::OtherVersion)
    } else if earlier.path.same_family(later.path) {
        None
    } else {
        Some(WhyNot::OtherPath)
    }
}

fn verdict(before: u16, after: u16, clear: u16) -> Verdict {
    if after >= before + clear {
        Verdict::MoreStrain
    } else if before >= after + clear {
        Verdict::LessStrain
    } else {
        Verdict::AboutTheSame
    }
}

#[cfg(test)]
mod tests;
