//! A sentence with places that are marked up when they are filled.

use leptos::prelude::*;

use crate::text::{Piece, Template};

/// How a filled place is marked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// What the person chose: strong.
    Answer,
    /// A statement that they answered: a quotation.
    Quote,
}

/// The sentence of `template`, with each place of `values` filled and marked up.
#[component]
pub fn Filled(
    /// The sentence.
    template: Template,
    /// The name of each place, how it is marked up, and what fills it.
    values: Vec<(&'static str, Mark, &'static str)>,
) -> impl IntoView {
    let pieces = template.pieces();
    pieces
        .into_iter()
        .map(|piece| piece_view(piece, &values))
        .collect_view()
}

fn piece_view(
    piece: Piece,
    values: &[(&'static str, Mark, &'static str)],
) -> impl IntoView + use<> {
    use leptos::either::EitherOf3;
    match piece {
        Piece::Words(words) => EitherOf3::A(words),
        Piece::Place(name) => {
            let found = values.iter().find(|(key, _, _)| *key == name);
            let (mark, value) =
                found.map_or((Mark::Answer, ""), |(_, mark, value)| (*mark, *value));
            match mark {
                Mark::Answer => EitherOf3::B(view! { <b>{value}</b> }),
                Mark::Quote => EitherOf3::C(view! { <q>{value}</q> }),
            }
        }
    }
}
