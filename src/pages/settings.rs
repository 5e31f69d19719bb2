//! How the app looks and behaves. What is chosen holds at once, also on this page.

use assessment::{Motion, Settings, TextSize, Theme};
use leptos::prelude::*;

use crate::browser::dom::{Node, element};
use crate::components::prose::{block, line, link_line, opening, paragraph};
use crate::context::App;
use crate::route::Route;
use crate::session::Kept;

/// The page, and where it says what became of a choice.
#[derive(Clone)]
struct Page {
    app: App,
    said: Node,
}

/// The page at `#/settings`.
pub fn settings_page(app: App) -> Node {
    let words = &app.text.interface.settings;
    let said = element("div", "plan-said", &[]).with("role", "status");
    let page = Page {
        app,
        said: said.clone(),
    };
    let more = [
        paragraph(words.more_text),
        link_line(&Route::Data.to_string(), app.text.interface.privacy.data),
    ];
    let parts = [
        opening(words.heading, words.lead),
        page.themes(),
        page.text_sizes(),
        page.motions(),
        page.answering(),
        block(words.more_heading, &more),
        said,
    ];
    element("div", "page settings", &parts)
}

impl Page {
    fn themes(&self) -> Node {
        let words = &self.app.text.interface.settings;
        let is = |settings: &Settings, value: &str| settings.theme.as_str() == value;
        let set = |settings: &mut Settings, value: &str| {
            settings.theme = Theme::from_id(value).unwrap_or_default();
        };
        let [device, light, dark] = Theme::ALL.map(Theme::as_str);
        let choices = [
            (device, words.theme_device),
            (light, words.theme_light),
            (dark, words.theme_dark),
        ];
        self.group("theme", words.theme, &choices, is, set)
    }

    fn text_sizes(&self) -> Node {
        let words = &self.app.text.interface.settings;
        let is = |settings: &Settings, value: &str| settings.text_size.as_str() == value;
        let set = |settings: &mut Settings, value: &str| {
            settings.text_size = TextSize::from_id(value).unwrap_or_default();
        };
        let [usual, large, larger] = TextSize::ALL.map(TextSize::as_str);
        let choices = [
            (usual, words.text_usual),
            (large, words.text_large),
            (larger, words.text_larger),
        ];
        let hint = line("p", "soft", words.text_hint).with("id", "text-hint");
        let group = self.group("text", words.text, &choices, is, set);
        group.with("aria-describedby", "text-hint").holding(&[hint])
    }

    fn motions(&self) -> Node {
        let words = &self.app.text.interface.settings;
        let is = |settings: &Settings, value: &str| settings.motion.as_str() == value;
        let set = |settings: &mut Settings, value: &str| {
            settings.motion = Motion::from_id(value).unwrap_or_default();
        };
        let [device, none] = Motion::ALL.map(Motion::as_str);
        let choices = [(device, words.motion_device), (none, words.motion_none)];
        self.group("motion", words.motion, &choices, is, set)
    }

    fn answering(&self) -> Node {
        let words = &self.app.text.interface.settings;
        let move_on = self.switch(
            words.move_on,
            words.move_on_hint,
            |settings| settings.move_on,
            |settings, is_on| settings.move_on = is_on,
        );
        let keys = self.switch(
            words.keys,
            words.keys_hint,
            |settings| settings.keys,
            |settings, is_on| settings.keys = is_on,
        );
        // The boot script opens the list.
        let open = line("button", "button quiet", words.open_keys)
            .with("type", "button")
            .with("data-keys-open", "");
        let legend = element("legend", "", &[line("h2", "", words.answering)]);
        let open = element("p", "", &[open]);
        element("fieldset", "", &[legend, move_on, keys, open])
    }

    /// A group of radios with the present one chosen.
    fn group(
        &self,
        name: &str,
        heading: &str,
        choices: &[(&'static str, &str)],
        is: impl Fn(&Settings, &str) -> bool,
        set: impl Fn(&mut Settings, &str) + Copy + 'static,
    ) -> Node {
        let present = self.app.settings.get_untracked();
        let legend = element("legend", "", &[line("h2", "", heading)]);
        let group = element("fieldset", "", &[legend]);
        for (value, words) in choices {
            let radio = element("input", "", &[])
                .with("type", "radio")
                .with("name", name)
                .with("value", value);
            let radio = if is(&present, value) {
                radio.with("checked", "")
            } else {
                radio
            };
            let (page, value) = (self.clone(), *value);
            let radio = radio.on("change", move |_| {
                page.change(|settings| set(settings, value));
            });
            let words = line("span", "choice-words", words);
            group.hold(&element("label", "choice", &[radio, words]));
        }
        group
    }

    fn switch(
        &self,
        words: &str,
        hint: &str,
        is: impl Fn(&Settings) -> bool,
        set: impl Fn(&mut Settings, bool) + Copy + 'static,
    ) -> Node {
        let tick = element("input", "", &[]).with("type", "checkbox");
        let tick = if is(&self.app.settings.get_untracked()) {
            tick.with("checked", "")
        } else {
            tick
        };
        let (page, ticked) = (self.clone(), tick.clone());
        let tick = tick.on("change", move |_| {
            page.change(|settings| set(settings, ticked.is_ticked()));
        });
        let words = [
            line("span", "", words),
            line("span", "hidden-words", ". "),
            line("span", "choice-hint", hint),
        ];
        let words = element("span", "choice-words", &words);
        element("label", "switch", &[tick, words])
    }

    fn change(&self, change: impl FnOnce(&mut Settings)) {
        let words = &self.app.text.interface.settings;
        let became = match self.app.change_settings(change) {
            Kept::Saved => words.kept,
            Kept::NotWanted => words.held,
            Kept::Refused if self.app.settings_are_unread() => words.unread,
            Kept::Refused => words.refused,
        };
        self.said.refill(&[paragraph(became)]);
    }
}
