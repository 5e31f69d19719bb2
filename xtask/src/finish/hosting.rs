//! What the hosts have to send with the files of the site, in the words of each: `_headers` for
//! Netlify and Cloudflare Pages, `hosting/nginx.conf`, `hosting/Caddyfile`. They are written with the
//! site, because the policy in them has hashes of what stands in its pages.
//!
//! docs/hosting.md tells a host what to do with them.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};

use super::digest::{HASH_DIGITS, is_hashed};
use super::policy::Inline;
use super::worker::WORKER;
use crate::size;

/// The file that Netlify and Cloudflare Pages read, in the folder that is served.
pub const HEADERS: &str = "_headers";

/// The folder with what a host's own server includes.
const FOLDER: &str = "hosting/";

/// For names made of contents: other contents, other name.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";

/// For every other file: asked for anew each time.
pub const ANEW: &str = "no-cache";

/// Everything that a page could ask for and the site does not need, by the names that browsers know
/// today: an unknown one only makes them complain. What is needed (the clipboard, sharing) is a page's own
/// without being named.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), \
    fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), \
    microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), \
    screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

/// The types of the site's files by what their names end in. The tables of servers lack some of them.
const TYPES: [(&str, &str); 8] = [
    ("html", "text/html"),
    ("js", "text/javascript"),
    ("wasm", "application/wasm"),
    ("json", "application/json"),
    ("webmanifest", "application/manifest+json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("txt", "text/plain"),
];

/// Whether a file of the site is for its host, and nothing that a visit transfers.
pub fn is_for_the_host(file: &str) -> bool {
    file == HEADERS || file.starts_with(FOLDER)
}

/// Writes the files for the hosts into the folder of the site.
///
/// # Errors
/// When a file has no known type, or cannot be read or written.
pub fn write(folder: &Path) -> Result<()> {
    let policy = Inline::of_pages(folder)?.header();
    let files = size::files(folder)?;
    for file in &files {
        ensure!(has_type(file), "{file}: its type is not known, see TYPES");
    }
    let hashed: Vec<&str> = files
        .iter()
        .map(String::as_str)
        .filter(|file| is_hashed(file))
        .collect();
    fs::create_dir_all(folder.join(FOLDER))?;
    let write = |file: &str, text: String| fs::write(folder.join(file), text);
    write(HEADERS, netlify(&policy, &hashed))?;
    write(&format!("{FOLDER}nginx.conf"), nginx(&policy))?;
    write(&format!("{FOLDER}Caddyfile"), caddy(&policy))?;
    Ok(())
}

/// A name without an ending is for those who look for it: it may be of any type.
fn has_type(file: &str) -> bool {
    let ending = Path::new(file).extension();
    ending.is_none_or(|ending| TYPES.iter().any(|(known, _)| ending == *known))
}

/// What is sent with every file.
pub(super) fn headers(policy: &str) -> [(&'static str, &str); 6] {
    [
        ("Content-Security-Policy", policy),
        // A file is what its host says, or nothing: no text is taken for a script.
        ("X-Content-Type-Options", "nosniff"),
        // The pages say so themselves; this is for what is not a page.
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", PERMISSIONS),
        // No other site shares a process with this one, or reads a file of it.
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
}

/// Both hosts send `max-age=0, must-revalidate` by themselves, and Cloudflare would join two values
/// of one header: only the exceptions are named, file by file, and the worker, because a host that
/// changed that for the whole site would keep everybody at an old version.
fn netlify(policy: &str, hashed: &[&str]) -> String {
    let mut text = "/*\n".to_owned();
    for (name, value) in headers(policy) {
        let _ = writeln!(text, "  {name}: {value}");
    }
    for file in hashed {
        let _ = writeln!(text, "/{file}\n  Cache-Control: {FOR_GOOD}");
    }
    let _ = writeln!(text, "/{WORKER}\n  Cache-Control: {ANEW}");
    text
}

/// What the two servers' own files begin with.
const FOR_THESE_FILES: &str =
    "# For exactly the files of this build: let the server read it anew after each update.\n";

/// For a `location` that serves the folder.
fn nginx(policy: &str) -> String {
    let mut text = FOR_THESE_FILES.to_owned();
    for (name, value) in headers(policy) {
        let _ = writeln!(text, "add_header {name} \"{value}\" always;");
    }
    let _ = write!(
        text,
        "set $trust_check_cache \"{ANEW}\";\n\
         if ($uri ~ \"{}\") {{\n    set $trust_check_cache \"{FOR_GOOD}\";\n}}\n\
         # Not \"always\": nobody may keep for good that a file was missing.\n\
         add_header Cache-Control $trust_check_cache;\n\
         charset utf-8;\n\
         charset_types text/javascript text/plain;\n\
         gzip_static on;\n\
         gzip_vary on;\n\
         types {{\n",
        hashed_address()
    );
    for (ending, its_type) in TYPES {
        let _ = writeln!(text, "    {its_type} {ending};");
    }
    text += "}\n";
    text
}

/// For a site, or a `handle_path` in one.
fn caddy(policy: &str) -> String {
    let mut text = FOR_THESE_FILES.to_owned();
    text += "header {\n";
    for (name, value) in headers(policy) {
        let _ = writeln!(text, "\t{name} \"{value}\"");
    }
    let _ = write!(
        text,
        "}}\n\
         # A file, too: nobody may keep for good that one was missing.\n\
         @trust_check_hashed {{\n\tpath_regexp \"{}\"\n\tfile\n}}\n\
         @trust_check_others not {{\n\tpath_regexp \"{}\"\n\tfile\n}}\n\
         header @trust_check_hashed Cache-Control \"{FOR_GOOD}\"\n\
         header @trust_check_others Cache-Control \"{ANEW}\"\n\
         # The type that its own list does not have everywhere.\n\
         @trust_check_manifest path *.webmanifest\n\
         header @trust_check_manifest Content-Type application/manifest+json\n\
         file_server {{\n\tprecompressed br gzip\n}}\n",
        hashed_address(),
        hashed_address()
    );
    text
}

/// What finds the addresses of files whose names are made of their contents.
fn hashed_address() -> String {
    format!("-[0-9a-f]{{{HASH_DIGITS}}}\\.[a-z0-9]+$")
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str = "default-src 'none'; script-src 'self'";

    #[test]
    fn every_host_sends_every_header() {
        for text in [netlify(POLICY, &[]), nginx(POLICY), caddy(POLICY)] {
            for (name, value) in headers(POLICY) {
                assert!(
                    text.contains(name) && text.contains(value),
                    "{name}: {text}"
                );
            }
        }
    }

    /// <https://developers.cloudflare.com/pages/configuration/headers/>: 100 rules, 2,000 characters a line.
    #[test]
    fn the_lines_for_cloudflare_are_short_enough() {
        let hash = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
        let policy = [hash; 20].join(" ");
        for line in netlify(&policy, &["app-0123456789abcdef.js"]).lines() {
            assert!(line.len() < 2000, "{line}");
        }
    }

    #[test]
    fn no_host_may_keep_the_worker() {
        let text = netlify(POLICY, &["app-0123456789abcdef.js"]);
        assert!(text.ends_with("/worker.js\n  Cache-Control: no-cache\n"));
        // The two servers tell names with a hash from all others, and this is one of the others.
        assert!(!is_hashed(WORKER));
    }

    #[test]
    fn what_is_for_the_host_is_told_from_the_site() {
        assert!(is_for_the_host(HEADERS) && is_for_the_host("hosting/nginx.conf"));
        assert!(!is_for_the_host("index.html"));
    }

    #[test]
    fn a_file_without_a_type_is_refused() {
        assert!(has_type("app-0123456789abcdef.wasm") && has_type("hosting/Caddyfile"));
        assert!(!has_type("picture.bmp"));
    }
}
