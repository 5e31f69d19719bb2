//! Keys of records, and ids in them: exact, so that what is read is what would be written.

use assessment::history::format::Key;
use assessment::{
    AttemptId, CauseId, EntryId, EventId, ItemId, NoteId, PathId, SafetyId, SectionId, SignId,
    TipId, Voice,
};

/// A key or an id: whatever is accepted is written exactly as it was read.
pub fn key(bytes: &[u8]) -> bool {
    let text = &*String::from_utf8_lossy(bytes);
    let read = [
        Key::parse(text).map(|key| key.to_string()),
        AttemptId::parse(text).map(|id| id.to_string()),
        EntryId::parse(text).map(|id| id.to_string()),
        EventId::parse(text).map(|id| id.to_string()),
        NoteId::parse(text).map(|id| id.to_string()),
        CauseId::from_id(text).map(|id| id.as_str().to_owned()),
        ItemId::from_id(text).map(|id| id.as_str().to_owned()),
        PathId::from_id(text).map(|id| id.as_str().to_owned()),
        SafetyId::from_id(text).map(|id| id.as_str().to_owned()),
        SectionId::from_id(text).map(|id| id.as_str().to_owned()),
        SignId::from_id(text).map(|id| id.as_str().to_owned()),
        TipId::from_id(text).map(|id| id.as_str().to_owned()),
        Voice::from_id(text).map(|id| id.as_str().to_owned()),
    ];
    let mut read = read.into_iter().flatten().peekable();
    let accepted = read.peek().is_some();
    for written in read {
        assert_eq!(written, text);
    }
    accepted
}
