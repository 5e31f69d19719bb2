//! What stands on the sheet: the page shows it, and the text that can be taken along is made of it.

use assessment::{Answer, Attempt, Overall, Reason, Strain};
use leptos::prelude::*;

use crate::context::App;
use crate::pages::result::Shown;
use crate::text::Piece;

/// Earlier attempts on the sheet, at most.
const EARLIER: usize = 6;

/// All that can stand on a sheet, and what of it does.
pub struct Paper {
    app: App,
    /// When it was answered, on which path, and how.
    pub facts: [String; 3],
    /// Area, score and word of each score; what there is not is empty.
    pub scores: Vec<[String; 3]>,
    /// The overall scores of the attempts before, newest first.
    pub earlier: Vec<String>,
    /// The notes of the plan.
    pub notes: Vec<Note>,
    /// The places to start with the answers that led there.
    pub places: Vec<Place>,
    /// Whether the places are on the sheet.
    pub shows_reasons: RwSignal<bool>,
    /// Each statement with what was answered.
    pub answers: Vec<[&'static str; 2]>,
    /// Whether the answers are on the sheet.
    pub shows_answers: RwSignal<bool>,
}

/// A note of the plan.
pub struct Note {
    /// What it says.
    pub words: String,
    /// Whether it is on the sheet.
    pub is_shown: RwSignal<bool>,
}

/// A place to start.
pub struct Place {
    /// Its name.
    pub name: &'static str,
    /// Why it is one, each in words.
    pub reasons: Vec<Vec<Words>>,
}

/// Some words of a sentence.
#[derive(Clone)]
pub enum Words {
    /// Words around what follows.
    Plain(String),
    /// What the person chose.
    Chosen(&'static str),
    /// A statement that they answered.
    Quoted(&'static str),
}

impl Paper {
    /// What can stand on the sheet of a result: at first, nothing that has to be chosen.
    pub fn of(app: App, shown: &Shown) -> Self {
        let plan = app.plan().readable.into_iter();
        let notes = plan.filter(|entry| !entry.note.is_empty());
        Self {
            app,
            facts: facts(app, &shown.attempt),
            scores: scores(app, shown),
            earlier: earlier(app, &shown.attempt),
            notes: notes
                .map(|entry| Note {
                    words: entry.note,
                    is_shown: RwSignal::new(false),
                })
                .collect(),
            places: places(app, shown),
            shows_reasons: RwSignal::new(false),
            answers: answers(app, &shown.attempt),
            shows_answers: RwSignal::new(false),
        }
    }

    /// Whether there are notes, none of which is on the sheet.
    pub fn hides_notes(&self) -> bool {
        !self.notes.is_empty() && !self.notes.iter().any(|note| note.is_shown.get())
    }

    /// The words of what is on the sheet now, line by line.
    pub fn text(&self) -> String {
        untrack(|| self.written()).0
    }

    fn written(&self) -> Lines {
        let words = &self.app.text.interface.sheet;
        let mut lines = Lines(String::new());
        lines.heading(words.paper_heading);
        for fact in &self.facts {
            lines.line(fact);
        }
        lines.line(words.direction);
        for [area, rest @ ..] in &self.scores {
            let rest = rest.iter().filter(|cell| !cell.is_empty());
            let rest: Vec<_> = rest.map(String::as_str).collect();
            lines.line(&[area, ": ", &rest.join(" · ")].concat());
        }
        if !self.earlier.is_empty() {
            lines.heading(words.earlier);
        }
        for earlier in &self.earlier {
            lines.line(earlier);
        }
        let notes = self.notes.iter().filter(|note| note.is_shown.get());
        for (at, note) in notes.enumerate() {
            if at == 0 {
                lines.heading(words.notes_heading);
            }
            lines.line(&note.words);
        }
        if self.shows_reasons.get() {
            lines.heading(words.places);
            for place in &self.places {
                lines.heading(place.name);
                for reason in &place.reasons {
                    let reason: Vec<_> = reason.iter().map(Words::as_str).collect();
                    lines.line(&reason.concat());
                }
            }
        }
        if self.shows_answers.get() {
            lines.heading(words.all_answers);
            for [statement, answer] in &self.answers {
                lines.line(&[statement, ": ", answer].concat());
            }
        }
        lines
    }
}

impl Words {
    fn as_str(&self) -> &str {
        match self {
            Self::Plain(words) => words,
            Self::Chosen(words) | Self::Quoted(words) => words,
        }
    }
}

/// A text of lines, with an empty one before each heading but the first.
struct Lines(String);

impl Lines {
    fn heading(&mut self, words: &str) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.line(words);
    }

    fn line(&mut self, words: &str) {
        self.0.push_str(words.trim());
        self.0.push('\n');
    }
}

fn facts(app: App, attempt: &Attempt) -> [String; 3] {
    let words = &app.text.interface.sheet;
    let path = app.text.instrument.paths[attempt.path.index()];
    let [first, .., last] = Answer::ALL.map(|answer| app.answer_words(attempt, answer));
    let count = attempt.path.item_count().to_string();
    [
        words.date.fill(&[
            ("date", &app.date(attempt)),
            ("version", &attempt.instrument),
        ]),
        words.path.fill(&[("path", path)]),
        words
            .method
            .fill(&[("count", &count), ("first", first), ("last", last)]),
    ]
}

fn scores(app: App, shown: &Shown) -> Vec<[String; 3]> {
    let text = app.text;
    let row = |name: &str, score: String, word: &str| [name.to_owned(), score, word.to_owned()];
    let overall = shown.scores.overall().map(|overall| {
        let score = with_margin(app, overall.shown(), Overall::MARGIN);
        let word = text.instrument.words[overall.word().index()];
        row(text.interface.result.overall_name, score, word)
    });
    let signs = shown.scores.strongest_first().into_iter();
    let signs = signs.map(|(sign, strain)| {
        let name = text.instrument.signs[sign.index()];
        match strain {
            Some(strain) => {
                let score = with_margin(app, strain.shown(), Strain::MARGIN);
                row(name, score, text.instrument.words[strain.word().index()])
            }
            None => row(name, String::new(), text.interface.result.not_enough),
        }
    });
    overall.into_iter().chain(signs).collect()
}

fn with_margin(app: App, score: u8, margin: u8) -> String {
    app.text.interface.sheet.with_margin.fill(&[
        ("score", &score.to_string()),
        ("margin", &margin.to_string()),
    ])
}

fn earlier(app: App, attempt: &Attempt) -> Vec<String> {
    let attempts = app.attempts();
    let before = attempts.readable.iter();
    let before = before.filter(|other| other.at_ms < attempt.at_ms);
    let line = |other: &Attempt| {
        let score = match other.scores().overall() {
            Some(overall) => overall.shown().to_string(),
            None => app.text.interface.history.no_score.to_owned(),
        };
        [&app.date(other), ": ", &score].concat()
    };
    before.take(EARLIER).map(line).collect()
}

fn places(app: App, shown: &Shown) -> Vec<Place> {
    let places = shown.advice.places.iter();
    let places = places.map(|place| {
        let reasons = place.reasons.iter();
        Place {
            name: app.text.advice.sections[place.section.index()].name,
            reasons: reasons
                .map(|reason| why(app, &shown.attempt, *reason))
                .collect(),
        }
    });
    places.collect()
}

/// Why a place is one, in the person's own words.
fn why(app: App, attempt: &Attempt, reason: Reason) -> Vec<Words> {
    let text = &app.text.interface.result;
    match reason {
        Reason::Answered(item, answer) => {
            let pieces = text.because_answer.pieces().into_iter();
            let pieces = pieces.filter_map(|piece| match piece {
                Piece::Words(words) => Some(Words::Plain(words.to_owned())),
                Piece::Place("answer") => Some(Words::Chosen(app.answer_words(attempt, answer))),
                Piece::Place("statement") => Some(Words::Quoted(app.statement(item))),
                Piece::Place(_) => None,
            });
            pieces.collect()
        }
        Reason::Area(sign, word) => vec![Words::Plain(text.because_area.fill(&[
            ("sign", app.text.instrument.signs[sign.index()]),
            ("word", app.text.instrument.words[word.index()]),
        ]))],
    }
}

fn answers(app: App, attempt: &Attempt) -> Vec<[&'static str; 2]> {
    let items = attempt.sheet().items();
    let answers = items.map(|item| {
        let answer = match attempt.answers.answer(item) {
            Some(answer) => app.answer_words(attempt, answer),
            None => app.text.interface.check.skipped,
        };
        [app.statement(item), answer]
    });
    answers.collect()
}
