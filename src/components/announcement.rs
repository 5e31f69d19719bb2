//! What was just done, for everybody: a live region that says each thing anew.

use std::borrow::Cow;

use leptos::either::Either;
use leptos::prelude::*;

/// A live region. It is there before it has words: a screen reader tells what enters it.
#[component]
pub fn Announcement(
    /// The class of the region.
    class: &'static str,
    /// What it says; nothing at first.
    words: RwSignal<Option<Cow<'static, str>>>,
) -> impl IntoView {
    let said = anew(move || words.get().map(|words| view! { <p>{words}</p> }));
    view! {
        <div class=class role="status">
            {said}
        </div>
    }
}

/// The same view in elements of its own each time it changes. Words that are said again would
/// otherwise change nothing on the page, and nobody would hear them.
pub fn anew<V>(mut view: impl FnMut() -> V) -> impl FnMut() -> Either<V, V> {
    let mut is_odd = false;
    move || {
        is_odd = !is_odd;
        if is_odd {
            Either::Left(view())
        } else {
            Either::Right(view())
        }
    }
}
