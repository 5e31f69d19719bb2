//! Every mistake is named with its exact place. The shape of the file has tests of its own.

use serde_json::{Value, json};
use site::Rule;

use crate::{TEXTS, complete, line, mistakes, read_value, with};

/// Reads `file` and compares all its mistakes.
#[track_caller]
pub fn check(file: &Value, expected: &[(&str, Rule)]) {
    let reading = read_value(file);
    assert_eq!(mistakes(&reading), expected);
    assert_eq!(reading.more, 0);
}

/// Puts `value` at `pointer` of the complete file.
#[track_caller]
pub fn check_at(pointer: &str, value: Value, field: &str, rule: Rule) {
    check(&with(pointer, value), &[(field, rule)]);
}

#[test]
fn every_text_is_judged_by_what_it_is() {
    let line = |field: &str| format!("/help/0/lines/0/{field}");
    let judge = |pointer: &str, text: &str, rule: Rule| {
        let (_, field) = TEXTS
            .iter()
            .find(|(known, _)| *known == pointer)
            .expect("a text");
        check_at(pointer, json!(text), field, rule);
    };
    for pointer in [
        "/name",
        "/links/0/text",
        "/help/0/name",
        &line("name"),
        &line("hours"),
    ] {
        judge(pointer, " ", Rule::Empty);
        judge(pointer, "a\nb", Rule::Characters);
    }
    for pointer in ["/exit", "/links/0/url", &line("url")] {
        judge(pointer, "", Rule::Empty);
        judge(pointer, "http://a.example", Rule::NotHttps);
        judge(pointer, "https://a:b@c.example", Rule::Credentials);
        judge(pointer, "https://a b.example", Rule::Address);
    }
    for pointer in [line("phone"), line("text")] {
        judge(&pointer, "12", Rule::Number);
        judge(&pointer, "+44 (0)20 7946 0000", Rule::InnerZero);
    }
    for pointer in [line("languages/0"), line("languages/1"), line("lang")] {
        judge(&pointer, "English", Rule::Language);
    }
    judge("/accent/light", "#fff", Rule::Color);
    judge("/accent/dark", "", Rule::Color);
    judge("/help/0/code", "usa", Rule::CountryCode);
    judge(&line("kind"), "help", Rule::LineKind);
    judge(&line("checked"), "2025-02-29", Rule::Date);
}

#[test]
fn a_line_is_checked_tomorrow_at_the_latest() {
    let pointer = "/help/0/lines/0/checked";
    check(&with(pointer, json!("2026-11-22")), &[]);
    check(&with(pointer, json!("2026-11-23")), &[]);
    check_at(
        pointer,
        json!("2026-11-24"),
        "help[0].lines[0].checked",
        Rule::Future,
    );
    check_at(
        pointer,
        json!("9999-12-31"),
        "help[0].lines[0].checked",
        Rule::Future,
    );
}

#[test]
fn a_line_nobody_can_reach_is_named_as_a_whole() {
    let alone = json!({ "name": "A", "kind": "crisis", "checked": "2026-11-01" });
    check_at(
        "/help/0/lines/0",
        alone,
        "help[0].lines[0]",
        Rule::NoContact,
    );
    let mut wrong = line();
    wrong["phone"] = json!("none");
    check_at(
        "/help/0/lines/0",
        wrong,
        "help[0].lines[0].phone",
        Rule::Number,
    );
}

#[test]
fn a_country_without_lines_is_named_once() {
    check_at("/help/0/lines", json!([]), "help[0].lines", Rule::NoLines);
    check_at(
        "/help/0/lines",
        json!([0]),
        "help[0].lines[0]",
        Rule::NotObject,
    );
}

#[test]
fn a_country_counts_once() {
    let country = |code: &str, name: &str| json!({ "code": code, "name": name, "lines": [line()] });
    let file = with(
        "/help",
        json!([country("XA", "A"), country("XB", "B"), country("XA", "C")]),
    );
    check(&file, &[("help[2].code", Rule::RepeatedCountry)]);
    let names: Vec<String> = read_value(&file)
        .site
        .help
        .into_iter()
        .map(|country| country.name)
        .collect();
    assert_eq!(names, ["A", "B"]);
    // Also when nothing of the first was right: which of the two is meant cannot be known.
    let file = with(
        "/help",
        json!([{ "code": "XA", "name": "", "lines": [] }, country("XA", "C")]),
    );
    check(
        &file,
        &[
            ("help[0].name", Rule::Empty),
            ("help[0].lines", Rule::NoLines),
            ("help[1].code", Rule::RepeatedCountry),
        ],
    );
}

#[test]
fn a_repeated_country_has_its_mistakes_named_too() {
    let country = |line: Value| json!({ "code": "XA", "name": "A", "lines": [line] });
    let file = with("/help", json!([country(line()), country(json!(1))]));
    let expected = [
        ("help[1].code", Rule::RepeatedCountry),
        ("help[1].lines[0]", Rule::NotObject),
    ];
    check(&file, &expected);
}

#[test]
fn every_mistake_of_a_file_is_named() {
    let mut file = complete();
    file["name"] = json!("");
    file["accent"]["dark"] = json!("black");
    file["help"][0]["lines"][0]["checked"] = json!("soon");
    file["help"][0]["lines"][0]["phone"] = json!("soon");
    let expected = [
        ("name", Rule::Empty),
        ("accent.dark", Rule::Color),
        ("help[0].lines[0].phone", Rule::Number),
        ("help[0].lines[0].checked", Rule::Date),
    ];
    check(&file, &expected);
}
