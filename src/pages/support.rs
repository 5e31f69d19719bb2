//! Someone to talk to: what holds in every country, and the help lines of the host.

mod emergency;

use site::{Country, Line, LineKind, Reading};

use crate::browser::dom::{Node, element, text};
use crate::browser::{clock, host};
use crate::components::prose::{
    block, button_link, care_box, line, list, opening, paragraph, soft,
};
use crate::context::App;
use emergency::numbers;

/// A list of help lines kept up by others, in the reader's own country.
const FIND_A_HELPLINE: &str = "https://findahelpline.com/";

/// The same for help against violence and control in a relationship.
const LILA: &str = "https://lila.help/";

/// The page at `#/support`.
pub fn support_page(app: App) -> Node {
    let words = &app.text.interface.support;
    let find = element(
        "p",
        "",
        &[outside(FIND_A_HELPLINE, words.find_link, "button")],
    );
    let help = element("div", "page", &[]);
    let mistakes = element("div", "page", &[]);
    fill_in(app, help.clone(), mistakes.clone());
    let violence = element(
        "p",
        "",
        &[outside(LILA, words.violence_link, "button quiet")],
    );
    let using = words.using.iter();
    let using: Vec<_> = using.map(|line| text(line)).collect();
    let parts = [
        opening(words.heading, words.lead),
        care_box(
            words.now_heading,
            &[paragraph(words.now_text), paragraph(words.suicide)],
        ),
        help,
        block(words.near_heading, &[paragraph(words.near_text)]),
        block(
            words.find_heading,
            &[
                paragraph(words.find_text),
                find,
                paragraph(words.violence_text),
                violence,
            ],
        ),
        block(words.own_heading, &[paragraph(words.own_conduct)]),
        block(words.using_heading, &[list("", &using)]),
        mistakes,
    ];
    element("div", "page", &parts)
}

/// A link to another site, which does not learn where the reader came from.
fn outside(address: &str, words: &str, class: &str) -> Node {
    button_link(class, address, words).with("rel", "noreferrer noopener")
}

/// Fills in what the host's settings have, now or when they arrive.
fn fill_in(app: App, help_place: Node, mistakes_place: Node) {
    let fill = move || {
        if let Some(reading) = app.site() {
            help_place.refill(&host_part(app, &reading));
            mistakes_place.refill(&mistakes_part(app, &reading));
        }
    };
    fill();
    host::when_arrived(fill);
}

/// The help lines and links of the host.
fn host_part(app: App, reading: &Reading) -> Vec<Node> {
    let words = &app.text.interface.support;
    let mut parts: Vec<_> = numbers(app, reading).into_iter().collect();
    if !reading.site.help.is_empty() {
        parts.push(help(app, &reading.site.help));
    }
    parts.extend(host_links(reading).map(|links| block(words.links_heading, &[links])));
    parts
}

/// A list of the host's links, if there are any.
pub fn host_links(reading: &Reading) -> Option<Node> {
    let links = reading.site.links.iter();
    let links: Vec<_> = links
        .map(|link| outside(&link.url, &link.text, ""))
        .collect();
    (!links.is_empty()).then(|| list("plain", &links))
}

/// What is wrong in the host's file. It stands last: it is for whoever runs the page.
fn mistakes_part(app: App, reading: &Reading) -> Vec<Node> {
    if reading.mistakes.is_empty() {
        return Vec::new();
    }
    let words = &app.text.interface.support;
    let lines = reading.mistakes.iter();
    let mut lines: Vec<_> = lines.map(|one| text(&one.to_string())).collect();
    if reading.more > 0 {
        let count = reading.more.to_string();
        lines.push(text(&words.mistakes_more.fill(&[("count", &count)])));
    }
    let parts = [soft(words.mistakes_text), list("mistakes", &lines)];
    vec![block(words.mistakes_heading, &parts)]
}

fn help(app: App, countries: &[Country]) -> Node {
    let words = &app.text.interface.support;
    let lines = element("div", "help-lines", &[]).with("aria-live", "polite");
    if let [only] = countries {
        lines.refill(&country_lines(app, only));
        return block(words.lines_heading, &[lines]);
    }
    let option = |value: &str, words: &str| line("option", "", words).with("value", value);
    let choice = element("select", "", &[option("", words.country_none)]).with("id", "country");
    for country in countries {
        choice.hold(&option(&country.code, &country.name));
    }
    let (all, chosen, shown) = (countries.to_vec(), choice.clone(), lines.clone());
    let choice = choice.on("change", move |_| {
        let code = chosen.value();
        let country = all.iter().find(|country| country.code == code);
        shown.refill(
            &country
                .map(|country| country_lines(app, country))
                .unwrap_or_default(),
        );
    });
    let label = line("label", "", words.country).with("for", "country");
    block(
        words.lines_heading,
        &[element("div", "country", &[label, choice]), lines],
    )
}

fn country_lines(app: App, country: &Country) -> Vec<Node> {
    let heading = line("h3", "", &country.name);
    let lines = country.lines.iter().map(|line| help_line(app, line));
    [heading].into_iter().chain(lines).collect()
}

fn help_line(app: App, help: &Line) -> Node {
    let words = &app.text.interface.support;
    let mut name = line("h4", "", &help.name);
    if let Some(lang) = &help.lang {
        name = name.with("lang", lang);
    }
    let mut parts = vec![name, soft(kind(app, help.kind))];
    let ways = element("p", "row", &[]);
    let way = |address: &str, words: &str| ways.hold(&button_link("button quiet", address, words));
    if let (Some(address), Some(number)) = (help.phone_href(), &help.phone) {
        way(&address, &words.call.fill(&[("number", number)]));
    }
    if let (Some(address), Some(number)) = (help.sms_href(), &help.text) {
        way(&address, &words.text_line.fill(&[("number", number)]));
    }
    parts.push(ways);
    if let Some(address) = &help.url {
        let words = words.website.fill(&[("name", &help.name)]);
        parts.push(element("p", "", &[outside(address, &words, "")]));
    }
    if let Some(hours) = &help.hours {
        parts.push(paragraph(&words.hours.fill(&[("hours", hours)])));
    }
    if !help.languages.is_empty() {
        let locale = app.text.interface.app.locale;
        let names = help.languages.iter().map(|tag| host::language(tag, locale));
        let names: Vec<_> = names.collect();
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        let languages = app.text.list(&names);
        parts.push(paragraph(
            &words.languages.fill(&[("languages", &languages)]),
        ));
    }
    let (day, locale) = (help.checked, app.text.interface.app.locale);
    let date = clock::day_words(day.year(), day.month(), day.day(), locale);
    parts.push(line(
        "p",
        "small soft",
        &words.checked.fill(&[("date", &date)]),
    ));
    if help.checked.is_older_than_a_year(host::today()) {
        parts.push(line("p", "small", words.old));
    }
    element("article", "help-line", &parts)
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
