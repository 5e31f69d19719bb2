//! The host's settings, read by the browser's own JSON parser.

use js_sys::Reflect;
use leptos::prelude::window;
use trust_check::browser::host;
use wasm_bindgen_test::wasm_bindgen_test;

/// What the settings are when the boot script has left `text`.
fn settings(text: &str) -> site::Reading {
    Reflect::set(&window(), &"trustCheckSite".into(), &text.into()).unwrap();
    host::settings().unwrap()
}

#[wasm_bindgen_test]
fn every_kind_of_value_is_told_apart() {
    let read = settings(
        r#"{ "v": 1, "name": "Harbor", "exit": null, "links": {}, "accent": [], "help": true }"#,
    );
    assert_eq!(read.site.name.as_deref(), Some("Harbor"));
    let fields = read.mistakes.iter().map(|mistake| mistake.field.as_str());
    let mut fields: Vec<_> = fields.collect();
    fields.sort_unstable();
    assert_eq!(fields, ["accent", "exit", "help", "links"]);
}

#[wasm_bindgen_test]
fn no_file_is_no_mistake_and_a_file_that_is_no_json_is_one() {
    assert_eq!(settings(""), site::Reading::default());
    assert_eq!(settings("{").mistakes.len(), 1);
    assert_eq!(settings(&" ".repeat(1_000_000)).mistakes.len(), 1);
}

#[wasm_bindgen_test]
fn a_language_is_told_in_words_and_an_unknown_tag_as_it_is() {
    assert_eq!(host::language("es", "en-GB"), "Spanish");
    assert_eq!(host::language("not a tag", "en-GB"), "not a tag");
}
