//! The imperative shell: the only place that names `web_sys`, `js_sys`, `gloo_*` and
//! `wasm_bindgen`. Every call that a browser may refuse returns a `Result` or an `Option`.

pub mod archive;
pub mod chosen;
pub mod clock;
pub mod dom;
pub mod events;
pub mod files;
pub mod host;
pub mod json;
pub mod location;
pub mod page;
pub mod persistence;
#[cfg(debug_assertions)]
pub mod plain;
pub mod random;
pub mod sharing;
pub mod storage;
pub mod task;
pub mod texts;
pub mod vault;
