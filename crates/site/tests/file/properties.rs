//! What holds for every file, however wrong.

use proptest::prelude::*;
use serde_json::Value;
use site::{Country, Day, Json, Line, Reading, Site, looks, read};

use crate::any::any_file;
use crate::json::Parsed;
use crate::written::written;
use crate::{complete, read_file, read_value, today};

/// The lines that were kept.
fn lines(site: &Site) -> impl Iterator<Item = &Line> {
    site.help
        .iter()
        .flat_map(|country: &Country| &country.lines)
}

/// The addresses that were kept.
fn addresses(site: &Site) -> impl Iterator<Item = &String> {
    let lines = lines(site).filter_map(|line| line.url.as_ref());
    site.exit
        .iter()
        .chain(site.links.iter().map(|link| &link.url))
        .chain(lines)
}

fn read_bytes(bytes: &[u8]) -> Reading {
    let parsed = serde_json::from_slice(bytes).ok().map(Parsed);
    read(bytes.len(), parsed.as_ref(), today())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_kept_address_is_encrypted_and_without_a_user(file in any_file()) {
        let site = read_value(&file).site;
        for address in addresses(&site) {
            prop_assert!(address.starts_with("https://"), "{address}");
            let rest = &address["https://".len()..];
            let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
            prop_assert!(!authority.is_empty() && !authority.contains(['@', '\\']), "{address}");
            prop_assert!(address.bytes().all(|byte| byte.is_ascii_graphic()), "{address}");
        }
    }

    #[test]
    fn what_is_kept_is_read_again_without_a_mistake_and_as_it_is(file in any_file()) {
        let site = read_value(&file).site;
        let again = read_value(&written(&site));
        prop_assert_eq!(&again.mistakes, &Vec::new());
        prop_assert_eq!(again.site, site);
    }

    #[test]
    fn a_file_without_mistakes_loses_nothing_and_every_loss_is_a_mistake(file in any_file()) {
        let reading = read_value(&file);
        let whole = Parsed(file.clone());
        let has = |name: &str| whole.members().iter().any(|(known, _)| known == name);
        let Reading { site, mistakes, more } = &reading;
        prop_assert!(mistakes.len() <= 20 && (*more == 0 || mistakes.len() == 20));
        if mistakes.is_empty() {
            prop_assert_eq!(has("name"), site.name.is_some());
            prop_assert_eq!(has("accent"), site.accent.is_some());
            prop_assert_eq!(has("exit"), site.exit.is_some());
            let count = |pointer: &str| file.pointer(pointer).and_then(Value::as_array).map_or(0, Vec::len);
            prop_assert_eq!(count("/links"), site.links.len());
            prop_assert_eq!(count("/help"), site.help.len());
            for (index, country) in site.help.iter().enumerate() {
                prop_assert_eq!(count(&format!("/help/{index}/lines")), country.lines.len());
            }
        }
        for (name, lost) in [("name", site.name.is_none()), ("exit", site.exit.is_none())] {
            prop_assert!(!(has(name) && lost && mistakes.is_empty()));
        }
    }

    #[test]
    fn a_kept_line_can_be_reached_and_was_checked(file in any_file()) {
        let site = read_value(&file).site;
        for line in lines(&site) {
            prop_assert!(line.phone.is_some() || line.text.is_some() || line.url.is_some());
            prop_assert!(line.checked <= Day::parse("2026-11-23").expect("a day"));
            for href in [line.phone_href(), line.sms_href()].into_iter().flatten() {
                let digits = href.trim_start_matches("tel:").trim_start_matches("sms:");
                let digits = digits.strip_prefix('+').unwrap_or(digits);
                prop_assert!((3..=15).contains(&digits.len()), "{href}");
                prop_assert!(digits.bytes().all(|byte| byte.is_ascii_digit()), "{href}");
            }
        }
        prop_assert!(site.help.iter().all(|country| !country.lines.is_empty()));
    }

    #[test]
    fn the_looks_read_alone_are_those_of_the_whole_file(file in any_file()) {
        let site = read_value(&file).site;
        let size = file.to_string().len();
        let looks = looks(size, Some(&Parsed(file)));
        prop_assert_eq!(looks.name, site.name);
        prop_assert_eq!(looks.accent, site.accent);
    }

    #[test]
    fn any_bytes_and_any_text_are_read(bytes in prop::collection::vec(any::<u8>(), 0..200), text in ".{0,200}") {
        prop_assert_eq!(read_bytes(&bytes).site, Site::default());
        prop_assert_eq!(read_file(&text).site, Site::default());
    }

    #[test]
    fn a_file_cut_short_or_with_a_changed_byte_is_read(at in any::<usize>(), byte in any::<u8>()) {
        let mut bytes = complete().to_string().into_bytes();
        let at = at % bytes.len();
        prop_assert_eq!(read_bytes(&bytes[..at]).site, Site::default());
        bytes[at] = byte;
        let reading = read_bytes(&bytes);
        prop_assert!(addresses(&reading.site).all(|address| address.starts_with("https://")));
    }
}
