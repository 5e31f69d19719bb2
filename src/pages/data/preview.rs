//! What a file would bring, the choice to bring it, and the way back.

use std::sync::Arc;

use assessment::transfer::file::Contents;
use assessment::transfer::import::{Preview, Refusal};
use leptos::prelude::*;

use super::bring::Bringing;
use super::kind;
use crate::browser::storage::NotKept;
use crate::components::press::Press;
use crate::context::{App, Brought};
use crate::text::Template;

/// How many of the records that are left out are named; the others are counted.
const MOST_NAMED: usize = 20;

/// How many characters of a foreign key are shown.
const MOST_LETTERS: usize = 60;

/// What is in a file, and the choice.
#[component]
pub fn FilePreview(bringing: Bringing, name: Arc<str>, theirs: Arc<Contents>) -> impl IntoView {
    let app = bringing.app;
    let words = &app.text.interface.data;
    let import = app.look_at_import(Contents::clone(&theirs));
    let is_nothing = import.changes.is_empty();
    let left_out = left_out(app, &import.preview);
    let add = (!is_nothing).then(|| {
        let add = Callback::new(move |()| add(bringing, Contents::clone(&theirs)));
        view! { <Press class="button" words=words.add on_press=add /> }
    });
    view! {
        <div class="care-box">
            <h3 tabindex="-1">
                {words.preview_heading.fill(&[("name", &name)])}
            </h3>
            <Lines class="plain" lines=counts(app, &import.preview) />
            {(!left_out.is_empty()).then(|| view! { <Lines class="mistakes" lines=left_out /> })}
            {is_nothing.then(|| view! { <p>{words.nothing_new}</p> })}
            <div class="row">
                {add}
                <Press
                    class="button quiet"
                    words=words.leave
                    on_press=Callback::new(move |()| bringing.end(words.left))
                />
            </div>
        </div>
    }
}

#[component]
fn Lines(class: &'static str, lines: Vec<String>) -> impl IntoView {
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
    view! { <ul class=class>{lines.collect_view()}</ul> }
}

fn counts(app: App, found: &Preview) -> Vec<String> {
    let words = &app.text.interface.data;
    let lines = [
        (words.count_new, found.new),
        (words.count_same, found.same),
        (words.count_different, found.different),
        (words.count_refused, found.refused.len()),
    ];
    let lines = lines.into_iter().filter(|(_, count)| *count > 0);
    lines.map(|(words, count)| counted(words, count)).collect()
}

fn counted(words: Template, count: usize) -> String {
    words.fill(&[("count", &count.to_string())])
}

/// The records that are left out, and why each.
fn left_out(app: App, found: &Preview) -> Vec<String> {
    let words = &app.text.interface.data;
    let named = found.refused.iter().take(MOST_NAMED);
    let mut lines: Vec<_> = named
        .map(|(key, why)| {
            let short: String = key.chars().take(MOST_LETTERS).collect();
            let why = reason(app, *why);
            let what = kind(app, key);
            let values = [("what", what), ("key", &*short), ("why", why)];
            words.refused_line.fill(&values)
        })
        .collect();
    if let Some(more @ 1..) = found.refused.len().checked_sub(MOST_NAMED) {
        lines.push(counted(words.refused_more, more));
    }
    lines
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

/// Adds what the file has, as things are now.
fn add(bringing: Bringing, theirs: Contents) {
    let words = &bringing.app.text.interface.data;
    match bringing.app.bring_in(theirs) {
        Ok(brought) => offer_undo(bringing, brought),
        Err(NotKept::Blocked | NotKept::Refused) => bringing.end(words.not_added),
        // The page goes, and says why.
        Err(NotKept::Erased) => bringing.say(""),
    }
}

fn offer_undo(bringing: Bringing, brought: Brought) {
    let words = &bringing.app.text.interface.data;
    let done = match brought.count() {
        1 => words.added_one.to_owned(),
        count => counted(words.added_many, count),
    };
    bringing.offer_undo(brought, &done);
}
