//! JSON with its names in the order of the file, those that stand twice included. `serde_json`'s
//! own value sorts them and keeps the last.

use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use site::{Json, Kind};

/// A JSON value.
#[derive(Clone)]
pub enum Parsed {
    Null,
    Boolean,
    /// None if it has a fraction, or more than 2^53 either way.
    Number(Option<i64>),
    Text(String),
    List(Vec<Parsed>),
    Object(Vec<(String, Parsed)>),
}

impl Parsed {
    /// The fields whose name stands in its object before, outside of comments.
    pub fn repeated(&self) -> Vec<String> {
        let mut found = Vec::new();
        self.find_repeated("", &mut found);
        found
    }

    fn find_repeated(&self, at: &str, found: &mut Vec<String>) {
        match self {
            Parsed::Object(members) => {
                let named = members.iter().enumerate();
                for (index, (name, value)) in named.filter(|(_, (name, _))| name != "comment") {
                    let dot = if at.is_empty() { "" } else { "." };
                    // Escaped: it is printed to a terminal.
                    let field = format!("{at}{dot}{}", name.escape_debug());
                    if members[..index].iter().any(|(before, _)| before == name) {
                        found.push(field.clone());
                    }
                    value.find_repeated(&field, found);
                }
            }
            Parsed::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    item.find_repeated(&format!("{at}[{index}]"), found);
                }
            }
            Parsed::Null | Parsed::Boolean | Parsed::Number(_) | Parsed::Text(_) => {}
        }
    }
}

impl Json for Parsed {
    fn kind(&self) -> Kind {
        match self {
            Parsed::Null => Kind::Null,
            Parsed::Boolean => Kind::Boolean,
            Parsed::Number(_) => Kind::Number,
            Parsed::Text(_) => Kind::Text,
            Parsed::List(_) => Kind::List,
            Parsed::Object(_) => Kind::Object,
        }
    }

    fn text(&self) -> Option<String> {
        if let Parsed::Text(text) = self {
            Some(text.clone())
        } else {
            None
        }
    }

    fn whole(&self) -> Option<i64> {
        if let Parsed::Number(whole) = self {
            *whole
        } else {
            None
        }
    }

    fn items(&self) -> Vec<Self> {
        if let Parsed::List(items) = self {
            items.clone()
        } else {
            Vec::new()
        }
    }

    fn members(&self) -> Vec<(String, Self)> {
        if let Parsed::Object(members) = self {
            members.clone()
        } else {
            Vec::new()
        }
    }
}

impl<'de> Deserialize<'de> for Parsed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Parsed;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Parsed, E> {
        Ok(Parsed::Null)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Parsed, E> {
        Ok(Parsed::Boolean)
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Parsed, E> {
        Ok(Parsed::Number(
            i64::try_from(number).ok().filter(|&whole| is_safe(whole)),
        ))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Parsed, E> {
        Ok(Parsed::Number(Some(number).filter(|&whole| is_safe(whole))))
    }

    /// `1.0` is a whole number for browsers.
    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Parsed, E> {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a number too large becomes the largest, which is refused"
        )]
        let whole = Some(number as i64).filter(|&whole| number.fract() == 0.0 && is_safe(whole));
        Ok(Parsed::Number(whole))
    }

    fn visit_str<E>(self, text: &str) -> Result<Parsed, E> {
        Ok(Parsed::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Parsed, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Parsed::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Parsed, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = object.next_entry()? {
            members.push(member);
        }
        Ok(Parsed::Object(members))
    }
}

/// `Number.isSafeInteger`: every number in this range has its own place among a browser's numbers.
fn is_safe(number: i64) -> bool {
    number.unsigned_abs() < 1 << 53
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Option<Parsed> {
        serde_json::from_str(text).ok()
    }

    #[track_caller]
    fn check(text: &str, repeated: &[&str]) {
        assert_eq!(
            parse(text)
                .map(|parsed| parsed.repeated())
                .unwrap_or_default(),
            repeated
        );
    }

    #[test]
    fn a_name_that_stands_twice_is_found_at_any_depth() {
        check(r#"{"a":1,"b":2}"#, &[]);
        check(r#"{"a":1,"b":2,"a":3}"#, &["a"]);
        check(r#"{"a":1,"a":2,"a":3}"#, &["a", "a"]);
        check(
            r#"{"help":[{},{"lines":[{"url":1,"url":2}]}]}"#,
            &["help[1].lines[0].url"],
        );
        check(r#"[{"a":{"\u001b":1,"\u001b":2}}]"#, &[r"[0].a.\u{1b}"]);
        check(r#"{"A":1,"a":2}"#, &[]);
    }

    #[test]
    fn comments_may_stand_twice() {
        check(r#"{"comment":{"a":1,"a":2},"comment":2}"#, &[]);
    }

    #[track_caller]
    fn check_whole(text: &str, expected: Option<i64>) {
        assert_eq!(
            parse(text).and_then(|number| number.whole()),
            expected,
            "{text}"
        );
    }

    #[test]
    fn whole_numbers_are_those_of_browsers() {
        check_whole("1", Some(1));
        check_whole("1.0", Some(1));
        check_whole("10e-1", Some(1));
        check_whole("-1", Some(-1));
        check_whole("1.5", None);
        check_whole("9007199254740991", Some(9_007_199_254_740_991));
        check_whole("9007199254740992", None);
        check_whole("-9007199254740992", None);
        check_whole("18446744073709551615", None);
        check_whole("1e300", None);
        check_whole("\"1\"", None);
    }

    #[test]
    fn members_come_in_the_order_of_the_file() {
        let members = parse(r#"{"b":[1],"a":null,"c":true}"#).map(|parsed| parsed.members());
        let members = members.unwrap_or_default();
        let shape: Vec<_> = members
            .iter()
            .map(|(name, value)| (name.as_str(), value.kind()))
            .collect();
        assert_eq!(
            shape,
            [("b", Kind::List), ("a", Kind::Null), ("c", Kind::Boolean)]
        );
    }
}
