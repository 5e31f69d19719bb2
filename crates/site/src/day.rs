//! Days of the calendar. What day it is today comes from the caller.

/// A day of the Gregorian calendar, from 2000-01-01 to 9999-12-31.
///
/// Earlier years are refused: nobody checked a help line for this file then, so it is a typing error.
//
// Kept as the number its digits make (20260331), whose order is that of the days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(u32);

const FIRST: Day = Day::of(2000, 1, 1);
const LAST: Day = Day::of(9999, 12, 31);

/// 2000-01-01 and 9999-12-31 as days since 1970-01-01.
const FIRST_SINCE_1970: i64 = 10_957;
const LAST_SINCE_1970: i64 = 2_932_896;

/// Between the same day of two years.
const A_YEAR: u32 = 10_000;

const MS_PER_MINUTE: i64 = 60_000;
const MS_PER_DAY: i64 = 86_400_000;

impl Day {
    /// Reads `YYYY-MM-DD`; none if it is written in another way, or there is no such day.
    pub fn parse(text: &str) -> Option<Day> {
        let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
        let mut number = 0;
        for (index, byte) in bytes.iter().enumerate() {
            match (index, byte) {
                (4 | 7, b'-') => {}
                (4 | 7, _) => return None,
                (_, b'0'..=b'9') => number = number * 10 + u32::from(byte - b'0'),
                (_, _) => return None,
            }
        }
        Some(Day(number)).filter(|day| day.exists())
    }

    /// The day it is at `ms` milliseconds since 1970 (UTC), in the zone `offset_min` minutes east.
    /// A moment before or after the days there are becomes the first or the last of them.
    pub fn from_ms(ms: i64, offset_min: i16) -> Day {
        let local = ms.saturating_add(i64::from(offset_min) * MS_PER_MINUTE);
        let days = local.div_euclid(MS_PER_DAY);
        let days = days.clamp(FIRST_SINCE_1970, LAST_SINCE_1970);
        u32::try_from(days).map_or(FIRST, Day::from_days)
    }

    /// The day `days` days after 1970-01-01.
    ///
    /// `civil_from_days` in Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms": years
    /// begin on March 1, so that the leap day is the last, in eras of 400 years, which all have
    /// 146,097 days.
    fn from_days(days: u32) -> Day {
        let days = days + 719_468;
        let (era, day_of_era) = (days / 146_097, days % 146_097);
        let leap_days = day_of_era / 1_460 - day_of_era / 36_524 + day_of_era / 146_096;
        let year_of_era = (day_of_era - leap_days) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let months_since_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * months_since_march + 2) / 5 + 1;
        let (month, next) = if months_since_march < 10 {
            (months_since_march + 3, 0)
        } else {
            (months_since_march - 9, 1)
        };
        let year = era * 400 + year_of_era + next;
        Day::of(year, month, day)
    }

    /// The year, 2000 to 9999.
    pub fn year(self) -> u32 {
        self.0 / A_YEAR
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.0 / 100 % 100
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u32 {
        self.0 % 100
    }

    /// Whole months from this day to `today`; 0 if this day is later.
    pub fn months_since(self, today: Day) -> u32 {
        let months = |day: Day| day.year() * 12 + day.month();
        let begun = u32::from(today.day() < self.day());
        months(today).saturating_sub(months(self) + begun)
    }

    /// Whether more than 12 months have passed from this day to `today`: not yet on the same day of
    /// the next year.
    pub fn is_older_than_a_year(self, today: Day) -> bool {
        self.0 + A_YEAR < today.0
    }

    /// The next day; the last of all stays.
    pub(crate) fn next(self) -> Day {
        let (year, month) = (self.year(), self.month());
        let tomorrow = Day(self.0 + 1);
        if self == LAST {
            LAST
        } else if tomorrow.exists() {
            tomorrow
        } else if month < 12 {
            Day::of(year, month + 1, 1)
        } else {
            Day::of(year + 1, 1, 1)
        }
    }

    const fn of(year: u32, month: u32, day: u32) -> Day {
        Day(year * A_YEAR + month * 100 + day)
    }

    fn exists(self) -> bool {
        let every = |years| self.year().is_multiple_of(years);
        let leap = every(4) && (!every(100) || every(400));
        let days = match self.month() {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        FIRST <= self && self <= LAST && 1 <= self.day() && self.day() <= days
    }
}

#[cfg(test)]
mod tests;
