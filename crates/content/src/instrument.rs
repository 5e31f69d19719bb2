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
    /// The items that are no longer asked.
    pub retired: Vec<RetiredItem>,
    /// What the versions before this one asked.
    pub earlier: Vec<EarlierVersion>,
    /// The statements about safety.
    pub safety: Vec<SafetyStatement>,
    /// What may be behind it.
    pub causes: Vec<Cause>,
    /// The causes that are no longer offered.
    pub retired_causes: Vec<RetiredCause>,
    /// The sections of the advice, in the article's order.
    pub sections: Vec<Section>,
    /// The tips, in the order in which a section shows them.
    pub tips: Vec<Tip>,
    /// What may be shown where it may not be safe to be open.
    pub careful: Careful,
    /// The blocks of a result just finished in which a safety statement was answered with yes.
    pub risk: Vec<RiskBlock>,
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

/// A statement that is no longer asked. It keeps its words and its facts for the results that have it.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RetiredItem {
    /// Its id, never used again.
    pub id: String,
    /// Id of the sign whose score it was part of.
    pub sign: String,
    /// Which way it counted.
    pub key: Key,
    /// Id of the section of its tip.
    pub section: String,
    /// Id of the tip it led to.
    pub tip: String,
}

/// A version before this one.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct EarlierVersion {
    /// Its name, `1`.
    pub version: String,
    /// Ids of the items of each sign, in the order they were asked, by the id of the sign.
    pub signs: BTreeMap<String, Vec<String>>,
}

/// A yes-or-no statement about safety.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SafetyStatement {
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
    /// Id of the tip or the section that its line leads to.
    pub to: String,
    /// The voice of that section, where it has several.
    pub voice: Option<Voice>,
    /// Where its line leads in a careful result, if not there.
    pub careful_to: Option<String>,
    /// Parts of the article it comes from.
    pub source: Vec<String>,
}

/// A cause that is no longer offered.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RetiredCause {
    /// Its id, never used again.
    pub id: String,
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
    /// What the reader can reasonably expect from the partner.
    Ask,
}

/// Most sections have nothing to expect from someone else.
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

/// What may be shown where it may not be safe to be open.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Careful {
    /// Ids of the sections that the list to try alone can hold, in its order.
    pub list: Vec<String>,
    /// Ids of the tips that are shown of each section, in order, by the id of the section.
    pub tips: BTreeMap<String, Vec<String>>,
}

/// One block of a result just finished in which a safety statement was answered with yes.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RiskBlock {
    /// Id of the section.
    pub section: String,
    /// Ids of the tips that are shown of it.
    pub tips: Vec<String>,
}

impl Instrument {
    /// The items that are asked today.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.signs.iter().flat_map(|sign| &sign.items)
    }

    /// Whether there is a section with this id.
    pub(crate) fn has_section(&self, id: &str) -> bool {
        self.sections.iter().any(|section| section.id == id)
    }

    /// The tip with this id, if there is one.
    pub(crate) fn tip(&self, id: &str) -> Option<&Tip> {
        self.tips.iter().find(|tip| tip.id == id)
    }

    /// Whether the tip may be shown in a careful result.
    pub(crate) fn is_careful(&self, tip: &str) -> bool {
        self.careful
            .tips
            .values()
            .flatten()
            .any(|listed| listed == tip)
    }
}
