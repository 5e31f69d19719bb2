// What moves on a page by itself, from its first paint on.

import { expect, type Page } from "@playwright/test";

interface Shift {
  value: number;
  moved: string[];
}

declare global {
  interface Window {
    shifts: () => Shift[];
  }
}

// Everything that moves from the first paint on, with what moved. Only Chromium tells of it.
export async function watch(page: Page) {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    const name = (node: Node | undefined) => (node instanceof Element ? node.outerHTML.slice(0, 90) : String(node?.nodeName));
    const note = (entries: PerformanceEntryList) => {
      for (const entry of entries) {
        const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node?: Node }[] };
        shifts.push({ value, moved: sources.map((source) => name(source.node)) });
      }
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    window.shifts = () => {
      note(observer.takeRecords());
      return shifts;
    };
  });
}

// Two frames of the page: what moved in one has been told by the next.
export const frames = (page: Page) => page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));

// All that is asked for while the page loads has come, and it was drawn twice since: what moves at the end has been told.
export async function shifts(page: Page): Promise<Shift[]> {
  await expect(page.getByText("Loading the rest.")).toHaveCount(0);
  await page.waitForFunction(() => document.readyState === "complete");
  await frames(page);
  return page.evaluate(() => window.shifts());
}
