//! Where a visit stands: which page is open, and the check-in in progress. Nothing of the browser.

pub mod route;
pub mod session;
