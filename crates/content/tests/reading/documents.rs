//! The documents, the method and privacy: their paragraphs, and what they must and must not say. Reading level and the
//! guard rails of all advice are tested in the parent module.

use content::{Language, Node, Tree};

use crate::{english, sentences, words};

/// A title of a publication is quoted as it is.
const QUOTED: [&str; 1] = ["sources.percent_source"];

/// The paragraphs of the documents, each with its key, and what each sign means. Headings and names are none. A number
/// stands for what is filled in.
pub(crate) fn paragraphs(language: &Language) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for tree in [&language.documents, &language.method] {
        below(tree, "", &mut all);
    }
    all.retain(|(id, text)| !QUOTED.contains(&id.as_str()) && is_paragraph(text));
    let privacy = &language.privacy;
    let texts = [&privacy.lead, &privacy.limits_lead, &privacy.stored_lead];
    let promises = privacy.promises.iter().map(|promise| &promise.text);
    let texts = texts.into_iter().chain(&privacy.limits).chain(promises);
    all.extend(texts.map(|text| ("privacy".to_owned(), text.clone())));
    for (id, meaning) in &language.instrument.meanings {
        for text in [&meaning.means, &meaning.means_not] {
            all.push((format!("meanings.{id}"), text.clone()));
        }
    }
    all
}

/// The paragraphs of the interface, each with its key.
pub(crate) fn interface(language: &Language) -> Vec<(String, String)> {
    let mut all = Vec::new();
    below(&language.interface, "", &mut all);
    all.retain(|(_, text)| is_paragraph(text));
    all
}

fn below(tree: &Tree, prefix: &str, all: &mut Vec<(String, String)>) {
    for (key, node) in tree {
        let id = format!("{prefix}{key}");
        match node {
            Node::Text(text) => all.push((id, filled(text))),
            Node::List(texts) => all.extend(texts.iter().map(|text| (id.clone(), filled(text)))),
            Node::Table(inner) => below(inner, &format!("{id}."), all),
        }
    }
}

pub(crate) fn filled(text: &str) -> String {
    let (first, rest) = text.split_once('{').unwrap_or((text, ""));
    let rest = rest.split('{').filter_map(|piece| piece.split_once('}'));
    rest.fold(first.to_owned(), |filled, (_, after)| filled + "5" + after)
}

fn is_paragraph(text: &str) -> bool {
    text.trim_end_matches(['”', ')'])
        .ends_with(['.', '!', '?', ':'])
}

/// The text at a dotted key.
#[track_caller]
fn text_at(tree: &Tree, key: &str) -> String {
    let mut all = Vec::new();
    below(tree, "", &mut all);
    let found = all.into_iter().find(|(id, _)| id == key);
    found.expect(key).1
}

#[test]
fn a_number_stands_for_what_is_filled_in() {
    assert_eq!(filled("no place"), "no place");
    assert_eq!(filled("{a} of {b}."), "5 of 5.");
}

#[test]
fn headings_are_no_paragraphs_and_sentences_are() {
    let english = english();
    let all = paragraphs(&english);
    let has = |key: &str| all.iter().any(|(id, _)| id == key);
    assert!(has("guide.nature") && has("overall.mean") && has("meanings.talk"));
    assert!(!has("guide.heading") && !has("sources.percent_source"));
}

#[test]
fn what_a_score_means_is_said_in_one_or_two_sentences_without_a_verdict() {
    let verdicts = [
        "normal", "abnormal", "mild", "severe", "toxic", "disorder", "sick",
    ];
    for (id, meaning) in &english().instrument.meanings {
        for text in [&meaning.means, &meaning.means_not] {
            assert!((1..=2).contains(&sentences(text)), "{id}: {text}");
            for word in words(text) {
                assert!(!verdicts.contains(&word.as_str()), "{id}: {text}");
            }
        }
        let begins = ["It does not ", "This is how you see it"];
        let said = begins
            .iter()
            .any(|begin| meaning.means_not.starts_with(begin));
        assert!(said, "{id}: {}", meaning.means_not);
    }
}

