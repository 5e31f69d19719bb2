// How the browser of the journeys and of the benchmark is started.

export const BROWSER = {
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
};
