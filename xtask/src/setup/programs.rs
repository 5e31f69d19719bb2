//! Programs that come from the operating system: found on the path, installed where that is
//! possible without asking anybody.

use std::env;
use std::path::PathBuf;

use anyhow::Result;
use xshell::{Shell, cmd};

/// The first of `names` that is on the path.
pub fn find(shell: &Shell, names: &[&str]) -> Option<PathBuf> {
    let path = shell.var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|file| file.is_file())
}

/// Installs packages of Debian or Ubuntu when this process may do so, and says whether it did.
///
/// # Errors
/// When the installation was begun and failed.
pub fn install(shell: &Shell, packages: &[&str]) -> Result<bool> {
    let allowed = find(shell, &["apt-get"]).is_some() && is_root(shell);
    if !allowed {
        return Ok(false);
    }
    println!(
        "installing {} with apt-get (about 2 minutes)",
        packages.join(" and ")
    );
    let output = ["-o", "Dpkg::Use-Pty=0", "-qq"];
    cmd!(shell, "apt-get {output...} update").run()?;
    cmd!(
        shell,
        "apt-get {output...} install --yes --no-install-recommends {packages...}"
    )
    .env("DEBIAN_FRONTEND", "noninteractive")
    .run()?;
    Ok(true)
}

fn is_root(shell: &Shell) -> bool {
    cmd!(shell, "id --user")
        .quiet()
        .ignore_stderr()
        .read()
        .is_ok_and(|id| id == "0")
}
