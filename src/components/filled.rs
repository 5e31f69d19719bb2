//! A sentence with places that are marked up when they are filled.

use super::prose::line;
use crate::browser::dom::{Node, text};
use crate::text::{Piece, Template};

/// The sentence of `template`, with each place of `values` filled. Each has the name of its place,
/// the element that marks it up (`b` what the person chose, `q` a statement they answered), and
/// what fills it.
pub fn filled(template: Template, values: &[(&str, &str, &str)]) -> Vec<Node> {
    let pieces = template.pieces().into_iter();
    let view = |piece| match piece {
        Piece::Words(words) => Some(text(words)),
        Piece::Place(name) => {
            let found = values.iter().find(|(key, _, _)| *key == name);
            found.map(|(_, tag, value)| line(tag, "", value))
        }
    };
    pieces.filter_map(view).collect()
}
