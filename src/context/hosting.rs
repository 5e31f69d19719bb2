//! The host's settings: named actions on [`App`].

use std::rc::Rc;

use leptos::prelude::*;
use site::Reading;

use super::App;
use crate::browser::{host, page};

impl App {
    /// Takes the looks that the host's settings give, if they are there.
    pub(super) fn settle() {
        let Some(looks) = host::looks() else {
            return;
        };
        if let Some(name) = &looks.name {
            page::rename(name);
        }
        if let Some(accent) = &looks.accent {
            page::tint(&accent.light, &accent.dark);
        }
    }

    /// The host's settings, once they have arrived. What is wrong in them is said in the console.
    pub fn site(self) -> Option<Rc<Reading>> {
        if let Some(reading) = self.site.get_value() {
            return Some(reading);
        }
        let reading = Rc::new(host::settings()?);
        for mistake in &reading.mistakes {
            host::warn(&["site.json: ", &mistake.to_string()].concat());
        }
        self.site.set_value(Some(reading.clone()));
        Some(reading)
    }
}
