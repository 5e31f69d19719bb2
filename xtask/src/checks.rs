//! `cargo xtask test`: every check of the project, from the quickest to the slowest.
//!
//! The first that fails ends the run, because those after it would mostly fail for the same reason.

use std::process::ExitCode;

use anyhow::{Result, ensure};
use clap::ValueEnum;
use xshell::{Shell, cmd};

use crate::setup::{self, Need};
use crate::steps::Steps;
use crate::{build, engines, hosts, size, tidy};

/// One check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Check {
    /// The Rust code is formatted
    Format,
    /// The project is built as ARCHITECTURE.md says
    Tidy,
    /// The Rust code has no lint, and Cargo.lock is up to date
    Clippy,
    /// The questionnaire, the scores and the commands are right
    Domain,
    /// What the app can decide without a browser is right
    App,
    /// The components work in a browser
    Components,
    /// The app can be built for its visitors
    Build,
    /// A visit stays within its budget
    Size,
    /// A person can go through the app
    Journeys,
    /// The servers for files send the site as they should
    Hosts,
    /// A person can go through it in every engine that is installed
    Engines,
    /// Every dependency may be used
    Licenses,
    /// No dependency has a known security problem (asks the internet; only when named)
    Advisories,
}

/// What a run without `--only` checks. It needs the internet only for what has to be installed.
const ALL: [Check; 12] = [
    Check::Format,
    Check::Tidy,
    Check::Clippy,
    Check::Domain,
    Check::App,
    Check::Components,
    Check::Build,
    Check::Size,
    Check::Journeys,
    Check::Hosts,
    Check::Engines,
    Check::Licenses,
];

/// Runs all checks, or one, and ends with the line `N passed, M failed`.
///
/// `all_engines`: none of the three engines may be missing.
pub fn run(only: Option<Check>, all_engines: bool) -> ExitCode {
    let mut steps = Steps::default();
    let outcome = run_all(&mut steps, only, all_engines);
    let engines = setup::shell().and_then(|shell| engines::table(&shell));
    match engines {
        Ok(table) => print!("{}", table.map(|table| table + "\n").unwrap_or_default()),
        Err(error) => println!("the table of engines cannot be made: {error:#}"),
    }
    print!("{}", steps.table());
    if let Err(error) = &outcome {
        println!("\nerror: {error:#}");
    }
    println!("{}", steps.count());
    if outcome.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn run_all(steps: &mut Steps, only: Option<Check>, all_engines: bool) -> Result<()> {
    engines::begin()?;
    let checks = match only {
        Some(check) => vec![check],
        None => ALL.to_vec(),
    };
    let more: &[Need] = if all_engines {
        &Need::OF_ALL_ENGINES
    } else {
        &[]
    };
    let needs: Vec<Need> = checks
        .iter()
        .flat_map(|check| check.needs())
        .copied()
        .chain(more.iter().copied())
        .collect();
    let shell = steps.run("setup", "looks for what the checks need", || {
        setup::prepare(&needs)
    })?;
    for check in checks {
        steps.run(check.name(), check.says(), || check.run(&shell))?;
    }
    Ok(())
}

impl Check {
    fn name(self) -> &'static str {
        match self {
            Check::Format => "format",
            Check::Tidy => "tidy",
            Check::Clippy => "clippy",
            Check::Domain => "domain",
            Check::App => "app",
            Check::Components => "components",
            Check::Build => "build",
            Check::Size => "size",
            Check::Journeys => "journeys",
            Check::Hosts => "hosts",
            Check::Engines => "engines",
            Check::Licenses => "licenses",
            Check::Advisories => "advisories",
        }
    }

    fn says(self) -> &'static str {
        match self {
            Check::Format => "compares the Rust code with what rustfmt makes of it",
            Check::Tidy => "checks the structure of the project",
            Check::Clippy => "looks for mistakes in the Rust code",
            Check::Domain => "tests the questionnaire, the scores, the advice and these commands",
            Check::App => "tests what the app can decide without a browser",
            Check::Components => "tests the components in each browser that is installed",
            Check::Build => "compiles the app into dist/",
            Check::Size => "compares what a visit transfers with the budget",
            Check::Journeys => "goes through the app in a browser, as a person would",
            Check::Hosts => "asks nginx and Caddy for every file of dist/",
            Check::Engines => "takes the most common steps in each browser that is installed",
            Check::Licenses => "checks the licenses and sources of all dependencies",
            Check::Advisories => "asks for known security problems of all dependencies",
        }
    }

    fn needs(self) -> &'static [Need] {
        match self {
            Check::Format | Check::Tidy | Check::Domain | Check::App | Check::Size => &[],
            Check::Clippy => &[Need::WasmTarget],
            Check::Components => &[Need::WasmTarget, Need::WasmBindgen, Need::Browser],
            Check::Build => &build::NEEDS,
            Check::Hosts => &Need::OF_HOSTS,
            Check::Journeys | Check::Engines => &[Need::Packages, Need::Browser],
            Check::Licenses | Check::Advisories => &[Need::CargoDeny],
        }
    }

    fn run(self, shell: &Shell) -> Result<()> {
        match self {
            Check::Format => cmd!(shell, "cargo fmt --all --check").quiet().run()?,
            Check::Tidy => tidy::run(shell)?,
            Check::Clippy => clippy(shell)?,
            Check::Domain => cmd!(
                shell,
                "cargo test -p assessment -p site -p foreign -p content -p xtask"
            )
            .run()?,
            Check::App => cmd!(shell, "cargo test -p trust-check --lib").run()?,
            Check::Components => engines::components(shell)?,
            Check::Build => build::release(shell)?,
            Check::Size => size::run()?,
            Check::Journeys => journeys(shell)?,
            Check::Hosts => {
                hosts::check(shell)?;
            }
            Check::Engines => engines::steps(shell)?,
            Check::Licenses => deny(shell, &["licenses", "bans", "sources"])?,
            Check::Advisories => deny(shell, &["advisories"])?,
        }
        Ok(())
    }
}

