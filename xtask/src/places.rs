//! `cargo xtask places`: keeps the places of this computer out of what visitors get.
//!
//! A panic says in which file it happened, and rustc writes the path of that file into the program: for a crate of
//! others, the path of cargo's folder in somebody's home. Trunk calls this before each build (see Trunk.toml); it
//! writes the flags that shorten those paths to a file that `.cargo/config.toml` includes. Why it is a file:
//! docs/decisions/0025-supply-chain.md.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::setup;

/// Writes the file, if it is not there as it should be: cargo builds anew when flags change.
///
/// # Errors
/// When cargo's folder is not known, or the file cannot be written.
pub fn run() -> Result<()> {
    let home = setup::cargo_home().context("neither CARGO_HOME nor a home folder is known")?;
    let text = config(&crates_folders(&home));
    let folder = crate::root().join("target");
    let file = folder.join("places.toml");
    if fs::read_to_string(&file).is_ok_and(|there| there == text) {
        return Ok(());
    }
    fs::create_dir_all(&folder)?;
    fs::write(&file, text).with_context(|| format!("{} cannot be written", file.display()))
}

/// Where cargo unpacks crates: one folder for each registry, in order.
fn crates_folders(cargo_home: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(cargo_home.join("registry/src"));
    let entries = entries.into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    folders.sort();
    folders
}

/// For the browser alone: what runs on this computer may say where it is.
fn config(folders: &[PathBuf]) -> String {
    let flags = folders.iter().map(|folder| {
        let flag = format!("--remap-path-prefix={}=", folder.display());
        // A string of JSON is one of TOML, too.
        format!("    {},\n", serde_json::Value::from(flag))
    });
    let flags: String = flags.collect();
    format!("[target.wasm32-unknown-unknown]\nrustflags = [\n{flags}]\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_folder_with_crates_is_cut_off_the_paths() {
        let config = config(&[PathBuf::from("/a/src/one"), PathBuf::from("C:\\b")]);
        assert!(config.contains("\"--remap-path-prefix=/a/src/one=\""));
        assert!(config.contains(r#""--remap-path-prefix=C:\\b=""#));
    }

    #[test]
    fn without_crates_there_is_nothing_to_cut() {
        assert_eq!(
            config(&crates_folders(Path::new("no such folder"))),
            "[target.wasm32-unknown-unknown]\nrustflags = [\n]\n"
        );
    }
}
