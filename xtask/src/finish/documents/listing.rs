//! How a list is written in a language: "a, b and c".

use anyhow::{Context, Result};
use content::{Language, Node, Tree};

/// The two patterns of `[app]` in `interface.toml` that the app itself writes lists with.
pub struct Listing<'a> {
    and: &'a str,
    comma: &'a str,
}

impl<'a> Listing<'a> {
    /// The patterns of a language.
    ///
    /// # Errors
    /// When one is missing.
    pub fn of(language: &'a Language) -> Result<Listing<'a>> {
        Ok(Listing {
            and: pattern(&language.interface, "list_and")?,
            comma: pattern(&language.interface, "list_comma")?,
        })
    }

    /// The entries in one line; nothing for no entries.
    pub fn join(&self, entries: &[&str]) -> String {
        let Some((last, before)) = entries.split_last() else {
            return String::new();
        };
        let Some((first, middle)) = before.split_first() else {
            return (*last).to_owned();
        };
        let start = middle.iter().fold((*first).to_owned(), |list, entry| {
            pair(self.comma, &list, entry)
        });
        pair(self.and, &start, last)
    }
}

fn pair(pattern: &str, first: &str, last: &str) -> String {
    // The entries come last, so that no brace in them is taken for a place.
    let (before, after) = pattern.split_once("{first}").unwrap_or((pattern, ""));
    let (between, after) = after.split_once("{last}").unwrap_or((after, ""));
    [before, first, between, last, after].concat()
}

fn pattern<'a>(interface: &'a Tree, key: &str) -> Result<&'a str> {
    let table = match interface.get("app") {
        Some(Node::Table(table)) => table.get(key),
        Some(Node::Text(_) | Node::List(_)) | None => None,
    };
    match table {
        Some(Node::Text(text)) => Some(text.as_str()),
        Some(Node::List(_) | Node::Table(_)) | None => None,
    }
    .with_context(|| format!("interface.toml has no text app.{key}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_like_english() {
        let english = Listing {
            and: "{first} and {last}",
            comma: "{first}, {last}",
        };
        assert_eq!(english.join(&[]), "");
        assert_eq!(english.join(&["a"]), "a");
        assert_eq!(english.join(&["a", "{last}"]), "a and {last}");
        assert_eq!(english.join(&["a", "b", "c", "d"]), "a, b, c and d");
    }
}
