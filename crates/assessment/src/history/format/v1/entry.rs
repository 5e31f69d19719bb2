//! The record of an entry of the plan, in the order its fields are written. Frozen like the others.

use serde::{Deserialize, Deserializer, Serialize};

use super::{V, moment, within_a_day, within_years, zone};
use crate::plan::{EntryId, PlanEntry, PlannedTip};
use crate::questionnaire::Voice;
use crate::questionnaire::{SignId, TipId};

/// The record of a tip in the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    v: u32,
    tip: String,
    voice: String,
    #[serde(deserialize_with = "present")]
    sign: Option<String>,
    added: i64,
    offset: i16,
    when: String,
    #[serde(deserialize_with = "present")]
    done: Option<i64>,
    note: String,
}

/// None is written as null. Without this a field that is missing would be read as none, too, and
/// an entry that lost its `done` would be open again.
fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(field: D) -> Result<T, D::Error> {
    T::deserialize(field)
}

impl From<&PlanEntry> for Entry {
    fn from(entry: &PlanEntry) -> Self {
        let tip = match &entry.tip {
            PlannedTip::Known(tip) => tip.as_str().into(),
            PlannedTip::Foreign(id) => id.clone(),
        };
        let sign = match entry.sign {
            Some(sign) => Some(sign.as_str().into()),
            None => entry.foreign_sign.clone(),
        };
        Entry {
            v: V,
            tip,
            voice: entry.voice.as_str().into(),
            sign,
            added: within_years(entry.added_ms),
            offset: within_a_day(entry.offset_min),
            when: entry.when.clone(),
            done: entry.done_ms.map(within_years),
            note: entry.note.clone(),
        }
    }
}

impl Entry {
    /// The entry that was written; none if a value is outside its range.
    pub(in super::super) fn into_entry(self, id: EntryId) -> Option<PlanEntry> {
        let tip = match TipId::from_id(&self.tip) {
            Some(tip) => PlannedTip::Known(tip),
            None => PlannedTip::Foreign(self.tip),
        };
        let voice = Voice::from_id(&self.voice)?;
        let sign = self.sign.as_deref().and_then(SignId::from_id);
        let foreign_sign = if sign.is_some() { None } else { self.sign };
        let done_ms = match self.done {
            Some(ms) => Some(moment(ms)?),
            None => None,
        };
        Some(PlanEntry {
            id,
            tip,
            voice,
            sign,
            foreign_sign,
            added_ms: moment(self.added)?,
            offset_min: zone(self.offset)?,
            when: self.when,
            done_ms,
            note: self.note,
        })
    }
}
