//! What the app keeps: attempts, drafts, the plan and settings, as records in the [`Store`]; notes and
//! events are in [`notes`].
//!
//! One key per attempt, per draft and per entry of the plan: two open pages never write the same key, so neither can
//! lose what the other wrote. A record that cannot be read is counted and left as it is.

pub mod notes;
pub mod whole;

use assessment::history::format::{
    self, AttemptRecord, DraftRecord, EntryRecord, SettingsRecord, Unreadable,
};
use assessment::{Attempt, AttemptId, Draft, EntryId, PlanEntry, Settings, newest_first, plan};
use serde::Serialize;

use super::json::{self, Parsed};
use super::storage::elsewhere::Change;
use super::storage::{NotKept, Store, full};

const ATTEMPTS: &str = "attempt/";
const DRAFTS: &str = "draft/";
const ENTRIES: &str = "plan/";
const SETTINGS: &str = "settings";

/// The place in a record of the first version that told of a yes on the safety page.
const TELLING: &[u8] = b"\"help\"";

/// All records of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Records<T> {
    /// Those that could be read.
    pub readable: Vec<T>,
    /// How many are damaged.
    pub damaged: usize,
    /// How many come from a newer version.
    pub newer: usize,
}

impl<T> Records<T> {
    fn of(read: impl Iterator<Item = Result<T, Unreadable>>) -> Self {
        let mut records = Self {
            readable: Vec::new(),
            damaged: 0,
            newer: 0,
        };
        for record in read {
            match record {
                Ok(record) => records.readable.push(record),
                Err(Unreadable::Damaged) => records.damaged += 1,
                Err(Unreadable::Newer { .. }) => records.newer += 1,
            }
        }
        records
    }
}

/// All attempts, newest first.
pub fn attempts(store: &Store) -> Records<Attempt> {
    let mut records = Records::of(each_attempt(store));
    records.readable.sort_unstable_by(newest_first);
    records
}

/// The last attempt that can be read, as [`assessment::latest`] has it.
pub fn latest(store: &Store, now_ms: i64) -> Option<Attempt> {
    let readable = each_attempt(store).filter_map(Result::ok);
    let past = readable.filter(|attempt| !attempt.is_ahead(now_ms));
    past.min_by(newest_first)
}

fn each_attempt(store: &Store) -> impl Iterator<Item = Result<Attempt, Unreadable>> {
    let keys = store.keys(ATTEMPTS).into_iter();
    keys.filter_map(|key| {
        let id = key.strip_prefix(ATTEMPTS)?;
        let record = AttemptId::parse(id).ok_or(Unreadable::Damaged);
        Some(record.and_then(|id| attempt(store, id).unwrap_or(Err(Unreadable::Damaged))))
    })
}

/// One attempt, or `None` if nothing is stored under its id.
pub fn attempt(store: &Store, id: AttemptId) -> Option<Result<Attempt, Unreadable>> {
    let text = store.get(&attempt_key(id))?;
    Some(format::read_attempt(id, &Parsed::new(&text)))
}

/// Whether an attempt is on the device.
pub fn is_attempt_kept(store: &Store, id: AttemptId) -> bool {
    store.is_kept(&attempt_key(id))
}

/// Writes a finished attempt. It is never changed after.
///
/// # Errors
///
/// [`NotKept`] where it is not on the device; it is held in memory until the page closes.
pub fn save_attempt(store: &Store, attempt: &Attempt) -> Result<(), NotKept> {
    write(
        store,
        &attempt_key(attempt.id),
        &AttemptRecord::from(attempt),
    )
}

/// The attempts whose records may tell of a yes on the safety page, as the first version wrote them.
pub fn telling(store: &Store) -> Vec<AttemptId> {
    let keys = store.keys(ATTEMPTS).into_iter();
    keys.filter(|key| {
        let text = store.get(key).unwrap_or_default();
        // Searched as bytes: the search for a text is larger than all else here.
        text.as_bytes()
            .windows(TELLING.len())
            .any(|part| part == TELLING)
    })
    .filter_map(|key| AttemptId::parse(key.strip_prefix(ATTEMPTS)?))
    .collect()
}

/// Writes an attempt anew without what its record told ([`Attempt::concealed`]). What the browser
/// refuses stays as it was, and is tried again at the next start.
pub fn conceal(store: &Store, id: AttemptId) {
    let there = attempt(store, id).and_then(Result::ok);
    if let Some(concealed) = there.and_then(|attempt| attempt.concealed()) {
        let _ = save_attempt(store, &concealed);
    }
}

/// All drafts, in no order.
pub fn drafts(store: &Store) -> Records<(AttemptId, Draft)> {
    let keys = store.keys(DRAFTS);
    Records::of(keys.iter().filter_map(|key| {
        let id = key.strip_prefix(DRAFTS)?;
        Some(match AttemptId::parse(id) {
            Some(id) => draft(store, id)?.map(|draft| (id, draft)),
            None => Err(Unreadable::Damaged),
        })
    }))
}

/// One draft, or `None` if nothing is stored under its id.
pub fn draft(store: &Store, id: AttemptId) -> Option<Result<Draft, Unreadable>> {
    let text = store.get(&draft_key(id))?;
    Some(format::read_draft(&Parsed::new(&text)))
}

/// Whether a draft is on the device as it stands here.
pub fn is_draft_kept(store: &Store, id: AttemptId) -> bool {
    store.is_kept(&draft_key(id))
}

