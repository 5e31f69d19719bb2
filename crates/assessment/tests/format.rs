//! What was ever written stays readable, and what is damaged or newer is told apart.
#![allow(
    clippy::expect_used,
    reason = "a test stops where its sample is not what it claims"
)]

mod records;

use std::collections::BTreeMap;

use assessment::answers::{Answer, Answers, Response};
use assessment::history::format::{
    AttemptRecord, DraftRecord, SETTINGS_VERSION, SettingsRecord, Unreadable, read_attempt,
    read_draft, read_entry, read_event, read_last_export, read_note, read_settings,
};
use assessment::history::{Motion, Settings, TextSize, Theme};
use assessment::questionnaire::{CauseId, ItemId, PathId, SectionId};
use assessment::score::{Overall, Strain};
use records::{
    ATTEMPT, ATTEMPT_2, ATTEMPT_WITH_HELP, DRAFT, DRAFT_2, Parsed, SAMPLES, SETTINGS, SETTINGS_1,
    entry_id, event_id, id, parsed, written,
};
use serde_json::{Value, json};

#[test]
fn the_frozen_attempt_is_read_and_written_as_it_was() {
    let attempt = read_attempt(id(), &parsed(ATTEMPT)).expect("a sample of version 1");
    assert_eq!(attempt.id, id());
    assert_eq!(attempt.instrument, "1");
    assert_eq!(attempt.path, PathId::BrokeTrust);
    assert_eq!(
        (attempt.at_ms, attempt.offset_min),
        (1_790_000_000_123, -210)
    );
    assert_eq!(attempt.answers.answer(ItemId::Amend2), Some(Answer::Always));
    assert_eq!(attempt.answers.get(ItemId::Talk4), Some(Response::Skipped));
    assert_eq!(attempt.answers.get(ItemId::Jeal3), None);
    assert!(attempt.causes.iter().eq([CauseId::C9, CauseId::C2]));
    assert_eq!(
        attempt.places,
        [SectionId::Amends, SectionId::Time, SectionId::Open]
    );
    assert!(attempt.foreign.is_empty());
    assert_eq!(written(&AttemptRecord::from(&attempt)), ATTEMPT.trim_end());
}

#[test]
fn the_frozen_draft_is_read_and_written_as_it_was() {
    let draft = read_draft(&parsed(DRAFT)).expect("a sample of version 1");
    assert_eq!(draft.path, PathId::HardToTrust);
    assert_eq!(draft.step, 9);
    assert_eq!(
        (draft.started_ms, draft.touched_ms),
        (1_790_000_000_123, 1_790_000_054_321)
    );
    assert_eq!(draft.answers.answer(ItemId::Talk2), Some(Answer::Never));
    assert_eq!(draft.answers.get(ItemId::Feel4), Some(Response::Skipped));
    assert_eq!(draft.answers.get(ItemId::Self1), None);
    assert!(draft.causes.iter().eq([CauseId::C6]));
    assert_eq!(written(&DraftRecord::from(&draft)), DRAFT.trim_end());
}

#[test]
fn samples_of_the_second_instrument_are_read_and_written_as_they_were() {
    let attempt = read_attempt(id(), &parsed(ATTEMPT_2)).expect("a sample of instrument 2");
    assert_eq!(attempt.instrument, "2");
    assert!(attempt.foreign.is_empty() && attempt.foreign_causes.is_empty());
    assert_eq!(attempt.sheet().items().count(), 36);
    assert!(
        attempt
            .sheet()
            .items()
            .all(|item| attempt.answers.get(item).is_some())
    );
    assert!(
        attempt
            .causes
            .iter()
            .eq([CauseId::C1, CauseId::C12, CauseId::C10])
    );
    assert_eq!(
        written(&AttemptRecord::from(&attempt)),
        ATTEMPT_2.trim_end()
    );

    let draft = read_draft(&parsed(DRAFT_2)).expect("a sample of instrument 2");
    // A run that was begun with the first instrument keeps what it answered there.
    assert_eq!(draft.answers.answer(ItemId::Talk2), Some(Answer::Sometimes));
    assert_eq!(written(&DraftRecord::from(&draft)), DRAFT_2.trim_end());
}

#[test]
fn an_attempt_of_the_first_instrument_has_its_scores_and_no_answer_is_foreign() {
    let attempt = read_attempt(id(), &parsed(ATTEMPT)).expect("a sample of version 1");
    let scores = attempt.scores();
    let shown = attempt
        .path
        .signs()
        .iter()
        .map(|&sign| scores.sign(sign).map(Strain::shown));
    let shown: Vec<Option<u8>> = shown.collect();
    let as_it_was = [Some(25), Some(44), Some(25), Some(19), Some(44), Some(88)];
    assert_eq!(shown, as_it_was);
    assert_eq!(scores.overall().map(Overall::shown), Some(41));
}

