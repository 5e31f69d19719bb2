// How the same steps are taken in every engine. Playwright only runs the tests and drives no browser here:
// webdriver.ts does, see docs/decisions/0024-three-engines.md.
// `cargo xtask test --only engines` finds the browsers and calls this.

import { defineConfig } from "@playwright/test";
import path from "node:path";
import { ENGINES } from "./engine";

const port = process.env.E2E_PORT ?? "4173";
const address = `http://127.0.0.1:${port}/`;
const project = path.resolve(__dirname, "../..");

export default defineConfig({
  testDir: __dirname,
  outputDir: path.join(project, "test-results/engines"),
  retries: 0,
  workers: 2,
  // Patience, not a measure: a busy computer is no finding.
  timeout: 600_000,
  expect: { timeout: 20_000 },
  forbidOnly: !!process.env.CI,
  reporter: [["list"], ["./report.ts"]],
  use: { baseURL: address },
  projects: ENGINES.filter((engine) => engine.driver !== undefined).map((engine) => ({ name: engine.name })),
  webServer: {
    command: `${process.env.XTASK ?? "cargo run --quiet --package xtask --"} serve --no-build --port ${port}`,
    cwd: project,
    url: address,
    reuseExistingServer: false,
    stdout: "ignore",
    timeout: 120_000,
  },
});
