//! The two optional pages after the statements: what may be behind it, and feeling safe.

use assessment::{CauseId, SafetyId};
use leptos::ev;
use leptos::prelude::*;

use crate::browser::dom::{Node, live};
use crate::components::choice::Choice;
use crate::components::progress::Progress;
use crate::context::{App, use_app};
use crate::pages::check::no_step_page;
use crate::pages::question::{next_route, way_back};
use crate::session::{Run, SafetyAnswer, Step};

/// The group names of the safety statements.
const SAFETY_GROUPS: [&str; SafetyId::COUNT] = ["safe1", "safe2", "safe3", "safe4"];

/// The ids of their examples.
const SAFETY_HINTS: [&str; SafetyId::COUNT] =
    ["safe1-hint", "safe2-hint", "safe3-hint", "safe4-hint"];

/// The page of an optional step, by its number from 1.
pub fn optional_page(app: App, number: u16) -> Node {
    let step = app
        .session
        .with_untracked(|session| session.run().and_then(|run| run.step(number)));
    match step {
        Some(Step::Causes) => live("div", "page", move || view! { <CausesPage number /> }),
        Some(Step::Safety) => live("div", "page", move || view! { <SafetyPage number /> }),
        // The statements come with the first file.
        Some(Step::Item(_)) | None => no_step_page(app),
    }
}

/// The page on what may be behind it: any number of ticks, or none.
#[component]
fn CausesPage(
    /// The step, from 1.
    number: u16,
) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.causes;
    let ticks = CauseId::ALL
        .into_iter()
        .take(CauseId::ASKED)
        .map(|cause| view! { <CauseTick cause /> })
        .collect_view();
    view! {
        <OptionalProgress words=text.progress number />
        <form class="question" on:submit=move |event| go_on(app, number, &event)>
            <fieldset aria-describedby="causes-hint">
                <legend>
                    <h1 tabindex="-1">{text.heading}</h1>
                </legend>
                <p class="soft" id="causes-hint">
                    {text.hint}
                </p>
                {ticks}
            </fieldset>
            <WayOn number />
        </form>
    }
}

#[component]
fn CauseTick(cause: CauseId) -> impl IntoView {
    let app = use_app();
    let ticked = move || {
        app.session.with(|session| {
            session
                .run()
                .is_some_and(|run| run.draft.causes.contains(cause))
        })
    };
    view! {
        <label class="choice">
            <input
                type="checkbox"
                name="cause"
                value=cause.as_str()
                prop:checked=ticked
                on:change=move |_| app.toggle_cause(cause)
            />
            <span class="choice-words">{app.text.instrument.causes[cause.index()]}</span>
        </label>
    }
}

/// The page on feeling safe. Its answers stay in memory and are never written.
#[component]
fn SafetyPage(
    /// The step, from 1.
    number: u16,
) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.safety;
    let asks_again = app
        .session
        .with_untracked(|session| session.run().is_some_and(Run::asks_safety_again));
    let again = asks_again.then(|| view! { <p class="notice-bar">{text.again}</p> });
    let on_submit = move |event| {
        app.pass_safety();
        go_on(app, number, &event);
    };
    let statements = SafetyId::ALL
        .map(|statement| view! { <SafetyChoices statement /> })
        .into_iter()
        .collect_view();
    view! {
        <OptionalProgress words=text.progress number />
        <form class="question" autocomplete="off" on:submit=on_submit>
            <div class="opening">
                <h1 tabindex="-1">{text.heading}</h1>
                {again}
                <p class="soft">{text.hint}</p>
            </div>
            {statements}
            <WayOn number />
        </form>
    }
}

#[component]
fn SafetyChoices(statement: SafetyId) -> impl IntoView {
    let app = use_app();
    let text = &app.text.instrument;
    let index = statement.index();
    let [yes, no, rather_not] = text.safety_options;
    // What was said before counts, and is not shown again to whoever comes to this page.
    let chosen = RwSignal::new(None);
    let choices = [
        (SafetyAnswer::Yes, "yes", yes),
        (SafetyAnswer::No, "no", no),
        (SafetyAnswer::RatherNot, "rather-not", rather_not),
    ];
    let choice = |(answer, value, label)| {
        let checked = Signal::derive(move || chosen.get() == Some(answer));
        let on_choose = Callback::new(move |()| {
            chosen.set(Some(answer));
            app.set_safety(statement, answer);
        });
        view! { <Choice name=SAFETY_GROUPS[index] value label checked on_choose /> }
    };
    let hint_id = SAFETY_HINTS[index];
    let hint = text.safety_hints[index].map(|hint| {
        view! {
            <p class="soft" id=hint_id>
                {hint}
            </p>
        }
    });
    let described = hint.is_some().then_some(hint_id);
    view! {
        <fieldset class="safety" aria-describedby=described>
            <legend>
                <span class="stem">{text.safety_stem}</span>
                " "
                <span class="safety-statement">{text.safety[index]}</span>
            </legend>
            {hint}
            <div class="safety-choices no-print">{choices.map(choice).into_iter().collect_view()}</div>
        </fieldset>
    }
}

fn go_on(app: App, number: u16, event: &ev::SubmitEvent) {
    event.prevent_default();
    app.go(next_route(app, number));
}

#[component]
fn OptionalProgress(words: &'static str, number: u16) -> impl IntoView {
    let app = use_app();
    let total = app
        .session
        .with_untracked(|session| session.run().map_or(number, Run::item_count));
    view! { <Progress words=words.to_owned() rest=None done=number.min(total) total /> }
}

#[component]
fn WayOn(number: u16) -> impl IntoView {
    let app = use_app();
    let (back, route) = way_back(app, number);
    view! {
        <div class="row">
            <button class="button" type="submit">
                {app.text.interface.question.r#continue}
            </button>
            <a class="button quiet" href=route.to_string()>
                {back}
            </a>
        </div>
    }
}
