//! The first format, in the order its fields are written.
//!
//! Frozen: see the samples in `tests/fixtures/v1/`. Plain shapes only (no `flatten`, no untagged
//! enums): JavaScript has one kind of number, and such shapes would guess the wrong one.

mod entry;
mod notes;

pub use entry::Entry;
pub use notes::{Event, LastExport, Note};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::super::{self as history, AttemptId};
use crate::answers::{Answer, Answers, Causes, Response};
use crate::questionnaire::{CauseId, ItemId, PathId, SectionId, is_known_version};

const V: u32 = 1;

/// The start of the year 2000, UTC, in milliseconds: before that no record was written.
const FIRST_MS: i64 = 946_684_800_000;

/// The end of the year 9999, UTC, in milliseconds: dates are written with four digits.
const LAST_MS: i64 = 253_402_300_799_999;

/// Zones lie within a day of UTC.
const DAY_MIN: i16 = 24 * 60;

/// Raw answers 0 to 4 by item id; none was skipped.
type RawAnswers = BTreeMap<String, Option<u8>>;

/// The record of a finished run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    v: u32,
    instrument: String,
    path: String,
    at: i64,
    offset: i16,
    answers: RawAnswers,
    causes: Vec<String>,
    places: Vec<String>,
}

/// The record of a run under way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    v: u32,
    instrument: String,
    path: String,
    step: u16,
    started: i64,
    touched: i64,
    answers: RawAnswers,
    causes: Vec<String>,
}

/// The record of the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Settings {
    pub(super) move_on: bool,
}

impl From<&history::Attempt> for Attempt {
    /// Writes all items that were asked, as far as that is known, those without an answer as skipped,
    /// and whatever else was answered.
    fn from(attempt: &history::Attempt) -> Self {
        let mut answers = raw(&attempt.answers, &attempt.foreign);
        if is_known_version(&attempt.instrument) {
            for item in attempt.sheet().items() {
                answers.entry(item.as_str().into()).or_insert(None);
            }
        }
        let places = attempt.places.iter().map(|place| place.as_str().into());
        Attempt {
            v: V,
            instrument: attempt.instrument.clone(),
            path: attempt.path.as_str().into(),
            at: within_years(attempt.at_ms),
            offset: within_a_day(attempt.offset_min),
            answers,
            causes: cause_ids(attempt.causes, &attempt.foreign_causes),
            places: places
                .chain(attempt.foreign_places.iter().cloned())
                .collect(),
        }
    }
}

impl From<&history::Draft> for Draft {
    /// Writes the items that were answered or skipped so far.
    fn from(draft: &history::Draft) -> Self {
        Draft {
            v: V,
            instrument: draft.instrument.clone(),
            path: draft.path.as_str().into(),
            step: draft.step,
            started: within_years(draft.started_ms),
            touched: within_years(draft.touched_ms),
            answers: raw(&draft.answers, &draft.foreign),
            causes: cause_ids(draft.causes, &draft.foreign_causes),
        }
    }
}

impl Attempt {
    /// The attempt that was written; none if a value is outside its range.
    pub(super) fn into_attempt(self, id: AttemptId) -> Option<history::Attempt> {
        let path = PathId::from_id(&self.path)?;
        let at_ms = moment(self.at)?;
        let offset_min = zone(self.offset)?;
        let (answers, foreign) = parse_answers(self.answers)?;
        let (causes, foreign_causes) = sort_out(self.causes, CauseId::from_id);
        let (places, foreign_places) = sort_out(self.places, SectionId::from_id);
        Some(history::Attempt {
            id,
            instrument: self.instrument,
            path,
            at_ms,
            offset_min,
            answers,
            causes: causes.into_iter().collect(),
            places,
            foreign,
            foreign_causes,
            foreign_places,
        })
    }
}

impl Draft {
    /// The draft that was written; none if a value is outside its range.
    pub(super) fn into_draft(self) -> Option<history::Draft> {
        let path = PathId::from_id(&self.path)?;
        let started_ms = moment(self.started)?;
        let touched_ms = moment(self.touched)?;
        let (answers, foreign) = parse_answers(self.answers)?;
        let (causes, foreign_causes) = sort_out(self.causes, CauseId::from_id);
        Some(history::Draft {
            instrument: self.instrument,
            path,
            // A step that does not exist is no reason to lose the answers.
            step: self.step.max(1),
            started_ms,
            touched_ms,
            answers,
            causes: causes.into_iter().collect(),
            foreign,
            foreign_causes,
        })
    }
}

/// The nearest moment that can be read again: a clock that is off, or was never set, must not
/// make a record that counts as damaged.
fn within_years(ms: i64) -> i64 {
    ms.clamp(FIRST_MS, LAST_MS)
}

fn moment(ms: i64) -> Option<i64> {
    (FIRST_MS..=LAST_MS).contains(&ms).then_some(ms)
}

/// The nearest zone that can be read again.
fn within_a_day(offset_min: i16) -> i16 {
    offset_min.clamp(-DAY_MIN, DAY_MIN)
}

fn zone(offset_min: i16) -> Option<i16> {
    (-DAY_MIN..=DAY_MIN)
        .contains(&offset_min)
        .then_some(offset_min)
}

fn raw(answers: &Answers, foreign: &RawAnswers) -> RawAnswers {
    let mut raw = foreign.clone();
    for item in ItemId::ALL {
        if let Some(response) = answers.get(item) {
            raw.insert(item.as_str().into(), response.answer().map(Answer::raw));
        }
    }
    raw
}

/// The answers to known items, and those to others as they are; none if one is above 4.
fn parse_answers(raw: RawAnswers) -> Option<(Answers, RawAnswers)> {
    let mut answers = Answers::default();
    let mut foreign = RawAnswers::new();
    for (id, value) in raw {
        let response = match value {
            None => Response::Skipped,
            Some(value) => Response::Given(Answer::from_raw(value)?),
        };
        match ItemId::from_id(&id) {
            Some(item) => answers.set(item, response),
            None => {
                foreign.insert(id, value);
            }
        }
    }
    Some((answers, foreign))
}

/// The ids of causes in the order of their numbers, which stays the same when they are offered in
/// another. The library's sort would weigh more.
fn cause_ids(causes: Causes, foreign: &[String]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for cause in causes.iter() {
        let id = cause.as_str();
        let after = |other: &String| (other.len(), other.as_str()) > (id.len(), id);
        let at = ids.iter().position(after).unwrap_or(ids.len());
        ids.insert(at, id.into());
    }
    ids.extend(foreign.iter().cloned());
    ids
}

/// Sorts ids into those known today and the others, both in their order.
fn sort_out<T>(ids: Vec<String>, known: impl Fn(&str) -> Option<T>) -> (Vec<T>, Vec<String>) {
    let (mut ours, mut foreign) = (Vec::new(), Vec::new());
    for id in ids {
        match known(&id) {
            Some(id) => ours.push(id),
            None => foreign.push(id),
        }
    }
    (ours, foreign)
}
