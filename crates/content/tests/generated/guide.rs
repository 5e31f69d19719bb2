//! The guide as JSON.

use serde_json::Value;

use crate::content;

fn json() -> String {
    let content = content();
    content.guide_json(&content.languages["en"])
}

fn value() -> Value {
    serde_json::from_str(&json()).expect("JSON")
}

/// The entry with this id in a list of entries.
#[track_caller]
fn entry<'a>(list: &'a Value, id: &str) -> &'a Value {
    let mut entries = list.as_array().expect("a list").iter();
    entries.find(|entry| entry["id"] == id).expect("the entry")
}

fn ids(list: &Value) -> Vec<&str> {
    let entries = list.as_array().expect("a list").iter();
    entries.filter_map(|entry| entry["id"].as_str()).collect()
}

/// Asserts that these keys of an entry follow one another; `whole` is its beginning up to the first of them.
#[track_caller]
fn keys(json: &str, whole: &str, expected: &[&str]) {
    let rest = json.split_once(whole).expect("the entry").1;
    let mut at = 0;
    for key in expected {
        let found = rest[at..].find(&format!("\"{key}\":"));
        at += found.expect(key);
    }
}

#[test]
fn every_section_and_tip_is_there_in_order() {
    let (content, value) = (content(), value());
    let sections = content.instrument.sections.iter();
    let sections = sections
        .map(|section| section.id.as_str())
        .collect::<Vec<_>>();
    assert_eq!(ids(&value["sections"]), sections);
    for section in sections {
        let tips = content.instrument.tips.iter();
        let tips = tips.filter(|tip| tip.section == section);
        let tips = tips.map(|tip| tip.id.as_str()).collect::<Vec<_>>();
        assert_eq!(ids(&entry(&value["sections"], section)["tips"]), tips);
    }
}

#[test]
fn the_questions_are_in_the_order_of_the_article() {
    let value = value();
    let expected = [
        "faq-causes",
        "faq-overcome",
        "faq-broken",
        "faq-regain",
        "faq-how-long",
        "faq-signs",
    ];
    assert_eq!(ids(&value["faq"]), expected);
    let causes = &value["faq"][0];
    assert_eq!(causes["question"], "Where does mistrust come from?");
    assert_eq!(causes["answer"].as_array().map(Vec::len), Some(2));
    assert_eq!(
        causes["sections"],
        Value::from(["root", "reflect"].as_slice())
    );
}

#[test]
fn the_glossary_is_in_the_alphabet_of_the_language() {
    let mut content = content();
    let english = content.languages.get_mut("en").expect("the reference");
    let word = english
        .guide
        .glossary
        .get_mut("accountability")
        .expect("the word");
    word.term = "verantwortung".to_owned();
    let json = content.guide_json(&content.languages["en"]);
    let value = serde_json::from_str::<Value>(&json).expect("JSON");
    let expected = [
        "assumption",
        "attachment",
        "counselor",
        "empathy",
        "intimacy",
        "boundary",
        "reassurance",
        "remorse",
        "resentment",
        "self-compassion",
        "self-trust",
        "transparency",
        "accountability",
    ];
    assert_eq!(ids(&value["glossary"]), expected);
}

#[test]
fn the_short_form_and_the_long_form_stand_side_by_side() {
    let (content, value) = (content(), value());
    let english = &content.languages["en"];
    let tip = entry(&entry(&value["sections"], "open")["tips"], "open.answer");
    let (short, long) = (
        &english.advice.tips["open.answer"],
        &english.guide.tips["open.answer"],
    );
    assert_eq!(tip["title"], *short.title);
    assert_eq!(tip["text"], *short.text);
    assert_eq!(tip["ask"].as_str(), short.ask.as_deref());
    assert_eq!(tip["more"], *long.more);
    assert_eq!(tip["week"], *long.week);
    assert_eq!(tip["ask_more"].as_str(), long.ask_more.as_deref());
    assert_eq!(tip["ask_week"].as_str(), long.ask_week.as_deref());
}

#[test]
fn keys_stand_in_the_order_of_the_page() {
    let json = json();
    assert!(json.starts_with(
        "{\"sections\":[{\"id\":\"root\",\"name\":\"Find where it comes from\",\"why\":"
    ));
    keys(&json, "", &["sections", "faq", "glossary"]);
    keys(
        &json,
        "{\"id\":\"open\",",
        &[
            "name",
            "why",
            "opening",
            "caution",
            "begin",
            "ask_why",
            "ask_opening",
            "tips",
        ],
    );
    keys(
        &json,
        "{\"id\":\"help\",",
        &["caution", "begin", "together", "tips"],
    );
    keys(
        &json,
        "{\"id\":\"rely.match\",",
        &[
            "title", "text", "more", "week", "ask", "ask_more", "ask_week",
        ],
    );
    keys(&json, "{\"id\":\"empathy\",", &["term", "meaning"]);
}

#[test]
fn a_text_that_an_entry_does_not_have_is_left_out() {
    let value = value();
    let having = |key: &str| {
        let sections = value["sections"].as_array().expect("a list").iter();
        let having = sections.filter(|section| section.get(key).is_some());
        having
            .filter_map(|section| section["id"].as_str())
            .collect::<Vec<_>>()
    };
    assert_eq!(having("together"), ["help"]);
    assert_eq!(having("ask_why"), ["open", "rely"]);
    assert_eq!(having("ask_opening"), ["open", "rely"]);
    assert_eq!(having("caution"), content().guide.cautions);
    assert!(!json().contains("null"));
}

#[test]
fn it_is_one_line_and_the_same_each_time() {
    let json = json();
    assert_eq!(json.lines().count(), 1);
    assert!(!json.contains("\": "), "a space after a key");
    assert_eq!(json, self::json());
}

#[test]
fn the_program_does_not_carry_it() {
    let source = content().text_rs();
    for text in [
        "A reply comes two hours late",
        "Where does mistrust come from?",
        "Feeling your way into how it is",
    ] {
        assert!(json().contains(text), "{text}");
        assert!(!source.contains(text), "{text}");
    }
}
