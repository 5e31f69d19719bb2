//! Still parts of the document, made once and never changed: elements with words.
//!
//! What reacts is Leptos, mounted into such an element by [`live`].

use leptos::mount::mount_to;
use leptos::prelude::{IntoView, SetValue, StoredValue, document, on_cleanup};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{
    Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
};

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

/// The elements of the page that `selector` finds, in their order.
pub fn find_in_page(selector: &str) -> Vec<Node> {
    let page = document().document_element();
    page.map(|page| Node::from(page).find(selector))
        .unwrap_or_default()
}

/// A button.
pub fn button(class: &str, words: &str, press: impl Fn() + 'static) -> Node {
    let button = element("button", class, &[text(words)]).with("type", "button");
    button.on("click", move |_| press())
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
    /// The same node, with what happens on an event. It is called for as long as the node lives.
    #[must_use]
    pub fn on(self, event: &str, happen: impl FnMut(Event) + 'static) -> Self {
        self.listen(event, Box::new(happen));
        self
    }

    fn listen(&self, event: &str, happen: Box<dyn FnMut(Event)>) {
        let happen = Closure::wrap(happen).into_js_value();
        // Fails only for a listener that is none.
        let _ = self
            .0
            .add_event_listener_with_callback(event, happen.unchecked_ref());
    }

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

    /// Takes an attribute away.
    pub fn without(&self, name: &str) {
        if let Some(element) = self.0.dyn_ref::<Element>() {
            // Fails only for a name that is none.
            let _ = element.remove_attribute(name);
        }
    }

    /// Takes away what the node holds and puts `children` there.
    pub fn refill(&self, children: &[Self]) {
        self.0.set_text_content(None);
        for child in children {
            self.hold(child);
        }
    }

    /// Makes the node all that `place` holds.
    pub fn fill(&self, place: &HtmlElement) {
        Self(place.clone().into()).refill(std::slice::from_ref(self));
    }

    /// The elements below that `selector` finds, in their order.
    pub fn find(&self, selector: &str) -> Vec<Self> {
        let mut found = Vec::new();
        let list = self
            .0
            .dyn_ref::<Element>()
            .and_then(|element| element.query_selector_all(selector).ok());
        if let Some(list) = list {
            for at in 0..list.length() {
                found.extend(list.item(at).map(Self));
            }
        }
        found
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.0.dyn_ref::<Element>()?.get_attribute(name)
    }

    /// The words in it.
    pub fn words(&self) -> String {
        self.0.text_content().unwrap_or_default()
    }

    /// What is typed or chosen in it; empty for what is no field.
    pub fn value(&self) -> String {
        if let Some(field) = self.0.dyn_ref::<HtmlInputElement>() {
            return field.value();
        }
        if let Some(field) = self.0.dyn_ref::<HtmlTextAreaElement>() {
            return field.value();
        }
        let choice = self.0.dyn_ref::<HtmlSelectElement>();
        choice.map(HtmlSelectElement::value).unwrap_or_default()
    }

    /// Puts a text into a field of one line.
    pub fn set_value(&self, words: &str) {
        if let Some(field) = self.0.dyn_ref::<HtmlInputElement>() {
            field.set_value(words);
        }
    }

    /// Selects all that stands in it and gives it the focus, if it is a field of several lines.
    pub fn select(&self) {
        if let Some(field) = self.0.dyn_ref::<HtmlTextAreaElement>() {
            field.select();
        }
    }

    /// Whether it is ticked.
    pub fn is_ticked(&self) -> bool {
        let tick = self.0.dyn_ref::<HtmlInputElement>();
        tick.is_some_and(HtmlInputElement::checked)
    }

    /// Whether an element around it, or it, matches `selector`.
    pub fn is_within(&self, selector: &str) -> bool {
        let element = self.0.dyn_ref::<Element>();
        element.is_some_and(|element| matches!(element.closest(selector), Ok(Some(_))))
    }

    /// Gives it another class.
    pub fn set_class(&self, class: &str) {
        if let Some(element) = self.0.dyn_ref::<Element>() {
            element.set_class_name(class);
        }
    }

    /// Hides it from everyone, or shows it.
    pub fn set_hidden(&self, is_hidden: bool) {
        if let Some(element) = self.0.dyn_ref::<HtmlElement>() {
            element.set_hidden(is_hidden);
        }
    }

    /// Takes it out of the page.
    pub fn remove(&self) {
        if let Some(parent) = self.0.parent_node() {
            let _ = parent.remove_child(&self.0);
        }
    }

    /// Gives it the focus.
    pub fn focus(&self) {
        if let Some(element) = self.0.dyn_ref::<HtmlElement>() {
            // An element that cannot take the focus leaves it where it was.
            let _ = element.focus();
        }
    }

    /// A copy for this page of a node of any document.
    pub fn copy_of(node: &web_sys::Node) -> Option<Self> {
        document().import_node_with_deep(node, true).ok().map(Self)
    }
}

impl<E: Into<web_sys::Node>> From<E> for Node {
    fn from(element: E) -> Self {
        Self(element.into())
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
