//! Files that cannot be read as what they should be.

use crate::{Files, refuses};

const INSTRUMENT: &str = "instrument.toml";

#[test]
fn unreadable_toml_is_refused_with_its_line() {
    let text = "id = \"hard_to_trust\"\n";
    let line = Files::real().0[INSTRUMENT]
        .lines()
        .position(|line| line == text.trim_end())
        .unwrap()
        + 1;
    let id = format!("line {line}");
    refuses(
        INSTRUMENT,
        text,
        "id = hard_to_trust\n",
        &id,
        "string values must be quoted, expected literal string",
    );
}

#[test]
fn an_unknown_field_is_refused_with_its_line() {
    let unknown = |file: &str, table: &str, expected: &str| {
        let mut files = Files::real();
        let text = files.0.remove(file).unwrap();
        let line = text.lines().position(|line| line == table).unwrap() + 2;
        let text = text.replacen(
            &format!("{table}\n"),
            &format!("{table}\ncolor = \"red\"\n"),
            1,
        );
        files.0.insert(file.to_owned(), text);
        let message = format!("unknown field `color`, expected {expected}");
        files.refuses(
            &format!("content/{file}"),
            &format!("line {line}"),
            &message,
        );
    };
    unknown(INSTRUMENT, "[[paths]]", "`id` or `signs`");
    unknown(INSTRUMENT, "[[signs]]", "one of `id`, `about`, `items`");
    unknown(
        INSTRUMENT,
        "[[signs.items]]",
        "one of `id`, `key`, `section`, `tip`, `source`",
    );
    unknown(
        INSTRUMENT,
        "[[sections]]",
        "one of `id`, `weights`, `voices`, `source`",
    );
    unknown(INSTRUMENT, "[[tips]]", "one of `id`, `section`, `source`");
    unknown(
        INSTRUMENT,
        "[[causes]]",
        "one of `id`, `to`, `voice`, `careful_to`, `source`",
    );
    unknown(INSTRUMENT, "[[safety]]", "`id` or `source`");
    unknown(
        "en/advice.toml",
        "[sections.root]",
        "one of `name`, `risk_name`, `why`, `ask_why`",
    );
    unknown(
        "en/advice.toml",
        "[tips.\"root.past\"]",
        "one of `title`, `text`, `ask`",
    );
    unknown("guide.toml", "[[faq]]", "one of `id`, `sections`, `source`");
    unknown("guide.toml", "[[glossary]]", "`id` or `source`");
    unknown(
        "en/guide.toml",
        "[sections.root]",
        "one of `opening`, `caution`, `begin`, `ask_opening`, `together`",
    );
    unknown(
        "en/guide.toml",
        "[tips.\"root.past\"]",
        "one of `more`, `week`, `ask_more`, `ask_week`",
    );
    unknown(
        "en/guide.toml",
        "[faq.faq-causes]",
        "`question` or `answer`",
    );
    unknown("en/guide.toml", "[glossary.empathy]", "`term` or `meaning`");
    unknown(
        "en/instrument.toml",
        "[meanings.talk]",
        "`means` or `means_not`",
    );
    unknown("en/privacy.toml", "[[promises]]", "`text` or `held_by`");
}