#[test]
fn not_forgiving_is_no_fault_and_doubt_may_be_right() {
    let meanings = english().instrument.meanings;
    let says = |sign: &str, words: &str| {
        let text = &meanings[sign].means_not;
        assert!(text.contains(words), "\"{words}\" is not in: {text}");
    };
    says("past", "or that you should have forgiven by now");
    says("open", "it does not mean you are imagining things");
    says("jeal", "or that your worry is unfounded");
    says("bound", "that is not your fault");
    says("talk", "keeping quiet can be wise");
}

/// The page on the method is read by anyone who opens this browser. A rule told there would tell them why a result shows
/// what it shows.
#[test]
fn the_method_does_not_say_what_an_answer_on_safety_changes() {
    let english = english();
    let mut all = Vec::new();
    below(&english.method, "", &mut all);
    for (id, text) in all {
        for word in words(&text) {
            let told = ["safe", "safety", "afraid", "fear", "risk", "danger"];
            assert!(!told.contains(&word.as_str()), "{id}: {text}");
        }
    }
}

#[test]
fn whoever_may_not_be_safe_is_asked_for_nothing() {
    let english = english();
    let mut all = Vec::new();
    below(&english.documents, "", &mut all);
    let of_safety: Vec<_> = all
        .iter()
        .filter(|(id, _)| id.starts_with("unsafe."))
        .collect();
    assert!(!of_safety.is_empty());
    for (id, text) in of_safety {
        for word in words(text) {
            let held_back = ["couple", "together", "partner", "honest", "forgiv"];
            let held_back = held_back.iter().any(|begun| word.starts_with(begun));
            assert!(!held_back, "{id}: {text}");
        }
    }
    let wait = text_at(&english.documents, "unsafe.wait");
    assert!(wait.contains("that is not your fault"), "{wait}");
    assert!(
        wait.contains("You do not have to decide anything today"),
        "{wait}"
    );
}

#[test]
fn what_is_not_known_is_said_on_the_page_and_on_paper() {
    let english = english();
    let says = |tree: &Tree, key: &str, words: &str| {
        let text = text_at(tree, key);
        assert!(text.contains(words), "\"{words}\" is not in: {text}");
    };
    let (method, documents) = (&english.method, &english.documents);
    says(method, "unknown.norms", "there is no normal score");
    says(
        method,
        "unknown.norms",
        "No one has tested these scores with real people yet",
    );
    says(documents, "paper.unknown_norms", "there is no normal score");
    says(method, "unknown.valid", "No study has tested");
    says(
        documents,
        "paper.unknown_valid",
        "No one has tested whether",
    );
    says(method, "unknown.margin", "are assumed");
    says(documents, "paper.unknown_margin", "are assumed");
    says(method, "places.chance", "only 33 to 55 times in 100");
    says(documents, "guide.nature", "not a clinical guideline");
}

/// The titles of pages stay in the history of the browser. Every table that is a page has one, under the key `title`.
#[test]
fn no_title_that_stays_in_the_history_tells_what_the_page_is_about() {
    let english = english();
    let mut all = Vec::new();
    for tree in [&english.interface, &english.documents] {
        below(tree, "", &mut all);
    }
    let is_title = |id: &str| {
        let key = id.rsplit('.').next().unwrap_or_default();
        key == "title" || key.ends_with("_title")
    };
    let titles: Vec<_> = all.iter().filter(|(id, _)| is_title(id)).collect();
    assert!(titles.len() > 10, "{titles:?}");
    let told = [
        "trust",
        "partner",
        "love",
        "relationship",
        "couple",
        "jealous",
        "score",
        "safe",
        "afraid",
    ];
    for (id, title) in titles {
        for word in words(title) {
            assert!(!told.contains(&word.as_str()), "{id}: {title}");
        }
    }
}

#[test]
fn privacy_says_what_cannot_be_promised() {
    let limits = english().privacy.limits.concat();
    for words in [
        "history",
        "profile",
        "disk",
        "extension",
        "runs this site",
        "log",
        "screen",
    ] {
        assert!(limits.contains(words), "{words}");
    }
}
