//! What is no longer asked, and the versions that asked it.

use crate::refuses;

/// Asserts that the real instrument is refused once `from` reads `to`.
#[track_caller]
fn refused(from: &str, to: &str, id: &str, message: &str) {
    refuses("instrument.toml", from, to, id, message);
}

#[test]
fn a_retired_item_keeps_a_sign_and_a_tip_that_exist() {
    let item = |sign: &str, tip: &str| {
        format!(
            "id = \"talk2\"\nsign = \"{sign}\"\nkey = \"strain\"\nsection = \"talk\"\ntip = \"{tip}\""
        )
    };
    let real = item("talk", "talk.ask");
    refused(
        &real,
        &item("walk", "talk.ask"),
        "talk2",
        "there is no sign `walk`",
    );
    refused(
        &real,
        &item("talk", "talk.sing"),
        "talk2",
        "there is no tip `talk.sing`",
    );
    let message = "its tip `help.see` stands in section `help`, not in `talk`";
    refused(&real, &item("talk", "help.see"), "talk2", message);
}

const TALK: &str = "talk = [\"talk1\", \"talk2\", \"talk3\", \"talk4\"]";

#[test]
fn an_earlier_version_asked_four_known_items_of_each_sign() {
    let three = "talk = [\"talk1\", \"talk2\", \"talk3\"]";
    refused(
        TALK,
        three,
        "talk",
        "the sign has 3 items in version `1`; it must have 4",
    );
    let message = "it is no item of `talk`, asked or retired";
    refused(TALK, &TALK.replace("talk2", "talk9"), "talk9", message);
    refused(TALK, &TALK.replace("talk2", "feel2"), "feel2", message);
    refused(
        TALK,
        &TALK.replace("talk2", "talk1"),
        "talk1",
        "version `1` asks it twice",
    );
    refused(
        TALK,
        &TALK.replace("talk = ", "walk = "),
        "talk",
        "version `1` has no items of this sign",
    );
    let message = "version `1` has a sign that does not exist";
    refused(TALK, &TALK.replace("talk = ", "walk = "), "walk", message);
}

#[test]
fn a_retired_item_that_no_earlier_version_asked_is_refused() {
    let message = "no earlier version asked it";
    refused(TALK, &TALK.replace("talk2", "talk5"), "talk2", message);
}

#[test]
fn two_versions_of_one_name_are_refused() {
    refused(
        "version = \"2\"",
        "version = \"1\"",
        "earlier",
        "there are two versions `1`",
    );
}
