//! Which check-ins are shown, where those of several paths cannot be compared.

use assessment::PathId;
use leptos::ev;
use leptos::prelude::*;

use super::{History, ROWS};

/// A choice between the families, where there is more than one.
#[component]
pub(super) fn PathFilter(history: History) -> impl IntoView {
    let text = history.app.text;
    let words = &text.interface.history;
    let families = history.families();
    if families.len() < 2 {
        return None;
    }
    let option = |value: &'static str, words: String| {
        view! { <option value=value>{words}</option> }
    };
    let of_family = |family: &Vec<PathId>| {
        let name = |path: &PathId| text.instrument.paths[path.index()];
        let names: Vec<_> = family.iter().map(name).collect();
        let value = family.first().map_or("", |path| path.as_str());
        option(value, names.join(text.interface.result.glance_between))
    };
    let mut options = vec![option("", words.path_all.to_owned())];
    options.extend(families.iter().map(of_family));
    let choose = move |event: ev::Event| {
        history.filter(PathId::from_id(&event_target_value(&event)));
    };
    Some(view! {
        <div class="country no-print">
            <label for="path">{words.path_filter}</label>
            <select id="path" on:change=choose>
                {options}
            </select>
        </div>
    })
}

impl History {
    /// The paths that were taken, by the check-ins that can be compared: each family once.
    pub(super) fn families(self) -> Vec<Vec<PathId>> {
        let mut families: Vec<Vec<PathId>> = Vec::new();
        let attempts = self.attempts.get_value();
        for path in PathId::ALL {
            let mut attempts = attempts.readable.iter();
            if !attempts.any(|attempt| attempt.path == path) {
                continue;
            }
            let is_its = |family: &&mut Vec<PathId>| {
                family.first().is_some_and(|other| other.same_family(path))
            };
            match families.iter_mut().find(is_its) {
                Some(family) => family.push(path),
                None => families.push(vec![path]),
            }
        }
        families
    }

    fn filter(self, path: Option<PathId>) {
        self.path.set(path);
        self.rows.set(ROWS);
        let words = &self.app.text.interface.history;
        self.say(match untrack(|| self.with_shown(|shown| shown.len())) {
            1 => words.showing_one.to_owned(),
            count => words.showing_many.fill(&[("count", &count.to_string())]),
        });
    }
}
