//! Files of every kind, most of them wrong.

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value};

use crate::{complete, line};

/// Names that mean something somewhere in the file, and some that mean nothing.
const NAMES: [&str; 26] = [
    "v",
    "comment",
    "name",
    "accent",
    "light",
    "dark",
    "exit",
    "links",
    "text",
    "url",
    "help",
    "code",
    "lines",
    "kind",
    "phone",
    "hours",
    "languages",
    "lang",
    "checked",
    "nmae",
    "",
    "__proto__",
    "a.b",
    "x[0]",
    "Name",
    "é",
];

/// Texts that are right somewhere, and some that are right nowhere.
fn any_text() -> impl Strategy<Value = String> {
    let known = select(vec![
        "Example",
        "#1f5a5c",
        "https://a.example/b",
        "http://a.example",
        "https://a@b.example",
        "HTTPS://a.example",
        "javascript:alert(1)",
        "US",
        "XA",
        "XB",
        "112",
        "+1 212 555 0100",
        "en",
        "pt-BR",
        "2026-11-22",
        "2024-02-29",
        "2026-11-24",
        "crisis",
        "emergency",
        "own-conduct",
        "",
        "\u{202e}",
        "a\0b",
    ]);
    prop_oneof![
        8 => known.prop_map(str::to_owned),
        1 => ".{0,60}",
        1 => "https://.{0,30}",
        1 => "https://[a-z@:/.?#\\\\]{0,12}\\.example",
        1 => "[0-9+() ./-]{0,34}",
        1 => "[a-zA-Z0-9-]{0,12}",
        1 => "2[0-9]{3}-[0-3][0-9]-[0-3][0-9]",
    ]
}

fn any_leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        6 => any_text().prop_map(Value::from),
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::from),
        2 => (-1..4_i64).prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
        1 => Just(line()),
        1 => Just(complete()),
    ]
}

/// Any JSON at all, of names and values that the file also has.
fn any_json() -> impl Strategy<Value = Value> {
    any_leaf().prop_recursive(5, 60, 8, |inner| {
        let object = prop::collection::vec((select(NAMES.to_vec()), inner.clone()), 0..9);
        let object = object.prop_map(|members| {
            let members = members
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value));
            Value::Object(members.collect::<Map<_, _>>())
        });
        prop_oneof![3 => object, 1 => prop::collection::vec(inner, 0..5).prop_map(Value::from)]
    })
}

/// All places of a document, as JSON pointers.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
        pointers(item, &format!("{at}/{index}"), found);
    }
    for (name, member) in value.as_object().into_iter().flatten() {
        let name = name.replace('~', "~0").replace('/', "~1");
        pointers(member, &format!("{at}/{name}"), found);
    }
}

/// The complete file, in which other values have taken the place of some.
fn any_mutation() -> impl Strategy<Value = Value> {
    let mutations = prop::collection::vec((any::<usize>(), any_json()), 1..5);
    mutations.prop_map(|mutations| {
        let mut file = complete();
        for (at, value) in mutations {
            let mut found = Vec::new();
            pointers(&file, "", &mut found);
            // The whole file is not replaced: that is what `any_json` is for.
            let pointer = &found[1..][at % (found.len() - 1).max(1)];
            if let Some(place) = file.pointer_mut(pointer) {
                *place = value;
            }
            if !file.is_object() {
                break;
            }
        }
        file
    })
}

/// Any file.
pub fn any_file() -> impl Strategy<Value = Value> {
    prop_oneof![1 => any_json(), 3 => any_mutation()]
}
