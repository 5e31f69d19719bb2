//! Reads the file: walks through it, leaves out what is wrong, and names it. The help lines have a
//! module of their own; what is right for a single value is the business of the modules named after
//! them.

mod help;
mod reader;

use crate::address::address;
use crate::day::Day;
use crate::json::Json;
use crate::mistake::{At, Mistake};
use crate::rule::Rule;
use crate::settings::{Accent, Link, Site};
use crate::text;
use reader::{Reader, member};

/// The largest file that is read, in bytes. A larger one need not even be parsed.
pub const MAX_BYTES: usize = 65_536;

const MAX_LINKS: usize = 10;

/// What a file gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What is right in it; the default for the rest.
    pub site: Site,
    /// What is wrong in it: the first 20.
    pub mistakes: Vec<Mistake>,
    /// How many mistakes there are beyond those listed.
    pub more: usize,
}

/// Reads a file of `size` bytes, as it was received. `json` is what the platform's parser made of
/// it, and none if it is not JSON; `today` is the day it is where the reader is.
///
/// Never fails: the worst file gives the default site, and the mistake that made it so.
pub fn read(size: usize, json: Option<&impl Json>, today: Day) -> Reading {
    let mut reader = Reader::new(today);
    let found = match json {
        _ if size > MAX_BYTES => reader.refuse(&At::File, Rule::TooLarge),
        None => reader.refuse(&At::File, Rule::NotJson),
        Some(json) => reader.site(json),
    };
    Reading {
        site: found.unwrap_or_default(),
        mistakes: reader.mistakes,
        more: reader.more,
    }
}

impl Reader {
    fn site(&mut self, json: &impl Json) -> Option<Site> {
        let members = self.members(&At::File, json)?;
        let version = At::Member(&At::File, "v");
        match member(&members, "v").and_then(Json::whole) {
            Some(1) => {}
            Some(2..) => return self.refuse(&version, Rule::NewerVersion),
            Some(_) | None => self.note(&version, Rule::Version),
        }
        let mut site = Site::default();
        for (name, json) in &members {
            let at = At::Member(&At::File, name);
            match name.as_str() {
                "v" => {}
                "name" => site.name = self.text(&at, json, text::name),
                "accent" => site.accent = self.accent(&at, json),
                "exit" => site.exit = self.text(&at, json, address),
                "links" => site.links = self.links(&at, json),
                "help" => site.help = self.help(&at, json),
                name => self.unknown(&at, name),
            }
        }
        Some(site)
    }

    fn accent(&mut self, at: &At, json: &impl Json) -> Option<Accent> {
        let members = self.members(at, json)?;
        self.require(at, &members, &["light", "dark"]);
        let (mut light, mut dark) = (None, None);
        for (name, json) in &members {
            let at = At::Member(at, name);
            match name.as_str() {
                "light" => light = self.text(&at, json, text::color),
                "dark" => dark = self.text(&at, json, text::color),
                name => self.unknown(&at, name),
            }
        }
        Some(Accent {
            light: light?,
            dark: dark?,
        })
    }

    fn links(&mut self, at: &At, json: &impl Json) -> Vec<Link> {
        let mut links = Vec::new();
        for (index, json) in self
            .items(at, json, MAX_LINKS, Rule::TooManyLinks)
            .iter()
            .enumerate()
        {
            links.extend(self.link(&At::Item(at, index), json));
        }
        links
    }

    fn link(&mut self, at: &At, json: &impl Json) -> Option<Link> {
        let members = self.members(at, json)?;
        self.require(at, &members, &["text", "url"]);
        let (mut text, mut url) = (None, None);
        for (name, json) in &members {
            let at = At::Member(at, name);
            match name.as_str() {
                "text" => text = self.text(&at, json, text::plain),
                "url" => url = self.text(&at, json, address),
                name => self.unknown(&at, name),
            }
        }
        Some(Link {
            text: text?,
            url: url?,
        })
    }
}
