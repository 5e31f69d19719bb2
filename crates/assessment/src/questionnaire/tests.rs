//! The tables agree with each other, with the ids, and with what earlier versions asked.

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
    for (index, id) in CauseId::ALL.into_iter().enumerate() {
        let cause = id.facts().map(|cause| cause.id);
        assert_eq!(cause, (index < CauseId::ASKED).then_some(id));
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
    let asked = ItemId::ALL.into_iter().take(ItemId::ASKED);
    assert!(PathId::Both.items().eq(asked));
    assert!(PathId::ALL.iter().all(|path| path.signs().is_sorted()));
}

#[test]
fn an_earlier_version_asked_its_own_items_and_an_unknown_one_todays() {
    let first = [ItemId::Talk1, ItemId::Talk2, ItemId::Talk3, ItemId::Talk4];
    assert_eq!(SignId::Talk.items("1"), first);
    for version in [INSTRUMENT_VERSION, "9", ""] {
        assert_eq!(SignId::Talk.items(version), SignId::Talk.facts().items);
        assert_eq!(earlier_index(version), None);
    }
    assert_eq!(earlier_index("1"), Some(0));
    let known = ["1", INSTRUMENT_VERSION, "9", ""].map(is_known_version);
    assert_eq!(known, [true, true, false, false]);
}

#[test]
fn every_item_was_asked_by_some_version_under_its_own_sign() {
    for item in &ITEMS {
        let mut versions = [INSTRUMENT_VERSION].into_iter();
        let mut versions = versions
            .by_ref()
            .chain(EARLIER.iter().map(|earlier| earlier.version));
        let was_asked = versions.any(|version| item.sign.items(version).contains(&item.id));
        assert!(was_asked, "{:?}", item.id);
    }
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
