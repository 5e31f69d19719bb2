//! The boot script: `src/boot.js`, under a name made of its contents.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::digest::Digest;
use super::script::{For, shrink};
use crate::setup;

/// Writes the script into the staging folder, in a release as small as it gets, and gives its name.
///
/// # Errors
/// When a file cannot be read or written.
pub fn place(source: &Path, staging: &Path, is_release: bool) -> Result<String> {
    let mut script = fs::read_to_string(source)
        .with_context(|| format!("{} cannot be read", source.display()))?;
    if is_release {
        script = shrink(&setup::shell()?, &script, For::Everyone)?;
    }
    let name = Digest::of(script.as_bytes()).name("boot", "js");
    fs::write(staging.join(&name), script)?;
    Ok(name)
}
