//! `cargo xtask places`: keeps the folders of this computer out of what visitors get.
//!
//! A panic says in which file it happened, and rustc writes the path of that file into the program: for a crate of
//! others, a path in the home folder of whoever builds. Trunk calls this before each build (see Trunk.toml); it writes
//! the flags that cut such paths off to a file that `.cargo/config.toml` includes. Why it is a file:
//! docs/decisions/0025-supply-chain.md.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde::Deserialize;
use xshell::{Shell, cmd};

/// Where crates of others seem to lie, as those do that come with Rust.
const CRATES: &str = "/rust/deps";

/// What is read of `cargo metadata`.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    workspace_root: PathBuf,
    target_directory: PathBuf,
}

#[derive(Deserialize)]
struct Package {
    /// Where it was fetched from; none for our own.
    source: Option<String>,
    manifest_path: PathBuf,
}

/// Writes the file, if it is not there as it should be.
///
/// # Errors
/// When cargo fails, or the file cannot be written.
pub fn write(shell: &Shell) -> Result<()> {
    let only = ["--filter-platform", "wasm32-unknown-unknown"];
    let metadata = cmd!(
        shell,
        "cargo metadata --format-version 1 --locked {only...}"
    );
    let text = config(&serde_json::from_str(&metadata.quiet().read()?)?);
    let folder = crate::root().join("target");
    let file = folder.join("places.toml");
    if fs::read_to_string(&file).is_ok_and(|there| there == text) {
        return Ok(());
    }
    fs::create_dir_all(&folder)?;
    fs::write(&file, text).with_context(|| format!("{} cannot be written", file.display()))
}

/// For the browser alone: what runs on this computer may say where it is. Where several flags fit, rustc takes the last.
fn config(metadata: &Metadata) -> String {
    // Usually one: where cargo unpacks what it fetches.
    let crates: BTreeSet<String> = metadata
        .packages
        .iter()
        .filter(|package| package.source.is_some())
        .filter_map(|package| package.manifest_path.parent()?.parent())
        .map(|folder| format!("{}={CRATES}", folder.display()))
        .collect();
    let own = [
        format!("{}=", metadata.workspace_root.display()),
        // What a build script writes is compiled from here.
        format!("{}=target", metadata.target_directory.display()),
    ];
    let flags = own.into_iter().chain(crates).map(|cut| {
        // A string of JSON is one of TOML, too.
        let flag = serde_json::Value::from(format!("--remap-path-prefix={cut}"));
        format!("    {flag},\n")
    });
    let flags: String = flags.collect();
    format!("[target.wasm32-unknown-unknown]\nrustflags = [\n{flags}]\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_folder_that_is_compiled_from_is_cut_off() {
        let package = |path: &str, source: Option<&str>| Package {
            source: source.map(str::to_owned),
            manifest_path: PathBuf::from(path),
        };
        // Some keep what cargo fetches in the project's folder.
        let config = config(&Metadata {
            packages: vec![
                package("/project/crates/a-1.0.0/Cargo.toml", Some("registry")),
                package("/project/crates/b-1.0.0/Cargo.toml", Some("registry")),
                package("/project/own/Cargo.toml", None),
            ],
            workspace_root: PathBuf::from("/project"),
            target_directory: PathBuf::from("C:\\target"),
        });
        let flags = [
            r#"    "--remap-path-prefix=/project=","#,
            r#"    "--remap-path-prefix=C:\\target=target","#,
            r#"    "--remap-path-prefix=/project/crates=/rust/deps","#,
        ];
        let expected = format!(
            "[target.wasm32-unknown-unknown]\nrustflags = [\n{}\n]\n",
            flags.join("\n")
        );
        assert_eq!(config, expected);
    }
}
