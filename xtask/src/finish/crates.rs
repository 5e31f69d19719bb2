//! The crates that the program is compiled from: what `cargo` knows of them. The list of parts and the page of
//! licenses are made of it.
//!
//! More than what arrives: the linker leaves out what nothing calls, and does not say what that was.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use xshell::{Shell, cmd};

/// The package of the app.
pub const APP: &str = "trust-check";

/// A crate, or the standard library.
#[derive(Clone, Debug)]
pub struct Crate {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licenses, as an SPDX expression.
    pub license: String,
    /// Where its source is developed.
    pub repository: Option<String>,
    /// Who its manifest says it is by.
    pub authors: Vec<String>,
    /// Where its files are; none for the standard library.
    pub folder: Option<PathBuf>,
    /// The SHA-256 digest of its package in Cargo.lock; none for our own.
    pub checksum: Option<String>,
    /// The crates among these that it is made of, as [`Crate::id`] gives them.
    pub needs: BTreeSet<String>,
}

impl Crate {
    /// Its name and version, which together are unique.
    pub fn id(&self) -> String {
        id(&self.name, &self.version)
    }

    /// Whether it is written in this project.
    pub fn is_own(&self) -> bool {
        self.checksum.is_none() && self.folder.is_some()
    }
}

fn id(name: &str, version: &str) -> String {
    format!("{name}@{version}")
}

/// What is read of `cargo metadata`.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    repository: Option<String>,
    authors: Vec<String>,
    manifest_path: PathBuf,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    dependencies: Vec<String>,
}

/// The app, its crates, and the standard library, in the order of their names.
///
/// # Errors
/// When cargo fails, or a crate names no license.
pub fn shipped(shell: &Shell) -> Result<Vec<Crate>> {
    let target = "wasm32-unknown-unknown";
    // No code of a macro is in the program, only what it writes.
    let what = ["--edges", "normal,no-proc-macro", "--target", target];
    let how = [
        "--prefix",
        "none",
        "--format",
        "{p}",
        "--offline",
        "--locked",
    ];
    let tree = cmd!(shell, "cargo tree --package {APP} {what...} {how...}");
    let names = in_tree(&tree.quiet().read()?);
    let only = ["--filter-platform", target, "--offline", "--locked"];
    let metadata = cmd!(shell, "cargo metadata --format-version 1 {only...}");
    let metadata: Metadata = serde_json::from_str(&metadata.quiet().read()?)?;
    let lock = fs::read_to_string(crate::root().join("Cargo.lock"))?;
    let version = cmd!(shell, "rustc --version").quiet().read()?;
    let version = version.split_whitespace().nth(1).unwrap_or_default();
    let mut crates = joined(&names, &metadata, &checksums(&lock))?;
    crates.push(standard_library(version));
    Ok(crates)
}

/// The ids of a `cargo tree`: `name v1.2.3 (its folder) (*)`.
fn in_tree(tree: &str) -> BTreeSet<String> {
    let lines = tree.lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        Some(id(words.next()?, words.next()?.strip_prefix('v')?))
    });
    lines.collect()
}

/// The checksums of a Cargo.lock, by id.
fn checksums(lock: &str) -> BTreeMap<String, String> {
    let value = |package: &str, key: &str| {
        let start = format!("{key} = \"");
        let line = package.lines().find_map(|line| line.strip_prefix(&start))?;
        Some(line.trim_end_matches('"').to_owned())
    };
    let packages = lock.split("[[package]]").filter_map(|package| {
        let id = id(&value(package, "name")?, &value(package, "version")?);
        Some((id, value(package, "checksum")?))
    });
    packages.collect()
}

fn joined(
    names: &BTreeSet<String>,
    metadata: &Metadata,
    checksums: &BTreeMap<String, String>,
) -> Result<Vec<Crate>> {
    let by_cargo: BTreeMap<&str, String> = metadata
        .packages
        .iter()
        .map(|package| (package.id.as_str(), id(&package.name, &package.version)))
        .collect();
    let needs_of: BTreeMap<&str, &[String]> = metadata
        .resolve
        .nodes
        .iter()
        .map(|node| (node.id.as_str(), node.dependencies.as_slice()))
        .collect();
    let mut crates = Vec::new();
    for package in &metadata.packages {
        let id = id(&package.name, &package.version);
        if !names.contains(&id) {
            continue;
        }
        let needs = needs_of.get(package.id.as_str()).copied().unwrap_or(&[]);
        let needs = needs.iter().filter_map(|need| by_cargo.get(need.as_str()));
        crates.push(Crate {
            name: package.name.clone(),
            version: package.version.clone(),
            license: license(package)?,
            repository: package.repository.clone(),
            authors: package.authors.clone(),
            folder: package.manifest_path.parent().map(PathBuf::from),
            checksum: checksums.get(&id).cloned(),
            needs: needs
                .filter(|need| names.contains(*need))
                .cloned()
                .collect(),
        });
    }
    ensure!(
        crates.len() == names.len(),
        "cargo knows {} of {} crates",
        crates.len(),
        names.len()
    );
    crates.sort_by_key(Crate::id);
    Ok(crates)
}

