// How the journeys run: against the built site, served as a good host would, in one browser.
// `cargo xtask test --only journeys` finds the browser and calls this.

import { defineConfig } from "@playwright/test";
import path from "node:path";

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
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: !!process.env.CI,
  reporter: "list",
  use: {
    baseURL: host ?? `http://127.0.0.1:${port}/`,
    // A request that a worker answers passes by what a test has put in its way (`page.route`), and the worker
    // comes when the page is idle: most tests would sometimes test something else. Those of the copy for visits
    // without a connection, and of what stays in the browser, allow it.
    serviceWorkers: "block",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: [
        "--headless",
        // Containers and CI run the browser as root, where its sandbox refuses to start. It opens
        // nothing but the site under test.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        // The browser's own errands, which would be requests that the app did not make.
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
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
