//! JSON as `serde_json` parses it, in place of the browser's own parser.

use serde_json::Value;
use site::{Json, Kind};

pub struct Parsed(pub Value);

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

    fn items(&self) -> Vec<Self> {
        self.0
            .as_array()
            .into_iter()
            .flatten()
            .cloned()
            .map(Parsed)
            .collect()
    }

    fn members(&self) -> Vec<(String, Self)> {
        let members = self.0.as_object().into_iter().flatten();
        members
            .map(|(name, value)| (name.clone(), Parsed(value.clone())))
            .collect()
    }
}
