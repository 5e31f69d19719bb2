//! What an import would change: nothing that is there, only records beside it.
//!
//! Nothing is written here. The changes are keys that are free and their texts, so that taking
//! exactly those keys away again undoes the import. An import of the same file changes nothing any
//! more, and two devices that import from each other end with the same records, whoever began.

use super::copies::copy_key;
use super::file::{Contents, Texts};
use crate::history::AttemptId;
use crate::history::format::{Document, Key, Unreadable, verify};

/// How many copies of one key are looked through before its text is refused: more than anybody has
/// by accident.
const COPIES: u8 = 8;

/// Why a record is not imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Its key is none that this version knows.
    UnknownKind,
    /// It is not in the shape of any known format.
    Damaged,
    /// A later version of the app wrote it. It is in order.
    Newer,
    /// It is the settings, and this device has its own, which stay.
    OwnSettings,
    /// Other texts stand under its key and under every key that it could get in its place.
    NoFreeKey,
}

/// What an import would do, record by record of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// How many are not here, and would be added.
    pub new: usize,
    /// How many are here already, byte for byte. Nothing would be done.
    pub same: usize,
    /// How many are here with another text. Both would be kept: theirs under a key of its own. The
    /// notes to such an attempt go with it, and are new.
    pub different: usize,
    /// The keys of those that would be left out, and why.
    pub refused: Vec<(String, Refusal)>,
}

/// What an import would do, and what would have to be written for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// What a person is told before they decide.
    pub preview: Preview,
    /// The texts to be written, under keys that are free.
    pub changes: Texts,
}

impl Import {
    /// What importing `theirs` into `ours` would do. `parse` reads a text as JSON.
    pub fn of<D: Document>(ours: &Contents, theirs: Contents, parse: impl Fn(&str) -> D) -> Import {
        let mut import = Importing::into(ours);
        // In the order of the keys' bytes: an attempt comes before the notes that go with it.
        for (name, text) in theirs.records {
            let verdict = import.add(&name, text, &parse);
            import.result.count(name, verdict);
        }
        for (name, text) in theirs.unreadable {
            let verdict = import.here_or(Refusal::Damaged, &name, &text);
            import.result.count(name, verdict);
        }
        import.result
    }

    fn count(&mut self, name: String, verdict: Verdict) {
        let preview = &mut self.preview;
        match verdict {
            Verdict::New => preview.new += 1,
            Verdict::Same => preview.same += 1,
            Verdict::Different => preview.different += 1,
            Verdict::Refused(refusal) => preview.refused.push((name, refusal)),
        }
    }
}

/// What becomes of one record.
enum Verdict {
    New,
    Same,
    Different,
    Refused(Refusal),
}

/// Where a text is, or could be.
enum Place {
    /// It is under this key already.
    Here(Key),
    /// This key is free for it.
    Free(Key),
}

/// An import under way.
struct Importing<'a> {
    ours: &'a Contents,
    /// The key that a copy of each record of ours would have, and the record's own.
    copies: Texts,
    /// Attempts of the file that bear another id here, in the order of their ids in the file.
    moved: Vec<(AttemptId, AttemptId)>,
    result: Import,
}

