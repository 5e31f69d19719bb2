// Writes a line for each step in each engine, of which `cargo xtask test` makes the table of engines
// (xtask/src/engines/report.rs).

import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";
import { appendFileSync } from "node:fs";

function outcome(result: TestResult) {
  const cannot = result.annotations.find(({ type }) => type === "cannot")?.description;
  if (result.status === "skipped") return "not_run";
  if (result.status !== "passed") return "failed";
  return cannot === undefined ? "passed" : { cannot };
}

export default class EngineReport implements Reporter {
  onTestEnd(test: TestCase, result: TestResult) {
    const file = process.env.ENGINES_REPORT;
    if (!file) return;
    const line = {
      engine: test.parent.project()?.name,
      version: result.annotations.find(({ type }) => type === "version")?.description,
      step: test.title,
      outcome: outcome(result),
    };
    appendFileSync(file, `${JSON.stringify(line)}\n`);
  }
}