#[test]
fn a_record_that_told_of_a_yes_differs_in_its_places_alone_once_it_is_concealed() {
    let attempt = read_attempt(id(), &parsed(ATTEMPT_WITH_HELP)).expect("a sample of version 1");
    let concealed = attempt.concealed().expect("support among its places");
    let record = written(&AttemptRecord::from(&concealed));
    let places = r#""places":["help","reflect","selftrust"]"#;
    assert!(ATTEMPT_WITH_HELP.contains(places));
    let told = r#""places":["selftrust","reflect"]"#;
    assert_eq!(record, ATTEMPT_WITH_HELP.trim_end().replace(places, told));
}

#[test]
fn the_frozen_settings_are_read_and_written_as_they_were() {
    let settings = read_settings(&parsed(SETTINGS)).expect("a sample of version 2");
    let chosen = Settings {
        move_on: false,
        keys: false,
        theme: Theme::Dark,
        text_size: TextSize::Large,
        motion: Motion::None,
    };
    assert_eq!(settings, chosen);
    assert_eq!(
        written(&SettingsRecord::from(&settings)),
        SETTINGS.trim_end()
    );
}

#[test]
fn settings_of_the_first_version_are_read_and_the_rest_is_as_usual() {
    let settings = read_settings(&parsed(SETTINGS_1)).expect("a sample of version 1");
    let usual = Settings::default();
    assert_eq!(
        settings,
        Settings {
            move_on: false,
            ..usual
        }
    );
}

#[test]
fn every_setting_is_read_as_it_was_written() {
    for theme in Theme::ALL {
        for text_size in TextSize::ALL {
            for motion in Motion::ALL {
                let settings = Settings {
                    theme,
                    text_size,
                    motion,
                    ..Settings::default()
                };
                let text = written(&SettingsRecord::from(&settings));
                assert_eq!(read_settings(&parsed(&text)), Ok(settings), "{text}");
            }
        }
    }
}

#[test]
fn a_setting_that_is_none_of_its_kind_is_damaged() {
    for (name, value) in [
        ("theme", json!("sepia")),
        ("text", json!("")),
        ("motion", json!("Device")),
        ("keys", json!("yes")),
        ("move_on", json!(1)),
        ("theme", json!(null)),
    ] {
        let mut record = parsed(SETTINGS).0;
        record[name] = value;
        assert_eq!(
            read_settings(&Parsed(record)),
            Err(Unreadable::Damaged),
            "{name}"
        );
    }
}

#[track_caller]
fn check_refused(document: Value, expected: Unreadable) {
    let document = Parsed(document);
    assert_eq!(read_attempt(id(), &document), Err(expected));
    assert_eq!(read_draft(&document), Err(expected));
    assert_eq!(read_settings(&document), Err(expected));
    assert_eq!(read_entry(entry_id(), &document), Err(expected));
    assert_eq!(read_note(&document), Err(expected));
    assert_eq!(read_event(event_id(), &document), Err(expected));
    assert_eq!(read_last_export(&document), Err(expected));
}

#[test]
fn a_record_of_a_later_version_is_newer_whatever_else_it_holds() {
    check_refused(json!({ "v": 3 }), Unreadable::Newer { v: 3 });
    check_refused(
        json!({ "v": 3, "answers": "elsewhere" }),
        Unreadable::Newer { v: 3 },
    );
    check_refused(json!({ "v": u32::MAX }), Unreadable::Newer { v: u32::MAX });
    for sample in SAMPLES {
        let mut newer = parsed(sample).0;
        newer["v"] = json!(SETTINGS_VERSION + 1);
        check_refused(
            newer,
            Unreadable::Newer {
                v: SETTINGS_VERSION + 1,
            },
        );
    }
}

#[test]
fn a_record_without_a_proper_version_is_damaged() {
    for v in [
        json!(0),
        json!(-1),
        json!(1.5),
        json!("1"),
        json!(null),
        json!([1]),
        json!(true),
    ] {
        let mut damaged = parsed(ATTEMPT).0;
        damaged["v"] = v;
        check_refused(damaged, Unreadable::Damaged);
    }
    for other in [json!({}), json!(null), json!(1), json!("1"), json!([])] {
        check_refused(other, Unreadable::Damaged);
    }
}

#[test]
fn why_a_record_cannot_be_read_can_be_said() {
    let newer = Unreadable::Newer { v: 3 }.to_string();
    assert_eq!(newer, "written in format 3, by a later version of the app");
    assert_eq!(
        Unreadable::Damaged.to_string(),
        "not in the shape of any known format"
    );
}

#[track_caller]
fn check_attempt(pointer: &str, value: Value, readable: bool) {
    let mut document = parsed(ATTEMPT).0;
    *document
        .pointer_mut(pointer)
        .expect("a place in the sample") = value;
    let attempt = read_attempt(id(), &Parsed(document));
    assert_eq!(
        attempt.err(),
        (!readable).then_some(Unreadable::Damaged),
        "{pointer}"
    );
}

