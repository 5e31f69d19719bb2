//! Notices about what is kept, above every page.

use leptos::prelude::*;

use crate::components::notice_bar::NoticeBar;
use crate::context::{Notice, use_app};
use crate::text::Text;

/// The notices, oldest first.
#[component]
pub fn Notices() -> impl IntoView {
    let app = use_app();
    let close = app.text.interface.notice.close;
    view! {
        <For each=move || app.notices.get() key=|notice| *notice let:notice>
            <NoticeBar
                message=words(app.text, notice)
                close
                on_close=Callback::new(move |()| app.dismiss(notice))
            />
        </For>
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
