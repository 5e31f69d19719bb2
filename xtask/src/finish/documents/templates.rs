//! The templates of `documents/`, and how they are filled. What they are filled with is not known here.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use minijinja::value::{Kwargs, Value};
use minijinja::{Environment, Error, ErrorKind};

use crate::finish::page;

/// The texts of the templates, by the names of their files.
pub struct Templates(BTreeMap<String, String>);

impl Templates {
    /// Reads the files of a folder.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn read(folder: &Path) -> Result<Templates> {
        let mut texts = BTreeMap::new();
        let entries =
            fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            let text = fs::read_to_string(&path)
                .with_context(|| format!("{} cannot be read", path.display()))?;
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            texts.insert(name.into_owned(), text);
        }
        Ok(Templates(texts))
    }

    /// Every template: its name and its text.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let texts = self.0.iter();
        texts.map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// Fills one template, which may include others.
    ///
    /// # Errors
    /// When a template is wrong or names something that does not exist; the message has file and line.
    pub fn fill(&self, name: &str, values: &Value) -> Result<String> {
        let render = || -> Result<String, Error> {
            let mut environment = page::environment()?;
            environment.add_filter("fill", fill);
            self.add_to(&mut environment)?;
            environment.get_template(name)?.render(values)
        };
        render().map_err(|error| anyhow!("documents/{name}: {error}"))
    }

    fn add_to<'texts>(&'texts self, environment: &mut Environment<'texts>) -> Result<(), Error> {
        self.iter()
            .try_for_each(|(name, text)| environment.add_template(name, text))
    }

    #[cfg(test)]
    pub fn of(texts: &[(&str, &str)]) -> Templates {
        let texts = texts.iter();
        Templates(
            texts
                .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
                .collect(),
        )
    }
}

/// `{{ text | fill(name=value) }}`: the text with each `{name}` replaced. A place that no value is given for, and a
/// value that has no place, are mistakes.
fn fill(text: &str, values: Kwargs) -> Result<String, Error> {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        filled.push_str(before);
        let value = values.get::<Value>(name)?;
        if value.is_undefined() || value.is_none() {
            let message = format!("there is nothing to put in place of {{{name}}}");
            return Err(Error::new(ErrorKind::UndefinedError, message));
        }
        filled += &value.to_string();
        rest = after;
    }
    values.assert_all_used().map_err(|error| {
        let message = format!("\"{text}\" has no such place");
        Error::new(ErrorKind::TooManyArguments, message).with_source(error)
    })?;
    Ok(filled + rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use minijinja::context;

    #[track_caller]
    fn check(template: &str, expected: &str) {
        let templates =
            Templates::of(&[("page.html", template), ("part.html", "<i>{{ word }}</i>")]);
        let values = context! { word => "<b>", place => "{a} of {b}, {a}" };
        let filled = templates.fill("page.html", &values);
        assert_eq!(filled.unwrap_or_else(|error| error.to_string()), expected);
    }

    #[track_caller]
    fn refuses(template: &str, saying: &str) {
        let filled = Templates::of(&[("page.html", template)]).fill("page.html", &context! {});
        let message = filled
            .err()
            .map(|error| format!("{error:#}"))
            .unwrap_or_default();
        assert!(
            message.contains(saying),
            "{message:?} does not say {saying:?}"
        );
    }

    #[test]
    fn a_template_may_include_another_and_words_are_escaped() {
        check("{% include \"part.html\" %}", "<i>&lt;b&gt;</i>");
    }

    #[test]
    fn places_in_a_text_are_filled_and_escaped() {
        check("{{ place | fill(a=3, b=\"<\") }}", "3 of &lt;, 3");
        check("{{ \"no place\" | fill() }}", "no place");
    }

    #[test]
    fn a_place_without_a_value_and_a_value_without_a_place_are_refused() {
        refuses("{{ \"{a}\" | fill(b=1) }}", "a");
        refuses("{{ \"{a}\" | fill(a=1, b=1) }}", "has no such place");
        refuses(
            "{% set b = {} %}{{ \"{a}\" | fill(a=b.c) }}",
            "in place of {a}",
        );
        refuses("{{ \"{a}\" | fill(a=none) }}", "in place of {a}");
    }

    #[test]
    fn a_name_that_does_not_exist_is_refused_with_file_and_line() {
        refuses("\n\n{{ missing }}", "page.html:3");
    }
}
