//! Emergency numbers of some countries, for a host that names none of its own.

use leptos::prelude::*;
use site::{LineKind, Reading};

use super::Way;
use crate::browser::{clock, host};
use crate::context::use_app;

/// Countries by their codes (ISO 3166, and `EU`), with the number to call there for police and
/// ambulance alike, from a mobile phone too.
const NUMBERS: [(&str, &str); 8] = [
    ("US", "911"),
    ("CA", "911"),
    ("GB", "999"),
    ("IE", "112"),
    ("EU", "112"),
    ("AU", "000"),
    ("NZ", "111"),
    ("IN", "112"),
];

/// Year, month and day on which they were looked up.
const CHECKED: (u32, u32, u32) = (2026, 11, 29);

/// The numbers, each to be called by pressing it; none where the host has emergency lines.
#[component]
pub fn EmergencyNumbers<'a>(
    /// What the host's settings give.
    reading: &'a Reading,
) -> impl IntoView + use<> {
    let app = use_app();
    let text = &app.text.interface.support;
    let mut given = reading.site.help.iter().flat_map(|country| &country.lines);
    if given.any(|given| given.kind == LineKind::Emergency) {
        return None;
    }
    let locale = app.text.interface.app.locale;
    let numbers = NUMBERS.map(|(code, number)| {
        let href = ["tel:", number].concat();
        let words = text.call.fill(&[("number", number)]);
        view! {
            <li>
                <span class="row">
                    <span>{host::region(code, locale)}</span>
                    <Way href words class="button quiet" />
                </span>
            </li>
        }
    });
    let (year, month, day) = CHECKED;
    let date = clock::day_words(year, month, day, locale);
    Some(view! {
        <section class="block">
            <h2>{text.emergency_heading}</h2>
            <ul class="plain numbers">{numbers.into_iter().collect_view()}</ul>
            <p class="soft">{text.emergency_checked.fill(&[("date", &date)])}</p>
        </section>
    })
}
