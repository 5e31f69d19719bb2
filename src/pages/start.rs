//! The start: what it is, the first question, and what is kept. The same page stands in
//! `index.html`, where it can be answered before the program has arrived; a test holds the two
//! together, element by element.

use assessment::{PathId, days_to_compare};
use leptos::either::Either;
use leptos::ev;
use leptos::prelude::*;

use crate::browser::{clock, page};
use crate::components::choice::Choice;
use crate::components::error_summary::{ErrorSummary, FieldError, Missing};
use crate::components::paragraphs::Paragraphs;
use crate::context::{App, Choices, use_app};
use crate::route::Route;
use crate::session::Keep;

/// The groups of the form: the names of their radios.
const PATH: &str = "path";
const KEEP: &str = "keep";

/// The drawing in `index.html`. A constant: what is only written into `view!` becomes a text of HTML,
/// which the content security policy refuses.
const BOWL: &str = "#bowl";

/// The page at `#/`.
#[component]
pub fn StartPage() -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.start;
    view! {
        <div class="opening hero">
            <h1 tabindex="-1">{text.heading}</h1>
            <p class="lead">{text.lead}</p>
            <p class="soft">{text.not_a_test}</p>
            <svg class="bowl" aria-hidden="true">
                <use href=BOWL></use>
            </svg>
        </div>
        <Late />
        <Resume />
        <StartForm />
    }
}

/// For whoever is here late and in despair: folded up, and nothing that has to be answered.
#[component]
fn Late() -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.start;
    let is_open = app.late_open.get_value();
    app.late_open.set_value(false);
    view! {
        <details class="unfold" open=is_open>
            <summary id="late">{text.late_heading}</summary>
            <Paragraphs lines=text.late />
        </details>
    }
}

#[component]
fn StartForm() -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.start;
    let missing = RwSignal::new(Vec::<Missing>::new());
    let say_what_is_missing = move || {
        missing.set(missing_of(app, app.choices.get_untracked()));
        app.set_error(true);
        page::focus_soon(".error-summary");
    };
    if app.started_early.get_value() {
        app.started_early.set_value(false);
        say_what_is_missing();
    }
    let error_of = move |group: &'static str| {
        Signal::derive(move || {
            let missing = missing.get();
            missing
                .iter()
                .find(|missing| missing.group == group)
                .map(|missing| missing.message)
        })
    };
    let choose = move |change: fn(&mut Choices, &str), value: &'static str| {
        Callback::new(move |()| app.choices.update(|choices| change(choices, value)))
    };
    let path_choice = move |path: PathId| {
        let checked = Signal::derive(move || app.choices.get().path == Some(path));
        let on_choose = choose(
            |choices, id| choices.path = PathId::from_id(id),
            path.as_str(),
        );
        let label = app.text.instrument.paths[path.index()];
        view! { <Choice name=PATH value=path.as_str() label checked on_choose /> }
    };
    let keep_choice = move |keep: Keep, label: &'static str, hint: &'static str| {
        let checked = Signal::derive(move || app.choices.get().keep == Some(keep));
        let on_choose = choose(
            |choices, id| choices.keep = Keep::from_id(id),
            keep.as_str(),
        );
        view! { <Choice name=KEEP value=keep.as_str() label hint checked on_choose /> }
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let Choices { path, keep } = app.choices.get_untracked();
        if let (Some(path), Some(keep)) = (path, keep) {
            app.begin(path, keep);
            app.go(Route::Question(1));
        } else {
            say_what_is_missing();
        }
    };
    let [first_paths @ .., last_path] = PathId::ALL;
    view! {
        <ErrorSummary
            heading=app.text.interface.error.heading
            missing
            on_follow=Callback::new(page::focus_group)
        />
        <form id="start-form" novalidate on:submit=submit>
            <fieldset aria-describedby="path-error">
                <legend>
                    <h2>{text.path_question}</h2>
                </legend>
                <FieldError id="path-error" message=error_of(PATH) />
                {first_paths.map(path_choice).into_iter().collect_view()}
                <div class="or">{text.or}</div>
                {path_choice(last_path)}
            </fieldset>
            <fieldset aria-describedby="keep-error">
                <legend>
                    <h2>{text.keep_question}</h2>
                </legend>
                <FieldError id="keep-error" message=error_of(KEEP) />
                {keep_choice(Keep::OnDevice, text.keep_yes, text.keep_yes_hint)}
                {keep_choice(Keep::Nothing, text.keep_no, text.keep_no_hint)}
            </fieldset>
            <div class="row">
                <button class="button" type="submit">
                    {text.start}
                </button>
            </div>
            <p class="soft small">{text.exit_note}</p>
        </form>
    }
}

fn missing_of(app: App, choices: Choices) -> Vec<Missing> {
    let words = &app.text.interface.start_error;
    let path = choices.path.is_none().then_some(Missing {
        message: words.path,
        group: PATH,
    });
    let keep = choices.keep.is_none().then_some(Missing {
        message: words.keep,
        group: KEEP,
    });
    path.into_iter().chain(keep).collect()
}

/// What someone finds who comes back: the run left off, or the last result.
#[component]
fn Resume() -> impl IntoView {
    let app = use_app();
    if page::is_clean() {
        return None;
    }
    let left_off = app.session.with_untracked(|session| {
        let run = session.run()?;
        let done = run.done().to_string();
        let total = run.item_count().to_string();
        Some((run.draft.step, done, total))
    });
    match left_off {
        Some((step, done, total)) => Some(Either::Left(view! { <LeftOff step done total /> })),
        None => latest(app).map(Either::Right),
    }
}

#[component]
fn LeftOff(step: u16, done: String, total: String) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.start;
    let kept = if app.is_run_kept() {
        text.resume_text
    } else {
        text.resume_held
    };
    let words = text.resume.fill(&[("done", &done), ("total", &total)]);
    view! {
        <section class="welcome">
            <h2>{text.resume_heading}</h2>
            <p>{kept}</p>
            <p>
                <a class="button" href=Route::Question(step).to_string()>
                    {words}
                </a>
            </p>
            <p class="soft small">{text.resume_replace}</p>
        </section>
    }
}

fn latest(app: App) -> Option<impl IntoView> {
    let text = &app.text.interface.start;
    let latest = app.latest_attempt()?;
    let days_ago = latest.days_ago(clock::now_ms(), clock::offset_min());
    let ago = match days_ago {
        0 => text.latest_today.to_owned(),
        1 => text.latest_yesterday.to_owned(),
        days @ 2.. => text.latest_days.fill(&[("days", &days.to_string())]),
    };
    let early = match days_to_compare(days_ago) {
        None => None,
        Some(1) => Some(text.latest_early_one.to_owned()),
        Some(days) => Some(text.latest_early_many.fill(&[("days", &days.to_string())])),
    };
    let open = Route::SavedResult(latest.id).to_string();
    Some(view! {
            <section class="welcome">
                <h2>{text.latest_heading}</h2>
                <p>{ago}</p>
                {early.map(|early| view! { <p>{early}</p> })}
                <p class="row">
                    <a class="button quiet" href=open>
                        {text.latest_open}
                    </a>
                    <a href=Route::History.to_string()>{text.latest_all}</a>
                </p>
            </section>
    })
}