impl Importing<'_> {
    fn into(ours: &Contents) -> Importing<'_> {
        let mut copies = Texts::new();
        // One by one: collecting would sort, and the library's sort weighs more.
        for (name, text) in &ours.records {
            let key = Key::parse(name).filter(|&key| !is_finished(ours, key));
            if let Some(copy) = key.and_then(|key| copy_key(key, text)) {
                copies.insert(copy.to_string(), name.clone());
            }
        }
        Importing {
            ours,
            copies,
            moved: Vec::new(),
            result: Import::default(),
        }
    }

    /// Adds a record to the changes, unless it is here already or cannot be read.
    fn add<D: Document>(&mut self, name: &str, text: String, parse: impl Fn(&str) -> D) -> Verdict {
        let Some(key) = Key::parse(name) else {
            return self.here_or(Refusal::UnknownKind, name, &text);
        };
        let key = self.followed(key);
        if self.is_over(key) {
            return Verdict::Same;
        }
        match self.place(key, &text) {
            Err(refusal) => Verdict::Refused(refusal),
            Ok(Place::Here(at)) => {
                self.follow(key, at);
                Verdict::Same
            }
            Ok(Place::Free(at)) => match verify(key, &parse(&text)) {
                Err(Unreadable::Damaged) => Verdict::Refused(Refusal::Damaged),
                Err(Unreadable::Newer { .. }) => Verdict::Refused(Refusal::Newer),
                Ok(()) => {
                    self.follow(key, at);
                    self.result.changes.insert(at.to_string(), text);
                    if at == key {
                        Verdict::New
                    } else {
                        Verdict::Different
                    }
                }
            },
        }
    }

    /// The refusal, unless just this text is here already: then there is nothing to tell.
    fn here_or(&self, refusal: Refusal, name: &str, text: &str) -> Verdict {
        match self.ours.get(name) {
            Some(ours) if ours == text => Verdict::Same,
            Some(_) | None => Verdict::Refused(refusal),
        }
    }

    /// Whether it is the draft of a run that is finished, here or in the file. It is not brought
    /// back as one to be continued; beside its attempt it is, where nothing is in its way.
    fn is_over(&self, key: Key) -> bool {
        let Key::Draft(id) = key else {
            return false;
        };
        let comes_along = || {
            let attempt = Key::Attempt(id).to_string();
            self.result.changes.contains_key(&attempt) && self.ours.get(&key.to_string()).is_some()
        };
        is_finished(self.ours, key) || self.id_here(id) != id || comes_along()
    }

    /// Where the text is that belongs under the key: there, under the key of a copy, or under the
    /// key of which this one is the copy. Else the first key that is free for it.
    fn place(&self, key: Key, text: &str) -> Result<Place, Refusal> {
        let is_ours = |name: &str| self.ours.get(name).is_some_and(|ours| ours == text);
        let name = key.to_string();
        if is_ours(&name) {
            return Ok(Place::Here(key));
        }
        let original = self.copies.get(&name).filter(|name| is_ours(name));
        if let Some(original) = original.and_then(|name| Key::parse(name)) {
            return Ok(Place::Here(original));
        }
        // Also where the key is free: the other text may have been deleted here since.
        let copy = copy_key(key, text).filter(|copy| is_ours(&copy.to_string()));
        if let Some(copy) = copy {
            return Ok(Place::Here(copy));
        }
        let mut at = key;
        for _ in 0..=COPIES {
            let name = at.to_string();
            match self.ours.get(&name).or(self.result.changes.get(&name)) {
                None => return Ok(Place::Free(at)),
                Some(other) if other == text => return Ok(Place::Here(at)),
                Some(_) => at = copy_key(at, text).ok_or(Refusal::OwnSettings)?,
            }
        }
        Err(Refusal::NoFreeKey)
    }

    /// Notes whose attempt is found under another id follow it there.
    fn follow(&mut self, key: Key, at: Key) {
        if let (Key::Attempt(theirs), Key::Attempt(here)) = (key, at)
            && theirs != here
        {
            self.moved.push((theirs, here));
        }
    }

    /// The key with the id that the attempt of a note bears here.
    fn followed(&self, key: Key) -> Key {
        match key {
            Key::Note(attempt) => Key::Note(self.id_here(attempt)),
            Key::FurtherNote(attempt, id) => Key::FurtherNote(self.id_here(attempt), id),
            Key::Attempt(_) | Key::Draft(_) | Key::Event(_) | Key::Entry(_) | Key::Settings => key,
        }
    }

    fn id_here(&self, attempt: AttemptId) -> AttemptId {
        let found = self.moved.binary_search_by_key(&attempt, |moved| moved.0);
        let moved = found.ok().and_then(|index| self.moved.get(index));
        moved.map_or(attempt, |moved| moved.1)
    }
}

/// Whether it is a draft, and the attempt that it becomes is here.
fn is_finished(ours: &Contents, key: Key) -> bool {
    match key {
        Key::Draft(id) => ours.get(&Key::Attempt(id).to_string()).is_some(),
        Key::Attempt(_)
        | Key::Event(_)
        | Key::Note(_)
        | Key::FurtherNote(..)
        | Key::Entry(_)
        | Key::Settings => false,
    }
}

#[cfg(test)]
mod tests;
