//! Stored records: read under a key of every kind.

use crate::platform::{Parsed, written};
use assessment::history::format::{
    AttemptRecord, DraftRecord, EntryRecord, EventRecord, Key, LastExportRecord, NoteRecord,
    SETTINGS_VERSION, SettingsRecord, Unreadable, read_attempt, read_draft, read_entry, read_event,
    read_last_export, read_note, read_settings, verify,
};
use assessment::questionnaire::is_known_version;
use assessment::{
    AttemptId, Draft, EntryId, Event, EventId, LastExport, Note, NoteId, PlanEntry, Response,
    Settings,
};

/// The attempt that every key here belongs to.
const ATTEMPT: AttemptId = AttemptId::from_bits(7);
const ENTRY: EntryId = EntryId::from_bits(8);
const EVENT: EventId = EventId::from_bits(9);

/// A key of every kind.
const KEYS: [Key; 7] = [
    Key::Attempt(ATTEMPT),
    Key::Draft(ATTEMPT),
    Key::Event(EVENT),
    Key::Note(ATTEMPT),
    Key::FurtherNote(ATTEMPT, NoteId::from_bits(10)),
    Key::Entry(ENTRY),
    Key::Settings,
];

/// A stored text: whatever is accepted as a record is read from what would be written for it, and is
/// in order under its key; what is of a later version is so under every key.
pub fn record(bytes: &[u8]) -> bool {
    let Some(document) = Parsed::new(&String::from_utf8_lossy(bytes)) else {
        return false;
    };
    let verdicts = KEYS.map(|key| verify(key, &document));
    let read = [
        attempt_reads_back(&document),
        draft_reads_back(&document),
        event_reads_back(&document),
        note_reads_back(&document),
        note_reads_back(&document),
        entry_reads_back(&document),
        settings_read_back(&document),
    ];
    assert_eq!(verdicts, read);
    let last = last_export_reads_back(&document);
    let all = verdicts.into_iter().chain([last]);
    // No kind of record has a later version today than the settings.
    if let Err(newer @ Unreadable::Newer { v }) = last
        && v > SETTINGS_VERSION
    {
        assert!(all.clone().all(|verdict| verdict == Err(newer)));
    }
    all.into_iter().any(|verdict| verdict.is_ok())
}

/// An attempt that was written has every item that it was asked: as skipped, where it had none.
fn attempt_reads_back(document: &Parsed) -> Result<(), Unreadable> {
    let mut attempt = read_attempt(ATTEMPT, document)?;
    let record = written(&AttemptRecord::from(&attempt));
    let again = read_attempt(ATTEMPT, &Parsed::or_nothing(&record));
    let is_known = is_known_version(&attempt.instrument);
    let items: Vec<_> = attempt.sheet().items().filter(|_| is_known).collect();
    for item in items {
        if attempt.answers.get(item).is_none() {
            attempt.answers.set(item, Response::Skipped);
        }
    }
    assert_eq!(again, Ok(attempt));
    Ok(())
}

fn draft_reads_back(document: &Parsed) -> Result<(), Unreadable> {
    let record = |draft: &Draft| written(&DraftRecord::from(draft));
    reads_back(document, read_draft, record)
}

fn event_reads_back(document: &Parsed) -> Result<(), Unreadable> {
    let record = |event: &Event| written(&EventRecord::from(event));
    reads_back(document, |document| read_event(EVENT, document), record)
}

fn note_reads_back(document: &Parsed) -> Result<(), Unreadable> {
    let record = |note: &Note| written(&NoteRecord::from(note));
    reads_back(document, read_note, record)
}

fn entry_reads_back(document: &Parsed) -> Result<(), Unreadable> {
    let record = |entry: &PlanEntry| written(&EntryRecord::from(entry));
    reads_back(document, |document| read_entry(ENTRY, document), record)
}

fn settings_read_back(document: &Parsed) -> Result<(), Unreadable> {
    let record = |settings: &Settings| written(&SettingsRecord::from(settings));
    reads_back(document, read_settings, record)
}

fn last_export_reads_back(document: &Parsed) -> Result<(), Unreadable> {
    let record = |last: &LastExport| written(&LastExportRecord::from(last));
    reads_back(document, read_last_export, record)
}

/// Reads the document, and if that can be done, writes what it gave and reads it again as the same.
fn reads_back<T: PartialEq + std::fmt::Debug>(
    document: &Parsed,
    read: impl Fn(&Parsed) -> Result<T, Unreadable>,
    record: impl Fn(&T) -> String,
) -> Result<(), Unreadable> {
    let once = read(document)?;
    let again = read(&Parsed::or_nothing(&record(&once)));
    assert_eq!(again.as_ref(), Ok(&once));
    Ok(())
}
