//! `cargo xtask serve`: the built site on this computer, with the headers that a good host sends.

use std::fs;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use tokio::runtime;
use tower_http::services::ServeDir;

use crate::finish::{ANEW, HEADERS};
use crate::headers::Rules;

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

/// Serves `dist/` until it is ended: at the root, and below each of the paths `below`.
///
/// # Errors
/// When `dist/` is missing or not complete.
pub fn run(listener: TcpListener, below: &[String]) -> Result<()> {
    let site = site(below)?;
    println!("http://{}/  (end with Ctrl+C)", listener.local_addr()?);
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

fn site(below: &[String]) -> Result<Router> {
    let dist = crate::root().join("dist");
    let rules = fs::read_to_string(dist.join(HEADERS))
        .context("dist/ is not built yet: run `cargo xtask build` first")?;
    let host = Arc::new(Host {
        rules: Rules::read(&rules).context(HEADERS)?,
        below: below.to_vec(),
    });
    let files = ServeDir::new(dist).precompressed_br().precompressed_gzip();
    Ok(Router::new()
        .fallback_service(files)
        .layer(middleware::from_fn_with_state(host, answer)))
}

struct Host {
    rules: Rules,
    below: Vec<String>,
}

impl Host {
    /// The path of a file in the folder, for the path that was asked for.
    fn path(&self, asked: &str) -> String {
        let within = self.below.iter().find_map(|folder| {
            let rest = asked.strip_prefix(folder.as_str())?;
            rest.starts_with('/').then_some(rest)
        });
        within.unwrap_or(asked).to_owned()
    }
}

async fn answer(State(host): State<Arc<Host>>, mut request: Request, next: Next) -> Response {
    let path = host.path(request.uri().path());
    let wanted = host.rules.of(&path);
    // The rest of a path is a path.
    if let Ok(path) = path.parse() {
        *request.uri_mut() = path;
    }
    let mut response = next.run(request).await;
    let is_there = response.status().is_success() || response.status().is_redirection();
    let headers = response.headers_mut();
    for (name, value) in wanted {
        let name = HeaderName::try_from(name);
        if let (Ok(name), Ok(value)) = (name, HeaderValue::try_from(value)) {
            headers.insert(name, value);
        }
    }
    if is_there {
        // What the hosts that read the file send by themselves.
        let anew = HeaderValue::from_static(ANEW);
        headers.entry(header::CACHE_CONTROL).or_insert(anew);
    } else {
        // Nobody may keep for good that a file was missing.
        headers.remove(header::CACHE_CONTROL);
    }
    response
}
