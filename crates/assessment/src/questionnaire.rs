//! What is asked and where it leads: paths, signs, items, sections and tips, with their keys and
//! weights.
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

/// One statement, answered from never to almost always.
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
    /// Its items, in the order they are asked.
    pub items: [ItemId; 4],
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
    /// Its tips, in article order.
    pub tips: &'static [TipId],
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

    /// The items the path asks, in the order they are asked.
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_stands_at_the_index_of_its_id() {
        for id in ItemId::ALL {
            assert_eq!(id.facts().id, id);
        }
        for id in SignId::ALL {
            assert_eq!(id.facts().id, id);
        }
        for id in PathId::ALL {
            assert_eq!(id.facts().id, id);
        }
        for id in SectionId::ALL {
            assert_eq!(id.facts().id, id);
        }
        for id in TipId::ALL {
            assert_eq!(id.facts().id, id);
        }
    }

    #[test]
    fn every_id_is_found_by_its_text_and_no_other_text_is_an_id() {
        for id in ItemId::ALL {
            assert_eq!(ItemId::from_id(id.as_str()), Some(id));
        }
        for id in SectionId::ALL {
            assert_eq!(SectionId::from_id(id.as_str()), Some(id));
        }
        assert_eq!(PathId::from_id("hard_to_trust"), Some(PathId::HardToTrust));
        assert_eq!(SignId::from_id("self"), Some(SignId::SelfTrust));
        assert_eq!(ItemId::from_id("Talk1"), None);
        assert_eq!(CauseId::from_id(""), None);
    }

    #[track_caller]
    fn check_path(path: PathId, count: usize) {
        assert_eq!(path.item_count(), count);
        assert_eq!(path.items().count(), count);
        assert!(path.items().all(|item| path.asks(item.facts().sign)));
    }

    #[test]
    fn a_path_asks_the_four_items_of_each_of_its_signs() {
        check_path(PathId::HardToTrust, 28);
        check_path(PathId::BrokeTrust, 24);
        check_path(PathId::Both, 36);
        check_path(PathId::Unsure, 28);
        assert!(!PathId::HardToTrust.asks(SignId::Amend));
    }

    #[test]
    fn every_path_asks_in_instrument_order() {
        assert!(ITEMS.iter().map(|item| item.id).eq(ItemId::ALL));
        assert!(PathId::ALL.iter().all(|path| path.signs().is_sorted()));
        assert!(SIGNS.iter().flat_map(|sign| sign.items).is_sorted());
    }

    #[test]
    fn only_paths_with_the_same_signs_are_one_family() {
        assert!(PathId::HardToTrust.same_family(PathId::Unsure));
        assert!(PathId::Both.same_family(PathId::Both));
        assert!(!PathId::HardToTrust.same_family(PathId::Both));
        assert!(!PathId::HardToTrust.same_family(PathId::BrokeTrust));
    }

    #[test]
    fn an_item_and_its_tip_belong_to_the_same_section() {
        for item in &ITEMS {
            assert_eq!(item.tip.facts().section, item.section, "{:?}", item.id);
            assert!(
                item.section.facts().tips.contains(&item.tip),
                "{:?}",
                item.id
            );
        }
    }

    #[test]
    fn an_item_is_listed_by_its_own_sign() {
        for item in &ITEMS {
            assert!(item.sign.facts().items.contains(&item.id), "{:?}", item.id);
        }
    }
}
