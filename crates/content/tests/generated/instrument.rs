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
            "/// `talk5`",
            "Talk5,",
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
    count("ItemId", 59);
    count("SignId", 9);
    count("PathId", 4);
    count("SectionId", 13);
    count("TipId", 52);
    count("CauseId", 12);
    count("SafetyId", 4);
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
    check(&source, &["pub const INSTRUMENT_VERSION: &str = \"2\";"]);
    check(
        &source,
        &[
            "pub static ITEMS: [Item; 59] = [",
            "Item { id: ItemId::Talk1, sign: SignId::Talk, key: Key::Strain, section: SectionId::Talk, tip: TipId::TalkSay },",
        ],
    );
    check(
        &source,
        &[
            "Item { id: ItemId::Talk6, sign: SignId::Talk, key: Key::Strength, section: SectionId::Listen, tip: TipId::ListenAttend },",
        ],
    );
    check(
        &source,
        &[
            "Sign { id: SignId::Open, about: About::Partner, items: [ItemId::Open1, ItemId::Open5, ItemId::Open3, ItemId::Open6] },",
        ],
    );
    check(
        &source,
        &[
            "Sign { id: SignId::Mine, about: About::Own, items: [ItemId::Mine1, ItemId::Mine5, ItemId::Mine3, ItemId::Mine6] },",
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
            "Section { id: SectionId::Help, weights: &[], tips: &[TipId::HelpSee, TipId::HelpFind, TipId::HelpAsk], careful: &[TipId::HelpSee, TipId::HelpFind, TipId::HelpAsk] },",
            "];",
        ],
    );
    check(
        &source,
        &[
            "pub static TIPS: [Tip; 52] = [",
            "Tip { id: TipId::RootPast, section: SectionId::Root },",
        ],
    );
}

#[test]
fn weights_stand_in_the_order_of_the_signs() {
    let source = content().instrument_rs();
    let weights = "weights: &[(SignId::SelfTrust, 2), (SignId::Jeal, 2), (SignId::Past, 2)]";
    let careful = "careful: &[TipId::RootPast, TipId::RootSelf, TipId::RootList]";
    let tips = "tips: &[TipId::RootPast, TipId::RootSelf, TipId::RootList, TipId::RootTell]";
    check(
        &source,
        &[&format!(
            "Section {{ id: SectionId::Root, {weights}, {tips}, {careful} }},"
        )],
    );
}

#[test]
fn what_is_retired_comes_after_what_is_asked() {
    let source = content().instrument_rs();
    check(
        &source,
        &["/// `amend7`", "Amend7,", "/// `talk2`", "Talk2,"],
    );
    check(&source, &["/// `c9`", "C9,", "/// `c2`", "C2,", "}"]);
    check(&source, &["pub const ASKED: usize = 36;"]);
    check(&source, &["pub const ASKED: usize = 11;"]);
    let item = "Item { id: ItemId::Bound2, sign: SignId::Bound, key: Key::Strain, section: SectionId::Limits, tip: TipId::LimitsSay },";
    check(&source, &[item]);
}

#[test]
fn an_earlier_version_has_the_items_of_each_sign() {
    let source = content().instrument_rs();
    let line = source
        .lines()
        .find(|line| line.contains("EarlierVersion { version: \"1\""));
    let line = line.expect("the first version");
    assert!(line.contains(
        "signs: [[ItemId::Talk1, ItemId::Talk2, ItemId::Talk3, ItemId::Talk4], [ItemId::Feel1, "
    ));
}

#[test]
fn causes_and_blocks_say_where_they_lead() {
    let source = content().instrument_rs();
    for line in [
        "Cause { id: CauseId::C1, to: Target::Section(SectionId::Rely, Voice::Ask), careful_to: Some(Target::Tip(TipId::RootPast)) },",
        "Cause { id: CauseId::C6, to: Target::Tip(TipId::TalkOften), careful_to: None },",
        "RiskBlock { section: SectionId::Reflect, tips: &[TipId::ReflectFriends] },",
    ] {
        check(&source, &[line]);
    }
    check(
        &source,
        &[
            "pub static TRY_ALONE: [SectionId; 3] = [",
            "SectionId::Selftrust,",
            "SectionId::Root,",
            "SectionId::Reflect,",
        ],
    );
}