/// `MIT/Apache-2.0` is the older way to write `MIT OR Apache-2.0`.
fn license(package: &Package) -> Result<String> {
    let license = package.license.as_deref();
    let license = license.with_context(|| format!("{} names no license", package.name))?;
    Ok(license.replace('/', " OR "))
}

/// A part of every program in Rust, which no manifest names.
fn standard_library(version: &str) -> Crate {
    Crate {
        name: "std".to_owned(),
        version: version.to_owned(),
        license: "MIT OR Apache-2.0".to_owned(),
        repository: Some("https://github.com/rust-lang/rust".to_owned()),
        authors: vec!["The Rust Project contributors".to_owned()],
        folder: None,
        checksum: None,
        needs: BTreeSet::new(),
    }
}

#[cfg(test)]
pub mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    /// A crate of others.
    pub fn of_others(name: &str, license: &str) -> Crate {
        Crate {
            folder: Some(PathBuf::from("no such folder")),
            checksum: Some("00ff".to_owned()),
            license: license.to_owned(),
            authors: vec!["Ada <ada@example.org>".to_owned()],
            name: name.to_owned(),
            ..standard_library("1.0.0")
        }
    }

    #[test]
    fn a_tree_names_each_crate_once() {
        let tree = "app v0.1.0 (/folder)\na v1.0.0\nb v2.0.0\na v1.0.0 (*)\n\n";
        let ids = BTreeSet::from(["app@0.1.0", "a@1.0.0", "b@2.0.0"].map(str::to_owned));
        assert_eq!(in_tree(tree), ids);
    }

    #[test]
    fn a_crate_has_the_checksum_of_its_very_version() {
        let lock = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nchecksum = \"01\"\n\n\
            [[package]]\nname = \"a\"\nversion = \"2.0.0\"\nchecksum = \"02\"\n\n\
            [[package]]\nname = \"own\"\nversion = \"1.0.0\"\n";
        let found = checksums(lock);
        assert_eq!(found.get("a@2.0.0").unwrap(), "02");
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn only_what_is_shipped_is_listed_and_needed() {
        let package = |name: &str, license: Option<&str>| {
            format!(
                r#"{{"id":"{name}#1","name":"{name}","version":"1.0.0","license":{},"repository":null,"authors":[],"manifest_path":"/x/{name}/Cargo.toml"}}"#,
                license.map_or("null".to_owned(), |license| format!("\"{license}\""))
            )
        };
        let metadata = format!(
            r#"{{"packages":[{},{},{}],"resolve":{{"nodes":[{{"id":"a#1","dependencies":["b#1","m#1"]}}]}}}}"#,
            package("b", Some("MIT")),
            package("a", Some("MIT/Apache-2.0")),
            package("m", None),
        );
        let metadata: Metadata = serde_json::from_str(&metadata).unwrap();
        let names = BTreeSet::from(["a@1.0.0", "b@1.0.0"].map(str::to_owned));
        let crates = joined(&names, &metadata, &BTreeMap::new()).unwrap();
        assert_eq!(crates[0].license, "MIT OR Apache-2.0");
        assert_eq!(crates[0].needs, BTreeSet::from(["b@1.0.0".to_owned()]));
        assert_eq!(crates[1].name, "b");
        // Without a license it must not be shipped.
        let with_macro = BTreeSet::from(["m@1.0.0".to_owned()]);
        assert!(joined(&with_macro, &metadata, &BTreeMap::new()).is_err());
    }

    #[test]
    fn a_crate_that_cargo_does_not_know_stops_the_build() {
        let metadata = r#"{"packages":[],"resolve":{"nodes":[]}}"#;
        let metadata: Metadata = serde_json::from_str(metadata).unwrap();
        let names = BTreeSet::from(["a@1.0.0".to_owned()]);
        assert!(joined(&names, &metadata, &BTreeMap::new()).is_err());
    }
}
