//! The shape of `content/instrument.toml`: what may stand in it. Whether it makes sense is the business of `check`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// `content/instrument.toml`: everything about the questionnaire that no language changes.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// Goes up when attempts can no longer be compared.
    pub version: String,
    /// The parts of the article that a `source` may name.
    pub sources: Vec<String>,
    /// The paths, in the order they are offered.
    pub paths: Vec<Path>,
    /// The signs, in the order they are asked.
    pub signs: Vec<Sign>,
    /// The questions about safety.
    pub safety: Vec<SafetyQuestion>,
    /// What may be behind it.
    pub causes: Vec<Cause>,
    /// The sections of the advice, in the article's order.
    pub sections: Vec<Section>,
    /// The tips, in the article's order.
    pub tips: Vec<Tip>,
}

/// Which signs are asked of someone.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Path {
    /// Its id, `hard_to_trust`.
    pub id: String,
    /// Ids of the signs, in the order they are asked.
    pub signs: Vec<String>,
}

/// A scale of four items.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// Its id, `talk`.
    pub id: String,
    /// Whose conduct it is about.
    pub about: About,
    /// Its items, in the order they are asked.
    pub items: Vec<Item>,
}

/// Whose conduct a sign is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum About {
    /// The reader's own.
    Own,
    /// The partner's, as the reader sees it.
    Partner,
}

/// One statement.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its id, `talk1`.
    pub id: String,
    /// Which way it counts.
    pub key: Key,
    /// Id of the section of its tip.
    pub section: String,
    /// Id of the tip it leads to.
    pub tip: String,
    /// Parts of the article it comes from.
    pub source: Vec<String>,
}

/// Which way an answer counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Key {
    /// A frequent answer speaks of trouble.
    Strain,
    /// A frequent answer speaks of its absence.
    Strength,
}

/// A yes-or-no question about safety.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SafetyQuestion {
    /// Its id, `safe1`.
    pub id: String,
    /// Parts of the article it comes from.
    pub source: Vec<String>,
}

/// Something that may be behind it all.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Cause {
    /// Its id, `c1`.
    pub id: String,
    /// Parts of the article it comes from.
    pub source: Vec<String>,
}

/// A section of the advice.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its id, `talk`.
    pub id: String,
    /// How strongly each sign leads here: 1 weak, 2 strong, 3 primary. By the id of the sign.
    pub weights: BTreeMap<String, i64>,
    /// The ways of speaking it has words for.
    #[serde(default = "only_do")]
    pub voices: Vec<Voice>,
    /// Parts of the article it comes from.
    pub source: Vec<String>,
}

/// How a section speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Voice {
    /// What the reader can do.
    Do,
    /// What the reader can reasonably look for in the partner.
    Ask,
}

/// Most sections have nothing that could be looked for in someone else.
fn only_do() -> Vec<Voice> {
    vec![Voice::Do]
}

/// One piece of advice.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Tip {
    /// Its id, `talk.say`.
    pub id: String,
    /// Id of the section it stands in.
    pub section: String,
    /// Parts of the article it comes from.
    pub source: Vec<String>,
}
