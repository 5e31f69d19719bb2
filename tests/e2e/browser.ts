// How the browser of the journeys and of the benchmark is started.

const chromium = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

export const ARGUMENTS = [
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
];

// The headless shell where there is one: the same engine without a window, in half the time.
export const BROWSER = { executablePath: process.env.E2E_BROWSER ?? chromium, args: ARGUMENTS };

// The browser that people use, for what the shell lacks.
export const WHOLE_BROWSER = { executablePath: chromium, args: ARGUMENTS };
