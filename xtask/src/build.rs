//! `cargo xtask build`: everything that stands in `dist/`.

use anyhow::Result;
use xshell::{Shell, cmd};

use crate::setup::{self, Need, Progress, watch};

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
    let mut progress = Progress::new(NEEDS.len() + 1);
    let shell = setup::prepare_in(&NEEDS, &mut progress)?;
    progress.step("the app: compiled into dist/").run(|step| {
        step.begin("about 2 min, 15 s if nothing changed");
        release(&shell)
    })
}

/// Builds `dist/`; trunk calls `cargo xtask finish` at the end (see Trunk.toml).
pub fn release(shell: &Shell) -> Result<()> {
    watch(cmd!(shell, "trunk build --release --locked"))
}
