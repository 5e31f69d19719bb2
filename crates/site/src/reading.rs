//! Reads the file: walks through it, leaves out what is wrong, and names it. The help lines have a
//! module of their own; what is right for a single value is the business of the modules named after
//! them.

mod help;
mod reader;

use crate::address::address;
use crate::day::Day;
use crate::json::{Json, Kind};
use crate::mistake::{At, Mistake};
use crate::rule::Rule;
use crate::settings::{Accent, Link, Looks, Site};
use crate::text;
use reader::{Judge, Members, Reader, member};

/// The largest file that is read, in bytes. A larger one need not even be parsed.
pub const MAX_BYTES: usize = 65_536;

const MAX_LINKS: usize = 10;

/// What a file gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

/// Reads of a file no more than the looks that it gives, as [`read`] finds them. No mistake is named:
/// the app has this at hand from the first moment, and the rest when a page needs it.
pub fn looks<J: Json>(size: usize, json: Option<&J>) -> Looks {
    let members = match json {
        Some(json) if size <= MAX_BYTES && json.kind() == Kind::Object => json.members(),
        Some(_) | None => return Looks::default(),
    };
    if let Some(2..) = member(&members, "v").and_then(Json::whole) {
        return Looks::default();
    }
    Looks {
        name: right(&members, "name", text::name),
        accent: member(&members, "accent").and_then(right_accent),
    }
}

fn right_accent(json: &impl Json) -> Option<Accent> {
    // What is no object has no members.
    let members = json.members();
    Some(Accent {
        light: right(&members, "light", text::color)?,
        dark: right(&members, "dark", text::color)?,
    })
}

fn right(members: &Members<impl Json>, name: &str, judge: Judge) -> Option<String> {
    let text = member(members, name)?.text()?;
    judge(&text).is_ok().then_some(text)
}

impl Reader {
    fn site(&mut self, json: &impl Json) -> Option<Site> {
        let at = &At::File;
        let members = self.members(at, json)?;
        let version = At::Member(at, "v");
        match member(&members, "v").and_then(Json::whole) {
            Some(1) => {}
            Some(2..) => return self.refuse(&version, Rule::NewerVersion),
            Some(_) | None => self.note(&version, Rule::Version),
        }
        self.only(
            at,
            &members,
            &["v", "name", "accent", "exit", "links", "help"],
        );
        Some(Site {
            name: self.optional(at, &members, "name", text::name),
            accent: member(&members, "accent").and_then(|json| self.accent(json)),
            exit: self.optional(at, &members, "exit", address),
            links: member(&members, "links").map_or_else(Vec::new, |json| self.links(json)),
            help: member(&members, "help").map_or_else(Vec::new, |json| self.help(json)),
        })
    }

    fn accent(&mut self, json: &impl Json) -> Option<Accent> {
        let at = &At::Member(&At::File, "accent");
        let members = self.members(at, json)?;
        self.only(at, &members, &["light", "dark"]);
        let light = self.required(at, &members, "light", text::color);
        let dark = self.required(at, &members, "dark", text::color);
        Some(Accent {
            light: light?,
            dark: dark?,
        })
    }

    fn links(&mut self, json: &impl Json) -> Vec<Link> {
        let at = At::Member(&At::File, "links");
        let mut links = Vec::new();
        let items = self.items(&at, json, MAX_LINKS, Rule::TooManyLinks);
        for (index, json) in items.iter().enumerate() {
            if let Some(link) = self.link(&At::Item(&at, index), json) {
                links.push(link);
            }
        }
        links
    }

    fn link(&mut self, at: &At, json: &impl Json) -> Option<Link> {
        let members = self.members(at, json)?;
        self.only(at, &members, &["text", "url"]);
        let text = self.required(at, &members, "text", text::plain);
        let url = self.required(at, &members, "url", address);
        Some(Link {
            text: text?,
            url: url?,
        })
    }
}
