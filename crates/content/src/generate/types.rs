//! The types of `text.rs`: those of the questionnaire and the advice, and those that follow the shape of
//! `interface.toml`.
//!
//! Each table of the interface and each row of the questionnaire and the advice is a static of its own: the build puts
//! what only a part of the program reads into the file of that part (docs/decisions/0023).

use super::rows::{Row, advice_rows, instrument_rows};
use super::text::has_placeholders;
use crate::instrument::Instrument;
use crate::names::{field, static_name, struct_name, variant};
use crate::tree::{Node, Tree};

/// Field names repeat words because they are the keys of the content files.
const NAMES: &str = "#[allow(clippy::struct_field_names, reason = \"the names are the keys of the content files\")]";

/// The fields for rows of words.
fn row_fields(rows: &[Row]) -> String {
    let field = |row: &Row| {
        format!(
            "    /// {}\n    pub {}: Apart<{}>,\n",
            row.about, row.field, row.name
        )
    };
    rows.iter().map(field).collect()
}

/// The types that name rows of words.
fn row_names(rows: &[Row]) -> String {
    let name = |row: &Row| {
        format!(
            "\n/// {}\n#[derive(Debug)]\npub struct {};\n",
            row.about, row.name
        )
    };
    rows.iter().map(name).collect()
}

/// The languages, and where each has the words that are a static of their own: `tables` of the interface, and rows.
pub(super) fn languages<'a>(
    instrument: &Instrument,
    tables: impl Iterator<Item = &'a String>,
    languages: &[&String],
) -> String {
    let list = languages.iter().map(|name| {
        format!(
            "    /// The words in the folder `{name}`.\n    {},\n",
            variant(&name.replace('-', "_"))
        )
    });
    let mut out = format!(
        "\n/// The languages there are words in.\n#[derive(Clone, Copy, Debug)]\npub enum Language {{\n{}}}\n",
        list.collect::<String>()
    );
    let mut place = |name: &str, kind: &str, key: &str| {
        let arms = languages.iter().map(|language| {
            let variant = variant(&language.replace('-', "_"));
            format!(
                "            Language::{variant} => &{},\n",
                static_of(language, key)
            )
        });
        out += &format!(
            "\nimpl Words for {name} {{\n    type Of = {kind};\n\n    fn of(language: Language) -> &'static Self::Of {{\n        match language {{\n{}        }}\n    }}\n}}\n",
            arms.collect::<String>()
        );
    };
    let rows = instrument_rows(instrument).into_iter();
    for row in rows.chain(advice_rows(instrument)) {
        place(row.name, &row.kind(), &row.key());
    }
    for table in tables {
        place(&struct_name(&[table]), "Self", table);
    }
    out
}

/// The static that holds the words of a table or a row in a language.
pub(super) fn static_of(language: &str, key: &str) -> String {
    format!("{}_{}", static_name(language), key.to_ascii_uppercase())
}

