//! How a moment is written in a file for other programs: numbers and days, without a library.

/// The end of the year 9999, UTC, in milliseconds: dates are written with four digits.
const LAST_MS: i64 = 253_402_300_799_999;

const MINUTE_MS: i64 = 60_000;

const DAY_MS: i64 = 24 * 60 * MINUTE_MS;

/// A day and a time of day, in one zone.
#[derive(Clone, Copy)]
pub(super) struct Moment {
    /// Days since 1970-01-01.
    days: u32,
    /// Seconds since midnight.
    seconds: u32,
}

impl Moment {
    /// What calendar and clock show at `ms` milliseconds since 1970 (UTC), in the zone
    /// `offset_min` minutes east. Outside the years 1970 to 9999 the nearest moment within.
    pub(super) fn of(ms: i64, offset_min: i16) -> Moment {
        let local = ms.saturating_add(i64::from(offset_min) * MINUTE_MS);
        let local = local.clamp(0, LAST_MS);
        // At most 2,932,896 days and 86,399 seconds.
        Moment {
            days: u32::try_from(local / DAY_MS).unwrap_or(0),
            seconds: u32::try_from(local % DAY_MS / 1000).unwrap_or(0),
        }
    }

    /// Writes the day as year, month and day, with `between` them.
    ///
    /// `civil_from_days` in Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms": years
    /// begin on March 1, so that the leap day is the last, in eras of 400 years, which all have
    /// 146,097 days.
    pub(super) fn write_day(self, out: &mut String, between: &str) {
        let days = self.days + 719_468;
        let (era, day_of_era) = (days / 146_097, days % 146_097);
        let leap_days = day_of_era / 1_460 - day_of_era / 36_524 + day_of_era / 146_096;
        let year_of_era = (day_of_era - leap_days) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let months_since_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * months_since_march + 2) / 5 + 1;
        let (month, next_year) = if months_since_march < 10 {
            (months_since_march + 3, 0)
        } else {
            (months_since_march - 9, 1)
        };
        push_digits(out, era * 400 + year_of_era + next_year, 4);
        out.push_str(between);
        push_digits(out, month, 2);
        out.push_str(between);
        push_digits(out, day, 2);
    }

    /// Writes the time of day as hours, minutes and seconds, with `between` them.
    pub(super) fn write_time(self, out: &mut String, between: &str) {
        push_digits(out, self.seconds / 3600, 2);
        out.push_str(between);
        push_digits(out, self.seconds / 60 % 60, 2);
        out.push_str(between);
        push_digits(out, self.seconds % 60, 2);
    }
}

/// Writes the last `width` digits of a number, with zeros before it.
pub(super) fn push_digits(out: &mut String, number: u32, width: u8) {
    if width > 1 {
        push_digits(out, number / 10, width - 1);
    }
    out.push(char::from_digit(number % 10, 10).unwrap_or('0'));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(ms: i64, offset_min: i16, expected: &str) {
        let moment = Moment::of(ms, offset_min);
        let mut written = String::new();
        moment.write_day(&mut written, "-");
        written.push(' ');
        moment.write_time(&mut written, ":");
        assert_eq!(written, expected);
    }

    #[test]
    fn a_moment_is_written_as_calendar_and_clock_show_it() {
        check(0, 0, "1970-01-01 00:00:00");
        check(951_782_400_000, 0, "2000-02-29 00:00:00");
        check(951_868_799_999, 0, "2000-02-29 23:59:59");
        check(951_868_800_000, 0, "2000-03-01 00:00:00");
        check(1_709_164_800_000, 0, "2024-02-29 00:00:00");
        check(1_790_000_000_123, 0, "2026-09-21 14:13:20");
        check(1_798_761_599_000, 0, "2026-12-31 23:59:59");
        check(1_798_761_600_000, 0, "2027-01-01 00:00:00");
        check(4_107_542_400_000, 0, "2100-03-01 00:00:00");
    }

    #[test]
    fn a_zone_moves_calendar_and_clock() {
        check(1_790_000_000_123, -210, "2026-09-21 10:43:20");
        check(1_790_000_000_123, 600, "2026-09-22 00:13:20");
        check(1_798_761_600_000, -1, "2026-12-31 23:59:00");
    }

    #[test]
    fn a_moment_that_cannot_be_is_the_nearest_that_can() {
        check(-1, 0, "1970-01-01 00:00:00");
        check(i64::MIN, -1440, "1970-01-01 00:00:00");
        check(253_402_300_799_999, 0, "9999-12-31 23:59:59");
        check(253_402_300_799_999, 1440, "9999-12-31 23:59:59");
        check(i64::MAX, 1440, "9999-12-31 23:59:59");
    }

    #[test]
    fn every_day_of_four_centuries_follows_the_one_before() {
        let lengths = |year: u32| {
            let leap = year.is_multiple_of(4) && !year.is_multiple_of(100);
            let leap = leap || year.is_multiple_of(400);
            [
                31,
                28 + u32::from(leap),
                31,
                30,
                31,
                30,
                31,
                31,
                30,
                31,
                30,
                31,
            ]
        };
        let days = (1970..2370).flat_map(|year| {
            let months = (1..).zip(lengths(year));
            months.flat_map(move |(month, length)| (1..=length).map(move |day| (year, month, day)))
        });
        for (index, (year, month, day)) in (0..).zip(days) {
            let mut written = String::new();
            Moment::of(index * DAY_MS, 0).write_day(&mut written, "");
            assert_eq!(written, format!("{year:04}{month:02}{day:02}"));
        }
    }

    #[test]
    fn a_number_has_the_digits_asked_for() {
        let written = |number, width| {
            let mut written = String::new();
            push_digits(&mut written, number, width);
            written
        };
        assert_eq!(written(0, 1), "0");
        assert_eq!(written(7, 2), "07");
        assert_eq!(written(100, 3), "100");
        assert_eq!(written(2026, 2), "26");
    }
}
