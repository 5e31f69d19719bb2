//! The licenses of what is shipped: every text once, with the crates that it is of. The page is made of the template
//! `documents/licenses.html`.

use std::fs;

use anyhow::{Context, Result, bail};
use serde::Serialize;

use super::crates::Crate;

/// The text of the MIT license, for those whose package has none. Its first line, whose work it is, is put before it.
const MIT: &str = include_str!("licenses/mit.txt");

/// A part, as the page lists it.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    name: String,
    version: String,
    license: String,
    /// The numbers of its texts, from 1.
    texts: Vec<usize>,
}

/// A text with the parts that it is of.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Text {
    /// `name version, name version`.
    of: String,
    text: String,
}

/// What the page is filled with.
#[derive(Debug, Serialize)]
pub struct Licenses {
    parts: Vec<Part>,
    texts: Vec<Text>,
}

/// The licenses of these crates, without our own, which stand in the project itself.
///
/// # Errors
/// When a crate has no text of its license, and none that is known here.
pub fn of(crates: &[Crate]) -> Result<Licenses> {
    let mut texts: Vec<Text> = Vec::new();
    let mut parts = Vec::new();
    for one in crates.iter().filter(|one| !one.is_own()) {
        let mut numbers = Vec::new();
        for text in texts_of(one)? {
            let of = format!("{} {}", one.name, one.version);
            let at = texts.iter().position(|there| there.text == text);
            if let Some(there) = at.map(|at| &mut texts[at].of) {
                there.push_str(", ");
                there.push_str(&of);
            } else {
                texts.push(Text { of, text });
            }
            numbers.push(at.unwrap_or(texts.len() - 1) + 1);
        }
        parts.push(Part {
            name: one.name.clone(),
            version: one.version.clone(),
            license: one.license.clone(),
            texts: numbers,
        });
    }
    Ok(Licenses { parts, texts })
}

fn texts_of(one: &Crate) -> Result<Vec<String>> {
    let files = files(one)?;
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    let chosen = chosen(&one.license, &names);
    let mut texts: Vec<String> = files
        .iter()
        .filter(|(name, _)| chosen.contains(&name.as_str()))
        .map(|(_, text)| text.clone())
        .collect();
    if texts.is_empty() {
        texts.push(known(one)?);
    }
    Ok(texts)
}

/// The files of a package that have to do with its license, in order.
fn files(one: &Crate) -> Result<Vec<(String, String)>> {
    const STARTS: [&str; 6] = [
        "LICENSE",
        "LICENCE",
        "COPYING",
        "COPYRIGHT",
        "NOTICE",
        "UNLICENSE",
    ];
    let mut files = Vec::new();
    let Some(folder) = &one.folder else {
        return Ok(files);
    };
    for entry in fs::read_dir(folder).with_context(|| format!("{} is not unpacked", one.id()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let upper = name.to_uppercase();
        if entry.path().is_file() && STARTS.iter().any(|start| upper.starts_with(start)) {
            files.push((name, plain(&fs::read_to_string(entry.path())?)));
        }
    }
    files.sort();
    Ok(files)
}

/// The files that are needed: where a crate may be taken under MIT, the text of MIT is enough.
fn chosen<'names>(license: &str, names: &[&'names str]) -> Vec<&'names str> {
    let of_mit = |name: &&&str| name.to_uppercase().contains("MIT");
    let mit: Vec<&str> = names.iter().filter(of_mit).copied().collect();
    let is_free_to_choose =
        license.split_whitespace().any(|word| word == "MIT") && !license.contains(" AND ");
    match mit.as_slice() {
        [_, ..] if is_free_to_choose => mit,
        _ => names.to_vec(),
    }
}

/// The same text in two packages is the same, however its lines end.
fn plain(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// What stands for the file that a package forgot.
fn known(one: &Crate) -> Result<String> {
    if !one.license.split_whitespace().any(|word| word == "MIT") {
        bail!("{} has no text of its license, {}", one.id(), one.license);
    }
    let authors: Vec<&str> = one
        .authors
        .iter()
        .map(|author| author.split('<').next().unwrap_or_default().trim())
        .collect();
    let whose = match authors.as_slice() {
        [] => format!("the authors of {}", one.name),
        [_, ..] => authors.join(", "),
    };
    Ok(plain(&format!(
        "MIT License\n\nCopyright (c) {whose}\n\n{MIT}"
    )))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::super::crates::tests::of_others;
    use super::*;
    use xshell::Shell;

    #[test]
    fn mit_is_enough_where_it_may_be_chosen() {
        let names = ["LICENSE-APACHE", "LICENSE-MIT"];
        assert_eq!(chosen("MIT OR Apache-2.0", &names), ["LICENSE-MIT"]);
        assert_eq!(chosen("(MIT OR Apache-2.0) AND Unicode-3.0", &names), names);
        assert_eq!(chosen("Apache-2.0", &names), names);
        assert_eq!(chosen("MIT", &["LICENSE"]), ["LICENSE"]);
    }

    #[test]
    fn the_same_text_stands_once_with_all_it_is_of() {
        let shell = Shell::new().unwrap();
        let folder = shell.create_temp_dir().unwrap();
        let mut crates = [of_others("a", "MIT"), of_others("b", "MIT")];
        for (one, text) in crates.iter_mut().zip(["Free.\n", "Free.\r\n\r\n"]) {
            let own = folder.path().join(&one.name);
            shell.write_file(own.join("LICENSE"), text).unwrap();
            one.folder = Some(own);
        }
        let licenses = of(&crates).unwrap();
        let text = Text {
            of: "a 1.0.0, b 1.0.0".to_owned(),
            text: "Free.".to_owned(),
        };
        assert_eq!(licenses.texts, [text]);
        let numbers = licenses.parts.iter().map(|part| part.texts.clone());
        assert_eq!(numbers.collect::<Vec<_>>(), [[1], [1]]);
    }

    #[test]
    fn a_package_without_its_text_gets_the_known_one_with_its_authors() {
        let one = Crate {
            folder: None,
            ..of_others("a", "MIT")
        };
        let [text] = texts_of(&one).unwrap().try_into().unwrap();
        assert!(
            text.starts_with("MIT License\n\nCopyright (c) Ada\n\nPermission"),
            "{text}"
        );
        assert!(!text.contains('@'), "no address of a person");
    }

    #[test]
    fn a_license_without_a_text_stops_the_build() {
        let one = Crate {
            folder: None,
            ..of_others("a", "Zlib")
        };
        assert!(of(&[one]).is_err());
    }
}
