//! The search of the guide: a field, how much was found, and the places.

use leptos::either::Either;
use leptos::ev;
use leptos::prelude::*;

use crate::browser::texts::{Found, Texts};
use crate::components::announcement::anew;
use crate::context::use_app;

/// The shortest query that is looked for, in characters.
const SHORTEST_QUERY: usize = 2;

/// What a search came to.
enum Answer {
    /// Nothing was looked for.
    Nothing,
    /// The texts did not arrive.
    Failed,
    /// The query, and the places that have every word of it.
    Found(String, Vec<Found>),
}

/// The field to search in, and below it what is found: how many places, told to a screen reader,
/// and then the places.
#[component]
pub fn Search() -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.guide;
    let typed = RwSignal::new(String::new());
    let answer = RwSignal::new(Answer::Nothing);
    let look = move || {
        app.with_texts(move |texts| {
            // What is looked for is what stands in the field when the texts are there. Meanwhile the
            // page may have been left.
            if let Some(typed) = typed.try_get_untracked() {
                answer.set(look_for(texts, typed.trim()));
            }
        });
    };
    let on_input = move |event| {
        typed.set(event_target_value(&event));
        look();
    };
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        look();
    };
    view! {
        <form class="search" role="search" on:submit=on_submit>
            <label for="search">{text.search}</label>
            <p class="soft small" id="search-hint">
                {text.search_hint}
            </p>
            <div class="row">
                <input
                    id="search"
                    type="search"
                    maxlength="60"
                    autocomplete="off"
                    aria-describedby="search-hint"
                    on:input=on_input
                />
                <button class="button quiet" type="submit">
                    {text.search_button}
                </button>
            </div>
        </form>
        <Results answer />
    }
}

/// The places in the texts that have every word of `query`.
fn look_for(texts: Option<&Texts>, query: &str) -> Answer {
    if query.chars().count() < SHORTEST_QUERY {
        return Answer::Nothing;
    }
    match texts {
        Some(texts) => Answer::Found(query.to_owned(), texts.search(query)),
        None => Answer::Failed,
    }
}

#[component]
fn Results(answer: RwSignal<Answer>) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.guide;
    let count = move || {
        answer.with(|answer| match answer {
            Answer::Nothing => None,
            Answer::Failed => Some(Either::Left(view! { <p>{text.failed_heading}</p> })),
            Answer::Found(query, found) => {
                let words = match found.len() {
                    0 => text.found_none.fill(&[("query", query)]),
                    1 => text.found_one.fill(&[("query", query)]),
                    count @ 2.. => text
                        .found_many
                        .fill(&[("count", &count.to_string()), ("query", query)]),
                };
                Some(Either::Right(view! { <h2>{words}</h2> }))
            }
        })
    };
    // Each answer takes the place of the one before: nobody is within it while they type.
    let places = move || {
        answer.with(|answer| match answer {
            Answer::Nothing | Answer::Failed => None,
            Answer::Found(_, found) => {
                let places = found.iter().map(|found| view! { <Place found /> });
                Some(view! { <ul class="plain contents">{places.collect_view()}</ul> })
            }
        })
    };
    view! {
        <div class="search-results">
            <div role="status">{anew(count)}</div>
            <div>{places}</div>
        </div>
    }
}

/// A place that was found, with what was looked for marked in its paragraphs.
#[component]
fn Place<'a>(found: &'a Found) -> impl IntoView + use<> {
    let paragraph = |pieces: &Vec<String>| {
        let pieces = pieces.iter().cloned().enumerate();
        let pieces = pieces.map(|(at, piece)| match at % 2 {
            0 => Either::Left(piece),
            _ => Either::Right(view! { <mark>{piece}</mark> }),
        });
        view! { <p>{pieces.collect_view()}</p> }
    };
    view! {
        <li>
            <h3>
                <a href=found.address.clone()>{found.title.clone()}</a>
            </h3>
            {found.paragraphs.iter().map(paragraph).collect_view()}
        </li>
    }
}
