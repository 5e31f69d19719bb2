//! Where a moment lies on the axis of time, in units from the left.
//!
//! Moments only, in milliseconds since the start of 1970, UTC: no days and no zones.

use super::{EventMark, LEFT, RIGHT};

/// How far beyond the attempts an event may lie where they are nearer to each other: 28 days, the
/// four weeks that the statements ask about.
const LEAST_REACH: i64 = 28 * 24 * 60 * 60 * 1000;

/// Later than every date that is kept, and such that no product below overflows.
const LATEST: i64 = 1 << 48;

/// The stretch of time that is drawn from [`LEFT`] to [`RIGHT`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The moment at the left.
    pub from: i64,
    /// The moment at the right, never before `from`.
    pub to: i64,
}

impl Scale {
    /// From the first to the last attempt, and to the events around them. An event that is
    /// further away than the attempts are from each other would press them together at an edge:
    /// it is left out.
    pub fn of(first: i64, last: i64, events: &[i64]) -> Scale {
        let (from, to) = (kept(first), kept(last).max(kept(first)));
        let reach = (to - from).max(LEAST_REACH);
        let mut scale = Scale { from, to };
        for &event in events {
            if event >= from - reach && event <= to + reach {
                scale.from = scale.from.min(kept(event));
                scale.to = scale.to.max(kept(event));
            }
        }
        scale
    }

    /// Units from the left of a moment, [`LEFT`] to [`RIGHT`]; the middle where all is one moment.
    pub fn x(self, at_ms: i64) -> u16 {
        let gone = at_ms.clamp(self.from, self.to) - self.from;
        let width = i64::from(RIGHT - LEFT);
        let units = (gone * width).checked_div(self.to - self.from);
        LEFT + u16::try_from(units.unwrap_or(width / 2)).unwrap_or(0)
    }

    /// The events within the scale.
    pub fn events(self, events: &[i64]) -> Vec<EventMark> {
        let mut marks = Vec::new();
        for (index, &event) in events.iter().enumerate() {
            if (self.from..=self.to).contains(&event) {
                let x = self.x(event);
                marks.push(EventMark { x, index });
            }
        }
        marks
    }
}

/// The moment, within the bounds of what can be reckoned with here.
fn kept(at_ms: i64) -> i64 {
    at_ms.clamp(0, LATEST)
}

/// Moves places that come in order apart by at least one unit, so that each can be pointed at.
/// There are at most half as many as units, so there is room.
pub fn spread(xs: &mut [u16]) {
    let mut least = LEFT;
    for x in xs.iter_mut() {
        *x = least.max(*x);
        least = *x + 1;
    }
    let mut most = RIGHT;
    for x in xs.iter_mut().rev() {
        *x = most.min(*x);
        most = *x - 1;
    }
}

#[cfg(test)]
mod tests;
