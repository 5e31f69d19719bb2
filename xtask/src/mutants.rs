//! `cargo xtask mutants`: changes the domain in small ways, one at a time, and fails if the tests do
//! not notice one of them.
//!
//! What is changed and what is left out is said in `.cargo/mutants.toml`.

use std::process::Command;

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use crate::setup::{self, Need};

/// Where the report goes.
const REPORT: &str = "target/mutants";

/// Runs in two rounds: most changes are noticed by the unit tests, which are built in a moment. The
/// second round takes what is left to all tests.
///
/// # Errors
/// When a change is not noticed, or the tests fail without one.
pub fn run(file: Option<&str>) -> Result<()> {
    let shell = setup::prepare(&[Need::CargoMutants])?;
    shell.create_dir(REPORT)?;
    mutants(&shell, file, "--cargo-arg=--lib")?;
    mutants(&shell, file, "--iterate")?;
    let missed = shell.read_file([REPORT, "/mutants.out/missed.txt"].concat())?;
    ensure!(
        missed.is_empty(),
        "{} changes that no test notices:\n{missed}",
        missed.lines().count()
    );
    Ok(())
}

/// One round. Each copy of the project has a target folder of its own, or they would wait for each
/// other.
fn mutants(shell: &Shell, file: Option<&str>, how: &str) -> Result<()> {
    let only = file.map(|file| format!("--file={file}"));
    let packages = ["--package=assessment", "--package=site"];
    let command = cmd!(
        shell,
        "cargo mutants {packages...} --jobs=2 --output={REPORT} {only...} {how}"
    );
    let status = Command::from(command.env_remove("CARGO_TARGET_DIR"))
        .status()
        .context("cargo mutants cannot be started")?;
    // 2: some were missed. 3: after some the tests did not end, which is noticed as well, and hides
    // a 2. So the report is asked and not the status; anything else is a failure of the run.
    ensure!(
        matches!(status.code(), Some(0 | 2 | 3)),
        "the changes could not be tried: {status}"
    );
    Ok(())
}
