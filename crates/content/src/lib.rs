//! The reader of `content/`: parses the questionnaire and its words, checks everything that can be checked
//! before a person sees it, and writes them as Rust source.
//!
//! It runs while the program is built (build scripts, the developer's commands) and may use files. Nothing of it
//! is shipped, and nothing in it knows how answers are scored or how a page looks.

pub mod build_script;
mod check;
mod files;
mod generate;
mod instrument;
mod interface;
mod names;
mod problem;
mod words;

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;

pub use check::check;
pub use instrument::{
    About, Cause, Instrument, Item, Key, Path as AskedPath, SafetyQuestion, Section, Sign, Tip,
    Voice,
};
pub use interface::{Interface, Node};
pub use problem::Problem;
pub use words::{Advice, InstrumentWords, SectionWords, TipWords};

/// The folder of the language that every other one is compared with.
pub const REFERENCE_LANGUAGE: &str = "en";

/// All of `content/`, read and checked.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Content {
    /// What is the same in every language: `content/instrument.toml`.
    pub instrument: Instrument,
    /// The words, by the name of the language's folder (`en`).
    pub languages: BTreeMap<String, Language>,
}

/// The words of one language: one folder directly below `content/`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Language {
    /// The words of the questionnaire: `instrument.toml`.
    pub instrument: InstrumentWords,
    /// The words of the advice: `advice.toml`.
    pub advice: Advice,
    /// Every other word of the interface: `interface.toml`.
    pub interface: Interface,
}

impl Content {
    /// The instrument as Rust: an enum for each kind of id and a table of facts for each.
    ///
    /// The types of the tables (`Item`, `Sign`, `Path`, `Section`, `Tip`, `Key`, `About`) are declared where the
    /// source is included.
    pub fn instrument_rs(&self) -> String {
        generate::instrument::source(&self.instrument)
    }

    /// The words of every language as Rust: the types that hold them and one static for each language.
    ///
    /// The type `Template` is declared where the source is included.
    pub fn text_rs(&self) -> String {
        generate::text::source(self)
    }
}

/// Reads and checks the content folder `dir`.
///
/// # Errors
/// Every problem that was found, each with its file and id: files that cannot be read or parsed or, once all of
/// them can, everything that breaks a rule.
pub fn load(dir: &Path) -> Result<Content, Vec<Problem>> {
    check(&files::texts_in(dir)?)
}
