//! The plain page `index.html` as it was sent, for the catalogue: the program has emptied its own.
//! Only in a development build.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Document, XmlHttpRequest, XmlHttpRequestResponseType};

use super::dom::Node;

/// Puts a copy of the first element that `selector` finds into `place`, when the page has arrived:
/// shown, and without what only one element of a page may have.
pub fn copy_into(place: &Node, selector: &'static str) {
    let Ok(request) = XmlHttpRequest::new() else {
        return;
    };
    let (answered, place) = (request.clone(), place.clone());
    let finish = Closure::once_into_js(move || {
        let page = answered.response_xml().ok().flatten();
        if let Some(copy) = page.and_then(|page| copy_of(&page, selector)) {
            place.refill(&[copy]);
        }
    });
    request.set_onloadend(Some(finish.unchecked_ref()));
    let address = document().base_uri().ok().flatten().unwrap_or_default();
    if request.open("GET", &address).is_ok() {
        request.set_response_type(XmlHttpRequestResponseType::Document);
        // A refusal to send is told by its end, too.
        let _ = request.send();
    }
}

fn copy_of(page: &Document, selector: &str) -> Option<Node> {
    let copy = Node::copy_of(&*page.query_selector(selector).ok()??)?;
    for named in copy.find("[id]") {
        named.without("id");
    }
    // "open": a dialog that stands in the page.
    for name in ["id", "hidden", "role", "aria-labelledby"] {
        copy.without(name);
    }
    Some(copy.with("open", ""))
}
