//! Programs that come from the operating system: found on the path, installed where that is
//! possible without asking anybody.

use std::env;
use std::path::PathBuf;

use anyhow::Result;
use xshell::{Shell, cmd};

use super::progress::{Step, install as run};

/// The first of `names` that is on the path.
pub fn find(shell: &Shell, names: &[&str]) -> Option<PathBuf> {
    let path = shell.var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|file| file.is_file())
}

/// Installs packages of Debian or Ubuntu, where this process may.
///
/// # Errors
/// When the installation was begun and failed.
pub fn install(shell: &Shell, step: &mut Step, packages: &[&str]) -> Result<()> {
    if !may_install(shell) {
        return Ok(());
    }
    step.begin("installed with apt-get, about 2 min");
    let output = ["-o", "Dpkg::Use-Pty=0", "-qq"];
    run(cmd!(shell, "apt-get {output...} update"))?;
    let only = ["--yes", "--no-install-recommends"];
    run(
        cmd!(shell, "apt-get {output...} install {only...} {packages...}")
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )
}

/// Whether packages can be installed without a password.
pub fn may_install(shell: &Shell) -> bool {
    find(shell, &["apt-get"]).is_some() && is_root(shell)
}

fn is_root(shell: &Shell) -> bool {
    cmd!(shell, "id --user")
        .quiet()
        .ignore_stderr()
        .read()
        .is_ok_and(|id| id == "0")
}
