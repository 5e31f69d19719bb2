//! The shape of `privacy.toml` of a language: what is promised about people's answers, and what cannot be.

use serde::{Deserialize, Serialize};

/// `privacy.toml` of a language.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PrivacyWords {
    /// The first paragraph: where answers are kept.
    pub lead: String,
    /// What stands above the promises.
    pub promises_heading: String,
    /// What stands above what cannot be promised.
    pub limits_heading: String,
    /// The paragraph below that heading.
    pub limits_lead: String,
    /// What cannot be promised, a sentence or two each.
    pub limits: Vec<String>,
    /// What stands above the list of what is stored now.
    pub stored_heading: String,
    /// The paragraph below that heading.
    pub stored_lead: String,
    /// What is promised.
    pub promises: Vec<Promise>,
}

/// One promise, and what holds the program to it.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// What is promised, in a sentence or two.
    pub text: String,
    /// The exact title of the test that fails when the promise is broken. Never shown; `cargo xtask tidy` looks for it.
    pub held_by: String,
}
