// Leaving the page: by button, by link, by Shift three times; before the program, without storage,
// and what Back shows after.

import { expect, test, type Page } from "@playwright/test";
import { Quiz } from "./quiz";

// The page that the exit leads to, in the place of the real one.
async function catchExit(page: Page): Promise<string[]> {
  const visits: string[] = [];
  await page.route("https://www.bbc.com/**", async (route) => {
    visits.push(route.request().url());
    await route.fulfill({ contentType: "text/html", body: "<title>Weather</title><h1>Weather</h1>" });
  });
  return visits;
}

async function isAway(page: Page) {
  await expect(page.getByRole("heading", { name: "Weather" })).toBeVisible();
}

const exitButton = (page: Page) => page.getByRole("button", { name: "Exit this page" });

test("the button leaves at once, and Back shows a clean start", async ({ page }) => {
  await catchExit(page);
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "device");
  await quiz.choose("Often");
  await exitButton(page).click();
  await isAway(page);
  await page.goBack();
  await quiz.ready();
  await expect(quiz.heading).toHaveText("How is trust between you two?");
  await expect(page.getByText("You have begun already")).toHaveCount(0);
  await expect(page).toHaveTitle("Check-in");
  // The mark that this tab was left is gone, and the answers are still there for a later visit.
  expect(Object.keys(await quiz.stored())).toEqual([expect.stringMatching(/draft/)]);
});

test("everything is hidden in the same frame, before the exit page answers", async ({ page }) => {
  await page.route("https://www.bbc.com/**", () => {});
  await new Quiz(page).open("#/guide");
  // In one task: nothing can be drawn between the click and the look.
  const seen = await exitButton(page).evaluate((button: HTMLElement) => {
    button.click();
    const isShown = (part: string) => document.querySelector(part)?.checkVisibility() ?? false;
    return {
      shown: ["main", "nav", "footer", "h1"].filter(isShown),
      status: document.getElementById("exit-status")?.textContent,
      title: document.title,
    };
  });
  expect(seen).toEqual({ shown: [], status: "Leaving this page.", title: "" });
});

test("the link behind the skip link leaves", async ({ page }) => {
  await catchExit(page);
  await new Quiz(page).open("#/history");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to main content" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Exit this page" })).toBeFocused();
  await page.keyboard.press("Enter");
  await isAway(page);
});

test("Shift three times leaves, and says how often is left", async ({ page }) => {
  await catchExit(page);
  await new Quiz(page).open();
  const status = page.locator("#exit-status");
  await page.keyboard.press("Shift");
  await expect(status).toContainText("two more times");
  await page.keyboard.press("Shift");
  await expect(status).toContainText("once more");
  await page.keyboard.press("Shift");
  await isAway(page);
});

test("any other key calls it off, and a capital letter is no press", async ({ page }) => {
  const visits = await catchExit(page);
  await new Quiz(page).open();
  await page.keyboard.press("Shift");
  await page.keyboard.press("Shift");
  await page.keyboard.press("a");
  await expect(page.locator("#exit-status")).toHaveText("Leaving was called off.");
  await page.keyboard.press("Shift");
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift");
  await expect(page.locator("#exit-status")).toContainText("two more times");
  expect(visits).toEqual([]);
});

test("five seconds without a press begin anew", async ({ page }) => {
  await page.clock.install();
  const visits = await catchExit(page);
  await new Quiz(page).open();
  await page.keyboard.press("Shift");
  await page.keyboard.press("Shift");
  await page.clock.fastForward(5100);
  await expect(page.locator("#exit-status")).toHaveText("Leaving was called off.");
  await page.keyboard.press("Shift");
  await expect(page.locator("#exit-status")).toContainText("two more times");
  expect(visits).toEqual([]);
});

test("it works before the program has arrived", async ({ page }) => {
  await catchExit(page);
  await page.route(/app-[0-9a-f]+\.(js|wasm)$/, () => {});
  await page.goto("./", { waitUntil: "commit" });
  await exitButton(page).click();
  await isAway(page);
});

test("it works with storage blocked", async ({ page }) => {
  await catchExit(page);
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("blocked", "SecurityError");
        },
      });
    }
  });
  await new Quiz(page).open();
  await exitButton(page).click();
  await isAway(page);
});
