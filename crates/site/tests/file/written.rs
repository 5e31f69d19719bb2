//! Settings as a file: what was kept, written so that it can be read again.

use serde_json::{Value, json};
use site::{Line, LineKind, Site};

/// What was kept, written as a file again.
pub fn written(site: &Site) -> Value {
    let mut file = json!({ "v": 1 });
    let mut set = |name: &str, value: Value| file[name] = value;
    if let Some(name) = &site.name {
        set("name", json!(name));
    }
    if let Some(accent) = &site.accent {
        set(
            "accent",
            json!({ "light": accent.light, "dark": accent.dark }),
        );
    }
    if let Some(exit) = &site.exit {
        set("exit", json!(exit));
    }
    let links = site
        .links
        .iter()
        .map(|link| json!({ "text": link.text, "url": link.url }));
    set("links", links.collect());
    let countries = site.help.iter().map(|country| {
        let written: Value = country.lines.iter().map(written_line).collect();
        json!({ "code": country.code, "name": country.name, "lines": written })
    });
    set("help", countries.collect());
    file
}

fn written_line(line: &Line) -> Value {
    let kind = match line.kind {
        LineKind::Emergency => "emergency",
        LineKind::Violence => "violence",
        LineKind::Crisis => "crisis",
        LineKind::Counseling => "counseling",
        LineKind::OwnConduct => "own-conduct",
    };
    let day = line.checked;
    let checked = format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day());
    let mut written =
        json!({ "name": line.name, "kind": kind, "checked": checked, "languages": line.languages });
    let texts = [
        ("phone", &line.phone),
        ("text", &line.text),
        ("url", &line.url),
        ("hours", &line.hours),
        ("lang", &line.lang),
    ];
    for (name, text) in texts {
        if let Some(text) = text {
            written[name] = json!(text);
        }
    }
    written
}
