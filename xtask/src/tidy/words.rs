//! Rules about the words of the app that need no knowledge of the questionnaire; `crates/content`
//! has the others.

use super::{Files, Finding};

/// The English texts are written in short sentences: an em dash hides two in one.
pub fn english_has_no_em_dash(files: &Files) -> Vec<Finding> {
    let english = files
        .iter()
        .filter(|(path, _)| path.starts_with("content/en/"));
    english
        .flat_map(|(path, text)| {
            let lines = text
                .lines()
                .enumerate()
                .filter(|(_, line)| line.contains('\u{2014}'));
            lines.map(|(index, _)| {
                Finding::at(
                    path,
                    index + 1,
                    "an em dash: make two sentences, or use a comma",
                )
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::{files, finds};
    use super::*;

    #[test]
    fn short_sentences_are_accepted() {
        finds(
            &english_has_no_em_dash(&files(&[(
                "content/en/advice.toml",
                "a = \"Wait. 5–10 minutes.\"",
            )])),
            &[],
        );
    }

    #[test]
    fn an_em_dash_is_refused() {
        let tree = files(&[(
            "content/en/advice.toml",
            "a = \"Wait.\"\nb = \"Wait\u{2014}or go.\"",
        )]);
        finds(
            &english_has_no_em_dash(&tree),
            &["content/en/advice.toml:2"],
        );
    }
}
