//! Someone to talk to: what holds in every country, and the help lines of the host.

mod emergency;
mod lines;

use std::rc::Rc;

use leptos::prelude::*;
use site::Reading;

use crate::browser::dom::{Node, live};
use crate::browser::host;
use crate::components::layout::Opening;
use crate::context::{App, use_app};
use emergency::EmergencyNumbers;
use lines::HelpLines;

/// A list of help lines kept up by others, in the reader's own country.
const FIND_A_HELPLINE: &str = "https://findahelpline.com/";

/// The same for help against violence and control in a relationship.
const LILA: &str = "https://lila.help/";

/// The page at `#/support`.
pub fn support_page(_: App) -> Node {
    live("div", "page", || view! { <SupportPage /> })
}

/// The host's settings; none until they have arrived.
pub fn site_settings(app: App) -> RwSignal<Option<Rc<Reading>>, LocalStorage> {
    let reading = RwSignal::new_local(app.site());
    if reading.with_untracked(Option::is_none) {
        // Meanwhile the page may have been left, and the signal with it.
        host::when_arrived(move || drop(reading.try_set(app.site())));
    }
    reading
}

#[component]
fn SupportPage() -> impl IntoView {
    let app = use_app();
    let text = &app.text.interface.support;
    let reading = site_settings(app);
    let using = text.using.iter().map(|line| view! { <li>{*line}</li> });
    view! {
        <Opening heading=text.heading lead=text.lead />
        <section class="care-box">
            <h2>{text.now_heading}</h2>
            <p>{text.now_text}</p>
            <p>{text.suicide}</p>
        </section>
        <div class="page">
            {move || reading.get().map(|reading| view! { <HostPart reading=&reading /> })}
        </div>
        <section class="block">
            <h2>{text.near_heading}</h2>
            <p>{text.near_text}</p>
        </section>
        <section class="block">
            <h2>{text.find_heading}</h2>
            <p>{text.find_text}</p>
            <p>
                <Way href=FIND_A_HELPLINE words=text.find_link class="button" />
            </p>
            <p>{text.violence_text}</p>
            <p>
                <Way href=LILA words=text.violence_link class="button quiet" />
            </p>
            <p>{text.own_conduct}</p>
        </section>
        <section class="block">
            <h2>{text.using_heading}</h2>
            <ul>{using.collect_view()}</ul>
        </section>
        <div class="page">
            {move || reading.get().map(|reading| view! { <Mistakes reading=&reading /> })}
        </div>
    }
}

/// A way to help: a number to call or write to, or another site, which does not learn where the
/// reader came from.
#[component]
fn Way(
    #[prop(into)] href: String,
    #[prop(into)] words: String,
    #[prop(optional)] class: Option<&'static str>,
) -> impl IntoView {
    let rel = href.starts_with("https:").then_some("noreferrer noopener");
    view! {
        <a class=class href=href rel=rel>
            {words}
        </a>
    }
}

/// The help lines and links of the host.
#[component]
fn HostPart<'a>(reading: &'a Reading) -> impl IntoView + use<> {
    let app = use_app();
    let text = &app.text.interface.support;
    let help = &reading.site.help;
    let help = (!help.is_empty()).then(|| view! { <HelpLines countries=help.clone() /> });
    let links = host_links(reading).map(|links| {
        view! {
            <section class="block">
                <h2>{text.links_heading}</h2>
                {links}
            </section>
        }
    });
    view! {
        <EmergencyNumbers reading />
        {help}
        {links}
    }
}

/// A list of the host's links, if there are any.
pub fn host_links(reading: &Reading) -> Option<impl IntoView + use<>> {
    let links = &reading.site.links;
    (!links.is_empty()).then(|| {
        let link = |link: &site::Link| {
            let (href, words) = (link.url.clone(), link.text.clone());
            view! {
                <li>
                    <Way href words />
                </li>
            }
        };
        view! { <ul class="plain">{links.iter().map(link).collect_view()}</ul> }
    })
}

/// What is wrong in the host's file. It stands last: it is for whoever runs the page.
#[component]
fn Mistakes<'a>(reading: &'a Reading) -> impl IntoView + use<> {
    let app = use_app();
    let text = &app.text.interface.support;
    let mut mistakes: Vec<_> = reading.mistakes.iter().map(ToString::to_string).collect();
    if reading.more > 0 {
        let count = reading.more.to_string();
        mistakes.push(text.mistakes_more.fill(&[("count", &count)]));
    }
    (!mistakes.is_empty()).then(|| {
        let mistakes = mistakes.into_iter().map(|words| view! { <li>{words}</li> });
        view! {
            <section class="block">
                <h2>{text.mistakes_heading}</h2>
                <p class="soft">{text.mistakes_text}</p>
                <ul class="mistakes">{mistakes.collect_view()}</ul>
            </section>
        }
    })
}
