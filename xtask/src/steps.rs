//! Steps: named pieces of work, run one after the other, each said and timed.
//!
//! What a step does is its caller's business.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use anyhow::Result;

/// The steps of one command that have run so far.
#[derive(Default)]
pub struct Steps {
    done: Vec<Step>,
}

struct Step {
    name: &'static str,
    took: Duration,
    passed: bool,
}

impl Steps {
    /// Runs a step: says before what it does and after how long it took.
    ///
    /// # Errors
    /// What `work` fails with. The step is kept as a failed one.
    pub fn run<T>(
        &mut self,
        name: &'static str,
        says: &str,
        work: impl FnOnce() -> Result<T>,
    ) -> Result<T> {
        println!("-- {name}: {says}");
        let start = Instant::now();
        let outcome = work();
        let took = start.elapsed();
        let passed = outcome.is_ok();
        println!(
            "-- {name}: {} after {}\n",
            if passed { "done" } else { "failed" },
            seconds(took)
        );
        self.done.push(Step { name, took, passed });
        outcome
    }

    /// A table of the steps with their times.
    pub fn table(&self) -> String {
        let width = self
            .done
            .iter()
            .map(|step| step.name.len())
            .max()
            .unwrap_or(0)
            .max("total".len());
        let mut table = String::new();
        for step in &self.done {
            let mark = if step.passed { "" } else { "  failed" };
            let _ = writeln!(
                table,
                "{:<width$}  {:>8}{mark}",
                step.name,
                seconds(step.took)
            );
        }
        let total = self.done.iter().map(|step| step.took).sum();
        let _ = writeln!(table, "{:<width$}  {:>8}", "total", seconds(total));
        table
    }

    /// `7 passed, 0 failed`: the line that services which run the checks read.
    pub fn count(&self) -> String {
        let passed = self.done.iter().filter(|step| step.passed).count();
        format!("{passed} passed, {} failed", self.done.len() - passed)
    }
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;

    #[test]
    fn steps_that_pass_are_counted_as_passed() {
        let mut steps = Steps::default();
        let two = steps.run("two", "gives two", || Ok(2));
        assert_eq!(two.ok(), Some(2));
        assert_eq!(steps.count(), "1 passed, 0 failed");
    }

    #[test]
    fn a_failed_step_is_counted_and_marked() {
        let mut steps = Steps::default();
        let _ = steps.run("fine", "passes", || Ok(()));
        let failed: Result<()> = steps.run("broken", "fails", || bail!("no"));
        assert!(failed.is_err());
        assert_eq!(steps.count(), "1 passed, 1 failed");
        assert!(
            steps
                .table()
                .lines()
                .any(|line| line.starts_with("broken") && line.ends_with("failed"))
        );
    }
}
