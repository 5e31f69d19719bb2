//! The packages of package.json, exactly as package-lock.json has them.

use std::fs;

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use super::programs;
use super::progress::{Step, install};

/// The oldest Node.js that Playwright runs on.
const NODE: u32 = 20;

/// Where they are.
pub const FOLDER: &str = "node_modules";

/// Installs the packages unless these very ones are there.
///
/// # Errors
/// When Node.js is missing or too old, or npm fails.
pub fn provide(shell: &Shell, step: &mut Step) -> Result<()> {
    node(shell, step)?;
    let project = shell.current_dir();
    let wanted =
        fs::read(project.join("package-lock.json")).context("package-lock.json cannot be read")?;
    // Written last, so that an interrupted installation is not taken for a whole one.
    let stamp = project.join(FOLDER).join(".installed-from");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    step.begin("about 10 s");
    // No package needs its install script, and none gets to run one.
    install(cmd!(shell, "npm ci --ignore-scripts --no-audit --no-fund"))?;
    fs::write(stamp, wanted).context("node_modules/ cannot be written to")
}

fn node(shell: &Shell, step: &mut Step) -> Result<()> {
    if programs::find(shell, &["npm"]).is_none() {
        programs::install(shell, step, &["nodejs", "npm"])?;
    }
    let said = cmd!(shell, "node --version")
        .quiet()
        .ignore_stderr()
        .read()
        .unwrap_or_default();
    let found = major(&said);
    ensure!(
        found.is_some_and(|found| found >= NODE) && programs::find(shell, &["npm"]).is_some(),
        "Node.js {NODE} or newer with npm is needed ({}). Install it:\n\
         \n    sudo apt-get install nodejs npm      (Debian 13, Ubuntu 25.04 or newer)\
         \n    brew install node                    (macOS)\n\
         \nor from https://nodejs.org, then run the same command again.",
        found.map_or("none was found".to_owned(), |found| format!(
            "version {found} was found"
        )),
    );
    Ok(())
}

/// The 20 of `v20.1.2`.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_number_of_a_version_decides() {
        assert_eq!(major("v20.1.2"), Some(20));
    }

    #[test]
    fn no_answer_is_no_version() {
        assert_eq!(major(""), None);
    }
}
