//! What a person should know, above every page: notices about what is kept, each until it is closed,
//! and what was just done, with the way back, until its page is left.

use crate::browser::dom::{Node, button};
use crate::browser::page;
use crate::components::notice_bar::{notice_bar, notice_bar_with};
use crate::route::Route;
use crate::text::Text;

/// What the way back can be found by.
const UNDO: &str = "data-undo";

/// Where it is, for giving it the focus.
pub const UNDO_PLACE: &str = "#notices [data-undo]";

/// Where the focus goes from a notice that is closed: to the next one, or to the page.
const AFTER_CLOSING: &str = "#notices .notice-bar-close, main h1";

/// Something that a person should know about what is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The browser gives no storage.
    Blocked,
    /// The browser refused a write.
    Refused,
    /// A stored draft is damaged.
    DraftDamaged,
    /// A stored draft comes from a newer version.
    DraftNewer,
    /// The draft names statements that this version does not know.
    DraftForeign,
    /// The stored settings cannot be read.
    SettingsUnread,
    /// Everything was erased, here or in another open page.
    Erased,
}

/// What was just done, and the way back.
pub struct Offer {
    /// The page on which it stays.
    pub route: Route,
    /// What was done.
    pub message: String,
    /// The way back, if there is one.
    pub undo: Option<Undo>,
}

/// The way back from what was just done.
pub struct Undo {
    /// Its name.
    pub words: &'static str,
    /// What it does.
    pub way: Box<dyn Fn()>,
}

impl Offer {
    /// What was done, where there is no way back.
    pub fn said(route: Route, message: &str) -> Self {
        Self {
            route,
            message: message.to_owned(),
            undo: None,
        }
    }
}

/// The notices that are shown, oldest first.
pub struct Notices {
    place: Node,
    text: &'static Text,
    shown: Vec<(Notice, Node)>,
    offered: Option<(Route, Node)>,
}

impl Notices {
    /// No notice, in the live region `place`.
    pub const fn new(place: Node, text: &'static Text) -> Self {
        Self {
            place,
            text,
            shown: Vec::new(),
            offered: None,
        }
    }

    /// Whether this one is shown.
    pub fn has(&self, notice: Notice) -> bool {
        self.shown.iter().any(|(shown, _)| *shown == notice)
    }

    /// Shows a notice, once. `close` takes it away.
    pub fn show(&mut self, notice: Notice, close: impl Fn() + 'static) {
        if self.has(notice) {
            return;
        }
        let label = self.text.interface.notice.close;
        let bar = notice_bar(words(self.text, notice), label, closing(close));
        self.place.hold(&bar);
        self.shown.push((notice, bar));
    }

    /// Takes a notice away.
    pub fn close(&mut self, notice: Notice) {
        self.shown.retain(|(shown, bar)| {
            if *shown == notice {
                bar.remove();
            }
            *shown != notice
        });
    }

    /// Takes everything away.
    pub fn close_all(&mut self) {
        for (_, bar) in self.shown.drain(..) {
            bar.remove();
        }
        self.withdraw();
    }

    /// Shows what was just done in place of what was done before.
    pub fn offer(&mut self, offer: Offer, close: impl Fn() + 'static) {
        self.withdraw();
        let label = self.text.interface.notice.close;
        let undo = offer
            .undo
            .map(|undo| button("button quiet small", undo.words, undo.way).with(UNDO, ""));
        let ways: Vec<_> = undo.into_iter().collect();
        let bar = notice_bar_with(&offer.message, &ways, label, closing(close));
        self.place.hold(&bar);
        self.offered = Some((offer.route, bar));
    }

    /// Takes away what was done.
    pub fn withdraw(&mut self) {
        if let Some((_, bar)) = self.offered.take() {
            bar.remove();
        }
    }

    /// Takes away what was done on another page than this.
    pub fn arrive(&mut self, route: Route) {
        if self.offered.as_ref().is_some_and(|(of, _)| *of != route) {
            self.withdraw();
        }
    }
}

/// The button that had the focus goes with its notice.
fn closing(close: impl Fn() + 'static) -> impl Fn() + 'static {
    move || {
        close();
        page::focus(AFTER_CLOSING);
    }
}

fn words(text: &'static Text, notice: Notice) -> &'static str {
    let words = &text.interface.notice;
    match notice {
        Notice::Blocked => words.blocked,
        Notice::Refused => words.refused,
        Notice::DraftDamaged => words.draft_damaged,
        Notice::DraftNewer => words.draft_newer,
        Notice::DraftForeign => words.draft_foreign,
        Notice::SettingsUnread => words.settings_unread,
        Notice::Erased => words.erased,
    }
}
