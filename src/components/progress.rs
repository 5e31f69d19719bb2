//! How far the questions are: in words, and as a seam of gold that grows.

use leptos::prelude::*;

/// The seam of the mended pottery, in a box of 700 by 18.
const SEAM: &str = "M2 10 60 7 110 12 170 6 235 11 300 7 352 12 420 6 490 11 548 8 610 12 698 8";
const WIDTH: u16 = 700;

/// The line above a question.
#[component]
pub fn Progress(
    /// Where the person is, in words.
    words: String,
    /// How long the rest takes, in words.
    #[prop(optional_no_strip)]
    rest: Option<String>,
    /// Steps before this one.
    done: u16,
    /// All steps, at least 1.
    total: u16,
) -> impl IntoView {
    let width_of = |done: u16| {
        let width = u32::from(WIDTH) * u32::from(done.min(total)) / u32::from(total.max(1));
        width.to_string()
    };
    let before = [&width_of(done.saturating_sub(1)), "px"].concat();
    view! {
        <div class="progress">
            <p>
                <span>{words}</span>
                {rest.map(|rest| view! { <span>{rest}</span> })}
            </p>
            // The inner picture has no scale of its own: it only cuts the gold off at its width.
            <svg aria-hidden="true" viewBox="0 0 700 18" preserveAspectRatio="none">
                <path class="progress-seam" d=SEAM></path>
                <svg class="progress-done" width=width_of(done) height="18" style:--before=before>
                    <path class="progress-gold" d=SEAM></path>
                </svg>
            </svg>
        </div>
    }
}
