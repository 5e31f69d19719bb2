//! What reading every part of the file needs: members, items and texts, and the list of mistakes.

use crate::day::Day;
use crate::json::{Json, Kind};
use crate::mistake::{At, Mistake};
use crate::rule::Rule;

/// The most mistakes that are listed.
const MAX_MISTAKES: usize = 20;

/// The names and values of an object.
pub type Members<J> = Vec<(String, J)>;

/// Says what is wrong with a text, if anything.
pub type Judge = fn(&str) -> Result<(), Rule>;

/// The value of `name`.
pub fn member<'a, J>(members: &'a Members<J>, name: &str) -> Option<&'a J> {
    let found = members.iter().rfind(|(known, _)| known == name);
    found.map(|(_, value)| value)
}

/// Goes through the file and collects what is wrong.
pub struct Reader {
    /// The last day a line can have been checked: it may be tomorrow where the host is.
    pub latest: Day,
    /// The first mistakes.
    pub mistakes: Vec<Mistake>,
    /// How many there are beyond those.
    pub more: usize,
}

impl Reader {
    /// A reader that has read nothing.
    pub fn new(today: Day) -> Reader {
        Reader {
            latest: today.next(),
            mistakes: Vec::new(),
            more: 0,
        }
    }

    /// Names a mistake.
    pub fn note(&mut self, at: &At, rule: Rule) {
        if self.mistakes.len() < MAX_MISTAKES {
            let field = at.field();
            self.mistakes.push(Mistake { field, rule });
        } else {
            self.more += 1;
        }
    }

    /// Names a mistake, and gives nothing in place of what is wrong.
    pub fn refuse<T>(&mut self, at: &At, rule: Rule) -> Option<T> {
        self.note(at, rule);
        None
    }

    /// How many mistakes have been found so far.
    pub fn count(&self) -> usize {
        self.mistakes.len() + self.more
    }

    /// The members of an object.
    pub fn members<J: Json>(&mut self, at: &At, json: &J) -> Option<Members<J>> {
        if json.kind() == Kind::Object {
            Some(json.members())
        } else {
            self.refuse(at, Rule::NotObject)
        }
    }

    /// Refuses members that are not among `known`; every object may have comments.
    pub fn only<J>(&mut self, at: &At, members: &Members<J>, known: &[&str]) {
        for (name, _) in members {
            if name != "comment" && !known.contains(&name.as_str()) {
                self.note(&At::Member(at, name), Rule::Unknown);
            }
        }
    }

    /// The items of a list, as far as there may be so many.
    pub fn items<J: Json>(&mut self, at: &At, json: &J, most: usize, too_many: Rule) -> Vec<J> {
        if json.kind() != Kind::List {
            self.note(at, Rule::NotList);
        }
        let mut items = json.items();
        if items.len() > most {
            self.note(at, too_many);
            items.truncate(most);
        }
        items
    }

    /// A text that `judge` accepts.
    pub fn text(&mut self, at: &At, json: &impl Json, judge: Judge) -> Option<String> {
        let Some(text) = json.text() else {
            return self.refuse(at, Rule::NotText);
        };
        match judge(&text) {
            Ok(()) => Some(text),
            Err(rule) => self.refuse(at, rule),
        }
    }

    /// The text `name` of an object, if it is there.
    pub fn optional(
        &mut self,
        at: &At,
        members: &Members<impl Json>,
        name: &str,
        judge: Judge,
    ) -> Option<String> {
        self.text(&At::Member(at, name), member(members, name)?, judge)
    }

    /// The text `name` of an object, which has to be there.
    pub fn required(
        &mut self,
        at: &At,
        members: &Members<impl Json>,
        name: &str,
        judge: Judge,
    ) -> Option<String> {
        let at = At::Member(at, name);
        match member(members, name) {
            Some(json) => self.text(&at, json, judge),
            None => self.refuse(&at, Rule::Missing),
        }
    }
}
