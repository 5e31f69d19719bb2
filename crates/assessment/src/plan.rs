//! The plan: tips a person chose to try, when and how they mean to, and how it went.
//!
//! Nothing here reads a clock or a store. An entry says how the area it was chosen for moved since
//! ([`movement`]); that a tip moved it cannot be known, and nothing here says so.

use std::cmp::Ordering;

use crate::change::{Verdict, sign_change};
use crate::digits::id;
use crate::history::{Attempt, days_between};
use crate::questionnaire::Voice;
use crate::questionnaire::{About, SignId, TipId};

/// Most characters that are taken for when and how a tip is to be tried.
pub const WHEN_LIMIT: usize = 200;

/// Most characters that are taken for how it went.
pub const NOTE_LIMIT: usize = 1000;

id! {
    /// The id of an entry: 128 random bits, so that two open pages never make the same one and the
    /// id tells nothing. Written as 32 lower-case hexadecimal digits.
    EntryId
}

/// The tip of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlannedTip {
    /// One of today's.
    Known(TipId),
    /// The id of a tip that this version does not have, kept as it was.
    Foreign(String),
}

impl PlannedTip {
    /// The tip, if this version has it.
    pub const fn known(&self) -> Option<TipId> {
        match self {
            PlannedTip::Known(tip) => Some(*tip),
            PlannedTip::Foreign(_) => None,
        }
    }
}

/// A tip in the plan, one record of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanEntry {
    /// Its id.
    pub id: EntryId,
    /// The tip that was chosen.
    pub tip: PlannedTip,
    /// Whose part the tip speaks of.
    pub voice: Voice,
    /// The area it was chosen for: the sign that led to its place. None when it was chosen in the
    /// guide, or under [`crate::Care::Risk`], where no sign leads.
    pub sign: Option<SignId>,
    /// The id of a sign that this version does not have, kept as it was; only where `sign` is
    /// none.
    pub foreign_sign: Option<String>,
    /// When it was put in the plan: milliseconds since the start of 1970, UTC.
    pub added_ms: i64,
    /// The zone it was put there in: minutes east of UTC.
    pub offset_min: i16,
    /// When and how, in the person's words; empty until they say so. [`WHEN_LIMIT`] is a limit for
    /// what is typed, not for what was stored.
    pub when: String,
    /// When it was marked as done: milliseconds since the start of 1970, UTC. None while it is
    /// open.
    pub done_ms: Option<i64>,
    /// How it went, in the person's words; empty until they say so. [`NOTE_LIMIT`] is a limit for
    /// what is typed, not for what was stored.
    pub note: String,
}

impl PlanEntry {
    /// An open entry without a word so far, put in the plan at `added_ms` (UTC) in the zone
    /// `offset_min` minutes east. The sign is the lead of the place the tip stood in; none from
    /// the guide.
    pub const fn new(
        id: EntryId,
        tip: TipId,
        voice: Voice,
        sign: Option<SignId>,
        added_ms: i64,
        offset_min: i16,
    ) -> PlanEntry {
        PlanEntry {
            id,
            tip: PlannedTip::Known(tip),
            voice,
            sign,
            foreign_sign: None,
            added_ms,
            offset_min,
            when: String::new(),
            done_ms: None,
            note: String::new(),
        }
    }

    /// Whether it is still to be done.
    pub const fn is_open(&self) -> bool {
        self.done_ms.is_none()
    }

    /// The sign whose movement is looked at: the one it was chosen for, else the one that leads to
    /// the tip's section most strongly (ties in path order). None where neither is known, and for
    /// support, which no sign leads to.
    ///
    /// What I can do is looked at in a sign of my own, what I look for in my partner in the
    /// partner's sign: both lead to *open* and *rely* with the same weight.
    pub fn area(&self) -> Option<SignId> {
        if self.sign.is_some() || self.foreign_sign.is_some() {
            return self.sign;
        }
        let about = match self.voice {
            Voice::Do => About::Own,
            Voice::Ask => About::Partner,
        };
        let mut strongest = (0, None);
        for &(sign, weight) in self.tip.known()?.facts().section.facts().weights {
            if sign.facts().about == about && weight > strongest.0 {
                strongest = (weight, Some(sign));
            }
        }
        strongest.1
    }
}

/// The text as far as the limit goes, counted in characters.
///
/// A field's own `maxlength` counts in UTF-16, at most two for each character: what it lets
/// through is never cut here.
pub fn within(text: &str, limit: usize) -> &str {
    match text.char_indices().nth(limit) {
        Some((end, _)) => text.get(..end).unwrap_or(text),
        None => text,
    }
}

/// Orders the plan: what is open before what is done; the oldest open entry first, then the one
/// done last. Entries of the same moment by their id, so that the order is the same everywhere.
pub fn open_first(one: &PlanEntry, other: &PlanEntry) -> Ordering {
    let order = match (one.done_ms, other.done_ms) {
        (None, None) => one.added_ms.cmp(&other.added_ms),
        (None, Some(_)) => Ordering::Less,
        (Some(_), None) => Ordering::Greater,
        (Some(one), Some(other)) => other.cmp(&one),
    };
    order.then(one.id.cmp(&other.id))
}

/// Puts an entry at its place in a plan that is in order. The library's sort would weigh more.
pub fn insert(plan: &mut Vec<PlanEntry>, entry: PlanEntry) {
    let at = plan.partition_point(|other| open_first(other, &entry).is_lt());
    plan.insert(at, entry);
}

/// How the area of an entry moved since the entry was put in the plan. Never why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Movement {
    /// The entry has no area ([`PlanEntry::area`]).
    NoSign,
    /// No attempt that asks about the area was finished up to then.
    NoBaseline,
    /// No attempt was finished since.
    NotYet,
    /// The newest attempt since then, beside the newest up to then that asks about the area.
    Since {
        /// What can be said about the two, by the rules of [`sign_change`].
        verdict: Verdict,
        /// Whole days from being put in the plan to the newest attempt.
        days: u32,
    },
}

/// How the entry's area moved since it was put in the plan, by the attempts, newest first.
///
/// Only the newest attempt speaks for today: one that cannot be compared says so, and is not
/// passed over for an older one. One that [lies ahead](Attempt::is_ahead) is passed over.
pub fn movement(entry: &PlanEntry, attempts: &[Attempt], now_ms: i64) -> Movement {
    let Some(sign) = entry.area() else {
        return Movement::NoSign;
    };
    let is_before = |attempt: &Attempt| attempt.at_ms <= entry.added_ms;
    let baseline = attempts
        .iter()
        .find(|&attempt| is_before(attempt) && attempt.path.asks(sign));
    let Some(baseline) = baseline else {
        return Movement::NoBaseline;
    };
    let is_after = |attempt: &Attempt| !is_before(attempt) && !attempt.is_ahead(now_ms);
    match attempts.iter().find(|&attempt| is_after(attempt)) {
        Some(newest) => Movement::Since {
            verdict: sign_change(&baseline.sheet(), &newest.sheet(), sign),
            days: days_between(entry.added_ms, newest.at_ms),
        },
        None => Movement::NotYet,
    }
}

#[cfg(test)]
mod tests;
