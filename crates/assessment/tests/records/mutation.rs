//! Records with values changed, taken out or put in other places.

use proptest::prelude::*;
use serde_json::{Value, json};

/// A JSON value where another one was.
pub fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (0..6_u8).prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
        Just(json!([])),
        Just(json!({})),
        Just(json!(["c1", 1, null])),
        Just(json!({ "talk1": 1, "v": 1 })),
    ]
}

/// All places of a document, as JSON pointers.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                let key = key.replace('~', "~0").replace('/', "~1");
                pointers(value, &format!("{at}/{key}"), found);
            }
        }
        Value::Array(array) => {
            for (index, value) in array.iter().enumerate() {
                pointers(value, &format!("{at}/{index}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Puts the values where others were; every second time the value is taken out instead.
pub fn mutate(document: &mut Value, mutations: &[(usize, Value, bool)]) {
    for (at, value, remove) in mutations {
        let mut found = Vec::new();
        pointers(document, "", &mut found);
        let pointer = &found[at % found.len()];
        let (parent, key) = pointer.rsplit_once('/').unwrap_or_default();
        let parent = document.pointer_mut(parent).and_then(Value::as_object_mut);
        if let (true, Some(object)) = (*remove, parent) {
            object.remove(key);
        } else if let Some(place) = document.pointer_mut(pointer) {
            *place = value.clone();
        }
    }
}
