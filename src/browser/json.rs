//! JSON by the browser's own parser, which weighs nothing in the download.

use assessment::history::format::Document;
use js_sys::JSON;
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::JsValue;

/// A text that the browser has parsed.
pub struct Parsed(JsValue);

impl Parsed {
    /// Parses `text`. What is no JSON becomes `undefined`, which no record reads from: it is
    /// reported as damaged, like every other text that is not a record.
    pub fn new(text: &str) -> Self {
        Self(JSON::parse(text).unwrap_or(JsValue::UNDEFINED))
    }
}

impl Document for Parsed {
    fn read<T: DeserializeOwned>(&self) -> Option<T> {
        serde_wasm_bindgen::from_value(self.0.clone()).ok()
    }
}

/// The JSON text of a record, or `None` if the browser refuses to write one.
pub fn to_text(record: &impl Serialize) -> Option<String> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    let value = record.serialize(&serializer).ok()?;
    JSON::stringify(&value).ok()?.as_string()
}
