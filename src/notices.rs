//! Notices about what is kept, above every page, each until it is closed.

use crate::browser::dom::Node;
use crate::components::notice_bar::notice_bar;
use crate::text::Text;

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
}

/// The notices that are shown, oldest first.
pub struct Notices {
    place: Node,
    text: &'static Text,
    shown: Vec<(Notice, Node)>,
}

impl Notices {
    /// No notice, in the live region `place`.
    pub const fn new(place: Node, text: &'static Text) -> Self {
        Self {
            place,
            text,
            shown: Vec::new(),
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
        let bar = notice_bar(words(self.text, notice), label, close);
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
    }
}
