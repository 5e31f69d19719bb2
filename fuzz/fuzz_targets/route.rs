//! One reader of bytes from outside, see crates/foreign.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    foreign::address(bytes);
});
