//! What a file gives: what is kept of it, and what is named as wrong.
#![allow(
    clippy::expect_used,
    reason = "a test stops where its sample is not what it claims"
)]

mod any;
mod hostile;
mod json;
mod kept;
mod limits;
mod manual;
mod mistakes;
mod properties;
mod shapes;
mod words;
mod written;

use json::Parsed;
use serde_json::{Value, json};
use site::{Day, MAX_BYTES, Reading, Rule, read};

/// The day it is in these tests.
fn today() -> Day {
    Day::parse("2026-11-22").expect("a day")
}

/// Reads a file as the app does: its bytes, parsed first.
fn read_file(text: &str) -> Reading {
    let parsed = serde_json::from_str(text).ok().map(Parsed);
    read(text.len(), parsed.as_ref(), today())
}

/// Reads a file that is JSON for certain.
fn read_value(value: &Value) -> Reading {
    read(
        value.to_string().len(),
        Some(&Parsed(value.clone())),
        today(),
    )
}

/// The mistakes as field and rule.
fn mistakes(reading: &Reading) -> Vec<(&str, Rule)> {
    let mistakes = reading.mistakes.iter();
    mistakes
        .map(|mistake| (mistake.field.as_str(), mistake.rule))
        .collect()
}

/// A file with everything that can be set, all of it right.
fn complete() -> Value {
    json!({
        "v": 1,
        "comment": "for people",
        "name": "Example House",
        "accent": { "light": "#1f5a5c", "dark": "#9ED2CF" },
        "exit": "https://www.example.org/weather",
        "links": [{ "text": "Who we are", "url": "https://www.example.org/" }],
        "help": [{ "code": "XA", "name": "Land A", "lines": [line()] }],
    })
}

fn line() -> Value {
    json!({
        "name": "Línea A",
        "kind": "violence",
        "phone": "+1 (212) 555-0100",
        "text": "555 0101",
        "url": "https://line.example/",
        "hours": "day and night",
        "languages": ["en", "pt-BR"],
        "lang": "es",
        "checked": "2026-11-01",
    })
}

/// Every place of the complete file that holds a text.
const TEXTS: [(&str, &str); 18] = [
    ("/name", "name"),
    ("/accent/light", "accent.light"),
    ("/accent/dark", "accent.dark"),
    ("/exit", "exit"),
    ("/links/0/text", "links[0].text"),
    ("/links/0/url", "links[0].url"),
    ("/help/0/code", "help[0].code"),
    ("/help/0/name", "help[0].name"),
    ("/help/0/lines/0/name", "help[0].lines[0].name"),
    ("/help/0/lines/0/kind", "help[0].lines[0].kind"),
    ("/help/0/lines/0/phone", "help[0].lines[0].phone"),
    ("/help/0/lines/0/text", "help[0].lines[0].text"),
    ("/help/0/lines/0/url", "help[0].lines[0].url"),
    ("/help/0/lines/0/hours", "help[0].lines[0].hours"),
    (
        "/help/0/lines/0/languages/0",
        "help[0].lines[0].languages[0]",
    ),
    (
        "/help/0/lines/0/languages/1",
        "help[0].lines[0].languages[1]",
    ),
    ("/help/0/lines/0/lang", "help[0].lines[0].lang"),
    ("/help/0/lines/0/checked", "help[0].lines[0].checked"),
];

/// The complete file with `value` at `pointer` (RFC 6901), added where it was not.
fn with(pointer: &str, value: Value) -> Value {
    let mut file = complete();
    let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
    let parent = file.pointer_mut(parent).expect("a place in the file");
    if let Some(items) = parent.as_array_mut() {
        items[name.parse::<usize>().expect("an index")] = value;
    } else {
        parent[name] = value;
    }
    file
}

/// The complete file without what is at `pointer`.
fn without(pointer: &str) -> Value {
    let mut file = complete();
    let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
    let parent = file.pointer_mut(parent).and_then(Value::as_object_mut);
    parent.expect("an object").remove(name).expect("a member");
    file
}

#[test]
fn a_large_file_is_not_read() {
    let text = format!("{{\"v\":1,\"name\":\"a\"}}{}", " ".repeat(1_000_000));
    let reading = read_file(&text);
    assert_eq!(mistakes(&reading), [("", Rule::TooLarge)]);
    assert_eq!(reading.site, site::Site::default());
    // Nor is it named as anything else when nobody has parsed it.
    let reading = read(MAX_BYTES + 1, None::<&Parsed>, today());
    assert_eq!(mistakes(&reading), [("", Rule::TooLarge)]);
}
