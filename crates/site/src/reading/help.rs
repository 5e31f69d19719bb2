//! Reads the help lines: countries, and the lines of each.

use super::reader::{Reader, member};
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

impl Reader {
    /// Reads the countries and their lines.
    pub fn help(&mut self, at: &At, json: &impl Json) -> Vec<Country> {
        let mut codes = Vec::new();
        let mut countries = Vec::new();
        let items = self.items(at, json, MAX_COUNTRIES, Rule::TooManyCountries);
        for (index, json) in items.iter().enumerate() {
            countries.extend(self.country(&At::Item(at, index), json, &mut codes));
        }
        countries
    }

    /// Reads a country; `codes` are those that came before, kept or not.
    fn country(&mut self, at: &At, json: &impl Json, codes: &mut Vec<String>) -> Option<Country> {
        let members = self.members(at, json)?;
        self.require(at, &members, &["code", "name", "lines"]);
        let (mut code, mut country_name, mut lines) = (None, None, Vec::new());
        for (name, json) in &members {
            let at = At::Member(at, name);
            match name.as_str() {
                "code" => code = self.code(&at, json, codes),
                "name" => country_name = self.text(&at, json, text::plain),
                "lines" => lines = self.lines(&at, json),
                name => self.unknown(&at, name),
            }
        }
        let country = Country {
            code: code?,
            name: country_name?,
            lines,
        };
        Some(country).filter(|country| !country.lines.is_empty())
    }

    fn code(&mut self, at: &At, json: &impl Json, codes: &mut Vec<String>) -> Option<String> {
        let code = self.text(at, json, text::country_code)?;
        if codes.contains(&code) {
            return self.refuse(at, Rule::RepeatedCountry);
        }
        codes.push(code.clone());
        Some(code)
    }

    fn lines(&mut self, at: &At, json: &impl Json) -> Vec<Line> {
        let items = self.items(at, json, MAX_LINES, Rule::TooManyLines);
        if items.is_empty() && json.kind() == Kind::List {
            self.note(at, Rule::NoLines);
        }
        let mut lines = Vec::new();
        for (index, json) in items.iter().enumerate() {
            lines.extend(self.line(&At::Item(at, index), json));
        }
        lines
    }

    /// Reads a line: all of it or nothing, because half of a help line may lead nowhere.
    fn line(&mut self, at: &At, json: &impl Json) -> Option<Line> {
        let before = self.count();
        let members = self.members(at, json)?;
        self.require(at, &members, &["name", "kind", "checked"]);
        if ["phone", "text", "url"]
            .iter()
            .all(|name| member(&members, name).is_none())
        {
            self.note(at, Rule::NoContact);
        }
        let (mut line_name, mut kind, mut checked) = (None, None, None);
        let (mut phone, mut text, mut url, mut hours) = (None, None, None, None);
        let (mut languages, mut lang) = (Vec::new(), None);
        for (name, json) in &members {
            let at = At::Member(at, name);
            match name.as_str() {
                "name" => line_name = self.text(&at, json, text::plain),
                "kind" => kind = self.kind(&at, json),
                "phone" => phone = self.text(&at, json, number),
                "text" => text = self.text(&at, json, number),
                "url" => url = self.text(&at, json, address),
                "hours" => hours = self.text(&at, json, text::plain),
                "languages" => languages = self.languages(&at, json),
                "lang" => lang = self.text(&at, json, language),
                "checked" => checked = self.checked(&at, json),
                name => self.unknown(&at, name),
            }
        }
        let line = Line {
            name: line_name?,
            kind: kind?,
            phone,
            text,
            url,
            hours,
            languages,
            lang,
            checked: checked?,
        };
        Some(line).filter(|_| self.count() == before)
    }

    fn kind(&mut self, at: &At, json: &impl Json) -> Option<LineKind> {
        let text = self.text(at, json, |_| Ok(()))?;
        LineKind::parse(&text).or_else(|| self.refuse(at, Rule::LineKind))
    }

    fn languages(&mut self, at: &At, json: &impl Json) -> Vec<String> {
        let mut languages = Vec::new();
        let items = self.items(at, json, MAX_LANGUAGES, Rule::TooManyLanguages);
        for (index, json) in items.iter().enumerate() {
            languages.extend(self.text(&At::Item(at, index), json, language));
        }
        languages
    }

    fn checked(&mut self, at: &At, json: &impl Json) -> Option<Day> {
        let text = self.text(at, json, |_| Ok(()))?;
        match Day::parse(&text) {
            None => self.refuse(at, Rule::Date),
            Some(day) if day > self.latest => self.refuse(at, Rule::Future),
            Some(day) => Some(day),
        }
    }
}
