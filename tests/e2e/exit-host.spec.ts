// Leaving the page where a host has settings: its own place to leave to, and its name beside the
// button.

import { expect, test, type Page } from "@playwright/test";
import { catchExit, exitButton, isAway, pressShiftThreeTimes, PROGRAM } from "./leaving";
import { Quiz } from "./quiz";

// A host that wants another place to leave to.
async function serveExit(page: Page, exit: unknown) {
  await page.route("**/site.json", (route) => route.fulfill({ body: JSON.stringify({ v: 1, exit }) }));
}

test("it leads where the host wants it, by button, by link and by key", async ({ page }) => {
  await page.clock.install();
  const visits = await catchExit(page, "https://news.example/**");
  await serveExit(page, "https://news.example/today");
  const quiz = new Quiz(page);
  for (const leave of [
    () => exitButton(page).click(),
    async () => {
      await page.locator("a[data-exit]").focus();
      await page.keyboard.press("Enter");
    },
    () => pressShiftThreeTimes(page),
  ]) {
    await quiz.open("#/guide");
    await expect(page.locator("a[data-exit]")).toHaveAttribute("href", "https://news.example/today");
    await leave();
    await isAway(page);
  }
  expect(visits).toHaveLength(3);
});

test("it leads where the host wants it also before the program has arrived", async ({ page }) => {
  const visits = await catchExit(page, "https://news.example/**");
  await serveExit(page, "https://news.example/today");
  await page.route(PROGRAM, () => {});
  await page.goto("./", { waitUntil: "commit" });
  await expect(page.locator("a[data-exit]")).toHaveAttribute("href", "https://news.example/today");
  await exitButton(page).click();
  await isAway(page);
  expect(visits).toEqual(["https://news.example/today"]);
});

test("it leaves at once also while the host’s settings are on their way", async ({ page }) => {
  const visits = await catchExit(page);
  await page.route("**/site.json", () => {});
  await new Quiz(page).open();
  await exitButton(page).click();
  await isAway(page);
  expect(visits).toHaveLength(1);
});

const HOSTILE: Record<string, unknown> = {
  "a script": "javascript:document.title='ran'",
  "an open connection": "http://news.example/today",
  "a name and a password": "https://www.bbc.com@news.example/",
  "600 characters": `https://news.example/${"x".repeat(600)}`,
  "an address of this page": "#/result",
  "a number that is none": "https://1.2.3.4.5/",
  "no text": { href: "https://news.example/" },
  "a list": ["https://news.example/"],
  "a line break": "https://news.example/\nx",
  "a backslash": "https:\\\\news.example/",
};

// For each of these settings, a visit of its own.
async function withEach<T>(page: Page, all: Record<string, T>, site: (one: T) => object, look: (name: string) => Promise<void>) {
  for (const [name, one] of Object.entries(all)) {
    await test.step(name, async () => {
      await page.goto("about:blank");
      await page.route("**/site.json", (route) => route.fulfill({ body: JSON.stringify(site(one)) }));
      await look(name);
      await page.unroute("**/site.json");
    });
  }
}

test("an exit that is no address of another site leaves to the built-in place", async ({ page }) => {
  const left = await catchExit(page);
  const elsewhere = await catchExit(page, "**://news.example/**");
  await withEach(page, HOSTILE, (exit) => ({ v: 1, exit }), async (name) => {
    await new Quiz(page).open();
    // The settings are here, and were judged.
    await expect(page.locator("a[data-exit]"), name).toHaveAttribute("data-neutral");
    await exitButton(page).click();
    await isAway(page);
    expect(left.splice(0), name).toEqual(["https://www.bbc.com/weather"]);
    expect(elsewhere, name).toEqual([]);
  });
});

const UNREAD = {
  "too large": { v: 1, comment: "x".repeat(70_000) },
  "of a later version": { v: 2 },
};

test("nothing of a settings file is used that is too large or of a later version, the exit neither", async ({ page }) => {
  await withEach(page, UNREAD, (rest) => ({ exit: "https://news.example/today", ...rest }), async (name) => {
    await new Quiz(page).open("#/support");
    await expect(page.getByRole("heading", { name: "For the people who run this site" }), name).toBeVisible();
    await expect(page.locator("a[data-exit]"), name).toHaveAttribute("href", "https://www.bbc.com/weather");
  });
});

const NAMES = ["Trust Check", "Example House", "A house with a long name, of forty signs"];

test("beside a name of any length the button is whole on the screen, on phones of any width", async ({ page }) => {
  const all = Object.fromEntries(NAMES.map((name) => [name, name]));
  await withEach(page, all, (name) => ({ v: 1, name }), async (name) => {
    await new Quiz(page).open();
    await expect(page.getByRole("banner")).toContainText(name);
    for (const width of [320, 361, 375, 393, 412, 480, 600, 768]) {
      await page.setViewportSize({ width, height: 640 });
      const as = `${name} at ${width}`;
      const box = await exitButton(page).boundingBox();
      expect.soft((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width, as).toBe(true);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect.soft(over, `sideways: ${as}`).toBe(0);
      const header = await page.getByRole("banner").boundingBox();
      expect.soft(header?.height, `one row: ${as}`).toBeLessThanOrEqual(66);
    }
  });
});
