//! The content security policy: what a page of the site may load and run, written as strict as the
//! site allows. Every page carries its own; docs/decisions/0022-policy-and-hosts.md has the reasons.
//!
//! Nothing here knows how a host sends headers; that is [`super::hosting`].

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use crate::size;

/// The line after which a page's policy stands: what comes before it is not held to it.
const FIRST_LINE: &str = "<meta charset=\"utf-8\">\n";

/// What may make a script's address out of a text: the boot script, with the address of the worker
/// that keeps the site for offline.
const MAKER: &str = "trust-check";

/// What writes a text into the page as HTML, or runs it. The policy refuses all of it, and a program
/// with one of these words in it would break where it is used.
const SINKS: [&str; 7] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "createContextualFragment",
    "parseFromString",
    "document.write",
    "new Function",
];

/// The scripts and styles that stand in pages, by their hashes.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Inline {
    scripts: BTreeSet<String>,
    styles: BTreeSet<String>,
    /// Whether there is a script at all, be it in the page or in a file.
    runs: bool,
}

impl Inline {
    /// What stands in the pages of a folder.
    ///
    /// # Errors
    /// When a page cannot be read, or has an element without an end.
    pub fn of_pages(folder: &Path) -> Result<Self> {
        let mut all = Inline::default();
        for file in pages(folder)? {
            let html = fs::read_to_string(folder.join(&file))?;
            all.take(&html).with_context(|| file.clone())?;
        }
        Ok(all)
    }

    fn take(&mut self, html: &str) -> Result<()> {
        for script in elements(html, "script")? {
            self.runs = true;
            if !script.has_address {
                self.scripts.insert(hash(script.text));
            }
        }
        let styles = elements(html, "style")?;
        self.styles
            .extend(styles.iter().map(|style| hash(style.text)));
        Ok(())
    }

    /// The policy for the header of every answer.
    pub fn header(&self) -> String {
        // A page that cannot be shown inside another cannot be laid under one (clickjacking). Only a
        // header can say so.
        [&self.policy(), "; frame-ancestors 'none'"].concat()
    }

    /// The policy for a page with these scripts and styles.
    fn policy(&self) -> String {
        let mut parts = vec!["default-src 'none'".to_owned()];
        if self.runs {
            // For WebAssembly alone: no `eval`, and no script that is not a file of the site or one
            // of these.
            let scripts = sources("script-src 'self' 'wasm-unsafe-eval'", &self.scripts);
            parts.push(scripts);
            parts.extend(["connect-src 'self'", "worker-src 'self'"].map(str::to_owned));
        }
        if !self.styles.is_empty() {
            parts.push(sources("style-src", &self.styles));
        }
        parts.extend(
            [
                "img-src 'self'",
                "manifest-src 'self'",
                "base-uri 'none'",
                "form-action 'none'",
                "require-trusted-types-for 'script'",
            ]
            .map(str::to_owned),
        );
        let maker = if self.runs { MAKER } else { "'none'" };
        parts.push(format!("trusted-types {maker}"));
        parts.join("; ")
    }
}

/// Gives every page of a folder its own policy.
///
/// # Errors
/// When a page has no place for it.
pub fn seal(folder: &Path) -> Result<()> {
    for file in pages(folder)? {
        let path = folder.join(&file);
        let html = fs::read_to_string(&path)?;
        fs::write(&path, sealed(&html).with_context(|| file.clone())?)?;
    }
    Ok(())
}

fn sealed(html: &str) -> Result<String> {
    let mut own = Inline::default();
    own.take(html)?;
    let (before, after) = html
        .split_once(FIRST_LINE)
        .with_context(|| format!("no place for the policy: a page needs {FIRST_LINE:?}"))?;
    let policy = own.policy();
    Ok(format!(
        "{before}{FIRST_LINE}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n{after}"
    ))
}

/// Looks for what the policy would refuse in the scripts of a folder.
///
/// # Errors
/// When there is something; the message names file and word.
pub fn finds_no_sink(folder: &Path) -> Result<()> {
    for file in size::files(folder)? {
        if !ends_in(&file, "js") {
            continue;
        }
        let script = fs::read_to_string(folder.join(&file))?;
        if let Some(sink) = SINKS.iter().find(|sink| script.contains(**sink)) {
            bail!(
                "{file} has \"{sink}\" in it, which the content security policy refuses. Leptos makes it of an \
                 element in `view!` that has only texts written there: write one of them as a constant"
            );
        }
    }
    Ok(())
}

