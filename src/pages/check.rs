//! All answers before the result, each with a way to change it.

use assessment::{AttemptId, Check, ItemId, Response, SignId, response_checks};
use leptos::prelude::*;

use crate::browser::dom::{Node, element, live};
use crate::browser::{location, page, task};
use crate::components::layout::{LinkLine, Opening};
use crate::context::{App, use_app};
use crate::pages::simple::{no_run_page, simple_page};
use crate::route::Route;
use crate::session::{Ideas, Run, Session};

/// The page at `#/check`.
pub fn check_page(app: App) -> Node {
    match app.session.get_untracked() {
        Session::Running(run) if run.asks_safety_again() => {
            let step = Route::Question(run.safety_step());
            task::soon(move || location::replace(step));
            element("div", "page", &[])
        }
        Session::Running(run) => {
            app.look_over();
            live("div", "page", move || view! { <Answers run /> })
        }
        Session::Idle | Session::Finished(_) => no_step_page(app),
    }
}

/// In the place of a step: that its run is finished, or that none was begun.
pub fn no_step_page(app: App) -> Node {
    let id = app
        .session
        .with_untracked(|session| session.outcome().map(|outcome| outcome.attempt.id));
    id.map_or_else(|| no_run_page(app), |id| finished(app, id))
}

/// What is left of a run that has ended: it is never changed after, so Back leads on to it,
/// unless it was deleted.
fn finished(app: App, id: AttemptId) -> Node {
    let text = &app.text.interface.finished;
    if app.outcome_of(id).is_none() {
        let text = &app.text.interface;
        let link = (text.result.all_results, Route::History);
        return simple_page(text.missing_result.heading, text.missing_result.text, link);
    }
    let route = match app.attempt(id) {
        Some(_) => Route::SavedResult(id),
        None => Route::Result,
    };
    simple_page(text.heading, text.text, (text.link, route))
}

/// Everything that was answered in the run, and the way to its result.
#[component]
fn Answers(run: Run) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.check;
    let summary = match run.without_answer() {
        0 => text.complete.to_owned(),
        1 => text.skipped_one.to_owned(),
        count @ 2.. => text.skipped_many.fill(&[("count", &count.to_string())]),
    };
    let signs = run.draft.path.signs().iter();
    let signs = signs.map(|sign| view! { <SignAnswers run=&run sign=*sign /> });
    view! {
        <Opening heading=text.heading lead=text.lead>
            <p>{summary}</p>
        </Opening>
        {signs.collect_view()}
        <OptionalAnswers run=&run />
        <IdeaChoices chosen=run.ideas />
        <Finish checks=response_checks(&run.sheet(), run.fast_answers()) />
    }
}

#[component]
fn SignAnswers<'a>(run: &'a Run, sign: SignId) -> impl IntoView + use<> {
    let app = use_app();
    let rows = sign
        .facts()
        .items
        .map(|item| view! { <AnswerRow run item /> });
    view! {
        <section class="answers">
            <h2>{app.text.instrument.signs[sign.index()]}</h2>
            <dl>{rows.into_iter().collect_view()}</dl>
        </section>
    }
}

#[component]
fn AnswerRow<'a>(run: &'a Run, item: ItemId) -> impl IntoView + use<> {
    let app = use_app();
    let text = &app.text.interface.check;
    let statement = app.text.instrument.items[item.index()];
    let (words, class) = match run.draft.answers.get(item) {
        Some(Response::Given(answer)) => {
            (app.text.instrument.options[usize::from(answer.raw())], "")
        }
        Some(Response::Skipped) => (text.skipped, "missing"),
        None => (text.unanswered, "missing"),
    };
    let route = Route::Question(run.number_of(item).unwrap_or(1));
    let label = text.change_label.fill(&[("statement", statement)]);
    view! {
        <div class="answer-row">
            <dt>{statement}</dt>
            <dd class=class>{words}</dd>
            <dd class="answer-change">
                <a href=route.to_string() aria-label=label>
                    {text.change}
                </a>
            </dd>
        </div>
    }
}

/// What was said beside the statements: the causes, and nothing of the safety page.
#[component]
fn OptionalAnswers<'a>(run: &'a Run) -> impl IntoView + use<> {
    let app = use_app();
    let text = &app.text.interface.check;
    let count = run.item_count();
    let causes = run.draft.causes.iter();
    let mut causes: Vec<_> = causes.map(|cause| app.cause(cause)).collect();
    if causes.is_empty() {
        causes.push(text.causes_none);
    }
    let causes = causes.into_iter().map(|cause| view! { <li>{cause}</li> });
    view! {
        <section class="answers">
            <h2>{text.causes_heading}</h2>
            <ul class="plain">{causes.collect_view()}</ul>
            <LinkLine href=Route::Question(count + 1).to_string() words=text.change_causes />
            <p class="link-line">
                <a href=Route::Question(count + 2).to_string()>{text.change_safety}</a>
                " "
                <span class="soft">{text.safety_note}</span>
            </p>
        </section>
    }
}

/// The choice of ideas: asked of everybody, and left open if they like.
#[component]
fn IdeaChoices(chosen: Ideas) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.check;
    let choices = [
        (Ideas::All, "all", text.ideas_all),
        (Ideas::Alone, "alone", text.ideas_alone),
    ];
    let choice = |(ideas, value, words)| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="ideas"
                    value=value
                    autocomplete="off"
                    checked=ideas == chosen
                    on:change=move |_| app.choose_ideas(ideas)
                />
                <span class="choice-words">{words}</span>
            </label>
        }
    };
    view! {
        <fieldset class="ideas no-print">
            <legend>
                <h2>{text.ideas_question}</h2>
            </legend>
            {choices.map(choice).into_iter().collect_view()}
        </fieldset>
    }
}

/// The way to the result. Where the way of answering may blur it, a gentle note comes between,
/// once: it withholds nothing.
#[component]
fn Finish(checks: Vec<Check>) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.check;
    let has_note = !checks.is_empty();
    let is_noting = RwSignal::new(false);
    let see = move |_| {
        if has_note {
            is_noting.set(true);
            page::focus_soon("#response-note");
        } else {
            app.finish();
        }
    };
    let back = move |_| {
        is_noting.set(false);
        page::show_from_top();
    };
    let notes = checks.into_iter().map(|check| {
        let words = match check {
            Check::SameAnswerRun => text.note_same,
            Check::VeryFast => text.note_fast,
            Check::ManySkips => text.note_skips,
        };
        view! { <p>{words}</p> }
    });
    view! {
        <div class="page">
            <div class="row" hidden=move || is_noting.get()>
                <button class="button" type="button" on:click=see>
                    {text.finish}
                </button>
            </div>
            <section class="care-box" hidden=move || !is_noting.get()>
                <h2 id="response-note" tabindex="-1">
                    {text.note_heading}
                </h2>
                {notes.collect_view()}
                <div class="row">
                    <button class="button" type="button" on:click=move |_| app.finish()>
                        {text.note_go_on}
                    </button>
                    <button class="button quiet" type="button" on:click=back>
                        {text.note_check}
                    </button>
                </div>
            </section>
        </div>
    }
}
