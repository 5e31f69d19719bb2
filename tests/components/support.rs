//! What the tests share: a place to mount a view, and ways to find things in it.

use leptos::prelude::*;
use trust_check::browser::dom::Node;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Mounts a view in an element of its own and gives that element.
pub fn mount<N: IntoView + 'static>(view: impl FnOnce() -> N + 'static) -> HtmlElement {
    let place: HtmlElement = document()
        .create_element("div")
        .unwrap()
        .dyn_into()
        .unwrap();
    document().body().unwrap().append_child(&place).unwrap();
    leptos::mount::mount_to(place.clone(), view).forget();
    place
}

/// Puts a still piece in an element of its own and gives that element.
pub fn still(piece: &Node) -> HtmlElement {
    let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    piece.fill(&place);
    place
}

/// The one element that `selector` finds.
#[track_caller]
pub fn find(place: &Element, selector: &str) -> Element {
    let found = place.query_selector_all(selector).unwrap();
    assert_eq!(found.length(), 1, "{selector} in {}", place.inner_html());
    found.item(0).unwrap().dyn_into().unwrap()
}

/// Clicks the one element that `selector` finds.
#[track_caller]
pub fn click(place: &Element, selector: &str) {
    let element = find(place, selector);
    element.dyn_into::<HtmlElement>().unwrap().click();
}

/// How many elements `selector` finds.
pub fn count(place: &Element, selector: &str) -> u32 {
    place.query_selector_all(selector).unwrap().length()
}

/// The words of an element, with white space folded.
pub fn words(element: &Element) -> String {
    let text = element.text_content().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lets the reactive system do what it has put off.
pub async fn settled() {
    leptos::task::tick().await;
    leptos::task::tick().await;
}
