//! What stands in for the browser: its JSON, played by `serde_json`.
//!
//! It is made to see numbers as `src/browser/json.rs` does. Two things it cannot play: the browser
//! also takes half of a surrogate pair in a text, and lists within lists more than 128 deep.

use assessment::history::format::Document;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::RawValue;
use site::{Json, Kind};

/// The most that a number can be, either way, to be told from its neighbors: 2^53 - 1.
const SAFE: f64 = 9_007_199_254_740_991.0;

/// A text that was parsed.
pub struct Parsed(Value);

impl Parsed {
    /// Parses a text; none if it is no JSON.
    pub fn new(text: &str) -> Option<Parsed> {
        let mut value = serde_json::from_str(text).ok()?;
        see_numbers_as_the_browser(&mut value);
        Some(Parsed(value))
    }

    /// Parses a text; what is no JSON becomes what no record reads from.
    pub fn or_nothing(text: &str) -> Parsed {
        Parsed::new(text).unwrap_or(Parsed(Value::Null))
    }
}

/// One kind of number: `1.0` and `1e0` are 1, and what is too large to be exact is no whole number.
fn see_numbers_as_the_browser(value: &mut Value) {
    match value {
        Value::Number(number) => {
            let seen = number.as_f64().unwrap_or(f64::NAN);
            #[expect(
                clippy::cast_possible_truncation,
                reason = "checked to be whole and in range"
            )]
            let whole = (seen.fract() == 0.0 && seen.abs() <= SAFE).then_some(seen as i64);
            *value = whole.map_or_else(|| Value::from(seen), Value::from);
        }
        Value::Array(items) => items.iter_mut().for_each(see_numbers_as_the_browser),
        Value::Object(members) => members.values_mut().for_each(see_numbers_as_the_browser),
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}

impl Document for Parsed {
    fn read<T: DeserializeOwned>(&self) -> Option<T> {
        T::deserialize(&self.0).ok()
    }
}

impl Json for Parsed {
    fn kind(&self) -> Kind {
        match self.0 {
            Value::Null => Kind::Null,
            Value::Bool(_) => Kind::Boolean,
            Value::Number(_) => Kind::Number,
            Value::String(_) => Kind::Text,
            Value::Array(_) => Kind::List,
            Value::Object(_) => Kind::Object,
        }
    }

    fn text(&self) -> Option<String> {
        self.0.as_str().map(str::to_owned)
    }

    fn whole(&self) -> Option<i64> {
        self.0.as_i64()
    }

    fn items(&self) -> Vec<Parsed> {
        let items = self.0.as_array().into_iter().flatten();
        items.cloned().map(Parsed).collect()
    }

    fn members(&self) -> Vec<(String, Parsed)> {
        let members = self.0.as_object().into_iter().flatten();
        members
            .map(|(name, value)| (name.clone(), Parsed(value.clone())))
            .collect()
    }
}

/// The JSON text of a record.
pub fn written(record: &impl Serialize) -> String {
    serde_json::to_string(record).expect("a record can be written")
}

/// What the platform makes of a stored text: read as JSON, and written again; none if it is no JSON.
pub fn rewritten(text: &str) -> Option<String> {
    let read: &RawValue = serde_json::from_str(text).ok()?;
    Some(read.get().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<i64>) {
        assert_eq!(Parsed::or_nothing(text).whole(), expected, "{text}");
    }

    #[test]
    fn a_number_is_whole_where_the_browser_says_so() {
        check("1", Some(1));
        check("1.0", Some(1));
        check("1e3", Some(1000));
        check("-0", Some(0));
        check("1.5", None);
        check("9007199254740991", Some(9_007_199_254_740_991));
        check("9007199254740992", None);
        check("-9007199254740992", None);
        check("\"1\"", None);
    }

    #[test]
    fn numbers_are_seen_so_at_any_depth() {
        let document = Parsed::or_nothing("{\"a\":[1.0]}");
        assert_eq!(document.read(), Some(serde_json::json!({ "a": [1] })));
    }
}
