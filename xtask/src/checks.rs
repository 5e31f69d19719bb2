//! `cargo xtask test`: what every change must pass, all there is, or what one file needs.
//!
//! The first check that fails ends the run, because those after it would mostly fail for the same reason.

mod project;
mod scope;

use std::env;
use std::fs::{self, File, TryLockError};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use clap::{Args, ValueEnum};
use xshell::{Shell, cmd};

use crate::journeys::{self, Journeys};
use crate::setup::{self, Need};
use crate::steps::Steps;
use crate::{build, engines, hosts, size, tidy};
use scope::Plan;

/// What is to be tested.
#[derive(Args)]
#[group(multiple = false)]
pub struct Options {
    /// Run only what tries these files, such as `tests/e2e/exit.spec.ts` or `crates/site/src/rule.rs`
    files: Vec<PathBuf>,
    /// Run one check
    #[arg(long, value_name = "CHECK")]
    only: Option<Check>,
    /// Run only what can be affected by the changes since origin/main, uncommitted ones included
    #[arg(long)]
    changed: bool,
    /// Run all cases in all engines, on nginx and Caddy, and check licenses; refuse flaky tests
    #[arg(long)]
    full: bool,
}

/// One check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Check {
    /// The Rust code is formatted
    Format,
    /// The project has the structure that ARCHITECTURE.md describes
    Tidy,
    /// The browser tests have no type errors
    Types,
    /// The Rust code has no lint, and Cargo.lock is up to date
    Clippy,
    /// Everything that needs no browser passes its tests
    Native,
    /// The components pass their tests in a browser
    Components,
    /// The app builds for release
    Build,
    /// A visit stays within its budget
    Size,
    /// The journeys through the app pass in Chromium
    Journeys,
    /// nginx and Caddy send the site as they should
    Hosts,
    /// The most common steps pass in every installed engine
    Engines,
    /// Licenses and sources of all dependencies are allowed
    Licenses,
    /// No dependency has a known security problem (asks the internet; only when named)
    Advisories,
}

/// What every change must pass. It needs the internet only for what has to be installed.
const EVERY_CHANGE: [Check; 9] = [
    Check::Format,
    Check::Tidy,
    Check::Types,
    Check::Clippy,
    Check::Native,
    Check::Components,
    Check::Build,
    Check::Size,
    Check::Journeys,
];

/// What `--full` runs beyond that.
const FULL: [Check; 3] = [Check::Hosts, Check::Engines, Check::Licenses];

/// One run of the command.
struct Run {
    plan: Plan,
    /// All engines, and no flaky test.
    is_full: bool,
    /// Whether a build may be left out where dist/ is newer than its sources.
    may_reuse_dist: bool,
    flaky: Vec<String>,
}

/// Runs the checks and ends with the line `N passed, M failed`.
///
/// # Errors
/// When it cannot be found out what is to run.
pub fn run(options: &Options) -> Result<ExitCode> {
    let _lock = locked()?;
    let mut run = Run::of(options)?;
    let mut steps = Steps::default();
    let outcome = run.all(&mut steps);
    print!("{}", engines::table(&setup::shell()?)?.unwrap_or_default());
    println!("{}", steps.table());
    if !run.flaky.is_empty() {
        println!(
            "flaky, passed when tried again:\n  {}\n",
            run.flaky.join("\n  ")
        );
    }
    if let Err(error) = &outcome {
        println!("error: {error:#}");
    }
    println!("{}", steps.count());
    Ok(match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    })
}

/// Waits for another run in this folder: both would write to dist/, target/ and test-results/.
fn locked() -> Result<File> {
    let folder = crate::root().join("target");
    fs::create_dir_all(&folder)?;
    let file = File::create(folder.join("test.lock")).context("target/test.lock")?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            println!("another `cargo xtask test` is running in this folder; waiting");
            file.lock()?;
        }
        Err(TryLockError::Error(error)) => return Err(error).context("target/test.lock"),
    }
    Ok(file)
}

impl Run {
    fn of(options: &Options) -> Result<Self> {
        let shell = setup::shell()?;
        let plan = if let Some(check) = options.only {
            scope::whole(&[check], Journeys::EveryChange)
        } else if options.full {
            scope::whole(&[&EVERY_CHANGE[..], &FULL].concat(), Journeys::All)
        } else if options.changed {
            let (since, files) = project::changes(&shell)?;
            println!("{} files differ from {since:.10}\n", files.len());
            scope::changed(&files, &project::packages(&shell)?, &since)
        } else if options.files.is_empty() {
            scope::whole(&EVERY_CHANGE, Journeys::EveryChange)
        } else {
            let files = options.files.iter().map(|file| project::path_in(file));
            scope::named(
                &files.collect::<Result<Vec<_>>>()?,
                &project::packages(&shell)?,
            )
        };
        Ok(Run {
            plan,
            is_full: options.full,
            may_reuse_dist: options.changed || !options.files.is_empty(),
            flaky: Vec::new(),
        })
    }

