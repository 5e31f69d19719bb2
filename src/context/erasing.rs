//! Erasing everything, here and wherever the app is open.

use assessment::Settings;
use leptos::prelude::*;

use super::{App, Choices};
use crate::browser::archive;
use crate::browser::storage::elsewhere::{self, Change};
use crate::browser::storage::{NotKept, Store};
use crate::browser::{location, task};
use crate::notices::{Notice, Notices};
use crate::route::Route;
use crate::session::Session;

impl App {
    /// Removes every key of this app and all that this page holds, and opens the start page, which
    /// says so.
    ///
    /// # Errors
    ///
    /// [`NotKept`] where the browser did not let go of all of it: this page stays open to say so.
    pub fn erase_all(self) -> Result<(), NotKept> {
        self.drop_held();
        self.store.with_value(Store::erase)?;
        self.show_erased();
        Ok(())
    }

    /// From now on, what is erased in another open page is dropped here, and what is changed there is
    /// followed.
    pub(super) fn watch_others(self) {
        elsewhere::on_change(move |change: &Change| {
            self.forget_attempts();
            if self.store.with_value(|store| store.hear(change)) {
                self.forget();
            } else if archive::is_of_settings(change) {
                self.read_settings_again();
            } else {
                self.hear_of_draft(change);
            }
        });
        elsewhere::on_return(move || {
            if self.store.with_value(Store::was_erased_unheard) {
                self.forget();
            } else {
                self.catch_up();
            }
        });
    }

    /// A write found that everything was erased. What is being done now ends before its page goes.
    pub(super) fn forget_soon(self) {
        let erasures = self.erasures();
        task::soon(move || {
            if self.erasures() == erasures {
                self.forget();
            }
        });
    }

    /// How often everything was erased while this page was open. What began before the last time
    /// has nothing to write.
    pub fn erasures(self) -> u32 {
        self.store.with_value(Store::erasures)
    }

    /// Drops all that this page holds and shows, and opens the start page.
    fn forget(self) {
        self.drop_held();
        self.store.with_value(Store::forget);
        self.show_erased();
    }

    fn drop_held(self) {
        self.forget_attempts();
        self.session.set(Session::Idle);
        self.choices.set(Choices::default());
        self.take_settings(Settings::default());
    }

    fn show_erased(self) {
        self.notices.update_value(Notices::close_all);
        if self.store.with_value(Store::is_blocked) {
            self.notify(Notice::Blocked);
        }
        location::replace(Route::Start);
        self.notify(Notice::Erased);
    }
}
