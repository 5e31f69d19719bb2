//! How Playwright is run: on a port of its own, and with a report that names the flaky tests.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use xshell::{Cmd, Shell, cmd};

use crate::hosts::free_port;
use crate::setup::{self, Need};

/// The folder of the journeys.
pub const FOLDER: &str = "tests/e2e";

/// Which journeys are run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Journeys {
    /// Those of every change: without what is tagged `@full`.
    EveryChange,
    /// All of them.
    All,
    /// Those in these files, all cases.
    Files(Vec<String>),
    /// Those in files that differ from this commit, or import one that does.
    ChangedSince(String),
}

/// Playwright with the configuration in `folder`, whose server gets a free port: runs in several clones do not meet.
///
/// # Errors
/// When no port is free, or `dist/` is missing.
pub fn playwright<'shell>(shell: &'shell Shell, folder: &str) -> Result<Cmd<'shell>> {
    ensure_built()?;
    let config = format!("{folder}/playwright.config.ts");
    Ok(cmd!(shell, "playwright test --config {config}").env("E2E_PORT", free_port()?.to_string()))
}

/// # Errors
/// When dist/ is missing.
pub fn ensure_built() -> Result<()> {
    ensure!(
        crate::root().join("dist/index.html").exists(),
        "dist/ is not built yet: run `cargo xtask build` first"
    );
    Ok(())
}

/// Runs the journeys, and gives the titles of those that passed only when they were tried again.
///
/// # Errors
/// When one fails.
pub fn run(shell: &Shell, journeys: &Journeys) -> Result<Vec<String>> {
    let report = report_file();
    // Without it, a run that does not get that far would be told by the report of an earlier one.
    let _ = fs::remove_file(&report);
    let which = match journeys {
        Journeys::EveryChange => vec!["--grep-invert".to_owned(), "@full".to_owned()],
        Journeys::All => Vec::new(),
        Journeys::Files(files) => files.clone(),
        Journeys::ChangedSince(commit) => vec![
            format!("--only-changed={commit}"),
            "--pass-with-no-tests".to_owned(),
        ],
    };
    let ran = playwright(shell, FOLDER)?
        .args(which)
        .env("E2E_REPORT", &report)
        .run();
    let flaky = match fs::read_to_string(&report) {
        Ok(text) => flaky(&text)?,
        Err(_) => Vec::new(),
    };
    ran?;
    Ok(flaky)
}

/// Writes the pictures that the journeys compare the pages with (docs/decisions/0019).
///
/// # Errors
/// When `dist/` is missing, or a page cannot be brought into the state that its picture shows.
pub fn renew_pictures() -> Result<()> {
    let shell = setup::prepare(&[Need::Packages, Need::Browser])?;
    let only = ["pictures.spec.ts", "--grep", "looks as in its picture"];
    playwright(&shell, FOLDER)?
        .arg("--update-snapshots=changed")
        .args(only)
        .run()?;
    Ok(())
}

fn report_file() -> PathBuf {
    crate::root().join("target/journeys.json")
}

/// What Playwright's JSON reporter writes, as far as it is needed here.
#[derive(Deserialize)]
struct Suite {
    #[serde(default)]
    suites: Vec<Suite>,
    #[serde(default)]
    specs: Vec<Spec>,
}

#[derive(Deserialize)]
struct Spec {
    title: String,
    file: String,
    line: u32,
    tests: Vec<Test>,
}

#[derive(Deserialize)]
struct Test {
    status: String,
}

/// The flaky tests of a report.
fn flaky(report: &str) -> Result<Vec<String>> {
    let report: Suite = serde_json::from_str(report).context("the report of Playwright")?;
    let mut found = Vec::new();
    let mut suites = vec![&report];
    while let Some(suite) = suites.pop() {
        let is_flaky = |spec: &&Spec| spec.tests.iter().any(|test| test.status == "flaky");
        let flaky = suite.specs.iter().filter(is_flaky);
        found.extend(flaky.map(|spec| format!("{}:{} {}", spec.file, spec.line, spec.title)));
        suites.extend(&suite.suites);
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_test_that_passed_on_its_retry_is_flaky() -> Result<()> {
        let test = |title: &str, status: &str| {
            format!(
                r#"{{"title":"{title}","file":"a.spec.ts","line":7,"tests":[{{"status":"{status}"}}]}}"#
            )
        };
        let (good, flakes, bad) = (
            test("good", "expected"),
            test("flakes", "flaky"),
            test("bad", "unexpected"),
        );
        let report = format!(
            r#"{{"config":{{}},"suites":[{{"title":"a","specs":[{good}],"suites":[{{"specs":[{flakes},{bad}]}}]}}],"stats":{{}}}}"#
        );
        assert_eq!(flaky(&report)?, ["a.spec.ts:7 flakes"]);
        Ok(())
    }

    #[test]
    fn a_run_without_tests_has_no_flaky_ones() -> Result<()> {
        assert!(flaky(r#"{"suites":[]}"#)?.is_empty());
        assert!(flaky("").is_err());
        Ok(())
    }
}
