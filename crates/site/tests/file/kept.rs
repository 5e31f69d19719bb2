//! What is right is kept as it stands, whatever stands beside it.

use serde_json::{Value, json};
use site::{Accent, Country, Day, Line, LineKind, Link, Site};

use crate::{complete, read_file, read_value, with, without};

fn expected() -> Site {
    Site {
        name: Some("Example House".to_owned()),
        accent: Some(Accent {
            light: "#1f5a5c".to_owned(),
            dark: "#9ED2CF".to_owned(),
        }),
        exit: Some("https://www.example.org/weather".to_owned()),
        links: vec![Link {
            text: "Who we are".to_owned(),
            url: "https://www.example.org/".to_owned(),
        }],
        help: vec![Country {
            code: "XA".to_owned(),
            name: "Land A".to_owned(),
            lines: vec![Line {
                name: "Línea A".to_owned(),
                kind: LineKind::Violence,
                phone: Some("+1 (212) 555-0100".to_owned()),
                text: Some("555 0101".to_owned()),
                url: Some("https://line.example/".to_owned()),
                hours: Some("day and night".to_owned()),
                languages: vec!["en".to_owned(), "pt-BR".to_owned()],
                lang: Some("es".to_owned()),
                checked: Day::parse("2026-11-01").expect("a day"),
            }],
        }],
    }
}

/// Reads `file`, in which nothing is wrong.
#[track_caller]
fn check(file: &Value, change: fn(&mut Site)) {
    let mut expected = expected();
    change(&mut expected);
    let reading = read_value(file);
    assert_eq!(reading.mistakes, []);
    assert_eq!(reading.site, expected);
}

/// Reads `file`, in which something is wrong.
#[track_caller]
fn check_rest(file: &Value, change: fn(&mut Site)) {
    let mut expected = expected();
    change(&mut expected);
    let reading = read_value(file);
    assert_ne!(reading.mistakes, []);
    assert_eq!(reading.site, expected);
}

#[test]
fn a_file_without_mistakes_is_kept_whole() {
    check(&complete(), |_| {});
}

#[test]
fn everything_but_the_version_may_be_missing() {
    let reading = read_file("{\"v\":1}");
    assert_eq!(reading.mistakes, []);
    assert_eq!(reading.site, Site::default());
    check(&without("/name"), |site| site.name = None);
    check(&without("/accent"), |site| site.accent = None);
    check(&without("/exit"), |site| site.exit = None);
    check(&without("/links"), |site| site.links.clear());
    check(&without("/help"), |site| site.help.clear());
    check(&with("/links", json!([])), |site| site.links.clear());
    check(&with("/help", json!([])), |site| site.help.clear());
}

#[test]
fn a_line_needs_one_way_to_reach_it() {
    for optional in ["hours", "languages", "lang", "phone", "text", "url"] {
        let reading = read_value(&without(&format!("/help/0/lines/0/{optional}")));
        assert_eq!((reading.mistakes, reading.site.help.len()), (Vec::new(), 1));
    }
    let only = |way: &str, value: &str| {
        let line = json!({ "name": "A", "kind": "crisis", way: value, "checked": "2026-11-01" });
        read_value(&with("/help/0/lines/0", line)).site.help.len()
    };
    assert_eq!(only("phone", "112"), 1);
    assert_eq!(only("text", "741741"), 1);
    assert_eq!(only("url", "https://a.example"), 1);
    assert_eq!(only("hours", "always"), 0);
}

#[test]
fn every_kind_of_line_is_known_and_no_other() {
    let kind = |kind: &str| {
        let reading = read_value(&with("/help/0/lines/0/kind", json!(kind)));
        let country = reading.site.help.first()?;
        Some(country.lines[0].kind)
    };
    assert_eq!(kind("emergency"), Some(LineKind::Emergency));
    assert_eq!(kind("violence"), Some(LineKind::Violence));
    assert_eq!(kind("crisis"), Some(LineKind::Crisis));
    assert_eq!(kind("counseling"), Some(LineKind::Counseling));
    assert_eq!(kind("own-conduct"), Some(LineKind::OwnConduct));
    for other in ["", "Crisis", "counselling", "own_conduct", "crisis "] {
        assert_eq!(kind(other), None, "{other}");
    }
}

#[test]
fn a_comment_may_be_anything_anywhere() {
    let comments = [
        json!(null),
        json!(["\u{202e}", { "a": 1 }]),
        json!("x".repeat(9000)),
    ];
    for comment in comments {
        for place in ["", "/accent", "/links/0", "/help/0", "/help/0/lines/0"] {
            check(&with(&format!("{place}/comment"), comment.clone()), |_| {});
        }
    }
}

#[test]
fn what_is_wrong_harms_nothing_beside_it() {
    check_rest(&with("/name", json!(7)), |site| site.name = None);
    check_rest(&with("/nmae", json!("x")), |_| {});
    check_rest(&with("/accent/light", json!("red")), |site| {
        site.accent = None;
    });
    check_rest(&with("/accent/mid", json!("#000000")), |_| {});
    check_rest(&with("/exit", json!("http://a.example")), |site| {
        site.exit = None;
    });
    check_rest(&with("/links/0/url", json!("/about")), |site| {
        site.links.clear();
    });
    check_rest(&with("/links/0/title", json!("x")), |_| {});
    check_rest(&with("/help/0/code", json!("xa")), |site| site.help.clear());
    check_rest(&with("/help/0/flag", json!("x")), |_| {});
    check_rest(&with("/help/0/lines/0/hours", json!("")), |site| {
        site.help.clear();
    });
    check_rest(&without("/v"), |_| {});
}

#[test]
fn a_line_with_any_mistake_is_left_out_whole_and_the_others_stay() {
    let right = crate::line();
    let fields = [
        "name",
        "kind",
        "phone",
        "text",
        "url",
        "hours",
        "languages",
        "lang",
        "checked",
        "new",
    ];
    for field in fields {
        let mut wrong = crate::line();
        wrong[field] = json!(0);
        let lines = json!([right.clone(), wrong, right.clone()]);
        check_rest(&with("/help/0/lines", lines), |site| {
            let line = site.help[0].lines[0].clone();
            site.help[0].lines.push(line);
        });
    }
}

#[test]
fn a_mistake_that_is_no_longer_listed_still_leaves_its_line_out() {
    let mut wrong = crate::line();
    wrong["new"] = json!(0);
    let lines: Vec<Value> = std::iter::repeat_n(wrong, 30)
        .chain([crate::line()])
        .collect();
    check_rest(&with("/help/0/lines", json!(lines)), |_| {});
}

#[test]
fn numbers_are_dialed_by_their_digits() {
    let site = read_value(&complete()).site;
    let line = &site.help[0].lines[0];
    assert_eq!(line.phone_href().as_deref(), Some("tel:+12125550100"));
    assert_eq!(line.sms_href().as_deref(), Some("sms:5550101"));
    let bare = Line {
        phone: None,
        text: None,
        ..line.clone()
    };
    assert_eq!((bare.phone_href(), bare.sms_href()), (None, None));
}

#[test]
fn a_version_written_with_more_to_come_leaves_all_defaults() {
    for v in [2, 3, i64::MAX] {
        assert_eq!(read_value(&with("/v", json!(v))).site, Site::default());
    }
}
