//! What the commands need on this computer: looked for, installed when missing, put on the path of
//! the programs that the commands start.
//!
//! Nothing that is there in the right version is touched, so every command can ask for its needs.

mod browser;
mod clean;
mod packages;
mod programs;
mod progress;
mod servers;
mod tool;

#[cfg(test)]
mod tests;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::{env, fs};

use anyhow::{Context, Result, bail, ensure};
use xshell::{Shell, cmd};

use crate::places;
pub use browser::{Engine, Found};
pub use clean::clean;
pub use progress::{Progress, watch};
use progress::{Step, beat, install};
use tool::Tool;

/// Something a command needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Rust's standard library for the browser, and the flags for it: with others, all would be compiled anew.
    WasmTarget,
    /// The builder, see Trunk.toml.
    Trunk,
    /// The generator of the JavaScript bindings, and the runner of component tests.
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
    pub const OF_EVERY_CHANGE: [Need; 5] = [
        Need::WasmTarget,
        Need::Trunk,
        Need::WasmBindgen,
        Need::Packages,
        Need::Browser,
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

    fn provide(self, shell: &Shell, progress: &mut Progress) -> Result<()> {
        let mut step = |what: &str| progress.step(what);
        match self {
            Need::WasmTarget => step("Rust for the browser: compiles the app").run(|step| {
                wasm_target(shell, step)?;
                places::write(shell)
            }),
            Need::Trunk => Tool::trunk().provide(shell, progress),
            Need::WasmBindgen => Tool::wasm_bindgen(&lock_file(shell)?)?.provide(shell, progress),
            Need::CargoDeny => Tool::cargo_deny().provide(shell, progress),
            Need::CargoMutants => Tool::cargo_mutants().provide(shell, progress),
            Need::CargoFuzz => Tool::cargo_fuzz().provide(shell, progress),
            Need::Packages => step("npm packages: optimize and test the site")
                .run(|step| packages::provide(shell, step)),
            Need::Servers => step("nginx and Caddy: serve the site in tests")
                .run(|step| servers::provide(shell, step)),
            Need::Browser => step("Chromium and ChromeDriver: run the tests")
                .run(|step| Engine::Chromium.provide(shell, step)),
            Need::Firefox => step("Firefox and geckodriver: run the tests")
                .run(|step| Engine::Firefox.provide(shell, step)),
            Need::WebKit => step("WebKitGTK and its driver: run the tests")
                .run(|step| Engine::WebKit.provide(shell, step)),
        }
    }
}

/// A shell in the project's folder in which everything needed is found.
///
/// # Errors
/// When something is missing and cannot be installed from here; the message says what to run.
pub fn prepare(needs: &[Need]) -> Result<Shell> {
    let wanted = Need::ALL.iter().filter(|need| needs.contains(need)).count();
    prepare_in(needs, &mut Progress::new(wanted))
}

/// The same as the first steps of a longer command.
///
/// # Errors
/// As [`prepare`].
pub fn prepare_in(needs: &[Need], progress: &mut Progress) -> Result<Shell> {
    let shell = shell()?;
    let mut ahead = None;
    for need in Need::ALL.into_iter().filter(|need| needs.contains(need)) {
        if need == Need::Trunk && !Tool::trunk().is_there(&shell) {
            ahead = Some(Ahead::start(&shell)?);
        }
        need.provide(&shell, progress)?;
    }
    if let Some(ahead) = ahead {
        ahead.finish()?;
    }
    // Kept until now for an installation that is interrupted.
    shell.remove_path(tool::build_folder(&shell))?;
    Ok(shell)
}

/// The app being compiled while its tools are: neither keeps two cores busy alone.
struct Ahead(Option<Child>);

impl Ahead {
    fn start(shell: &Shell) -> Result<Self> {
        let build = ["build", "--release", "--locked", "--package=trust-check"];
        let command = cmd!(shell, "cargo {build...} --target={TARGET}");
        let mut command = Command::from(command);
        command.stdin(Stdio::null());
        command.stdout(Stdio::null()).stderr(Stdio::null());
        Ok(Ahead(Some(command.spawn()?)))
    }

    /// Waits for it. A failure is left to trunk, which compiles the same and shows what is wrong.
    fn finish(mut self) -> Result<()> {
        if let Some(child) = self.0.take() {
            beat(child)?;
        }
        Ok(())
    }
}

impl Drop for Ahead {
    fn drop(&mut self) {
        if let Some(mut child) = self.0.take() {
            // It has ended already if it cannot be ended.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
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
    let path = path_for_children(&shell)?;
    shell.set_var("PATH", path);
    // Another checkout that is built from here (`cargo xtask reproduce`) has no packages of its own.
    if shell.var_os("NODE_PATH").is_none() {
        let packages = shell.current_dir().join(packages::FOLDER);
        shell.set_var("NODE_PATH", packages);
    }
    Ok(shell)
}

/// First what the project installed for itself, then the person's own path, last the folder that
/// `cargo install` writes to, which is not on everybody's path.
fn path_for_children(shell: &Shell) -> Result<OsString> {
    let mut folders = vec![
        tools_folder(shell).join("bin"),
        shell.current_dir().join(packages::FOLDER).join(".bin"),
    ];
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    folders.extend(cargo_home().map(|home| home.join("bin")));
    env::join_paths(folders).context("the PATH variable cannot be extended")
}

/// Where tools are installed: in the project, so that one command takes them away again.
fn tools_folder(shell: &Shell) -> PathBuf {
    shell.current_dir().join("target/tools")
}

/// Where cargo keeps what it fetches and installs.
pub fn cargo_home() -> Option<PathBuf> {
    let set = env::var_os("CARGO_HOME").map(PathBuf::from);
    set.or_else(|| Some(env::home_dir()?.join(".cargo")))
}

fn lock_file(shell: &Shell) -> Result<String> {
    fs::read_to_string(shell.current_dir().join("Cargo.lock")).context("Cargo.lock cannot be read")
}

const TARGET: &str = "wasm32-unknown-unknown";

/// Asks rustc and not rustup, so that a Rust from a distribution's packages is good enough.
fn wasm_target(shell: &Shell, step: &mut Step) -> Result<()> {
    let said = cmd!(shell, "rustc --version").quiet().read();
    let said = said.context("Rust is missing: install it from https://rustup.rs")?;
    let wanted = env!("CARGO_PKG_RUST_VERSION");
    ensure!(
        minor(&said) >= minor(&format!("rustc {wanted}")),
        "Rust {wanted} or newer is needed, and `rustc` is {said}: run `rustup update`, or remove RUSTUP_TOOLCHAIN from \
        the environment"
    );
    let library = cmd!(shell, "rustc --print target-libdir --target {TARGET}")
        .quiet()
        .read()?;
    if shell.path_exists(library) {
        return Ok(());
    }
    if programs::find(shell, &["rustup"]).is_none() {
        bail!(
            "Rust's standard library for {TARGET} is missing: install Rust from https://rustup.rs, or the package of your \
            system that has it (libstd-rust-dev-wasm32 on Debian)"
        );
    }
    step.begin("a few seconds");
    install(cmd!(shell, "rustup target add {TARGET}"))
}

/// The 95 of `rustc 1.95.0`.
fn minor(version: &str) -> Option<u32> {
    version
        .strip_prefix("rustc 1.")?
        .split('.')
        .next()?
        .parse()
        .ok()
}
