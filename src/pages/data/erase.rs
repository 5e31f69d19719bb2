//! Erasing everything, in two deliberate steps.

use leptos::either::Either;
use leptos::html;
use leptos::prelude::*;

use crate::components::layout::Block;
use crate::components::status::{Status, StatusWords};
use crate::context::{App, use_app};

/// Where the person is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Before the button that only leads to the question.
    First,
    /// Before the question.
    Asked,
    /// Before the first button again, which takes the focus from what is gone.
    Back,
}

/// Erasing, as far as it is.
#[derive(Clone, Copy)]
struct Erasing {
    app: App,
    step: RwSignal<Step>,
    status: Status,
}

impl Erasing {
    fn ask(self) {
        self.status.clear();
        self.step.set(Step::Asked);
    }

    fn go_back(self, words: &str) {
        self.step.set(Step::Back);
        self.status.say(words);
    }

    fn erase(self) {
        if self.app.erase_all().is_err() {
            self.go_back(self.app.text.interface.data.not_erased);
        }
    }
}

/// The first step, and the second in its place.
#[component]
pub fn ErasePart() -> impl IntoView {
    let app = use_app();
    let words = &app.text.interface.data;
    let erasing = Erasing {
        app,
        step: RwSignal::new(Step::First),
        status: Status::default(),
    };
    let step = move || match erasing.step.get() {
        Step::Asked => Either::Right(view! { <Question erasing /> }),
        step @ (Step::First | Step::Back) => {
            Either::Left(view! { <FirstButton erasing takes_focus=step == Step::Back /> })
        }
    };
    view! {
        <Block heading=words.erase_heading>
            <p>{words.erase_text}</p>
            <div class="page">{step}</div>
            <div class="said" role="status">
                <StatusWords status=erasing.status />
            </div>
        </Block>
    }
}

#[component]
fn FirstButton(erasing: Erasing, takes_focus: bool) -> impl IntoView {
    let button = NodeRef::<html::Button>::new();
    if takes_focus {
        button.on_load(|button| drop(button.focus()));
    }
    view! {
        <p>
            <button
                class="button quiet"
                type="button"
                node_ref=button
                on:click=move |_| erasing.ask()
            >
                {erasing.app.text.interface.data.erase}
            </button>
        </p>
    }
}

/// The question, with a way that does it and a way that does not.
#[component]
fn Question(erasing: Erasing) -> impl IntoView {
    let words = &erasing.app.text.interface.data;
    let heading = NodeRef::<html::H3>::new();
    heading.on_load(|heading| drop(heading.focus()));
    view! {
        <div class="care-box">
            <h3 tabindex="-1" node_ref=heading>
                {words.erase_question}
            </h3>
            <p>{words.erase_consequence}</p>
            <div class="row">
                <button class="button alarm" type="button" on:click=move |_| erasing.erase()>
                    {words.erase_sure}
                </button>
                <button
                    class="button quiet"
                    type="button"
                    on:click=move |_| erasing.go_back(words.kept)
                >
                    {words.erase_not}
                </button>
            </div>
        </div>
    }
}
