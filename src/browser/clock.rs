//! The time, and dates in words.

use wasm_bindgen::JsValue;

/// Milliseconds since 1970, UTC.
pub fn now_ms() -> i64 {
    whole(js_sys::Date::now())
}

/// The local time's distance to UTC now, in minutes east.
pub fn offset_min() -> i16 {
    let west = js_sys::Date::new_0().get_timezone_offset();
    i16::try_from(-whole(west)).unwrap_or(0)
}

/// The date in words as it was where the person was, such as "22 November 2026".
pub fn date_words(at_ms: i64, offset_min: i16, locale: &str) -> String {
    let local_ms = at_ms + i64::from(offset_min) * 60_000;
    in_words(&js_sys::Date::new(&number(local_ms)), locale)
}

/// A day of the calendar in words: `month` 1 to 12, `day` 1 to 31.
pub fn day_words(year: u32, month: u32, day: u32, locale: &str) -> String {
    let date = js_sys::Date::new(&0.into());
    let small = |number: u32| i32::try_from(number).unwrap_or(1);
    date.set_utc_full_year_with_month_date(year, small(month) - 1, small(day));
    in_words(&date, locale)
}

/// The date of a moment in UTC.
fn in_words(date: &js_sys::Date, locale: &str) -> String {
    let options = js_sys::Object::new();
    for (key, value) in [
        ("timeZone", "UTC"),
        ("day", "numeric"),
        ("month", "long"),
        ("year", "numeric"),
    ] {
        // Setting a plain property of a fresh object cannot fail.
        let _ = js_sys::Reflect::set(&options, &key.into(), &value.into());
    }
    date.to_locale_date_string(locale, &options).into()
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
