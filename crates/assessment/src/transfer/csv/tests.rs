//! The table as a spreadsheet reads it, and texts that would be formulas.

use super::*;
use crate::answers::Response;
use crate::history::Draft;
use crate::questionnaire::PathId;

const WORDS: CsvWords<'static> = CsvWords {
    id: "Id",
    time: "Time",
    zone: "Zone",
    path: "Path",
    version: "Version",
    overall: "Overall",
    sign: &SignId::as_str,
    item: &ItemId::as_str,
    note: "Note",
};

/// Columns before the signs: id, time, zone, path, version, overall.
const SIGNS: usize = 6;
const ITEMS: usize = SIGNS + SignId::COUNT;
const NOTE: usize = ITEMS + ItemId::COUNT;

/// All rows and cells, read by RFC 4180; without the mark at the start.
fn read(csv: &str) -> Vec<Vec<String>> {
    let text = csv
        .strip_prefix(BYTE_ORDER_MARK)
        .expect("the mark of UTF-8");
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut is_quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !is_quoted => {
                assert_eq!(letters.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter => cell.push(letter),
        }
    }
    assert!(
        row.is_empty() && cell.is_empty(),
        "the last row has its end"
    );
    rows
}

fn attempt(id: u128, at_ms: i64, offset_min: i16) -> Attempt {
    let mut draft = Draft::new(PathId::HardToTrust, at_ms);
    for item in SignId::Talk.facts().items {
        draft.answers.set(item, Response::Given(Answer::Always));
    }
    draft.finish(AttemptId::from_bits(id), at_ms, offset_min, Vec::new())
}

const AT_MS: i64 = 1_790_000_000_123;

fn rows(attempts: &[Attempt]) -> Vec<Vec<String>> {
    read(&csv(attempts, &WORDS, &|_| String::new()))
}

#[test]
fn the_first_row_heads_every_column() {
    let rows = rows(&[]);
    assert_eq!(rows.len(), 1);
    let head = &rows[0];
    assert_eq!(
        head[..SIGNS],
        ["Id", "Time", "Zone", "Path", "Version", "Overall"]
    );
    assert!(
        head[SIGNS..ITEMS]
            .iter()
            .eq(SignId::ALL.iter().map(|sign| sign.as_str()))
    );
    assert!(
        head[ITEMS..NOTE]
            .iter()
            .eq(&ItemId::ALL.map(|item| format!("{0}: {0}", item.as_str())))
    );
    assert_eq!(head[NOTE..], ["Note"]);
    assert_eq!(head.len(), 6 + 9 + 59 + 1);
}

#[test]
fn an_attempt_is_a_row_and_the_oldest_comes_first() {
    let rows = rows(&[attempt(2, AT_MS + 1000, 330), attempt(1, AT_MS, -210)]);
    assert_eq!(rows.len(), 3);
    assert!(rows.iter().all(|row| row.len() == NOTE + 1));
    assert_eq!(
        rows[1][..5],
        [
            "00000000000000000000000000000001",
            "2026-09-21T14:13:20Z",
            "UTC-03:30",
            "hard_to_trust",
            "2"
        ]
    );
    assert_eq!(rows[2][1..3], ["2026-09-21T14:13:21Z", "UTC+05:30"]);
}

#[test]
fn a_zone_is_east_of_utc_unless_it_is_west() {
    let shown = |offset_min| rows(&[attempt(1, AT_MS, offset_min)])[1][2].clone();
    assert_eq!(shown(0), "UTC+00:00");
    assert_eq!(shown(1), "UTC+00:01");
    assert_eq!(shown(-1), "UTC-00:01");
    assert_eq!(shown(-1440), "UTC-24:00");
}

#[test]
fn scores_and_answers_stand_in_their_columns_and_what_is_missing_is_empty() {
    let rows = rows(&[attempt(1, AT_MS, 0)]);
    let row = &rows[1];
    let talk = SignId::Talk.index();
    let scores = attempt(1, AT_MS, 0).scores();
    let shown = scores.sign(SignId::Talk).expect("a score").shown();
    assert_eq!(row[SIGNS - 1], "");
    assert_eq!(row[SIGNS + talk], shown.to_string());
    for (column, item) in (ITEMS..).zip(ItemId::ALL) {
        let is_answered = SignId::Talk.facts().items.contains(&item);
        assert_eq!(row[column], if is_answered { "4" } else { "" });
    }
    let filled = row[SIGNS..ITEMS].iter().filter(|cell| !cell.is_empty());
    assert_eq!(filled.count(), 1);
}

