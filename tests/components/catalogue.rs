//! The catalogue of a development build: every state is there and shows something.

use leptos::prelude::*;
use trust_check::browser::dom::element;
use trust_check::browser::page::Before;
use trust_check::context::App;
use trust_check::pages::catalogue::catalogue_page;
use trust_check::text::EN;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{count, still, words};

#[wasm_bindgen_test]
fn every_state_of_the_catalogue_shows_something() {
    let owner = Owner::new();
    owner.with(|| {
        let app = App::new(&EN, &Before::default(), element("div", "", &[]));
        let place = still(&catalogue_page(app));
        let parts = place.query_selector_all(".catalogue > .block").unwrap();
        assert!(parts.length() > 20, "{} parts", parts.length());
        for part in 0..parts.length() {
            let part: web_sys::Element =
                wasm_bindgen::JsCast::unchecked_into(parts.item(part).unwrap());
            let name = words(&part.query_selector("h2").unwrap().unwrap());
            let states = part.query_selector_all("figure").unwrap();
            for state in 0..states.length() {
                let state: web_sys::Element =
                    wasm_bindgen::JsCast::unchecked_into(states.item(state).unwrap());
                assert!(state.child_element_count() > 1, "{name}: {}", words(&state));
            }
        }
        for mark in [".as-hovered", ".as-pressed", ".as-focused"] {
            assert!(count(&place, mark) > 8, "{mark}");
        }
    });
}
