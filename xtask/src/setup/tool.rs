//! Tools from crates.io, each in the one version that the project is built and checked with.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use super::progress::{Progress, Step, install};
use super::{programs, tools_folder};

/// A tool and the version the project wants.
pub struct Tool {
    /// The name of the crate.
    package: &'static str,
    /// The name of the program.
    program: &'static str,
    /// The arguments that print its version.
    asked: &'static [&'static str],
    version: String,
    /// How it is compiled.
    flags: &'static [&'static str],
    /// What the project uses it for.
    does: &'static str,
    /// What compiling it takes on two cores.
    takes: &'static str,
}

/// Tools run for seconds and are compiled once, so compiling them quickly is what counts: trunk takes 345 s with its own
/// release profile and 138 s with this one.
const QUICK: [(&str, &str); 5] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_PANIC", "abort"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

impl Tool {
    /// The builder. Trunk.toml and `cargo xtask finish` rely on what this version writes.
    pub fn trunk() -> Self {
        Tool {
            package: "trunk",
            program: "trunk",
            asked: &["--version"],
            version: "0.21.14".to_owned(),
            // Without TLS: setup provides whatever trunk would download.
            flags: &["--locked", "--no-default-features"],
            does: "builds the site",
            takes: "about 3 min",
        }
    }

    /// `wasm-bindgen` and `wasm-bindgen-test-runner`. They refuse a program that was compiled with
    /// another version of the library, so Cargo.lock decides.
    ///
    /// # Errors
    /// When the lock file names no such library.
    pub fn wasm_bindgen(lock_file: &str) -> Result<Self> {
        let version = locked_version(lock_file, "wasm-bindgen")
            .context("Cargo.lock names no version of wasm-bindgen")?;
        Ok(Tool {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            asked: &["--version"],
            version: version.to_owned(),
            // Not locked: its lock file names a version of webpki-roots that is no longer offered. Without TLS: the test
            // runner talks to a driver on this computer.
            flags: &["--no-default-features"],
            does: "generates the JavaScript bindings",
            takes: "about 1 min",
        })
    }

    /// The check of licenses, sources and advisories, see deny.toml.
    pub fn cargo_deny() -> Self {
        Tool {
            package: "cargo-deny",
            program: "cargo-deny",
            asked: &["--version"],
            version: "0.20.2".to_owned(),
            flags: &["--locked"],
            does: "checks licenses and advisories",
            takes: "about 3 min",
        }
    }

    /// What drives Firefox.
    pub fn geckodriver() -> Self {
        Tool {
            package: "geckodriver",
            program: "geckodriver",
            asked: &["--version"],
            version: "0.37.1".to_owned(),
            flags: &["--locked"],
            does: "drives Firefox",
            takes: "about 2 min",
        }
    }

    /// What changes the code, see .cargo/mutants.toml.
    pub fn cargo_mutants() -> Self {
        Tool {
            package: "cargo-mutants",
            program: "cargo-mutants",
            asked: &["mutants", "--version"],
            version: "27.1.0".to_owned(),
            flags: &["--locked"],
            does: "mutates the domain",
            takes: "about 2 min",
        }
    }

    /// What runs the targets of `fuzz/`.
    pub fn cargo_fuzz() -> Self {
        Tool {
            package: "cargo-fuzz",
            program: "cargo-fuzz",
            asked: &["--version"],
            version: "0.13.2".to_owned(),
            flags: &["--locked"],
            does: "runs the fuzzers",
            takes: "about 1 min",
        }
    }

    /// Installs the tool for this project, unless this version is on the path. The person's own version stays.
    ///
    /// # Errors
    /// When it cannot be installed, or is not found after it was.
    pub fn provide(&self, shell: &Shell, progress: &mut Progress) -> Result<()> {
        let what = format!("{} {}: {}", self.package, self.version, self.does);
        progress.step(&what).run(|step| self.install(shell, step))
    }

    /// The same as part of another step.
    ///
    /// # Errors
    /// As [`Tool::provide`].
    pub fn install(&self, shell: &Shell, step: &mut Step) -> Result<()> {
        if self.is_there(shell) {
            return Ok(());
        }
        if programs::find(shell, &["cargo-binstall"]).is_some() && self.download(shell, step) {
            return Ok(());
        }
        step.begin(self.takes);
        let Tool {
            package, version, ..
        } = self;
        let flags = self.flags;
        let (root, exactly) = (tools_folder(shell), format!("={version}"));
        let built = build_folder(shell);
        install(
            cmd!(
                shell,
                "cargo install {package} --version {exactly} {flags...} --force --root {root}"
            )
            .envs(QUICK)
            // In one place: the tools share dependencies, and an interrupted installation is resumed.
            .env("CARGO_TARGET_DIR", built),
        )?;
        let program = self.program;
        ensure!(
            self.is_there(shell),
            "{package} {version} was installed, but `{program}` does not report that version: remove {} and run the \
            same command again",
            root.display(),
        );
        Ok(())
    }

    /// Asks cargo-binstall for the prebuilt program, and says whether it is there now.
    fn download(&self, shell: &Shell, step: &mut Step) -> bool {
        step.begin("downloaded with cargo-binstall");
        let package = format!("{}@{}", self.package, self.version);
        let root = tools_folder(shell);
        let prebuilt = ["--no-confirm", "--disable-strategies", "compile"];
        let outcome = install(cmd!(
            shell,
            "cargo binstall {prebuilt...} --force --root {root} {package}"
        ));
        let there = outcome.is_ok() && self.is_there(shell);
        if !there {
            println!("      no prebuilt {package} can be used here: it is compiled instead");
        }
        there
    }

    /// Whether this version is on the path.
    pub fn is_there(&self, shell: &Shell) -> bool {
        let (program, asked) = (self.program, self.asked);
        let said = cmd!(shell, "{program} {asked...}")
            .quiet()
            .ignore_stderr()
            .read();
        said.is_ok_and(|said| said.split_whitespace().nth(1) == Some(&self.version))
    }
}

/// Where tools are compiled: apart from the project, whose `target/` other commands may be using.
pub fn build_folder(shell: &Shell) -> PathBuf {
    shell.current_dir().join("target/tools-build")
}

/// The version of `package` in the text of a Cargo.lock, where each package's name comes before it.
fn locked_version<'a>(lock_file: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock_file.lines().skip_while(|line| *line != name);
    lines
        .nth(1)?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.80\"\n\n\
        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"registry\"\n";

    #[test]
    fn the_lock_file_names_the_version() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "bindgen"), None);
    }
}
