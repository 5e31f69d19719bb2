//! JSON by the browser's own parser, which weighs nothing in the download.
//!
//! Reading what it gives is a small `serde` deserializer of our own: that of `serde-wasm-bindgen`
//! explains every mismatch in words that nobody sees, and weighs 8 kB (docs/decisions/0002).

use std::fmt;

use assessment::history::format::Document;
use js_sys::{Array, JSON, Object, Reflect};
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{self, DeserializeOwned, IntoDeserializer, Visitor};
use serde::{Deserializer, Serialize, forward_to_deserialize_any};
use wasm_bindgen::{JsCast, JsValue};

/// A text that the browser has parsed.
pub struct Parsed(JsValue);

impl Parsed {
    /// Parses `text`. What is no JSON becomes `undefined`, which no record reads from: it is
    /// reported as damaged, like every other text that is not a record.
    pub fn new(text: &str) -> Self {
        Self(JSON::parse(text).unwrap_or(JsValue::UNDEFINED))
    }
}

impl Parsed {
    /// The members of the object under `name`, each written as JSON; none if it is no object.
    pub fn members(&self, name: &str) -> Option<Vec<(String, String)>> {
        let object: Object = Reflect::get(&self.0, &name.into()).ok()?.dyn_into().ok()?;
        let members = Object::keys(&object).into_iter().filter_map(|key| {
            let value = Reflect::get(&object, &key).ok()?;
            Some((key.as_string()?, JSON::stringify(&value).ok()?.as_string()?))
        });
        (!Array::is_array(&object)).then(|| members.collect())
    }
}

/// The text as the browser itself writes it, or none if it is not JSON.
pub fn rewritten(text: &str) -> Option<String> {
    JSON::stringify(&JSON::parse(text).ok()?).ok()?.as_string()
}

/// A text as JSON, in quotes.
pub fn quoted(text: &str) -> String {
    let quoted = JSON::stringify(&text.into()).ok();
    quoted
        .and_then(|quoted| quoted.as_string())
        .unwrap_or_default()
}

impl Document for Parsed {
    fn read<T: DeserializeOwned>(&self) -> Option<T> {
        T::deserialize(Value(self.0.clone())).ok()
    }
}

/// The JSON text of a record, or `None` if the browser refuses to write one.
pub fn to_text(record: &impl Serialize) -> Option<String> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    let value = record.serialize(&serializer).ok()?;
    JSON::stringify(&value).ok()?.as_string()
}

/// A value that came out of `JSON.parse`: null, a boolean, a number, a string, a list or an object.
struct Value(JsValue);

/// That a value does not fit. Why is of no use to anybody: the record is damaged.
#[derive(Debug)]
struct Mismatch;

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("mismatch")
    }
}

impl std::error::Error for Mismatch {}

impl de::Error for Mismatch {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

impl IntoDeserializer<'_, Mismatch> for Value {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Value {
    type Error = Mismatch;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        let Self(value) = self;
        // Most values are answers.
        if let Some(number) = value.as_f64() {
            return visitor.visit_i64(whole(number).ok_or(Mismatch)?);
        }
        if let Some(text) = value.as_string() {
            return visitor.visit_string(text);
        }
        if let Some(is_so) = value.as_bool() {
            return visitor.visit_bool(is_so);
        }
        if Array::is_array(&value) {
            let items = Array::from(&value).into_iter().map(Self);
            return visitor.visit_seq(SeqDeserializer::new(items));
        }
        if value.is_object() {
            let keys = Object::keys(value.unchecked_ref::<Object>()).into_iter();
            let entries = keys.filter_map(|key| {
                let member = Reflect::get(&value, &key).ok()?;
                Some((key.as_string()?, Self(member)))
            });
            return visitor.visit_map(MapDeserializer::new(entries));
        }
        visitor.visit_unit()
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        if self.0.is_null() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    /// Only the members that the record has a place for are asked for: with thousands of records,
    /// each word that is not carried over counts.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        let Self(object) = self;
        if !object.is_object() || Array::is_array(&object) {
            return Err(Mismatch);
        }
        let members = fields.iter().filter_map(|&name| {
            let member = Reflect::get(&object, &name.into()).ok()?;
            (!member.is_undefined()).then_some((name, Self(member)))
        });
        visitor.visit_map(MapDeserializer::new(members))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct newtype_struct seq tuple tuple_struct map enum identifier
    }
}

/// A number without a fraction, in the range in which every whole number has its own (2^53).
/// Neither records nor settings hold any other.
pub(super) fn whole(number: f64) -> Option<i64> {
    const MOST: f64 = 9_007_199_254_740_991.0;
    #[expect(
        clippy::cast_possible_truncation,
        reason = "checked to be whole and in range"
    )]
    (number.fract() == 0.0 && number.abs() <= MOST).then_some(number as i64)
}
