//! `cargo xtask fuzz`: looks for bytes from outside that break a claim of `crates/foreign`.
//!
//! What it learns stays in `target/fuzz/corpus/`, and the bytes that break a claim in
//! `target/fuzz/found/`. Nothing is written beside the sources: what is worth keeping is put into
//! `fuzz/seeds/` by hand, where the tests find it.

use anyhow::{Result, ensure};
use clap::ValueEnum;
use xshell::{Shell, cmd};

use crate::setup::{self, Need};

/// A reader of bytes from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Target {
    /// A file of an export, and importing it
    Export,
    /// The key of a record, and ids
    Key,
    /// A stored record
    Record,
    /// An address
    Route,
    /// The host's settings
    Site,
}

impl Target {
    /// Its name in `fuzz/`.
    fn name(self) -> &'static str {
        match self {
            Target::Export => "export",
            Target::Key => "key",
            Target::Record => "record",
            Target::Route => "route",
            Target::Site => "site",
        }
    }
}

/// The longest text that is tried, in bytes: room for two exports of every kind of record.
const LONGEST: u32 = 8192;

/// The longest that one text may take, in seconds, on a computer that is busy.
const SLOWEST: u32 = 20;

/// Tries each target, or one, for so many minutes.
///
/// # Errors
/// When there is no nightly Rust, or bytes were found that break a claim.
pub fn run(minutes: u64, only: Option<Target>) -> Result<()> {
    let shell = setup::prepare(&[Need::CargoFuzz])?;
    ensure!(
        has_nightly(&shell),
        "fuzzing needs a nightly Rust: run `rustup toolchain install nightly`"
    );
    for target in Target::value_variants() {
        if only.is_none_or(|only| only == *target) {
            fuzz(&shell, target.name(), minutes * 60)?;
        }
    }
    Ok(())
}

fn has_nightly(shell: &Shell) -> bool {
    let version = cmd!(shell, "rustup run nightly rustc --version");
    version.quiet().ignore_stderr().read().is_ok()
}

fn fuzz(shell: &Shell, target: &str, seconds: u64) -> Result<()> {
    let corpus = format!("target/fuzz/corpus/{target}");
    let found = format!("target/fuzz/found/{target}/");
    shell.create_dir(&corpus)?;
    shell.create_dir(&found)?;
    let folders = [corpus, format!("fuzz/seeds/{target}")];
    // No sanitizer: there is no unsafe code for it to watch, and it slows every text down.
    let build = ["--target-dir=target/fuzz/build", "--sanitizer=none"];
    let options = [
        format!("-max_total_time={seconds}"),
        format!("-max_len={LONGEST}"),
        format!("-timeout={SLOWEST}"),
        format!("-artifact_prefix={found}"),
        "-dict=fuzz/words.dict".to_owned(),
        "-print_final_stats=1".to_owned(),
    ];
    cmd!(
        shell,
        "rustup run nightly cargo fuzz run {build...} {target} {folders...} -- {options...}"
    )
    .run()?;
    Ok(())
}
