//! Still parts of the document, made once and never changed: elements with words.
//!
//! What reacts is Leptos, mounted into such an element by [`live`].

use leptos::mount::mount_to;
use leptos::prelude::{IntoView, SetValue, StoredValue, document, on_cleanup};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{Element, HtmlElement};

/// The namespace of drawings.
const SVG: &str = "http://www.w3.org/2000/svg";

/// A node of the document, shown or not yet shown.
#[derive(Clone, Debug)]
pub struct Node(web_sys::Node);

/// An element with what it holds. An empty `class` is none.
pub fn element(tag: &str, class: &str, children: &[Node]) -> Node {
    made(document().create_element(tag), class).holding(children)
}

/// A part of a drawing.
pub fn drawing(tag: &str, class: &str) -> Node {
    made(document().create_element_ns(Some(SVG), tag), class)
}

/// A symbol of `index.html`, `#icon-…`. It only repeats what the words beside it say.
pub fn icon(symbol: &str) -> Node {
    let picture = drawing("svg", "icon").with("aria-hidden", "true");
    picture.holding(&[drawing("use", "").with("href", symbol)])
}

/// Words without an element of their own.
pub fn text(words: &str) -> Node {
    Node(document().create_text_node(words).into())
}

/// A place in a still page for something that reacts, until the page is left.
pub fn live<V, F>(tag: &str, class: &str, view: F) -> Node
where
    F: FnOnce() -> V + 'static,
    V: IntoView + 'static,
{
    let node = element(tag, class, &[]);
    let place: HtmlElement = node.0.clone().unchecked_into();
    let mounted = StoredValue::new_local(Some(mount_to(place, view)));
    on_cleanup(move || mounted.set_value(None));
    node
}

impl Node {
    /// Puts `child` at the node's end.
    pub fn hold(&self, child: &Self) {
        // Fails only for a node that may not stand there; words and elements may.
        let _ = self.0.append_child(&child.0);
    }

    /// The same node with `children` at its end.
    #[must_use]
    pub fn holding(self, children: &[Self]) -> Self {
        for child in children {
            self.hold(child);
        }
        self
    }

    /// The same node with an attribute, if it is an element.
    #[must_use]
    pub fn with(self, name: &str, value: &str) -> Self {
        if let Some(element) = self.0.dyn_ref::<Element>() {
            // Fails only for a name that is none.
            let _ = element.set_attribute(name, value);
        }
        self
    }

    /// Makes the node all that `place` holds.
    pub fn fill(&self, place: &HtmlElement) {
        place.set_text_content(None);
        let _ = place.append_child(&self.0);
    }
}

fn made(element: Result<Element, wasm_bindgen::JsValue>, class: &str) -> Node {
    // Fails only for a name that is none, and all are written in this program.
    let node = Node(element.unwrap_throw().into());
    if class.is_empty() {
        node
    } else {
        node.with("class", class)
    }
}
