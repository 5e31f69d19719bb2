//! The table of the figures, as Markdown: columns as wide as their widest cell, so that it can be read in
//! a terminal, too.

use std::fmt::Write as _;

use super::figures::{Figure, Verdict};
use super::promises::Promise;

/// A promise with its figure.
pub type Row = (&'static Promise, Figure);

const HEAD: [&str; 5] = ["", "what was done", "figure", "expected", ""];

/// The table of these rows.
pub fn of(rows: &[Row]) -> String {
    let cells: Vec<[String; 5]> = rows.iter().map(cells).collect();
    let width = |column: usize| {
        let widths = cells.iter().map(|row| row[column].chars().count());
        widths.max().unwrap_or(0).max(HEAD[column].len())
    };
    let widths: [usize; 5] = std::array::from_fn(width);
    let mut table = line(&HEAD.map(str::to_owned), widths);
    table.push_str(&line(&widths.map(|width| "-".repeat(width)), widths));
    for row in &cells {
        table.push_str(&line(row, widths));
    }
    table
}

fn cells((promise, figure): &Row) -> [String; 5] {
    let verdict = match figure.verdict {
        Verdict::Held => "ok",
        Verdict::Slow => "slow",
        Verdict::Broken => "failed",
    };
    [
        promise.number.to_string(),
        promise.done.to_owned(),
        figure.found.clone(),
        figure.expected.clone(),
        verdict.to_owned(),
    ]
}

fn line(cells: &[String; 5], widths: [usize; 5]) -> String {
    let mut line = String::from("|");
    for (cell, width) in cells.iter().zip(widths) {
        let _ = write!(line, " {cell:<width$} |");
    }
    line.push('\n');
    line
}

#[cfg(test)]
mod tests {
    use super::super::promises::{PROMISES, Source};
    use super::*;

    #[test]
    fn every_row_is_as_wide_as_the_widest_and_says_what_became_of_it() {
        let figure = |verdict| Figure {
            found: "1 of 1 “é”".into(),
            expected: "1".into(),
            verdict,
        };
        let verdicts = [Verdict::Held, Verdict::Slow, Verdict::Broken];
        let rows: Vec<Row> = PROMISES.iter().zip(verdicts.map(figure)).collect();
        let table = of(&rows);
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(lines.len(), 5);
        let widths = lines.iter().map(|line| line.chars().count());
        assert!(widths.clone().min() == widths.max(), "{table}");
        for (line, end) in lines[2..]
            .iter()
            .zip(["| ok     |", "| slow   |", "| failed |"])
        {
            assert!(line.ends_with(end), "{line}");
        }
    }

    #[test]
    fn no_figure_stands_for_two_promises() {
        let mut names: Vec<(u8, &str)> = PROMISES
            .iter()
            .filter_map(|promise| match promise.source {
                Source::Held { what, .. } | Source::Took { what, .. } => {
                    Some((promise.number, what))
                }
                Source::Native(_) => None,
            })
            .collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