/// The pages of a folder that are opened by themselves. What has a hash for a name is fetched by the
/// program, which takes parts of it; it has no script and no style.
fn pages(folder: &Path) -> Result<Vec<String>> {
    let files = size::files(folder)?.into_iter();
    Ok(files
        .filter(|file| ends_in(file, "html") && !super::is_hashed(file))
        .collect())
}

fn ends_in(file: &str, ending: &str) -> bool {
    Path::new(file)
        .extension()
        .is_some_and(|found| found == ending)
}

struct Element<'html> {
    has_address: bool,
    text: &'html str,
}

/// The elements `name` of a page, whose text is no HTML: up to the next end.
fn elements<'html>(html: &'html str, name: &str) -> Result<Vec<Element<'html>>> {
    let (start, end) = (format!("<{name}"), format!("</{name}>"));
    let mut found = Vec::new();
    let mut rest = html;
    while let Some((_, tail)) = rest.split_once(&start) {
        let within = tail.split_once('>').and_then(|(attributes, tail)| {
            let (text, after) = tail.split_once(&end)?;
            Some((attributes, text, after))
        });
        let (attributes, text, after) =
            within.with_context(|| format!("<{name}> without an end"))?;
        found.push(Element {
            has_address: attributes.contains("src="),
            text,
        });
        rest = after;
    }
    Ok(found)
}

fn sources(start: &str, hashes: &BTreeSet<String>) -> String {
    let hashes = hashes.iter().map(|hash| format!(" {hash}"));
    [start.to_owned(), hashes.collect()].concat()
}

/// As a policy names it.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(html: &str) -> Inline {
        let mut inline = Inline::default();
        let taken = inline.take(html);
        assert!(taken.is_ok(), "{taken:?}");
        inline
    }

    #[track_caller]
    fn allows(html: &str, part: &str) {
        let policy = of(html).policy();
        assert!(
            policy.split("; ").any(|one| one == part),
            "{policy} has no {part}"
        );
    }

    /// The hash is the one in the example of the CSP specification, section 8.3.
    #[test]
    fn a_script_in_the_page_is_allowed_by_its_hash() {
        allows(
            "<script>alert('Hello, world.');</script>",
            "script-src 'self' 'wasm-unsafe-eval' 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
        );
    }

    #[test]
    fn a_script_in_a_file_needs_no_hash() {
        allows(
            "<script\n src=\"boot.js\" defer></script>",
            "script-src 'self' 'wasm-unsafe-eval'",
        );
    }

    #[test]
    fn a_style_is_allowed_by_its_hash_alone() {
        allows("<style>a{}</style>", &format!("style-src {}", hash("a{}")));
    }

    #[test]
    fn a_page_without_a_script_may_run_and_fetch_none() {
        let policy = of("<style>a{}</style>").policy();
        assert!(!policy.contains("script-src"), "{policy}");
        assert!(!policy.contains("connect-src"), "{policy}");
        assert!(policy.ends_with("trusted-types 'none'"), "{policy}");
    }

    #[test]
    fn nothing_unsafe_is_ever_allowed() {
        let policy = of("<script>a()</script><style>a{}</style>").header();
        assert!(!policy.contains("'unsafe-"), "{policy}");
        assert!(policy.starts_with("default-src 'none'; "), "{policy}");
        assert!(policy.ends_with("; frame-ancestors 'none'"), "{policy}");
    }

    #[test]
    fn the_policy_stands_before_everything_it_is_for() {
        let page = format!("<head>\n{FIRST_LINE}<style>a{{}}</style></head>");
        let page = sealed(&page).unwrap_or_default();
        let policy = page.find("Content-Security-Policy");
        assert!(policy.is_some() && policy < page.find("<style>"), "{page}");
        // A browser complains about it in a page.
        assert!(!page.contains("frame-ancestors"), "{page}");
    }

    #[test]
    fn a_page_without_a_place_for_it_is_refused() {
        assert!(sealed("<head></head>").is_err());
        assert!(sealed(&format!("{FIRST_LINE}<script>")).is_err());
    }
}
