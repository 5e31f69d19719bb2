//! The browsers that the tests drive, each with the program that speaks `WebDriver` for it: Chromium or Chrome, which
//! every change needs, and Firefox and `WebKitGTK`.
//!
//! Where they are not on the path, variables name them: see [`Engine::variables`].

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use super::programs;
use super::progress::Step;
use super::tool::Tool;

/// What a browser is built on: there are three that people use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge, Opera and most browsers on Android.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari and every browser on an iPhone; here as `WebKitGTK`, which has the same engine under another hood.
    WebKit,
}

/// An engine that can be driven here.
pub struct Found {
    /// Which one.
    pub engine: Engine,
    /// The browser; none where its driver knows it.
    browser: Option<PathBuf>,
    driver: PathBuf,
    /// What gives it a screen that nobody sees, where it cannot do without.
    screen: Option<PathBuf>,
}

impl Engine {
    /// Every engine.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// Its name in reports; tests/engines/engine.ts has the same.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "Chromium",
            Engine::Firefox => "Firefox",
            Engine::WebKit => "WebKit",
        }
    }

    /// The variables that may name the browser and its driver.
    fn variables(self) -> [&'static str; 2] {
        match self {
            Engine::Chromium => ["CHROMIUM_PATH", "CHROMEDRIVER_PATH"],
            Engine::Firefox => ["FIREFOX_PATH", "GECKODRIVER_PATH"],
            Engine::WebKit => ["WEBKIT_PATH", "WEBKITDRIVER_PATH"],
        }
    }

    /// The packages of Debian and Ubuntu that have it.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Engine::Chromium => &["chromium", "chromium-driver", HEADLESS_SHELL],
            Engine::Firefox => &["firefox-esr"],
            // xvfb-run needs the last one and does not say so.
            Engine::WebKit => &["webkit2gtk-driver", "xvfb", "xauth"],
        }
    }

    /// What the browser and its driver are called. `WebKitWebDriver` knows its browser itself.
    fn programs(self) -> [&'static [&'static str]; 2] {
        match self {
            Engine::Chromium => [
                &["chromium", "chromium-browser", "google-chrome"],
                &["chromedriver"],
            ],
            Engine::Firefox => [&["firefox", "firefox-esr"], &["geckodriver"]],
            Engine::WebKit => [&[], &["WebKitWebDriver"]],
        }
    }

    /// The browser and what drives it, if both are here.
    pub fn find(self, shell: &Shell) -> Option<Found> {
        let [_, driver] = self.variables();
        let [_, drivers] = self.programs();
        let (browser, screen) = match self {
            Engine::Chromium | Engine::Firefox => (Some(self.browser(shell)?), None),
            Engine::WebKit => (None, Some(programs::find(shell, &["xvfb-run"])?)),
        };
        Some(Found {
            engine: self,
            browser,
            driver: named(shell, driver).or_else(|| programs::find(shell, drivers))?,
            screen,
        })
    }

    fn browser(self, shell: &Shell) -> Option<PathBuf> {
        let [browser, _] = self.variables();
        let [browsers, _] = self.programs();
        named(shell, browser).or_else(|| programs::find(shell, browsers))
    }

    /// Finds or installs it. Chromium is then named in the variables that the test runners read.
    ///
    /// # Errors
    /// When it is missing and cannot be installed from here.
    pub fn provide(self, shell: &Shell, step: &mut Step) -> Result<()> {
        if self.find(shell).is_none() {
            if self.browser(shell).is_none() || self == Engine::Chromium {
                programs::install(shell, step, self.packages())?;
            }
            // Debian has no geckodriver.
            if self == Engine::Firefox && self.browser(shell).is_some() {
                Tool::geckodriver().install(shell, step)?;
            }
        }
        let found = self.find(shell).with_context(|| self.missing())?;
        if self == Engine::Chromium {
            let journeys = for_journeys(shell, step).or_else(|| found.browser.clone());
            shell.set_var("E2E_BROWSER", journeys.unwrap_or_default());
            for (variable, value) in found.for_steps() {
                shell.set_var(variable, value);
            }
        }
        Ok(())
    }

    /// What to say when it is not here.
    fn missing(self) -> String {
        let [browser, driver] = self.variables();
        let packages = self.packages().join(" ");
        let (what, elsewhere) = match self {
            Engine::Chromium => (
                "Chromium (or Chrome) and ChromeDriver of the same version",
                "\n    brew install --cask chromium chromedriver          (macOS)\n",
            ),
            Engine::Firefox => (
                "Firefox and geckodriver",
                "\n    cargo install --locked geckodriver      (on any system)\n",
            ),
            Engine::WebKit => (
                "WebKitGTK with its driver, and a screen that nobody sees",
                "",
            ),
        };
        format!(
            "the tests need {what}. Install them, then run the same command again:\n\
            \n    sudo apt-get install {packages}      (Debian)\n{elsewhere}\
            \nor name the two programs in the variables {browser} and {driver}."
        )
    }
}

