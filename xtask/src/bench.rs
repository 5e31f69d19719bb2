//! `cargo xtask bench`: how quick the app is on a slow phone, beside the same questionnaire made in three other ways.
//!
//! The measuring is done in `tests/bench/`, in the browser's own emulation of a slow network and a slow processor. Here
//! all are built: the app, one page of plain HTML and script, and `React` and `SurveyJS` from their npm packages.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use crate::build;
use crate::finish::words;
use crate::setup::{self, Need};
use crate::steps::Steps;

/// Builds all of them, measures them in turns, and writes the table to `target/bench.md`, too.
///
/// # Errors
/// When something is missing, cannot be built, or does not come to its second question.
pub fn run(rounds: u8) -> Result<()> {
    let mut steps = Steps::default();
    let needs: Vec<Need> = build::NEEDS.into_iter().chain([Need::Browser]).collect();
    let shell = steps.run("setup", "looks for what the run needs", || {
        setup::prepare(&needs)
    })?;
    steps.run("build", "compiles the app into dist/", || {
        build::release(&shell)
    })?;
    steps.run("others", "builds what the app is measured beside", || {
        others(&shell)
    })?;
    steps.run("rounds", "measures all of them in turns", || {
        measure(&shell, rounds)
    })?;
    print!("{}", steps.table());
    Ok(())
}

/// Where the measuring is written.
fn source() -> PathBuf {
    crate::root().join("tests/bench")
}

/// Where its parts are built.
fn built() -> PathBuf {
    crate::root().join("target/bench")
}

/// The same questions, from the same words.
fn others(shell: &Shell) -> Result<()> {
    let (source, built) = (source(), built());
    cmd!(
        shell,
        "npm ci --prefix {source} --ignore-scripts --no-audit --no-fund"
    )
    .run()?;
    cmd!(shell, "tsc --project {source}").run()?;
    for folder in ["plain", "react", "survey"] {
        fs::create_dir_all(built.join(folder))?;
    }
    let content = built.join("content.json");
    fs::write(&content, serde_json::to_string(&words()?)?).context("target/bench")?;
    node(shell, "questionnaire", &[&content, &source, &built], &[])?;
    fs::copy(source.join("survey.html"), built.join("survey/index.html"))?;
    for (name, script) in [("react", "react.tsx"), ("survey", "survey.ts")] {
        cmd!(
            shell,
            "esbuild {source}/{script} --bundle --minify --jsx=automatic --define:process.env.NODE_ENV=\"production\" --log-level=warning --alias:questionnaire={built}/questionnaire.json --outfile={built}/{name}/{name}.js"
        )
        .run()?;
    }
    Ok(())
}

fn measure(shell: &Shell, rounds: u8) -> Result<()> {
    let root = crate::root();
    let (dist, table) = (root.join("dist"), root.join("target/bench.md"));
    let rounds = rounds.to_string();
    node(shell, "run", &[&dist, &built(), &table], &[&rounds])
}

/// Runs one of the scripts.
fn node(shell: &Shell, name: &str, paths: &[&PathBuf], rest: &[&str]) -> Result<()> {
    let (source, program) = (source(), built().join(format!("{name}.mjs")));
    cmd!(
        shell,
        "esbuild {source}/{name}.ts --bundle --platform=node --format=esm --packages=external --log-level=warning --outfile={program}"
    )
    .run()?;
    cmd!(shell, "node {program} {paths...} {rest...}").run()?;
    Ok(())
}
