//! From the ids and keys of the content files to names of Rust.

/// The words that Rust keeps for itself, today or for later (edition 2024).
/// Source: the Rust reference, "Keywords", strict and reserved.
const KEYWORDS: [&str; 51] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// The enum variant for an id: `hard_to_trust` is `HardToTrust`, `talk.say` is `TalkSay`.
///
/// `Self` is the one keyword that this can come out as (keywords are otherwise lower case); the sign `self` is
/// `SelfTrust`, after its name "Self-trust and reassurance".
pub(crate) fn variant(id: &str) -> String {
    let name = id.split(['_', '.']).map(capitalized).collect::<String>();
    if name == "Self" {
        "SelfTrust".to_owned()
    } else {
        name
    }
}

/// The struct for a table of `interface.toml`: `[start]` is `StartText`, `[start.keep]` is `StartKeepText`, the whole
/// file is `InterfaceText`.
pub(crate) fn struct_name(path: &[&str]) -> String {
    if path.is_empty() {
        "InterfaceText".to_owned()
    } else {
        variant(&path.join("_")) + "Text"
    }
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_ascii_uppercase().to_string() + letters.as_str()
    })
}

/// The static for a language: `en` is `EN`, `pt-br` is `PT_BR`.
pub(crate) fn static_name(language: &str) -> String {
    language.to_ascii_uppercase().replace('-', "_")
}

/// Whether a key can be the name of a field: snake case, and not one of the three words that Rust gives to nobody.
pub(crate) fn is_field(key: &str) -> bool {
    is_word(key) && !["crate", "self", "super"].contains(&key)
}

/// The field for a key. A keyword is written raw: the word for going on is plainly `continue`, so it is
/// `text.question.r#continue` in Rust.
pub(crate) fn field(key: &str) -> String {
    if KEYWORDS.contains(&key) {
        format!("r#{key}")
    } else {
        key.to_owned()
    }
}

/// Whether an id is made of lower-case words, digits and `_`, with `.` between section and tip.
pub(crate) fn is_id(id: &str) -> bool {
    id.split('.').all(is_word)
}

/// Whether an id can stand in an address: lower-case words and digits, with `-` between them.
pub(crate) fn is_anchor(id: &str) -> bool {
    id.split('-').all(is_word)
}

/// Whether a folder is named as a language is: `en`, `de`, `pt-br`.
pub(crate) fn is_language(folder: &str) -> bool {
    let mut parts = folder.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

fn is_word(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_lowercase())
        && word
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}
