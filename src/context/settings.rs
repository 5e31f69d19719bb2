//! What a person chose about how the app looks and behaves: named actions on [`App`].
//!
//! The page has these looks before the program is there (`index.html`); from then on they are set
//! here, with the same attributes.

use assessment::{Motion, Settings, TextSize, Theme};
use leptos::prelude::*;

use super::App;
use crate::browser::archive;
use crate::browser::page::{self, ColorScheme};
use crate::notices::Notice;
use crate::session::Kept;

impl App {
    /// Changes the settings. They hold at once, and are written unless the person keeps nothing in
    /// this visit. Settings that cannot be read are never written over, whoever wrote them and
    /// when: then a notice says so.
    pub fn change_settings(self, change: impl FnOnce(&mut Settings)) -> Kept {
        self.settings.update(change);
        self.wear();
        if self.keeps_nothing() {
            return Kept::NotWanted;
        }
        if self.settings_are_unread() {
            self.notify(Notice::SettingsUnread);
            return Kept::Refused;
        }
        let settings = self.settings.get_untracked();
        let kept = self
            .store
            .with_value(|store| archive::save_settings(store, &settings));
        self.became(Some(kept))
    }

    /// Whether the settings on the device cannot be read now.
    pub fn settings_are_unread(self) -> bool {
        self.store.with_value(archive::settings_are_unread)
    }

    /// Takes the settings from the device, or the usual ones.
    pub(super) fn read_settings(self) {
        match self.store.with_value(archive::settings) {
            None => {}
            Some(Ok(settings)) => self.take_settings(settings),
            Some(Err(_)) => self.notify(Notice::SettingsUnread),
        }
    }

    /// Another open page has written or removed the settings.
    pub(super) fn read_settings_again(self) {
        match self.store.with_value(archive::settings) {
            None => self.take_settings(Settings::default()),
            Some(Ok(settings)) => self.take_settings(settings),
            // What holds here goes on.
            Some(Err(_)) => {}
        }
    }

    pub(super) fn take_settings(self, settings: Settings) {
        self.settings.set(settings);
        self.wear();
    }

    /// Gives the page the chosen looks.
    fn wear(self) {
        let settings = self.settings.get_untracked();
        page::set_color_scheme(match settings.theme {
            Theme::Device => None,
            Theme::Light => Some(ColorScheme::Light),
            Theme::Dark => Some(ColorScheme::Dark),
        });
        let size = match settings.text_size {
            TextSize::Usual => None,
            size @ (TextSize::Large | TextSize::Larger) => Some(size.as_str()),
        };
        page::mark("data-text", size);
        let motion = match settings.motion {
            Motion::Device => None,
            Motion::None => Some(settings.motion.as_str()),
        };
        page::mark("data-motion", motion);
        page::mark("data-keys", (!settings.keys).then_some("off"));
    }
}
