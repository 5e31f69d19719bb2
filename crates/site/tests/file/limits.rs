//! Both sides of every limit.

use serde_json::{Value, json};
use site::{Day, MAX_BYTES, Rule, read};

use crate::json::Parsed;
use crate::{complete, line, mistakes, read_file, read_value, today, with};

#[track_caller]
fn check(pointer: &str, right: Value, wrong: Value, field: &str, rule: Rule) {
    assert_eq!(mistakes(&read_value(&with(pointer, right))), []);
    assert_eq!(
        mistakes(&read_value(&with(pointer, wrong))),
        [(field, rule)]
    );
}

#[track_caller]
fn check_text(pointer: &str, longest: usize, field: &str, rule: Rule) {
    for letter in ["x", "é", "🧡"] {
        let (right, wrong) = (letter.repeat(longest), letter.repeat(longest + 1));
        check(pointer, json!(right), json!(wrong), field, rule);
    }
}

#[test]
fn a_file_has_at_most_65536_bytes() {
    let file = complete().to_string();
    let right = format!("{file}{}", " ".repeat(MAX_BYTES - file.len()));
    let reading = read_file(&right);
    assert_eq!((right.len(), mistakes(&reading)), (65_536, Vec::new()));
    assert!(reading.site.name.is_some());
    let reading = read_file(&format!("{right} "));
    assert_eq!(mistakes(&reading), [("", Rule::TooLarge)]);
    assert_eq!(reading.site, site::Site::default());
}

#[test]
fn texts_have_at_most_200_characters_and_the_name_of_the_site_40() {
    check_text("/name", 40, "name", Rule::LongName);
    check_text("/links/0/text", 200, "links[0].text", Rule::LongText);
    check_text("/help/0/name", 200, "help[0].name", Rule::LongText);
    check_text(
        "/help/0/lines/0/name",
        200,
        "help[0].lines[0].name",
        Rule::LongText,
    );
    check_text(
        "/help/0/lines/0/hours",
        200,
        "help[0].lines[0].hours",
        Rule::LongText,
    );
}

#[test]
fn addresses_have_at_most_500_characters() {
    let long = |length: usize| json!(format!("https://a.example/{}", "x".repeat(length - 18)));
    for (pointer, field) in [
        ("/exit", "exit"),
        ("/links/0/url", "links[0].url"),
        ("/help/0/lines/0/url", "help[0].lines[0].url"),
    ] {
        check(pointer, long(500), long(501), field, Rule::LongAddress);
    }
}

#[test]
fn numbers_have_at_most_30_characters() {
    let long = |length: usize| json!(format!("112{}", "-".repeat(length - 3)));
    let at = |field: &str| {
        (
            format!("/help/0/lines/0/{field}"),
            format!("help[0].lines[0].{field}"),
        )
    };
    for (pointer, field) in [at("phone"), at("text")] {
        check(&pointer, long(30), long(31), &field, Rule::Number);
        check(&pointer, json!("112"), json!("11"), &field, Rule::Number);
        check(
            &pointer,
            json!("1".repeat(15)),
            json!("1".repeat(16)),
            &field,
            Rule::Number,
        );
    }
}

#[test]
fn the_first_10_links_are_used() {
    let links = |count: usize| -> Value {
        (0..count)
            .map(|index| json!({ "text": index.to_string(), "url": "https://a.example" }))
            .collect()
    };
    check("/links", links(10), links(11), "links", Rule::TooManyLinks);
    let kept = read_value(&with("/links", links(11))).site.links;
    assert_eq!((kept.len(), kept[9].text.as_str()), (10, "9"));
}

fn countries(count: usize) -> Value {
    let letter = |index: usize| char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[index]);
    let line = json!({ "name": "A", "kind": "crisis", "phone": "112", "checked": "2026-11-01" });
    (0..count)
        .map(|index| {
            let code = String::from_iter([letter(index / 26), letter(index % 26)]);
            json!({ "code": code, "name": code, "lines": [line] })
        })
        .collect()
}

#[test]
fn the_first_200_countries_are_used() {
    check(
        "/help",
        countries(200),
        countries(201),
        "help",
        Rule::TooManyCountries,
    );
    let kept = read_value(&with("/help", countries(201))).site.help;
    assert_eq!((kept.len(), kept[199].code.as_str()), (200, "HR"));
}

#[test]
fn the_first_50_lines_of_a_country_are_used() {
    let lines = |count: usize| Value::from(vec![line(); count]);
    check(
        "/help/0/lines",
        lines(50),
        lines(51),
        "help[0].lines",
        Rule::TooManyLines,
    );
    assert_eq!(
        read_value(&with("/help/0/lines", lines(51))).site.help[0]
            .lines
            .len(),
        50
    );
}

#[test]
fn a_line_names_at_most_50_languages() {
    let languages = |count: usize| Value::from(vec!["en"; count]);
    let field = "help[0].lines[0].languages";
    check(
        "/help/0/lines/0/languages",
        languages(50),
        languages(51),
        field,
        Rule::TooManyLanguages,
    );
}

#[test]
fn at_most_20_mistakes_are_listed_and_the_rest_counted() {
    let unknown = |count: usize| -> Value {
        let mut file = complete();
        for index in 0..count {
            file[format!("x{index:02}")] = json!(0);
        }
        file
    };
    for (count, listed, more) in [
        (0, 0, 0),
        (19, 19, 0),
        (20, 20, 0),
        (21, 20, 1),
        (99, 20, 79),
    ] {
        let reading = read_value(&unknown(count));
        assert_eq!((reading.mistakes.len(), reading.more), (listed, more));
        assert!(
            reading
                .mistakes
                .iter()
                .enumerate()
                .all(|(index, mistake)| mistake.field == format!("x{index:02}"))
        );
        assert!(reading.site.name.is_some());
    }
}

#[test]
fn the_last_day_of_all_has_no_tomorrow() {
    let last = Day::parse("9999-12-31").expect("a day");
    let file = with("/help/0/lines/0/checked", json!("9999-12-31"));
    let reading = read(1, Some(&Parsed(file)), last);
    assert_eq!(reading.mistakes, []);
    assert!(today() < last);
}
