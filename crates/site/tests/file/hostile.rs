//! Texts made to do harm, in every text of the file: where an address, a number, a color or a code
//! belongs, none survives; where people read, they stay what they are, a text.

mod texts;

use serde_json::json;
use site::{Reading, Rule};

use crate::{TEXTS, mistakes, read_file, read_value, with};
use texts::{HIDDEN, hostile};

#[test]
fn there_are_more_than_200_of_them_and_none_twice() {
    let mut texts = hostile();
    let count = texts.len();
    texts.sort();
    texts.dedup();
    assert_eq!(texts.len(), count);
    assert!(count > 200, "{count}");
}

/// Where people read the text, and how many characters it may have.
const READ: [(&str, usize); 5] = [
    ("/name", 40),
    ("/links/0/text", 200),
    ("/help/0/name", 200),
    ("/help/0/lines/0/name", 200),
    ("/help/0/lines/0/hours", 200),
];

/// What was kept at one of [`READ`].
fn kept(reading: &Reading, pointer: &str) -> Option<String> {
    let site = &reading.site;
    let country = site.help.first();
    let line = country.and_then(|country| country.lines.first());
    match pointer {
        "/name" => site.name.clone(),
        "/links/0/text" => Some(site.links.first()?.text.clone()),
        "/help/0/name" => Some(country?.name.clone()),
        "/help/0/lines/0/name" => Some(line?.name.clone()),
        _ => line?.hours.clone(),
    }
}

#[test]
fn where_people_read_they_stay_the_text_they_are_or_are_refused() {
    for text in hostile() {
        let hidden = text.contains(HIDDEN);
        for (pointer, longest) in READ {
            let reading = read_value(&with(pointer, json!(text)));
            let right = !hidden && text.chars().count() <= longest;
            let expected = right.then(|| text.clone());
            assert_eq!(kept(&reading, pointer), expected, "{pointer} {text:?}");
            assert_eq!(reading.mistakes.is_empty(), right, "{pointer} {text:?}");
        }
    }
}

#[test]
fn everywhere_else_none_survives_and_its_place_is_named() {
    let read = |pointer: &str| READ.iter().any(|(known, _)| *known == pointer);
    for text in hostile() {
        for (pointer, field) in TEXTS.iter().filter(|(pointer, _)| !read(pointer)) {
            let reading = read_value(&with(pointer, json!(text)));
            let fields: Vec<&str> = reading
                .mistakes
                .iter()
                .map(|mistake| mistake.field.as_str())
                .collect();
            assert_eq!(fields, [*field], "{text:?}");
            assert!(
                !format!("{:?}", reading.site).contains(&format!("{text:?}")),
                "{text:?}"
            );
        }
    }
}

#[test]
fn as_names_they_are_unknown_and_shown_harmlessly() {
    for text in hostile() {
        for place in ["", "/accent", "/links/0", "/help/0", "/help/0/lines/0"] {
            let mut file = crate::complete();
            let object = file.pointer_mut(place).expect("a place").as_object_mut();
            object.expect("an object").insert(text.clone(), json!(0));
            let reading = read_value(&file);
            let field = reading.mistakes[0].field.as_str();
            assert_eq!(mistakes(&reading), [(field, Rule::Unknown)], "{text:?}");
            assert!(
                field.chars().count() < 70 && !field.contains(HIDDEN),
                "{field:?}"
            );
        }
    }
}

#[test]
fn halves_of_a_character_are_no_text() {
    for half in ["\\ud800", "\\udc00", "\\ud800x", "\\udc00\\ud800"] {
        let reading = read_file(&format!("{{\"v\":1,\"name\":\"{half}\"}}"));
        assert_eq!(reading.site.name, None, "{half}");
        assert_eq!(reading.mistakes.len(), 1, "{half}");
    }
    let whole = read_file("{\"v\":1,\"name\":\"\\ud83e\\udde1\"}");
    assert_eq!(whole.site.name.as_deref(), Some("🧡"));
}

#[test]
fn lists_in_lists_are_no_way_in() {
    let deep = format!(
        "{{\"v\":1,\"help\":{}{}}}",
        "[".repeat(30_000),
        "]".repeat(30_000)
    );
    assert_eq!(mistakes(&read_file(&deep)), [("", Rule::NotJson)]);
    let shallow = format!(
        "{{\"v\":1,\"help\":{}{}}}",
        "[".repeat(100),
        "]".repeat(100)
    );
    assert_eq!(
        mistakes(&read_file(&shallow)),
        [("help[0]", Rule::NotObject)]
    );
}
