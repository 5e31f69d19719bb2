//! The host's settings, `site.json`: the boot script fetches the file, from this origin only, and
//! the program judges it (docs/site.md).

use js_sys::{Array, Function, JSON, Object, Reflect};
use leptos::prelude::window;
use site::{Day, Json, Kind, Looks, Reading};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::clock;
use super::json::whole;

/// Where the boot script leaves the text of the file; an empty text says that there is none.
const TEXT: &str = "trustCheckSite";

/// Where it leaves when the server answered: milliseconds since 1970, or no number.
const ANSWERED: &str = "trustCheckDay";

/// The event that it sends then.
const ARRIVED: &str = "trust-check:site";

/// What the file gives, once it is there. A site without the file is a site without settings.
pub fn settings() -> Option<Reading> {
    let text = text()?;
    if text.is_empty() {
        return Some(Reading::default());
    }
    Some(site::read(text.len(), parsed(&text).as_ref(), today()))
}

/// The looks among them.
pub fn looks() -> Option<Looks> {
    let text = text()?;
    Some(site::looks(text.len(), parsed(&text).as_ref()))
}

fn text() -> Option<String> {
    Reflect::get(&window(), &TEXT.into()).ok()?.as_string()
}

fn parsed(text: &str) -> Option<Value> {
    let is_small = text.len() <= site::MAX_BYTES;
    is_small
        .then(|| JSON::parse(text).ok())
        .flatten()
        .map(Value)
}

/// Calls `then` when the file has arrived, after those that asked before.
pub fn when_arrived(then: impl Fn() + 'static) {
    let then: Box<dyn FnMut()> = Box::new(then);
    let then = Closure::wrap(then).into_js_value();
    // Fails only for a listener that is none.
    let _ = window().add_event_listener_with_callback(ARRIVED, then.unchecked_ref());
}

/// The day it is where the reader is. The clock of the device may be behind: the day on which the
/// server answered has come for certain.
pub fn today() -> Day {
    let answered = Reflect::get(&window(), &ANSWERED.into()).ok();
    let answered = answered.and_then(|day| whole(day.as_f64()?));
    let now = clock::now_ms().max(answered.unwrap_or(0));
    Day::from_ms(now, clock::offset_min())
}

/// Tells whoever opens the developer's tools what is wrong in the file.
pub fn warn(words: &str) {
    web_sys::console::warn_1(&words.into());
}

/// The name of a language in the words of `locale`, or the tag itself where the browser does not
/// know it.
pub fn language(tag: &str, locale: &str) -> String {
    name_of("language", tag, locale)
}

/// The name of a country in the words of `locale`, or its code where the browser does not know it.
pub fn region(code: &str, locale: &str) -> String {
    name_of("region", code, locale)
}

fn name_of(kind: &str, tag: &str, locale: &str) -> String {
    let options = Object::new();
    // Setting a plain property of a fresh object cannot fail.
    let _ = Reflect::set(&options, &"type".into(), &kind.into());
    // A browser without this list, and a tag that is none, throw: both give the tag.
    let names = Reflect::get(&window(), &"Intl".into())
        .and_then(|intl| Reflect::get(&intl, &"DisplayNames".into()))
        .and_then(JsCast::dyn_into::<Function>)
        .and_then(|names| Reflect::construct(&names, &Array::of2(&locale.into(), &options)));
    let name = names.and_then(|names| {
        let of: Function = Reflect::get(&names, &"of".into())?.dyn_into()?;
        of.call1(&names, &tag.into())
    });
    name.ok()
        .and_then(|name| name.as_string())
        .unwrap_or_else(|| tag.to_owned())
}

/// A value that came out of `JSON.parse`.
struct Value(JsValue);

impl Json for Value {
    fn kind(&self) -> Kind {
        let Self(value) = self;
        if value.is_null() || value.is_undefined() {
            Kind::Null
        } else if value.is_string() {
            Kind::Text
        } else if Array::is_array(value) {
            Kind::List
        } else if value.is_object() {
            Kind::Object
        } else if value.as_bool().is_some() {
            Kind::Boolean
        } else {
            Kind::Number
        }
    }

    fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    fn whole(&self) -> Option<i64> {
        whole(self.0.as_f64()?)
    }

    fn items(&self) -> Vec<Self> {
        if Array::is_array(&self.0) {
            Array::from(&self.0).into_iter().map(Self).collect()
        } else {
            Vec::new()
        }
    }

    fn members(&self) -> Vec<(String, Self)> {
        let Some(object) = self.0.dyn_ref::<Object>() else {
            return Vec::new();
        };
        if Array::is_array(object) {
            return Vec::new();
        }
        let keys = Object::keys(object).into_iter();
        let members = keys.filter_map(|key| {
            let value = Reflect::get(object, &key).ok()?;
            Some((key.as_string()?, Self(value)))
        });
        members.collect()
    }
}
