//! The long texts (guide, questions, words, method, privacy): one file of plain HTML, written when
//! the app is built and fetched when it is first needed.
//!
//! The browser reads the file as a document of its own, in which nothing runs; parts of it are
//! copied into the page. No text of ours ever becomes HTML in the page.

use js_sys::{JsString, RegExp};
use leptos::prelude::document;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, XmlHttpRequest, XmlHttpRequestResponseType};

use super::dom::{Node, element, text};

/// How long a connection may bring nothing, in milliseconds.
const PATIENCE_MS: u32 = 20_000;

/// How many entries a search shows.
const MOST_FOUND: usize = 30;

/// How many paragraphs of an entry a search shows.
const MOST_PARAGRAPHS: usize = 2;

/// The file, read.
#[derive(Clone, Debug)]
pub struct Texts(Document);

/// An entry that a search found.
pub struct Found {
    /// Its title.
    pub title: String,
    /// The address of the page it stands on.
    pub address: String,
    /// Its paragraphs with a match, each match marked.
    pub paragraphs: Vec<Node>,
}

/// Fetches the file that the page names, and calls `done` with it, or with none where it did not
/// arrive whole.
pub fn fetch(done: impl FnOnce(Option<Texts>) + 'static) {
    let Some((request, address)) = request() else {
        done(None);
        return;
    };
    let answered = request.clone();
    let finish = Closure::once_into_js(move || {
        let is_there = matches!(answered.status(), Ok(200));
        let document = answered.response_xml().ok().flatten();
        done(document.filter(|_| is_there).map(Texts));
    });
    // `loadend` comes once, however it ended.
    request.set_onloadend(Some(finish.unchecked_ref()));
    if request.open("GET", &address).is_ok() {
        request.set_response_type(XmlHttpRequestResponseType::Document);
        request.set_timeout(PATIENCE_MS);
        // A refusal to send is told by `loadend`, too.
        let _ = request.send();
    }
}

fn request() -> Option<(XmlHttpRequest, String)> {
    let page = document().get_element_by_id(super::page::PAGE)?;
    let address = page.get_attribute("data-texts")?;
    Some((XmlHttpRequest::new().ok()?, address))
}

impl Texts {
    /// A copy of the part with this id, without the elements that match `left_out`.
    pub fn part(&self, id: &str, left_out: Option<&str>) -> Option<Node> {
        let part = self.0.get_element_by_id(id)?;
        let copy = document().import_node_with_deep(&part, true).ok()?;
        let copy: Element = copy.dyn_into().ok()?;
        copy.remove_attribute("id").ok()?;
        if let Some(selector) = left_out {
            for element in all(&copy, selector) {
                element.remove();
            }
        }
        Some(Node::from(copy))
    }

    /// The entries that have every word of `query`, in the order of the file; none for an empty
    /// query. Words are matched anywhere, in small or capital letters.
    pub fn search(&self, query: &str, left_out: Option<&str>) -> Vec<Found> {
        let words: Vec<String> = query.split_whitespace().map(pattern).collect();
        if words.is_empty() {
            return Vec::new();
        }
        let any = expression(&words.join("|"));
        let each: Vec<_> = words.iter().map(|word| expression(word)).collect();
        let has_all = |entry: &Element| {
            let words = JsString::from(entry.text_content().unwrap_or_default());
            each.iter().all(|word| pieces(&words, word).len() > 1)
        };
        let is_left_out = |entry: &Element| {
            left_out.is_some_and(|selector| matches!(entry.closest(selector), Ok(Some(_))))
        };
        let entries = self.0.body().map(|body| all(&body, "[data-entry]"));
        let entries = entries.unwrap_or_default().into_iter();
        let found = entries.filter(|entry| has_all(entry) && !is_left_out(entry));
        let found = found.filter_map(|entry| {
            let paragraphs = all(&entry, "p, dd, blockquote").into_iter();
            let marked = paragraphs.filter_map(|paragraph| marked(&paragraph, &any));
            Some(Found {
                title: entry.get_attribute("data-title")?,
                address: entry.get_attribute("data-href")?,
                paragraphs: marked.take(MOST_PARAGRAPHS).collect(),
            })
        });
        found.take(MOST_FOUND).collect()
    }
}

/// The words of a paragraph with each match marked, or none without a match.
fn marked(paragraph: &Element, words: &RegExp) -> Option<Node> {
    let whole = JsString::from(paragraph.text_content()?);
    let pieces = pieces(&whole, words);
    let mark = |(at, piece): (usize, String)| match at % 2 {
        0 => text(&piece),
        _ => element("mark", "", &[text(&piece)]),
    };
    let is_match = pieces.len() > 1;
    let nodes: Vec<_> = pieces.into_iter().enumerate().map(mark).collect();
    is_match.then(|| element("p", "", &nodes))
}

/// The words between the matches and the matches, in turn.
fn pieces(words: &JsString, matches: &RegExp) -> Vec<String> {
    let pieces = words.split_by_pattern(matches).into_iter();
    pieces.filter_map(|piece| JsValue::from(piece).as_string()).collect()
}

/// What finds `word`, whatever it is made of. Either apostrophe finds both.
fn pattern(word: &str) -> String {
    let mut pattern = String::new();
    for letter in word.chars() {
        match letter {
            '\'' | '’' => pattern.push_str("['’]"),
            '^' | '$' | '\\' | '.' | '*' | '+' | '?' | '(' | ')' | '[' | ']' | '{' | '}' | '|'
            | '/' => {
                pattern.push('\\');
                pattern.push(letter);
            }
            _ => pattern.push(letter),
        }
    }
    pattern
}

/// The match is a group, so that splitting by it keeps it.
fn expression(pattern: &str) -> RegExp {
    RegExp::new(&["(", pattern, ")"].concat(), "iu")
}

/// The elements in `place` that `selector` finds, in their order.
pub fn all(place: &Element, selector: &str) -> Vec<Element> {
    let mut found = Vec::new();
    if let Ok(list) = place.query_selector_all(selector) {
        for at in 0..list.length() {
            found.extend(list.item(at).and_then(|node| node.dyn_into().ok()));
        }
    }
    found
}
