//! What the page does for its copy: `src/copy.js` with its words, under a name made of its contents, and the lines of
//! `src/ask-for-copy.js` that fetch it (docs/decisions/0021-offline-and-updates.md).

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use content::Content;

use super::digest::Digest;
use super::page::LANGUAGE;
use super::script::{For, shrink};
use crate::setup;

/// The script, from the folder of the project. It names its words as the templates do, `words.update.text`.
pub const SOURCE: &str = "src/copy.js";

/// How its name begins in the site.
pub const COPY: &str = "copy-";

/// The table of `documents.toml` that it names.
const WORDS: &str = "update";

/// Writes the script into the staging folder, and gives what asks for it. While the app is developed there is no copy,
/// and nothing that asks for one.
///
/// # Errors
/// When a file cannot be read or written, or the words are missing.
pub fn place(sources: &Path, staging: &Path, words: &Content, is_release: bool) -> Result<String> {
    if !is_release {
        return Ok(String::new());
    }
    let read = |name: &str| {
        let file = sources.join(name);
        fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))
    };
    let language = words.languages.get(LANGUAGE);
    let table = language.and_then(|language| language.documents.get(WORDS));
    let table = table.with_context(|| format!("[{WORDS}] is missing in documents.toml"))?;
    let given = serde_json::to_string(table)?;
    let script = format!(
        "const words = {{ {WORDS}: {given} }};\n{}",
        read("copy.js")?
    );
    let script = shrink(&setup::shell()?, &script, For::Program)?;
    let name = Digest::of(script.as_bytes()).name(COPY.trim_end_matches('-'), "js");
    fs::write(staging.join(&name), script)?;
    Ok(read("ask-for-copy.js")?.replace("COPY", &name))
}
