//! The shape of `content/guide.toml`: what the guide has beyond the sections and tips of the instrument. Whether it
//! makes sense is the business of `check`.

use serde::{Deserialize, Serialize};

/// `content/guide.toml`: everything about the guide that no language changes.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// Ids of the sections with a word of caution.
    pub cautions: Vec<String>,
    /// The questions that people ask, in the article's order.
    pub faq: Vec<Question>,
    /// The words that are explained. Shown in the alphabet of the language, so their order here means nothing.
    pub glossary: Vec<Term>,
}

/// A question that people ask.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id, `faq-causes`.
    pub id: String,
    /// Ids of the sections in which the answer goes on.
    pub sections: Vec<String>,
    /// Parts of the article it comes from.
    pub source: Vec<String>,
}

/// A word that is explained.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its id, `self-trust`.
    pub id: String,
    /// Parts of the article it comes from.
    pub source: Vec<String>,
}
