// Leaving the page: what several tests need for it.

import { expect, type Page } from "@playwright/test";

export const PROGRAM = /app-[0-9a-f]+\.(js|wasm)$/;

// The page that the exit leads to, in the place of the real one.
export async function catchExit(page: Page, address = "https://www.bbc.com/**"): Promise<string[]> {
  const visits: string[] = [];
  await page.route(address, async (route) => {
    visits.push(route.request().url());
    await route.fulfill({ contentType: "text/html", body: "<title>Weather</title><h1>Weather</h1>" });
  });
  return visits;
}

// As `catchExit`, with a page that does not answer before what is returned is called. Until then, nothing can be asked of
// the page that is left; it can write to the console.
export async function catchSlowExit(page: Page): Promise<() => void> {
  await catchExit(page);
  let answer = () => {};
  const answered = new Promise<void>((done) => (answer = done));
  await page.route("https://www.bbc.com/**", async (route) => {
    await answered;
    await route.fallback();
  });
  return answer;
}

export async function isAway(page: Page) {
  await expect(page.getByRole("heading", { name: "Weather" })).toBeVisible();
}

export const exitButton = (page: Page) => page.getByRole("button", { name: "Exit this page" });

// The boot script is here, which hears the keys: it comes after the page is drawn.
export const hasBoot = (page: Page) =>
  page.waitForFunction(() => (window as { trustCheck?: { bootIsHere?: boolean } }).trustCheck?.bootIsHere === true);

// Three times within five seconds, however slow the computer is: the clock of the page stands still meanwhile. It has to be
// of the test (`page.clock.install()`) since before the page was opened.
export async function pressShiftThreeTimes(page: Page, afterEach: (press: number) => Promise<void> = async () => {}) {
  await page.clock.pauseAt(Date.now() + 60_000);
  for (let press = 1; press <= 3; press += 1) {
    await page.keyboard.press("Shift");
    await afterEach(press);
  }
}
