//! The start page: `index.html` with its words, its style and the names of the files it fetches.

use std::collections::BTreeMap;

use anyhow::{Context, Result, anyhow};
use content::{Content, Instrument};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{Environment, Error, UndefinedBehavior, context};

use super::program::{Fetched, Program};

/// What the page needs besides its words.
pub struct Parts {
    /// The whole style.
    pub style: String,
    /// The script that stands in the page.
    pub first_paint: String,
    /// The boot script.
    pub boot: Fetched,
    /// The name of the file with the texts that are fetched when they are opened.
    pub texts: String,
    /// The program.
    pub program: Program,
}

/// The language of the page; the program changes it where the person asks for another one.
pub const LANGUAGE: &str = "en";

/// Fills the template `index.html`.
///
/// # Errors
/// When the template is wrong or names something that does not exist; the message has the line.
pub fn fill(template: &str, words: &Content, parts: &Parts) -> Result<String> {
    let text = words
        .languages
        .get(LANGUAGE)
        .with_context(|| format!("content/{LANGUAGE}/ is missing"))?;
    let Parts {
        style,
        first_paint,
        boot,
        texts,
        program: Program { js, wasm },
    } = parts;
    render(
        template,
        context! {
            text => context! { lang => LANGUAGE, ..Value::from(Serde(text)) },
            words => Serde(&text.documents),
            instrument => Serde(&words.instrument),
            asked => asked(&words.instrument),
            style => trusted(style),
            first_paint => trusted(first_paint),
            boot => boot.name.as_str(),
            boot_integrity => trusted(&boot.integrity),
            texts => texts.as_str(),
            js => js.name.as_str(),
            wasm => wasm.name.as_str(),
            js_integrity => trusted(&js.integrity),
            wasm_integrity => trusted(&wasm.integrity),
        },
    )
}

/// What each path asks, by its id, as `src/first-paint.js` reads it: every sign with the last digits of
/// its items, such as `talk1536 feel1567`.
fn asked(instrument: &Instrument) -> BTreeMap<String, String> {
    let sign = |id: &String| {
        let mut signs = instrument.signs.iter();
        let items = signs.find(|sign| sign.id == *id).map(|sign| &sign.items);
        let digits = items.into_iter().flatten();
        let digits = digits.filter_map(|item| item.id.strip_prefix(id.as_str()));
        format!("{id}{}", digits.collect::<String>())
    };
    let paths = instrument.paths.iter();
    let asked = paths.map(|path| {
        let signs: Vec<_> = path.signs.iter().map(sign).collect();
        (path.id.clone(), signs.join(" "))
    });
    asked.collect()
}

/// Our own text that must not be escaped: in CSS `>` is a combinator and `&gt;` a mistake.
fn trusted(text: &str) -> Value {
    Value::from_safe_string(text.to_owned())
}

/// How templates are read here. A template whose name ends in `.html` has every value escaped as HTML.
///
/// # Errors
/// Never in practice: the syntax is the usual one.
pub fn environment<'templates>() -> Result<Environment<'templates>, Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    // A line that holds only a tag leaves no empty line behind.
    environment.set_syntax(
        SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            // What is included ends its last line.
            .keep_trailing_newline(true)
            .build()?,
    );
    Ok(environment)
}

fn render(template: &str, values: Value) -> Result<String> {
    environment()?
        .render_named_str("index.html", &keep_reload_script(template), values)
        .map_err(|error| anyhow!("{error}"))
}

/// `trunk serve` adds a script that reloads the page, with placeholders of its own
/// (`{{__TRUNK_ADDRESS__}}`) that trunk fills when it answers a request.
fn keep_reload_script(template: &str) -> String {
    template.replace("{{__TRUNK_", "{{ '{{' }}__TRUNK_")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[track_caller]
    fn check(template: &str, expected: &str) {
        let values =
            context! { word => "<b> & co", style => trusted("a>b{}"), list => vec!["x", "y"] };
        assert_eq!(
            render(template, values).unwrap_or_else(|error| error.to_string()),
            expected
        );
    }

    #[test]
    fn words_are_escaped_and_the_style_is_not() {
        check("<p>{{ word }}</p>", "<p>&lt;b&gt; &amp; co</p>");
        check("<style>{{ style }}</style>", "<style>a>b{}</style>");
    }

    #[test]
    fn lists_are_repeated_without_empty_lines() {
        check("{% for one in list %}\n{{ one }}\n{% endfor %}\n", "x\ny\n");
    }

    #[test]
    fn items_are_named_after_their_sign_as_the_page_takes_for_granted() {
        // src/first-paint.js counts by it what was answered of a run left off.
        let instrument = super::super::words().unwrap().instrument;
        for sign in &instrument.signs {
            for item in &sign.items {
                let digit = item.id.strip_prefix(&sign.id);
                let is_digit = |digit: &str| digit.len() == 1 && digit.parse::<u8>().is_ok();
                assert!(digit.is_some_and(is_digit), "{}", item.id);
            }
        }
        assert!(asked(&instrument)["both"].starts_with("talk1536 feel1567 "));
    }

    #[test]
    fn trunks_own_placeholders_are_kept() {
        check("'{{__TRUNK_ADDRESS__}}'", "'{{__TRUNK_ADDRESS__}}'");
    }

    #[test]
    fn an_unknown_name_stops_the_build_with_its_line() {
        let message = render("\n{{ word.missing }}", context! { word => context! {} }).err();
        let message = message.map(|error| error.to_string()).unwrap_or_default();
        assert!(message.contains("index.html:2"), "{message}");
    }
}
