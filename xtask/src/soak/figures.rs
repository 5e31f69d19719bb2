//! Figures: what the browser tests wrote, a line for each, and what came of the tests of the domain.
//!
//! A figure that is missing, or of fewer tries than there have to be, is that of a broken promise.

use anyhow::{Context, Result};
use serde::Deserialize;

/// What became of a promise.
#[derive(Debug, PartialEq, Eq)]
pub struct Figure {
    /// What was found.
    pub found: String,
    /// What had to be found.
    pub expected: String,
    /// Whether that is so.
    pub verdict: Verdict,
}

/// Whether a promise held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It did.
    Held,
    /// It took longer than it should. That can be the computer, and breaks no promise.
    Slow,
    /// It did not.
    Broken,
}

impl Verdict {
    const fn of(is_so: bool, otherwise: Verdict) -> Self {
        if is_so { Verdict::Held } else { otherwise }
    }
}

/// A line of the browser tests.
#[derive(Deserialize)]
struct Line {
    promise: u8,
    what: String,
    #[serde(flatten)]
    measure: Measure,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Measure {
    Held { held: u32, of: u32 },
    Took { ms: Vec<f64>, load: f64 },
}

/// All lines of the browser tests.
pub struct Figures(Vec<Line>);

impl Figures {
    /// Reads lines of JSON.
    ///
    /// # Errors
    /// When a line is no figure.
    pub fn read(lines: &str) -> Result<Self> {
        let lines = lines.lines().map(|line| {
            serde_json::from_str(line).with_context(|| format!("this is no figure: {line}"))
        });
        Ok(Figures(lines.collect::<Result<_>>()?))
    }

    fn of<'a>(&'a self, promise: u8, what: &'a str) -> impl Iterator<Item = &'a Measure> {
        let lines = self.0.iter();
        lines
            .filter(move |line| line.promise == promise && line.what == what)
            .map(|line| &line.measure)
    }

    /// How many tries held, of all tests that give this figure.
    pub fn held(&self, promise: u8, what: &str, expected: u32) -> Figure {
        let mut sum = (0, 0);
        for measure in self.of(promise, what) {
            if let Measure::Held { held, of } = measure {
                sum = (sum.0 + held, sum.1 + of);
            }
        }
        Figure {
            found: format!("{} of {}", sum.0, sum.1),
            expected: format!("{expected} of {expected}"),
            verdict: Verdict::of(sum == (expected, expected), Verdict::Broken),
        }
    }

    /// The median of all times, and how busy the computer was.
    pub fn took(&self, promise: u8, what: &str, at_most_ms: u32) -> Figure {
        let (mut times, mut load): (Vec<f64>, f64) = (Vec::new(), 0.0);
        for measure in self.of(promise, what) {
            if let Measure::Took { ms, load: busy } = measure {
                times.extend(ms);
                load = load.max(*busy);
            }
        }
        let expected = format!("at most {at_most_ms} ms");
        times.sort_by(f64::total_cmp);
        let Some(median) = times.get(times.len() / 2) else {
            return Figure {
                found: "none".into(),
                expected,
                verdict: Verdict::Broken,
            };
        };
        Figure {
            found: format!("{median:.1} ms, median of {}; load {load:.1}", times.len()),
            expected,
            verdict: Verdict::of(*median <= f64::from(at_most_ms), Verdict::Slow),
        }
    }
}

/// What the output of `cargo test` says; with `cases` of each test where they are properties.
pub fn of_tests(output: &str, cases: Option<&str>) -> Figure {
    let results = output
        .lines()
        .filter_map(|line| line.strip_prefix("test result: "));
    let (mut passed, mut failed) = (0, 0);
    for result in results {
        passed += count(result, " passed");
        failed += count(result, " failed");
    }
    let each = cases.map(|cases| format!(", {cases} cases each"));
    Figure {
        found: format!(
            "{passed} passed, {failed} failed{}",
            each.unwrap_or_default()
        ),
        expected: "0 failed".into(),
        verdict: Verdict::of(passed > 0 && failed == 0, Verdict::Broken),
    }
}

/// The number before a word.
fn count(result: &str, word: &str) -> u32 {
    let before = result.split_once(word).map(|(before, _)| before);
    let number = before.and_then(|before| before.rsplit(' ').next());
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests;
