//! The two servers: how each is configured to serve `dist/` below a path, started and ended.
//!
//! The configurations are those of docs/hosting.md, but for what lets them run beside another one and
//! without rights.

use std::fs;
use std::net::{Ipv4Addr, SocketAddrV4, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use crate::setup::program;

/// Where the site lies on the server.
const BELOW: &str = "/some/place/";

/// A server for files.
#[derive(Clone, Copy, Debug)]
pub enum Server {
    /// With Debian's module for brotli, where it is there.
    Nginx,
    /// Since version 2.
    Caddy,
}

/// A server that runs until this is dropped.
pub struct Running {
    child: Child,
    address: String,
}

/// The servers that are on this computer with their programs, and those that are not.
pub fn found(shell: &Shell) -> (Vec<(Server, PathBuf)>, Vec<Server>) {
    let mut there = Vec::new();
    let mut missing = Vec::new();
    for server in Server::ALL {
        match program(shell, server.name()) {
            Some(program) => there.push((server, program)),
            None => missing.push(server),
        }
    }
    (there, missing)
}

impl Server {
    /// The name of its program.
    pub fn name(self) -> &'static str {
        match self {
            Server::Nginx => "nginx",
            Server::Caddy => "caddy",
        }
    }

    /// Starts it on a free port of this computer.
    ///
    /// # Errors
    /// When its configuration is refused; it has said why.
    pub fn start(self, shell: &Shell, program: &Path) -> Result<Running> {
        // A port that was free can be another's a moment later.
        self.try_to_start(shell, program)
            .or_else(|_| self.try_to_start(shell, program))
    }

    fn try_to_start(self, shell: &Shell, program: &Path) -> Result<Running> {
        let work = crate::root().join("target/hosts").join(self.name());
        // What an earlier run left.
        let _ = fs::remove_dir_all(&work);
        fs::create_dir_all(&work)?;
        let port = free_port()?;
        let config = work.join("config");
        let dist = crate::root().join("dist");
        let mut command = Command::new(program);
        let text = match self {
            Server::Nginx => {
                command.arg("-p").arg(&work).arg("-c").arg(&config);
                nginx(port, &dist, brotli(shell, program).as_deref())
            }
            Server::Caddy => {
                command.args(["run", "--adapter", "caddyfile", "--config"]);
                command.arg(&config).env("HOME", &work);
                command
                    .env_remove("XDG_CONFIG_HOME")
                    .env_remove("XDG_DATA_HOME");
                caddy(port, &dist)
            }
        };
        fs::write(&config, text)?;
        // Caddy says a lot where nothing is wrong.
        let said = fs::File::create(work.join("said"))?;
        command.stdout(Stdio::null()).stderr(said);
        let child = command
            .spawn()
            .with_context(|| format!("{} cannot be started", self.name()))?;
        let mut running = Running {
            child,
            address: format!("http://127.0.0.1:{port}{BELOW}"),
        };
        running.wait(port, &work)?;
        Ok(running)
    }
}

impl Running {
    /// Where the site is.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Until it answers.
    fn wait(&mut self, port: u16, work: &Path) -> Result<()> {
        for _ in 0..100 {
            if TcpStream::connect(SocketAddrV4::new(Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(());
            }
            if self.child.try_wait()?.is_some() {
                break;
            }
            sleep(Duration::from_millis(100));
        }
        bail!(
            "the server did not start:\n{}",
            fs::read_to_string(work.join("said"))?
        )
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A port of this computer that nobody listens on.
///
/// # Errors
/// When there is none.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}

/// Debian's module for compressed twins, in the folder that this nginx takes its modules from.
fn brotli(shell: &Shell, program: &Path) -> Option<String> {
    // It tells its options on the channel for errors.
    let told = cmd!(shell, "{program} -V")
        .quiet()
        .ignore_status()
        .output()
        .ok()?;
    let told = String::from_utf8_lossy(&told.stderr).into_owned();
    let (_, modules) = told.split_once("--modules-path=")?;
    let folder = modules.split_whitespace().next()?;
    let module = format!("{folder}/ngx_http_brotli_static_module.so");
    Path::new(&module).exists().then_some(module)
}

fn nginx(port: u16, dist: &Path, brotli: Option<&str>) -> String {
    let dist = dist.display();
    let (load, on) = match brotli {
        Some(module) => (format!("load_module {module};"), "brotli_static on;"),
        None => (String::new(), ""),
    };
    format!(
        "{load}
daemon off;
master_process off;
pid pid;
error_log stderr warn;
events {{}}
http {{
    access_log off;
    client_body_temp_path temporary;
    proxy_temp_path temporary;
    fastcgi_temp_path temporary;
    uwsgi_temp_path temporary;
    scgi_temp_path temporary;
    server {{
        listen 127.0.0.1:{port};
        location {BELOW} {{
            alias \"{dist}/\";
            include \"{dist}/hosting/nginx.conf\";
            {on}
        }}
    }}
}}
"
    )
}

fn caddy(port: u16, dist: &Path) -> String {
    let dist = dist.display();
    format!(
        "{{
	admin off
	auto_https off
}}
http://127.0.0.1:{port} {{
	handle_path {BELOW}* {{
		root * \"{dist}\"
		import \"{dist}/hosting/Caddyfile\"
	}}
}}
"
    )
}