/// Whether another open page has written or removed this draft.
pub fn is_of_draft(change: &Change, id: AttemptId) -> bool {
    is_of(change, &draft_key(id))
}

/// Writes a draft over what it was before.
///
/// # Errors
///
/// [`NotKept`] where it is not on the device; it is held in memory until the page closes.
pub fn save_draft(store: &Store, id: AttemptId, draft: &Draft) -> Result<(), NotKept> {
    write(store, &draft_key(id), &DraftRecord::from(draft))
}

/// Removes a draft whose run has ended.
///
/// # Errors
///
/// [`NotKept`] where the browser refused and the draft may still be there.
pub fn remove_draft(store: &Store, id: AttemptId) -> Result<(), NotKept> {
    store.remove(&draft_key(id))
}

/// The plan, in its order.
pub fn entries(store: &Store) -> Records<PlanEntry> {
    let keys = store.keys(ENTRIES);
    let mut records = Records::of(keys.iter().filter_map(|key| {
        let id = key.strip_prefix(ENTRIES)?;
        let record = EntryId::parse(id).ok_or(Unreadable::Damaged);
        Some(record.and_then(|id| entry(store, id).unwrap_or(Err(Unreadable::Damaged))))
    }));
    let mut plan = Vec::new();
    for entry in records.readable.drain(..) {
        plan::insert(&mut plan, entry);
    }
    records.readable = plan;
    records
}

/// One entry of the plan, or `None` if nothing is stored under its id.
pub fn entry(store: &Store, id: EntryId) -> Option<Result<PlanEntry, Unreadable>> {
    let text = store.get(&entry_key(id))?;
    Some(format::read_entry(id, &Parsed::new(&text)))
}

/// Whether an entry of the plan is on the device as it is here.
pub fn is_entry_kept(store: &Store, id: EntryId) -> bool {
    store.is_kept(&entry_key(id))
}

/// Keeps an entry of the plan over what it was before: see [`keep`].
pub fn keep_entry(
    store: &Store,
    entry: &PlanEntry,
    keeps_nothing: bool,
) -> Option<Result<(), NotKept>> {
    let text = json::to_text(&EntryRecord::from(entry));
    keep(store, &entry_key(entry.id), text, keeps_nothing)
}

/// Writes a record over what it was before; or, where nothing is to be kept, holds it until the page
/// closes. What is on the device already is written there all the same. None where it was held.
fn keep(
    store: &Store,
    key: &str,
    text: Option<String>,
    keeps_nothing: bool,
) -> Option<Result<(), NotKept>> {
    let Some(text) = text else {
        return Some(Err(NotKept::Refused));
    };
    if keeps_nothing && store.written(key).is_none() {
        store.hold(key, text);
        return None;
    }
    Some(store.set(key, &text))
}

/// A record that was taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    key: String,
    text: String,
    was_held: bool,
}

/// Takes an entry of the plan out, and says whether the browser let go of it; none where there is
/// none.
pub fn take_entry(store: &Store, id: EntryId) -> Option<(Taken, Result<(), NotKept>)> {
    take(store, entry_key(id))
}

fn take(store: &Store, key: String) -> Option<(Taken, Result<(), NotKept>)> {
    let taken = Taken {
        text: store.get(&key)?,
        was_held: store.is_held(&key),
        key,
    };
    let removed = store.remove(&taken.key);
    Some((taken, removed))
}

/// Puts back what was taken out, to where it was or should have been.
///
/// # Errors
///
/// [`NotKept`] where it belongs on the device and is not there; it is held in memory then.
pub fn put_back(store: &Store, taken: &Taken) -> Result<(), NotKept> {
    if taken.was_held {
        store.hold(&taken.key, taken.text.clone());
        return Ok(());
    }
    store.set(&taken.key, &taken.text)
}

/// The settings, or `None` if none were ever kept.
pub fn settings(store: &Store) -> Option<Result<Settings, Unreadable>> {
    let text = store.get(SETTINGS)?;
    Some(format::read_settings(&Parsed::new(&text)))
}

/// Whether the settings on the device cannot be read, and so must not be written over.
pub fn settings_are_unread(store: &Store) -> bool {
    let there = store.written(SETTINGS);
    there.is_some_and(|text| format::read_settings(&Parsed::new(&text)).is_err())
}

/// Whether another open page has written or removed the settings.
pub fn is_of_settings(change: &Change) -> bool {
    is_of(change, SETTINGS)
}

fn is_of(change: &Change, of: &str) -> bool {
    match change {
        Change::Of { key, .. } => *key == full(of),
        Change::Cleared => true,
    }
}

/// Writes the settings.
///
/// # Errors
///
/// [`NotKept`] where they are not on the device; they hold until the page closes.
pub fn save_settings(store: &Store, settings: &Settings) -> Result<(), NotKept> {
    write(store, SETTINGS, &SettingsRecord::from(settings))
}

fn write(store: &Store, key: &str, record: &impl Serialize) -> Result<(), NotKept> {
    let text = json::to_text(record).ok_or(NotKept::Refused)?;
    store.set(key, &text)
}

fn attempt_key(id: AttemptId) -> String {
    [ATTEMPTS, &id.to_string()].concat()
}

fn draft_key(id: AttemptId) -> String {
    [DRAFTS, &id.to_string()].concat()
}

fn entry_key(id: EntryId) -> String {
    [ENTRIES, &id.to_string()].concat()
}