    fn all(&mut self, steps: &mut Steps) -> Result<()> {
        engines::begin()?;
        let checks: Vec<Check> = self.plan.checks.iter().copied().collect();
        let needs: Vec<Need> = checks
            .iter()
            .flat_map(|check| check.needs())
            .copied()
            .collect();
        let is_full = self.is_full;
        let shell = steps.run("setup", "looks for what the checks need", || {
            if is_full {
                install_engines();
            }
            let shell = setup::prepare(&needs)?;
            // For Playwright's configurations. Later the tests may have compiled another one in its place.
            let quoted = format!("\"{}\"", env::current_exe()?.display());
            shell.set_var("XTASK", quoted);
            Ok(shell)
        })?;
        for check in checks {
            let (name, says) = check.described();
            steps.run(name, says, || self.check(check, &shell))?;
        }
        Ok(())
    }

    fn check(&mut self, check: Check, shell: &Shell) -> Result<()> {
        match check {
            Check::Format => cmd!(shell, "cargo fmt --all --check").quiet().run()?,
            Check::Tidy => tidy::run(shell)?,
            Check::Types => {
                cmd!(shell, "tsc --project tests/e2e").run()?;
                cmd!(shell, "tsc --project tests/engines").run()?;
            }
            Check::Clippy => clippy(shell)?,
            Check::Native => self.native(shell)?,
            Check::Components => engines::components(shell, self.is_full)?,
            Check::Build if self.may_reuse_dist && project::dist_is_fresh(shell)? => {
                println!("dist/ is newer than its sources");
            }
            Check::Build => build::release(shell)?,
            Check::Size => size::run()?,
            Check::Journeys => {
                self.flaky = journeys::run(shell, &self.plan.journeys)?;
                ensure!(
                    !self.is_full || self.flaky.is_empty(),
                    "tests were flaky: they are listed below"
                );
            }
            Check::Hosts => {
                hosts::check(shell)?;
            }
            Check::Engines => engines::steps(shell)?,
            Check::Licenses => deny(shell, &["licenses", "bans", "sources"])?,
            Check::Advisories => deny(shell, &["advisories"])?,
        }
        Ok(())
    }

    /// The tests of all packages at once, which so share their dependencies. Leptos is compiled for the browser alone.
    fn native(&self, shell: &Shell) -> Result<()> {
        let names = &self.plan.packages;
        let packages: Vec<String> = if names.is_empty() {
            NATIVE.map(str::to_owned).to_vec()
        } else {
            names
                .iter()
                .map(|name| format!("--package={name}"))
                .collect()
        };
        cmd!(shell, "cargo test --locked {packages...} --all-targets").run()?;
        Ok(())
    }
}

impl Check {
    /// Its name, and what it does.
    const fn described(self) -> (&'static str, &'static str) {
        match self {
            Check::Format => ("format", "compares the Rust code with rustfmt's output"),
            Check::Tidy => ("tidy", "checks the structure of the project"),
            Check::Types => ("types", "type-checks the browser tests"),
            Check::Clippy => ("clippy", "lints the Rust code"),
            Check::Native => ("native", "runs the tests that need no browser"),
            Check::Components => ("components", "tests the components in a browser"),
            Check::Build => ("build", "builds the app for release into dist/"),
            Check::Size => ("size", "compares what a visit transfers with the budget"),
            Check::Journeys => ("journeys", "goes through the app in Chromium"),
            Check::Hosts => ("hosts", "asks nginx and Caddy for every file of dist/"),
            Check::Engines => ("engines", "takes the most common steps in each engine"),
            Check::Licenses => (
                "licenses",
                "checks licenses and sources of all dependencies",
            ),
            Check::Advisories => ("advisories", "asks for known security problems"),
        }
    }

    const fn needs(self) -> &'static [Need] {
        match self {
            Check::Format | Check::Tidy | Check::Native | Check::Size => &[],
            Check::Types => &[Need::Packages],
            Check::Clippy => &[Need::WasmTarget],
            Check::Components => &[Need::WasmTarget, Need::WasmBindgen, Need::Browser],
            Check::Build => &build::NEEDS,
            Check::Hosts => &Need::OF_HOSTS,
            Check::Journeys | Check::Engines => &[Need::Packages, Need::Browser],
            Check::Licenses | Check::Advisories => &[Need::CargoDeny],
        }
    }
}

/// Every package that is compiled natively.
const NATIVE: [&str; 3] = [
    "--workspace",
    "--exclude=trust-check",
    "--exclude=wasm-streams",
];

fn clippy(shell: &Shell) -> Result<()> {
    let strictly = ["--all-targets", "--", "-D", "warnings"];
    let in_browser = [
        "--package=trust-check",
        "--package=wasm-streams",
        engines::IN_BROWSER,
    ];
    for packages in [NATIVE, in_browser] {
        cmd!(shell, "cargo clippy --locked {packages...} {strictly...}").run()?;
    }
    Ok(())
}

/// See deny.toml.
fn deny(shell: &Shell, what: &[&str]) -> Result<()> {
    let quietly = "--hide-inclusion-graph";
    cmd!(shell, "cargo deny --workspace check {quietly} {what...}").run()?;
    Ok(())
}

/// What can be installed of them; the table at the end names what is missing.
fn install_engines() {
    for need in Need::OF_ALL_ENGINES {
        if let Err(error) = setup::prepare(&[need]) {
            println!("not tried: {error:#}");
        }
    }
}
