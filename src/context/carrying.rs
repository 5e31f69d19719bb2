//! Everything that is kept, as one file: taken along, and brought back.

use assessment::history::format::Key;
use assessment::transfer::file::{Contents, FileRefusal, Texts};
use assessment::transfer::import::Import;
use assessment::transfer::{CsvWords, LastExport, csv, export_is_due};
use assessment::{AttemptId, Settings, SignId};
use leptos::prelude::*;

use super::App;
use crate::browser::archive::{self, whole};
use crate::browser::clock;
use crate::browser::storage::{NotKept, Store};
use crate::session::Session;

/// What became of an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// What was written.
    changes: Texts,
    /// How the app looked and behaved before.
    settings: Settings,
}

impl Brought {
    /// How many records were written.
    pub fn count(&self) -> usize {
        self.changes.len()
    }
}

impl App {
    /// Everything that is kept, as the text of a file.
    pub fn export(self) -> String {
        self.store.with_value(whole::file_text)
    }

    /// The scores and answers of all attempts with their notes, as a table for a spreadsheet.
    pub fn table(self) -> String {
        let text = self.text;
        let words = &text.interface.data;
        let sign = |sign: SignId| {
            let name = text.instrument.signs[sign.index()];
            words.csv_sign.fill(&[("sign", name)])
        };
        let signs = SignId::ALL.map(sign);
        let words = CsvWords {
            id: words.csv_id,
            time: words.csv_time,
            zone: words.csv_zone,
            path: words.csv_path,
            version: words.csv_version,
            overall: words.csv_overall,
            sign: &|sign| signs[sign.index()].as_str(),
            item: &|item| self.statement(item),
            note: words.csv_note,
        };
        let note = |id| self.store.with_value(|store| whole::notes_to(store, id));
        csv(&self.attempts().readable, &words, &note)
    }

    /// Remembers that an export was made now, on a device that keeps things.
    pub fn note_export(self) {
        if self.keeps_nothing() || !self.store.with_value(Store::has_any) {
            return;
        }
        let kept = self.store.with_value(|store| {
            let export = LastExport {
                at_ms: clock::now_ms(),
                attempts: whole::attempt_count(store),
            };
            whole::save_last_export(store, &export)
        });
        self.tell(kept);
    }

    /// The attempts whose records may tell what those of the first version told.
    pub fn telling(self) -> Vec<AttemptId> {
        self.store.with_value(archive::telling)
    }

    /// Conceals what the records of these attempts told.
    pub fn conceal_each(self, telling: Vec<AttemptId>) {
        self.store.with_value(|store| {
            for id in telling {
                archive::conceal(store, id);
            }
        });
    }

    /// When the last export was made, if one was.
    pub fn last_export(self) -> Option<LastExport> {
        self.store.with_value(whole::last_export)
    }

    /// Whether it is time to think of an export: three attempts more than the last one had.
    pub fn export_is_due(self) -> bool {
        let attempts = self.store.with_value(whole::attempt_count);
        export_is_due(attempts, self.last_export().as_ref())
    }

    /// How many attempts are kept, whether or not they can be read.
    pub fn attempt_count(self) -> u32 {
        self.store.with_value(whole::attempt_count)
    }

    /// What is in a file.
    ///
    /// # Errors
    ///
    /// [`FileRefusal`] where it is no export that this version can read.
    pub fn read_file(self, text: &str) -> Result<Contents, FileRefusal> {
        whole::opened(text)
    }

    /// What importing these would do now. Nothing is written.
    pub fn look_at_import(self, theirs: Contents) -> Import {
        self.store
            .with_value(|store| whole::import_of(store, theirs))
    }

    /// Writes what importing these brings, as it is now: all of it, or nothing.
    ///
    /// # Errors
    ///
    /// [`NotKept`] where the browser did not keep all of it: then everything is as it was before.
    pub fn bring_in(self, theirs: Contents) -> Result<Brought, NotKept> {
        let Import { changes, .. } = self.look_at_import(theirs);
        let settings = self.settings.get_untracked();
        let kept = self
            .store
            .with_value(|store| whole::bring_in(store, &changes));
        self.forget_attempts();
        match kept {
            Ok(()) => self.take_up(),
            // Nothing of it is held: the page that asked says what happened.
            Err(NotKept::Erased) => self.tell(kept),
            Err(NotKept::Blocked | NotKept::Refused) => {}
        }
        kept.map(|()| Brought { changes, settings })
    }

    /// Removes what an import brought, except what was changed since, and lets go of what was taken
    /// up with it. How many stay.
    pub fn undo_import(self, brought: &Brought) -> usize {
        let left = self
            .store
            .with_value(|store| whole::take_back(store, &brought.changes));
        self.forget_attempts();
        let is_gone = |key: Key| {
            let key = key.to_string();
            let is_there = self.store.with_value(|store| store.get(&key).is_some());
            brought.changes.contains_key(&key) && !is_there
        };
        if is_gone(Key::Settings) {
            self.take_settings(brought.settings);
        }
        let run = self
            .session
            .with_untracked(|session| session.run().map(|run| run.id));
        if run.is_some_and(|id| is_gone(Key::Draft(id))) {
            self.session.set(Session::Idle);
        }
        left
    }

    /// Takes up what was brought in: the settings, and a run that was left off.
    fn take_up(self) {
        self.read_settings();
        self.resume();
    }
}
