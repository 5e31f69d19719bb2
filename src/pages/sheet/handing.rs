//! Taking the sheet along as text: exactly what is seen of it at that moment, and only when the
//! person presses for it.

use leptos::html;
use leptos::prelude::*;

use super::paper::Paper;
use crate::browser::sharing::{self, Shared};
use crate::browser::task;
use crate::components::press::Press;
use crate::components::status::{Status, StatusWords};
use crate::context::use_app;

/// The buttons, and below them the place where what became of it is said.
#[component]
pub fn Handing(paper: StoredValue<Paper>) -> impl IntoView {
    let app = use_app();
    let words = &app.text.interface.sheet;
    let status = Status::default();
    let by_hand = RwSignal::new(None);
    let copy = Callback::new(move |()| {
        let text = paper.with_value(Paper::text);
        task::run(async move {
            if sharing::copy(&text).await {
                by_hand.set(None);
                status.say(words.copied);
            } else {
                status.clear();
                by_hand.set(Some(text));
            }
        });
    });
    let share = Callback::new(move |()| {
        let text = paper.with_value(Paper::text);
        task::run(async move {
            let shared = sharing::share(&text).await;
            by_hand.set(None);
            match shared {
                Shared::Done => status.clear(),
                Shared::Refused => status.say(words.not_shared),
            }
        });
    });
    let share = sharing::can_share().then(|| {
        view! { <Press class="button quiet" words=words.share on_press=share /> }
    });
    view! {
        <div class="row">
            <Press class="button quiet" words=words.copy on_press=copy />
            {share}
        </div>
        <div class="said" role="status">
            <StatusWords status />
            {move || by_hand.get().map(|text| view! { <ByHand text /> })}
        </div>
    }
}

/// The text in a field, selected for copying by hand.
#[component]
fn ByHand(text: String) -> impl IntoView {
    let app = use_app();
    let field = NodeRef::<html::Textarea>::new();
    field.on_load(|field| field.select());
    view! {
        <div class="field">
            <label for="as-text">{app.text.interface.sheet.not_copied}</label>
            <textarea id="as-text" rows="8" readonly node_ref=field>
                {text}
            </textarea>
        </div>
    }
}
