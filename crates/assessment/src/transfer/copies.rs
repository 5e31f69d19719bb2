//! Under which key a record is kept when its own key is taken by another text.
//!
//! The key follows from the text, never from chance: whoever imports the same file again, here or
//! on another device, finds the copy that is there already.

use crate::history::AttemptId;
use crate::history::format::Key;
use crate::notes::{EventId, NoteId};
use crate::plan::EntryId;

/// FNV-1a (Fowler, Noll, Vo) with 128 bits: the start and the factor. It tells texts apart, and has to
/// resist nobody: a record is never written where another one stands.
const START: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const FACTOR: u128 = (1 << 88) + 0x13b;

/// The key of a copy of `text`, whose own key is taken by another text. None for the settings, of
/// which there is one record.
///
/// Notes to one attempt are told apart by their texts alone, so that the copy is the same to
/// whichever copy of the attempt it belongs.
pub(super) fn copy_key(key: Key, text: &str) -> Option<Key> {
    let digest = digest(START, text.as_bytes());
    let copy = |bits: u128| digest_of_bits(digest, bits);
    match key {
        Key::Attempt(id) => Some(Key::Attempt(AttemptId::from_bits(copy(id.bits())))),
        Key::Draft(id) => Some(Key::Draft(AttemptId::from_bits(copy(id.bits())))),
        Key::Event(id) => Some(Key::Event(EventId::from_bits(copy(id.bits())))),
        Key::Note(attempt) => Some(Key::FurtherNote(attempt, NoteId::from_bits(digest))),
        Key::FurtherNote(attempt, id) => {
            let id = NoteId::from_bits(copy(id.bits()));
            Some(Key::FurtherNote(attempt, id))
        }
        Key::Entry(id) => Some(Key::Entry(EntryId::from_bits(copy(id.bits())))),
        Key::Settings => None,
    }
}

fn digest_of_bits(digest_so_far: u128, bits: u128) -> u128 {
    digest(digest_so_far, &bits.to_be_bytes())
}

fn digest(so_far: u128, bytes: &[u8]) -> u128 {
    let mut digest = so_far;
    for &byte in bytes {
        digest = (digest ^ u128::from(byte)).wrapping_mul(FACTOR);
    }
    digest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_digest(text: &str, expected: u128) {
        assert_eq!(digest(START, text.as_bytes()), expected);
    }

    #[test]
    fn the_digest_is_that_of_the_published_samples() {
        check_digest("", 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d);
        check_digest("a", 0xd228_cb69_6f1a_8caf_7891_2b70_4e4a_8964);
        check_digest("foobar", 0x343e_1662_793c_64bf_6f0d_3597_ba44_6f18);
    }

    const ONE: AttemptId = AttemptId::from_bits(1);
    const TWO: AttemptId = AttemptId::from_bits(2);

    #[test]
    fn a_copy_has_the_key_that_follows_from_its_own_key_and_text() {
        let copy = copy_key(Key::Attempt(ONE), "a");
        assert_eq!(copy, copy_key(Key::Attempt(ONE), "a"));
        assert_ne!(copy, copy_key(Key::Attempt(ONE), "b"));
        assert_ne!(copy, copy_key(Key::Attempt(TWO), "a"));
        let name = copy.map(|copy| copy.to_string());
        // Copies that were made stay where they are found: a frozen sample.
        assert_eq!(
            name.as_deref(),
            Some("attempt/089a2905eea26192f3d2b4a17078619f")
        );
    }

    #[test]
    fn a_copy_is_of_the_kind_of_its_original() {
        for kind in ["attempt/", "draft/", "event/", "plan/"] {
            let key = [kind, "0123456789abcdef0123456789abcdef"].concat();
            let copy = Key::parse(&key).and_then(|key| copy_key(key, "a"));
            let copy = copy.expect("a copy").to_string();
            assert!(copy.starts_with(kind));
            assert_ne!(copy, key);
        }
        assert_eq!(copy_key(Key::Settings, "a"), None);
    }

    #[test]
    fn a_further_note_stays_with_its_attempt_and_is_told_apart_by_its_text() {
        let id = NoteId::from_bits(0xd228_cb69_6f1a_8caf_7891_2b70_4e4a_8964);
        for attempt in [ONE, TWO] {
            let first = Key::FurtherNote(attempt, id);
            assert_eq!(copy_key(Key::Note(attempt), "a"), Some(first));
            let second = copy_key(first, "a");
            assert_ne!(second, Some(first));
            assert!(matches!(second, Some(Key::FurtherNote(of, _)) if of == attempt));
        }
    }
}
