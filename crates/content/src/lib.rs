//! The reader of `content/`: parses the questionnaire and its words, checks everything that can be checked
//! before a person sees it, and writes as Rust source what the program carries.
//!
//! It runs while the program is built (build scripts, the developer's commands) and may use files. Nothing of it
//! is shipped, and nothing in it knows how answers are scored or how a page looks.

pub mod build_script;
mod check;
mod files;
mod generate;
mod guide;
mod instrument;
mod names;
mod privacy;
mod problem;
mod tree;
mod words;

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;

pub use check::check;
pub use guide::{Guide, Question, Term};
pub use instrument::{
    About, Careful, Cause, EarlierVersion, Instrument, Item, Key, Path as AskedPath, RetiredCause,
    RetiredItem, RiskBlock, SafetyStatement, Section, Sign, Tip, Voice,
};
pub use privacy::{PrivacyWords, Promise};
pub use problem::Problem;
pub use tree::{Node, Tree};
pub use words::{
    Advice, GuideWords, InstrumentWords, QuestionWords, SectionGuideWords, SectionWords,
    SignMeaning, TermWords, TipGuideWords, TipWords,
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
    pub interface: Tree,
    /// What the documents say around all this: `documents.toml`.
    pub documents: Tree,
    /// How a score comes about, and what is not known: `method.toml`.
    pub method: Tree,
    /// What is promised, and what cannot be: `privacy.toml`.
    pub privacy: PrivacyWords,
}

impl Content {
    /// The instrument as Rust: an enum for each kind of id and a table of facts for each.
    ///
    /// The types of the tables (`Item`, `Sign`, `Path`, `Section`, `Tip`, `Cause`, `Target`, `Voice`, `EarlierVersion`,
    /// `RiskBlock`, `Key`, `About`) are declared where the source is included.
    pub fn instrument_rs(&self) -> String {
        generate::instrument::source(&self.instrument)
    }

    /// The words of every language as Rust: the types that hold them and one static for each language.
    ///
    /// Without the guide and the documents: only those who open them need their words, and everyone would have to load
    /// them.
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
