//! Which checks a file can affect. Pure: paths and packages come in, a plan comes out.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

use super::{Check, EVERY_CHANGE};
use crate::journeys::Journeys;

/// A package of the workspace.
pub struct Package {
    pub name: String,
    /// From the folder of the project; empty for the app itself.
    pub folder: String,
    /// The names of all that it is built from, build scripts and tests included.
    pub dependencies: Vec<String>,
}

/// What there is to run.
#[derive(Debug, PartialEq, Eq)]
pub struct Plan {
    /// In the order in which they are run.
    pub checks: BTreeSet<Check>,
    /// The packages whose native tests are run; all if there are none.
    pub packages: BTreeSet<String>,
    pub journeys: Journeys,
}

/// What the site is built from, besides packages.
const SITE: [&str; 7] = [
    "content",
    "documents",
    "index.html",
    "public",
    "src",
    "style",
    "Trunk.toml",
];

/// Modules of the commands that have a hand in what is built or served.
const BUILDERS: [&str; 4] = ["finish", "headers", "places", "serve"];

/// What nothing but the tidy check reads.
const PROSE: [&str; 5] = [".ci", ".github", "docs", "fuzz", "identity"];

/// The packages in what `cargo metadata --no-deps` prints for the project in this folder.
///
/// # Errors
/// When it is something else.
pub fn packages(metadata: &str, project: &Path) -> Result<Vec<Package>> {
    let metadata: Metadata =
        serde_json::from_str(metadata).context("the output of cargo metadata")?;
    let package = |package: MetadataPackage| -> Result<Package> {
        let folder = package.manifest_path.parent().unwrap_or(project);
        let folder = folder
            .strip_prefix(project)
            .context("a package outside of the project")?;
        let dependencies = package.dependencies.into_iter();
        Ok(Package {
            name: package.name,
            folder: folder.to_string_lossy().replace('\\', "/"),
            dependencies: dependencies.map(|dependency| dependency.name).collect(),
        })
    };
    metadata.packages.into_iter().map(package).collect()
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<MetadataPackage>,
}

#[derive(Deserialize)]
struct MetadataPackage {
    name: String,
    manifest_path: PathBuf,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
}

/// A plan with all there is to these checks.
pub fn whole(checks: &[Check], journeys: Journeys) -> Plan {
    Plan {
        checks: checks.iter().copied().collect(),
        packages: BTreeSet::new(),
        journeys,
    }
}

/// What can be affected by changes of these files since a commit.
pub fn changed(paths: &[String], packages: &[Package], since: &str) -> Plan {
    let mut checks = BTreeSet::from([Check::Format, Check::Tidy]);
    let mut touched = BTreeSet::new();
    let mut journeys = Journeys::ChangedSince(since.to_owned());
    for path in paths {
        let affected = affected(path, packages);
        if affected.contains(&Check::Journeys) && !is_journey(path) {
            journeys = Journeys::EveryChange;
        }
        if affected.contains(&Check::Native) {
            touched.extend(dependents(package_of(path, packages), packages));
        }
        checks.extend(affected);
    }
    // With the app they are not tested natively.
    touched.retain(|name| {
        packages
            .iter()
            .any(|package| package.name == *name && !package.folder.is_empty())
    });
    Plan {
        checks,
        packages: touched,
        journeys,
    }
}

/// What tries these files alone: the tests of its package for a source, for a spec its own.
pub fn named(paths: &[String], packages: &[Package]) -> Plan {
    let mut checks = BTreeSet::new();
    let mut own = BTreeSet::new();
    let mut specs = Vec::new();
    let mut is_whole = false;
    for path in paths {
        let affected = affected(path, packages);
        if affected.contains(&Check::Native) {
            own.insert(package_of(path, packages).to_owned());
            checks.extend([Check::Tidy, Check::Native]);
        } else if path.ends_with(".spec.ts") && is_journey(path) {
            specs.push(path.clone());
            checks.extend([Check::Build, Check::Journeys]);
        } else {
            is_whole |= affected.contains(&Check::Journeys);
            checks.extend(affected);
            checks.insert(Check::Tidy);
        }
    }
    let journeys = if is_whole {
        Journeys::EveryChange
    } else {
        Journeys::Files(specs)
    };
    Plan {
        checks,
        packages: own,
        journeys,
    }
}

fn affected(path: &str, packages: &[Package]) -> Vec<Check> {
    use Check::{Build, Clippy, Components, Engines, Journeys, Native, Size, Types};
    let is_rust = extension_of(path) == Some("rs");
    let mut parts = path.split('/');
    let (first, second) = (parts.next().unwrap_or_default(), parts.next());
    match (first, second) {
        ("content", _) => vec![Native, Components, Build, Size, Journeys],
        ("src", _) if is_rust => vec![Clippy, Components, Build, Size, Journeys],
        ("tests", Some("components")) => vec![Clippy, Components],
        ("tests", Some("e2e")) => vec![Types, Build, Journeys],
        ("tests", Some("engines")) => vec![Types, Build, Engines],
        ("fuzz", Some("seeds")) => vec![Native],
        ("crates", _) if is_of_tests(path) => vec![Clippy, Native],
        ("crates", _) if is_shipped(path, packages) => {
            vec![Clippy, Native, Components, Build, Size, Journeys]
        }
        ("xtask", _) if BUILDERS.iter().any(|module| path.contains(module)) => {
            vec![Clippy, Native, Build, Size, Journeys]
        }
        ("crates" | "xtask", _) => vec![Clippy, Native],
        ("package.json" | "package-lock.json", None) => vec![Types, Build, Size, Journeys],
        ("tests", Some("bench")) | ("deny.toml" | ".gitignore" | ".gitattributes", _) => vec![],
        _ if SITE.contains(&first) => vec![Build, Size, Journeys],
        _ if PROSE.contains(&first) || extension_of(path) == Some("md") => vec![],
        _ => EVERY_CHANGE.to_vec(),
    }
}

fn is_journey(path: &str) -> bool {
    path.starts_with("tests/e2e/") && extension_of(path) == Some("ts")
}

fn extension_of(path: &str) -> Option<&str> {
    Path::new(path).extension()?.to_str()
}

fn is_of_tests(path: &str) -> bool {
    path.contains("/tests/") || path.ends_with("/tests.rs")
}

/// Whether the app is built from it.
fn is_shipped(path: &str, packages: &[Package]) -> bool {
    let app = packages.iter().find(|package| package.folder.is_empty());
    app.is_some_and(|app| dependents(package_of(path, packages), packages).contains(&app.name))
}

/// The package whose tests try a file.
fn package_of<'a>(path: &'a str, packages: &'a [Package]) -> &'a str {
    match path.split('/').next() {
        Some("content") => "content",
        Some("fuzz") => "foreign",
        _ => {
            let holds = |package: &&Package| path.starts_with(&format!("{}/", package.folder));
            // A package may lie in the folder of another.
            let package = packages
                .iter()
                .filter(holds)
                .max_by_key(|package| package.folder.len());
            package.map_or("", |package| &package.name)
        }
    }
}

/// A package and all that are built from it, directly or not.
fn dependents(name: &str, packages: &[Package]) -> BTreeSet<String> {
    let mut found = BTreeSet::from([name.to_owned()]);
    let mut names = vec![name.to_owned()];
    while let Some(name) = names.pop() {
        for package in packages
            .iter()
            .filter(|package| package.dependencies.contains(&name))
        {
            if found.insert(package.name.clone()) {
                names.push(package.name.clone());
            }
        }
    }
    found
}

#[cfg(test)]
mod tests;
