//! Stands in for the crate `wasm-streams`: Leptos takes it along for server functions, which this
//! app does not have (docs/decisions/0011).
//!
//! The real one exports three classes to JavaScript. What is exported is never left out by the
//! linker, so every visitor would download them: 5 kB that nothing calls.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::{JsValue, throw_str};
use web_sys::ReadableStream as Raw;

/// A stream of bytes between a server function and its caller: none can be made here.
#[derive(Debug)]
pub enum ReadableStream {}

impl ReadableStream {
    /// The stream of a response.
    pub fn from_raw(_: Raw) -> Self {
        refuse()
    }

    /// The stream of a request.
    pub fn from_stream<S>(_: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        refuse()
    }

    /// The browser's own stream.
    pub fn into_raw(self) -> Raw {
        match self {}
    }

    /// The pieces of the stream.
    #[must_use]
    pub fn into_stream(self) -> Self {
        self
    }
}

impl Stream for ReadableStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match *self {}
    }
}

fn refuse() -> ! {
    throw_str("this app has no server functions")
}
