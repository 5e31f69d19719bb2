//! `cargo xtask check-site FILE`: what the site would say to a host's settings file, before it is
//! served. docs/site.md is the manual of that file.
//!
//! What is a mistake is the business of the crate `site`, which the app reads the file with. Only
//! what a browser cannot see (names that stand twice, the place of a missing comma) and what is no
//! mistake yet (old lines, pale colors) is found here.

pub mod contrast;
mod parsed;

use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use site::{Accent, Day, MAX_BYTES, Reading, Site};

use contrast::{DARK_PAPER, LIGHT_PAPER, contrast};
use parsed::Parsed;

/// What is said of a file.
#[derive(Debug, Default, PartialEq, Eq)]
struct Findings {
    mistakes: Vec<String>,
    /// How many mistakes there are beyond those.
    more: usize,
    warnings: Vec<String>,
}

/// Prints what is wrong in `file`, what may become wrong, and how much of both. Gives whether there
/// is no mistake.
///
/// # Errors
/// When the file cannot be read.
pub fn run(file: &Path) -> Result<bool> {
    let bytes = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let findings = examine(&bytes, today()?);
    let file = file.display();
    for mistake in &findings.mistakes {
        println!("{file}: {mistake}");
    }
    for warning in &findings.warnings {
        println!("{file}: warning: {warning}");
    }
    println!("{file}: {}", findings.count());
    Ok(findings.mistakes.is_empty())
}

/// The day it is in UTC: the file may name the day after it, so every zone is served.
fn today() -> Result<Day> {
    let since_1970 = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .context("the clock of this computer is set before 1970")?;
    let ms = i64::try_from(since_1970.as_millis())?;
    Ok(Day::from_ms(ms, 0))
}

impl Findings {
    fn count(&self) -> String {
        let mistakes = counted(self.mistakes.len() + self.more, "mistake");
        let warnings = counted(self.warnings.len(), "warning");
        let listed = match self.more {
            0 => String::new(),
            more => format!(" ({more} of them not listed)"),
        };
        format!("{mistakes}{listed}, {warnings}")
    }
}

fn counted(count: usize, what: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {what}{ending}")
}

fn examine(bytes: &[u8], today: Day) -> Findings {
    if bytes.len() > MAX_BYTES {
        return found(site::read(bytes.len(), None::<&Parsed>, today), today);
    }
    let Ok(text) = str::from_utf8(bytes) else {
        return Findings {
            mistakes: vec!["The file is not saved as UTF-8.".to_owned()],
            ..Findings::default()
        };
    };
    // Browsers drop the mark that some editors put before the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match serde_json::from_str::<Parsed>(text) {
        Err(error) => {
            let mut findings = found(site::read(bytes.len(), None::<&Parsed>, today), today);
            let place = format!("line {}, column {}: ", error.line(), error.column());
            for mistake in &mut findings.mistakes {
                mistake.insert_str(0, &place);
            }
            findings
        }
        Ok(parsed) => {
            let mut findings = found(site::read(bytes.len(), Some(&parsed), today), today);
            let repeated = parsed.repeated().into_iter();
            findings.mistakes.extend(repeated.map(|field| {
                format!(
                    "{field}: This name stands here more than once, and only the last one is used."
                )
            }));
            findings
        }
    }
}

fn found(reading: Reading, today: Day) -> Findings {
    let Reading {
        site,
        mistakes,
        more,
    } = reading;
    let accent = site.accent.iter().flat_map(pale);
    Findings {
        mistakes: mistakes.iter().map(ToString::to_string).collect(),
        more,
        warnings: accent.chain(old(&site, today)).collect(),
    }
}

/// The lowest contrast of text that people can read (WCAG 2.2, 1.4.3).
const READABLE: f64 = 4.5;

/// Names colors that are hard to read: links are written in the accent, and buttons filled with it.
fn pale(Accent { light, dark }: &Accent) -> Vec<String> {
    let light = hard_to_read("accent.light", light, LIGHT_PAPER, "darker");
    let dark = hard_to_read("accent.dark", dark, DARK_PAPER, "paler");
    light.into_iter().chain(dark).collect()
}

fn hard_to_read(field: &str, color: &str, paper: &str, better: &str) -> Option<String> {
    let found = contrast(color, paper).filter(|&found| found < READABLE)?;
    // Rounded down: 4.499 is not shown as 4.50.
    let shown = (found * 100.0).floor() / 100.0;
    Some(format!(
        "{field}: Its contrast with the paper is {shown:.2} to 1 and should be at least {READABLE} to 1: take a {better} color."
    ))
}

/// Names lines that nobody has checked for more than a year.
fn old(site: &Site, today: Day) -> Vec<String> {
    let mut warnings = Vec::new();
    for country in &site.help {
        let old = |checked: &Day| checked.is_older_than_a_year(today);
        for line in country.lines.iter().filter(|line| old(&line.checked)) {
            let (name, code, day) = (&line.name, &country.code, line.checked);
            let (year, month, day) = (day.year(), day.month(), day.day());
            warnings.push(format!(
                "help: “{name}” ({code}) was last checked on {year}-{month:02}-{day:02}, more than 12 months ago: make sure that it is right, then set that day."
            ));
        }
    }
    warnings
}

#[cfg(test)]
mod tests;
