//! What is kept: finished attempts and the one that is under way, and how attempts lie in time.
//!
//! Nothing here reads a clock or a store. What a record looks like is the business of [`mod@format`]
//! alone. Scores are never kept: they are worked out from the answers. Safety answers and answer
//! times have no place here on purpose.

pub mod format;
mod settings;

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::advice::safety::without_help;
use crate::advice::{Earlier, Evidence};
use crate::answers::{Answers, Causes, Response, Sheet};
use crate::digits::id;
use crate::questionnaire::{INSTRUMENT_VERSION, PathId, SectionId};
use crate::score::Scores;
pub use settings::{Motion, Settings, TextSize, Theme};

id! {
    /// The id of an attempt: 128 random bits, so that two devices never make the same one and the
    /// id tells nothing. Written as 32 lower-case hexadecimal digits.
    AttemptId
}

/// A finished run. Never changed once written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// Its id.
    pub id: AttemptId,
    /// The version of the instrument it was taken with.
    pub instrument: String,
    /// The path that was taken.
    pub path: PathId,
    /// When it was finished: milliseconds since the start of 1970, UTC.
    pub at_ms: i64,
    /// The zone it was finished in: minutes east of UTC.
    pub offset_min: i16,
    /// What was answered.
    pub answers: Answers,
    /// The causes that were ticked.
    pub causes: Causes,
    /// The places to start that were shown, in their order.
    pub places: Vec<SectionId>,
    /// Raw answers to items that this version does not know, kept as they were.
    pub foreign: BTreeMap<String, Option<u8>>,
    /// Ids of causes that this version does not know, kept as they were.
    pub foreign_causes: Vec<String>,
    /// Ids of places that this version does not know, kept as they were.
    pub foreign_places: Vec<String>,
}

impl Attempt {
    /// What its scores depend on.
    pub fn sheet(&self) -> Sheet<'_> {
        Sheet {
            path: self.path,
            version: &self.instrument,
            answers: &self.answers,
        }
    }

    /// What its advice depends on, beside the attempts before it ([`earlier_for`]).
    pub fn evidence<'a>(&'a self, earlier: &'a [Earlier]) -> Evidence<'a> {
        Evidence {
            sheet: self.sheet(),
            causes: &self.causes,
            earlier,
        }
    }

    /// The attempt with the places that its record may keep, where that record is one of the first
    /// version that revealed a yes on the safety page. The one exception to "never changed": whoever
    /// reads the file could see it.
    pub fn concealed(&self) -> Option<Attempt> {
        let tells = self.places.contains(&SectionId::Help);
        tells.then(|| Attempt {
            places: without_help(&self.places),
            ..self.clone()
        })
    }

    /// Whether it lies more than a day ahead: it was made by a clock that was wrong.
    pub const fn is_ahead(&self, now_ms: i64) -> bool {
        self.at_ms > now_ms.saturating_add(DAY_MS)
    }

    /// What its answers come to.
    pub fn scores(&self) -> Scores {
        Scores::of(&self.sheet())
    }

    /// How many days ago it was finished, as a calendar counts them: 1 is yesterday, however few
    /// hours ago that was. Both days are those of the place where the person was and is. 0 where
    /// the clock was set back, and where today is an earlier day than the one they come from.
    pub fn days_ago(&self, now_ms: i64, now_offset_min: i16) -> u32 {
        let today = local_day(now_ms, now_offset_min);
        let days = today - local_day(self.at_ms, self.offset_min);
        u32::try_from(days.max(0)).unwrap_or(u32::MAX)
    }
}

/// A run under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The version of the instrument it was begun with.
    pub instrument: String,
    /// The path that was chosen.
    pub path: PathId,
    /// The step the person is at, counted from 1.
    pub step: u16,
    /// When it was begun: milliseconds since the start of 1970, UTC.
    pub started_ms: i64,
    /// When it was last written: milliseconds since the start of 1970, UTC. Tells which of two
    /// drafts is taken up again.
    pub touched_ms: i64,
    /// What was answered so far.
    pub answers: Answers,
    /// The causes ticked so far.
    pub causes: Causes,
    /// Raw answers to items that this version does not know, kept as they were.
    pub foreign: BTreeMap<String, Option<u8>>,
    /// Ids of causes that this version does not know, kept as they were.
    pub foreign_causes: Vec<String>,
}

