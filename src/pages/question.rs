//! One statement a page. Choosing by pointer or digit key moves on by itself where the person
//! wants that; arrow keys only choose (WCAG 3.2.2).

use std::time::Duration;

use assessment::{Answer, ItemId, Response};
use leptos::ev;
use leptos::prelude::*;

use crate::browser::dom::{Node, live};
use crate::browser::{events, page};
use crate::components::choice::{Choice, second_line};
use crate::components::error_summary::{ErrorSummary, FieldError, Missing};
use crate::components::paragraphs::Paragraphs;
use crate::components::progress::Progress;
use crate::context::{App, use_app};
use crate::route::Route;
use crate::session::{Run, Step, minutes_left};

/// The group of radios.
const GROUP: &str = "answer";

/// The value and key of the choice to skip.
const SKIP: &str = "0";

/// The values and keys of the answers, by raw answer.
const KEYS: [&str; 5] = ["1", "2", "3", "4", "5"];

/// How long the choice is seen before the page moves on.
const CONFIRM: Duration = Duration::from_millis(250);

/// The page at `#/question/<n>`; `number` counts from 1. None where that is no statement of a run under
/// way.
pub fn question_page(app: App, number: u16) -> Option<Node> {
    let step = app
        .session
        .with_untracked(|session| session.run().and_then(|run| run.step(number)));
    if step.is_some() {
        app.arrive(number);
    }
    match step {
        Some(Step::Item(item)) => Some(live(
            "div",
            "page",
            move || view! { <ItemForm number item /> },
        )),
        Some(Step::Causes | Step::Safety) | None => None,
    }
}

/// Where *Continue* leads from step `number`.
pub fn next_route(app: App, number: u16) -> Route {
    let next = app
        .session
        .with_untracked(|session| session.run().and_then(|run| run.step_after(number)));
    next.map_or(Route::Check, Route::Question)
}

/// Words and address of the way back from step `number`.
pub fn way_back(app: App, number: u16) -> (&'static str, Route) {
    let text = &app.text.interface.question;
    let to_check = app.session.with_untracked(|session| {
        session
            .run()
            .is_some_and(|run| run.leads_back_to_check(number))
    });
    match number {
        _ if to_check => (text.back_to_check, Route::Check),
        0 | 1 => (text.back, Route::Start),
        2.. => (text.back, Route::Question(number - 1)),
    }
}

#[component]
fn ItemForm(number: u16, item: ItemId) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface;
    let chosen = Memo::new(move |_| response_to(app, item));
    let missing = RwSignal::new(false);
    let by_pointer = StoredValue::new(false);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop_timer = move || {
        if let Some(timer) = timer.get_value() {
            timer.clear();
        }
    };
    on_cleanup(stop_timer);

    let choose = move |response: Response| {
        missing.set(false);
        app.set_error(false);
        if chosen.get_untracked() != Some(response) {
            app.respond(item, response);
        }
    };
    let move_on = move || {
        if app.settings.get_untracked().move_on {
            stop_timer();
            let go = move || app.go(next_route(app, number));
            timer.set_value(set_timeout_with_handle(go, CONFIRM).ok());
        }
    };
    let press = move |response: Response| {
        if by_pointer.get_value() {
            choose(response);
            move_on();
        }
    };
    let keydown = move |event: ev::KeyboardEvent| {
        by_pointer.set_value(false);
        let has_keys = app.settings.get_untracked().keys;
        if let Some(raw) = events::digit(&event).filter(|_| has_keys) {
            event.prevent_default();
            let answer = raw.and_then(Answer::from_raw);
            choose(answer.map_or(Response::Skipped, Response::Given));
            page::focus_group(GROUP);
            move_on();
        }
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if chosen.get_untracked().is_some() {
            app.go(next_route(app, number));
        } else {
            missing.set(true);
            app.set_error(true);
            page::focus_soon(".error-summary");
        }
    };
    let choice = move |response: Response, value: &'static str, label: &'static str| {
        view! {
            <Choice
                name=GROUP
                value=value
                label=label
                key_hint=value
                checked=Signal::derive(move || chosen.get() == Some(response))
                on_choose=Callback::new(move |()| choose(response))
                on_press=Callback::new(move |()| press(response))
            />
        }
    };
    let answers = Answer::ALL.map(|answer| {
        let raw = usize::from(answer.raw());
        choice(
            Response::Given(answer),
            KEYS[raw],
            app.text.instrument.options[raw],
        )
    });
    let message = text.question.missing;
    let hint = app.text.instrument.hints[item.index()];
    let (back, back_route) = way_back(app, number);
    view! {
        <ItemProgress number />
        {first_words(app, number)}
        <ErrorSummary
            heading=text.error.heading
            missing=Signal::derive(move || {
                missing.get().then_some(Missing { message, group: GROUP }).into_iter().collect()
            })
            on_follow=Callback::new(page::focus_group)
        />
        <form
            class="question"
            novalidate
            on:submit=submit
            on:keydown=keydown
            on:pointerdown=move |_| by_pointer.set_value(true)
        >
            <fieldset aria-describedby="first-words answer-hint answer-error">
                <legend>
                    <h1 tabindex="-1">
                        <span class="stem">{app.text.instrument.stem}</span>
                        " "
                        <span class="statement">{app.text.instrument.items[item.index()]}</span>
                    </h1>
                </legend>
                {hint
                    .map(|hint| {
                        view! {
                            <p class="soft" id="answer-hint">
                                {hint}
                            </p>
                        }
                    })}
                <FieldError
                    id="answer-error"
                    message=Signal::derive(move || missing.get().then_some(message))
                />
                {answers.into_iter().collect_view()}
                <div class="or">{text.start.or}</div>
                {choice(Response::Skipped, SKIP, app.text.instrument.skip_option)}
            </fieldset>
            <div class="row">
                <button class="button" type="submit">
                    {text.question.r#continue}
                </button>
                <a class="button quiet" href=back_route.to_string()>
                    {back}
                </a>
            </div>
            <MoveOnSwitch number />
        </form>
    }
}

