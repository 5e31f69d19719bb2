//! The labeled moments on the axis of time: days, weeks, months or years as a calendar has them.
//!
//! Arithmetic on dates only; their words belong to a language. The calendar is the Gregorian one,
//! as the browser's own dates are.

use super::scale::Scale;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// Most labels that fit side by side on a narrow screen.
const MOST_TICKS: i64 = 6;

/// Monday, January 5, 1970, in days since the start of that year: weeks begin on a Monday.
const A_MONDAY: i64 = 4;

/// Days from January 1 of the year 0 to January 1, 1970.
const DAYS_BEFORE_1970: i64 = 719_528;

/// Days and months of the calendar in 400 years, after which it repeats.
const CYCLE: (i64, i64) = (146_097, 4800);

/// A labeled moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Units from the left, [`super::LEFT`] to [`super::RIGHT`].
    pub x: u16,
    /// The moment, milliseconds since the start of 1970, UTC: the start of a day in the zone of
    /// the chart. Where no day begins within the chart, the moment of the first attempt.
    pub at_ms: i64,
}

/// What the label of a tick has to tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TickUnit {
    /// Day and month.
    #[default]
    Day,
    /// Month and year: each tick is the first day of a month.
    Month,
    /// The year: each tick is its first day.
    Year,
}

/// A distance between ticks.
#[derive(Clone, Copy)]
enum Step {
    /// So many days; whole weeks begin on a Monday.
    Days(i64),
    /// So many months, counted from the year 0: whole years are round ones.
    Months(i64),
}

/// The distances to choose from. The last suits the longest time there can be between two dates
/// that are kept (years 2000 to 9999).
const STEPS: [Step; 19] = [
    Step::Days(1),
    Step::Days(2),
    Step::Days(7),
    Step::Days(14),
    Step::Months(1),
    Step::Months(2),
    Step::Months(3),
    Step::Months(6),
    Step::Months(12),
    Step::Months(2 * 12),
    Step::Months(5 * 12),
    Step::Months(10 * 12),
    Step::Months(20 * 12),
    Step::Months(50 * 12),
    Step::Months(100 * 12),
    Step::Months(200 * 12),
    Step::Months(500 * 12),
    Step::Months(1000 * 12),
    Step::Months(2000 * 12),
];

impl Step {
    /// The number of the last tick up to the start of this day.
    const fn number(self, day: i64) -> i64 {
        match self {
            Step::Days(days) => (day - A_MONDAY).div_euclid(days),
            Step::Months(months) => month_of(day).div_euclid(months),
        }
    }

    /// The day of the tick with this number.
    const fn day(self, number: i64) -> i64 {
        match self {
            Step::Days(days) => A_MONDAY + number * days,
            Step::Months(months) => first_day(number * months),
        }
    }

    const fn unit(self) -> TickUnit {
        match self {
            Step::Days(_) => TickUnit::Day,
            Step::Months(..12) => TickUnit::Month,
            Step::Months(_) => TickUnit::Year,
        }
    }
}

/// The ticks of the scale, with the shortest distance at which no more than six are needed. Days
/// begin in the zone `offset_min` minutes east of UTC.
pub fn ticks(scale: Scale, first_attempt: i64, offset_min: i16) -> (Vec<Tick>, TickUnit) {
    let east = i64::from(offset_min) * 60 * 1000;
    // The last day that begins before the scale does, and the last that begins within it.
    let before = (scale.from + east - 1).div_euclid(DAY_MS);
    let last = (scale.to + east).div_euclid(DAY_MS);
    let fits = |step: &Step| step.number(last) - step.number(before) <= MOST_TICKS;
    let mut ticks = Vec::new();
    let mut unit = TickUnit::Day;
    if let Some(step) = STEPS.into_iter().find(fits) {
        unit = step.unit();
        for number in step.number(before) + 1..=step.number(last) {
            ticks.push(step.day(number) * DAY_MS - east);
        }
    }
    if ticks.is_empty() {
        ticks.push(first_attempt);
    }
    let mut placed = Vec::new();
    for at_ms in ticks {
        let x = scale.x(at_ms);
        placed.push(Tick { x, at_ms });
    }
    (placed, unit)
}

/// The month that a day is in. Days count from the start of 1970, months from January of the
/// year 0.
const fn month_of(day: i64) -> i64 {
    let (days, months) = CYCLE;
    // Months are not of one length, so this may be one too far or too short; one less is never
    // too far.
    let mut month = (day + DAYS_BEFORE_1970) * months / days - 1;
    while first_day(month + 1) <= day {
        month += 1;
    }
    month
}

/// The first day of a month. Days count from the start of 1970, months from January of the year 0.
///
/// The year is taken to begin in March, so that a leap day is its last; then the days before a
/// month are `(153 m + 2) / 5` (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
const fn first_day(month: i64) -> i64 {
    let from_march = month - 2;
    let (year, month) = (from_march.div_euclid(12), from_march.rem_euclid(12));
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let january_and_february = 60;
    year * 365 + leap_days + (153 * month + 2) / 5 + january_and_february - DAYS_BEFORE_1970
}

#[cfg(test)]
mod tests;
