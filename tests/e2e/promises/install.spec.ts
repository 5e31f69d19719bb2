// The site can be put on a home screen: under its neutral name, and without a word of what it is about.

import { chromium, expect, type Page } from "@playwright/test";
import { WHOLE_BROWSER } from "../browser";
import { FULL, must, Quiz } from "../quiz";
import { Host, test, text, type Files } from "./host";

// What the browser has against installing what this host serves. The windows of other tests are private, and those
// never install anything.
async function complaints(files: (files: Files) => void, look: (page: Page, host: Host) => Promise<void> = async () => {}): Promise<string[]> {
  const host = await Host.start();
  files(host.files);
  const context = await chromium.launchPersistentContext("", WHOLE_BROWSER);
  try {
    const page = must(context.pages()[0]);
    await page.goto(host.address());
    await new Quiz(page).ready();
    await look(page, host);
    const session = await context.newCDPSession(page);
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    return installabilityErrors.map(({ errorId }) => errorId);
  } finally {
    await context.close();
    host.stop();
  }
}

test("the browser has nothing against installing the site, as Check-in, with its neutral icon", FULL, async () => {
  const found = await complaints(
    () => {},
    async (page, host) => {
      const session = await page.context().newCDPSession(page);
      const { appId } = await session.send("Page.getAppId");
      expect(appId).toBe(host.address());
      const { url, manifest } = await session.send("Page.getAppManifest");
      expect(url).toBe(`${host.address()}manifest.webmanifest`);
      expect([manifest.name, manifest.display]).toEqual(["Check-in", "kStandalone"]);
      expect([manifest.startUrl, manifest.scope]).toEqual([host.address(), host.address()]);
    },
  );
  expect(found).toEqual([]);
});

test("the check notices a manifest without an icon", FULL, async () => {
  const found = await complaints((files) => {
    const manifest = JSON.parse(text(files, "manifest.webmanifest"));
    files.set("manifest.webmanifest", Buffer.from(JSON.stringify({ ...manifest, icons: [] })));
  });
  expect(found).not.toEqual([]);
});
