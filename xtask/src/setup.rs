//! What the commands need on this computer: looked for, installed when missing, put on the path of
//! the programs that the commands start.
//!
//! Nothing that is there in the right version is touched, so every command can ask for its needs.

mod browser;
mod packages;
mod programs;
mod servers;
mod tool;

use std::ffi::OsString;
use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use crate::places;
pub use browser::{Engine, Found};
use tool::Tool;

/// Something a command needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Rust's standard library for the browser, and the flags for it: with others, all would be compiled anew.
    WasmTarget,
    /// The builder, see Trunk.toml.
    Trunk,
    /// The writer of the JavaScript between browser and program, and the runner of component tests.
    WasmBindgen,
    /// Node.js and the packages of package.json: Playwright, axe, `wasm-opt`.
    Packages,
    /// The servers for files that the site is tried on.
    Servers,
    /// Chromium with its driver.
    Browser,
    /// Firefox with its driver.
    Firefox,
    /// `WebKitGTK` with its driver.
    WebKit,
    /// The check of licenses, sources and advisories.
    CargoDeny,
    /// What changes the code to see whether a test notices.
    CargoMutants,
    /// What looks for bytes that break a promise.
    CargoFuzz,
}

impl Need {
    /// What the checks of every change need.
    pub const OF_EVERY_CHANGE: [Need; 6] = [
        Need::WasmTarget,
        Need::Trunk,
        Need::WasmBindgen,
        Need::Packages,
        Need::Browser,
        Need::CargoDeny,
    ];

    /// The browsers of all three engines.
    pub const OF_ALL_ENGINES: [Need; 3] = [Need::Browser, Need::Firefox, Need::WebKit];

    /// What trying the site on other servers needs.
    pub const OF_HOSTS: [Need; 3] = [Need::Packages, Need::Browser, Need::Servers];

    /// Everything, in the order in which it is looked for.
    const ALL: [Need; 11] = [
        Need::WasmTarget,
        Need::Trunk,
        Need::WasmBindgen,
        Need::Packages,
        Need::Servers,
        Need::Browser,
        Need::Firefox,
        Need::WebKit,
        Need::CargoDeny,
        Need::CargoMutants,
        Need::CargoFuzz,
    ];

    fn provide(self, shell: &Shell) -> Result<()> {
        match self {
            Need::WasmTarget => wasm_target(shell).and_then(|()| places::write(shell)),
            Need::Trunk => Tool::trunk().provide(shell),
            Need::WasmBindgen => Tool::wasm_bindgen(&lock_file()?)?.provide(shell),
            Need::Packages => packages::provide(shell),
            Need::Servers => servers::provide(shell),
            Need::Browser => Engine::Chromium.provide(shell),
            Need::Firefox => Engine::Firefox.provide(shell),
            Need::WebKit => Engine::WebKit.provide(shell),
            Need::CargoDeny => Tool::cargo_deny().provide(shell),
            Need::CargoMutants => Tool::cargo_mutants().provide(shell),
            Need::CargoFuzz => Tool::cargo_fuzz().provide(shell),
        }
    }
}

/// A shell in the project's folder in which everything needed is found.
///
/// # Errors
/// When something is missing and cannot be installed from here; the message says what to run.
pub fn prepare(needs: &[Need]) -> Result<Shell> {
    let shell = shell()?;
    for need in Need::ALL.into_iter().filter(|need| needs.contains(need)) {
        need.provide(&shell)?;
    }
    Ok(shell)
}

/// A program of the operating system, where it is on the path.
pub fn program(shell: &Shell, name: &str) -> Option<PathBuf> {
    programs::find(shell, &[name]).or_else(|| {
        // Where Debian keeps what is for administrators, which is not on everybody's path.
        let file = PathBuf::from("/usr/sbin").join(name);
        file.is_file().then_some(file)
    })
}

/// A shell in the project's folder, with the project's own tools first on its path.
///
/// # Errors
/// When the path of this process cannot be taken over.
pub fn shell() -> Result<Shell> {
    let shell = Shell::new()?;
    shell.change_dir(crate::root());
    shell.set_var("PATH", path_for_children()?);
    Ok(shell)
}

/// First what the project installed for itself, then the person's own path, last the folder that
/// `cargo install` writes to, which is not on everybody's path.
fn path_for_children() -> Result<OsString> {
    let mut folders = vec![
        tools_folder().join("bin"),
        crate::root().join("node_modules/.bin"),
    ];
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    folders.extend(cargo_home().map(|home| home.join("bin")));
    env::join_paths(folders).context("the PATH variable cannot be extended")
}

/// Where a tool goes when the person has another version of it, which stays as it is.
fn tools_folder() -> PathBuf {
    crate::root().join("target/tools")
}

/// Where cargo keeps what it fetches and installs.
pub fn cargo_home() -> Option<PathBuf> {
    let set = env::var_os("CARGO_HOME").map(PathBuf::from);
    set.or_else(|| Some(env::home_dir()?.join(".cargo")))
}

fn lock_file() -> Result<String> {
    fs::read_to_string(crate::root().join("Cargo.lock")).context("Cargo.lock cannot be read")
}

/// Asks rustc and not rustup, so that a Rust from a distribution's packages is good enough.
fn wasm_target(shell: &Shell) -> Result<()> {
    let target = "wasm32-unknown-unknown";
    let library = cmd!(shell, "rustc --print target-libdir --target {target}")
        .quiet()
        .read()?;
    if shell.path_exists(library) {
        return Ok(());
    }
    println!("installing Rust's standard library for {target}");
    cmd!(shell, "rustup target add {target}").run()?;
    Ok(())
}