impl Found {
    /// The variables from which wasm-bindgen-test-runner takes the driver. `WebKitWebDriver` speaks as Safari's does.
    pub fn for_components(&self) -> Vec<(&'static str, OsString)> {
        let driver = self.driver.clone().into_os_string();
        match self.engine {
            Engine::Chromium => vec![("CHROMEDRIVER", driver)],
            Engine::Firefox => {
                let mut arguments = OsString::from("--binary ");
                arguments.push(self.browser.clone().unwrap_or_default());
                vec![("GECKODRIVER", driver), ("GECKODRIVER_ARGS", arguments)]
            }
            Engine::WebKit => vec![("SAFARIDRIVER", driver)],
        }
    }

    /// The variables that tests/engines/engine.ts reads, and tests/e2e for Chromium.
    pub fn for_steps(&self) -> Vec<(&'static str, OsString)> {
        let driver = match self.engine {
            Engine::Chromium => "CHROMEDRIVER",
            Engine::Firefox => "GECKODRIVER",
            Engine::WebKit => "WEBKITDRIVER",
        };
        let browser = self.browser.clone().map(PathBuf::into_os_string);
        let browser = browser.map(|browser| (self.engine.variables()[0], browser));
        let driver = (driver, self.driver.clone().into_os_string());
        browser.into_iter().chain([driver]).collect()
    }

    /// What a command has to begin with to give it a screen.
    pub fn screen(&self) -> Vec<OsString> {
        let screen = self.screen.clone().map(PathBuf::into_os_string);
        // A number that is free, since others may run beside it.
        let free = screen.is_some().then(|| OsString::from("--auto-servernum"));
        screen.into_iter().chain(free).collect()
    }
}

/// What the journeys run in, if it is not the Chromium of everything else: the headless shell takes half the time. A
/// browser that the person named is used for everything.
fn for_journeys(shell: &Shell, step: &mut Step) -> Option<PathBuf> {
    let [browser, _] = Engine::Chromium.variables();
    if named(shell, browser).is_some() {
        return None;
    }
    let find = || programs::find(shell, &[HEADLESS_SHELL, "chrome-headless-shell"]);
    find().or_else(|| {
        // Not every distribution has it, and nobody has to.
        let offered = cmd!(shell, "apt-cache show {HEADLESS_SHELL}")
            .quiet()
            .ignore_stdout()
            .ignore_stderr();
        if programs::may_install(shell) && offered.run().is_ok() {
            programs::install(shell, step, &[HEADLESS_SHELL]).ok()?;
        }
        find()
    })
}

/// Both the package of Debian and its program.
const HEADLESS_SHELL: &str = "chromium-headless-shell";

fn named(shell: &Shell, variable: &str) -> Option<PathBuf> {
    shell
        .var_os(variable)
        .map(PathBuf::from)
        .filter(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(engine: Engine) -> Found {
        Found {
            engine,
            browser: Some("browser".into()),
            driver: "driver".into(),
            screen: (engine == Engine::WebKit).then(|| "xvfb-run".into()),
        }
    }

    #[test]
    fn each_engine_is_handed_to_the_runner_under_another_name() {
        let mut names: Vec<&str> = Engine::ALL
            .iter()
            .filter_map(|engine| found(*engine).for_components().first().map(|first| first.0))
            .collect();
        names.dedup();
        assert_eq!(names, ["CHROMEDRIVER", "GECKODRIVER", "SAFARIDRIVER"]);
    }

    #[test]
    fn only_what_cannot_do_without_gets_a_screen() {
        assert!(found(Engine::Firefox).screen().is_empty());
        assert_eq!(
            found(Engine::WebKit).screen(),
            ["xvfb-run", "--auto-servernum"]
        );
    }

    #[test]
    fn what_is_missing_is_said_with_the_way_to_it() {
        for engine in Engine::ALL {
            let message = engine.missing();
            for package in engine.packages() {
                assert!(message.contains(package), "{message}");
            }
        }
    }
}
