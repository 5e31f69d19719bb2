//! What the command says to right, wrong and ageing files.

use serde_json::{Value, json};
use site::{Json, Kind};

use super::*;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or(Day::from_ms(0, 0))
}

fn check_bytes(bytes: &[u8]) -> Findings {
    examine(bytes, day("2026-11-22"))
}

fn file() -> Value {
    json!({
        "v": 1,
        "name": "Example House",
        "accent": { "light": "#1f5a5c", "dark": "#9ed2cf" },
        "exit": "https://www.example.org/weather",
        "links": [{ "text": "Who we are", "url": "https://www.example.org/" }],
        "help": [{
            "code": "XA",
            "name": "Land A",
            "lines": [{
                "name": "Línea A",
                "kind": "violence",
                "phone": "555-0100",
                "text": "555-0101",
                "url": "https://line.example/",
                "hours": "always",
                "languages": ["en", "pt-BR"],
                "lang": "es",
                "checked": "2026-11-01",
            }],
        }],
    })
}

#[track_caller]
fn check_mistakes(text: &str, expected: &[&str]) {
    assert_eq!(check_bytes(text.as_bytes()).mistakes, expected);
}

/// Puts `value` at `pointer` of a file without mistakes.
#[track_caller]
fn check_warnings(pointer: &str, value: &str, expected: &[&str]) {
    let mut file = file();
    if let Some(place) = file.pointer_mut(pointer) {
        *place = json!(value);
    }
    let findings = check_bytes(file.to_string().as_bytes());
    assert_eq!(
        (findings.mistakes, findings.warnings),
        (
            Vec::new(),
            expected.iter().map(ToString::to_string).collect()
        )
    );
}

#[test]
fn a_file_without_mistakes_has_nothing_said_of_it() {
    assert_eq!(
        check_bytes(file().to_string().as_bytes()),
        Findings::default()
    );
}

#[test]
fn a_mistake_is_named_with_its_place() {
    check_mistakes(
        r#"{"v":1,"nmae":"x","exit":"http://a.example"}"#,
        &[
            "nmae: This name is not known here: look for a typing error.",
            "exit: An address must begin with https:// in small letters, so that nobody can read or change the page on its way.",
        ],
    );
    check_mistakes(
        "[]",
        &["This must be an object: names and values in curly braces."],
    );
}

#[test]
fn what_is_not_json_is_named_with_line_and_column() {
    let words = "This is not JSON, so none of it is used: look for a missing comma, quote or bracket, or one comma too many.";
    check_mistakes("{\n \"v\": 1,\n}", &[&format!("line 3, column 1: {words}")]);
    check_mistakes("", &[&format!("line 1, column 0: {words}")]);
}

#[test]
fn a_name_that_stands_twice_is_a_mistake_and_the_last_one_is_judged() {
    check_mistakes(
        r#"{"v":1,"name":"a","name":"b"}"#,
        &["name: This name stands here more than once, and only the last one is used."],
    );
    check_mistakes(
        r#"{"v":1,"name":"","name":"b","exit":"https://a.example","exit":"b"}"#,
        &[
            "exit: An address must begin with https:// in small letters, so that nobody can read or change the page on its way.",
            "name: This name stands here more than once, and only the last one is used.",
            "exit: This name stands here more than once, and only the last one is used.",
        ],
    );
}

#[test]
fn a_file_has_to_be_utf_8_and_may_begin_with_its_mark() {
    let findings = check_bytes(b"{\"v\":1,\"name\":\"\xe9\"}");
    assert_eq!(findings.mistakes, ["The file is not saved as UTF-8."]);
    check_mistakes("\u{feff}{\"v\":1}", &[]);
}

#[test]
fn a_large_file_is_one_mistake_whatever_it_is() {
    let words = "The file is larger than 65,536 bytes, so none of it is used.";
    assert_eq!(check_bytes(&vec![b' '; 65_537]).mistakes, [words]);
    assert_eq!(check_bytes(&vec![0xff; 1_000_000]).mistakes, [words]);
}

