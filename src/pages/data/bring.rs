//! Bringing a file back: choosing it, opening its seal, and saying why one cannot be brought back.

use std::sync::Arc;

use assessment::transfer::file::{Contents, FileRefusal, check_size};
use leptos::either::EitherOf3;
use leptos::ev;
use leptos::prelude::*;

use super::passphrase::{Passphrase, PassphraseField};
use super::preview::FilePreview;
use crate::browser::chosen::{self, Chosen};
use crate::browser::vault::{self, NotOpened, Sealed};
use crate::browser::{page, task};
use crate::components::layout::Block;
use crate::components::status::{Status, StatusWords, Undo};
use crate::context::{App, Brought, use_app};

/// What is asked about the chosen file.
#[derive(Clone)]
enum Stage {
    /// Nothing.
    Choose,
    /// Its passphrase.
    Unseal(Arc<str>, Arc<Sealed>),
    /// Whether to add what is in it.
    Decide(Arc<str>, Arc<Contents>),
    /// Nothing, but what was added can be taken away again.
    Added(Arc<Brought>),
}

/// Bringing back, as far as it is.
#[derive(Clone, Copy)]
pub struct Bringing {
    /// The state of the app.
    pub app: App,
    /// Where what happened is said.
    pub status: Status,
    stage: RwSignal<Stage>,
    /// Counts what was begun: what ends after something else was begun changes nothing.
    turn: StoredValue<u32>,
}

impl Bringing {
    /// Says what happened, in place of all that was asked.
    pub fn say(self, words: &str) {
        self.stage.set(Stage::Choose);
        self.status.say(words);
    }

    /// Says what happened, and gives the focus to the choice of a file: what had it is gone.
    pub fn end(self, words: &str) {
        self.say(words);
        page::focus("#file");
    }

    fn ask(self, stage: Stage) {
        self.status.clear();
        self.stage.set(stage);
        page::focus_soon("#unseal, .block > .page > .care-box:has(.plain) h3");
    }

    fn begin(self) -> u32 {
        self.turn.update_value(|turn| *turn += 1);
        self.turn.get_value()
    }

    /// Whether nothing else was begun since, and the page was not left.
    fn is_awaited(self, turn: u32) -> bool {
        self.turn.try_get_value() == Some(turn)
    }

    /// Reads a file, unless it is too large, and shows what is in it or asks for its passphrase.
    fn take_in(self, file: Chosen) {
        let app = self.app;
        let words = &app.text.interface.data;
        let turn = self.begin();
        app.set_error(false);
        if let Err(why) = check_size(file.size()) {
            self.say(refused(app, why));
            return;
        }
        self.say(words.reading);
        task::run(async move {
            let text = file.text().await;
            let sealed = match &text {
                Some(text) if vault::is_sealed(text) => Some(Sealed::read(text).await),
                Some(_) | None => None,
            };
            if !self.is_awaited(turn) {
                return;
            }
            let name = Arc::from(file.name());
            match (sealed, text) {
                (Some(Ok(sealed)), _) => self.ask(Stage::Unseal(name, Arc::new(sealed))),
                (Some(Err(why)), _) => self.say(not_opened(app, why)),
                (None, Some(text)) => self.look_in(name, &text),
                (None, None) => self.say(words.unreadable),
            }
        });
    }

    /// Shows what is in the text of a file, or why it cannot be brought back.
    fn look_in(self, name: Arc<str>, text: &str) {
        self.begin();
        match self.app.read_file(text) {
            Ok(theirs) => self.ask(Stage::Decide(name, Arc::new(theirs))),
            Err(why) => self.end(refused(self.app, why)),
        }
    }

    fn undo(self) {
        let words = &self.app.text.interface.data;
        if let Stage::Added(brought) = self.stage.get_untracked() {
            match self.app.undo_import(&brought) {
                0 => self.end(words.undone),
                1.. => self.end(words.undone_partly),
            }
        }
    }

    /// Says what was added, and offers to take it away again.
    pub fn offer_undo(self, brought: Brought, words: &str) {
        self.stage.set(Stage::Added(Arc::new(brought)));
        self.status.offer_undo(words);
        page::focus_soon(".said button");
    }
}

/// Choosing a file, and the place for all that follows.
#[component]
pub fn BringPart() -> impl IntoView {
    let app = use_app();
    let words = &app.text.interface.data;
    let bringing = Bringing {
        app,
        status: Status::default(),
        stage: RwSignal::new(Stage::Choose),
        turn: StoredValue::new(0),
    };
    let choose = move |event| {
        if let Some(file) = chosen::chosen(&event) {
            bringing.take_in(file);
        }
    };
    let undo = Undo {
        words: words.undo,
        run: Callback::new(move |()| bringing.undo()),
    };
    let asked = move || match bringing.stage.get() {
        Stage::Choose | Stage::Added(_) => EitherOf3::A(()),
        Stage::Unseal(name, sealed) => {
            EitherOf3::B(view! { <AskPassphrase bringing name sealed /> })
        }
        Stage::Decide(name, theirs) => EitherOf3::C(view! { <FilePreview bringing name theirs /> }),
    };
    view! {
        <Block heading=words.bring_heading>
            <p>{words.bring_text}</p>
            <div class="field">
                <label for="file">{words.file}</label>
                <input
                    id="file"
                    type="file"
                    accept=".json,.txt,application/json,text/plain"
                    on:change=choose
                />
            </div>
            <div class="said" role="status">
                <StatusWords status=bringing.status undo />
            </div>
            <div class="page">{asked}</div>
        </Block>
    }
}

/// Asks for the passphrase, as often as it takes.
#[component]
fn AskPassphrase(bringing: Bringing, name: Arc<str>, sealed: Arc<Sealed>) -> impl IntoView {
    let app = bringing.app;
    let words = &app.text.interface.data;
    let hint = words.sealed_text.fill(&[("name", &name)]);
    let passphrase = Passphrase::new("unseal");
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        passphrase.accept();
        bringing.status.say(words.opening);
        let (name, sealed) = (name.clone(), sealed.clone());
        let typed = passphrase.typed.get_untracked();
        let turn = bringing.turn.get_value();
        task::run(async move {
            let opened = sealed.open(&typed).await;
            // The page was left meanwhile, or another file was chosen: nobody waits for this one.
            if !bringing.is_awaited(turn) {
                return;
            }
            bringing.status.clear();
            app.set_error(opened.is_err());
            match opened {
                Ok(text) => bringing.look_in(name, &text),
                Err(why) => passphrase.refuse(not_opened(app, why)),
            }
        });
    };
    view! {
        <form class="fields" novalidate on:submit=submit>
            <PassphraseField
                passphrase
                label=words.passphrase
                hint
                autocomplete="off"
            />
            <p>
                <button class="button quiet" type="submit">
                    {words.open}
                </button>
            </p>
        </form>
    }
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
