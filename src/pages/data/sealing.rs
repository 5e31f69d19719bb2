//! Saving everything in a file that only its passphrase opens.

use super::take::file_name;
use super::{Field, field};
use crate::browser::dom::{Node, element};
use crate::browser::{files, task, vault};
use crate::components::prose::{line, paragraph, soft, unfold};
use crate::context::App;

/// The shortest passphrase that is taken, in characters.
const SHORTEST: usize = 12;

/// What a sealed file is, for the browser.
const SEALED: &str = "text/plain;charset=utf-8";

/// The passphrase, typed twice, and the way to save. `tell` gets the name of the file that was
/// made, or none.
pub fn sealing_part(app: App, said: &Node, tell: impl Fn(Option<&str>) + Clone + 'static) -> Node {
    let words = &app.text.interface.data;
    if !vault::can_seal() {
        return soft(words.cannot_seal);
    }
    let first = field("seal", words.passphrase, "password", words.passphrase_hint);
    let again = field("seal-again", words.passphrase_again, "password", "");
    for field in [&first, &again] {
        let input = field.input.clone();
        drop(input.with("autocomplete", "new-password"));
    }
    let save = line("button", "button quiet", words.take_sealed).with("type", "submit");
    let parts = [
        paragraph(words.seal_text),
        first.node.clone(),
        again.node.clone(),
        element("p", "", &[save]),
    ];
    let said = said.clone();
    let form = element("form", "fields", &parts).with("novalidate", "");
    let form = form.on("submit", move |event| {
        event.prevent_default();
        if let Some(passphrase) = agreed(app, &first, &again) {
            said.refill(&[paragraph(words.sealing)]);
            seal(
                app,
                passphrase,
                [first.clone(), again.clone()],
                tell.clone(),
            );
        }
    });
    unfold(words.seal_open, &[form])
}

/// The passphrase, where it is long enough and the same twice.
fn agreed(app: App, first: &Field, again: &Field) -> Option<String> {
    let words = &app.text.interface.data;
    first.settle();
    again.settle();
    let passphrase = first.input.value();
    let refused = if passphrase.chars().count() < SHORTEST {
        Some((first, words.too_short))
    } else if passphrase != again.input.value() {
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

fn seal(app: App, passphrase: String, fields: [Field; 2], tell: impl Fn(Option<&str>) + 'static) {
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
            for field in &fields {
                field.input.set_value("");
            }
        }
        tell(is_made.then_some(&name));
    });
}
