//! A score as a bar, with the stretch in which it may lie.

use assessment::Band;
use leptos::prelude::*;

/// A bar from 0 to 100. Sizes are percents and pixels of the picture itself, so that rounded ends
/// stay round at any width.
#[component]
pub fn Meter(
    /// What is measured: the bar's spoken name.
    name: &'static str,
    /// The shown score, 0 to 100.
    score: u8,
    /// Where it may lie.
    band: Band,
    /// The score in words and as a number.
    value_text: String,
) -> impl IntoView {
    let percent = |value: u8| [&value.to_string(), "%"].concat();
    view! {
        <div
            class="meter"
            role="meter"
            aria-label=name
            aria-valuemin="0"
            aria-valuemax="100"
            aria-valuenow=score.to_string()
            aria-valuetext=value_text
        >
            <svg aria-hidden="true" width="100%" height="22">
                <rect class="meter-track" y="4" width="100%" height="14" rx={7} />
                <rect
                    class="meter-band"
                    x=percent(band.low)
                    y="4"
                    width=percent(band.high.saturating_sub(band.low))
                    height="14"
                    rx="7"
                />
                <rect
                    class="meter-mark"
                    x=percent(score)
                    width="6"
                    height="22"
                    rx="3"
                    transform="translate(-3 0)"
                />
            </svg>
        </div>
    }
}