impl Draft {
    /// A run that begins now, with nothing answered.
    pub fn new(path: PathId, started_ms: i64) -> Draft {
        Draft {
            instrument: INSTRUMENT_VERSION.into(),
            path,
            step: 1,
            started_ms,
            touched_ms: started_ms,
            answers: Answers::default(),
            causes: Causes::default(),
            foreign: BTreeMap::new(),
            foreign_causes: Vec::new(),
        }
    }

    /// Makes a run of another version one of today's, and says whether it was one: what is still
    /// asked keeps its answer, what is no longer asked is kept beside it, and the run goes on at the
    /// first item that has none.
    pub fn adopt(&mut self) -> bool {
        if self.instrument == INSTRUMENT_VERSION {
            return false;
        }
        self.instrument = INSTRUMENT_VERSION.into();
        // What is no longer offered could be neither seen nor cleared.
        self.causes.retain_asked();
        let open = self
            .path
            .items()
            .position(|item| self.answers.get(item).is_none());
        if let Some(index) = open {
            // A path has at most 36 items.
            self.step = u16::try_from(index + 1).unwrap_or(1);
        }
        true
    }

    /// The attempt it becomes, one of today's version: finished at `at_ms` (UTC) in the zone
    /// `offset_min` minutes east, with the places that its record keeps
    /// ([`crate::advice::stored_places`]). Items that were asked and left open count as skipped.
    pub fn finish(
        mut self,
        id: AttemptId,
        at_ms: i64,
        offset_min: i16,
        places: Vec<SectionId>,
    ) -> Attempt {
        self.adopt();
        for item in self.path.items() {
            if self.answers.get(item).is_none() {
                self.answers.set(item, Response::Skipped);
            }
        }
        Attempt {
            id,
            instrument: self.instrument,
            path: self.path,
            at_ms,
            offset_min,
            answers: self.answers,
            causes: self.causes,
            places,
            foreign: self.foreign,
            foreign_causes: self.foreign_causes,
            foreign_places: Vec::new(),
        }
    }
}

/// Orders attempts newest first; those of the same moment by their id, so that the order is the
/// same everywhere.
pub fn newest_first(one: &Attempt, other: &Attempt) -> Ordering {
    other.at_ms.cmp(&one.at_ms).then(one.id.cmp(&other.id))
}

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// The day of a moment where its time is `offset_min` minutes east of UTC, counted from the first
/// day of 1970.
fn local_day(at_ms: i64, offset_min: i16) -> i64 {
    at_ms
        .saturating_add(i64::from(offset_min) * 60_000)
        .div_euclid(DAY_MS)
}

/// Whole days from one moment to a later one, both in milliseconds: periods of 24 hours, which
/// tell how much time has passed and not which day it was. 0 where the clock was set back.
pub fn days_between(earlier_ms: i64, later_ms: i64) -> u32 {
    let days = later_ms.saturating_sub(earlier_ms).max(0) / DAY_MS;
    u32::try_from(days).unwrap_or(u32::MAX)
}

/// Days after which another attempt can be compared: the statements ask about the past four weeks,
/// and two attempts within them ask about the same days.
pub const COMPARE_AFTER_DAYS: u32 = 28;

/// Days left until four weeks have passed, 1 to 28, where the last attempt was finished so many
/// days ago; none once they have.
pub fn days_to_compare(days_ago: u32) -> Option<u32> {
    COMPARE_AFTER_DAYS
        .checked_sub(days_ago)
        .filter(|&left| left > 0)
}

/// The last attempt of those that come newest first. One that [lies ahead](Attempt::is_ahead) never
/// is: else it would stay so until that day.
pub fn latest(attempts: &[Attempt], now_ms: i64) -> Option<&Attempt> {
    attempts.iter().find(|attempt| !attempt.is_ahead(now_ms))
}

/// The last two attempts of those that come newest first, the earlier one first. One that
/// [lies ahead](Attempt::is_ahead) is neither.
pub fn last_two<'a>(attempts: &[&'a Attempt], now_ms: i64) -> Option<[&'a Attempt; 2]> {
    let mut past = attempts.iter().filter(|attempt| !attempt.is_ahead(now_ms));
    let (last, before) = (past.next()?, past.next()?);
    Some([*before, *last])
}

/// The attempts of the same version before the given one, scored, in the order they come in.
pub fn earlier_for(attempts: &[Attempt], of: &Attempt) -> Vec<Earlier> {
    let earlier = attempts
        .iter()
        .filter(|other| newest_first(of, other).is_lt() && other.instrument == of.instrument);
    let scored = earlier.map(|other| Earlier {
        days_ago: days_between(other.at_ms, of.at_ms),
        scores: other.scores(),
    });
    scored.collect()
}

#[cfg(test)]
mod tests;
