//! `cargo xtask build`: everything that stands in `dist/`.

use anyhow::Result;
use xshell::{Shell, cmd};

use crate::setup::{self, Need};
use crate::steps::Steps;

/// What has to be installed to build the app.
pub const NEEDS: [Need; 4] = [
    Need::WasmTarget,
    Need::Trunk,
    Need::WasmBindgen,
    Need::Packages,
];

/// Installs what is missing and builds the app for its visitors.
///
/// # Errors
/// When a tool is missing and cannot be installed, or the build fails.
pub fn run() -> Result<()> {
    let mut steps = Steps::default();
    let shell = steps.run("setup", "looks for what the build needs", || {
        setup::prepare(&NEEDS)
    })?;
    steps.run("build", "compiles the app into dist/", || release(&shell))?;
    print!("{}", steps.table());
    Ok(())
}

/// Builds `dist/`; trunk calls `cargo xtask finish` at the end (see Trunk.toml).
pub fn release(shell: &Shell) -> Result<()> {
    cmd!(shell, "trunk build --release --locked")
        .quiet()
        .run()?;
    Ok(())
}
