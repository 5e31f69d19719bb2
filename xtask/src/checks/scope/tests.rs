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
