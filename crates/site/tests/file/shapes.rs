//! A file, and everything in it, has the shape it should have.

use serde_json::json;
use site::{Rule, Site};

use crate::mistakes::{check, check_at};
use crate::{TEXTS, mistakes, read_file, without};

#[test]
fn what_is_not_json_gives_the_defaults() {
    for text in [
        "",
        " ",
        "{",
        "{\"v\":1,}",
        "{'v':1}",
        "v = 1",
        "{\"v\":1}{}",
        "<!doctype html>",
        "{\"v\":NaN}",
        "\u{0}",
    ] {
        let reading = read_file(text);
        assert_eq!(mistakes(&reading), [("", Rule::NotJson)], "{text:?}");
        assert_eq!(reading.site, Site::default());
    }
}

#[test]
fn what_is_no_object_gives_the_defaults() {
    for text in ["null", "true", "1", "\"v\"", "[]", "[{\"v\":1}]"] {
        let reading = read_file(text);
        assert_eq!(mistakes(&reading), [("", Rule::NotObject)], "{text}");
        assert_eq!(reading.site, Site::default());
    }
}

#[test]
fn the_version_is_the_number_1() {
    check(&without("/v"), &[("v", Rule::Version)]);
    for other in [
        json!(0),
        json!(-1),
        json!(1.5),
        json!("1"),
        json!(null),
        json!([1]),
        json!(true),
    ] {
        check_at("/v", other, "v", Rule::Version);
    }
    check_at("/v", json!(2), "v", Rule::NewerVersion);
    check(
        &json!({ "v": 2, "nmae": 1, "help": 0 }),
        &[("v", Rule::NewerVersion)],
    );
}

#[test]
fn unknown_names_are_typing_errors() {
    check_at("/nmae", json!("x"), "nmae", Rule::Unknown);
    check_at("/Name", json!("x"), "Name", Rule::Unknown);
    check_at("/comments", json!("x"), "comments", Rule::Unknown);
    check_at("/__proto__", json!({}), "__proto__", Rule::Unknown);
    check_at("/accent/mid", json!("x"), "accent.mid", Rule::Unknown);
    check_at("/accent/v", json!(1), "accent.v", Rule::Unknown);
    check_at("/links/0/href", json!("x"), "links[0].href", Rule::Unknown);
    check_at("/help/0/flag", json!("x"), "help[0].flag", Rule::Unknown);
    check_at(
        "/help/0/lines/0/tel",
        json!("x"),
        "help[0].lines[0].tel",
        Rule::Unknown,
    );
}

#[test]
fn what_has_to_be_there_is_missed() {
    for (pointer, field) in [
        ("/accent/light", "accent.light"),
        ("/accent/dark", "accent.dark"),
        ("/links/0/text", "links[0].text"),
        ("/links/0/url", "links[0].url"),
        ("/help/0/code", "help[0].code"),
        ("/help/0/name", "help[0].name"),
        ("/help/0/lines", "help[0].lines"),
        ("/help/0/lines/0/name", "help[0].lines[0].name"),
        ("/help/0/lines/0/kind", "help[0].lines[0].kind"),
        ("/help/0/lines/0/checked", "help[0].lines[0].checked"),
    ] {
        check(&without(pointer), &[(field, Rule::Missing)]);
    }
}

#[test]
fn a_text_where_something_else_stands_is_missed() {
    for (pointer, field) in TEXTS {
        for other in [json!(null), json!(false), json!(1), json!([]), json!({})] {
            check_at(pointer, other, field, Rule::NotText);
        }
    }
}

#[test]
fn lists_and_objects_are_told_from_everything_else() {
    for other in [json!(null), json!(true), json!(0), json!("x"), json!({})] {
        check_at("/links", other.clone(), "links", Rule::NotList);
        check_at("/help", other.clone(), "help", Rule::NotList);
        check_at(
            "/help/0/lines",
            other.clone(),
            "help[0].lines",
            Rule::NotList,
        );
        let languages = "help[0].lines[0].languages";
        check_at("/help/0/lines/0/languages", other, languages, Rule::NotList);
    }
    for other in [json!(null), json!(true), json!(0), json!("x"), json!([])] {
        check_at("/accent", other.clone(), "accent", Rule::NotObject);
        check_at("/links/0", other.clone(), "links[0]", Rule::NotObject);
        check_at("/help/0", other.clone(), "help[0]", Rule::NotObject);
        check_at(
            "/help/0/lines/0",
            other,
            "help[0].lines[0]",
            Rule::NotObject,
        );
    }
}
