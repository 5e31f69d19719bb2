//! `instrument.rs`: the ids as enums, and the tables of facts.

use super::tables::{all_items, tables};
use super::{header, literal};
use crate::instrument::Instrument;
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
    for (name, asked) in [
        ("ItemId", instrument.items().count()),
        ("CauseId", instrument.causes.len()),
    ] {
        out += &format!(
            "\nimpl {name} {{\n    /// How many of them are asked today; the others are retired.\n    pub const ASKED: usize = {asked};\n}}\n"
        );
    }
    out + &tables(instrument)
}

/// The kinds of ids: the enum's name, its comment, and the ids in order.
fn enums(instrument: &Instrument) -> [(&'static str, &'static str, Vec<&str>); 7] {
    let causes = instrument.causes.iter().map(|cause| &cause.id);
    let retired_causes = instrument.retired_causes.iter().map(|cause| &cause.id);
    [
        (
            "ItemId",
            "A statement. Those that are asked, in the order of the instrument, then those that no longer are.",
            all_items(instrument)
                .into_iter()
                .map(|item| item.id)
                .collect(),
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
            "A tip in a section of the advice. In the order in which the sections show them.",
            ids(instrument.tips.iter().map(|tip| &tip.id)),
        ),
        (
            "CauseId",
            "Something that may be behind it. In the order they are offered, then those that no longer are.",
            ids(causes.chain(retired_causes)),
        ),
        (
            "SafetyId",
            "A statement about safety. In the order they are asked.",
            ids(instrument.safety.iter().map(|safety| &safety.id)),
        ),
    ]
}

pub(super) fn ids<'a>(all: impl Iterator<Item = &'a String>) -> Vec<&'a str> {
    all.map(String::as_str).collect()
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
