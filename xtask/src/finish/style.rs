//! The style of the app as one text, small enough to stand in the page itself: the start page is
//! readable as soon as its HTML is there, with no second request before the first letter.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

/// The style that begins in `main`, with its imports in place, as small as it gets.
///
/// # Errors
/// When a file is missing or is not CSS; the message names file and line.
pub fn bundle(shell: &Shell, main: &Path) -> Result<String> {
    let bundler = crate::root().join("xtask/src/finish/style.cjs");
    let output = cmd!(shell, "node {bundler} {main}")
        .quiet()
        .ignore_status()
        .output()
        .context("Node.js is missing: `cargo xtask setup` says how to install it")?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(
        output.status.success(),
        "{}: {}",
        main.display(),
        said.trim()
    );
    let css = String::from_utf8(output.stdout)?;
    ensure!(
        !css.contains("</"),
        "the style contains \"</\", which would end its <style> element"
    );
    Ok(css)
}

/// The states that a page for looking at cannot bring about for several things at once, and the class
/// that stands for each there.
const MARKS: [(&str, &str); 3] = [
    (":hover", ".as-hovered"),
    (":active", ".as-pressed"),
    (":focus-visible", ".as-focused"),
];

/// The style of a development build: what holds in such a state also holds for what bears its class,
/// by the same rules and with the same weight.
pub fn with_marks(style: &str) -> String {
    let mut marked = style.to_owned();
    for (state, class) in MARKS {
        marked = marked.replace(state, &format!(":is({state},{class})"));
    }
    // Not a state: what a device can do, `@media (hover:hover)`.
    marked.replace("hover:is(:hover,.as-hovered)", "hover:hover")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::setup;

    /// What becomes of the style `main.css`, which may import `part.css`.
    fn bundled(main: &str, part: &str) -> Result<String> {
        let shell = setup::shell().unwrap();
        let folder = shell.create_temp_dir().unwrap();
        let file = folder.path().join("main.css");
        shell.write_file(&file, main).unwrap();
        shell
            .write_file(folder.path().join("part.css"), part)
            .unwrap();
        bundle(&shell, &file)
    }

    #[track_caller]
    fn becomes(css: &str, part: &str) {
        let small = bundled(css, "").unwrap();
        assert!(small.contains(part), "{small} does not contain {part}");
    }

    #[test]
    fn an_import_becomes_a_layer_in_its_place() {
        let main = "@layer tokens, base;\n@import \"part.css\" layer(tokens);";
        assert_eq!(
            bundled(main, ":root { --gap: 1rem }").unwrap(),
            "@layer tokens{:root{--gap:1rem}}@layer base;"
        );
    }

    #[test]
    fn a_mistake_is_told_with_its_own_file_and_line() {
        let main = "@import \"part.css\" layer(base);";
        let message = bundled(main, "a {}\n} b").unwrap_err().to_string();
        assert!(message.contains("part.css:2"), "{message}");
    }

    #[test]
    fn a_state_holds_for_what_is_marked_with_it_too() {
        assert_eq!(
            with_marks("a:hover{}.b:has(:focus-visible) i{}.skip:not(:focus){}"),
            "a:is(:hover,.as-hovered){}.b:has(:is(:focus-visible,.as-focused)) i{}.skip:not(:focus){}"
        );
        let device = "@media (hover:hover){a{}}";
        assert_eq!(with_marks(device), device);
    }

    #[test]
    fn oklch_has_a_fallback_for_browsers_without_it() {
        becomes("a{color:oklch(0.5 0.1 200)}", "color:#007277;color:lab(");
        becomes(":root{--ink:oklch(0.5 0.1 200)}", "--ink:#007277");
    }

    #[test]
    fn light_dark_is_written_with_variables_that_follow_the_color_scheme() {
        becomes(
            ":root{--ink:light-dark(#111,#eee)}",
            "--ink:var(--lightningcss-light,#111)var(--lightningcss-dark,#eee)",
        );
        becomes(
            ":root{color-scheme:light dark}",
            "@media (prefers-color-scheme:dark){:root{--lightningcss-light: ;--lightningcss-dark:initial}}",
        );
        becomes(
            "[data-theme=dark]{color-scheme:dark}",
            "--lightningcss-light: ;--lightningcss-dark:initial",
        );
    }
}
