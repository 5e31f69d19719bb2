//! `cargo xtask soak`: tries every promise about what is kept for long, and prints a table of the figures.
//!
//! The tests are those of `cargo xtask test`, with more cases. Which figures there have to be stands in
//! `promises`; `figures` reads what the browser tests wrote and holds it to that; `table` writes it down.

mod figures;
mod promises;
mod table;

use std::fs;

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use crate::setup::{self, Need};
use crate::steps::Steps;
use crate::{build, journeys};
use figures::{Figure, Figures, Verdict};
use promises::{Native, PROMISES, Source};

/// How many cases each property is held to.
const CASES: &str = "10000";

/// Builds the app, tries every promise, and writes the table to `target/soak.md`, too. Answers
/// whether all of them held.
///
/// # Errors
/// When something is missing, or the app cannot be built.
pub fn run() -> Result<bool> {
    let mut steps = Steps::default();
    let needs: Vec<Need> = build::NEEDS.into_iter().chain([Need::Browser]).collect();
    let shell = steps.run("setup", "looks for what the run needs", || {
        setup::prepare(&needs)
    })?;
    steps.run("build", "compiles the app into dist/", || {
        build::release(&shell)
    })?;
    let (figures, passed) = steps.run("browser", "tries the promises in a browser", || {
        in_browser(&shell)
    })?;
    let rows = steps.run("domain", "tries the promises of the domain", || {
        Ok(rows(&shell, &figures))
    })?;
    let table = table::of(&rows);
    fs::write(crate::root().join("target/soak.md"), &table).context("target/soak.md")?;
    println!("{table}\n{}", steps.table());
    if !passed {
        println!("a test in the browser failed, see above");
    }
    Ok(passed && rows.iter().all(|row| row.1.verdict != Verdict::Broken))
}

/// The figures of the browser tests, and whether all of them passed. They run one after the other, so
/// that no time is that of two at once. Where one fails, the others still have their figures.
fn in_browser(shell: &Shell) -> Result<(Figures, bool)> {
    let folder = crate::root().join("target");
    let file = folder.join("soak.jsonl");
    fs::create_dir_all(&folder)?;
    fs::write(&file, "")?;
    // Hostile texts in a host’s settings and erasing stand with the other tests of their pages.
    let tests = ["promises/", "erase", "support-mistakes", "--workers=1"];
    let passed = journeys::playwright(shell, journeys::FOLDER)?
        .args(tests)
        .env("SOAK", "1")
        .env("SOAK_FIGURES", &file)
        .run()
        .is_ok();
    let figures = Figures::read(&fs::read_to_string(&file)?)?;
    Ok((figures, passed))
}

/// Every promise with its figure, in their order.
fn rows(shell: &Shell, figures: &Figures) -> Vec<table::Row> {
    let figure = |promise: &promises::Promise| match promise.source {
        Source::Held { what, of } => figures.held(promise.number, what, of),
        Source::Took { what, at_most_ms } => figures.took(promise.number, what, at_most_ms),
        Source::Native(native) => in_domain(shell, native),
    };
    let promises = PROMISES.iter();
    promises.map(|promise| (promise, figure(promise))).collect()
}

/// Tests of the domain, each property with many cases.
fn in_domain(shell: &Shell, native: Native) -> Figure {
    let Native { tests, only, .. } = native;
    let output = cmd!(
        shell,
        "cargo test --quiet -p assessment {tests...} -- {only}"
    )
    .env("PROPTEST_CASES", CASES)
    .ignore_status()
    .read();
    let output = output.unwrap_or_default();
    let figure = figures::of_tests(&output, native.is_property.then_some(CASES));
    if figure.verdict == Verdict::Broken {
        println!("{output}");
    }
    figure
}
