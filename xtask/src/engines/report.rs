//! The table of engines: a row for each step, a column for each engine, and below it how many of
//! them passed, and why something could not be done.

use std::fmt::Write as _;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

/// A step in an engine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The name of the engine.
    pub engine: String,
    /// Its version, where the step learned it.
    pub version: Option<String>,
    /// What was done.
    pub step: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It was done, and all was as it should be.
    Passed,
    /// It was done, and something was not.
    Failed,
    /// It was not tried, because a step before it failed.
    NotRun,
    /// The engine has no way to do it, for this reason.
    Cannot(String),
}

/// Reads one line of JSON for each step.
///
/// # Errors
/// When a line is something else.
pub fn read(text: &str) -> Result<Vec<Line>> {
    let lines = text.lines().filter(|line| !line.is_empty());
    lines
        .map(|line| {
            serde_json::from_str(line).with_context(|| format!("no step of an engine: {line}"))
        })
        .collect()
}

/// The table of these lines, and the engines that are not here.
pub fn table(lines: &[Line], missing: &[&str]) -> String {
    let engines = in_order(lines.iter().map(|line| line.engine.as_str()));
    let steps = in_order(lines.iter().map(|line| line.step.as_str()));
    let mut reasons: Vec<String> = Vec::new();
    let head: Vec<String> = engines
        .iter()
        .map(|engine| heading(lines, engine))
        .collect();
    let mut rows = vec![("in each engine", head)];
    for step in &steps {
        let cells = engines.iter().map(|engine| {
            let is_here = |line: &&Line| line.step == *step && line.engine == *engine;
            cell(lines.iter().rfind(is_here), &mut reasons)
        });
        rows.push((*step, cells.collect()));
    }
    let mut table = aligned(&rows);
    for engine in &engines {
        table += &in_words(lines, engine, steps.len());
    }
    for (at, reason) in reasons.iter().enumerate() {
        let _ = writeln!(table, "[{}] {reason}", at + 1);
    }
    for engine in missing {
        let _ = writeln!(
            table,
            "{engine} is not installed here and was not tried: `cargo xtask test --full` installs it where it can"
        );
    }
    table
}

fn in_order<'text>(names: impl Iterator<Item = &'text str>) -> Vec<&'text str> {
    let mut found = Vec::new();
    for name in names {
        if !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

fn heading(lines: &[Line], engine: &str) -> String {
    let mut of_engine = lines.iter().filter(|line| line.engine == engine);
    match of_engine.find_map(|line| line.version.as_deref()) {
        Some(version) => format!("{engine} {version}"),
        None => engine.to_owned(),
    }
}

fn cell(line: Option<&Line>, reasons: &mut Vec<String>) -> String {
    match line.map(|line| &line.outcome) {
        Some(Outcome::Passed) => "passed".to_owned(),
        Some(Outcome::Failed) => "FAILED".to_owned(),
        Some(Outcome::NotRun) | None => "not tried".to_owned(),
        Some(Outcome::Cannot(reason)) => {
            reasons.push(reason.clone());
            format!("cannot [{}]", reasons.len())
        }
    }
}

/// One line for an engine: how many of the steps ended in which way.
fn in_words(lines: &[Line], engine: &str, steps: usize) -> String {
    let count = |is: fn(&Outcome) -> bool| {
        let of_engine = lines.iter().filter(|line| line.engine == engine);
        of_engine.filter(|line| is(&line.outcome)).count()
    };
    let passed = count(|outcome| *outcome == Outcome::Passed);
    let failed = count(|outcome| *outcome == Outcome::Failed);
    let cannot = count(|outcome| matches!(outcome, Outcome::Cannot(_)));
    let not_tried = steps.saturating_sub(passed + failed + cannot);
    format!(
        "{}: {passed} passed, {failed} failed, {cannot} cannot be done in it, {not_tried} not tried\n",
        heading(lines, engine),
    )
}

fn aligned(rows: &[(&str, Vec<String>)]) -> String {
    let first = rows.iter().map(|row| row.0.chars().count()).max();
    let first = first.unwrap_or_default();
    let others = rows.iter().flat_map(|row| &row.1);
    let other = others.map(|cell| cell.chars().count()).max();
    let other = other.unwrap_or_default();
    let mut text = String::new();
    for (name, cells) in rows {
        let _ = write!(text, "{name:<first$}");
        for cell in cells {
            let _ = write!(text, "  {cell:<other$}");
        }
        text.truncate(text.trim_end().len());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const WRITTEN: &str = r#"{"engine":"A","step":"components","outcome":"passed"}
{"engine":"A","version":"1.2","step":"quiz","outcome":"failed"}
{"engine":"A","step":"file","outcome":"not_run"}
{"engine":"B","step":"quiz","outcome":{"cannot":"no setting"}}
"#;

    #[test]
    fn every_engine_has_a_word_for_every_step() -> Result<()> {
        let table = table(&read(WRITTEN)?, &[]);
        let expected = "in each engine  A 1.2       B\n\
            components      passed      not tried\n\
            quiz            FAILED      cannot [1]\n\
            file            not tried   not tried\n\
            A 1.2: 1 passed, 1 failed, 0 cannot be done in it, 1 not tried\n\
            B: 0 passed, 0 failed, 1 cannot be done in it, 2 not tried\n\
            [1] no setting\n";
        assert_eq!(table, expected);
        Ok(())
    }

    #[test]
    fn an_engine_that_is_not_here_is_named() -> Result<()> {
        let table = table(&read(WRITTEN)?, &["C"]);
        assert!(table.contains("C is not installed here"), "{table}");
        Ok(())
    }

    #[test]
    fn what_is_written_here_and_in_the_browser_tests_is_read_alike() -> Result<()> {
        let line = read(WRITTEN)?.remove(0);
        let written = serde_json::to_string(&line)?;
        assert_eq!(read(&written)?, [line]);
        assert!(read("{}").is_err());
        Ok(())
    }
}
