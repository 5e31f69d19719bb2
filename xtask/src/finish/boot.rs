//! The scripts that come before the program: `src/first-paint.js`, which stands in the page, and
//! `src/boot.js`, under a name made of its contents.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::digest::Digest;
use super::program::Fetched;
use super::script::{For, shrink};
use crate::setup;

/// The text of the script that stands in the page.
///
/// # Errors
/// When it cannot be read, or is not in the syntax of the oldest browsers.
pub fn first_paint(source: &Path, is_release: bool) -> Result<String> {
    read(&source.join("first-paint.js"), is_release)
}

/// Writes the boot script into the staging folder.
///
/// # Errors
/// When it cannot be read or written, or is not in the syntax of the oldest browsers.
pub fn place(source: &Path, staging: &Path, is_release: bool) -> Result<Fetched> {
    let script = read(&source.join("boot.js"), is_release)?;
    let digest = Digest::of(script.as_bytes());
    let name = digest.name("boot", "js");
    fs::write(staging.join(&name), script)?;
    Ok(Fetched {
        name,
        integrity: digest.integrity(),
    })
}

/// A script, in a release as small as it gets.
fn read(file: &Path, is_release: bool) -> Result<String> {
    let script =
        fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    if !is_release {
        return Ok(script);
    }
    shrink(&setup::shell()?, &script, For::Everyone)
        .with_context(|| format!("{} cannot be made smaller", file.display()))
}
