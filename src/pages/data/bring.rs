//! Bringing a file back: choosing it, opening its seal, and saying why one cannot be brought back.

use std::rc::Rc;

use assessment::transfer::file::{FileRefusal, check_size};

use super::field;
use super::preview::{Place, preview};
use super::take::said;
use crate::browser::chosen::{self, Chosen};
use crate::browser::dom::{Node, element};
use crate::browser::task;
use crate::browser::vault::{self, NotOpened, Sealed};
use crate::components::prose::{block, line, paragraph};
use crate::context::App;

/// Choosing a file, and the place for all that follows.
pub fn bring_part(app: App) -> Node {
    let words = &app.text.interface.data;
    let place = Place {
        app,
        shown: element("div", "page", &[]),
        said: said(),
    };
    let (shown, told) = (place.shown.clone(), place.said.clone());
    let file = element("input", "", &[])
        .with("id", "file")
        .with("type", "file")
        .with("accept", ".json,.txt,application/json,text/plain")
        .on("change", move |event| {
            if let Some(file) = chosen::chosen(&event) {
                take_in(place.clone(), file);
            }
        });
    let label = line("label", "", words.file).with("for", "file");
    let chooser = element("div", "field", &[label, file]);
    block(
        words.bring_heading,
        &[paragraph(words.bring_text), chooser, told, shown],
    )
}

/// Reads a file, unless it is too large, and shows what is in it or asks for its passphrase.
fn take_in(place: Place, file: Chosen) {
    let app = place.app;
    let words = &app.text.interface.data;
    app.set_error(false);
    if let Err(why) = check_size(file.size()) {
        place.say(refused(app, why));
        return;
    }
    place.say(words.reading);
    task::run(async move {
        let name = file.name();
        match file.text().await {
            Some(text) if vault::is_sealed(&text) => match Sealed::read(&text).await {
                Ok(sealed) => ask_passphrase(&place, &name, sealed),
                Err(why) => place.say(not_opened(app, why)),
            },
            Some(text) => look_in(&place, &name, &text),
            None => place.say(words.unreadable),
        }
    });
}

/// Shows what is in the text of a file, or why it cannot be brought back.
fn look_in(place: &Place, name: &str, text: &str) {
    match place.app.read_file(text) {
        Ok(theirs) => preview(place, name, theirs),
        Err(why) => place.end(refused(place.app, why)),
    }
}

/// Asks for the passphrase, as often as it takes.
fn ask_passphrase(place: &Place, name: &str, sealed: Sealed) {
    let app = place.app;
    let words = &app.text.interface.data;
    let hint = words.sealed_text.fill(&[("name", name)]);
    let field = field("unseal", words.passphrase, "password", &hint);
    drop(field.input.clone().with("autocomplete", "off"));
    let open = line("button", "button quiet", words.open).with("type", "submit");
    let parts = [field.node.clone(), element("p", "", &[open])];
    let form = element("form", "fields", &parts).with("novalidate", "");
    let (sealed, name) = (Rc::new(sealed), name.to_owned());
    let (shown, typed) = (place.clone(), field.clone());
    let form = form.on("submit", move |event| {
        event.prevent_default();
        typed.settle();
        shown.tell(words.opening);
        let (place, field) = (shown.clone(), typed.clone());
        let (sealed, name) = (sealed.clone(), name.clone());
        task::run(async move {
            let opened = sealed.open(&field.input.value()).await;
            // The page was left meanwhile, or another file was chosen: nobody waits for this one.
            if !field.input.is_within("#page") {
                return;
            }
            place.hush();
            app.set_error(opened.is_err());
            match opened {
                Ok(text) => look_in(&place, &name, &text),
                Err(why) => field.refuse(not_opened(app, why)),
            }
        });
    });
    place.hush();
    place.shown.refill(&[form]);
    field.input.focus();
}

fn not_opened(app: App, why: NotOpened) -> &'static str {
    let words = &app.text.interface.data;
    match why {
        NotOpened::Newer => words.newer,
        NotOpened::Damaged => words.damaged_seal,
        NotOpened::WrongPassphrase => words.wrong_passphrase,
        NotOpened::Unsupported => words.cannot_open,
    }
}

fn refused(app: App, why: FileRefusal) -> &'static str {
    let words = &app.text.interface.data;
    match why {
        FileRefusal::TooLarge => words.too_large,
        FileRefusal::NotAnExport => words.not_an_export,
        FileRefusal::Newer { .. } => words.newer,
        FileRefusal::TooMany => words.too_many,
    }
}
