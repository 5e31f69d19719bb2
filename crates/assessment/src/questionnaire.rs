//! What is asked and where it leads: paths, signs, items, causes, sections and tips, with their keys
//! and weights, and what earlier versions asked.
//!
//! The ids and tables are generated from `content/instrument.toml` when the crate is built; the
//! shape of a row and the ways to look one up are written here. No words: those belong to a
//! language, and the domain has none.

include!(concat!(env!("OUT_DIR"), "/instrument.rs"));

/// How the answer to an item counts towards its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// More often means more strain.
    Strain,
    /// More often means less strain.
    Strength,
}

/// Whose conduct or feeling a sign is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The person who answers; these signs make up the overall score.
    Own,
    /// The partner, as seen by the person who answers; never part of the overall score.
    Partner,
}

/// Whose part advice speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// What I can do.
    Do,
    /// What I can reasonably expect from my partner.
    Ask,
}

/// One statement, answered from never to always.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its id.
    pub id: ItemId,
    /// The sign whose score it is part of.
    pub sign: SignId,
    /// Which way it counts.
    pub key: Key,
    /// The section of advice a high keyed answer leads to.
    pub section: SectionId,
    /// The tip of that section it leads to first.
    pub tip: TipId,
}

/// A scale of four items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sign {
    /// Its id.
    pub id: SignId,
    /// Whose conduct or feeling it is about.
    pub about: About,
    /// Its items, in the order they are asked today.
    pub items: [ItemId; 4],
}

/// What a version before this one asked. Paths and signs are the same in all versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EarlierVersion {
    /// The version, as it stands in records.
    pub version: &'static str,
    /// The items of each sign, in the order they were asked, by the index of the sign.
    pub signs: [[ItemId; 4]; SignId::COUNT],
}

/// Something that may be behind it all, and where its line in a result leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cause {
    /// Its id.
    pub id: CauseId,
    /// Where its line leads.
    pub to: Target,
    /// Where it leads in a careful result, if not there.
    pub careful_to: Option<Target>,
}

/// What a line leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// One tip.
    Tip(TipId),
    /// A section, in one of its voices.
    Section(SectionId, Voice),
}

/// One block of a result just finished in which a safety statement was answered with yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RiskBlock {
    /// The section it is taken from.
    pub section: SectionId,
    /// The tips it shows.
    pub tips: &'static [TipId],
}

/// What brings someone here: it decides which signs are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Path {
    /// Its id.
    pub id: PathId,
    /// The signs it asks, in the order they are asked.
    pub signs: &'static [SignId],
}

/// A section of the advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its id.
    pub id: SectionId,
    /// How strongly a sign leads here: 3 primary, 2 strong, 1 weak. A sign that is not listed
    /// does not lead here.
    pub weights: &'static [(SignId, u8)],
    /// Its tips, in the order in which they are shown.
    pub tips: &'static [TipId],
    /// Those that may be shown where it may not be safe to be open, in the order of that case.
    pub careful: &'static [TipId],
}

/// One thing to do or to look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tip {
    /// Its id.
    pub id: TipId,
    /// The section it stands in.
    pub section: SectionId,
}

impl ItemId {
    /// Sign, key, section and tip of the item.
    pub fn facts(self) -> &'static Item {
        &ITEMS[self.index()]
    }
}

impl SignId {
    /// Items of the sign, and whom it is about.
    pub fn facts(self) -> &'static Sign {
        &SIGNS[self.index()]
    }

    /// The items of the sign in this version, in the order they were asked. A version that is not
    /// known is taken for today's: what it does not share with that stays foreign.
    pub fn items(self, version: &str) -> [ItemId; 4] {
        match earlier_index(version) {
            Some(earlier) => EARLIER[earlier].signs[self.index()],
            None => self.facts().items,
        }
    }

    /// Whether one of the sections that the sign leads to most strongly is among these.
    pub fn leads_most_to(self, sections: &[SectionId]) -> bool {
        let mut weights = sections.iter().flat_map(|section| section.facts().weights);
        weights.any(|&weight| weight == (self, MOST_WEIGHT))
    }
}

/// The place of a version before today's in [`EARLIER`], by which a language has the answers of that
/// version in words. None for today's, and for one that is not known.
pub fn earlier_index(version: &str) -> Option<usize> {
    EARLIER
        .iter()
        .position(|earlier| earlier.version == version)
}

/// Whether it is known what this version asked.
pub fn is_known_version(version: &str) -> bool {
    version == INSTRUMENT_VERSION || earlier_index(version).is_some()
}

/// The weight of a sign in the sections that it leads to most strongly.
const MOST_WEIGHT: u8 = 3;

impl CauseId {
    /// Where the cause leads; none for a cause that is no longer offered.
    pub fn facts(self) -> Option<&'static Cause> {
        CAUSES.get(self.index())
    }
}

impl Voice {
    /// Its name as it stands in content files and in stored records.
    pub const fn as_str(self) -> &'static str {
        match self {
            Voice::Do => "do",
            Voice::Ask => "ask",
        }
    }

    /// The one with this name, if there is one.
    pub fn from_id(id: &str) -> Option<Voice> {
        match id {
            "do" => Some(Voice::Do),
            "ask" => Some(Voice::Ask),
            _ => None,
        }
    }
}

impl PathId {
    /// The path's row in the table.
    pub fn facts(self) -> &'static Path {
        &PATHS[self.index()]
    }

    /// The signs the path asks, in the order they are asked.
    pub fn signs(self) -> &'static [SignId] {
        self.facts().signs
    }

    /// The items the path asks today, in the order they are asked.
    pub fn items(self) -> impl Iterator<Item = ItemId> {
        self.signs().iter().flat_map(|sign| sign.facts().items)
    }

    /// How many items the path asks: 24 to 36.
    pub fn item_count(self) -> usize {
        self.signs().len() * 4
    }

    /// Whether the path asks the items of this sign.
    pub fn asks(self, sign: SignId) -> bool {
        self.signs().contains(&sign)
    }

    /// Whether both paths ask the same signs, so that results of the two can be compared
    /// (`hard_to_trust` and `unsure` do).
    pub fn same_family(self, other: PathId) -> bool {
        self.signs() == other.signs()
    }
}

impl SectionId {
    /// Weights and tips of the section.
    pub fn facts(self) -> &'static Section {
        &SECTIONS[self.index()]
    }
}

impl TipId {
    /// The section of the tip.
    pub fn facts(self) -> &'static Tip {
        &TIPS[self.index()]
    }

    /// Whether the tip is never shown where it may not be safe to be open.
    pub fn is_held_back(self) -> bool {
        !self.facts().section.facts().careful.contains(&self)
    }
}

#[cfg(test)]
mod tests;
