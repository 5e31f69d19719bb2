//! The host's settings file.

use site::{Day, Line, MAX_BYTES, Reading, Site, read};

use crate::platform::Parsed;
use crate::written;

/// The most mistakes that are listed.
const LISTED: usize = 20;

/// The settings: what is kept of a file is within the limits, and is read again as it is, without a
/// mistake.
pub fn site_file(bytes: &[u8]) -> bool {
    let reading = read_file(&String::from_utf8_lossy(bytes));
    let Reading {
        site,
        mistakes,
        more,
    } = reading;
    assert!(mistakes.len() <= LISTED && (more == 0 || mistakes.len() == LISTED));
    if site == Site::default() {
        return false;
    }
    check_links(&site);
    site.help
        .iter()
        .flat_map(|country| &country.lines)
        .for_each(check_line);
    let again = written::written(&site).to_string();
    // What is written differs in its spaces, and can be longer than what was read.
    if again.len() <= MAX_BYTES {
        let again = read_file(&again);
        assert_eq!((again.site, again.mistakes), (site, Vec::new()));
    }
    true
}

fn read_file(text: &str) -> Reading {
    read(text.len(), Parsed::new(text).as_ref(), today())
}

/// Any day will do, as long as it stays the same.
fn today() -> Day {
    Day::parse("2026-11-22").expect("a day")
}

fn check_links(site: &Site) {
    assert!(site.links.len() <= 10);
    let links = site.links.iter().map(|link| &link.url);
    for address in links.chain(&site.exit) {
        check_address(address);
    }
}

fn check_line(line: &Line) {
    assert!(line.checked <= Day::parse("2026-11-23").expect("a day"));
    assert!(line.phone.is_some() || line.text.is_some() || line.url.is_some());
    line.url.iter().for_each(|address| check_address(address));
    for href in [line.phone_href(), line.sms_href()].into_iter().flatten() {
        let (scheme, number) = href.split_once(':').expect("a scheme");
        let digits = number.strip_prefix('+').unwrap_or(number);
        assert!(["tel", "sms"].contains(&scheme), "{href}");
        assert!(digits.bytes().all(|byte| byte.is_ascii_digit()), "{href}");
        assert!((3..=15).contains(&digits.len()), "{href}");
    }
}

/// Encrypted, of a site with a name, without a user, and nothing that could look like something else.
fn check_address(address: &str) {
    let rest = address.strip_prefix("https://");
    let rest = rest.expect("an encrypted address");
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    assert!(!host.is_empty() && !host.contains(['@', '\\']), "{address}");
    assert!(address.len() <= 500 && address.bytes().all(|byte| byte.is_ascii_graphic()));
}
