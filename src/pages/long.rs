//! The long texts on a page: what stands there until they arrive, and where they do not.

use assessment::{TipId, Voice};
use leptos::either::Either;
use leptos::html;
use leptos::prelude::*;

use crate::browser::dom::Node;
use crate::context::{App, use_app};
use crate::pages::tip::plan_button;

/// What became of a part of the long texts.
enum Arrival {
    Awaited,
    Failed,
    Here(Node),
}

/// A part of the long texts, and its place on the page.
#[derive(Clone, Copy)]
pub struct LongPart {
    /// The element that the part is put into.
    pub place: NodeRef<html::Div>,
    arrival: RwSignal<Arrival, LocalStorage>,
    id: StoredValue<String>,
}

/// Something of the app within a part: where, and what makes it when the part is there.
pub type Inset = (&'static str, Box<dyn Fn() -> Option<Node>>);

impl LongPart {
    /// Asks for the part with this id. It is put into its place when it is there, with buttons that
    /// put its tips in the plan, and with `inset`.
    ///
    /// The file is a document of its own: what it holds is adopted here, and nowhere else.
    pub fn new(app: App, id: String, inset: Option<Inset>) -> Self {
        let part = Self {
            place: NodeRef::new(),
            arrival: RwSignal::new_local(Arrival::Awaited),
            id: StoredValue::new(id),
        };
        part.ask(app);
        Effect::new(move || {
            let Some(place) = part.place.get() else {
                return;
            };
            part.arrival.with(|arrival| {
                if let Arrival::Here(part) = arrival {
                    untrack(|| complete(app, part, inset.as_ref()));
                    Node::from(place).hold(part);
                }
            });
        });
        part
    }

    /// Whether it is there.
    pub fn is_here(self) -> bool {
        self.arrival
            .with(|arrival| matches!(arrival, Arrival::Here(_)))
    }

    fn ask(self, app: App) {
        self.arrival.set(Arrival::Awaited);
        app.with_texts(move |texts| {
            // Meanwhile the page may have been left.
            let Some(id) = self.id.try_get_value() else {
                return;
            };
            let part = texts.and_then(|texts| texts.part(&id));
            self.arrival
                .set(part.map_or(Arrival::Failed, Arrival::Here));
        });
    }
}

/// A part of the long texts, with nothing in its place until it is there.
#[component]
pub fn LongText(
    /// The id of the part.
    id: &'static str,
    /// What the app adds to it.
    #[prop(optional)]
    inset: Option<Inset>,
) -> impl IntoView {
    let app = use_app();
    let part = LongPart::new(app, id.to_owned(), inset);
    let failed = app.text.interface.guide.failed_nothing;
    view! {
        <div class="page" node_ref=part.place>
            <LongTextState part failed />
        </div>
    }
}

/// That a part is on its way, or did not arrive, with a way to try again. It stands last in its place.
#[component]
pub fn LongTextState(
    /// The part.
    part: LongPart,
    /// What is there instead, where it did not arrive.
    failed: &'static str,
) -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.guide;
    move || {
        part.arrival.with(|arrival| match arrival {
            Arrival::Awaited => Some(Either::Left(view! {
                <p class="soft" role="status">
                    {text.loading}
                </p>
            })),
            Arrival::Failed => Some(Either::Right(view! {
                <section class="care-box" role="alert">
                    <h2>{text.failed_heading}</h2>
                    <p>{failed}</p>
                    <p>
                        <button
                            class="button quiet"
                            type="button"
                            on:click=move |_| part.ask(app)
                        >
                            {text.retry}
                        </button>
                    </p>
                </section>
            })),
            Arrival::Here(_) => None,
        })
    }
}

/// Adds to the part what the app has for it.
fn complete(app: App, part: &Node, inset: Option<&Inset>) {
    drop(part.clone().with("class", "page"));
    if let Some((selector, make)) = inset {
        for (place, made) in part.find(selector).iter().zip(make()) {
            place.hold(&made);
        }
    }
    for article in part.find("article[data-tip]") {
        let tip = article.attribute("data-tip");
        let voice = article.attribute("data-voice");
        let tip = tip.and_then(|id| TipId::from_id(&id));
        let voice = voice.and_then(|id| Voice::from_id(&id));
        if let (Some(tip), Some(voice)) = (tip, voice) {
            article.hold(&plan_button(app, tip, voice, None));
        }
    }
}
