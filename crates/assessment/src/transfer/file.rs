//! The file of an export: what is in it, its text, and whether a file is one.
//!
//! The text is canonical: the same records always make the same bytes. It holds no date and
//! nothing of the device, so that an export that was imported is exported as it was. The frame is
//! put together here, its values by the platform: an object of the platform would have an order of
//! its own, and take some keys for more than keys.

use std::collections::BTreeMap;

use serde::Deserialize;
use thiserror::Error;

use crate::history::format::{AttemptRecord, Document, EXPORTED, Key, read_attempt};

/// Texts by key, without the prefix that the app puts before its keys; in the order of their bytes.
pub type Texts = BTreeMap<String, String>;

/// The name that every export bears.
pub const APP: &str = "trust-check";

/// The format of the file that is written today.
pub const FILE_FORMAT: u32 = 1;

/// What stands around the records: the frame of format 1.
const BEFORE_RECORDS: &str = r#"{"app":"trust-check","format":1,"records":{"#;
const BEFORE_UNREADABLE: &str = r#"},"unreadable":{"#;
const END: &str = "}}";

/// Most bytes of a file that is read. A browser keeps about 5 MB for a site.
pub const FILE_LIMIT: u32 = 20_000_000;

/// Most records of a file that is read.
pub const RECORD_LIMIT: usize = 20_000;

/// Why a file is not imported at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum FileRefusal {
    /// It has more bytes than [`FILE_LIMIT`].
    #[error("larger than {FILE_LIMIT} bytes")]
    TooLarge,
    /// It is no JSON, or not the file of an export.
    #[error("no export of this app")]
    NotAnExport,
    /// A later version of the app made it. It is in order.
    #[error("exported in format {format}, by a later version of the app")]
    Newer {
        /// Its format.
        format: u32,
    },
    /// It has more than [`RECORD_LIMIT`] records.
    #[error("more than {RECORD_LIMIT} records")]
    TooMany,
}

/// What is stored, as it is exported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// What is JSON, in the text that the platform writes for it.
    pub records: Texts,
    /// What is not, as it is stored.
    pub unreadable: Texts,
}

impl Contents {
    /// Sorts out what is stored. `rewritten` reads a text as JSON and writes it again, and gives
    /// none if it cannot be read. The record of the last export stays out.
    pub fn of(
        stored: impl Iterator<Item = (String, String)>,
        rewritten: impl Fn(&str) -> Option<String>,
    ) -> Contents {
        let mut contents = Contents::default();
        for (key, text) in stored.filter(|(key, _)| key != EXPORTED) {
            match rewritten(&text) {
                Some(text) => contents.records.insert(key, text),
                None => contents.unreadable.insert(key, text),
            };
        }
        contents
    }

    /// Takes out of attempts of the first version what told of a yes on the safety page
    /// ([`crate::Attempt::concealed`]), and gives the new texts by their keys. For every file before
    /// it is imported. `parse` reads a text as JSON, and `write` writes a record as one.
    pub fn conceal<D: Document>(
        &mut self,
        parse: impl Fn(&str) -> D,
        write: impl Fn(&AttemptRecord) -> String,
    ) -> Texts {
        let mut changed = Texts::new();
        for (name, text) in &mut self.records {
            let Some(Key::Attempt(id)) = Key::parse(name) else {
                continue;
            };
            let concealed = read_attempt(id, &parse(text)).ok();
            if let Some(attempt) = concealed.and_then(|attempt| attempt.concealed()) {
                *text = write(&AttemptRecord::from(&attempt));
                changed.insert(name.clone(), text.clone());
            }
        }
        changed
    }

    /// The text of the file. `quoted` writes a text as a JSON string.
    pub fn to_text(&self, quoted: impl Fn(&str) -> String) -> String {
        let mut file = String::from(BEFORE_RECORDS);
        members(&mut file, &self.records, &quoted, str::to_owned);
        if !self.unreadable.is_empty() {
            file.push_str(BEFORE_UNREADABLE);
            members(&mut file, &self.unreadable, &quoted, &quoted);
        }
        file.push_str(END);
        file
    }

    /// The text under the key, whether or not it is JSON.
    pub(super) fn get(&self, key: &str) -> Option<&String> {
        self.records.get(key).or_else(|| self.unreadable.get(key))
    }
}

/// Writes the members of an object, without its braces.
fn members(
    file: &mut String,
    texts: &Texts,
    quoted: impl Fn(&str) -> String,
    value: impl Fn(&str) -> String,
) {
    for (index, (key, text)) in texts.iter().enumerate() {
        if index > 0 {
            file.push(',');
        }
        file.push_str(&quoted(key));
        file.push(':');
        file.push_str(&value(text));
    }
}

/// Whether a file of so many bytes is read at all. Asked before reading it.
///
/// # Errors
/// [`FileRefusal::TooLarge`] above [`FILE_LIMIT`].
pub fn check_size(bytes: f64) -> Result<(), FileRefusal> {
    if bytes > f64::from(FILE_LIMIT) {
        return Err(FileRefusal::TooLarge);
    }
    Ok(())
}

/// What all files of an export have in common, whatever their format.
#[derive(Deserialize)]
struct Frame {
    app: String,
    format: u32,
}

/// What stands in a file of format 1 beside its records.
#[derive(Deserialize)]
struct Beside {
    #[serde(default)]
    unreadable: Texts,
}

/// Opens a file that holds so many records (none if its `records` are no object), and gives what
/// it has of texts that are no JSON.
///
/// # Errors
/// All of [`FileRefusal`] but [`FileRefusal::TooLarge`].
pub fn open(document: &impl Document, records: Option<usize>) -> Result<Texts, FileRefusal> {
    let frame: Frame = document.read().ok_or(FileRefusal::NotAnExport)?;
    if frame.app != APP {
        return Err(FileRefusal::NotAnExport);
    }
    if frame.format > FILE_FORMAT {
        return Err(FileRefusal::Newer {
            format: frame.format,
        });
    }
    if frame.format < FILE_FORMAT {
        return Err(FileRefusal::NotAnExport);
    }
    let Beside { unreadable } = document.read().ok_or(FileRefusal::NotAnExport)?;
    let records = records.ok_or(FileRefusal::NotAnExport)?;
    if records.saturating_add(unreadable.len()) > RECORD_LIMIT {
        return Err(FileRefusal::TooMany);
    }
    Ok(unreadable)
}
