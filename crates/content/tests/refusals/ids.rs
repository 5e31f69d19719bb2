//! Ids in the instrument: well formed, and each given once.

use crate::refuses;

/// Asserts that the real instrument is refused once `from` reads `to`.
#[track_caller]
fn refused(from: &str, to: &str, id: &str, message: &str) {
    refuses("instrument.toml", from, to, id, message);
}

#[test]
fn an_id_given_twice_is_refused() {
    refused(
        "id = \"talk5\"",
        "id = \"talk1\"",
        "talk1",
        "a second item has this id",
    );
    refused(
        "id = \"feel\"",
        "id = \"talk\"",
        "talk",
        "a second sign has this id",
    );
    refused(
        "id = \"both\"",
        "id = \"unsure\"",
        "unsure",
        "a second path has this id",
    );
    refused(
        "id = \"rely\"",
        "id = \"open\"",
        "open",
        "a second section has this id",
    );
    refused(
        "id = \"talk.i\"",
        "id = \"talk.say\"",
        "talk.say",
        "a second tip has this id",
    );
    refused(
        "id = \"c12\"",
        "id = \"c1\"",
        "c1",
        "a second cause has this id",
    );
    refused(
        "id = \"safe2\"",
        "id = \"safe1\"",
        "safe1",
        "a second safety statement has this id",
    );
}

#[test]
fn two_ids_with_one_name_in_rust_are_refused() {
    let message = "in Rust this tip would have the name of `root.past`";
    refused(
        "id = \"root.self\"",
        "id = \"root_past\"",
        "root_past",
        message,
    );
}

#[test]
fn an_id_that_cannot_be_a_name_is_refused() {
    let message = "the id of a cause must be lower-case letters, digits, _ and .";
    refused("id = \"c1\"", "id = \"1c\"", "1c", message);
    refused("id = \"c1\"", "id = \"C1\"", "C1", message);
    refused("id = \"c1\"", "id = \"c 1\"", "c 1", message);
    refused("id = \"c1\"", "id = \"c.\"", "c.", message);
    refused("id = \"c1\"", "id = \"\"", "", message);
}

#[test]
fn a_retired_id_that_is_asked_again_is_refused() {
    let message = "a second item has this id";
    refused("id = \"talk5\"", "id = \"talk2\"", "talk2", message);
    let message = "a second cause has this id";
    refused("id = \"c12\"", "id = \"c2\"", "c2", message);
}
