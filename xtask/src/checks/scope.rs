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
mod tests {
    use super::*;
    use Check::{Build, Clippy, Components, Engines, Format, Native, Size, Tidy, Types};

    fn packages() -> Vec<Package> {
        let package = |name: &str, folder: &str, dependencies: &[&str]| Package {
            name: name.to_owned(),
            folder: folder.to_owned(),
            dependencies: dependencies.iter().map(|name| (*name).to_owned()).collect(),
        };
        vec![
            package("app", "", &["words", "site"]),
            package("content", "crates/content", &["toml"]),
            package("foreign", "crates/foreign", &["site"]),
            package("site", "crates/site", &[]),
            package("words", "crates/words", &["content"]),
            package("xtask", "xtask", &["content"]),
        ]
    }

    #[test]
    fn packages_are_read_with_their_folders() -> Result<()> {
        let metadata = r#"{"packages":[{"name":"a","manifest_path":"/p/crates/a/Cargo.toml","dependencies":[{"name":"b","kind":"dev"}]},{"name":"app","manifest_path":"/p/Cargo.toml","dependencies":[]}]}"#;
        let read = super::packages(metadata, Path::new("/p"))?;
        let read = read.iter().map(|package| {
            (
                package.name.as_str(),
                package.folder.as_str(),
                package.dependencies.len(),
            )
        });
        assert_eq!(
            read.collect::<Vec<_>>(),
            [("a", "crates/a", 1), ("app", "", 0)]
        );
        assert!(super::packages(metadata, Path::new("/q")).is_err());
        Ok(())
    }

    #[track_caller]
    fn check(plan: &Plan, checks: &[Check], packages: &[&str]) {
        assert_eq!(plan.checks, checks.iter().copied().collect());
        assert_eq!(plan.packages.iter().collect::<Vec<_>>(), packages);
    }

    #[track_caller]
    fn check_changed(path: &str, more: &[Check], of: &[&str]) -> Plan {
        let plan = changed(&[path.to_owned()], &packages(), "main");
        check(&plan, &[&[Format, Tidy], more].concat(), of);
        plan
    }

    #[test]
    fn prose_affects_the_structure_alone() {
        for path in [
            "README.md",
            "docs/a.md",
            ".github/workflows/ci.yml",
            "tests/bench/run.ts",
        ] {
            check_changed(path, &[], &[]);
        }
    }

    #[test]
    fn a_change_of_a_package_affects_all_that_are_built_from_it() {
        let all = [Clippy, Native, Components, Build, Size, Check::Journeys];
        check_changed("crates/site/src/lib.rs", &all, &["foreign", "site"]);
        check_changed("crates/foreign/src/lib.rs", &[Clippy, Native], &["foreign"]);
        check_changed("xtask/src/tidy.rs", &[Clippy, Native], &["xtask"]);
        check_changed(
            "crates/site/tests/a.rs",
            &[Clippy, Native],
            &["foreign", "site"],
        );
    }

    #[test]
    fn words_affect_every_package_that_has_them() {
        let all = [Native, Components, Build, Size, Check::Journeys];
        let plan = check_changed("content/en/a.toml", &all, &["content", "words", "xtask"]);
        assert_eq!(plan.journeys, Journeys::EveryChange);
    }

    #[test]
    fn a_changed_journey_is_left_to_playwright_unless_the_app_changed_too() {
        let spec = "tests/e2e/a.spec.ts";
        let plan = check_changed(spec, &[Types, Build, Check::Journeys], &[]);
        assert_eq!(plan.journeys, Journeys::ChangedSince("main".to_owned()));
        let both = [spec, "style/a.css"].map(str::to_owned);
        assert_eq!(
            changed(&both, &packages(), "main").journeys,
            Journeys::EveryChange
        );
        let picture = ["tests/e2e/pictures/a.png".to_owned()];
        assert_eq!(
            changed(&picture, &packages(), "main").journeys,
            Journeys::EveryChange
        );
    }

    #[test]
    fn what_nobody_thought_of_affects_everything() {
        for path in ["Cargo.lock", "rust-toolchain.toml", "new/file"] {
            check_changed(path, &EVERY_CHANGE, &[]);
        }
    }

    #[track_caller]
    fn check_named(path: &str, checks: &[Check], of: &[&str]) -> Plan {
        let plan = named(&[path.to_owned()], &packages());
        check(&plan, checks, of);
        plan
    }

    #[test]
    fn a_named_file_is_tried_by_its_own_tests() {
        let spec = "tests/e2e/a.spec.ts";
        let plan = check_named(spec, &[Build, Check::Journeys], &[]);
        assert_eq!(plan.journeys, Journeys::Files(vec![spec.to_owned()]));
        check_named("crates/site/src/lib.rs", &[Tidy, Native], &["site"]);
        check_named("content/en/a.toml", &[Tidy, Native], &["content"]);
        check_named("tests/components/a.rs", &[Tidy, Clippy, Components], &[]);
        check_named("tests/engines/a.ts", &[Tidy, Types, Build, Engines], &[]);
    }

    #[test]
    fn a_named_page_is_tried_by_all_journeys() {
        let checks = [Tidy, Clippy, Components, Build, Size, Check::Journeys];
        let plan = check_named("src/pages/a.rs", &checks, &[]);
        assert_eq!(plan.journeys, Journeys::EveryChange);
    }
}
