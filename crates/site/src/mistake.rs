//! Mistakes and where they are. What can be wrong is the business of `rule`.

use std::fmt;

use crate::rule::Rule;
use crate::text;

/// Something in the file that is wrong, and was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// Where: `help[0].lines[2].checked`; lists are counted from 0. Empty when the whole file is meant.
    pub field: String,
    /// What is wrong there.
    pub rule: Rule,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.field.is_empty() {
            f.write_str(&self.field)?;
            f.write_str(": ")?;
        }
        f.write_str(self.rule.words())
    }
}

/// A place in the file, as the way that leads there.
pub(crate) enum At<'a> {
    /// The whole file.
    File,
    /// A member of an object.
    Member(&'a At<'a>, &'a str),
    /// An item of a list.
    Item(&'a At<'a>, usize),
}

impl At<'_> {
    /// The place as [`Mistake::field`] has it.
    pub fn field(&self) -> String {
        let mut field = String::new();
        self.write(&mut field);
        field
    }

    fn write(&self, field: &mut String) {
        match self {
            At::File => {}
            At::Member(parent, name) => {
                parent.write(field);
                if !field.is_empty() {
                    field.push('.');
                }
                write_name(name, field);
            }
            At::Item(parent, index) => {
                parent.write(field);
                field.push('[');
                field.push_str(&index.to_string());
                field.push(']');
            }
        }
    }
}

/// The most characters of a name that are shown. Every name that is known is shorter.
const LONGEST_SHOWN: usize = 40;

/// Names are not trusted either: cut, and without what could garble the line they are shown in.
fn write_name(name: &str, field: &mut String) {
    for (index, character) in name.chars().enumerate() {
        if index == LONGEST_SHOWN {
            field.push('…');
            break;
        }
        let hidden = text::is_hidden(character);
        field.push(if hidden { '?' } else { character });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_name(name: &str, expected: &str) {
        assert_eq!(At::Member(&At::File, name).field(), expected);
    }

    #[test]
    fn a_place_is_written_as_programs_write_it() {
        let help = At::Member(&At::File, "help");
        let country = At::Item(&help, 0);
        let lines = At::Member(&country, "lines");
        let line = At::Item(&lines, 12);
        assert_eq!(
            At::Member(&line, "checked").field(),
            "help[0].lines[12].checked"
        );
        assert_eq!(line.field(), "help[0].lines[12]");
        assert_eq!(At::File.field(), "");
    }

    #[test]
    fn a_name_is_cut_after_40_characters() {
        check_name(&"é".repeat(40), &"é".repeat(40));
        check_name(&"é".repeat(41), &format!("{}…", "é".repeat(40)));
        check_name(&"x".repeat(60_000), &format!("{}…", "x".repeat(40)));
    }

    #[test]
    fn a_name_cannot_garble_the_line_it_is_shown_in() {
        check_name("a\u{1b}[2Jb\n\u{202e}c", "a?[2Jb??c");
        check_name("größe", "größe");
    }

    #[test]
    fn a_mistake_reads_as_place_and_sentence() {
        let mistake = Mistake {
            field: "help[0].lines".to_owned(),
            rule: Rule::NoLines,
        };
        assert_eq!(
            mistake.to_string(),
            "help[0].lines: A country needs at least one line."
        );
        let whole = Mistake {
            field: String::new(),
            rule: Rule::NotList,
        };
        assert_eq!(whole.to_string(), "This must be a list in square brackets.");
    }
}
