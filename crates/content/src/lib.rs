//! The reader of `content/`: parses the questionnaire and its words, checks everything that can be checked
//! before a person sees it, and writes them as Rust source and as the text of the guide.
//!
//! It runs while the program is built (build scripts, the developer's commands) and may use files. Nothing of it
//! is shipped, and nothing in it knows how answers are scored or how a page looks.

pub mod build_script;
mod check;
mod files;
mod generate;
mod guide;
mod instrument;
mod interface;
mod names;
mod problem;
mod words;

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;

pub use check::check;
pub use guide::{Guide, Question, Term};
pub use instrument::{
    About, Cause, Instrument, Item, Key, Path as AskedPath, SafetyQuestion, Section, Sign, Tip,
    Voice,
};
pub use interface::{Interface, Node};
pub use problem::Problem;
pub use words::{
    Advice, GuideWords, InstrumentWords, QuestionWords, SectionGuideWords, SectionWords, TermWords,
    TipGuideWords, TipWords,
};

/// The folder of the language that every other one is compared with.
pub const REFERENCE_LANGUAGE: &str = "en";

/// All of `content/`, read and checked.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Content {
    /// What is the same in every language: `content/instrument.toml`.
    pub instrument: Instrument,
    /// What else the guide has in every language: `content/guide.toml`.
    pub guide: Guide,
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
    /// The words of the guide: `guide.toml`.
    pub guide: GuideWords,
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
    /// Without the guide: only those who open it need its words, and everyone would have to load them.
    ///
    /// The type `Template` is declared where the source is included.
    pub fn text_rs(&self) -> String {
        generate::text::source(self)
    }

    /// The guide in one language, which is one of `languages`, as compact JSON in one line.
    ///
    /// `sections` (with their `tips`) and `faq` stand in the article's order, `glossary` by its terms. Every entry
    /// has its `id`; a text that an entry does not have is left out. The keys stand in the order of the structs in
    /// `generate::guide`, always.
    pub fn guide_json(&self, language: &Language) -> String {
        generate::guide::json(self, language)
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
