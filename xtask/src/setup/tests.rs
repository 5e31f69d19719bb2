//! Setup on computers that lack something, played by scripts that stand in for every program on the path.
//!
//! The project is an empty folder, so nothing of this computer is looked at or changed.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;

use xshell::TempDir;

use super::*;

const RUST: &str = "echo rustc 1.99.0";
const NODE: &str = "echo v22.0.0";

/// What `cargo install` does on a good day: compiles, and leaves a program that knows its version.
const INSTALLS: &str =
    "echo \"echo trunk 0.21.14\" > \"$TOOLS/trunk\"; /bin/chmod +x \"$TOOLS/trunk\"";

struct Computer {
    shell: Shell,
    folder: TempDir,
}

impl Computer {
    /// With these programs, each with the text of its script.
    fn with(programs: &[(&str, &str)]) -> Self {
        let shell = Shell::new().unwrap();
        let folder = shell.create_temp_dir().unwrap();
        shell.change_dir(folder.path());
        let tools = tools_folder(&shell).join("bin");
        fs::create_dir_all(&tools).unwrap();
        let bin = folder.path().join("bin");
        shell.set_var("PATH", env::join_paths([&tools, &bin]).unwrap());
        shell.set_var("TOOLS", &tools);
        for name in ["CHROMIUM_PATH", "CHROMEDRIVER_PATH"] {
            shell.set_var(name, "");
        }
        let computer = Computer { shell, folder };
        computer.file("package-lock.json", "{}");
        computer.file("node_modules/playwright", "");
        for (name, script) in programs {
            computer.gets(name, script);
        }
        computer
    }

