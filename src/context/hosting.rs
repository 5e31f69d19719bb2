//! The host's settings: named actions on [`App`].

use std::rc::Rc;

use leptos::prelude::*;
use site::Reading;

use super::App;
use crate::browser::{host, page};

impl App {
    /// Takes the host's settings, if they are there.
    pub(super) fn settle(self) {
        let Some(reading) = host::settings() else {
            return;
        };
        if let Some(name) = &reading.site.name {
            page::rename(name);
        }
        if let Some(accent) = &reading.site.accent {
            page::tint(&accent.light, &accent.dark);
        }
        for mistake in &reading.mistakes {
            host::warn(&["site.json: ", &mistake.to_string()].concat());
        }
        self.site.set_value(Some(Rc::new(reading)));
    }

    /// The host's settings, once they have arrived.
    pub fn site(self) -> Option<Rc<Reading>> {
        self.site.get_value()
    }
}
