//! `cargo xtask serve`: the built site on this computer, with the headers that a good host sends.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Context, Result, bail, ensure};
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use tokio::runtime;
use tower_http::services::ServeDir;

use crate::finish;

/// Takes the port, so that a wrong choice is told before a long build and not after it.
///
/// # Errors
/// When the port is taken.
pub fn listen(port: u16) -> Result<TcpListener> {
    // On this computer only: nobody else on the network sees a work in progress.
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            let other = port.wrapping_add(1);
            bail!("port {port} is taken by another program: choose one, such as `--port {other}`")
        }
        Err(error) => Err(error).with_context(|| format!("port {port} cannot be opened")),
    }
}

/// Serves `dist/` until it is ended.
///
/// # Errors
/// When `dist/` is missing.
pub fn run(listener: TcpListener) -> Result<()> {
    let dist = crate::root().join("dist");
    ensure!(
        dist.join("index.html").is_file(),
        "dist/ is not built yet: run `cargo xtask build` first"
    );
    println!("http://{}/  (end with Ctrl+C)", listener.local_addr()?);
    let files = ServeDir::new(dist).precompressed_br().precompressed_gzip();
    let site = Router::new()
        .fallback_service(files)
        .layer(middleware::from_fn(with_cache_control));
    // What tokio wants of a listener that it did not open itself.
    listener.set_nonblocking(true)?;
    let runtime = runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        axum::serve(listener, site)
            .await
            .context("the server ended")
    })
}

async fn with_cache_control(request: Request, next: Next) -> Response {
    let value = cache_control(request.uri().path());
    let mut response = next.run(request).await;
    // Nobody may keep for good that a file was missing.
    if response.status().is_success() {
        response
            .headers_mut()
            .insert(header::CACHE_CONTROL, HeaderValue::from_static(value));
    }
    response
}

/// A name made of the file's contents never means other contents; any other file is asked for anew.
fn cache_control(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or_default();
    if finish::is_hashed(name) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_made_of_contents_are_kept_for_good() {
        assert_eq!(
            cache_control("/app-0123456789abcdef.wasm"),
            "public, max-age=31536000, immutable"
        );
        assert_eq!(cache_control("/"), "no-cache");
        assert_eq!(cache_control("/robots.txt"), "no-cache");
    }
}