fn response_to(app: App, item: ItemId) -> Option<Response> {
    app.session
        .with(|session| session.run().and_then(|run| run.draft.answers.get(item)))
}

#[component]
fn ItemProgress(number: u16) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.question;
    let total = app
        .session
        .with_untracked(|session| session.run().map_or(number, Run::item_count));
    let words = text.progress.fill(&[
        ("number", &number.to_string()),
        ("total", &total.to_string()),
    ]);
    let rest = match minutes_left((total + 1).saturating_sub(number)) {
        0 | 1 => text.minute.to_owned(),
        minutes @ 2.. => text.minutes.fill(&[("minutes", &minutes.to_string())]),
    };
    view! { <Progress words rest=Some(rest) done=number.saturating_sub(1) total /> }
}

/// Whether a person comes to the first statement of a run in which nothing is answered.
fn is_first(app: App, number: u16) -> bool {
    let has_answered = app
        .session
        .with_untracked(|session| session.run().is_some_and(|run| run.done() > 0));
    number == 1 && !has_answered
}

/// Whether it is their first run: no result is kept of one before.
fn is_new_here(app: App, number: u16) -> bool {
    is_first(app, number) && app.attempt_count() == 0
}

/// Whom and which time the statements are about, and for whom they are written: once, before the first.
fn first_words(app: App, number: u16) -> Option<impl IntoView> {
    let text = &app.text.instrument;
    let (first, others) = text.frame.split_first()?;
    is_first(app, number).then(|| {
        view! {
            <div id="first-words">
                <p>{*first}</p>
                <details class="unfold">
                    <summary>{app.text.interface.question.frame_more}</summary>
                    <Paragraphs lines=others />
                    <p>{text.adults}</p>
                </details>
            </div>
        }
    })
}

/// The switch for moving on by itself, and the way to the keys. What both do is said once, on the first
/// statement; after that the help says it.
#[component]
fn MoveOnSwitch(number: u16) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.question;
    let moves_on = move || app.settings.get().move_on;
    let hint = is_new_here(app, number).then_some(text.move_on_hint);
    view! {
        <div class="question-ways">
            <label class="switch">
                <input
                    type="checkbox"
                    prop:checked=moves_on
                    on:change=move |_| {
                        app.change_settings(|settings| settings.move_on = !settings.move_on);
                    }
                />
                <span class="choice-words">
                    {text.move_on} {hint.map(second_line)}
                </span>
            </label>
            <button class="keys-open" type="button" data-keys-open>
                {text.keys}
            </button>
        </div>
    }
}
