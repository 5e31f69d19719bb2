//! `instrument.rs`: ids and facts.

use crate::{check, content};

#[test]
fn ids_are_enums_in_the_order_of_the_instrument() {
    let source = content().instrument_rs();
    let derives = "#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]";
    check(
        &source,
        &[
            derives,
            "#[repr(u8)]",
            "pub enum ItemId {",
            "/// `talk1`",
            "Talk1,",
            "/// `talk2`",
            "Talk2,",
        ],
    );
    check(
        &source,
        &[
            "pub enum PathId {",
            "/// `hard_to_trust`",
            "HardToTrust,",
            "/// `broke_trust`",
            "BrokeTrust,",
        ],
    );
    check(
        &source,
        &["pub enum TipId {", "/// `root.past`", "RootPast,"],
    );
    check(
        &source,
        &[
            "/// `amends.own`",
            "AmendsOwn,",
            "/// `amends.admit`",
            "AmendsAdmit,",
        ],
    );
    check(
        &source,
        &[
            "pub const ALL: [Self; 9] = [",
            "Self::Talk,",
            "Self::Feel,",
            "Self::SelfTrust,",
            "Self::Jeal,",
        ],
    );
}

#[test]
fn every_kind_of_id_is_counted() {
    let source = content().instrument_rs();
    let count = |kind: &str, count: usize| {
        check(
            &source,
            &[
                &format!("impl {kind} {{"),
                "/// How many there are.",
                &format!("pub const COUNT: usize = {count};"),
            ],
        );
    };
    count("ItemId", 36);
    count("SignId", 9);
    count("PathId", 4);
    count("SectionId", 13);
    count("TipId", 46);
    count("CauseId", 9);
    count("SafetyId", 3);
}

#[test]
fn ids_become_text_as_they_are_stored() {
    let source = content().instrument_rs();
    check(&source, &["Self::SelfTrust => \"self\","]);
    check(&source, &["Self::HardToTrust => \"hard_to_trust\","]);
    check(&source, &["Self::TalkSay => \"talk.say\","]);
    check(&source, &["Self::Selftrust => \"selftrust\","]);
}

#[test]
fn facts_are_tables_by_index() {
    let source = content().instrument_rs();
    check(&source, &["pub const INSTRUMENT_VERSION: &str = \"1\";"]);
    check(
        &source,
        &[
            "pub static ITEMS: [Item; 36] = [",
            "Item { id: ItemId::Talk1, sign: SignId::Talk, key: Key::Strain, section: SectionId::Talk, tip: TipId::TalkSay },",
        ],
    );
    check(
        &source,
        &[
            "Item { id: ItemId::Talk4, sign: SignId::Talk, key: Key::Strength, section: SectionId::Listen, tip: TipId::ListenAttend },",
        ],
    );
    check(
        &source,
        &[
            "Sign { id: SignId::Open, about: About::Partner, items: [ItemId::Open1, ItemId::Open2, ItemId::Open3, ItemId::Open4] },",
        ],
    );
    check(
        &source,
        &[
            "Sign { id: SignId::Mine, about: About::Own, items: [ItemId::Mine1, ItemId::Mine2, ItemId::Mine3, ItemId::Mine4] },",
        ],
    );
    check(
        &source,
        &[
            "Path { id: PathId::BrokeTrust, signs: &[SignId::Talk, SignId::Feel, SignId::SelfTrust, SignId::Bound, SignId::Mine, SignId::Amend] },",
        ],
    );
    check(
        &source,
        &[
            "Section { id: SectionId::Help, weights: &[], tips: &[TipId::HelpSee] },",
            "];",
        ],
    );
    check(
        &source,
        &[
            "pub static TIPS: [Tip; 46] = [",
            "Tip { id: TipId::RootPast, section: SectionId::Root },",
        ],
    );
}

#[test]
fn weights_stand_in_the_order_of_the_signs() {
    let source = content().instrument_rs();
    let weights = "weights: &[(SignId::SelfTrust, 2), (SignId::Jeal, 2), (SignId::Past, 2)]";
    let tips = "tips: &[TipId::RootPast, TipId::RootSelf, TipId::RootList, TipId::RootTell]";
    check(
        &source,
        &[&format!(
            "Section {{ id: SectionId::Root, {weights}, {tips} }},"
        )],
    );
}
