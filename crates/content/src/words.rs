//! The shape of the files of a language, except `interface.toml`: what may stand in them. Whether it is complete and
//! follows the rules of wording is the business of `check`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// `instrument.toml` of a language: the words of the questionnaire. Maps are by id.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct InstrumentWords {
    /// What every statement begins with: the time frame.
    pub stem: String,
    /// The answers 0 to 4.
    pub options: [String; 5],
    /// The answer that is none.
    pub skip_option: String,
    /// A score in words, from the lowest to the highest.
    pub words: [String; 5],
    /// What a score calls for, from the lowest to the highest.
    pub tiers: [String; 3],
    /// What each path is chosen by.
    pub paths: BTreeMap<String, String>,
    /// The name of each sign.
    pub signs: BTreeMap<String, String>,
    /// The statement of each item.
    pub items: BTreeMap<String, String>,
    /// A line below the statement, for the items that need an example.
    #[serde(default)]
    pub hints: BTreeMap<String, String>,
    /// The questions about safety.
    pub safety: BTreeMap<String, String>,
    /// The causes.
    pub causes: BTreeMap<String, String>,
}

/// `advice.toml` of a language. Maps are by id.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Advice {
    /// The words of each section.
    pub sections: BTreeMap<String, SectionWords>,
    /// The words of each tip.
    pub tips: BTreeMap<String, TipWords>,
}

/// The words of a section.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SectionWords {
    /// Its name.
    pub name: String,
    /// Why it matters, in two or three sentences.
    pub why: String,
    /// The same for the voice "ask"; only where the section has that voice.
    pub ask_why: Option<String>,
}

/// The words of a tip.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TipWords {
    /// What to do, as a short imperative.
    pub title: String,
    /// How, in one or two sentences.
    pub text: String,
    /// What to look for in the partner; only where the section has the voice "ask".
    pub ask: Option<String>,
}
