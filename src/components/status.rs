//! What was just done, in words, for a region that a screen reader listens to.

use leptos::html;
use leptos::prelude::*;

/// Where the focus goes when something is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Focus {
    /// It stays where it is.
    #[default]
    Stays,
    /// To the words: what had it is gone.
    Words,
    /// To the way back.
    Undo,
}

#[derive(Clone, Debug, Default)]
struct Said {
    /// The same words said again are another line, so that they are told again.
    number: u32,
    words: String,
    focus: Focus,
}

/// What was said last, if anything.
#[derive(Clone, Copy, Debug, Default)]
pub struct Status(RwSignal<Said>);

impl Status {
    /// Says something.
    pub fn say(self, words: &str) {
        self.set(words, Focus::Stays);
    }

    /// Says something, and gives it the focus.
    pub fn say_in_focus(self, words: &str) {
        self.set(words, Focus::Words);
    }

    /// Says something with the way back, and gives that the focus.
    pub fn offer_undo(self, words: &str) {
        self.set(words, Focus::Undo);
    }

    /// Takes away what was said.
    pub fn clear(self) {
        self.set("", Focus::Stays);
    }

    fn set(self, words: &str, focus: Focus) {
        self.0.update(|said| {
            *said = Said {
                number: said.number.wrapping_add(1),
                words: words.to_owned(),
                focus,
            };
        });
    }

    fn line(self) -> Option<Said> {
        let said = self.0.get();
        (!said.words.is_empty()).then_some(said)
    }
}

/// The way back that a [`Status`] may offer.
#[derive(Clone, Copy, Debug)]
pub struct Undo {
    /// Its words.
    pub words: &'static str,
    /// Goes back.
    pub run: Callback<()>,
}

/// The words of a status. They stand in a region that is there before anything is said.
#[component]
pub fn StatusWords(
    /// What is said.
    status: Status,
    /// The way back, where there can be one.
    #[prop(optional)]
    undo: Option<Undo>,
    /// The class of the words.
    #[prop(optional)]
    class: Option<&'static str>,
) -> impl IntoView {
    view! {
        <For
            each=move || status.line()
            key=|said| said.number
            children=move |said| view! { <StatusLine said undo class /> }
        />
    }
}

#[component]
fn StatusLine(said: Said, undo: Option<Undo>, class: Option<&'static str>) -> impl IntoView {
    let line = NodeRef::<html::P>::new();
    let back = NodeRef::<html::Button>::new();
    match said.focus {
        Focus::Stays => {}
        Focus::Words => line.on_load(|line| drop(line.focus())),
        Focus::Undo => back.on_load(|back| drop(back.focus())),
    }
    let undo = undo.filter(|_| said.focus == Focus::Undo).map(|undo| {
        view! {
            <button
                class="button quiet small"
                type="button"
                node_ref=back
                on:click=move |_| undo.run.run(())
            >
                {undo.words}
            </button>
        }
    });
    let tabindex = (said.focus == Focus::Words).then_some("-1");
    view! {
        <p class=class tabindex=tabindex node_ref=line>
            {said.words}
        </p>
        {undo}
    }
}
