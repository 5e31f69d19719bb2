//! Components and the browser shell, in a real browser.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

#[cfg(debug_assertions)]
mod catalogue;
mod host;
mod pieces;
mod records;
mod storage;
mod support;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
