//! One file per route. A page reads the context and composes components; it computes nothing that
//! the domain can.

pub mod about;
pub mod accessibility;
#[cfg(debug_assertions)]
pub mod catalogue;
pub mod check;
mod come_back;
pub mod compare;
pub mod data;
mod field;
pub mod guide;
pub mod history;
mod long;
pub mod optional;
pub mod plan;
pub mod question;
pub mod record;
pub mod result;
pub mod saved_result;
pub mod section;
pub mod settings;
pub mod sheet;
pub mod simple;
pub mod start;
pub mod support;
mod tip;
