//! The documents: plain HTML that is written while the app is built, from the same words. The texts that the app
//! fetches when they are opened, the whole guide as one page, and the form to print.
//!
//! The templates are in `documents/`. This module knows which files there are and what the templates are given; see
//! docs/decisions/0008-documents.md.

mod guide;
mod listing;
mod method;
mod named;
mod names;
mod numbers;
mod paper;
mod templates;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use content::Content;
use minijinja::context;
use minijinja::value::{Serde, Value};

use super::copy;
use super::digest::Digest;
use super::licenses::Licenses;
use super::page::LANGUAGE;
use super::{bill, sums};
use templates::Templates;

/// The documents that are pages of their own, by the names of their templates. People keep their addresses, so these
/// names stay.
const PAGES: [&str; 3] = ["guide.html", "licenses.html", "paper.html"];

/// The documents that the app has to find.
pub struct Documents {
    /// The name of the file with the texts.
    pub texts: String,
}

/// Writes the documents into the staging folder. `style` is what stands in those that are pages of their own.
///
/// # Errors
/// When a template is wrong, a key of `documents.toml` is missing or named nowhere, or a file cannot be written; the
/// message names the file.
pub fn write(
    staging: &Path,
    words: &Content,
    style: &str,
    licenses: &Licenses,
) -> Result<Documents> {
    let templates = Templates::read(&crate::root().join("documents"))?;
    let language = words
        .languages
        .get(LANGUAGE)
        .with_context(|| format!("content/{LANGUAGE}/ is missing"))?;
    // What names the words of the documents beside their templates.
    let others =
        ["index.html", copy::SOURCE].map(|file| fs::read_to_string(crate::root().join(file)));
    named::check(
        &templates,
        &others.into_iter().collect::<Result<String, _>>()?,
        language,
    )?;
    let values = context! {
        lang => LANGUAGE,
        style => Value::from_safe_string(style.to_owned()),
        ui => Serde(&language.interface),
        words => Serde(&language.documents),
        version => words.instrument.version.as_str(),
        names => names::value(words, language)?,
        numbers => numbers::value(&language.instrument),
        guide => guide::value(words, language)?,
        paper => paper::value(words, language)?,
        example => method::value(&language.instrument)?,
        method => Serde(&language.method),
        privacy => Serde(&language.privacy),
        licenses => Serde(licenses),
        sums => sums::NAME,
        bill => bill::NAME,
    };
    for page in PAGES {
        fs::write(staging.join(page), templates.fill(page, &values)?)?;
    }
    let texts = templates.fill("texts.html", &values)?;
    let name = Digest::of(texts.as_bytes()).name("texts", "html");
    fs::write(staging.join(&name), texts)?;
    Ok(Documents { texts: name })
}

#[cfg(test)]
mod tests;
