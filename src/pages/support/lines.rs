//! The help lines of the host, by country.

use leptos::prelude::*;
use site::{Country, Line, LineKind};

use super::Way;
use crate::browser::{clock, host};
use crate::components::announcement::anew;
use crate::context::{App, use_app};

/// The lines of one country: of the only one, or of the one that is chosen.
#[component]
pub fn HelpLines(
    /// All that the host has lines for.
    countries: Vec<Country>,
) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.support;
    let only = match countries.as_slice() {
        [only] => Some(only.code.clone()),
        _ => None,
    };
    let choice = only.is_none();
    let chosen = RwSignal::new(only.unwrap_or_default());
    let choice = choice.then(|| view! { <CountryChoice countries=&countries chosen /> });
    let lines = anew(move || {
        let code = chosen.get();
        let country = countries.iter().find(|country| country.code == code)?;
        Some(view! { <CountryLines country /> })
    });
    view! {
        <section class="block">
            <h2>{text.lines_heading}</h2>
            {choice}
            <div class="help-lines" aria-live="polite">
                {lines}
            </div>
        </section>
    }
}

#[component]
fn CountryChoice<'a>(
    countries: &'a [Country],
    /// The code of the chosen one; empty as long as none is.
    chosen: RwSignal<String>,
) -> impl IntoView + use<> {
    let app = use_app();
    let text = &app.text.interface.support;
    let none = (String::new(), text.country_none.to_owned());
    let countries = countries
        .iter()
        .map(|country| (country.code.clone(), country.name.clone()));
    let options = [none]
        .into_iter()
        .chain(countries)
        .map(|(code, name)| view! { <option value=code>{name}</option> });
    view! {
        <div class="country">
            <label for="country">{text.country}</label>
            <select id="country" on:change=move |event| chosen.set(event_target_value(&event))>
                {options.collect_view()}
            </select>
        </div>
    }
}

#[component]
fn CountryLines<'a>(country: &'a Country) -> impl IntoView + use<> {
    let lines = country.lines.iter().map(|help| view! { <HelpLine help /> });
    view! {
        <h3>{country.name.clone()}</h3>
        {lines.collect_view()}
    }
}

/// One line: what it is for, the ways to reach it, and how old this is.
#[component]
fn HelpLine<'a>(help: &'a Line) -> impl IntoView + use<> {
    let app = use_app();
    let text = &app.text.interface.support;
    let numbers = [
        (help.phone_href(), &help.phone, text.call),
        (help.sms_href(), &help.text, text.text_line),
    ];
    let numbers = numbers.into_iter().filter_map(|(href, number, words)| {
        let words = words.fill(&[("number", number.as_deref()?)]);
        Some(view! { <Way href=href? words class="button quiet" /> })
    });
    let website = help.url.clone().map(|href| {
        let words = text.website.fill(&[("name", &help.name)]);
        view! {
            <p>
                <Way href words />
            </p>
        }
    });
    let hours = help.hours.as_deref();
    let hours = hours.map(|hours| text.hours.fill(&[("hours", hours)]));
    let (day, locale) = (help.checked, app.text.interface.app.locale);
    let date = clock::day_words(day.year(), day.month(), day.day(), locale);
    let checked = text.checked.fill(&[("date", &date)]);
    let old = day.is_older_than_a_year(host::today()).then_some(text.old);
    let more = [
        ("", hours),
        ("", languages(app, help)),
        ("small soft", Some(checked)),
        ("small", old.map(str::to_owned)),
    ];
    let more = more.into_iter().filter_map(|(class, words)| {
        let words = words?;
        Some(view! { <p class=class>{words}</p> })
    });
    view! {
        <article class="help-line">
            <h4 lang=help.lang.clone()>{help.name.clone()}</h4>
            <p class="soft">{kind(app, help.kind)}</p>
            <p class="row">{numbers.collect_view()}</p>
            {website}
            {more.collect_view()}
        </article>
    }
}

/// The languages spoken there, in words.
fn languages(app: App, help: &Line) -> Option<String> {
    let locale = app.text.interface.app.locale;
    let names = help.languages.iter().map(|tag| host::language(tag, locale));
    let names: Vec<_> = names.collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let words = app.text.interface.support.languages;
    (!names.is_empty()).then(|| words.fill(&[("languages", &app.text.list(&names))]))
}

fn kind(app: App, kind: LineKind) -> &'static str {
    let words = &app.text.interface.support;
    match kind {
        LineKind::Emergency => words.kind_emergency,
        LineKind::Violence => words.kind_violence,
        LineKind::Crisis => words.kind_crisis,
        LineKind::Counseling => words.kind_counseling,
        LineKind::OwnConduct => words.kind_own_conduct,
    }
}
