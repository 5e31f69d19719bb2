//! The checks that run in every engine that is installed: the component tests, and the steps of `tests/engines/`.
//!
//! What an engine did not do is said in a table at the end of the run, see docs/decisions/0024-three-engines.md.

mod report;

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use xshell::{Cmd, Shell};

use crate::hosts::free_port;
use crate::journeys;
use crate::setup::{Engine, Found};
use report::{Line, Outcome};

/// What the component tests are called in the table.
const COMPONENTS: &str = "the tests of the components";

/// The variables of all engines for the runner of component tests, which takes the first that is set.
const DRIVERS: [&str; 3] = ["GECKODRIVER", "SAFARIDRIVER", "CHROMEDRIVER"];

/// Forgets what an earlier run wrote.
///
/// # Errors
/// When `target/` cannot be written to.
pub fn begin() -> Result<()> {
    let file = lines_file();
    fs::create_dir_all(crate::root().join("target"))?;
    fs::write(&file, "").with_context(|| format!("{} cannot be written", file.display()))
}

/// The table of what was done in which engine, if anything was.
///
/// # Errors
/// When what was written cannot be read.
pub fn table(shell: &Shell) -> Result<Option<String>> {
    let lines = report::read(&fs::read_to_string(lines_file()).unwrap_or_default())?;
    let missing = Engine::ALL.into_iter();
    let missing: Vec<_> = missing
        .filter(|engine| engine.find(shell).is_none())
        .map(Engine::name)
        .collect();
    Ok((!lines.is_empty()).then(|| report::table(&lines, &missing)))
}

/// Compiles for the browser.
pub const IN_BROWSER: &str = "--target=wasm32-unknown-unknown";

/// The tests of the components in Chromium, or in each engine; after a failure the others are still tried.
///
/// # Errors
/// When one fails.
pub fn components(shell: &Shell, in_all: bool) -> Result<()> {
    let test = [
        "test",
        "--package=trust-check",
        "--no-default-features",
        IN_BROWSER,
        "--test=components",
    ];
    let mut failed = Vec::new();
    let engines = found(shell).into_iter();
    for found in engines.filter(|found| in_all || found.engine == Engine::Chromium) {
        let name = found.engine.name();
        println!("-- in {name}");
        let mut command = with_screen(shell, &found, "cargo").args(test);
        for driver in DRIVERS {
            command = command.env_remove(driver);
        }
        // Patience, not a measure: a program with everything for a debugger takes long to load.
        command = command
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
            .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60");
        let passed = command.envs(found.for_components()).run().is_ok();
        if !in_all {
            ensure!(passed, "failed in {name}");
            continue;
        }
        write(&Line {
            engine: name.to_owned(),
            version: None,
            step: COMPONENTS.to_owned(),
            outcome: if passed {
                Outcome::Passed
            } else {
                failed.push(name);
                Outcome::Failed
            },
        })?;
    }
    ensure!(failed.is_empty(), "failed in {}", failed.join(" and "));
    Ok(())
}

/// The steps of a visit in each engine.
///
/// # Errors
/// When one fails, or `dist/` is missing.
pub fn steps(shell: &Shell) -> Result<()> {
    journeys::ensure_built()?;
    let engines = found(shell);
    // The one that needs a screen decides for all, which run side by side.
    let screen = engines.iter().find(|found| !found.screen().is_empty());
    let command = match screen {
        Some(found) => with_screen(shell, found, "playwright"),
        None => shell.cmd("playwright"),
    };
    let mut command = command
        .args(["test", "--config=tests/engines/playwright.config.ts"])
        .env("E2E_PORT", free_port()?.to_string())
        .env("ENGINES_REPORT", lines_file());
    for found in &engines {
        command = command.envs(found.for_steps());
    }
    command.run()?;
    Ok(())
}

fn found(shell: &Shell) -> Vec<Found> {
    let engines = Engine::ALL.into_iter();
    engines.filter_map(|engine| engine.find(shell)).collect()
}

/// `program`, to be run with the screen that the engine needs.
fn with_screen<'shell>(shell: &'shell Shell, found: &Found, program: &str) -> Cmd<'shell> {
    match found.screen().as_slice() {
        [] => shell.cmd(program),
        [screen, arguments @ ..] => shell.cmd(screen).args(arguments).arg(program),
    }
}

/// One line of JSON for each step in each engine; tests/engines/report.ts writes the others.
fn lines_file() -> PathBuf {
    crate::root().join("target/engines.jsonl")
}

fn write(line: &Line) -> Result<()> {
    let mut file = OpenOptions::new()
        .append(true)
        .create(true)
        .open(lines_file())?;
    writeln!(file, "{}", serde_json::to_string(line)?)?;
    Ok(())
}
