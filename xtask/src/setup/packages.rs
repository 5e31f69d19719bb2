//! The packages of package.json, exactly as package-lock.json has them.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use super::programs;
use crate::finish::Digest;

/// The oldest Node.js that Playwright runs on.
const NODE: u32 = 20;

/// Installs the packages unless these very ones are there.
///
/// # Errors
/// When Node.js is missing or too old, or npm fails.
pub fn provide(shell: &Shell) -> Result<()> {
    node(shell)?;
    let lock_file = fs::read(crate::root().join("package-lock.json"))
        .context("package-lock.json cannot be read")?;
    let wanted = Digest::of(&lock_file).hex();
    if fs::read_to_string(stamp()).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("installing the packages of package-lock.json with npm (about 10 seconds)");
    // No package needs its install script, and none gets to run one.
    cmd!(shell, "npm ci --ignore-scripts --no-audit --no-fund").run()?;
    fs::write(stamp(), wanted).context("node_modules/ cannot be written to")?;
    Ok(())
}

/// Written last, so that an installation that was broken off is begun again.
fn stamp() -> PathBuf {
    crate::root().join("node_modules/.installed-from")
}

fn node(shell: &Shell) -> Result<()> {
    if programs::find(shell, &["npm"]).is_none() {
        programs::install(shell, &["nodejs", "npm"])?;
    }
    let said = cmd!(shell, "node --version")
        .quiet()
        .ignore_stderr()
        .read()
        .unwrap_or_default();
    let found = major(&said);
    ensure!(
        found.is_some_and(|found| found >= NODE),
        "Node.js {NODE} or newer with npm is needed ({}). Install it:\n\
         \n    sudo apt-get install nodejs npm      (Debian 13, Ubuntu 25.04 or newer)\
         \n    brew install node                    (macOS)\n\
         \nor from nodejs.org.",
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
