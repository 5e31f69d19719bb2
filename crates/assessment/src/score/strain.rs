//! Strain as a number: of one sign and overall, with its word and its uncertainty.
//!
//! Only arithmetic on numbers in known ranges; which answers a number comes from is not known
//! here.

/// Fewest answered items of the four with which a sign has a score.
pub const FEWEST_ITEMS: u8 = 3;

/// Fewest own signs with a score with which there is an overall score.
pub const FEWEST_SIGNS: u8 = 4;

/// Strain from which a sign leads to advice by itself.
const LEADS: u8 = 18;

/// Strain from which a sign is high.
const HIGH: u8 = 30;

/// Strain up to which a sign can be a strength.
const STRENGTH: u8 = 12;

/// The strain of one sign, `u`: 0 (all answers on the easy side) to 48.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Strain(u8);

impl Strain {
    /// The most there can be.
    pub const MAX: u8 = 48;

    /// Shown points by which the score of a sign may be off, either way: about one standard error,
    /// assumed from simulation (`docs/simulation/`).
    pub const MARGIN: u8 = 12;

    /// The strain `u`; none above 48.
    pub const fn new(u: u8) -> Option<Strain> {
        if u <= Self::MAX {
            Some(Strain(u))
        } else {
            None
        }
    }

    /// The strain of a sign with `count` answered items whose keyed answers add up to `sum`:
    /// `12 * sum / count`, exact for 3 and for 4 items. None for fewer than
    /// three items, for more than a sign has, or for a sum that they cannot have.
    pub const fn of_items(sum: u8, count: u8) -> Option<Strain> {
        if !matches!(count, FEWEST_ITEMS..=4) || sum > 4 * count {
            return None;
        }
        // At most 12 * 4 * 4 = 192, and at most 48 once divided.
        Some(Strain(12 * sum / count))
    }

    /// `u` itself, 0 to 48: what limits and weights are about.
    pub const fn u(self) -> u8 {
        self.0
    }

    /// The score as shown, 0 to 100: percent of the most possible, rounded half up.
    pub const fn shown(self) -> u8 {
        shown(self.0 as u16, 1)
    }

    /// The word for the score.
    pub const fn word(self) -> Word {
        word(self.0 as u16, 1)
    }

    /// Whether the sign leads to advice by itself, and not only through single answers. A limit for
    /// advice, not a word.
    pub const fn leads(self) -> bool {
        self.0 >= LEADS
    }

    /// Whether the sign is high. A limit for advice, not a word.
    pub const fn is_high(self) -> bool {
        self.0 >= HIGH
    }

    /// Whether the sign is low enough for a strength. A limit for advice, not a word.
    pub const fn is_strength(self) -> bool {
        self.0 <= STRENGTH
    }

    /// The shown score with its uncertainty, [`Strain::MARGIN`] either way.
    pub const fn band(self) -> Band {
        Band::around(self.shown(), Self::MARGIN)
    }
}

/// The overall strain: the exact mean of the strains of own signs, kept as a fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overall {
    sum: u16,
    signs: u8,
}

impl Overall {
    /// Shown points by which the overall score may be off, either way: about one standard error,
    /// assumed from simulation (`docs/simulation/`).
    pub const MARGIN: u8 = 6;

    /// The mean of `signs` strains that add up to `sum`. None for fewer than four signs, or for
    /// a sum that they cannot have.
    pub const fn new(sum: u16, signs: u8) -> Option<Overall> {
        if signs < FEWEST_SIGNS || sum > Strain::MAX as u16 * signs as u16 {
            return None;
        }
        Some(Overall { sum, signs })
    }

    /// The sum of the strains, 0 to 48 for each sign.
    pub const fn sum(self) -> u16 {
        self.sum
    }

    /// How many signs it is the mean of.
    pub const fn signs(self) -> u8 {
        self.signs
    }

    /// The score as shown, 0 to 100: percent of the most possible, rounded half up.
    pub const fn shown(self) -> u8 {
        shown(self.sum, self.signs)
    }

    /// The word for the exact mean.
    pub const fn word(self) -> Word {
        word(self.sum, self.signs)
    }

    /// Whether the exact mean is as much as a high sign has.
    pub const fn is_high(self) -> bool {
        !below(self.sum, self.signs, HIGH as u16)
    }

    /// The shown score with its uncertainty, [`Overall::MARGIN`] either way.
    pub const fn band(self) -> Band {
        Band::around(self.shown(), Self::MARGIN)
    }
}

/// A score with its uncertainty, in shown points: `0 <= low <= high <= 100`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// The lower end.
    pub low: u8,
    /// The upper end.
    pub high: u8,
}

impl Band {
    const fn around(shown: u8, margin: u8) -> Band {
        let high = shown.saturating_add(margin);
        Band {
            low: shown.saturating_sub(margin),
            high: if high > 100 { 100 } else { high },
        }
    }
}

/// A score in words: how often answers showed strain, not how bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Word {
    /// `u` below 6.
    AlmostNever,
    /// `u` from 6 to below 18.
    Rarely,
    /// `u` from 18 to below 30.
    Sometimes,
    /// `u` from 30 to below 42.
    Often,
    /// `u` from 42.
    AlmostAlways,
}

impl Word {
    /// Its place in a language's list of words: 0 to 4.
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// `sum / count` of 0 to 48 as a percentage, rounded half up. With a count of 1 it equals
/// `(100 * u + 24) div 48`.
const fn shown(sum: u16, count: u8) -> u8 {
    let (sum, count) = (sum as u32, count as u32);
    let percent = (200 * sum + 48 * count) / (96 * count);
    // Both callers hold `sum <= 48 * count`, so this is at most 100.
    #[expect(clippy::cast_possible_truncation, reason = "at most 100")]
    {
        percent as u8
    }
}

/// Whether the fraction `sum / count` is below a limit, without dividing.
const fn below(sum: u16, count: u8, limit: u16) -> bool {
    sum < limit * count as u16
}

const fn word(sum: u16, count: u8) -> Word {
    if below(sum, count, 6) {
        Word::AlmostNever
    } else if below(sum, count, 18) {
        Word::Rarely
    } else if below(sum, count, 30) {
        Word::Sometimes
    } else if below(sum, count, 42) {
        Word::Often
    } else {
        Word::AlmostAlways
    }
}

#[cfg(test)]
mod tests;
