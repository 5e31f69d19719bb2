//! The rows of words of the questionnaire and the advice: which there are, and what each is made of.

use crate::instrument::Instrument;

/// Words in a row that are a static of their own for each language.
pub(super) struct Row {
    /// The field they are found by.
    pub field: &'static str,
    /// The type that names them.
    pub name: &'static str,
    pub about: &'static str,
    /// What they are: the type of one of them, and how many there are.
    of: (&'static str, usize),
}

impl Row {
    /// The type of all of them.
    pub fn kind(&self) -> String {
        let (one, count) = self.of;
        format!("[{one}; {count}]")
    }

    /// The key of their static: some tables of the interface are called the same.
    pub fn key(&self) -> String {
        format!("row_{}", self.field)
    }
}

const WORDS: &str = "&'static str";

/// The rows of the questionnaire.
pub(super) fn instrument_rows(instrument: &Instrument) -> [Row; 12] {
    let signs = instrument.signs.len();
    let items = instrument.items().count();
    let causes = instrument.causes.len();
    let row = |field, name, about, of| Row {
        field,
        name,
        about,
        of,
    };
    [
        row(
            "words",
            "ScoreWords",
            "A score in words, from the lowest to the highest.",
            (WORDS, 5),
        ),
        row(
            "paths",
            "PathWords",
            "What each path is chosen by, by the path's index.",
            (WORDS, instrument.paths.len()),
        ),
        row(
            "signs",
            "SignWords",
            "The name of each sign, by the sign's index.",
            (WORDS, signs),
        ),
        row(
            "meanings",
            "SignMeanings",
            "How a high score of each sign is to be read, by the sign's index.",
            ("SignMeaning", signs),
        ),
        row(
            "items",
            "ItemWords",
            "Each statement that is asked, by the item's index.",
            (WORDS, items),
        ),
        row(
            "retired",
            "RetiredWords",
            "Each statement that is no longer asked, by the item's index less `ItemId::ASKED`.",
            (WORDS, instrument.retired.len()),
        ),
        row(
            "hints",
            "ItemHints",
            "A line below the statement, by the item's index.",
            ("Option<&'static str>", items),
        ),
        row(
            "safety",
            "SafetyWords",
            "The statements about safety, by their index.",
            (WORDS, instrument.safety.len()),
        ),
        row(
            "safety_hints",
            "SafetyHints",
            "A line below the statement about safety, by its index.",
            ("Option<&'static str>", instrument.safety.len()),
        ),
        row(
            "causes",
            "CauseWords",
            "The causes that are offered, by their index.",
            (WORDS, causes),
        ),
        row(
            "retired_causes",
            "RetiredCauseWords",
            "The causes that are no longer offered, by their index less `CauseId::ASKED`.",
            (WORDS, instrument.retired_causes.len()),
        ),
        row(
            "cause_lines",
            "CauseLines",
            "The line that each cause earns in a result, by the cause's index.",
            ("CauseLine", causes),
        ),
    ]
}

/// The rows of the advice.
pub(super) fn advice_rows(instrument: &Instrument) -> [Row; 4] {
    [
        Row {
            field: "sections",
            name: "SectionTexts",
            about: "By the section's index.",
            of: ("SectionText", instrument.sections.len()),
        },
        Row {
            field: "tips",
            name: "TipTexts",
            about: "By the tip's index.",
            of: ("TipText", instrument.tips.len()),
        },
        Row {
            field: "begin",
            name: "BeginTexts",
            about: "A way to begin the talk, by the section's index.",
            of: ("&'static str", instrument.sections.len()),
        },
        Row {
            field: "steps",
            name: "StepTexts",
            about: "One small thing to try this week, by the tip's index.",
            of: ("StepText", instrument.tips.len()),
        },
    ]
}
