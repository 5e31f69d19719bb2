//! One measure over time: its marks, the lines between those that can be compared, and the band
//! of its uncertainty.
//!
//! Scores and verdicts come from the domain's own functions; where an attempt lies in time is
//! decided before.

use super::{LEFT, Point, y_of};
use crate::change::{Verdict, overall_change, sign_change};
use crate::history::Attempt;
use crate::questionnaire::SignId;
use crate::score::Band;

/// Units of the axis of time that share two marks, the lowest and the highest, when there are too
/// many to draw.
const COLUMN: u16 = 4;

/// Units to either side of a mark that stands alone, for the band around it.
const HALF_BAR: u16 = 6;

const _: () = assert!(super::RIGHT + HALF_BAR <= super::WIDTH && HALF_BAR <= LEFT);

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// The overall score, across the own signs.
    Overall,
    /// The score of one sign.
    Sign(SignId),
}

impl Measure {
    /// The shown score and its uncertainty; none where there is no score.
    fn score(self, attempt: &Attempt) -> Option<(u8, Band)> {
        let scores = attempt.scores();
        match self {
            Measure::Overall => {
                let overall = scores.overall()?;
                Some((overall.shown(), overall.band()))
            }
            Measure::Sign(sign) => {
                let strain = scores.sign(sign)?;
                Some((strain.shown(), strain.band()))
            }
        }
    }

    fn change(self, earlier: &Attempt, later: &Attempt) -> Verdict {
        match self {
            Measure::Overall => overall_change(&earlier.sheet(), &later.sheet()),
            Measure::Sign(sign) => sign_change(&earlier.sheet(), &later.sheet(), sign),
        }
    }
}

/// The score of one attempt on the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where it is drawn.
    pub at: Point,
    /// The index of the attempt among those that were given.
    pub index: usize,
}

/// One measure over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// What is drawn.
    pub measure: Measure,
    /// A mark for each attempt with a score, oldest first. Of too many, the first, the last, and
    /// the lowest and highest of every few units: none that is higher or lower is left out.
    pub marks: Vec<Mark>,
    /// The lines between marks, at least two points each. There is a gap where a score is missing
    /// and where two attempts that follow each other cannot be compared.
    pub lines: Vec<Vec<Point>>,
    /// The uncertainty around each line, and around each mark that stands alone, as the corners of
    /// an area: along its upper edge, then back along its lower edge.
    pub bands: Vec<Vec<Point>>,
}

/// A mark with what decides how it is joined and whether it is left out.
#[derive(Clone, Copy)]
struct Dot {
    mark: Mark,
    shown: u8,
    band: Band,
    /// Counts the gaps before it.
    run: usize,
}

/// Draws one measure of the attempts, oldest first, each with its index and its units from the
/// left.
pub fn trace(measure: Measure, attempts: &[(usize, &Attempt)], xs: &[u16], thinned: bool) -> Trace {
    let mut dots = dots(measure, attempts, xs);
    if thinned {
        dots = thin(&dots);
    }
    let mut trace = Trace {
        measure,
        marks: Vec::new(),
        lines: Vec::new(),
        bands: Vec::new(),
    };
    for run in dots.chunk_by(|one, next| one.run == next.run) {
        let mut line = Vec::new();
        for dot in run {
            trace.marks.push(dot.mark);
            line.push(dot.mark.at);
        }
        if line.len() > 1 {
            trace.lines.push(line);
        }
        trace.bands.push(band(run));
    }
    trace
}

fn dots(measure: Measure, attempts: &[(usize, &Attempt)], xs: &[u16]) -> Vec<Dot> {
    let mut dots = Vec::new();
    let (mut run, mut before) = (0, None);
    for (&(index, attempt), &x) in attempts.iter().zip(xs) {
        if before.is_some_and(|before| !measure.change(before, attempt).is_known()) {
            run += 1;
        }
        before = Some(attempt);
        if let Some((shown, band)) = measure.score(attempt) {
            let at = Point { x, y: y_of(shown) };
            let mark = Mark { at, index };
            dots.push(Dot {
                mark,
                shown,
                band,
                run,
            });
        }
    }
    dots
}

/// The first, the last, and the lowest and highest of each column of [`COLUMN`] units.
fn thin(dots: &[Dot]) -> Vec<Dot> {
    let mut kept = Vec::new();
    let ends = [dots.first(), dots.last()].map(|end| end.map(|dot| dot.mark.index));
    for column in dots.chunk_by(|one, next| column(one) == column(next)) {
        let lowest = column.iter().min_by_key(|dot| dot.shown);
        let highest = column.iter().max_by_key(|dot| dot.shown);
        let extremes = [lowest, highest].map(|extreme| extreme.map(|dot| dot.mark.index));
        for dot in column {
            let index = Some(dot.mark.index);
            if extremes.contains(&index) || ends.contains(&index) {
                kept.push(*dot);
            }
        }
    }
    kept
}

fn column(dot: &Dot) -> u16 {
    (dot.mark.at.x - LEFT) / COLUMN
}

/// The corners of the band of marks that are joined, or of one that stands alone.
fn band(run: &[Dot]) -> Vec<Point> {
    let (mut upper, mut lower) = (Vec::new(), Vec::new());
    let mut add = |x, band: Band| {
        upper.push(Point {
            x,
            y: y_of(band.high),
        });
        lower.push(Point {
            x,
            y: y_of(band.low),
        });
    };
    if let [alone] = run {
        add(alone.mark.at.x - HALF_BAR, alone.band);
        add(alone.mark.at.x + HALF_BAR, alone.band);
    } else {
        for dot in run {
            add(dot.mark.at.x, dot.band);
        }
    }
    lower.reverse();
    upper.append(&mut lower);
    upper
}

#[cfg(test)]
mod tests;
