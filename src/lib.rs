//! The app: everything that may know Leptos and the browser.
//!
//! `app` wires the pieces; `pages` show one route each; `components` know nothing of the app;
//! `browser` is the only module that names browser crates; `session` and `route` are pure.

#[cfg(feature = "whole")]
pub mod app;
pub mod browser;
pub mod components;
pub mod context;
pub mod notices;
pub mod pages;
pub mod route;
pub mod session;
pub mod text;
pub mod title;

#[cfg(feature = "whole")]
pub use app::start;
