//! One radio of a group, drawn as a wide row that is easy to hit.

use leptos::prelude::*;

/// A native radio with its label. `on_choose` runs when it becomes the chosen one by any means,
/// `on_press` also when it is clicked again.
#[component]
pub fn Choice(
    /// The group.
    name: &'static str,
    /// The value within the group.
    value: &'static str,
    /// What it says.
    label: &'static str,
    /// A second line, softer.
    #[prop(optional)]
    hint: Option<&'static str>,
    /// The key that chooses it, shown where there is a keyboard.
    #[prop(optional)]
    key_hint: Option<&'static str>,
    /// Whether it is the chosen one.
    #[prop(into)]
    checked: Signal<bool>,
    /// Runs when it becomes the chosen one.
    on_choose: Callback<()>,
    /// Runs on every click, after the choice.
    #[prop(optional)]
    on_press: Option<Callback<()>>,
) -> impl IntoView {
    let press = move |_| {
        if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    view! {
        <label class="choice">
            <input
                type="radio"
                name=name
                value=value
                prop:checked=move || checked.get()
                on:change=move |_| on_choose.run(())
                on:click=press
            />
            <span class="choice-words">
                {label} {hint.map(second_line)}
            </span>
            {key_hint
                .map(|key| {
                    view! {
                        <kbd class="choice-key" aria-hidden="true">
                            {key}
                        </kbd>
                    }
                })}
        </label>
    }
}

/// A softer line below the words of a choice. Those who hear it hear a stop before it.
pub fn second_line(hint: &'static str) -> impl IntoView {
    view! {
        <span class="hidden-words">". "</span>
        <span class="choice-hint">{hint}</span>
    }
}
