//! `docs/site.md` and the file that is shipped are as this crate reads them.

use serde_json::Value;
use site::Site;

use crate::{complete, read_file};

const MANUAL: &str = include_str!("../../../../docs/site.md");
const SHIPPED: &str = include_str!("../../../../public/site.json");

/// The examples of the manual: whole files, and members of one.
fn examples() -> Vec<String> {
    let blocks = MANUAL.split("```json\n").skip(1);
    let blocks = blocks.map(|rest| rest.split("```").next().unwrap_or_default().trim());
    blocks
        .map(|block| {
            if block.starts_with('{') {
                block.to_owned()
            } else {
                format!("{{\"v\":1,{block}}}")
            }
        })
        .collect()
}

#[test]
fn every_example_of_the_manual_has_no_mistake() {
    let examples = examples();
    assert!(examples.len() > 4);
    for example in &examples {
        let reading = read_file(example);
        assert_eq!(reading.mistakes, [], "{example}");
        assert_ne!(reading.site, Site::default(), "{example}");
    }
}

#[test]
fn the_complete_example_has_two_countries_and_everything_that_can_be_set() {
    let whole = |example: &&String| example.matches("\"code\"").count() == 2;
    let examples = examples();
    let example = examples.iter().find(whole).expect("a complete example");
    for name in names(&complete()) {
        assert!(example.contains(&format!("\"{name}\"")), "{name}");
    }
}

#[test]
fn the_manual_explains_every_name() {
    for name in names(&complete()) {
        assert!(MANUAL.contains(&format!("`{name}`")), "{name}");
    }
    for kind in [
        "emergency",
        "violence",
        "crisis",
        "counseling",
        "own-conduct",
    ] {
        assert!(MANUAL.contains(&format!("`{kind}`")), "{kind}");
    }
}

/// Every name in a file.
fn names(value: &Value) -> Vec<String> {
    let items = value.as_array().into_iter().flatten().flat_map(names);
    let members = value.as_object().into_iter().flatten();
    let members = members.flat_map(|(name, value)| [vec![name.clone()], names(value)].concat());
    items.chain(members).collect()
}

#[test]
fn the_shipped_file_sets_the_exit_and_no_number() {
    let reading = read_file(SHIPPED);
    assert_eq!(reading.mistakes, []);
    let expected = Site {
        exit: Some("https://www.bbc.com/weather".to_owned()),
        ..Site::default()
    };
    assert_eq!(reading.site, expected);
    assert!(SHIPPED.contains("docs/site.md"));
}
