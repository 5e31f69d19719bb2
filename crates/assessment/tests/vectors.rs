//! The rules are right: worked cases by an independent implementation, each with its scores and words,
//! the places that its record keeps, the result just finished, the saved result and the checks.
#![allow(
    clippy::expect_used,
    reason = "a test stops where its sample is not what it claims"
)]

use assessment::advice::{
    Advice, Care, CauseLink, Earlier, Evidence, Place, Reason, SupportReason, Visit, advise,
    advise_saved, stored_places,
};
use assessment::answers::{Answer, Answers, Causes, Response, Sheet};
use assessment::checks::{Check, response_checks};
use assessment::questionnaire::{CauseId, INSTRUMENT_VERSION, ItemId, PathId, SignId, Target};
use assessment::score::{Overall, Scores, Strain, Word, keyed};
use serde_json::Value;

fn vectors() -> Vec<Value> {
    serde_json::from_str(include_str!("scoring-vectors.json")).expect("the file is a list")
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

/// The entries of an object, none where there is no object.
fn entries(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    value
        .as_object()
        .into_iter()
        .flatten()
        .map(|(key, value)| (key.as_str(), value))
}

/// The elements of a list, none where there is no list.
fn elements(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn item(id: &str) -> ItemId {
    ItemId::from_id(id).expect("an item")
}

fn sign(id: &str) -> SignId {
    SignId::from_id(id).expect("a sign")
}

fn sheet(path: PathId, answers: &Answers) -> Sheet<'_> {
    Sheet {
        path,
        version: INSTRUMENT_VERSION,
        answers,
    }
}

fn response(raw: &Value) -> Response {
    match raw.as_u64() {
        None => Response::Skipped,
        Some(raw) => {
            let raw = u8::try_from(raw).expect("a small number");
            Response::Given(Answer::from_raw(raw).expect("0 to 4"))
        }
    }
}

/// An earlier attempt on the path in which these signs have this `u`, a multiple of 3.
fn earlier(path: PathId, previous: &Value) -> Option<Earlier> {
    let days_ago = u32::try_from(previous.get("days")?.as_u64()?).ok()?;
    let mut answers = Answers::default();
    for (id, u) in entries(&previous["u"]) {
        let mut left = u.as_u64().expect("a number") / 3;
        for item in sign(id).facts().items {
            let k = left.min(4);
            left -= k;
            let answer = Answer::ALL
                .into_iter()
                .find(|&answer| u64::from(keyed(item, answer)) == k);
            answers.set(item, Response::Given(answer.expect("0 to 4")));
        }
    }
    let scores = Scores::of(&sheet(path, &answers));
    for (id, u) in entries(&previous["u"]) {
        assert_eq!(
            scores.sign(sign(id)).map(|strain| u64::from(strain.u())),
            u.as_u64()
        );
    }
    Some(Earlier { days_ago, scores })
}

/// The five words, as the questionnaire has them.
const WORDS: [&str; 5] = [
    "almost never strained",
    "rarely strained",
    "sometimes strained",
    "often strained",
    "almost always strained",
];

fn word(word: Word) -> &'static str {
    WORDS[word.index()]
}

/// Compares what an object has for each sign with what is there.
#[track_caller]
fn check_signs<T: Into<Value>>(expected: &Value, scores: &Scores, of: impl Fn(Strain) -> T) {
    for (id, expected) in entries(expected) {
        let found = scores
            .sign(sign(id))
            .map_or(Value::Null, |strain| of(strain).into());
        assert_eq!(found, *expected, "{id}");
    }
}

fn check_scores(expect: &Value, scores: &Scores) {
    check_signs(&expect["u"], scores, Strain::u);
    check_signs(&expect["scores"], scores, Strain::shown);
    check_signs(&expect["words"], scores, |strain| word(strain.word()));
    let asked = scores.path().signs().iter().map(|sign| sign.as_str());
    let mut expected: Vec<&str> = entries(&expect["u"]).map(|(id, _)| id).collect();
    expected.sort_by_key(|id| sign(id));
    assert!(asked.eq(expected), "the path asks the expected signs");
    let overall = scores.overall();
    let shown = overall.map(|overall| u64::from(Overall::shown(overall)));
    assert_eq!(shown, expect["overall"].as_u64(), "overall");
    let said = overall.map(|overall| word(overall.word()));
    assert_eq!(said, expect["overall_word"].as_str(), "overall");
}

/// Asserts that ids are those of a list, in its order.
#[track_caller]
fn check_ids<'a>(found: impl IntoIterator<Item = &'a str>, expected: &Value) {
    let found: Vec<&str> = found.into_iter().collect();
    let expected: Vec<&str> = elements(expected).map(text).collect();
    assert_eq!(found, expected);
}

