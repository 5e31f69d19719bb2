//! The promises about what is kept, and where the figure of each comes from.
//!
//! The numbers are those of docs/promises.md, which names the test and the control of each.

/// A promise as it is tried.
pub struct Promise {
    /// Its number in docs/promises.md.
    pub number: u8,
    /// What is done.
    pub done: &'static str,
    /// Where the figure comes from.
    pub source: Source,
}

/// Where a figure comes from.
#[derive(Clone, Copy)]
pub enum Source {
    /// Browser tests: so many of so many tries held.
    Held {
        /// The name that the tests give to the figure.
        what: &'static str,
        /// How many tries there are in all.
        of: u32,
    },
    /// Browser tests: how long something took. Above the limit it is said, and nothing fails by it.
    Took {
        /// The name that the tests give to the figure.
        what: &'static str,
        /// The most that the median may be, in milliseconds.
        at_most_ms: u32,
    },
    /// Tests of the domain: all of them pass.
    Native(Native),
}

/// Tests of the domain.
#[derive(Clone, Copy)]
pub struct Native {
    /// Which of its test programs, as cargo is told.
    pub tests: &'static [&'static str],
    /// What the names of the tests hold, or nothing for all of them.
    pub only: &'static str,
    /// Whether each of them is tried with many cases.
    pub is_property: bool,
}

const fn held(number: u8, done: &'static str, what: &'static str, of: u32) -> Promise {
    let source = Source::Held { what, of };
    Promise {
        number,
        done,
        source,
    }
}

const fn took(number: u8, done: &'static str, what: &'static str, at_most_ms: u32) -> Promise {
    let source = Source::Took { what, at_most_ms };
    Promise {
        number,
        done,
        source,
    }
}

const fn native(number: u8, done: &'static str, native: Native) -> Promise {
    Promise {
        number,
        done,
        source: Source::Native(native),
    }
}

const fn tests(tests: &'static [&'static str], only: &'static str) -> Native {
    Native {
        tests,
        only,
        is_property: false,
    }
}

const fn properties(tests: &'static [&'static str], only: &'static str) -> Native {
    Native {
        tests,
        only,
        is_property: true,
    }
}

const IMPORT: &[&str] = &["--test", "import_properties"];
const MUTATED: &[&str] = &["--test", "format_properties"];
const FORMAT: &[&str] = &[
    "--test",
    "format",
    "--test",
    "entry_format",
    "--test",
    "notes_format",
    "--test",
    "keyed_format",
    "--test",
    "export_file",
    "--test",
    "frozen",
];
const BACK: &str = "an_export_that_is_imported_where_nothing_is_brings_everything_back";

/// Every promise that is tried, in their order.
#[rustfmt::skip]
pub const PROMISES: &[Promise] = &[
    held(1, "two tabs, 300 check-ins saved in each at once", "saves", 600),
    held(1, "control: two tabs share one list", "control", 1),
    held(2, "a reload after each of 28 answers", "reloads", 28),
    held(2, "tabs killed while answering", "kills", 100),
    held(2, "control: answers are written nowhere", "control", 1),
    held(3, "6 storage calls that throw in 5 ways", "calls", 30),
    held(3, "control: a storage that only says it took it", "control", 1),
    held(4, "old entries after a check-in on a full device", "records", 5),
    took(4, "from the start until a notice says so", "notice", 1000),
    held(4, "control: old entries give way", "control: old records", 1),
    held(4, "control: a false “Saved”", "control: saved", 1),
    held(5, "stores with damaged records, opened in the app", "stores", 300),
    held(5, "control: damaged records are written again", "control", 1),
    native(5, "mutated records, read in the domain", properties(MUTATED, "")),
    held(6, "records of a newer version after everything was done", "records", 10),
    held(6, "control: newer records are written again", "control", 1),
    native(7, "frozen samples of every version", tests(FORMAT, "")),
    native(8, "imports in any order, and again", properties(IMPORT, "")),
    native(9, "export, erase, import", properties(IMPORT, BACK)),
    took(9, "10,000 attempts: saved in a file", "export", 2000),
    took(9, "10,000 attempts: brought back from it", "import", 2000),
    held(10, "script texts in every stored field", "stored texts", 200),
    held(10, "script texts as links", "links", 200),
    held(10, "script texts in a host’s settings", "settings", 200),
    held(10, "control: a text that is taken for HTML", "control", 3),
    native(10, "mutated files", properties(IMPORT, "a_mutated_file")),
    held(17, "open tabs that show and keep nothing after erasing", "tabs", 3),
    held(17, "erasing while another tab writes without a pause", "rounds", 5),
    held(17, "control: something that comes back", "control", 1),
    held(18, "keys of other apps after everything was done", "keys", 50),
    held(18, "control: what is not ours is removed, too", "control", 1),
    held(19, "journeys without a connection", "journeys", 1),
    held(19, "control: a visit that left no copy", "control", 1),
    held(20, "drafts that survive a newer version", "drafts", 1),
    held(20, "control: a version is taken without a file", "control", 1),
    took(23, "10,000 attempts: the history opens", "history opens", 1000),
    took(23, "10,000 attempts: an answer is kept", "answer kept", 50),
    took(23, "10,000 attempts: a check-in is saved", "write", 50),
    took(23, "10,000 attempts: the result is shown", "result shown", 1000),
    held(24, "10 zones, each with 3 clocks: the same order", "orders", 30),
    held(24, "check-ins through a change of the clock", "changes", 3),
    held(24, "control: order by the clock on the wall", "control", 1),
    held(25, "places in the browser that stay empty", "places", 8),
    held(25, "control: a trace in each place", "control", 7),
    native(26, "cells of the spreadsheet", tests(&["--lib"], "csv")),
];
