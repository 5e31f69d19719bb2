//! A field for words of one's own, and the same words for paper, where a field may not show them all.

use assessment::plan::within;
use leptos::prelude::*;

/// A field of several lines. What is reported is no longer than the limit.
#[component]
pub fn NoteField(
    /// The id that its label names.
    id: String,
    /// What is in it at first.
    words: String,
    /// Lines that are seen at once.
    rows: &'static str,
    /// Most characters that are taken. What is longer already is not cut.
    limit: usize,
    /// The id of its hint.
    #[prop(optional_no_strip)]
    described_by: Option<String>,
    /// Runs with what it holds at each keystroke.
    on_type: Callback<String>,
    /// Runs with what it holds when the person goes on.
    on_leave: Callback<String>,
) -> impl IntoView {
    let limit = limit.max(words.chars().count());
    let on_paper = RwSignal::new(words.clone());
    // A field that goes while it has the focus still tells of its change: nobody may listen by then.
    let report = move |to: Callback<String>, words: &str| {
        to.try_run(within(words, limit).to_owned());
    };
    let typed = move |event| {
        let words = event_target_value(&event);
        report(on_type, &words);
        on_paper.set(words);
    };
    view! {
        <textarea
            id=id
            rows=rows
            maxlength=limit
            aria-describedby=described_by
            on:input=typed
            on:change=move |event| report(on_leave, &event_target_value(&event))
        >
            {words}
        </textarea>
        <p class="on-paper" aria-hidden="true">
            {on_paper}
        </p>
    }
}
