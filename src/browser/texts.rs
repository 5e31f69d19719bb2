//! The long texts (guide, questions, words, method, privacy): one file of plain HTML, written when
//! the app is built and fetched when it is first needed.
//!
//! The browser reads the file as a document of its own, in which nothing runs; parts of it are
//! copied into the page. No text of ours ever becomes HTML in the page.

use js_sys::{JsString, RegExp};
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Document, XmlHttpRequest, XmlHttpRequestResponseType};

use super::dom::Node;
use super::page::PAGE;

/// The id of the file's last element.
const END: &str = "whole";

/// How long the file may take, in milliseconds.
const PATIENCE_MS: u32 = 20_000;

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
    /// Its paragraphs with a match: the words between the matches, and the matches, in turn.
    pub paragraphs: Vec<Vec<String>>,
}

/// Fetches the file that the page names, and calls `done` with it, or with none where it did not
/// arrive whole.
pub fn fetch(done: impl FnOnce(Option<Texts>) + 'static) {
    let Some(request) = request() else {
        done(None);
        return;
    };
    let answered = request.clone();
    let finish = Closure::once_into_js(move || {
        let is_there = matches!(answered.status(), Ok(200));
        let document = answered.response_xml().ok().flatten();
        // The browser closes what was cut off, so only the last element tells.
        let is_whole = |document: &Document| document.get_element_by_id(END).is_some();
        done(
            document
                .filter(|document| is_there && is_whole(document))
                .map(Texts),
        );
    });
    // It comes once, however the request ended; a refusal to send is told by it, too.
    request.set_onloadend(Some(finish.unchecked_ref()));
    let _ = request.send();
}

/// A request for the file, not yet sent.
fn request() -> Option<XmlHttpRequest> {
    let page = document().get_element_by_id(PAGE)?;
    let address = page.get_attribute("data-texts")?;
    let request = XmlHttpRequest::new().ok()?;
    request.open("GET", &address).ok()?;
    request.set_response_type(XmlHttpRequestResponseType::Document);
    // An answer without a type is no XML: the browser's own page about that would have a style that
    // the policy refuses.
    request.override_mime_type("text/html").ok()?;
    request.set_timeout(PATIENCE_MS);
    Some(request)
}

impl Texts {
    /// A copy of the part with this id.
    pub fn part(&self, id: &str) -> Option<Node> {
        Node::copy_of(&*self.0.get_element_by_id(id)?)
    }

    /// The entries that have every word of `query`, in the order of the file; none for an empty query.
    /// A word is found anywhere, also inside another, in small or capital letters.
    pub fn search(&self, query: &str) -> Vec<Found> {
        let words: Vec<String> = query.split_whitespace().map(pattern).collect();
        let Some(body) = self.0.body().filter(|_| !words.is_empty()) else {
            return Vec::new();
        };
        let any = expression(&words.join("|"));
        let each: Vec<_> = words.iter().map(|word| expression(word)).collect();
        let is_found = |entry: &Node| {
            let title = entry.attribute("data-title").unwrap_or_default();
            let words = [title.as_str(), "\n", &entry.words()].concat();
            each.iter().all(|word| pieces(&words, word).len() > 1)
        };
        let entries = Node::from(web_sys::Element::from(body)).find("[data-entry]");
        let mut all: Vec<Found> = Vec::new();
        for entry in entries.into_iter().filter(is_found) {
            let title = entry.attribute("data-title").unwrap_or_default();
            let address = entry.attribute("data-href").unwrap_or_default();
            // A row of links is no sentence: each leads to an entry that is found by itself.
            let paragraphs = entry.find("p:not(.guide-links), dd").into_iter();
            let split = paragraphs.map(|paragraph| pieces(&paragraph.words(), &any));
            let matching = split.filter(|pieces| pieces.len() > 1);
            // The parts of a section are found as one place.
            match all
                .iter_mut()
                .find(|found| found.title == title && found.address == address)
            {
                Some(found) => found.paragraphs.extend(matching),
                None => all.push(Found {
                    title,
                    address,
                    paragraphs: matching.collect(),
                }),
            }
        }
        for found in &mut all {
            found.paragraphs.truncate(MOST_PARAGRAPHS);
        }
        all
    }
}

/// The words between the matches, and the matches, in turn.
fn pieces(words: &str, matches: &RegExp) -> Vec<String> {
    let pieces = JsString::from(words).split_by_pattern(matches).into_iter();
    pieces.filter_map(|piece| piece.as_string()).collect()
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
