// What a slow computer must not change: how long some wait in the page is, where a test is not about that.

import type { Page } from "@playwright/test";

// From the next load on, a timer of the page that is set to so many milliseconds never ends.
export async function neverPass(page: Page, ms: number) {
  await page.addInitScript((never) => {
    const start = window.setTimeout;
    window.setTimeout = ((happen: () => void, ms?: number) => (ms === never ? 0 : start(happen, ms))) as typeof setTimeout;
  }, ms);
}

// After half a second, a page of which only a part has come is drawn as it is (src/first-paint.js).
export const neverHalf = (page: Page) => neverPass(page, 500);

// A file that brings nothing for ten seconds is given up (src/boot.js).
export const neverGiveUp = (page: Page) => neverPass(page, 10_000);
