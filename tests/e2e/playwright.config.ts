// How the journeys run: against the built site, served as a good host would, in one browser.
// `cargo xtask test --only journeys` finds the browser and calls this.

import { defineConfig, type ReporterDescription } from "@playwright/test";
import path from "node:path";
import { BROWSER, WHOLE_BROWSER } from "./browser";

// Another one for each run: several can share a computer.
const port = process.env.E2E_PORT ?? "4173";
// A host that serves dist/ already (`cargo xtask check-host`); otherwise one is started here.
const host = process.env.E2E_HOST;
const project = path.resolve(__dirname, "../..");
// The developer's commands, compiled already when they call this.
const xtask = process.env.XTASK ?? "cargo run --quiet --package xtask --";
// Where the outcome of each test goes, for the list of flaky ones.
const report = process.env.E2E_REPORT;

const reporters: ReporterDescription[] = [["list"]];
if (report) reporters.push(["json", { outputFile: report }]);

export default defineConfig({
  testDir: __dirname,
  outputDir: path.join(project, "test-results", port),
  fullyParallel: true,
  // A test that passes only sometimes is a finding, here or in the app. In CI it is tried once more and listed.
  retries: process.env.CI ? 1 : 0,
  // A test waits for the browser most of the time: two for each of two cores.
  workers: 4,
  // Patience, not a measure: a busy computer is no finding.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  forbidOnly: !!process.env.CI,
  // The pictures of pictures.spec.ts; only `cargo xtask pictures` writes them.
  snapshotPathTemplate: "{testDir}/pictures/{arg}{ext}",
  updateSnapshots: "none",
  // The controls of the pictures leave some, too, and nobody shall take them for a finding.
  preserveOutput: "failures-only",
  reporter: reporters,
  use: {
    baseURL: host ?? `http://127.0.0.1:${port}/`,
    // A request that a worker answers passes by what a test has put in its way (`page.route`), and the worker comes when
    // the page is idle: most tests would sometimes test something else. Those of the copy for visits without a
    // connection, and of what stays in the browser, allow it.
    serviceWorkers: "block",
    // Animations are for the tests that are about them, which ask for them.
    contextOptions: { reducedMotion: "reduce" },
    // A trace of each test costs a fifth of its time.
    trace: process.env.E2E_TRACE ? "retain-on-failure" : "on-first-retry",
    launchOptions: BROWSER,
  },
  projects: [
    { name: "journeys", testIgnore: "**/install.spec.ts" },
    // The headless shell cannot install a site.
    { name: "install", testMatch: "**/install.spec.ts", use: { launchOptions: WHOLE_BROWSER } },
  ],
  webServer: host ? undefined : {
    // Below other paths, too: addresses.spec.ts goes there.
    command: `${xtask} serve --no-build --port ${port} --below /a/b --below /x%20y/%C3%BC`,
    cwd: project,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    stdout: "ignore",
    timeout: 180_000,
  },
});
