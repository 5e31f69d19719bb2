//! The instrument in itself.

use crate::{Files, refuses};

const FILE: &str = "instrument.toml";

/// Asserts that the real instrument is refused once `from` reads `to`.
#[track_caller]
fn refused(from: &str, to: &str, id: &str, message: &str) {
    refuses(FILE, from, to, id, message);
}

#[test]
fn a_version_that_says_nothing_is_refused() {
    refused("version = \"2\"", "version = \" \"", "version", "is empty");
}

#[test]
fn a_sign_that_has_not_four_items_is_refused() {
    let fifth = "[[signs.items]]\nid = \"talk9\"\nkey = \"strain\"\nsection = \"talk\"\ntip = \"talk.say\"\nsource = [\"honesty\"]\n";
    let more = format!("{fifth}[[signs.items]]\nid = \"talk1\"");
    refused(
        "[[signs.items]]\nid = \"talk1\"",
        &more,
        "talk",
        "the sign has 5 items; it must have 4",
    );
    // What was the first item of `feel` falls to `talk`.
    let header = "# One construct: letting the partner see soft or painful feelings.\n[[signs]]\nid = \"feel\"\nabout = \"own\"\n";
    let item = "[[signs.items]]\nid = \"feel1\"\nkey = \"strain\"\nsection = \"close\"\ntip = \"close.share\"\nsource = [\"faq-signs\"]\n";
    let moved = format!("{item}{header}");
    refused(
        &format!("{header}{item}"),
        &moved,
        "feel",
        "the sign has 3 items; it must have 4",
    );
}

#[test]
fn a_path_with_a_sign_that_does_not_exist_is_refused() {
    refused(
        "signs = [\"talk\"",
        "signs = [\"walk\"",
        "hard_to_trust",
        "there is no sign `walk`",
    );
}

#[test]
fn a_path_that_names_a_sign_twice_is_refused() {
    refused(
        "signs = [\"talk\"",
        "signs = [\"feel\"",
        "hard_to_trust",
        "the sign `feel` is named twice",
    );
}

#[test]
fn a_path_without_signs_is_refused() {
    let path = "[[paths]]\nid = \"both\"\n";
    let empty = "[[paths]]\nid = \"empty\"\nsigns = []\n\n";
    refused(
        path,
        &format!("{empty}{path}"),
        "empty",
        "the path has no signs",
    );
}

#[test]
fn a_sign_that_no_path_asks_is_refused() {
    let files = Files::real()
        .change(FILE, "\"mine\", \"amend\"]", "\"mine\"]")
        .change(FILE, "\"mine\", \"amend\"]", "\"mine\"]");
    files.refuses("content/instrument.toml", "amend", "no path asks this sign");
}

#[test]
fn an_item_whose_tip_does_not_exist_is_refused() {
    refused(
        "tip = \"talk.say\"",
        "tip = \"talk.sing\"",
        "talk1",
        "there is no tip `talk.sing`",
    );
}

#[test]
fn an_item_whose_section_does_not_exist_is_refused() {
    refused(
        "section = \"talk\"",
        "section = \"walk\"",
        "talk1",
        "there is no section `walk`",
    );
}

#[test]
fn an_item_whose_tip_stands_in_another_section_is_refused() {
    let message = "its tip `listen.safe` stands in section `listen`, not in `talk`";
    refused(
        "tip = \"talk.say\"",
        "tip = \"listen.safe\"",
        "talk1",
        message,
    );
}

#[test]
fn a_tip_whose_section_does_not_exist_is_refused() {
    let tip = |section: &str| format!("id = \"talk.i\"\nsection = \"{section}\"");
    refused(
        &tip("talk"),
        &tip("walk"),
        "talk.i",
        "there is no section `walk`",
    );
}

#[test]
fn a_section_that_no_answer_leads_to_is_refused() {
    let message = "no answer can lead here: it has no weight for a sign that is asked";
    refused("weights = { past = 3 }", "weights = {}", "forgive", message);
}

#[test]
fn a_weight_for_a_sign_that_is_never_asked_reaches_nothing() {
    let files = Files::real()
        .change(FILE, "\"past\", \"open\"]", "\"open\"]")
        .change(FILE, "\"past\", \"open\", ", "\"open\", ")
        .change(FILE, "\"past\", \"open\"]", "\"open\"]");
    let message = "no answer can lead here: it has no weight for a sign that is asked";
    files.refuses("content/instrument.toml", "forgive", message);
}

#[test]
fn a_section_without_a_tip_is_refused() {
    let tip = |section: &str| format!("id = \"time.space\"\nsection = \"{section}\"");
    refused(&tip("time"), &tip("help"), "time", "the section has no tip");
}

#[test]
fn help_with_a_weight_is_refused() {
    refused(
        "weights = {}",
        "weights = { talk = 1 }",
        "help",
        "it is always shown and must have no weights",
    );
}

#[test]
fn a_weight_for_a_sign_that_does_not_exist_is_refused() {
    let message = "it has a weight for the sign `lost`, which does not exist";
    refused(
        "weights = { past = 3 }",
        "weights = { past = 3, lost = 1 }",
        "forgive",
        message,
    );
}

#[test]
fn a_weight_outside_one_to_three_is_refused() {
    let refused = |weight: i64| {
        let message = format!("the weight of `past` is {weight}; it must be 1, 2 or 3");
        refused(
            "weights = { past = 3 }",
            &format!("weights = {{ past = {weight} }}"),
            "forgive",
            &message,
        );
    };
    refused(0);
    refused(4);
    refused(-1);
    refused(256);
}

#[test]
fn voices_without_the_first_voice_are_refused() {
    let message = "voices must be [\"do\"] or [\"do\", \"ask\"]";
    refused(
        "voices = [\"do\", \"ask\"]",
        "voices = [\"ask\"]",
        "open",
        message,
    );
    refused("voices = [\"do\", \"ask\"]", "voices = []", "open", message);
}

#[test]
fn a_source_that_is_no_part_of_the_article_is_refused() {
    let message = "its source `hearsay` is not in the list of sources";
    let entry = |id: &str, from: &str| {
        let files = after(id, from, &from.replacen('"', "\"hearsay\", \"", 1));
        files.refuses("content/instrument.toml", id, message);
    };
    entry("talk5", "source = [\"honest-communication\"]");
    entry("safe1", "source = [\"communication\", \"own\"]");
    entry("c4", "source = [\"root-causes\"]");
    entry("selftrust", "source = [\"self-trust\", \"faq-overcome\"]");
    entry("talk.i", "source = [\"honest-communication\"]");
}

#[test]
fn an_entry_without_a_source_is_refused() {
    let entry = |id: &str, from: &str| {
        after(id, from, "source = []").refuses("content/instrument.toml", id, "it has no source");
    };
    entry("talk5", "source = [\"honest-communication\"]");
    entry("safe1", "source = [\"communication\", \"own\"]");
    entry("c4", "source = [\"root-causes\"]");
    entry("selftrust", "source = [\"self-trust\", \"faq-overcome\"]");
    entry("talk.i", "source = [\"honest-communication\"]");
}

/// The real files with the first `from` after `id` changed.
#[track_caller]
fn after(id: &str, from: &str, to: &str) -> Files {
    let mut files = Files::real();
    let text = files.0.remove(FILE).unwrap();
    let (before, rest) = text.split_once(&format!("id = \"{id}\"")).unwrap();
    assert!(rest.contains(from), "{from} does not follow {id}");
    let text = format!("{before}id = \"{id}\"{}", rest.replacen(from, to, 1));
    files.0.insert(FILE.to_owned(), text);
    files
}
