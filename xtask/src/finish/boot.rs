//! The boot script: `src/boot.js` without its comments, under a name made of its contents.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::digest::Digest;

/// Writes the script into the staging folder and gives its name.
///
/// # Errors
/// When a file cannot be read or written.
pub fn place(source: &Path, staging: &Path) -> Result<String> {
    let script = fs::read_to_string(source)
        .with_context(|| format!("{} cannot be read", source.display()))?;
    let script = without_comments(&script);
    let name = Digest::of(script.as_bytes()).name("boot", "js");
    fs::write(staging.join(&name), script)?;
    Ok(name)
}

/// The script without comment lines, empty lines and indentation: half the transfer.
///
/// Only whole lines go, so it needs no knowledge of JavaScript; the script has no text over several
/// lines.
fn without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .flat_map(|line| [line, "\n"])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_are_left_out() {
        assert_eq!(
            without_comments("// why\n\n  go(\"//\");\n"),
            "go(\"//\");\n"
        );
    }
}
