//! What loads the other parts of the program, made a part of the JavaScript of the first.
//!
//! The splitter writes a module of its own for this. It is put into wasm-bindgen's module instead:
//! one request less, and no two files whose names would have to be made of each other. Its way of
//! fetching is replaced by ours, which checks a file and does not care which type the host gives it.

use anyhow::{Context, Result, ensure};

use super::{Fetched, LINK};

/// Wasm-bindgen's module, with the text of the link module in place of its import. `later` are the
/// files that it loads: as the link module names them, and as they are.
///
/// # Errors
/// When one of the two is not written as the versions in Cargo.lock write it.
pub fn join(bound: &str, link: &str, later: &[(String, Fetched)]) -> Result<String> {
    let (names, bound) = without_imports(bound)?;
    let bound = without_sync(&bound)?;
    let link = with_our_fetch(&without_wrap(link), later)?;
    let (link, loaders) = without_exports(&link)?;
    let loaders = loaders.join(", ");
    let given = names
        .iter()
        .map(|name| format!("const {name} = loaders;\n"));
    let given = given.collect::<String>();
    let hand_over = HAND_OVER.replace("INIT", init(&bound)?);
    Ok(format!(
        "{bound}\n{FETCH}\n{link}\nconst loaders = {{ {loaders} }};\n{given}{hand_over}\n"
    ))
}

/// The name of what wasm-bindgen's module exports by default: the function that starts the program.
fn init(bound: &str) -> Result<&str> {
    let before = bound.split_once(" as default").map(|(before, _)| before);
    let name = before.and_then(|before| before.rsplit([' ', '{', ',']).next());
    name.context("wasm-bindgen's module has no default export")
}

/// Cuts out each `import * as name from "./link.js"`, of which there is one for every part, and gives
/// the names.
fn without_imports(bound: &str) -> Result<(Vec<&str>, String)> {
    let end = format!(" from \"{LINK}\"");
    let mut names = Vec::new();
    let mut rest = Vec::new();
    for line in bound.lines() {
        if line.contains(&end) {
            let name = line.strip_prefix("import * as ");
            let name = name.and_then(|rest| rest.split_once(&end));
            let (name, _) = name.with_context(|| format!("an import of another shape: {line}"))?;
            names.push(name);
        } else {
            rest.push(line);
        }
    }
    ensure!(
        !names.is_empty(),
        "wasm-bindgen's module does not import what loads the other parts"
    );
    Ok((names, rest.join("\n")))
}

/// In a development build the splitter wraps what it fetches, to explain one kind of failure better. The
/// wrap is taken off, so that both builds are joined in one way.
fn without_wrap(link: &str) -> String {
    link.replace("=> debugWrap(WebAssembly.", "=> (WebAssembly.")
}

/// Takes away the export of the way to start without waiting, which only the link module asks for.
fn without_sync(bound: &str) -> Result<String> {
    let export = "export { initSync, ";
    ensure!(bound.contains(export), "exports of another shape");
    Ok(bound.replace(export, "export { "))
}

/// The link module with [`FETCH`] in place of its own way to each file.
fn with_our_fetch(link: &str, later: &[(String, Fetched)]) -> Result<String> {
    let mut link = link.to_owned();
    for (written, Fetched { name, integrity }) in later {
        let theirs = THEIRS.replace("NAME", written);
        ensure!(
            link.matches(&theirs).count() == 1,
            "{written} is not fetched once, or in another way"
        );
        let ours = format!("() => fetched(\"./{name}\", \"{integrity}\")");
        link = link.replace(&theirs, &ours);
    }
    ensure!(
        !link.contains("fetch("),
        "a file is fetched that nobody wrote"
    );
    // The started program: in the module of which this becomes a part it has a name.
    let started = "initSync(undefined, undefined)";
    ensure!(
        link.contains(started),
        "the program is asked for in another way"
    );
    Ok(link.replace(started, "wasm"))
}

