//! `cargo xtask mutants`: changes the domain in small ways, one at a time, and fails if the tests do
//! not notice one of them.
//!
//! What is changed and what is left out is said in `.cargo/mutants.toml`.

use anyhow::Result;
use xshell::{Cmd, Shell, cmd};

use crate::setup::{self, Need};

/// Where the copies of the project report to.
const REPORT: &str = "target/mutants";

/// Runs in two rounds: most changes are noticed by the unit tests, which are built in a moment. The
/// second round takes what is left to all tests.
///
/// # Errors
/// When a change is not noticed, or the tests fail without one.
pub fn run(file: Option<&str>) -> Result<()> {
    let shell = setup::prepare(&[Need::CargoMutants])?;
    shell.create_dir(REPORT)?;
    let unit_tests = mutants(&shell, file).arg("--cargo-arg=--lib");
    // What is missed here is the business of the second round, which fails for anything else too.
    unit_tests.ignore_status().run()?;
    mutants(&shell, file).arg("--iterate").run()?;
    Ok(())
}

/// Each copy of the project has a target folder of its own, or they would wait for each other.
fn mutants<'a>(shell: &'a Shell, file: Option<&str>) -> Cmd<'a> {
    let only = file.map(|file| format!("--file={file}"));
    let packages = ["--package=assessment", "--package=site"];
    cmd!(
        shell,
        "cargo mutants {packages...} --jobs=2 --output={REPORT} {only...}"
    )
    .env_remove("CARGO_TARGET_DIR")
}
