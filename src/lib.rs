//! The app: everything that may know Leptos and the browser.
//!
//! `app` wires the pieces; `pages` show one route each; `components` know nothing of the app;
//! `browser` is the only module that names browser crates. What needs neither, and its tests, is in `crates/`:
//! this crate is compiled for the browser alone.

#[cfg(feature = "whole")]
pub mod app;
pub mod browser;
pub mod components;
pub mod context;
pub mod notices;
pub mod pages;
pub mod title;

pub use ::text;
#[cfg(feature = "whole")]
pub use app::start;
pub use visit::{route, session};
