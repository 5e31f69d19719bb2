//! `cargo xtask clean`: takes away what the other commands have made.

use anyhow::Result;
use xshell::Shell;

use super::{TARGET, packages, tool, tools_folder};

/// What building and testing leave in the project's folder. Compiled Rust is `cargo clean`'s.
const RESULTS: [&str; 3] = ["dist", "test-results", "playwright-report"];

/// Removes the built site and the reports of tests, and with `tools` what setup installed.
///
/// # Errors
/// When something is there and cannot be removed.
pub fn clean(shell: &Shell, tools: bool) -> Result<()> {
    let project = shell.current_dir();
    let mut folders: Vec<_> = RESULTS.map(|name| project.join(name)).into();
    if tools {
        folders.push(tools_folder(shell));
        folders.push(tool::build_folder(shell));
        folders.push(project.join(packages::FOLDER));
    }
    for folder in folders.into_iter().filter(|folder| folder.exists()) {
        // A link only, where several checkouts share their packages.
        if folder.is_symlink() {
            std::fs::remove_file(&folder)?;
        } else {
            shell.remove_path(&folder)?;
        }
        println!("removed {}", folder.display());
    }
    if tools {
        print!(
            "\nWhat stays, and how to remove it:\n\
            \x20 compiled Rust                cargo clean\n\
            \x20 Rust for the browser         rustup target remove {TARGET}\n\
            \x20 crates that cargo fetched    in the folder registry of CARGO_HOME (~/.cargo), shared by all projects\n\
            \x20 packages of the system       sudo apt-get remove chromium chromium-driver chromium-headless-shell\n\
            \x20                              (and nodejs npm nginx caddy firefox-esr webkit2gtk-driver xvfb xauth)\n\
            \x20                              where setup, run as root, installed them\n"
        );
    }
    Ok(())
}