/// The types that are the same whatever `interface.toml` holds.
pub(super) fn types(instrument: &Instrument) -> String {
    let (rows, advice) = (instrument_rows(instrument), advice_rows(instrument));
    let (instrument_fields, advice_fields) = (row_fields(&rows), row_fields(&advice));
    let names = row_names(&rows) + &row_names(&advice);
    let earlier = instrument.earlier.len();
    format!(
        "
/// All words of one language.
#[derive(Debug)]
pub struct Text {{
    /// The language's code, as in HTML's `lang`.
    pub lang: &'static str,
    /// The words of the questionnaire.
    pub instrument: InstrumentText,
    /// The words of the advice.
    pub advice: AdviceText,
    /// Every other word of the interface.
    pub interface: InterfaceText,
}}

/// The words of the questionnaire.
#[derive(Debug)]
pub struct InstrumentText {{
    /// What every statement begins with: the time frame.
    pub stem: &'static str,
    /// The answer that is none.
    pub skip_option: &'static str,
    /// The answers, by their raw value 0 to 4.
    pub options: [&'static str; 5],
    /// The answers of the versions before this one, by the index of the version in `EARLIER`.
    pub earlier_options: [[&'static str; 5]; {earlier}],
    /// What is said once, before the first statement.
    pub frame: &'static [&'static str],
    /// Whom the questionnaire is for.
    pub adults: &'static str,
    /// What every statement about safety begins with.
    pub safety_stem: &'static str,
    /// The answers to the statements about safety: yes, no, rather not say.
    pub safety_options: [&'static str; 3],
{instrument_fields}}}

/// The line that a ticked cause earns.
#[derive(Debug)]
pub struct CauseLine {{
    /// In an ordinary result.
    pub line: Template,
    /// In a careful result, where the cause then leads elsewhere.
    pub careful: Option<Template>,
}}

/// How a high score of a sign is to be read.
#[derive(Debug)]
pub struct SignMeaning {{
    /// What it can mean, in one or two sentences.
    pub means: &'static str,
    /// What it does not mean, in one or two sentences.
    pub means_not: &'static str,
}}

/// The words of the advice.
#[derive(Debug)]
pub struct AdviceText {{
{advice_fields}}}

/// The words of one section of the advice.
#[derive(Debug)]
pub struct SectionText {{
    /// Its name.
    pub name: &'static str,
    /// What stands above it in a result just finished under risk.
    pub risk_name: Option<&'static str>,
    /// Why it matters, in two or three sentences.
    pub why: &'static str,
    /// The same for the voice \"ask\": what to expect from a partner. Only sections with that voice have it.
    pub ask_why: Option<&'static str>,
}}

/// The words of one tip.
#[derive(Debug)]
pub struct TipText {{
    /// What to do, as a short imperative.
    pub title: &'static str,
    /// How, in one or two sentences.
    pub text: &'static str,
    /// What to expect from a partner. Only tips of sections with the voice \"ask\" have it.
    pub ask: Option<&'static str>,
}}

/// The first step of one tip.
#[derive(Debug)]
pub struct StepText {{
    /// What I can do.
    pub week: &'static str,
    /// The same for the voice \"ask\". Only tips of sections with that voice have it.
    pub ask_week: Option<&'static str>,
}}
{names}"
    )
}

/// The struct of a table of `interface.toml`, then those of the tables in it. `path` is the table's keys.
pub(super) fn declare<'a>(table: &'a Tree, path: &mut Vec<&'a str>, out: &mut String) {
    let about = if path.is_empty() {
        "Every word of the interface outside the questionnaire and the advice.".to_owned()
    } else {
        format!("The words at `{}` of `interface.toml`.", path.join("."))
    };
    let mut fields = String::new();
    for (key, node) in table {
        path.push(key);
        let (comment, kind) = match node {
            Node::Text(text) => (quoted(text), text_type(text).to_owned()),
            Node::List(_) => (
                "Texts in a row.".to_owned(),
                "&'static [&'static str]".to_owned(),
            ),
            Node::Table(_) => {
                let name = struct_name(path);
                let is_apart = path.len() == 1;
                let kind = if is_apart {
                    format!("Apart<{name}>")
                } else {
                    name
                };
                (format!("`[{}]`", path.join(".")), kind)
            }
        };
        fields += &format!("    /// {comment}\n    pub {}: {kind},\n", field(key));
        path.pop();
    }
    *out += &format!(
        "\n/// {about}\n#[derive(Debug)]\n{NAMES}\npub struct {} {{\n{fields}}}\n",
        struct_name(path)
    );
    for (key, node) in table {
        if let Node::Table(inner) = node {
            path.push(key);
            declare(inner, path, out);
            path.pop();
        }
    }
}

/// A text as a comment shows it: in backticks, which no text may then contain.
fn quoted(text: &str) -> String {
    format!(
        "`{}`",
        text.replace('`', "'")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    )
}

fn text_type(text: &str) -> &'static str {
    if has_placeholders(text) {
        "Template"
    } else {
        "&'static str"
    }
}
