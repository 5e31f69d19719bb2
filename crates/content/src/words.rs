//! The shape of the files of a language that have one (those read as a tree are in `tree`): what may stand in them. Whether it is complete and
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
    /// What is said once, before the first statement.
    pub frame: Vec<String>,
    /// Whom the questionnaire is for.
    pub adults: String,
    /// What every statement about safety begins with.
    pub safety_stem: String,
    /// The answers to the statements about safety: yes, no, rather not say.
    pub safety_options: [String; 3],
    /// What each path is chosen by.
    pub paths: BTreeMap<String, String>,
    /// The name of each sign.
    pub signs: BTreeMap<String, String>,
    /// What a high score of each sign can mean, and what it does not.
    pub meanings: BTreeMap<String, SignMeaning>,
    /// The statement of each item.
    pub items: BTreeMap<String, String>,
    /// A line below the statement, for the items that need an example.
    #[serde(default)]
    pub hints: BTreeMap<String, String>,
    /// The statements that are no longer asked.
    pub retired: BTreeMap<String, String>,
    /// The answers 0 to 4 of the versions before this one, by version.
    pub earlier_options: BTreeMap<String, [String; 5]>,
    /// The statements about safety.
    pub safety: BTreeMap<String, String>,
    /// A line below the statement about safety, for those that need an example.
    #[serde(default)]
    pub safety_hints: BTreeMap<String, String>,
    /// The causes.
    pub causes: BTreeMap<String, String>,
    /// The line that each cause earns in a result.
    pub cause_lines: BTreeMap<String, String>,
    /// The line in a careful result, for the causes that then lead elsewhere.
    pub careful_cause_lines: BTreeMap<String, String>,
    /// The causes that are no longer offered.
    pub retired_causes: BTreeMap<String, String>,
}

/// How a high score of a sign is to be read.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SignMeaning {
    /// What it can mean, in one or two sentences.
    pub means: String,
    /// What it does not mean, in one or two sentences.
    pub means_not: String,
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
    /// What stands above it in a result just finished under risk; only where the instrument has such a block.
    pub risk_name: Option<String>,
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
    /// What to expect from the partner; only where the section has the voice "ask".
    pub ask: Option<String>,
}

/// `guide.toml` of a language: the long form of the advice. Maps are by id.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct GuideWords {
    /// The words of each section.
    pub sections: BTreeMap<String, SectionGuideWords>,
    /// The words of each tip.
    pub tips: BTreeMap<String, TipGuideWords>,
    /// The questions that people ask, and the answers.
    pub faq: BTreeMap<String, QuestionWords>,
    /// The words that are explained.
    pub glossary: BTreeMap<String, TermWords>,
    /// What each part of the article is called where the guide says what it comes from.
    pub parts: BTreeMap<String, String>,
}

/// The words of a section in the guide.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SectionGuideWords {
    /// What it looks like in daily life, in one or two paragraphs.
    pub opening: Vec<String>,
    /// Where the advice ends; only where `content/guide.toml` asks for it.
    pub caution: Option<String>,
    /// A way to begin the talk, in words that someone could say.
    pub begin: String,
    /// The opening for the voice "ask"; only where the section has that voice.
    pub ask_opening: Option<Vec<String>>,
    /// Counseling as a couple; only in `help`, and left out wherever someone may be afraid.
    pub together: Option<String>,
}

/// The words of a tip in the guide.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TipGuideWords {
    /// What goes on from the tip's text, in one to three sentences.
    pub more: String,
    /// One small thing to try this week, in one sentence.
    pub week: String,
    /// The same as `more` for the voice "ask"; only where the section has that voice.
    pub ask_more: Option<String>,
    /// The same as `week` for the voice "ask"; only where the section has that voice.
    pub ask_week: Option<String>,
}

/// A question that people ask, and its answer.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionWords {
    /// The question.
    pub question: String,
    /// The answer, in paragraphs.
    pub answer: Vec<String>,
}

/// A word and what it means.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TermWords {
    /// The word.
    pub term: String,
    /// What it means, in one or two sentences.
    pub meaning: String,
}
