//! The guide: what it has in every language, and where it asks for a caution.

use crate::{Files, refuses};

const FACTS: &str = "guide.toml";
const WORDS: &str = "en/guide.toml";

/// Asserts that the real facts of the guide are refused once `from` reads `to`.
#[track_caller]
fn refused(from: &str, to: &str, id: &str, message: &str) {
    refuses(FACTS, from, to, id, message);
}

#[test]
fn a_section_that_does_not_exist_is_refused() {
    let message = "there is no section `walk`";
    refused("    \"talk\",\n", "    \"walk\",\n", "cautions", message);
    refused("[\"root\", ", "[\"walk\", ", "faq-causes", message);
}

#[test]
fn a_section_that_is_named_twice_is_refused() {
    let message = "the section `talk` is named twice";
    refused(
        "    \"talk\",\n",
        "    \"talk\",\n    \"talk\",\n",
        "cautions",
        message,
    );
    let message = "the section `reflect` is named twice";
    refused("[\"root\", ", "[\"reflect\", ", "faq-causes", message);
}

#[test]
fn an_answer_that_leads_nowhere_is_refused() {
    refused(
        "sections = [\"root\", \"reflect\"]",
        "sections = []",
        "faq-causes",
        "the answer goes on in no section",
    );
}

#[test]
fn a_source_that_is_missing_or_unknown_is_refused() {
    let unknown = "its source `hearsay` is not in the list of sources";
    for (id, from) in [
        ("faq-overcome", "source = [\"faq-overcome\"]"),
        ("assumption", "source = [\"honest-communication\"]"),
    ] {
        refused(from, "source = []", id, "it has no source");
        refused(from, "source = [\"hearsay\"]", id, unknown);
    }
}

#[test]
fn an_id_given_twice_is_refused() {
    refused(
        "id = \"faq-causes\"",
        "id = \"faq-signs\"",
        "faq-signs",
        "a second question has this id",
    );
    refused(
        "id = \"empathy\"",
        "id = \"remorse\"",
        "remorse",
        "a second term has this id",
    );
}

#[test]
fn an_id_that_cannot_stand_in_an_address_is_refused() {
    let message = "the id of a term must be lower-case letters, digits, _ and -";
    let id = |id: &str| refused("id = \"empathy\"", &format!("id = \"{id}\""), id, message);
    id("Empathy");
    id("em pathy");
    id("-empathy");
    id("em--pathy");
    id("2empathy");
    id("em.pathy");
    id("");
    let message = "the id of a question must be lower-case letters, digits, _ and -";
    refused(
        "id = \"faq-causes\"",
        "id = \"faq/causes\"",
        "faq/causes",
        message,
    );
}

#[test]
fn a_section_that_is_listed_must_have_a_caution() {
    let message = "it has no `caution`, and guide.toml lists it in `cautions`";
    refuses(WORDS, "caution = ", "# caution = ", "talk", message);
    Files::real()
        .change(FACTS, "    \"talk\",\n", "    \"talk\",\n    \"root\",\n")
        .refuses("content/en/guide.toml", "root", message);
}

#[test]
fn a_section_that_is_not_listed_may_not_have_a_caution() {
    let message = "it has `caution`, but guide.toml does not list it in `cautions`";
    Files::real().change(FACTS, "    \"talk\",\n", "").refuses(
        "content/en/guide.toml",
        "talk",
        message,
    );
}
