//! The file `_headers` of the built site as Netlify and Cloudflare Pages read it, so that what
//! `cargo xtask serve` sends, and every browser test meets, is what the file says.
//!
//! Only what we write is read: rules for all files, and rules for one file.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};

/// The rules, in their order.
#[derive(Debug, Default)]
pub struct Rules(Vec<Rule>);

#[derive(Debug)]
struct Rule {
    /// `/*`, or the address of one file.
    path: String,
    headers: Vec<(String, String)>,
}

const ALL: &str = "/*";

impl Rules {
    /// Reads the text of a file.
    ///
    /// # Errors
    /// When a line is neither an address nor a header of one; the message has the line.
    pub fn read(text: &str) -> Result<Self> {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines() {
            let wrong = || format!("not understood: {line}");
            if line.starts_with(' ') {
                let (name, value) = line.trim().split_once(": ").with_context(wrong)?;
                let rule = rules.last_mut().with_context(wrong)?;
                rule.headers.push((name.to_owned(), value.to_owned()));
            } else if line.starts_with('/') && (line == ALL || !line.contains('*')) {
                rules.push(Rule {
                    path: line.to_owned(),
                    headers: Vec::new(),
                });
            } else {
                bail!(wrong());
            }
        }
        Ok(Rules(rules))
    }

    /// The headers for an address. Where two rules name one header, Cloudflare sends both values with
    /// a comma between them, and so does this.
    pub fn of(&self, path: &str) -> BTreeMap<String, String> {
        let mut sent = BTreeMap::<String, String>::new();
        let meant = |rule: &&Rule| rule.path == ALL || rule.path == path;
        for (name, value) in self.0.iter().filter(meant).flat_map(|rule| &rule.headers) {
            sent.entry(name.clone())
                .and_modify(|sent| {
                    sent.push_str(", ");
                    sent.push_str(value);
                })
                .or_insert_with(|| value.clone());
        }
        sent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "/*\n  A: one; two\n  B: x\n/app.js\n  C: only\n  B: y\n";

    #[track_caller]
    fn check(path: &str, expected: &[(&str, &str)]) {
        let rules = Rules::read(TEXT).unwrap_or_default();
        let expected = expected
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        assert_eq!(rules.of(path), expected.collect());
    }

    #[test]
    fn a_rule_for_all_is_for_every_file() {
        check("/", &[("A", "one; two"), ("B", "x")]);
        check("/deep/in/it.txt", &[("A", "one; two"), ("B", "x")]);
    }

    #[test]
    fn a_file_has_the_headers_of_all_its_rules() {
        check(
            "/app.js",
            &[("A", "one; two"), ("B", "x, y"), ("C", "only")],
        );
    }

    #[test]
    fn what_the_hosts_might_read_in_another_way_is_refused() {
        for text in [
            "  A: before any address",
            "/app\n  no colon",
            "/*.js\n  A: b",
            "app.js",
        ] {
            assert!(Rules::read(text).is_err(), "{text}");
        }
    }
}
