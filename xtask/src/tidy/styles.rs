//! Rule 8: a component and its CSS file bear the same name.

use super::{Files, Finding};

/// Refuses a file in `style/components/` without a component in `src/components/`. A component
/// without a style of its own is fine: many are made of others.
pub fn every_style_has_its_component(files: &Files) -> Vec<Finding> {
    let blocks = files
        .keys()
        .filter_map(|path| path.strip_prefix("style/components/")?.strip_suffix(".css"));
    blocks
        .filter_map(|block| {
            let component = format!("src/components/{}.rs", block.replace('-', "_"));
            let message = format!("there is no {component}: a style is named like its component");
            (!files.contains_key(&component))
                .then(|| Finding::of(&format!("style/components/{block}.css"), message))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::{files, finds};
    use super::*;

    #[test]
    fn a_style_named_like_its_component_is_accepted() {
        let tree = files(&[
            ("style/components/sign-bar.css", ""),
            ("src/components/sign_bar.rs", ""),
            ("src/components/plain.rs", ""),
            ("style/tokens.css", ""),
        ]);
        finds(&every_style_has_its_component(&tree), &[]);
    }

    #[test]
    fn a_style_without_a_component_is_refused() {
        let tree = files(&[
            ("style/components/sign-bar.css", ""),
            ("src/components/signbar.rs", ""),
        ]);
        finds(
            &every_style_has_its_component(&tree),
            &["style/components/sign-bar.css"],
        );
    }
}
