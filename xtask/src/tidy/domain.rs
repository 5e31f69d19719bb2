//! Rule 1: the domain cannot reach the browser.

use super::Finding;

/// The crates of the domain.
pub const PACKAGES: [&str; 4] = ["assessment", "site", "text", "visit"];

/// Crates that exist to reach the browser, by the beginning of their names.
const BROWSER_CRATES: [&str; 6] = [
    "gloo",
    "js-sys",
    "leptos",
    "reactive",
    "wasm-bindgen",
    "web-sys",
];

/// Refuses browser crates among the dependencies of a crate of the domain, given as the lines of
/// `cargo tree`.
pub fn reaches_no_browser(package: &str, cargo_tree: &str) -> Vec<Finding> {
    let names = cargo_tree
        .lines()
        .filter_map(|line| line.split_whitespace().next());
    let refused = names.filter(|name| BROWSER_CRATES.iter().any(|start| name.starts_with(start)));
    refused
        .map(|name| {
            let message =
                format!("the domain depends on {name}: it must not be able to reach the browser");
            Finding::of(&format!("crates/{package}/Cargo.toml"), message)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::finds;
    use super::*;

    #[test]
    fn a_domain_of_plain_crates_is_accepted() {
        finds(
            &reaches_no_browser(
                "assessment",
                "assessment v0.1.0\nserde v1.0.229\nthiserror v2.0.18\n",
            ),
            &[],
        );
    }

    #[test]
    fn a_browser_crate_is_refused_at_any_depth() {
        let found = reaches_no_browser("site", "site v0.1.0\nuuid v1.0.0\njs-sys v0.3.107\n");
        finds(&found, &["crates/site/Cargo.toml"]);
    }
}
