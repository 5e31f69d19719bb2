//! The style of the app as one text, small enough to stand in the page itself: the start page is
//! readable as soon as its HTML is there, with no second request before the first letter.

use std::fmt::Display;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail, ensure};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Browsers, Targets};

/// The oldest browsers the app is written for, see docs/decisions/0003-build-pipeline.md: from these
/// on cascade layers work. What is newer (`light-dark()`, `oklch()`, nesting) is written for them too.
const OLDEST: Browsers = Browsers {
    android: None,
    chrome: Some(version(99)),
    edge: Some(version(99)),
    firefox: Some(version(102)),
    ie: None,
    ios_saf: Some(version(16)),
    opera: None,
    safari: Some(version(16)),
    samsung: None,
};

/// A version as lightningcss writes it: one byte each for major, minor and patch.
const fn version(major: u32) -> u32 {
    major << 16
}

/// The style that begins in `main`, with its imports in place, as small as it gets.
///
/// # Errors
/// When a file is missing or is not CSS; the message names file and line.
pub fn bundle(main: &Path) -> Result<String> {
    let folder = main.parent().unwrap_or(Path::new(""));
    let read = |name: &str| {
        let file = folder.join(name);
        fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))
    };
    let name = main
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    let css = minify(&inline_imports(name, &read)?)?;
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

/// Puts each `@import "file.css" layer(name);` of the file `main` in place, as a layer.
fn inline_imports(main: &str, read: &dyn Fn(&str) -> Result<String>) -> Result<String> {
    let mut css = String::new();
    for line in read(main)?.lines() {
        match line.strip_prefix("@import") {
            Some(import) => css += &imported(main, import, read)?,
            None => css += line,
        }
        css.push('\n');
    }
    Ok(css)
}

fn imported(main: &str, import: &str, read: &dyn Fn(&str) -> Result<String>) -> Result<String> {
    let (file, layer) = file_and_layer(import).with_context(|| {
        format!("{main}: an import reads @import \"file.css\" layer(name); and not @import{import}")
    })?;
    let text = read(file)?;
    if text.contains("@import") {
        bail!("{file}: only {main} may import");
    }
    // Parsed on its own, so that a mistake is told with its own file and line.
    parse(&text, file)?;
    Ok(format!("@layer {layer} {{\n{text}\n}}"))
}

/// The two names in ` "file.css" layer(name);`.
fn file_and_layer(import: &str) -> Option<(&str, &str)> {
    let (file, rest) = import.trim().strip_prefix('"')?.split_once('"')?;
    let layer = rest.trim().strip_prefix("layer(")?.strip_suffix(");")?;
    Some((file, layer))
}

fn parse<'css>(css: &'css str, file: &str) -> Result<StyleSheet<'css>> {
    let options = ParserOptions {
        filename: file.to_owned(),
        ..ParserOptions::default()
    };
    StyleSheet::parse(css, options).map_err(located)
}

fn minify(css: &str) -> Result<String> {
    let targets = Targets::from(OLDEST);
    let mut sheet = parse(css, "the style")?;
    let minify = MinifyOptions {
        targets,
        ..MinifyOptions::default()
    };
    sheet.minify(minify).map_err(located)?;
    let print = PrinterOptions {
        minify: true,
        targets,
        ..PrinterOptions::default()
    };
    Ok(sheet.to_css(print).map_err(located)?.code)
}

/// The error with its file and line, which lightningcss counts from 0.
fn located<Kind: Display>(error: lightningcss::error::Error<Kind>) -> anyhow::Error {
    match error.loc {
        Some(place) => anyhow!("{}:{}: {}", place.filename, place.line + 1, error.kind),
        None => anyhow!("{}", error.kind),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str) -> Result<String> {
        let text = match name {
            "main.css" => "@layer tokens, base;\n@import \"tokens.css\" layer(tokens);\n",
            "tokens.css" => ":root { --gap: 1rem }",
            "nested.css" => "@import \"tokens.css\" layer(tokens);",
            "imports-nested.css" => "@import \"nested.css\" layer(base);",
            "imports-broken.css" => "@import \"broken.css\" layer(base);",
            "broken.css" => "a {}\n} b",
            "no-layer.css" => "@import \"tokens.css\";",
            _ => bail!("{name} is missing"),
        };
        Ok(text.to_owned())
    }

    #[track_caller]
    fn refuses(main: &str, saying: &str) {
        let message = inline_imports(main, &read)
            .err()
            .map(|error| error.to_string())
            .unwrap_or_default();
        assert!(
            message.contains(saying),
            "{message:?} does not say {saying:?}"
        );
    }

    #[track_caller]
    fn becomes(css: &str, part: &str) {
        let small = minify(css).unwrap_or_else(|error| error.to_string());
        assert!(small.contains(part), "{small} does not contain {part}");
    }

    #[test]
    fn an_import_becomes_a_layer_in_its_place() {
        let css = inline_imports("main.css", &read).and_then(|css| minify(&css));
        assert_eq!(
            css.ok().as_deref(),
            Some("@layer tokens{:root{--gap:1rem}}@layer base;")
        );
    }

    #[test]
    fn a_wrong_import_is_refused() {
        refuses(
            "imports-nested.css",
            "nested.css: only imports-nested.css may import",
        );
        refuses("imports-broken.css", "broken.css:2");
        refuses("no-layer.css", "layer(name)");
        refuses("imports-missing.css", "is missing");
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
