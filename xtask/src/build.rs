//! `cargo xtask build`: everything that stands in `dist/`.

use std::fs;
use std::time::SystemTime;

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

/// Whether `dist/` has a release that was built after the last change of anything it is made from.
pub fn is_fresh(shell: &Shell) -> bool {
    let modified = |path: &str| -> Option<SystemTime> {
        let file = fs::metadata(crate::root().join(path));
        file.and_then(|file| file.modified()).ok()
    };
    // A development build has none.
    let Some(built) = modified("dist/_headers") else {
        return false;
    };
    let all = ["--cached", "--others", "--exclude-standard"];
    let files = cmd!(shell, "git ls-files {all...} -- :!tests :!docs");
    // Without git nobody knows what the files are. A file that was deleted counts as a change.
    files.quiet().ignore_stderr().read().is_ok_and(|files| {
        let mut files = files.lines();
        files.all(|file| modified(file).is_some_and(|changed| changed <= built))
    })
}

/// Builds `dist/`; trunk calls `cargo xtask finish` at the end (see Trunk.toml).
pub fn release(shell: &Shell) -> Result<()> {
    watch(cmd!(shell, "trunk build --release --locked"))
}
