//! Reads the help lines: countries, and the lines of each.

use super::reader::{Members, Reader, member};
use crate::address::address;
use crate::day::Day;
use crate::json::{Json, Kind};
use crate::language::language;
use crate::mistake::At;
use crate::number::number;
use crate::rule::Rule;
use crate::settings::{Country, Line, LineKind};
use crate::text;

const MAX_COUNTRIES: usize = 200;
const MAX_LINES: usize = 50;
const MAX_LANGUAGES: usize = 50;

/// The names that a line may have.
const OF_LINES: [&str; 9] = [
    "name",
    "kind",
    "phone",
    "text",
    "url",
    "hours",
    "languages",
    "lang",
    "checked",
];

impl Reader {
    /// Reads the countries and their lines.
    pub fn help(&mut self, json: &impl Json) -> Vec<Country> {
        let at = At::Member(&At::File, "help");
        let mut codes = Vec::new();
        let mut countries = Vec::new();
        let items = self.items(&at, json, MAX_COUNTRIES, Rule::TooManyCountries);
        for (index, json) in items.iter().enumerate() {
            if let Some(country) = self.country(&At::Item(&at, index), json, &mut codes) {
                countries.push(country);
            }
        }
        countries
    }

    /// Reads a country; `codes` are those that came before, kept or not.
    fn country(&mut self, at: &At, json: &impl Json, codes: &mut Vec<String>) -> Option<Country> {
        let members = self.members(at, json)?;
        self.only(at, &members, &["code", "name", "lines"]);
        let code = self.code(at, &members, codes);
        let name = self.required(at, &members, "name", text::plain);
        let lines = self.lines(at, &members);
        let country = Country {
            code: code?,
            name: name?,
            lines,
        };
        Some(country).filter(|country| !country.lines.is_empty())
    }

    fn code(
        &mut self,
        at: &At,
        members: &Members<impl Json>,
        codes: &mut Vec<String>,
    ) -> Option<String> {
        let code = self.required(at, members, "code", text::country_code)?;
        if codes.contains(&code) {
            return self.refuse(&At::Member(at, "code"), Rule::RepeatedCountry);
        }
        codes.push(code.clone());
        Some(code)
    }

    fn lines(&mut self, at: &At, members: &Members<impl Json>) -> Vec<Line> {
        let at = At::Member(at, "lines");
        let mut lines = Vec::new();
        let Some(json) = member(members, "lines") else {
            self.note(&at, Rule::Missing);
            return lines;
        };
        let items = self.items(&at, json, MAX_LINES, Rule::TooManyLines);
        if items.is_empty() && json.kind() == Kind::List {
            self.note(&at, Rule::NoLines);
        }
        for (index, json) in items.iter().enumerate() {
            if let Some(line) = self.line(&At::Item(&at, index), json) {
                lines.push(line);
            }
        }
        lines
    }

    /// Reads a line: all of it or nothing, because half of a help line may lead nowhere.
    fn line(&mut self, at: &At, json: &impl Json) -> Option<Line> {
        let before = self.count();
        let members = self.members(at, json)?;
        self.only(at, &members, &OF_LINES);
        let reached = |name: &&str| member(&members, name).is_some();
        if !["phone", "text", "url"].iter().any(reached) {
            self.note(at, Rule::NoContact);
        }
        let name = self.required(at, &members, "name", text::plain);
        let kind = self.required(at, &members, "kind", kind);
        let line = Line {
            phone: self.optional(at, &members, "phone", number),
            text: self.optional(at, &members, "text", number),
            url: self.optional(at, &members, "url", address),
            hours: self.optional(at, &members, "hours", text::plain),
            languages: self.languages(at, &members),
            lang: self.optional(at, &members, "lang", language),
            checked: self.checked(at, &members)?,
            name: name?,
            kind: LineKind::parse(&kind?)?,
        };
        Some(line).filter(|_| self.count() == before)
    }

    fn languages(&mut self, at: &At, members: &Members<impl Json>) -> Vec<String> {
        let at = At::Member(at, "languages");
        let mut languages = Vec::new();
        if let Some(json) = member(members, "languages") {
            let items = self.items(&at, json, MAX_LANGUAGES, Rule::TooManyLanguages);
            for (index, json) in items.iter().enumerate() {
                if let Some(tag) = self.text(&At::Item(&at, index), json, language) {
                    languages.push(tag);
                }
            }
        }
        languages
    }

    fn checked(&mut self, at: &At, members: &Members<impl Json>) -> Option<Day> {
        let day = Day::parse(&self.required(at, members, "checked", date)?)?;
        if day > self.latest {
            return self.refuse(&At::Member(at, "checked"), Rule::Future);
        }
        Some(day)
    }
}

/// Judges the kind of a line.
fn kind(text: &str) -> Result<(), Rule> {
    LineKind::parse(text).map(|_| ()).ok_or(Rule::LineKind)
}

/// Judges a day as such: whether it is still to come is another question.
fn date(text: &str) -> Result<(), Rule> {
    Day::parse(text).map(|_| ()).ok_or(Rule::Date)
}
