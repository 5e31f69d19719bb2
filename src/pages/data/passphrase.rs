//! A field for a passphrase, with the place for what is wrong with it.

use leptos::html;
use leptos::prelude::*;

/// A passphrase as it is typed.
#[derive(Clone, Copy, Default)]
pub struct Passphrase {
    /// What is typed so far.
    pub typed: RwSignal<String>,
    /// Its field.
    pub input: NodeRef<html::Input>,
    error: RwSignal<Option<&'static str>>,
}

impl Passphrase {
    /// Says what is wrong with it, and brings the person there.
    pub fn refuse(self, words: &'static str) {
        self.error.set(Some(words));
        if let Some(input) = self.input.get_untracked() {
            drop(input.focus());
        }
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
    id: &'static str,
    label: &'static str,
    hint: String,
    autocomplete: &'static str,
) -> impl IntoView {
    let Passphrase {
        typed,
        input,
        error,
    } = passphrase;
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
                node_ref=input
            />
        </div>
    }
}
