//! The types of `text.rs`: those of the questionnaire and the advice, and those that follow the shape of
//! `interface.toml`.

use super::text::has_placeholders;
use crate::instrument::Instrument;
use crate::names::{field, struct_name};
use crate::tree::{Node, Tree};

/// Field names repeat words because they are the keys of the content files.
const NAMES: &str = "#[allow(clippy::struct_field_names, reason = \"the names are the keys of the content files\")]";

/// The types that are the same whatever `interface.toml` holds.
pub(super) fn types(instrument: &Instrument) -> String {
    let paths = instrument.paths.len();
    let signs = instrument.signs.len();
    let items = instrument
        .signs
        .iter()
        .map(|sign| sign.items.len())
        .sum::<usize>();
    let safety = instrument.safety.len();
    let causes = instrument.causes.len();
    let sections = instrument.sections.len();
    let tips = instrument.tips.len();
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
    /// A score in words, from the lowest to the highest.
    pub words: [&'static str; 5],
    /// What a score calls for, from the lowest to the highest.
    pub tiers: [&'static str; 3],
    /// What each path is chosen by, by the path's index.
    pub paths: [&'static str; {paths}],
    /// The name of each sign, by the sign's index.
    pub signs: [&'static str; {signs}],
    /// How a high score of each sign is to be read, by the sign's index.
    pub meanings: [SignMeaning; {signs}],
    /// Each statement, by the item's index.
    pub items: [&'static str; {items}],
    /// A line below the statement, by the item's index.
    pub hints: [Option<&'static str>; {items}],
    /// The questions about safety, by their index.
    pub safety: [&'static str; {safety}],
    /// The causes, by their index.
    pub causes: [&'static str; {causes}],
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
    /// By the section's index.
    pub sections: [SectionText; {sections}],
    /// By the tip's index.
    pub tips: [TipText; {tips}],
}}

/// The words of one section of the advice.
#[derive(Debug)]
pub struct SectionText {{
    /// Its name.
    pub name: &'static str,
    /// Why it matters, in two or three sentences.
    pub why: &'static str,
    /// The same for the voice \"ask\": what to look for in a partner. Only sections with that voice have it.
    pub ask_why: Option<&'static str>,
}}

/// The words of one tip.
#[derive(Debug)]
pub struct TipText {{
    /// What to do, as a short imperative.
    pub title: &'static str,
    /// How, in one or two sentences.
    pub text: &'static str,
    /// What to look for in a partner. Only tips of sections with the voice \"ask\" have it.
    pub ask: Option<&'static str>,
}}
"
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
            Node::Table(_) => (format!("`[{}]`", path.join(".")), struct_name(path)),
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
