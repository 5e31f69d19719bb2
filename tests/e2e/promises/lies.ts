// Storages that break a promise, for the controls: the check of that promise has to notice.

import type { Page } from "@playwright/test";

// Takes everything, gives it back, and writes nothing.
export async function writesNothing(page: Page) {
  await page.addInitScript(() => {
    const memory = new Map<string, string>();
    Storage.prototype.setItem = (key, text) => void memory.set(key, text);
    Storage.prototype.getItem = (key) => memory.get(key) ?? null;
  });
}

// Makes room for the new by letting go of the old.
export async function makesRoom(page: Page) {
  await page.addInitScript(() => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
      try {
        set.call(this, key, text);
      } catch {
        for (const old of Object.keys(this)) if (old !== "seeded") this.removeItem(old);
        set.call(this, key, text);
      }
    };
  });
}

// Writes again what the app only reads, a little otherwise.
export async function tidiesUp(page: Page) {
  await page.addInitScript(() => {
    const get = Storage.prototype.getItem;
    Storage.prototype.getItem = function (key) {
      const text = get.call(this, key);
      if (text !== null && key !== "seeded") this.setItem(key, `${text} `);
      return text;
    };
  });
}