#[test]
fn a_moment_lies_in_the_years_2000_to_9999() {
    check_attempt("/at", json!(946_684_799_999_i64), false);
    check_attempt("/at", json!(946_684_800_000_i64), true);
    check_attempt("/at", json!(253_402_300_799_999_i64), true);
    check_attempt("/at", json!(253_402_300_800_000_i64), false);
    check_attempt("/at", json!(i64::MIN), false);
    check_attempt("/at", json!(1e300), false);
    for field in ["started", "touched"] {
        let mut draft = parsed(DRAFT).0;
        draft[field] = json!(946_684_799_999_i64);
        assert_eq!(read_draft(&Parsed(draft)), Err(Unreadable::Damaged));
    }
}

#[test]
fn a_zone_is_within_a_day_of_utc() {
    check_attempt("/offset", json!(-1441), false);
    check_attempt("/offset", json!(-1440), true);
    check_attempt("/offset", json!(1440), true);
    check_attempt("/offset", json!(1441), false);
    check_attempt("/offset", json!(40_000), false);
}

#[test]
fn a_raw_answer_is_zero_to_four_or_none() {
    check_attempt("/answers/talk1", json!(0), true);
    check_attempt("/answers/talk1", json!(4), true);
    check_attempt("/answers/talk1", json!(null), true);
    check_attempt("/answers/talk1", json!(5), false);
    check_attempt("/answers/talk1", json!(256), false);
    check_attempt("/answers/talk1", json!(-1), false);
    check_attempt("/answers/talk1", json!(0.5), false);
    check_attempt("/answers/talk1", json!("1"), false);
    check_attempt("/answers", json!({ "unheard_of": 5 }), false);
    check_attempt("/answers", json!({}), true);
    check_attempt("/answers", json!([]), false);
}

#[test]
fn an_unknown_path_is_damage_and_a_path_is_never_guessed() {
    check_attempt("/path", json!("both"), true);
    check_attempt("/path", json!("elsewhere"), false);
    check_attempt("/path", json!(""), false);
    let mut draft = parsed(DRAFT).0;
    draft["path"] = json!("elsewhere");
    assert_eq!(read_draft(&Parsed(draft)), Err(Unreadable::Damaged));
}

#[test]
fn what_this_version_does_not_know_is_kept_as_it_was() {
    let mut document = parsed(ATTEMPT).0;
    document["answers"]["zeal1"] = json!(3);
    document["answers"]["zeal2"] = json!(null);
    document["causes"] = json!(["c2", "c77"]);
    document["places"] = json!(["talk", "elsewhere"]);
    document["instrument"] = json!("9");
    let attempt = read_attempt(id(), &Parsed(document.clone())).expect("readable");
    assert_eq!(
        attempt.foreign,
        BTreeMap::from([("zeal1".to_owned(), Some(3)), ("zeal2".to_owned(), None)])
    );
    assert_eq!(attempt.foreign_causes, ["c77"]);
    assert_eq!(attempt.foreign_places, ["elsewhere"]);
    assert_eq!(attempt.places, [SectionId::Talk]);
    assert_eq!(
        written(&AttemptRecord::from(&attempt)),
        written_in_order(&document)
    );

    let mut document = parsed(DRAFT).0;
    document["answers"]["zeal1"] = json!(3);
    document["causes"] = json!(["c77"]);
    document["instrument"] = json!("0");
    let draft = read_draft(&Parsed(document)).expect("readable");
    let again = read_draft(&parsed(&written(&DraftRecord::from(&draft))));
    assert_eq!(again, Ok(draft));
}

/// The text of an attempt's document, with the fields in the order of the record.
fn written_in_order(document: &Value) -> String {
    let fields = [
        "v",
        "instrument",
        "path",
        "at",
        "offset",
        "answers",
        "causes",
        "places",
    ];
    let field = |name| format!("\"{name}\":{}", document[name]);
    format!("{{{}}}", fields.map(field).join(","))
}

#[test]
fn an_answer_the_path_does_not_ask_is_kept() {
    let mut document = parsed(ATTEMPT).0;
    document["answers"]["jeal3"] = json!(2);
    let attempt = read_attempt(id(), &Parsed(document)).expect("readable");
    assert_eq!(
        attempt.answers.answer(ItemId::Jeal3),
        Some(Answer::Sometimes)
    );
    assert!(attempt.foreign.is_empty());
    let record = written(&AttemptRecord::from(&attempt));
    assert_eq!(read_attempt(id(), &parsed(&record)), Ok(attempt));
}

#[test]
fn an_attempt_is_written_with_every_item_its_path_asks() {
    let mut attempt = read_attempt(id(), &parsed(ATTEMPT)).expect("readable");
    attempt.answers = Answers::default();
    let record: Value = parsed(&written(&AttemptRecord::from(&attempt))).0;
    let answers = record["answers"].as_object().expect("answers");
    assert_eq!(answers.len(), attempt.path.item_count());
    assert!(answers.values().all(Value::is_null));
}

#[test]
fn a_draft_at_a_step_that_does_not_exist_begins_at_the_first() {
    let mut document = parsed(DRAFT).0;
    document["step"] = json!(0);
    assert_eq!(read_draft(&Parsed(document)).map(|draft| draft.step), Ok(1));
}
