//! Erasing everything, in two deliberate steps.

use leptos::either::Either;
use leptos::prelude::*;

use crate::browser::page;
use crate::components::layout::Block;
use crate::components::press::Press;
use crate::components::status::{Status, StatusWords};
use crate::context::{App, use_app};

/// Erasing, as far as it is.
#[derive(Clone, Copy)]
struct Erasing {
    app: App,
    /// Whether the question is asked.
    is_asked: RwSignal<bool>,
    status: Status,
}

impl Erasing {
    fn ask(self) {
        self.status.clear();
        self.is_asked.set(true);
        page::focus_soon(".care-box:has(.alarm) h3");
    }

    fn go_back(self, words: &str) {
        self.is_asked.set(false);
        self.status.say(words);
        page::focus_soon("section:last-of-type > .page button");
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
        is_asked: RwSignal::new(false),
        status: Status::default(),
    };
    let step = move || {
        if erasing.is_asked.get() {
            Either::Right(view! { <Question erasing /> })
        } else {
            let ask = Callback::new(move |()| erasing.ask());
            Either::Left(view! {
                <p>
                    <Press class="button quiet" words=words.erase on_press=ask />
                </p>
            })
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

/// The question, with a way that does it and a way that does not.
#[component]
fn Question(erasing: Erasing) -> impl IntoView {
    let words = &erasing.app.text.interface.data;
    let erase = Callback::new(move |()| erasing.erase());
    let go_back = Callback::new(move |()| erasing.go_back(words.kept));
    view! {
        <div class="care-box">
            <h3 tabindex="-1">{words.erase_question}</h3>
            <p>{words.erase_consequence}</p>
            <div class="row">
                <Press class="button alarm" words=words.erase_sure on_press=erase />
                <Press class="button quiet" words=words.erase_not on_press=go_back />
            </div>
        </div>
    }
}
