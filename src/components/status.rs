//! What was just done, in words, for a region that a screen reader listens to.

use leptos::prelude::*;

use super::press::Press;

/// What is said beside the words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum With {
    /// Nothing.
    #[default]
    Nothing,
    /// The words can take the focus, where what had it is gone.
    Focus,
    /// The way back.
    Undo,
}

#[derive(Clone, Debug, Default)]
struct Said {
    /// The same words said again are another line, so that they are told again.
    number: u32,
    words: String,
    with: With,
}

/// What was said last, if anything.
#[derive(Clone, Copy, Debug, Default)]
pub struct Status(RwSignal<Said>);

impl Status {
    /// Says something.
    pub fn say(self, words: &str) {
        self.set(words, With::Nothing);
    }

    /// Says something that can take the focus.
    pub fn say_for_focus(self, words: &str) {
        self.set(words, With::Focus);
    }

    /// Says something with the way back.
    pub fn offer_undo(self, words: &str) {
        self.set(words, With::Undo);
    }

    /// Takes away what was said.
    pub fn clear(self) {
        self.set("", With::Nothing);
    }

    fn set(self, words: &str, with: With) {
        self.0.update(|said| {
            *said = Said {
                number: said.number.wrapping_add(1),
                words: words.to_owned(),
                with,
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
    let undo = undo.filter(|_| said.with == With::Undo).map(|undo| {
        view! { <Press class="button quiet small" words=undo.words on_press=undo.run /> }
    });
    let tabindex = (said.with == With::Focus).then_some("-1");
    view! {
        <p class=class tabindex=tabindex>
            {said.words}
        </p>
        {undo}
    }
}
