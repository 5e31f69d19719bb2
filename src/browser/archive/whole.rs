//! All records at once: what an export holds, what an import writes, and whole attempts taken out.

use assessment::history::AttemptId;
use assessment::history::format::{self, AttemptRecord, EXPORTED, Key, LastExportRecord};
use assessment::transfer::LastExport;
use assessment::transfer::file::{self, Contents, FileRefusal, Texts};
use assessment::transfer::import::Import;

use super::{ATTEMPTS, Taken, write};
use crate::browser::json::{self, Parsed};
use crate::browser::storage::{NotKept, Store};

/// Everything that is kept, as it is exported.
pub fn contents(store: &Store) -> Contents {
    Contents::of(store.all().into_iter(), json::rewritten)
}

/// Everything that is kept, as the text of a file.
pub fn file_text(store: &Store) -> String {
    contents(store).to_text(json::quoted)
}

/// What is in the text of a file.
///
/// # Errors
///
/// [`FileRefusal`] where it is no export that this version can read.
pub fn opened(text: &str) -> Result<Contents, FileRefusal> {
    let file = Parsed::new(text);
    let records = file.members("records");
    let unreadable = file::open(&file, records.as_ref().map(Vec::len))?;
    let mut contents = Contents {
        unreadable,
        ..Contents::default()
    };
    for (key, text) in records.unwrap_or_default() {
        contents.records.insert(key, text);
    }
    contents.conceal(Parsed::new, record_text);
    Ok(contents)
}

fn record_text(record: &AttemptRecord) -> String {
    json::to_text(record).unwrap_or_default()
}

/// What importing these would do now.
pub fn import_of(store: &Store, theirs: Contents) -> Import {
    Import::of(&contents(store), theirs, Parsed::new)
}

/// Writes what an import brings, in its order: all of it or nothing.
///
/// # Errors
///
/// [`NotKept`] where the browser did not keep one of them. What was written before is removed.
pub fn bring_in(store: &Store, changes: &Texts) -> Result<(), NotKept> {
    for (index, (key, text)) in changes.iter().enumerate() {
        if let Err(why) = store.set(key, text) {
            for key in changes.keys().take(index + 1) {
                // What was written a moment ago is let go of; nothing else can be done where not.
                let _ = store.remove(key);
            }
            return Err(why);
        }
    }
    Ok(())
}

/// Removes what an import brought, except what was changed since. How many stay.
pub fn take_back(store: &Store, changes: &Texts) -> usize {
    let stays = |(key, text): &(&String, &String)| {
        let is_changed = store.get(key).is_some_and(|now| now != **text);
        is_changed || store.remove(key).is_err()
    };
    changes.iter().filter(stays).count()
}

/// When the last export was made, if one was and it can be read.
pub fn last_export(store: &Store) -> Option<LastExport> {
    let text = store.get(EXPORTED)?;
    format::read_last_export(&Parsed::new(&text)).ok()
}

/// Writes when the last export was made. One that a newer version wrote stays as it is.
///
/// # Errors
///
/// [`NotKept`] where it is not on the device.
pub fn save_last_export(store: &Store, export: &LastExport) -> Result<(), NotKept> {
    let there = store.get(EXPORTED);
    let there = there.map(|text| format::read_last_export(&Parsed::new(&text)));
    if let Some(Err(format::Unreadable::Newer { .. })) = there {
        return Ok(());
    }
    write(store, EXPORTED, &LastExportRecord::from(export))
}

/// How many attempts are kept, whether or not they can be read.
pub fn attempt_count(store: &Store) -> u32 {
    u32::try_from(store.keys(ATTEMPTS).len()).unwrap_or(u32::MAX)
}

/// What is noted to an attempt: its note and the further ones, a line for each.
pub fn notes_to(store: &Store, id: AttemptId) -> String {
    let mut notes = String::new();
    for key in note_keys(store, id) {
        let text = store.get(&key).unwrap_or_default();
        if let Ok(note) = format::read_note(&Parsed::new(&text)) {
            if !notes.is_empty() {
                notes.push('\n');
            }
            notes.push_str(&note.text);
        }
    }
    notes
}

/// The keys of all notes to an attempt, that which can be changed first.
fn note_keys(store: &Store, id: AttemptId) -> Vec<String> {
    let key = Key::Note(id).to_string();
    let further = store.keys(&[&key, "/"].concat());
    let mut keys = vec![key];
    keys.extend(further);
    keys
}

/// Takes an attempt out, with its notes and what is left of its draft, and adds what was taken to
/// `taken`.
///
/// # Errors
///
/// [`NotKept`] where the browser did not let go of all of it. As long as the attempt stays, so does
/// what belongs to it.
pub fn take_attempt(store: &Store, id: AttemptId, taken: &mut Vec<Taken>) -> Result<(), NotKept> {
    take(store, Key::Attempt(id).to_string(), taken)?;
    let mut keys = note_keys(store, id);
    keys.push(Key::Draft(id).to_string());
    let mut all = Ok(());
    for key in keys {
        // Also after one that stays: what can go goes.
        all = all.and(take(store, key, taken));
    }
    all
}

/// Takes one record out, if it is there.
fn take(store: &Store, key: String, taken: &mut Vec<Taken>) -> Result<(), NotKept> {
    let Some(text) = store.get(&key) else {
        return Ok(());
    };
    let was_held = store.is_held(&key);
    let removed = store.remove(&key);
    if store.get(&key).is_some() {
        return removed.and(Err(NotKept::Refused));
    }
    taken.push(Taken {
        key,
        text,
        was_held,
    });
    Ok(())
}
