//! The time, and dates in words.

use js_sys::Function;
use wasm_bindgen::JsValue;

/// Milliseconds since 1970, UTC.
pub fn now_ms() -> i64 {
    whole(js_sys::Date::now())
}

/// The local time's distance to UTC now, in minutes east.
pub fn offset_min() -> i16 {
    east(&js_sys::Date::new_0())
}

/// The local time's distance to UTC at a moment, in minutes east: in summer another one than in
/// winter.
pub fn offset_at(at_ms: i64) -> i16 {
    east(&js_sys::Date::new(&number(at_ms)))
}

fn east(date: &js_sys::Date) -> i16 {
    i16::try_from(-whole(date.get_timezone_offset())).unwrap_or(0)
}

/// The date in words as it was where the person was, such as "22 November 2026".
pub fn date_words(at_ms: i64, offset_min: i16, locale: &str) -> String {
    Dates::new(locale, &WHOLE_DATE).words(at_ms, offset_min)
}

/// The parts of a date in words, by the names that the browser has for them.
pub const WHOLE_DATE: [(&str, &str); 3] =
    [("day", "numeric"), ("month", "long"), ("year", "numeric")];

/// The parts of a date in words with the time of the day.
pub const DATE_AND_TIME: [(&str, &str); 5] = [
    ("day", "numeric"),
    ("month", "long"),
    ("year", "numeric"),
    ("hour", "numeric"),
    ("minute", "2-digit"),
];

/// A way to write dates. The browser takes long to make one: where there are many dates, it is made
/// once.
pub struct Dates(Function);

impl Dates {
    /// Dates with these parts, such as `("month", "short")`.
    pub fn new(locale: &str, parts: &[(&str, &str)]) -> Self {
        let options = js_sys::Object::new();
        for (key, value) in [("timeZone", "UTC")].iter().chain(parts) {
            // Setting a plain property of a fresh object cannot fail.
            let _ = js_sys::Reflect::set(&options, &(*key).into(), &(*value).into());
        }
        let locales = js_sys::Array::of1(&locale.into());
        Self(js_sys::Intl::DateTimeFormat::new(&locales, &options).format())
    }

    /// A moment as it was where the person was: `offset_min` minutes east of UTC. Empty for a
    /// moment that no calendar has.
    pub fn words(&self, at_ms: i64, offset_min: i16) -> String {
        let words = self
            .0
            .call1(&JsValue::UNDEFINED, &number(local(at_ms, offset_min)));
        words
            .ok()
            .and_then(|words| words.as_string())
            .unwrap_or_default()
    }
}

/// A moment as a date field writes its day, such as "2026-11-22": where the person was.
pub fn day_of(at_ms: i64, offset_min: i16) -> String {
    let date = js_sys::Date::new(&number(local(at_ms, offset_min)));
    date.to_iso_string().slice(0, 10).into()
}

/// Noon of the day that a date field holds, where the person is: milliseconds since 1970, UTC, and
/// how many minutes east of UTC that is. None without a day.
pub fn noon_of(day: &str) -> Option<(i64, i16)> {
    let noon = js_sys::Date::new(&[day, "T12:00"].concat().into());
    let at = noon.get_time();
    (!at.is_nan()).then(|| (whole(at), east(&noon)))
}

/// A day of the calendar in words: `month` 1 to 12, `day` 1 to 31.
pub fn day_words(year: u32, month: u32, day: u32, locale: &str) -> String {
    let date = js_sys::Date::new(&0.into());
    let small = |number: u32| i32::try_from(number).unwrap_or(1);
    date.set_utc_full_year_with_month_date(year, small(month) - 1, small(day));
    Dates::new(locale, &WHOLE_DATE).words(whole(date.get_time()), 0)
}

fn local(at_ms: i64, offset_min: i16) -> i64 {
    at_ms + i64::from(offset_min) * 60_000
}

/// A time as a number of the browser, which holds every whole number up to 2^53.
#[expect(
    clippy::cast_precision_loss,
    reason = "times up to the year 9999 lie below 2^53"
)]
fn number(ms: i64) -> JsValue {
    JsValue::from_f64(ms as f64)
}

/// The whole part of a number of the browser.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a float beyond the range becomes its end, which no clock shows"
)]
fn whole(value: f64) -> i64 {
    value as i64
}