const IN_BROWSER: &str = "--target=wasm32-unknown-unknown";

/// For both worlds: most of the app is compiled for the browser, most of its tests for this computer.
fn clippy(shell: &Shell) -> Result<()> {
    let strictly = ["--all-targets", "--", "-D", "warnings"];
    cmd!(shell, "cargo clippy --locked --workspace {strictly...}").run()?;
    cmd!(
        shell,
        "cargo clippy --locked -p trust-check {IN_BROWSER} {strictly...}"
    )
    .run()?;
    Ok(())
}

/// See deny.toml.
fn deny(shell: &Shell, what: &[&str]) -> Result<()> {
    let quietly = "--hide-inclusion-graph";
    cmd!(shell, "cargo deny --workspace check {quietly} {what...}").run()?;
    Ok(())
}

/// The browser tests, after their own types.
fn journeys(shell: &Shell) -> Result<()> {
    ensure_built()?;
    cmd!(shell, "tsc --project {JOURNEYS}").run()?;
    cmd!(
        shell,
        "playwright test --config {JOURNEYS}/playwright.config.ts"
    )
    .run()?;
    Ok(())
}

const JOURNEYS: &str = "tests/e2e";

/// Writes the pictures that the journeys compare the pages with (docs/decisions/0019).
///
/// # Errors
/// When `dist/` is missing, or a page cannot be brought into the state that its picture shows.
pub fn renew_pictures() -> Result<()> {
    ensure_built()?;
    let shell = setup::prepare(Check::Journeys.needs())?;
    let only = ["pictures.spec.ts", "--grep", "looks as in its picture"];
    cmd!(
        shell,
        "playwright test --config {JOURNEYS}/playwright.config.ts --update-snapshots=changed {only...}"
    )
    .run()?;
    Ok(())
}

fn ensure_built() -> Result<()> {
    let built = crate::root().join("dist/index.html").exists();
    ensure!(
        built,
        "dist/ is not built yet: run `cargo xtask build` first"
    );
    Ok(())
}
