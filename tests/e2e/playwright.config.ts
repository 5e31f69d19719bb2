// How the journeys run: against the built site, served as a good host would, in one browser.
// `cargo xtask test --only journeys` finds the browser and calls this.

import { defineConfig } from "@playwright/test";
import path from "node:path";
import { BROWSER } from "./browser";

// Another one when two runs share a computer.
const port = process.env.E2E_PORT ?? "4173";
// A host that serves dist/ already (`cargo xtask check-host`); otherwise one is started here.
const host = process.env.E2E_HOST;
const project = path.resolve(__dirname, "../..");

export default defineConfig({
  testDir: __dirname,
  outputDir: path.join(project, "test-results"),
  fullyParallel: true,
  // A test that passes only sometimes is a finding, here or in the app.
  retries: 0,
  workers: 2,
  // Patience, not a measure: a busy computer is no finding.
  timeout: 600_000,
  expect: { timeout: 20_000 },
  forbidOnly: !!process.env.CI,
  // The pictures of pictures.spec.ts; only `cargo xtask pictures` writes them.
  snapshotPathTemplate: "{testDir}/pictures/{arg}{ext}",
  updateSnapshots: "none",
  // The controls of the pictures leave some, too, and nobody shall take them for a finding.
  preserveOutput: "failures-only",
  reporter: "list",
  use: {
    baseURL: host ?? `http://127.0.0.1:${port}/`,
    // A request that a worker answers passes by what a test has put in its way (`page.route`), and the worker comes when
    // the page is idle: most tests would sometimes test something else. Those of the copy for visits without a
    // connection, and of what stays in the browser, allow it.
    serviceWorkers: "block",
    trace: "retain-on-failure",
    launchOptions: BROWSER,
  },
  webServer: host ? undefined : {
    // Below other paths, too: addresses.spec.ts goes there.
    command: `cargo run --quiet --package xtask -- serve --no-build --port ${port} --below /a/b --below /x%20y/%C3%BC`,
    cwd: project,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    stdout: "ignore",
    timeout: 120_000,
  },
});