#[track_caller]
fn check_place(place: &Place, expected: &Value, scores: &Scores) {
    assert_eq!(place.section.as_str(), text(&expected["section"]));
    check_ids(place.tips.iter().map(|tip| tip.as_str()), &expected["tips"]);
    assert_eq!(place.has_doubt_line, expected["note"] == "doubt");
    // A block under risk has a heading in place of what led there.
    if expected["heading"].is_string() {
        assert_eq!((place.lead, place.priority), (None, 0));
        assert_eq!(place.reasons, []);
        return;
    }
    assert_eq!(Some(u64::from(place.priority)), expected["P"].as_u64());
    assert_eq!(place.voice.as_str(), text(&expected["voice"]));
    let lead = place.lead.expect("a lead, except under risk");
    assert_eq!(lead.as_str(), text(&expected["lead"]));
    let quoted = place.reasons.iter().filter_map(|reason| match reason {
        Reason::Answered(item, _) => Some(item.as_str()),
        Reason::Area(..) => None,
    });
    check_ids(quoted, &expected["because"]);
    if elements(&expected["because"]).next().is_none() {
        let word = scores.sign(lead).expect("a score").word();
        assert_eq!(place.reasons, [Reason::Area(lead, word)]);
    }
}

fn support(reason: SupportReason) -> String {
    match reason {
        SupportReason::Many => "many".into(),
        SupportReason::Persist(sign) => format!("persist:{}", sign.as_str()),
        SupportReason::EarlierHurt => "c3".into(),
        SupportReason::OtherPast => "c10".into(),
        SupportReason::GaveIn => "gave_in".into(),
        SupportReason::Unsaid => "unsaid".into(),
    }
}

fn cause(link: CauseLink) -> Value {
    let to = match link.to {
        Target::Tip(tip) => tip.as_str(),
        Target::Section(section, _) => section.as_str(),
    };
    Value::from(vec![link.cause.as_str(), to])
}

/// What a fresh and a saved result have in common.
#[track_caller]
fn check_result(expected: &Value, advice: &Advice, scores: &Scores) {
    let places: Vec<&Value> = elements(&expected["places"]).collect();
    assert_eq!(advice.places.len(), places.len());
    for (place, expected) in advice.places.iter().zip(places) {
        check_place(place, expected, scores);
    }
    check_ids(
        advice.strengths.iter().map(|sign| sign.as_str()),
        &expected["strengths"],
    );
    let reasons: Vec<String> = advice.support.iter().copied().map(support).collect();
    check_ids(reasons.iter().map(String::as_str), &expected["support"]);
    let causes: Vec<Value> = advice.causes.iter().copied().map(cause).collect();
    assert_eq!(Value::from(causes), expected["causes"]);
}

fn check_fresh(expected: &Value, advice: &Advice, scores: &Scores) {
    check_result(expected, advice, scores);
    let (care, own) = match &advice.care {
        Care::Usual => ("usual", Vec::new()),
        Care::OwnConduct(items) => ("own", items.clone()),
        Care::Risk => ("risk", Vec::new()),
    };
    assert_eq!(care, text(&expected["care"]));
    check_ids(own.iter().map(|item| item.as_str()), &expected["own"]);
    check_ids(
        advice.close_behind.iter().map(|section| section.as_str()),
        &expected["close_behind"],
    );
}

fn check_reopened(expected: &Value, advice: &Advice, scores: &Scores) {
    check_result(expected, advice, scores);
    assert_eq!(Some(advice.is_careful), expected["careful"].as_bool());
    assert_eq!(advice.care, Care::Usual);
    assert_eq!(advice.close_behind, []);
}

/// What was said on the safety page and in the question on ideas.
fn visit(vector: &Value) -> Visit {
    let count = |wanted: &str| {
        let answers = entries(&vector["safety"]);
        answers.filter(|(_, answer)| text(answer) == wanted).count()
    };
    Visit {
        at_risk: count("yes") > 0,
        alone: vector["alone"] == true,
        unsaid: count("rather_not") >= 2,
    }
}

fn check(vector: &Value) {
    let expect = &vector["expect"];
    let path = PathId::from_id(text(&vector["path"])).expect("a path");
    let mut answers = Answers::default();
    for (id, raw) in entries(&vector["answers"]) {
        answers.set(item(id), response(raw));
    }
    let causes: Causes = elements(&vector["causes"])
        .map(|id| CauseId::from_id(text(id)).expect("a cause"))
        .collect();
    let earlier: Vec<Earlier> = earlier(path, &vector["previous"]).into_iter().collect();
    let evidence = Evidence {
        sheet: sheet(path, &answers),
        causes: &causes,
        earlier: &earlier,
    };
    let visit = visit(vector);

    let scores = Scores::of(&evidence.sheet);
    check_scores(expect, &scores);
    check_fresh(&expect["fresh"], &advise(&evidence, visit), &scores);
    let stored = stored_places(&evidence.sheet, visit);
    check_ids(
        stored.iter().map(|section| section.as_str()),
        &expect["stored"],
    );
    check_reopened(
        &expect["reopened"],
        &advise_saved(&evidence, &stored),
        &scores,
    );

    let checks = response_checks(&evidence.sheet, 0);
    let checks = checks.into_iter().map(|check| match check {
        Check::SameAnswerRun => "same_answer_run",
        Check::VeryFast => "very_fast",
        Check::ManySkips => "many_skips",
    });
    check_ids(checks, &expect["quality"]);
}

#[test]
fn all_worked_cases_come_out_as_given() {
    let vectors = vectors();
    assert_eq!(vectors.len(), 33);
    for vector in &vectors {
        println!("{}", text(&vector["name"]));
        check(vector);
    }
}