#[test]
fn an_attempt_of_an_earlier_version_stands_in_the_columns_of_its_own_items() {
    let mut earlier = attempt(1, AT_MS, 0);
    earlier.instrument = "1".into();
    earlier.answers = crate::Answers::default();
    for item in SignId::Talk.items("1") {
        earlier.answers.set(item, Response::Given(Answer::Rarely));
    }
    let row = rows(&[earlier])[1].clone();
    assert_eq!(row[ITEMS + ItemId::Talk2.index()], "1");
    assert_eq!(row[ITEMS + ItemId::Talk5.index()], "");
    // Three strains of 1 and a strength of 3, of 16.
    assert_eq!(row[SIGNS + SignId::Talk.index()], "38");
}

#[test]
fn an_overall_score_is_a_number() {
    let mut all_alike = attempt(1, AT_MS, 0);
    for item in ItemId::ALL {
        all_alike
            .answers
            .set(item, Response::Given(Answer::Sometimes));
    }
    assert_eq!(rows(&[all_alike])[1][SIGNS - 1], "50");
}

#[track_caller]
fn check_number(number: Option<u8>, expected: &str) {
    let mut csv = String::new();
    push_number(&mut csv, number);
    assert_eq!(csv, expected);
}

#[test]
fn a_number_has_no_zeros_before_it() {
    check_number(None, ",");
    check_number(Some(0), "0,");
    check_number(Some(9), "9,");
    check_number(Some(10), "10,");
    check_number(Some(99), "99,");
    check_number(Some(100), "100,");
}

#[track_caller]
fn check_cell(text: &str, expected: &str) {
    let mut csv = String::new();
    push_cell(&mut csv, text);
    assert_eq!(csv, [expected, ","].concat());
}

#[test]
fn a_cell_is_quoted_where_it_has_to_be() {
    check_cell("", "");
    check_cell("plain words", "plain words");
    check_cell("a, b", "\"a, b\"");
    check_cell("say \"yes\"", "\"say \"\"yes\"\"\"");
    check_cell("a\r\nb", "\"a\r\nb\"");
    check_cell("a\nb", "\"a\nb\"");
    check_cell("a;b", "\"a;b\"");
    check_cell("é 🙂 \u{201c}", "é 🙂 \u{201c}");
}

#[test]
fn a_cell_that_begins_like_a_formula_is_inert() {
    check_cell("=1+1", "'=1+1");
    check_cell("+1", "'+1");
    check_cell("-1", "'-1");
    check_cell("@SUM(A1)", "'@SUM(A1)");
    check_cell("\tx", "\"'\tx\"");
    check_cell("\rx", "\"'\rx\"");
    check_cell("\nx", "\"'\nx\"");
    check_cell("\0x", "'\0x");
    for wide in ["＝", "＋", "－", "＠"] {
        check_cell(wide, &["'", wide].concat());
    }
    check_cell("=\"a\",1", "\"'=\"\"a\"\",1\"");
    check_cell("1+1=2", "1+1=2");
    check_cell("a-b@c", "a-b@c");
}

#[test]
fn a_cell_within_a_cell_is_inert_too() {
    check_cell("a;=1", "\"a;'=1\"");
    check_cell("a\t=1", "\"a\t'=1\"");
    check_cell("a\n- b\r\n- c", "\"a\n'- b\r\n'- c\"");
    check_cell("a; =1", "\"a; '=1\"");
    check_cell("a\";\"=1", "\"a\"\";\"\"'=1\"");
    check_cell("a;b=1", "\"a;b=1\"");
    check_cell("a, -b", "\"a, -b\"");
}

#[test]
fn no_cell_of_any_row_begins_like_a_formula_whatever_was_written() {
    for hostile in [
        "=cmd|' /C calc'!A0",
        "+1",
        "-1",
        "@x",
        "\t=1",
        "\r=1",
        "\n=1",
        "\"=1",
    ] {
        let mut attempt = attempt(1, AT_MS, -1440);
        attempt.instrument = hostile.into();
        let words = CsvWords {
            id: hostile,
            ..WORDS
        };
        let rows = read(&csv(&[attempt], &words, &|_| hostile.into()));
        let cells = rows.iter().flatten();
        let first = cells.filter_map(|cell| cell.chars().next());
        for letter in first {
            assert!(!is_formula(letter) && !letter.is_control(), "{letter:?}");
        }
        assert_eq!(rows[1][NOTE].replace('\'', ""), hostile.replace('\'', ""));
    }
}
