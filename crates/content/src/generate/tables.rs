//! The tables of `instrument.rs`: the facts of each id.

use super::instrument::ids;
use super::literal;
use crate::instrument::{About, Cause, EarlierVersion, Instrument, Key, RiskBlock, Section, Voice};
use crate::names::variant;

/// What a row of `ITEMS` is made of, for an asked or a retired item.
pub(super) struct AnyItem<'a> {
    pub id: &'a str,
    sign: &'a str,
    key: Key,
    section: &'a str,
    tip: &'a str,
}

/// The items that are asked, then the retired ones.
pub(super) fn all_items(instrument: &Instrument) -> Vec<AnyItem<'_>> {
    let asked = instrument.signs.iter().flat_map(|sign| {
        sign.items.iter().map(|item| AnyItem {
            id: &item.id,
            sign: &sign.id,
            key: item.key,
            section: &item.section,
            tip: &item.tip,
        })
    });
    let retired = instrument.retired.iter().map(|item| AnyItem {
        id: &item.id,
        sign: &item.sign,
        key: item.key,
        section: &item.section,
        tip: &item.tip,
    });
    asked.chain(retired).collect()
}

/// All of them.
pub(super) fn tables(instrument: &Instrument) -> String {
    let signs = instrument.signs.iter().map(|sign| {
        let about = match sign.about {
            About::Own => "Own",
            About::Partner => "Partner",
        };
        let items = refs("ItemId", ids(sign.items.iter().map(|item| &item.id)));
        format!(
            "Sign {{ id: {}, about: About::{about}, items: [{items}] }}",
            one("SignId", &sign.id)
        )
    });
    let paths = instrument.paths.iter().map(|path| {
        format!(
            "Path {{ id: {}, signs: &[{}] }}",
            one("PathId", &path.id),
            refs("SignId", ids(path.signs.iter()))
        )
    });
    let tips = instrument.tips.iter().map(|tip| {
        format!(
            "Tip {{ id: {}, section: {} }}",
            one("TipId", &tip.id),
            one("SectionId", &tip.section)
        )
    });
    let causes = instrument
        .causes
        .iter()
        .map(|cause| cause_row(instrument, cause));
    let earlier = instrument
        .earlier
        .iter()
        .map(|version| earlier_row(instrument, version));
    let risk = instrument.risk.iter().map(risk_row);
    let alone = instrument
        .careful
        .list
        .iter()
        .map(|id| one("SectionId", id));
    table(
        "ITEMS",
        "Item",
        "The facts of each item",
        all_items(instrument).iter().map(item_row).collect(),
    ) + &table("SIGNS", "Sign", "The facts of each sign", signs.collect())
        + &table("PATHS", "Path", "The signs of each path", paths.collect())
        + &table(
            "SECTIONS",
            "Section",
            "The facts of each section",
            instrument
                .sections
                .iter()
                .map(|section| section_row(instrument, section))
                .collect(),
        )
        + &table("TIPS", "Tip", "The section of each tip", tips.collect())
        + &table(
            "CAUSES",
            "Cause",
            "Where each cause that is offered leads",
            causes.collect(),
        )
        + &table(
            "EARLIER",
            "EarlierVersion",
            "What the versions before this one asked",
            earlier.collect(),
        )
        + &table(
            "RISK_BLOCKS",
            "RiskBlock",
            "The blocks under risk, in order",
            risk.collect(),
        )
        + &table(
            "TRY_ALONE",
            "SectionId",
            "The sections of the list to try alone, in order",
            alone.collect(),
        )
}

fn item_row(item: &AnyItem) -> String {
    let key = match item.key {
        Key::Strain => "Strain",
        Key::Strength => "Strength",
    };
    format!(
        "Item {{ id: {}, sign: {}, key: Key::{key}, section: {}, tip: {} }}",
        one("ItemId", item.id),
        one("SignId", item.sign),
        one("SectionId", item.section),
        one("TipId", item.tip)
    )
}

/// The items of each sign in a version before this one, by the index of the sign.
fn earlier_row(instrument: &Instrument, earlier: &EarlierVersion) -> String {
    let signs = instrument
        .signs
        .iter()
        .filter_map(|sign| earlier.signs.get(&sign.id));
    let signs = signs.map(|items| format!("[{}]", refs("ItemId", ids(items.iter()))));
    format!(
        "EarlierVersion {{ version: {}, signs: [{}] }}",
        literal(&earlier.version),
        signs.collect::<Vec<_>>().join(", ")
    )
}

fn cause_row(instrument: &Instrument, cause: &Cause) -> String {
    let target = |id: &str| {
        if instrument.tip(id).is_some() {
            format!("Target::Tip({})", one("TipId", id))
        } else {
            format!(
                "Target::Section({}, Voice::{})",
                one("SectionId", id),
                voice(cause)
            )
        }
    };
    let careful = cause.careful_to.as_deref().map(target);
    format!(
        "Cause {{ id: {}, to: {}, careful_to: {} }}",
        one("CauseId", &cause.id),
        target(&cause.to),
        careful.map_or_else(|| "None".to_owned(), |target| format!("Some({target})"))
    )
}

fn voice(cause: &Cause) -> &'static str {
    match cause.voice {
        Some(Voice::Ask) => "Ask",
        Some(Voice::Do) | None => "Do",
    }
}

fn risk_row(block: &RiskBlock) -> String {
    format!(
        "RiskBlock {{ section: {}, tips: &[{}] }}",
        one("SectionId", &block.section),
        refs("TipId", ids(block.tips.iter()))
    )
}

/// Weights stand in the order of the signs, so that "the first of equals" means the instrument's order.
fn section_row(instrument: &Instrument, section: &Section) -> String {
    let weights = instrument
        .signs
        .iter()
        .filter_map(|sign| {
            section
                .weights
                .get(&sign.id)
                .map(|weight| format!("({}, {weight})", one("SignId", &sign.id)))
        })
        .collect::<Vec<_>>()
        .join(", ");
    let tips = instrument
        .tips
        .iter()
        .filter(|tip| tip.section == section.id)
        .map(|tip| &tip.id);
    let careful = instrument.careful.tips.get(&section.id);
    format!(
        "Section {{ id: {}, weights: &[{weights}], tips: &[{}], careful: &[{}] }}",
        one("SectionId", &section.id),
        refs("TipId", ids(tips)),
        refs("TipId", ids(careful.into_iter().flatten()))
    )
}

fn table(name: &str, row: &str, about: &str, rows: Vec<String>) -> String {
    let count = rows.len();
    let rows = rows
        .iter()
        .map(|row| format!("    {row},\n"))
        .collect::<String>();
    format!("\n/// {about}.\npub static {name}: [{row}; {count}] = [\n{rows}];\n")
}

fn one(kind: &str, id: &str) -> String {
    format!("{kind}::{}", variant(id))
}

fn refs(kind: &str, ids: Vec<&str>) -> String {
    ids.iter()
        .map(|id| one(kind, id))
        .collect::<Vec<_>>()
        .join(", ")
}
