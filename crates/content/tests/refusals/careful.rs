//! Where causes, careful results and the blocks under risk lead.

use crate::{Files, refuses};

const FILE: &str = "instrument.toml";
const WORDS: &str = "en/instrument.toml";

/// Asserts that the real instrument is refused once `from` reads `to`.
#[track_caller]
fn refused(from: &str, to: &str, id: &str, message: &str) {
    refuses(FILE, from, to, id, message);
}

#[test]
fn a_cause_without_a_target_is_refused() {
    let message = "there is no tip or section `talk.never`";
    refused("to = \"talk.often\"", "to = \"talk.never\"", "c6", message);
    let message = "there is no tip or section `root.none`";
    refused(
        "careful_to = \"root.past\"",
        "careful_to = \"root.none\"",
        "c1",
        message,
    );
}

#[test]
fn a_cause_that_leads_a_careful_result_to_what_is_held_back_is_refused() {
    let message = "`talk.say` is not among the careful tips";
    refused(
        "careful_to = \"root.past\"",
        "careful_to = \"talk.say\"",
        "c1",
        message,
    );
}

#[test]
fn a_cause_with_a_voice_that_its_section_lacks_is_refused() {
    let from = "to = \"rely\"\nvoice = \"ask\"";
    refused(
        from,
        "to = \"talk\"\nvoice = \"ask\"",
        "c1",
        "`talk` has no such voice",
    );
}

#[test]
fn a_careful_tip_that_does_not_exist_is_refused() {
    let message = "there is no tip `limits.none`";
    refused(
        "limits = [\"limits.know\"]",
        "limits = [\"limits.none\"]",
        "limits",
        message,
    );
    let message = "there is no tip `help.none`";
    refused(
        "[\"help.see\", \"help.ask\"]",
        "[\"help.see\", \"help.none\"]",
        "help",
        message,
    );
}

#[test]
fn a_careful_tip_under_another_section_or_listed_twice_is_refused() {
    let message = "the tip `help.see` stands in section `help`";
    refused(
        "limits = [\"limits.know\"]",
        "limits = [\"help.see\"]",
        "limits",
        message,
    );
    let twice = "limits = [\"limits.know\", \"limits.know\"]";
    refused(
        "limits = [\"limits.know\"]",
        twice,
        "limits",
        "the tip `limits.know` is listed twice",
    );
}

#[test]
fn a_section_without_a_careful_tip_cannot_be_in_the_list_to_try_alone() {
    let message = "it is in the list to try alone and has no careful tip";
    refused("list = [\"selftrust\"", "list = [\"talk\"", "talk", message);
    refused(
        "limits = [\"limits.know\"]",
        "limits = []",
        "limits",
        "the list of its tips is empty",
    );
    let message = "there is no section with this id";
    refused(
        "limits = [\"limits.know\"]",
        "walls = [\"limits.know\"]",
        "walls",
        message,
    );
}

#[test]
fn a_block_under_risk_shows_careful_tips_only() {
    let message = "it is shown under risk and is not among the careful tips";
    let block = "tips = [\"selftrust.care\", \"selftrust.kind\"]";
    let other = "tips = [\"selftrust.care\", \"selftrust.rely\"]";
    refused(block, other, "selftrust.rely", message);
}

#[test]
fn a_block_under_risk_has_a_name_and_no_other_section_has() {
    let name = "risk_name = \"Someone to talk to\"\n";
    let message = "it has no `risk_name`, and is a block of [[risk]]";
    refuses("en/advice.toml", name, "", "help", message);
    let message = "it has `risk_name`, but is no block of [[risk]]";
    refuses(
        "en/advice.toml",
        "name = \"Be open\"",
        "name = \"Be open\"\nrisk_name = \"Now\"",
        "open",
        message,
    );
}

#[test]
fn a_line_without_its_link_or_with_another_placeholder_is_refused() {
    let message = "the line must have {link} and no other placeholder";
    let line = "You can start here: {link}.\"\nc3 = ";
    refuses(
        WORDS,
        line,
        &line.replace("{link}", "there"),
        "c12",
        message,
    );
    refuses(
        WORDS,
        line,
        &line.replace("{link}", "{tip}"),
        "c12",
        message,
    );
    refuses(
        WORDS,
        line,
        &line.replace("{link}", "{link} {tip}"),
        "c12",
        message,
    );
    refuses(
        WORDS,
        line,
        &line.replace("{link}", "{link"),
        "c12",
        "a { has no } after it",
    );
}

#[test]
fn a_careful_line_and_where_it_leads_come_together() {
    let message = "it has no careful line, and instrument.toml has `careful_to`";
    refuses(
        WORDS,
        "[careful_cause_lines]\nc1 = ",
        "[careful_cause_lines]\nc6 = ",
        "c1",
        message,
    );
    let message = "it has a careful line, but instrument.toml has no `careful_to`";
    refuses(
        WORDS,
        "[careful_cause_lines]\nc1 = ",
        "[careful_cause_lines]\nc6 = ",
        "c6",
        message,
    );
}

#[test]
fn a_hint_on_safety_is_in_every_language() {
    Files::with_second_language()
        .change(
            "de/instrument.toml",
            "[safety_hints]\nsafe2 = ",
            "[safety_hints]\nsafe1 = ",
        )
        .refuses("content/de/instrument.toml", "safe2", "the hint is missing");
}
