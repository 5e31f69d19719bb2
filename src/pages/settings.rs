//! How the app looks and behaves. What is chosen holds at once, also on this page.

use std::borrow::Cow;

use assessment::{Motion, Settings, TextSize, Theme};
use leptos::prelude::*;

use crate::browser::dom::{Node, live};
use crate::components::announcement::Announcement;
use crate::components::choice::{Choice, second_line};
use crate::components::layout::{LinkLine, Opening};
use crate::context::{App, use_app};
use crate::route::Route;
use crate::session::Kept;

/// Where the page says what became of a choice.
type Said = RwSignal<Option<Cow<'static, str>>>;

/// The page at `#/settings`.
pub fn settings_page(_: App) -> Node {
    live("div", "page settings", || view! { <SettingsPage /> })
}

#[component]
fn SettingsPage() -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.settings;
    let said = Said::new(None);
    view! {
        <Opening heading=text.heading lead=text.lead />
        <Choices
            said
            name="theme"
            heading=text.theme
            values=Theme::ALL.map(Theme::as_str).to_vec()
            words=vec![text.theme_device, text.theme_light, text.theme_dark]
            present=|settings| settings.theme.as_str()
            set=|settings, value| settings.theme = Theme::from_id(value).unwrap_or_default()
        />
        <Choices
            said
            name="text"
            heading=text.text
            hint=text.text_hint
            values=TextSize::ALL.map(TextSize::as_str).to_vec()
            words=vec![text.text_usual, text.text_large, text.text_larger]
            present=|settings| settings.text_size.as_str()
            set=|settings, value| {
                settings.text_size = TextSize::from_id(value).unwrap_or_default();
            }
        />
        <Choices
            said
            name="motion"
            heading=text.motion
            values=Motion::ALL.map(Motion::as_str).to_vec()
            words=vec![text.motion_device, text.motion_none]
            present=|settings| settings.motion.as_str()
            set=|settings, value| settings.motion = Motion::from_id(value).unwrap_or_default()
        />
        <Answering said />
        <section class="block">
            <h2>{text.more_heading}</h2>
            <p>{text.more_text}</p>
            <LinkLine href=Route::Data.to_string() words=app.text.interface.privacy.data />
        </section>
        <Announcement class="plan-said" words=said />
    }
}

/// A group of radios with the present one chosen.
#[component]
fn Choices(
    said: Said,
    /// The name of the radios.
    name: &'static str,
    heading: &'static str,
    /// What to know about it, below the choices.
    #[prop(optional)]
    hint: Option<&'static str>,
    /// In the order of `words`.
    values: Vec<&'static str>,
    words: Vec<&'static str>,
    /// The value that is chosen now.
    present: fn(&Settings) -> &'static str,
    set: fn(&mut Settings, &str),
) -> impl IntoView {
    let app = use_app();
    let choice = |(value, label)| {
        let checked = Signal::derive(move || app.settings.with(present) == value);
        let on_choose = Callback::new(move |()| change(app, said, |settings| set(settings, value)));
        view! { <Choice name value label checked on_choose /> }
    };
    let choices = values.into_iter().zip(words).map(choice).collect_view();
    let hint_id = hint.map(|_| [name, "-hint"].concat());
    let hint = hint.map(|hint| {
        view! {
            <p class="soft" id=hint_id.clone()>
                {hint}
            </p>
        }
    });
    view! {
        <fieldset aria-describedby=hint_id>
            <legend>
                <h2>{heading}</h2>
            </legend>
            {choices}
            {hint}
        </fieldset>
    }
}

/// What helps while answering: two switches, and the list of keys.
#[component]
fn Answering(said: Said) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.settings;
    view! {
        <fieldset>
            <legend>
                <h2>{text.answering}</h2>
            </legend>
            <Switch
                said
                words=text.move_on
                hint=text.move_on_hint
                is_on=|settings| settings.move_on
                set=|settings, is_on| settings.move_on = is_on
            />
            <Switch
                said
                words=text.keys
                hint=text.keys_hint
                is_on=|settings| settings.keys
                set=|settings, is_on| settings.keys = is_on
            />
            // The boot script opens the list.
            <p>
                <button class="button quiet" type="button" data-keys-open="">
                    {text.open_keys}
                </button>
            </p>
        </fieldset>
    }
}

#[component]
fn Switch(
    said: Said,
    words: &'static str,
    hint: &'static str,
    is_on: fn(&Settings) -> bool,
    set: fn(&mut Settings, bool),
) -> impl IntoView {
    let app = use_app();
    let on_change = move |event| {
        let is_on = event_target_checked(&event);
        change(app, said, |settings| set(settings, is_on));
    };
    view! {
        <label class="switch">
            <input
                type="checkbox"
                prop:checked=move || app.settings.with(is_on)
                on:change=on_change
            />
            <span class="choice-words">
                <span>{words}</span>
                {second_line(hint)}
            </span>
        </label>
    }
}

fn change(app: App, said: Said, change: impl FnOnce(&mut Settings)) {
    let text = &app.text.interface.settings;
    let became = match app.change_settings(change) {
        Kept::Saved => text.kept,
        Kept::NotWanted => text.held,
        Kept::Refused if app.settings_are_unread() => text.unread,
        Kept::Refused => text.refused,
    };
    said.set(Some(became.into()));
}
