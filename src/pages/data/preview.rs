//! What a file would bring, the choice to bring it, and the way back.

use std::rc::Rc;

use assessment::transfer::file::Contents;
use assessment::transfer::import::{Preview, Refusal};

use super::kind;
use crate::browser::dom::{Node, button, element, text};
use crate::browser::page;
use crate::browser::storage::NotKept;
use crate::components::prose::{line, list, paragraph};
use crate::context::{App, Brought};
use crate::text::Template;

/// How many of the records that are left out are named; the others are counted.
const MOST_NAMED: usize = 20;

/// How many characters of a foreign key are shown.
const MOST_LETTERS: usize = 60;

/// Where bringing back takes place.
#[derive(Clone)]
pub struct Place {
    /// The state of the app.
    pub app: App,
    /// Where the form or the preview stands.
    pub shown: Node,
    /// Where what happened is said.
    pub said: Node,
}

impl Place {
    /// Says what happened, in place of all that stood there.
    pub fn say(&self, words: &str) {
        self.shown.refill(&[]);
        self.tell(words);
    }

    /// Says what happened, and gives the focus to the choice of a file: what had it is gone.
    pub fn end(&self, words: &str) {
        self.say(words);
        page::focus("#file");
    }

    /// Says what happens.
    pub fn tell(&self, words: &str) {
        self.said.refill(&[paragraph(words)]);
    }

    /// Takes away what was said.
    pub fn hush(&self) {
        self.said.refill(&[]);
    }
}

/// Shows what is in a file, and the choice.
pub fn preview(place: &Place, name: &str, theirs: Contents) {
    let app = place.app;
    let words = &app.text.interface.data;
    let import = app.look_at_import(theirs.clone());
    let heading = words.preview_heading.fill(&[("name", name)]);
    let heading = line("h3", "", &heading).with("tabindex", "-1");
    let counts = list("plain", &counts(app, &import.preview));
    let mut parts = vec![heading.clone(), counts];
    parts.extend(left_out(app, &import.preview));
    if import.changes.is_empty() {
        parts.push(paragraph(words.nothing_new));
    }
    parts.push(choice(place, theirs, import.changes.is_empty()));
    place.hush();
    place.shown.refill(&[element("div", "care-box", &parts)]);
    heading.focus();
}

fn counts(app: App, found: &Preview) -> Vec<Node> {
    let words = &app.text.interface.data;
    let lines = [
        (words.count_new, found.new),
        (words.count_same, found.same),
        (words.count_different, found.different),
        (words.count_refused, found.refused.len()),
    ];
    let lines = lines.into_iter().filter(|(_, count)| *count > 0);
    lines
        .map(|(words, count)| text(&counted(words, count)))
        .collect()
}

fn counted(words: Template, count: usize) -> String {
    words.fill(&[("count", &count.to_string())])
}

/// The records that are left out, and why each.
fn left_out(app: App, found: &Preview) -> Option<Node> {
    if found.refused.is_empty() {
        return None;
    }
    let words = &app.text.interface.data;
    let named = found.refused.iter().take(MOST_NAMED);
    let mut lines: Vec<_> = named
        .map(|(key, why)| {
            let short: String = key.chars().take(MOST_LETTERS).collect();
            let why = reason(app, *why);
            let what = kind(app, key);
            let values = [("what", what), ("key", &*short), ("why", why)];
            text(&words.refused_line.fill(&values))
        })
        .collect();
    if let Some(more @ 1..) = found.refused.len().checked_sub(MOST_NAMED) {
        lines.push(text(&counted(words.refused_more, more)));
    }
    Some(list("mistakes", &lines))
}

fn reason(app: App, why: Refusal) -> &'static str {
    let words = &app.text.interface.data;
    match why {
        Refusal::UnknownKind => words.refused_kind,
        Refusal::Damaged => words.refused_damaged,
        Refusal::Newer => words.refused_newer,
        Refusal::OwnSettings => words.refused_settings,
        Refusal::NoFreeKey => words.refused_key,
    }
}

fn choice(place: &Place, theirs: Contents, is_nothing: bool) -> Node {
    let words = &place.app.text.interface.data;
    let here = place.clone();
    let leave = button("button quiet", words.leave, move || here.end(words.left));
    if is_nothing {
        return element("div", "row", &[leave]);
    }
    let here = place.clone();
    let add = button("button", words.add, move || add(&here, theirs.clone()));
    element("div", "row", &[add, leave])
}

/// Adds what the file has, as things are now.
fn add(place: &Place, theirs: Contents) {
    let words = &place.app.text.interface.data;
    match place.app.bring_in(theirs) {
        Ok(brought) => offer_undo(place, brought),
        Err(NotKept::Blocked | NotKept::Refused) => place.end(words.not_added),
        // The page goes, and says why.
        Err(NotKept::Erased) => place.say(""),
    }
}

fn offer_undo(place: &Place, brought: Brought) {
    let words = &place.app.text.interface.data;
    let done = match brought.count() {
        1 => words.added_one.to_owned(),
        count => counted(words.added_many, count),
    };
    let (here, brought) = (place.clone(), Rc::new(brought));
    let undo = button("button quiet small", words.undo, move || {
        let words = match here.app.undo_import(&brought) {
            0 => words.undone,
            1.. => words.undone_partly,
        };
        here.end(words);
    });
    place.say(&done);
    place.said.hold(&undo);
    undo.focus();
}