/// How the link module fetches a file.
const THEIRS: &str = r#"() => {
    const src = fetch(new URL("./NAME", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}"#;

/// `import(…)` cannot be given an integrity value and streaming wants the type of the answer to be
/// right; the boot script's way of fetching wants neither, and has patience as long as bytes arrive.
const FETCH: &str = r"function fetched(name, integrity) {
    const src = window.trustCheck.fetch(new URL(name, import.meta.url).href, integrity);
    src.catch(() => {});
    return async (imports) => WebAssembly.instantiate(await src, imports);
}";

/// Hands the function that starts the program to the boot script, and where its functions are once it
/// has started. It is not imported from there: `import(…)` is syntax that the oldest browsers do not
/// know, and has no integrity value.
const HAND_OVER: &str = r#"window.dispatchEvent(new CustomEvent("trust-check:program", {
    detail: { init: INIT, table: () => wasm?.__indirect_function_table },
}));"#;

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

    const BOUND: &str = "import * as import1 from \"./link.js\"\nimport * as import2 from \"./link.js\"\nconst imports = { \"./link.js\": import1, \"./link.js\": import2 };\nexport { initSync, init as default };";

    /// What the splitter writes for two files, of which the second needs the first.
    fn written() -> String {
        let first = THEIRS.replace("NAME", "chunk_1.wasm");
        let second = THEIRS.replace("NAME", "split_more.wasm");
        format!(
            "import {{ initSync }} from \"./bound.js\";\nlet shared = initSync(undefined, undefined);\nconst __chunk_1 = makeLoad({first}\n, []);\nexport const load_more = wrap(makeLoad({second}\n, [__chunk_1]));"
        )
    }

    fn joined(bound: &str, link: &str) -> String {
        let file = |written: &str, name: &str| {
            let integrity = "sha384-x".to_owned();
            let name = name.to_owned();
            (written.to_owned(), Fetched { name, integrity })
        };
        let later = [
            file("chunk_1.wasm", "both-1.wasm"),
            file("split_more.wasm", "more-1.wasm"),
        ];
        join(bound, link, &later).unwrap_or_else(|error| error.to_string())
    }

    #[test]
    fn both_modules_become_one() {
        let js = joined(BOUND, &written());
        assert!(!js.contains("from \"./"), "{js}");
        assert!(!js.contains("export const"), "{js}");
        assert!(!js.contains("initSync"), "{js}");
        assert!(js.contains("let shared = wasm;"), "{js}");
        assert!(js.contains("const load_more = wrap("), "{js}");
        assert!(js.contains("const loaders = { load_more };"), "{js}");
        for name in ["import1", "import2"] {
            assert!(js.contains(&format!("const {name} = loaders;")), "{js}");
        }
    }

    #[test]
    fn each_file_is_fetched_by_its_name_and_checked() {
        let js = joined(BOUND, &written());
        for name in ["both", "more"] {
            let fetched = format!("makeLoad(() => fetched(\"./{name}-1.wasm\", \"sha384-x\")");
            assert!(js.contains(&fetched), "{js}");
        }
        assert!(!js.contains("instantiateStreaming"), "{js}");
    }

    #[test]
    fn a_development_build_is_joined_like_a_release() {
        let written = written();
        let wrapped = written.replace("=> (WebAssembly.", "=> debugWrap(WebAssembly.");
        assert_ne!(wrapped, written);
        assert_eq!(joined(BOUND, &wrapped), joined(BOUND, &written));
    }

    #[test]
    fn what_starts_the_program_is_handed_over() {
        assert!(joined(BOUND, &written()).contains("{ init: init, table:"));
    }

    #[test]
    fn another_shape_stops_the_build() {
        let written = written();
        assert!(joined("", &written).contains("does not import"));
        let other = BOUND.replace("default", "other");
        assert!(joined(&other, &written).contains("no default export"));
        assert!(joined(BOUND, "").contains("not fetched once"));
        assert!(joined(BOUND, &[&*written, &*written].concat()).contains("not fetched once"));
        let more = THEIRS.replace("NAME", "split_other.wasm");
        assert!(joined(BOUND, &[&*written, &*more].concat()).contains("nobody wrote"));
    }
}
