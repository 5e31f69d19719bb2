//! `instrument.rs`: the ids as enums and the facts as tables.

use super::{header, literal};
use crate::instrument::{About, Instrument, Item, Key, Section};
use crate::names::variant;

/// The whole file.
pub(crate) fn source(instrument: &Instrument) -> String {
    let mut out = header("The instrument: ids, and what is fixed about each.");
    out += &format!(
        "\n/// Attempts are compared only within one version of the instrument.\npub const INSTRUMENT_VERSION: &str = {};\n",
        literal(&instrument.version)
    );
    for (name, about, ids) in enums(instrument) {
        out += &id_enum(name, about, &ids);
    }
    out + &tables(instrument)
}

/// The kinds of ids: the enum's name, its comment, and the ids in order.
fn enums(instrument: &Instrument) -> [(&'static str, &'static str, Vec<&str>); 7] {
    [
        (
            "ItemId",
            "A statement. In the order of the instrument.",
            ids(items(instrument).map(|(_, item)| &item.id)),
        ),
        (
            "SignId",
            "A sign, a scale of four items. In the order of the instrument.",
            ids(instrument.signs.iter().map(|sign| &sign.id)),
        ),
        (
            "PathId",
            "A path, which says what signs are asked. In the order they are offered.",
            ids(instrument.paths.iter().map(|path| &path.id)),
        ),
        (
            "SectionId",
            "A section of the advice. In the order of the article.",
            ids(instrument.sections.iter().map(|section| &section.id)),
        ),
        (
            "TipId",
            "A tip in a section of the advice. In the order of the article.",
            ids(instrument.tips.iter().map(|tip| &tip.id)),
        ),
        (
            "CauseId",
            "Something that may be behind it. In the order they are offered.",
            ids(instrument.causes.iter().map(|cause| &cause.id)),
        ),
        (
            "SafetyId",
            "A question about safety. In the order they are asked.",
            ids(instrument.safety.iter().map(|safety| &safety.id)),
        ),
    ]
}

fn ids<'a>(all: impl Iterator<Item = &'a String>) -> Vec<&'a str> {
    all.map(String::as_str).collect()
}

fn items(instrument: &Instrument) -> impl Iterator<Item = (&str, &Item)> {
    instrument
        .signs
        .iter()
        .flat_map(|sign| sign.items.iter().map(|item| (sign.id.as_str(), item)))
}

fn id_enum(name: &str, about: &str, ids: &[&str]) -> String {
    let count = ids.len();
    let lines = |line: fn(&str, String) -> String| {
        ids.iter()
            .map(|id| line(id, variant(id)))
            .collect::<String>()
    };
    let variants = lines(|id, variant| format!("    /// `{id}`\n    {variant},\n"));
    let all = lines(|_, variant| format!("        Self::{variant},\n"));
    let names = lines(|id, variant| format!("            Self::{variant} => {},\n", literal(id)));
    format!(
        "
/// {about}
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum {name} {{
{variants}}}

impl {name} {{
    /// How many there are.
    pub const COUNT: usize = {count};

    /// All of them, in order.
    pub const ALL: [Self; {count}] = [
{all}    ];

    /// The id as it stands in content files and in stored records.
    pub const fn as_str(self) -> &'static str {{
        match self {{
{names}        }}
    }}

    /// The one with this id, if there is one.
    pub fn from_id(id: &str) -> Option<Self> {{
        Self::ALL.into_iter().find(|known| known.as_str() == id)
    }}

    /// Its place in the order, from 0: the index into the tables of facts and of texts.
    pub const fn index(self) -> usize {{
        self as usize
    }}
}}
"
    )
}

fn tables(instrument: &Instrument) -> String {
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
    table(
        "ITEMS",
        "Item",
        "The facts of each item",
        items(instrument)
            .map(|(sign, item)| item_row(sign, item))
            .collect(),
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
}

fn item_row(sign: &str, item: &Item) -> String {
    let key = match item.key {
        Key::Strain => "Strain",
        Key::Strength => "Strength",
    };
    format!(
        "Item {{ id: {}, sign: {}, key: Key::{key}, section: {}, tip: {} }}",
        one("ItemId", &item.id),
        one("SignId", sign),
        one("SectionId", &item.section),
        one("TipId", &item.tip)
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
    format!(
        "Section {{ id: {}, weights: &[{weights}], tips: &[{}] }}",
        one("SectionId", &section.id),
        refs("TipId", ids(tips))
    )
}

fn table(name: &str, row: &str, about: &str, rows: Vec<String>) -> String {
    let count = rows.len();
    let rows = rows
        .iter()
        .map(|row| format!("    {row},\n"))
        .collect::<String>();
    format!("\n/// {about}, by its index.\npub static {name}: [{row}; {count}] = [\n{rows}];\n")
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
