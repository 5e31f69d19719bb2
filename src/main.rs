//! Starts the app. Everything else lives in the library, where tests can reach it.

fn main() {
    trust_check::start();
}
