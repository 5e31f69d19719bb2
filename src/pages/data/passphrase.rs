//! A field for a passphrase, with the place for what is wrong with it.

use leptos::prelude::*;

use crate::browser::page;

/// A passphrase as it is typed.
#[derive(Clone, Copy)]
pub struct Passphrase {
    /// What is typed so far.
    pub typed: RwSignal<String>,
    /// The field's id.
    id: &'static str,
    error: RwSignal<Option<&'static str>>,
}

impl Passphrase {
    /// Nothing typed yet, in the field with this id.
    pub fn new(id: &'static str) -> Self {
        Self {
            typed: RwSignal::default(),
            id,
            error: RwSignal::default(),
        }
    }

    /// Says what is wrong with it, and brings the person there.
    pub fn refuse(self, words: &'static str) {
        self.error.set(Some(words));
        page::focus(&["#", self.id].concat());
    }

    /// Takes away what was said.
    pub fn accept(self) {
        self.error.set(None);
    }
}

/// The field with its label and its hint.
#[component]
pub fn PassphraseField(
    passphrase: Passphrase,
    label: &'static str,
    hint: String,
    autocomplete: &'static str,
) -> impl IntoView {
    let Passphrase { typed, id, error } = passphrase;
    let (hint_id, error_id) = ([id, "-hint"].concat(), [id, "-error"].concat());
    let described_by = [&hint_id, " ", &error_id].concat();
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <p class="soft small" id=hint_id>
                {hint}
            </p>
            <div id=error_id>
                {move || error.get().map(|words| view! { <p class="field-error">{words}</p> })}
            </div>
            <input
                id=id
                type="password"
                autocomplete=autocomplete
                aria-describedby=described_by
                prop:value=typed
                on:input=move |event| typed.set(event_target_value(&event))
            />
        </div>
    }
}