    /// Installs a script, or replaces it. Each writes down how it was called.
    fn gets(&self, name: &str, script: &str) {
        let log = self.path("calls");
        let text = format!(
            "#!/bin/sh\necho \"{name} $*\" >> {}\n{script}\n",
            log.display()
        );
        let file = self.file(&format!("bin/{name}"), &text);
        fs::set_permissions(file, fs::Permissions::from_mode(0o755)).unwrap();
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let file = self.path(name);
        self.shell.write_file(&file, text).unwrap();
        file
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn calls(&self) -> String {
        fs::read_to_string(self.path("calls")).unwrap_or_default()
    }

    fn asks(
        &self,
        work: impl FnOnce(&Shell, &mut Step) -> Result<()>,
    ) -> std::result::Result<(), String> {
        let outcome = Progress::new(1)
            .step("test")
            .run(|step| work(&self.shell, step));
        outcome.map_err(|error| format!("{error:#}"))
    }

    fn trunk(&self) -> std::result::Result<(), String> {
        self.asks(|shell, step| Tool::trunk().install(shell, step))
    }

    fn packages(&self) -> std::result::Result<(), String> {
        self.asks(packages::provide)
    }
}

#[track_caller]
fn says(outcome: std::result::Result<(), String>, words: &[&str]) {
    let message = outcome.unwrap_err();
    for word in words {
        assert!(message.contains(word), "{word:?} is missing in: {message}");
    }
}

#[test]
fn an_older_rust_is_refused_with_the_way_to_a_newer() {
    let computer = Computer::with(&[("rustc", "echo rustc 1.80.1")]);
    says(computer.asks(wasm_target), &["1.80.1", "rustup update"]);
}

#[test]
fn a_missing_rust_is_refused_with_its_address() {
    says(
        Computer::with(&[]).asks(wasm_target),
        &["https://rustup.rs"],
    );
}

#[test]
fn a_rust_without_rustup_is_told_which_package_has_the_target() {
    let computer = Computer::with(&[("rustc", RUST)]);
    says(computer.asks(wasm_target), &["libstd-rust-dev-wasm32"]);
}

#[test]
fn no_connection_is_told_as_such_and_the_next_try_succeeds() {
    let offline = "echo error: could not download file: dns error >&2; exit 1";
    let computer = Computer::with(&[
        (
            "rustc",
            "case $* in *target-libdir*) echo missing;; *) echo rustc 1.99.0;; esac",
        ),
        ("rustup", offline),
    ]);
    says(
        computer.asks(wasm_target),
        &["no connection", "same command again"],
    );
    computer.gets("rustup", "");
    assert_eq!(computer.asks(wasm_target), Ok(()));
}

#[test]
fn a_missing_npm_is_told_to_those_who_may_not_install_it() {
    let computer = Computer::with(&[("apt-get", ""), ("id", "echo 1000")]);
    says(computer.packages(), &["none was found", "nodejs.org"]);
    assert!(!computer.calls().contains("apt-get"));
}

#[test]
fn root_gets_a_missing_npm_from_the_system() {
    let computer = Computer::with(&[("id", "echo 0")]);
    let bin = computer.path("bin");
    let installs = format!(
        "case $* in *install*) for name in node npm; do echo 'echo v20.0.0' > {0}/$name; /bin/chmod +x {0}/$name; done;; esac",
        bin.display()
    );
    computer.gets("apt-get", &installs);
    assert_eq!(computer.packages(), Ok(()));
    assert!(computer.calls().contains("nodejs npm"));
}

#[test]
fn an_older_node_is_refused_with_both_versions() {
    let computer = Computer::with(&[("npm", ""), ("node", "echo v18.19.0")]);
    says(computer.packages(), &["Node.js 20 or newer", "version 18"]);
}

#[test]
fn packages_are_installed_once_and_anew_after_an_interruption() {
    let computer = Computer::with(&[("npm", "exit 1"), ("node", NODE)]);
    assert!(computer.packages().is_err());
    computer.gets("npm", "");
    for _ in 0..2 {
        assert_eq!(computer.packages(), Ok(()));
    }
    assert_eq!(computer.calls().matches("npm ci").count(), 2);
}

#[test]
fn a_tool_in_the_right_version_is_used_as_it_is() {
    let computer = Computer::with(&[("trunk", "echo trunk 0.21.14")]);
    assert_eq!(computer.trunk(), Ok(()));
}

#[test]
fn a_persons_other_version_stays_and_the_right_one_comes_first() {
    let computer = Computer::with(&[("trunk", "echo trunk 0.1.0"), ("cargo", INSTALLS)]);
    let own = fs::read(computer.path("bin/trunk")).unwrap();
    assert_eq!(computer.trunk(), Ok(()));
    assert_eq!(fs::read(computer.path("bin/trunk")).unwrap(), own);
}

#[test]
fn tools_are_compiled_without_optimization_in_a_folder_that_is_kept() {
    let script = format!("/usr/bin/env > \"$TOOLS/env\"; {INSTALLS}");
    let computer = Computer::with(&[("cargo", &script)]);
    assert_eq!(computer.trunk(), Ok(()));
    let environment = fs::read_to_string(tools_folder(&computer.shell).join("bin/env")).unwrap();
    for line in [
        "CARGO_PROFILE_RELEASE_OPT_LEVEL=0".to_owned(),
        "CARGO_PROFILE_RELEASE_LTO=off".to_owned(),
        format!(
            "CARGO_TARGET_DIR={}",
            computer.path("target/tools-build").display()
        ),
    ] {
        assert!(environment.lines().any(|one| one == line), "{line}");
    }
}

#[test]
fn a_full_disk_is_told_as_such() {
    let full = "echo 'error: No space left on device (os error 28)'; exit 101";
    let computer = Computer::with(&[("cargo", full)]);
    says(computer.trunk(), &["disk is full", "same command again"]);
}

#[test]
fn an_interrupted_installation_keeps_what_was_compiled() {
    let broken =
        "/bin/mkdir -p $CARGO_TARGET_DIR; echo half > $CARGO_TARGET_DIR/half; kill -TERM $$";
    let computer = Computer::with(&[("cargo", broken)]);
    assert!(computer.trunk().is_err());
    computer.gets(
        "cargo",
        &format!("read half < $CARGO_TARGET_DIR/half || exit 1; {INSTALLS}"),
    );
    assert_eq!(computer.trunk(), Ok(()));
}

#[test]
fn a_tool_that_reports_another_version_is_not_taken_for_installed() {
    let computer = Computer::with(&[("cargo", "")]);
    says(computer.trunk(), &["does not report that version"]);
}

#[test]
fn a_persons_cargo_binstall_is_asked_before_anything_is_compiled() {
    let computer = Computer::with(&[("cargo", INSTALLS), ("cargo-binstall", "")]);
    assert_eq!(computer.trunk(), Ok(()));
    assert!(computer.calls().contains("cargo binstall --no-confirm"));
    assert!(!computer.calls().contains("cargo install"));
}

#[test]
fn what_binstall_does_not_have_is_compiled() {
    let only_install = format!("case $1 in install) {INSTALLS};; *) exit 1;; esac");
    let computer = Computer::with(&[("cargo", &only_install), ("cargo-binstall", "")]);
    assert_eq!(computer.trunk(), Ok(()));
    assert!(computer.calls().contains("cargo install trunk"));
}

/// The browser that the journeys are told to run in.
fn for_journeys(computer: &Computer) -> PathBuf {
    let outcome = computer.asks(|shell, step| Engine::Chromium.provide(shell, step));
    assert_eq!(outcome, Ok(()));
    computer.shell.var_os("E2E_BROWSER").unwrap().into()
}

#[test]
fn journeys_run_in_the_headless_shell_where_there_is_one() {
    let chromium = [("chromium", ""), ("chromedriver", "")];
    let computer = Computer::with(&chromium);
    assert_eq!(for_journeys(&computer), computer.path("bin/chromium"));
    let computer = Computer::with(&chromium);
    computer.gets("chromium-headless-shell", "");
    let shell = computer.path("bin/chromium-headless-shell");
    assert_eq!(for_journeys(&computer), shell);
}

#[test]
fn the_browser_that_a_person_names_is_used_for_everything() {
    let computer = Computer::with(&[("chromium-headless-shell", ""), ("chromedriver", "")]);
    let own = computer.file("own/chrome", "");
    computer.shell.set_var("CHROMIUM_PATH", &own);
    assert_eq!(for_journeys(&computer), own);
    assert_eq!(computer.shell.var_os("CHROMIUM_PATH"), Some(own.into()));
}

#[test]
fn a_missing_browser_is_told_with_its_packages() {
    let outcome = Computer::with(&[]).asks(|shell, step| Engine::Chromium.provide(shell, step));
    says(outcome, &["chromium-headless-shell", "CHROMIUM_PATH"]);
}

#[test]
fn clean_takes_the_tools_only_when_asked() {
    let computer = Computer::with(&[]);
    computer.file("dist/index.html", "");
    clean(&computer.shell, false).unwrap();
    assert!(!computer.path("dist").exists() && computer.path("node_modules").exists());
    clean(&computer.shell, true).unwrap();
    assert!(!computer.path("node_modules").exists() && !computer.path("target/tools").exists());
}