#[test]
fn a_missing_field_is_refused_with_the_line_of_its_table() {
    let missing = |table: &str, field: &str| {
        let mut files = Files::real();
        let text = files.0.remove("en/guide.toml").unwrap();
        let line = text.lines().position(|line| line == table).unwrap() + 1;
        let (before, rest) = text.split_once(&format!("{table}\n")).unwrap();
        let rest = rest.replacen(&format!("{field} = "), &format!("# {field} = "), 1);
        let text = format!("{before}{table}\n{rest}");
        files.0.insert("en/guide.toml".to_owned(), text);
        let message = format!("missing field `{field}`");
        files.refuses("content/en/guide.toml", &format!("line {line}"), &message);
    };
    missing("[sections.root]", "begin");
    missing("[tips.\"root.past\"]", "more");
    missing("[tips.\"root.past\"]", "week");
    missing("[faq.faq-causes]", "question");
    missing("[glossary.empathy]", "term");
    missing("[glossary.empathy]", "meaning");
    // Lists go over lines, so the key alone cannot be hidden.
    let message = "missing field `opening`";
    let bare = Files::real().append("en/guide.toml", "\n[sections.bare]\nbegin = \"I\"\n");
    let line = bare.0["en/guide.toml"]
        .lines()
        .position(|line| line == "[sections.bare]")
        .unwrap()
        + 1;
    bare.refuses("content/en/guide.toml", &format!("line {line}"), message);
    let bare = Files::real().append("en/guide.toml", "\n[faq.bare]\nquestion = \"Why?\"\n");
    let line = bare.0["en/guide.toml"]
        .lines()
        .position(|line| line == "[faq.bare]")
        .unwrap()
        + 1;
    bare.refuses(
        "content/en/guide.toml",
        &format!("line {line}"),
        "missing field `answer`",
    );
}

#[test]
fn a_word_that_is_no_key_of_an_item_is_refused() {
    let files = Files::real().change(INSTRUMENT, "key = \"strain\"", "key = \"stress\"");
    let line = files.0[INSTRUMENT]
        .lines()
        .position(|line| line == "key = \"stress\"")
        .unwrap()
        + 1;
    let message = "unknown variant `stress`, expected `strain` or `strength`";
    files.refuses("content/instrument.toml", &format!("line {line}"), message);
}

#[test]
fn four_options_are_refused() {
    let files = Files::real().change("en/instrument.toml", "\"Never\", ", "");
    let line = files.0["en/instrument.toml"]
        .lines()
        .position(|line| line.starts_with("options"))
        .unwrap()
        + 1;
    let message = "invalid length 4, expected an array of length 5";
    files.refuses(
        "content/en/instrument.toml",
        &format!("line {line}"),
        message,
    );
}

#[test]
fn a_missing_file_is_refused() {
    let missing = |file: &str| {
        Files::real()
            .remove(file)
            .refuses(&format!("content/{file}"), "", "the file is missing");
    };
    missing("instrument.toml");
    missing("en/instrument.toml");
    missing("guide.toml");
    missing("en/advice.toml");
    missing("en/guide.toml");
    missing("en/interface.toml");
    missing("en/documents.toml");
    missing("en/method.toml");
    missing("en/privacy.toml");
    Files::with_second_language()
        .remove("de/advice.toml")
        .refuses("content/de/advice.toml", "", "the file is missing");
}

#[test]
fn content_without_the_reference_language_is_refused() {
    let files = [
        "en/instrument.toml",
        "en/advice.toml",
        "en/guide.toml",
        "en/interface.toml",
        "en/documents.toml",
        "en/method.toml",
        "en/privacy.toml",
    ];
    let files = files
        .into_iter()
        .fold(Files::with_second_language(), Files::remove);
    files.refuses("content/en/interface.toml", "", "the file is missing");
}

#[test]
fn a_file_that_nothing_reads_is_refused() {
    let stray = |file: &str| {
        Files::real().append(file, "").refuses(
            &format!("content/{file}"),
            "",
            "nothing reads a file of this name",
        );
    };
    stray("instruments.toml");
    stray("en/advise.toml");
}

#[test]
fn a_folder_that_is_no_language_is_refused() {
    let message = "a folder is named for its language, such as `de` or `pt-br`";
    Files::real()
        .append("en_old/advice.toml", "")
        .refuses("content/en_old", "", message);
}

#[test]
fn a_folder_that_cannot_be_read_is_refused() {
    let problems = content::load(std::path::Path::new("no such folder")).expect_err("read");
    assert!(
        problems[0]
            .message
            .starts_with("the folder cannot be read: "),
        "{}",
        problems[0]
    );
}
