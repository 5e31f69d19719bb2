//! The scores are right: the worked cases that came with the rules, each with its scores, tiers,
//! places, reasons, support, flags and checks.
#![allow(
    clippy::expect_used,
    reason = "a test stops where its sample is not what it claims"
)]

use assessment::advice::{
    Advice, Care, Earlier, Evidence, Reason, SupportReason, Voice, advise, own_conduct,
    places_as_shown,
};
use assessment::answers::{Answer, Answers, Causes, Response};
use assessment::checks::{Check, response_checks};
use assessment::questionnaire::{CauseId, ItemId, PathId, SectionId, SignId};
use assessment::score::{Scores, Strain, Tier, keyed};
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
    let scores = Scores::of(path, &answers);
    for (id, u) in entries(&previous["u"]) {
        assert_eq!(
            scores.sign(sign(id)).map(|strain| u64::from(strain.u())),
            u.as_u64()
        );
    }
    Some(Earlier { days_ago, scores })
}

fn check_scores(expect: &Value, scores: &Scores) {
    for (id, u) in entries(&expect["u"]) {
        let strain = scores.sign(sign(id));
        assert_eq!(
            strain.map(|strain| u64::from(strain.u())),
            u.as_u64(),
            "u of {id}"
        );
    }
    for (id, shown) in entries(&expect["scores"]) {
        let strain = scores.sign(sign(id));
        assert_eq!(
            strain.map(|strain| u64::from(strain.shown())),
            shown.as_u64(),
            "{id}"
        );
    }
    for (id, tier) in entries(&expect["tiers"]) {
        let expected = match text(tier) {
            "steady" => Some(Tier::GoingSteady),
            "worth_a_look" => Some(Tier::WorthALook),
            "good_place_to_start" => Some(Tier::GoodPlaceToStart),
            _ => None,
        };
        assert!(expected.is_some(), "no tier {tier}");
        assert_eq!(scores.sign(sign(id)).map(Strain::tier), expected, "{id}");
    }
    let asked = scores.path().signs().iter().map(|sign| sign.as_str());
    let mut expected: Vec<&str> = entries(&expect["u"]).map(|(id, _)| id).collect();
    expected.sort_by_key(|id| sign(id));
    assert!(asked.eq(expected), "the path asks the expected signs");
    let overall = scores.overall().map(|overall| u64::from(overall.shown()));
    assert_eq!(overall, expect["overall"].as_u64(), "overall");
}

fn check_places(expect: &Value, advice: &Advice, scores: &Scores) {
    let top = advice.places.iter().map(|place| place.section.as_str());
    assert!(
        top.eq(elements(&expect["top"]).map(text)),
        "{:?}",
        advice.places
    );
    // No places are given under risk: there, only the top is.
    for (place, expected) in advice.places.iter().zip(elements(&expect["places"])) {
        assert_eq!(place.section.as_str(), text(&expected["section"]));
        assert_eq!(Some(u64::from(place.priority)), expected["P"].as_u64());
        let lead = place.lead.expect("a lead, except under risk");
        assert_eq!(lead.as_str(), text(&expected["lead"]));
        let voice = if place.voice == Voice::Ask {
            "ask"
        } else {
            "do"
        };
        assert_eq!(voice, text(&expected["voice"]));
        let because: Vec<&str> = elements(&expected["because"]).map(text).collect();
        if because.is_empty() {
            let word = scores.sign(lead).expect("a score").word();
            assert_eq!(place.reasons, [Reason::Area(lead, word)]);
        } else {
            let quoted = place.reasons.iter().map(|reason| match reason {
                Reason::Answered(item, _) => item.as_str(),
                Reason::Area(..) => "",
            });
            assert!(quoted.eq(because), "{:?}", place.reasons);
        }
    }
    let given = elements(&expect["places"]).count();
    assert!(given == advice.places.len() || expect["places"].is_null());
}

fn check(vector: &Value) {
    let expect = &vector["expect"];
    let path = PathId::from_id(text(&vector["path"])).expect("a path");
    let mut answers = Answers::default();
    for (id, raw) in entries(&vector["answers"]) {
        answers.set(item(id), response(raw));
    }
    let causes: Causes = elements(&vector["causes"])
        .filter_map(|id| CauseId::from_id(text(id)))
        .collect();
    let at_risk = entries(&vector["safety"]).any(|(_, answer)| text(answer) == "yes");
    let earlier: Vec<Earlier> = earlier(path, &vector["previous"]).into_iter().collect();
    let evidence = Evidence {
        path,
        answers: &answers,
        causes: &causes,
        at_risk,
        earlier: &earlier,
    };

    let scores = Scores::of(path, &answers);
    check_scores(expect, &scores);
    let advice = advise(&evidence);
    check_places(expect, &advice, &scores);

    let support = advice.support.iter().map(|reason| match reason {
        SupportReason::Many => "many",
        SupportReason::Persist(sign) => {
            assert_eq!(
                *sign,
                SignId::SelfTrust,
                "the only sign that was high before"
            );
            "persist"
        }
        SupportReason::EarlierHurt => "c3",
    });
    assert!(
        support.eq(elements(&expect["support"]).map(text)),
        "{:?}",
        advice.support
    );

    let own = own_conduct(&answers);
    assert_eq!(Some(own), expect["own"].as_bool());
    assert_eq!(Some(at_risk), expect["risk"].as_bool());
    let care = match (at_risk, own) {
        (true, _) => Care::Risk,
        (false, true) => Care::OwnConduct,
        (false, false) => Care::Usual,
    };
    assert_eq!(advice.care, care);

    let checks = response_checks(path, &answers, 0)
        .into_iter()
        .map(|check| match check {
            Check::SameAnswerRun => "same_answer_run",
            Check::VeryFast => "very_fast",
            Check::ManySkips => "many_skips",
        });
    assert!(checks.eq(elements(&expect["quality"]).map(text)));

    // Kept and opened again, without the flag, the attempt shows the same.
    let shown: Vec<SectionId> = advice.places.iter().map(|place| place.section).collect();
    let saved = Evidence {
        at_risk: false,
        ..evidence
    };
    assert_eq!(places_as_shown(&shown, &saved), advice);
}

#[test]
fn all_worked_cases_come_out_as_given() {
    let vectors = vectors();
    assert_eq!(vectors.len(), 11);
    for vector in &vectors {
        println!("{}", text(&vector["name"]));
        check(vector);
    }
}
