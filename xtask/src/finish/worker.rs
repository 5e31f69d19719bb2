//! The worker that keeps a copy of the site for visits without a connection: `src/worker.js` with the list of all
//! files that are here, and beside it the script that takes it away from everybody again.
//!
//! It keeps its name, since a browser looks under that name for a newer version, and has no compressed twins, since a
//! host may put the other script in its place (docs/decisions/0021-offline-and-updates.md).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Serialize;

use super::digest::{Digest, sha256_base64};
use super::hosting;
use super::policy::Inline;
use super::script::{For, shrink};
use crate::{setup, size};

/// The name of the worker.
pub const WORKER: &str = "worker.js";

/// The name of the script that a host puts in its place.
pub const WORKER_OFF: &str = "worker-off.js";

/// What no page of the app asks for: read by robots and by other sites, edited by the host, or not a file of a visit.
const NOT_KEPT: [&str; 5] = [WORKER, WORKER_OFF, "site.json", "robots.txt", "preview.png"];

/// The version that a worker keeps.
#[derive(Serialize)]
struct Copy {
    /// Other with any other file, and with any other worker.
    version: String,
    /// Each file with its digest.
    files: BTreeMap<String, String>,
    /// What each is answered with, as its host would.
    headers: BTreeMap<&'static str, String>,
}

/// Writes both scripts into the staging folder, whose other files are complete. While the app is developed, the one
/// that takes the worker away stands in for it: a copy of yesterday's release would hide every change.
///
/// # Errors
/// When a file cannot be read or written.
pub fn place(sources: &Path, staging: &Path, is_release: bool) -> Result<()> {
    let read = |name: &str| {
        let file = sources.join(name);
        fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))
    };
    let off = read(WORKER_OFF)?;
    if !is_release {
        fs::write(staging.join(WORKER), off)?;
        return Ok(());
    }
    let shell = setup::shell()?;
    let worker = shrink(&shell, &read(WORKER)?, For::Program)?;
    let list = list(staging, &worker)?;
    fs::write(staging.join(WORKER), format!("{list}\n{worker}\n"))?;
    let off = shrink(&shell, &off, For::Program)?;
    fs::write(staging.join(WORKER_OFF), off + "\n")?;
    Ok(())
}

/// The first line of the worker.
fn list(staging: &Path, worker: &str) -> Result<String> {
    let mut files = BTreeMap::new();
    for name in size::files(staging)?
        .into_iter()
        .filter(|name| is_kept(name))
    {
        let digest = sha256_base64(&fs::read(staging.join(&name))?);
        files.insert(name, digest);
    }
    let policy = Inline::of_pages(staging)?.header();
    let headers = hosting::headers(&policy).map(|(name, value)| (name, value.to_owned()));
    let headers = BTreeMap::from(headers);
    let all = serde_json::to_string(&(&files, &headers))? + worker;
    let version = Digest::of(all.as_bytes()).short();
    let copy = serde_json::to_string(&Copy {
        version,
        files,
        headers,
    })?;
    Ok(format!("self.copy={copy};"))
}

/// Whether a file belongs to the copy. Names that begin with `_` or `.` are for the host's server, which sends them to
/// nobody.
fn is_kept(name: &str) -> bool {
    !NOT_KEPT.contains(&name) && !name.starts_with(['_', '.'])
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test says what is wrong by failing")]

    use xshell::Shell;

    use super::*;

    /// The first line for a folder with these files.
    fn listed(files: &[(&str, &str)], worker: &str) -> serde_json::Value {
        let shell = Shell::new().unwrap();
        let folder = shell.create_temp_dir().unwrap();
        for (name, text) in files {
            shell.write_file(folder.path().join(name), text).unwrap();
        }
        let line = list(folder.path(), worker).unwrap();
        let json = line.strip_prefix("self.copy=").unwrap();
        serde_json::from_str(json.strip_suffix(';').unwrap()).unwrap()
    }

    #[test]
    fn every_file_of_the_site_is_listed_with_its_digest() {
        let found = listed(&[("index.html", ""), ("pictures/one.svg", "<svg/>")], "");
        assert_eq!(
            found["files"],
            serde_json::json!({
                "index.html": "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                "pictures/one.svg": sha256_base64(b"<svg/>"),
            })
        );
    }

    #[test]
    fn the_copy_is_answered_with_the_headers_of_its_version() {
        let found = listed(&[("index.html", "<style>p{}</style>")], "");
        let policy = found["headers"]["Content-Security-Policy"].as_str();
        assert!(policy.is_some_and(|policy| policy.contains("style-src 'sha256-")));
        assert_eq!(found["headers"]["X-Content-Type-Options"], "nosniff");
    }

    #[test]
    fn what_no_page_asks_for_is_not_listed() {
        for name in ["worker.js", "site.json", "_headers", ".nojekyll"] {
            assert_eq!(listed(&[(name, "x")], "")["files"], serde_json::json!({}));
        }
        // A twin is the same file once more.
        let found = listed(&[("a.js", "x"), ("a.js.br", "y")], "");
        assert_eq!(found["files"].as_object().unwrap().len(), 1);
    }

    #[test]
    fn another_file_or_another_worker_is_another_version() {
        let version = |files: &[(&str, &str)], worker| {
            listed(files, worker)["version"]
                .as_str()
                .unwrap()
                .to_owned()
        };
        let one = version(&[("a.js", "x")], "worker");
        assert_eq!(one, version(&[("a.js", "x")], "worker"));
        for other in [
            version(&[("a.js", "y")], "worker"),
            version(&[("b.js", "x")], "worker"),
            version(&[("a.js", "x")], "another"),
        ] {
            assert_ne!(one, other);
        }
    }
}
