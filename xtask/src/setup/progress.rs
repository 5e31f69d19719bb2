//! What a person sees while something is installed or compiled: which step of how many, how long it takes, and every
//! ten seconds that it is still running.

use std::collections::VecDeque;
use std::io::{BufRead as _, BufReader, pipe};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use xshell::Cmd;

/// Numbers the steps of one command.
pub struct Progress {
    at: usize,
    of: usize,
}

impl Progress {
    /// For this many steps.
    pub fn new(of: usize) -> Self {
        Progress { at: 0, of }
    }

    /// The next step: what is needed, and what for.
    pub fn step(&mut self, what: &str) -> Step {
        self.at += 1;
        Step {
            label: format!("[{}/{}] {what}", self.at, self.of),
            begun: None,
        }
    }
}

/// A step that may turn out to be done already.
pub struct Step {
    label: String,
    begun: Option<Instant>,
}

impl Step {
    /// Says that there is something to do, and how long it takes on two cores.
    pub fn begin(&mut self, takes: &str) {
        println!("{}, {takes}", self.label);
        self.begun = Some(Instant::now());
    }

    /// Does it, and says how it ended.
    ///
    /// # Errors
    /// What `work` fails with.
    pub fn run<T>(mut self, work: impl FnOnce(&mut Step) -> Result<T>) -> Result<T> {
        let outcome = work(&mut self)?;
        match self.begun {
            Some(begun) => println!("      done after {} s", begun.elapsed().as_secs()),
            None => println!("{}: ready", self.label),
        }
        Ok(outcome)
    }
}

const HEARTBEAT: Duration = Duration::from_secs(10);

/// The lines that are shown of a command that failed.
const TAIL: usize = 20;

/// Runs a command whose output matters only if it fails.
///
/// # Errors
/// When it fails. The message says what to do where the output tells why.
pub fn install(command: Cmd) -> Result<()> {
    let said = command.to_string();
    let (reader, writer) = pipe().context("no pipe can be opened")?;
    let mut command = Command::from(command);
    command.stdin(Stdio::null());
    command.stdout(writer.try_clone()?).stderr(writer);
    let mut child = command.spawn().with_context(|| failed(&said))?;
    // Holds the writing ends, without which the last line would never come.
    drop(command);
    let (lines, said_lines) = channel();
    thread::spawn(move || {
        let lossy = |line: Vec<u8>| String::from_utf8_lossy(&line).trim().to_owned();
        let split = BufReader::new(reader).split(b'\n').map_while(Result::ok);
        // The receiver is gone only when this process ends.
        split.map(lossy).try_for_each(|line| lines.send(line).ok())
    });
    let tail = follow(&said_lines, HEARTBEAT);
    if child.wait()?.success() {
        return Ok(());
    }
    for line in &tail {
        eprintln!("      {line}");
    }
    let output = tail.into_iter().collect::<Vec<_>>().join("\n");
    match remedy(&output) {
        Some(remedy) => bail!(
            "{}: {remedy}, then run the same command again. It resumes where it stopped.",
            failed(&said)
        ),
        None => bail!("{}: see above", failed(&said)),
    }
}

/// Runs a command whose output a person wants to see.
///
/// # Errors
/// When it fails.
pub fn watch(command: Cmd) -> Result<()> {
    let said = command.to_string();
    let child = Command::from(command).spawn();
    let status = beat(child.with_context(|| failed(&said))?)?;
    if status.success() {
        return Ok(());
    }
    bail!("{}: see above", failed(&said))
}

fn failed(command: &str) -> String {
    format!("`{command}` failed")
}

/// Prints a sign of life until the channel closes, and keeps the last lines.
fn follow(lines: &Receiver<String>, every: Duration) -> VecDeque<String> {
    let begun = Instant::now();
    let mut next = every;
    let mut tail = VecDeque::new();
    loop {
        match lines.recv_timeout(next.saturating_sub(begun.elapsed())) {
            Ok(line) => {
                tail.push_back(line);
                if tail.len() > TAIL {
                    tail.pop_front();
                }
            }
            Err(RecvTimeoutError::Timeout) => {
                let last = tail.back().map_or("", String::as_str);
                println!("      {} s  {last}", next.as_secs());
                next += every;
            }
            Err(RecvTimeoutError::Disconnected) => return tail,
        }
    }
}

/// Waits for a command, with signs of life.
///
/// # Errors
/// When it cannot be waited for.
pub fn beat(mut child: Child) -> Result<ExitStatus> {
    let (ended, until) = channel::<String>();
    let waits = thread::spawn(move || {
        let status = child.wait();
        drop(ended);
        status
    });
    follow(&until, HEARTBEAT);
    match waits.join() {
        Ok(status) => Ok(status?),
        Err(_) => bail!("the command cannot be waited for"),
    }
}

/// What to do about a failure, where the output tells.
fn remedy(output: &str) -> Option<&'static str> {
    const REMEDIES: [(&[&str], &str); 4] = [
        (
            &["No space left on device", "ENOSPC", "os error 28"],
            "the disk is full. Free 3 GB",
        ),
        (
            &[
                "Could not resolve host",
                "Couldn't resolve host",
                "Couldn't connect to server",
                "Temporary failure resolving",
                "network failure",
                "spurious network error",
                "dns error",
                "ENOTFOUND",
                "EAI_AGAIN",
                "ECONNREFUSED",
                "ETIMEDOUT",
            ],
            "there is no connection to the internet. Restore it (or set HTTPS_PROXY)",
        ),
        (
            &["linker `cc` not found"],
            "a C compiler is missing. Install one (`sudo apt-get install build-essential`, or `xcode-select --install`)",
        ),
        (
            &["Permission denied", "EACCES"],
            "a file belongs to another user. Change its owner (`sudo chown -R $USER .`)",
        ),
    ];
    let says = |signs: &[&str]| signs.iter().any(|sign| output.contains(sign));
    let (_, remedy) = REMEDIES.into_iter().find(|(signs, _)| says(signs))?;
    Some(remedy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_told_even_if_the_network_is_mentioned() {
        let output =
            "spurious network error (3 tries remaining)\nNo space left on device (os error 28)";
        assert!(remedy(output).is_some_and(|remedy| remedy.contains("disk")));
        assert_eq!(remedy("error[E0308]: mismatched types"), None);
    }

    #[test]
    fn only_the_last_lines_are_kept() {
        let (lines, said) = channel();
        for line in 0..=TAIL {
            assert!(lines.send(line.to_string()).is_ok());
        }
        drop(lines);
        let tail = follow(&said, HEARTBEAT);
        assert_eq!(tail.len(), TAIL);
        assert_eq!(tail.front().map(String::as_str), Some("1"));
    }
}
