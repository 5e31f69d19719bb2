//! The geometry of the chart of scores over time: points, lines, bands and ticks, in whole units
//! of an SVG view box.
//!
//! Only what is drawn on the page, worked out anew each time: no words, no colors, no elements,
//! and nothing that is kept. Whole numbers only; the program would grow with floats. The table
//! beside the chart says the same in words, and is what a keyboard or a screen reader uses.

mod axis;
mod labels;
mod path;
mod scale;
mod trace;

pub use axis::{Tick, TickUnit};
pub use labels::{MOST_LETTERS, apart, beside, percent};
pub use path::{polygon, polyline};
pub use trace::{Mark, Measure, Trace};

use crate::history::{Attempt, newest_first};
use scale::Scale;

/// Width of the view box.
pub const WIDTH: u16 = 1000;

/// Height of the view box.
pub const HEIGHT: u16 = 400;

/// The `viewBox` of the chart: [`WIDTH`] and [`HEIGHT`].
pub const VIEW_BOX: &str = "0 0 1000 400";

/// Where time begins, on the left; room for the labels of scores is left of it.
pub const LEFT: u16 = 100;

/// Where time ends, on the right.
pub const RIGHT: u16 = 960;

/// The height of a score of 100.
pub const TOP: u16 = 30;

/// The height of a score of 0; room for the labels of dates is below it.
pub const BOTTOM: u16 = 330;

/// The scores that have a line and a label on the axis.
pub const SCORE_TICKS: [u8; 5] = [0, 25, 50, 75, 100];

/// Most attempts that are all drawn, and a distance from each other apart: half as many as there
/// are units from [`LEFT`] to [`RIGHT`].
pub const MOST_DRAWN: usize = 430;

/// Units for each shown point; every score lies on a whole unit.
const UNITS_PER_POINT: u16 = 3;

const _: () = assert!(BOTTOM - TOP == 100 * UNITS_PER_POINT && BOTTOM < HEIGHT);
const _: () = assert!(LEFT < RIGHT && RIGHT < WIDTH);
const _: () = assert!(MOST_DRAWN == (RIGHT - LEFT) as usize / 2);

/// The height of a shown score, 0 to 100; one above is drawn as 100.
pub const fn y_of(shown: u8) -> u16 {
    let shown = if shown > 100 { 100 } else { shown };
    BOTTOM - UNITS_PER_POINT * shown as u16
}

/// A place in the view box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Units from the left, 0 to [`WIDTH`].
    pub x: u16,
    /// Units from the top, 0 to [`HEIGHT`].
    pub y: u16,
}

/// A dated event on the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventMark {
    /// Units from the left, [`LEFT`] to [`RIGHT`].
    pub x: u16,
    /// Its index among the events that were given.
    pub index: usize,
}

/// All that is drawn. Empty without attempts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plot {
    /// One for each measure, in the order given.
    pub traces: Vec<Trace>,
    /// The events near enough to the attempts to share an axis with them, in the order given.
    pub events: Vec<EventMark>,
    /// The labeled moments on the axis of time: 1 to 6, oldest first.
    pub ticks: Vec<Tick>,
    /// How exact the labels of the ticks have to be.
    pub unit: TickUnit,
    /// The zone that the ticks are days of: minutes east of UTC, from the newest attempt.
    pub offset_min: i16,
    /// Whether there were more attempts than [`MOST_DRAWN`], so that some are left out of the
    /// drawing. The page should say so; the table has all of them.
    pub thinned: bool,
}

impl Plot {
    /// The index of the attempt that is drawn nearest to `x`, units from the left; of two equally
    /// near the older one. None where none is drawn.
    pub fn nearest(&self, x: u16) -> Option<usize> {
        let mut nearest: Option<&Mark> = None;
        for mark in self.traces.iter().flat_map(|trace| &trace.marks) {
            let distance = |mark: &Mark| (mark.at.x.abs_diff(x), mark.at.x);
            if nearest.is_none_or(|nearest| distance(mark) < distance(nearest)) {
                nearest = Some(mark);
            }
        }
        nearest.map(|mark| mark.index)
    }
}

/// Draws the measures of these attempts, and the events at these moments (milliseconds since the
/// start of 1970, UTC).
///
/// The attempts may come in any order and are drawn in that of the history ([`newest_first`]
/// from its end), so a clock that was set back moves none to the left of an older one. Marks name
/// them by their index in `attempts`. The zone only decides where days begin on the axis.
pub fn plot(attempts: &[&Attempt], measures: &[Measure], events: &[i64]) -> Plot {
    let order = oldest_first(attempts);
    let (Some(&(_, first)), Some(&(_, last))) = (order.first(), order.last()) else {
        return Plot::default();
    };
    let scale = Scale::of(first.at_ms, last.at_ms, events);
    let thinned = order.len() > MOST_DRAWN;
    let mut xs = Vec::new();
    for &(_, attempt) in &order {
        xs.push(scale.x(attempt.at_ms));
    }
    if !thinned {
        scale::spread(&mut xs);
    }
    let (ticks, unit) = axis::ticks(scale, first.at_ms, last.offset_min);
    let mut plot = Plot {
        events: scale.events(events),
        ticks,
        unit,
        offset_min: last.offset_min,
        thinned,
        ..Plot::default()
    };
    for &measure in measures {
        let trace = trace::trace(measure, &order, &xs, thinned);
        plot.traces.push(trace);
    }
    plot
}

/// The attempts with their index among those given, oldest first. The library's sort would weigh
/// more; attempts that come newest first, as they do, are each put at the end.
fn oldest_first<'a>(attempts: &[&'a Attempt]) -> Vec<(usize, &'a Attempt)> {
    let mut order: Vec<(usize, &Attempt)> = Vec::new();
    for (index, &attempt) in attempts.iter().enumerate().rev() {
        let at = order.partition_point(|&(_, other)| newest_first(attempt, other).is_le());
        order.insert(at, (index, attempt));
    }
    order
}

#[cfg(test)]
mod tests;
