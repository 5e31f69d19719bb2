//! Emergency numbers of some countries, for a host that names none of its own.

use site::{LineKind, Reading};

use crate::browser::dom::{Node, element};
use crate::browser::{clock, host};
use crate::components::prose::{block, button_link, line, list, soft};
use crate::context::App;

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
pub fn numbers(app: App, reading: &Reading) -> Option<Node> {
    let words = &app.text.interface.support;
    let mut given = reading.site.help.iter().flat_map(|country| &country.lines);
    if given.any(|given| given.kind == LineKind::Emergency) {
        return None;
    }
    let locale = app.text.interface.app.locale;
    let numbers = NUMBERS.map(|(code, number)| {
        let country = line("span", "", &host::region(code, locale));
        let call = words.call.fill(&[("number", number)]);
        let call = button_link("button quiet", &["tel:", number].concat(), &call);
        element("span", "row", &[country, call])
    });
    let (year, month, day) = CHECKED;
    let date = clock::day_words(year, month, day, locale);
    let checked = soft(&words.emergency_checked.fill(&[("date", &date)]));
    let numbers = list("plain numbers", &numbers);
    Some(block(words.emergency_heading, &[numbers, checked]))
}
