//! What loads the second part of the program, made a part of the JavaScript of the first.
//!
//! The splitter writes a module of its own for this. It is put into wasm-bindgen's module instead:
//! one request less, and no two files whose names would have to be made of each other. Its way of
//! fetching is replaced by ours, which checks the file and does not care which type the host gives it.

use anyhow::{Context, Result, ensure};

use super::{Fetched, LINK};

/// Wasm-bindgen's module, with the text of the link module in place of its import.
///
/// # Errors
/// When one of the two is not written as the versions in Cargo.lock write it.
pub fn join(bound: &str, link: &str, later: &Fetched) -> Result<String> {
    let (name, bound) = without_import(bound)?;
    let link = with_our_fetch(&without_wrap(link), later)?;
    let (link, loaders) = without_exports(&link)?;
    let loaders = loaders.join(", ");
    Ok(format!(
        "{bound}\n{link}\nconst {name} = {{ {loaders} }};\n"
    ))
}

/// Cuts out `import * as name from "./link.js"`, and gives the name.
fn without_import(bound: &str) -> Result<(&str, String)> {
    let end = format!(" from \"{LINK}\"");
    let line = bound.lines().find(|line| line.contains(&end));
    let line = line.context("wasm-bindgen's module does not import what loads the second part")?;
    let name = line.strip_prefix("import * as ");
    let name = name.and_then(|rest| rest.split_once(&end));
    let (name, _) = name.with_context(|| format!("an import of another shape: {line}"))?;
    Ok((name, bound.replace(line, "")))
}

/// In a development build the splitter wraps what it fetches, to explain one kind of failure better. The
/// wrap is taken off, so that both builds are joined in one way.
fn without_wrap(link: &str) -> String {
    link.replace("=> debugWrap(WebAssembly.", "=> (WebAssembly.")
}

/// The link module with [`FETCH`] in place of its own way to the second file.
fn with_our_fetch(link: &str, later: &Fetched) -> Result<String> {
    let start = "const src = fetch(new URL(";
    let end = "return async (imports) => (WebAssembly.instantiateStreaming(src, imports));";
    let (before, rest) = link.split_once(start).context("nothing is fetched")?;
    let (_, after) = rest.split_once(end).context("fetched in another way")?;
    ensure!(!after.contains(start), "more than one file is fetched");
    let fetch = FETCH
        .replace("NAME", &later.name)
        .replace("INTEGRITY", &later.integrity);
    Ok([before, &fetch, after].concat())
}

/// `import(…)` cannot be given an integrity value and streaming wants the type of the answer to be
/// right; this wants neither. Twenty seconds are the patience that the boot script has, too.
const FETCH: &str = r#"const src = fetch(new URL("./NAME", import.meta.url), {
        integrity: "INTEGRITY",
        signal: AbortSignal.timeout ? AbortSignal.timeout(20000) : undefined,
    }).then((answer) => answer.arrayBuffer());
    src.catch(() => {});
    return async (imports) => WebAssembly.instantiate(await src, imports);"#;

/// Turns exports into constants, cuts out the import of the first part's own module, and gives the
/// names of what was exported.
fn without_exports(link: &str) -> Result<(String, Vec<&str>)> {
    let export = "export const ";
    let names: Vec<&str> = link
        .lines()
        .filter_map(|line| line.strip_prefix(export)?.split_once(" = "))
        .map(|(name, _)| name)
        .collect();
    ensure!(!names.is_empty(), "the link module exports nothing");
    let lines = link.lines().filter(|line| !line.starts_with("import "));
    let lines: Vec<String> = lines
        .map(|line| line.replacen(export, "const ", 1))
        .collect();
    Ok((lines.join("\n"), names))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUND: &str = "import * as import1 from \"./link.js\"\nconst imports = { \"./link.js\": import1 };\nexport { initSync };";
    const WRITTEN: &str = "import { initSync } from \"./bound.js\";\nlet shared;\nexport const load_more = wrap(() => {\n    const src = fetch(new URL(\"./split_more.wasm\", import.meta.url));\n    src.catch(() => {});\n    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n});";

    fn later() -> Fetched {
        Fetched {
            name: "more-1.wasm".to_owned(),
            integrity: "sha384-x".to_owned(),
        }
    }

    fn joined(bound: &str, link: &str) -> String {
        join(bound, link, &later()).unwrap_or_else(|error| error.to_string())
    }

    #[test]
    fn both_modules_become_one() {
        let js = joined(BOUND, WRITTEN);
        assert!(!js.contains("from \"./"), "{js}");
        assert!(!js.contains("export const"), "{js}");
        assert!(js.contains("const load_more = wrap("), "{js}");
        assert!(js.contains("const import1 = { load_more };"), "{js}");
    }

    #[test]
    fn the_second_file_is_fetched_by_its_name_and_checked() {
        let js = joined(BOUND, WRITTEN);
        assert!(js.contains("new URL(\"./more-1.wasm\""), "{js}");
        assert!(js.contains("integrity: \"sha384-x\""), "{js}");
        assert!(!js.contains("instantiateStreaming"), "{js}");
    }

    #[test]
    fn a_development_build_is_joined_like_a_release() {
        let wrapped = WRITTEN.replace("=> (WebAssembly.", "=> debugWrap(WebAssembly.");
        assert_ne!(wrapped, WRITTEN);
        assert_eq!(joined(BOUND, &wrapped), joined(BOUND, WRITTEN));
    }

    #[test]
    fn another_shape_stops_the_build() {
        assert!(joined("", WRITTEN).contains("does not import"));
        assert!(joined(BOUND, "").contains("nothing is fetched"));
        assert!(joined(BOUND, &[WRITTEN, WRITTEN].concat()).contains("more than one"));
    }
}
