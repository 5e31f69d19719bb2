//! Files that the person chooses. They are read here; nothing is sent.

use js_sys::futures::JsFuture;
use wasm_bindgen::JsCast;
use web_sys::{Event, File, HtmlInputElement};

/// A file that was chosen, not yet read.
pub struct Chosen(File);

/// The file chosen in the field whose event this is. The field is empty after, so that the same
/// file can be chosen again.
pub fn chosen(event: &Event) -> Option<Chosen> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.get(0)?;
    field.set_value("");
    Some(Chosen(file))
}

impl Chosen {
    /// Its name, as the person has it.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Its size in bytes, known without reading it.
    pub fn size(&self) -> f64 {
        self.0.size()
    }

    /// Its text; none where the browser cannot read it. Bytes that are no UTF-8 become U+FFFD.
    pub async fn text(&self) -> Option<String> {
        JsFuture::from(self.0.text()).await.ok()?.as_string()
    }
}
