//! Saving everything in a file that only its passphrase opens.

use leptos::either::Either;
use leptos::ev;
use leptos::prelude::*;

use super::passphrase::{Passphrase, PassphraseField};
use super::take::{Taking, file_name};
use crate::browser::{files, task, vault};
use crate::components::layout::Unfold;
use crate::context::{App, use_app};

/// The shortest passphrase that is taken, in characters.
const SHORTEST: usize = 12;

/// What a sealed file is, for the browser.
const SEALED: &str = "text/plain;charset=utf-8";

/// The passphrase, typed twice, and the way to save; or that this browser cannot seal.
#[component]
pub fn SealingPart(taking: Taking) -> impl IntoView {
    let app = use_app();
    let words = &app.text.interface.data;
    if !vault::can_seal() {
        return Either::Left(view! { <p class="soft">{words.cannot_seal}</p> });
    }
    let fields = ["seal", "seal-again"].map(Passphrase::new);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if let Some(passphrase) = agreed(app, fields) {
            taking.status.say(words.sealing);
            seal(app, passphrase, fields, taking);
        }
    };
    let labels = [
        (words.passphrase, words.passphrase_hint),
        (words.passphrase_again, ""),
    ];
    let fields = fields.into_iter().zip(labels);
    let fields = fields.map(|(passphrase, (label, hint))| {
        let hint = hint.to_owned();
        view! { <PassphraseField passphrase label hint autocomplete="new-password" /> }
    });
    let fields = fields.collect_view();
    Either::Right(view! {
        <Unfold summary=words.seal_open>
            <form class="fields" novalidate on:submit=submit>
                <p>{words.seal_text}</p>
                {fields}
                <p>
                    <button class="button quiet" type="submit">
                        {words.take_sealed}
                    </button>
                </p>
            </form>
        </Unfold>
    })
}

/// The passphrase, where it is long enough and the same twice.
fn agreed(app: App, [first, again]: [Passphrase; 2]) -> Option<String> {
    let words = &app.text.interface.data;
    first.accept();
    again.accept();
    let passphrase = first.typed.get_untracked();
    let refused = if passphrase.chars().count() < SHORTEST {
        Some((first, words.too_short))
    } else if passphrase != again.typed.get_untracked() {
        Some((again, words.not_alike))
    } else {
        None
    };
    app.set_error(refused.is_some());
    let Some((field, words)) = refused else {
        return Some(passphrase);
    };
    field.refuse(words);
    None
}

fn seal(app: App, passphrase: String, fields: [Passphrase; 2], taking: Taking) {
    let erasures = app.erasures();
    let text = app.export();
    task::run(async move {
        let sealed = vault::seal(&text, &passphrase).await;
        // Erased meanwhile: it is not handed out after that.
        if app.erasures() != erasures {
            return;
        }
        let name = file_name("sealed.txt");
        let is_made = sealed.is_some_and(|sealed| files::download(&name, SEALED, &sealed));
        if is_made {
            app.note_export();
            for field in fields {
                field.typed.set(String::new());
            }
        }
        taking.tell(app, is_made.then_some(&name));
    });
}
