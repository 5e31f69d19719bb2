//! The words of the interface, the questionnaire and the advice, as written in `content/` and
//! checked when built. No sentence that a person reads stands anywhere else in the program.

use std::marker::PhantomData;
use std::ops::Deref;

/// Words that are a static of their own: a table of the interface, a row of the questionnaire or the
/// advice. Read as if they stood here.
///
/// What only a part of the program reads can so come with the file of that part. Of one static with
/// all words every file would need the whole (docs/decisions/0023).
#[derive(Debug)]
pub struct Apart<W>(Language, PhantomData<W>);

/// The name of words that stand [`Apart`].
pub trait Words {
    /// What they are.
    type Of: 'static;

    /// Where they are in a language.
    fn of(language: Language) -> &'static Self::Of;
}

impl<W> Apart<W> {
    const fn of(language: Language) -> Self {
        Self(language, PhantomData)
    }
}

impl<W: Words> Deref for Apart<W> {
    type Target = W::Of;

    fn deref(&self) -> &W::Of {
        W::of(self.0)
    }
}

/// A sentence with named places, such as `Question {number} of {total}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template(pub &'static str);

/// A stretch of a [`Template`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words to show as they are.
    Words(&'static str),
    /// The name of a place to fill, without its braces.
    Place(&'static str),
}

impl Template {
    /// The stretches in order, for a view that marks up what it fills in.
    pub fn pieces(self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut rest = self.0;
        while let Some((words, after)) = rest.split_once('{') {
            let Some((name, after)) = after.split_once('}') else {
                break;
            };
            if !words.is_empty() {
                pieces.push(Piece::Words(words));
            }
            pieces.push(Piece::Place(name));
            rest = after;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Words(rest));
        }
        pieces
    }

    /// The sentence with every place filled. A place that `values` does not name stays empty.
    pub fn fill(self, values: &[(&str, &str)]) -> String {
        let mut filled = String::new();
        for piece in self.pieces() {
            match piece {
                Piece::Words(words) => filled.push_str(words),
                Piece::Place(name) => {
                    let value = values.iter().find(|(key, _)| *key == name);
                    filled.push_str(value.map_or("", |(_, value)| value));
                }
            }
        }
        filled
    }
}

include!(concat!(env!("OUT_DIR"), "/text.rs"));

impl Text {
    /// "a", "a and b", "a, b and c".
    pub fn list(&self, words: &[&str]) -> String {
        let app = &self.interface.app;
        let Some((last, before)) = words.split_last() else {
            return String::new();
        };
        let Some((first, middle)) = before.split_first() else {
            return (*last).to_owned();
        };
        let start = middle.iter().fold((*first).to_owned(), |list, word| {
            app.list_comma.fill(&[("first", &list), ("last", word)])
        });
        app.list_and.fill(&[("first", &start), ("last", last)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(template: &'static str, values: &[(&str, &str)], expected: &str) {
        assert_eq!(Template(template).fill(values), expected);
    }

    #[test]
    fn every_named_place_is_filled() {
        check("{a} of {b}", &[("b", "28"), ("a", "5")], "5 of 28");
        check("no place", &[], "no place");
        check("{a}{a}", &[("a", "x")], "xx");
    }

    #[test]
    fn a_broken_brace_is_shown_as_it_is() {
        check("50 {", &[], "50 {");
    }

    #[test]
    fn lists_read_like_english() {
        assert_eq!(EN.list(&[]), "");
        assert_eq!(EN.list(&["a"]), "a");
        assert_eq!(EN.list(&["a", "b"]), "a and b");
        assert_eq!(EN.list(&["a", "b", "c", "d"]), "a, b, c and d");
    }
}