#[test]
fn a_line_checked_more_than_12_months_ago_is_warned_of() {
    let checked = "/help/0/lines/0/checked";
    check_warnings(checked, "2025-11-22", &[]);
    check_warnings(
        checked,
        "2025-11-21",
        &[
            "help: “Línea A” (XA) was last checked on 2025-11-21, more than 12 months ago: make sure that it is right, then set that day.",
        ],
    );
}

#[test]
fn a_color_below_a_contrast_of_4_5_is_warned_of() {
    check_warnings("/accent/light", "#737373", &[]);
    check_warnings(
        "/accent/light",
        "#747474",
        &[
            "accent.light: Its contrast with the paper is 4.44 to 1 and should be at least 4.5 to 1: take a darker color.",
        ],
    );
    check_warnings("/accent/dark", "#808080", &[]);
    check_warnings(
        "/accent/dark",
        "#7f7f7f",
        &[
            "accent.dark: Its contrast with the paper is 4.48 to 1 and should be at least 4.5 to 1: take a paler color.",
        ],
    );
}

#[test]
fn the_last_line_counts() {
    let unknown: Vec<String> = (0..25).map(|index| format!(",\"x{index}\":0")).collect();
    let findings = check_bytes(format!("{{\"v\":1{}}}", unknown.concat()).as_bytes());
    assert_eq!(findings.mistakes.len(), 20);
    assert_eq!(
        findings.count(),
        "25 mistakes (5 of them not listed), 0 warnings"
    );
    assert_eq!(check_bytes(b"{}").count(), "1 mistake, 0 warnings");
    assert_eq!(check_bytes(b"{\"v\":1}").count(), "0 mistakes, 0 warnings");
}

#[test]
fn a_missing_file_is_named() {
    let error = run(Path::new("no/such/site.json")).map_err(|error| error.to_string());
    assert_eq!(error, Err("no/such/site.json cannot be read".to_owned()));
}

#[test]
fn the_shipped_file_has_no_mistake_and_no_warning() {
    let shipped = fs::read(crate::root().join("public/site.json")).unwrap_or_default();
    assert_eq!(check_bytes(&shipped), Findings::default());
}

/// JSON as browsers give it: each name once.
struct Browser(Value);

impl Json for Browser {
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
        let items = self.0.as_array().into_iter().flatten();
        items.cloned().map(Browser).collect()
    }

    fn members(&self) -> Vec<(String, Self)> {
        let members = self.0.as_object().into_iter().flatten();
        members
            .map(|(name, value)| (name.clone(), Browser(value.clone())))
            .collect()
    }
}

/// All places of a document, as JSON pointers.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
        pointers(item, &format!("{at}/{index}"), found);
    }
    for (name, member) in value.as_object().into_iter().flatten() {
        pointers(member, &format!("{at}/{name}"), found);
    }
}

#[test]
fn what_the_command_accepts_the_app_reads_without_a_mistake_and_the_other_way_round() {
    let mut places = Vec::new();
    pointers(&file(), "", &mut places);
    let values = [
        json!(null),
        json!(true),
        json!(0),
        json!(1),
        json!(2),
        json!([]),
        json!({}),
        json!(""),
        json!("Example"),
        json!("https://a.example"),
        json!("http://a.example"),
        json!("112"),
        json!("2026-11-23"),
        json!("2026-11-24"),
        json!("XB"),
        json!("#000000"),
        json!("fr"),
        json!("crisis"),
        json!("\u{202e}"),
        json!("x".repeat(201)),
    ];
    let mut accepted = 0;
    for place in &places {
        for value in &values {
            let mut file = file();
            if let Some(old) = file.pointer_mut(place) {
                *old = value.clone();
            }
            let text = file.to_string();
            let findings = check_bytes(text.as_bytes());
            let reading = site::read(text.len(), Some(&Browser(file)), day("2026-11-22"));
            assert_eq!(
                findings.mistakes.is_empty(),
                reading.mistakes.is_empty(),
                "{text}"
            );
            accepted += usize::from(reading.mistakes.is_empty());
        }
    }
    assert!(
        accepted > 30 && accepted < places.len() * values.len() / 2,
        "{accepted}"
    );
}
