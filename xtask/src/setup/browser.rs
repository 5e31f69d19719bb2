//! The browser that the tests drive: Chromium or Chrome, with the driver of the same version.
//!
//! `CHROMIUM_PATH` and `CHROMEDRIVER_PATH` name them where they are not on the path.

use std::path::PathBuf;

use anyhow::{Result, bail};
use xshell::Shell;

use super::programs;

const MISSING: &str = "the tests need Chromium (or Chrome) and ChromeDriver of the same version. Install them:\n\
    \n    sudo apt-get install chromium chromium-driver      (Debian)\
    \n    brew install --cask chromium chromedriver          (macOS)\n\
    \nor name the two programs in the variables CHROMIUM_PATH and CHROMEDRIVER_PATH.";

/// Finds or installs the two programs and names them in the variables that the test runners read.
///
/// # Errors
/// When one is missing and cannot be installed from here.
pub fn provide(shell: &Shell) -> Result<()> {
    let mut both = find(shell);
    if both.is_none() && programs::install(shell, &["chromium", "chromium-driver"])? {
        both = find(shell);
    }
    let Some((chromium, driver)) = both else {
        bail!(MISSING)
    };
    shell.set_var("CHROMIUM_PATH", chromium);
    // The name that wasm-bindgen-test-runner reads.
    shell.set_var("CHROMEDRIVER", driver);
    Ok(())
}

fn find(shell: &Shell) -> Option<(PathBuf, PathBuf)> {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let chromium = named(shell, "CHROMIUM_PATH").or_else(|| programs::find(shell, &names))?;
    let driver =
        named(shell, "CHROMEDRIVER_PATH").or_else(|| programs::find(shell, &["chromedriver"]))?;
    Some((chromium, driver))
}

fn named(shell: &Shell, variable: &str) -> Option<PathBuf> {
    shell
        .var_os(variable)
        .map(PathBuf::from)
        .filter(|file| file.is_file())
}
