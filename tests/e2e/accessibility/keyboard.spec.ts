// A6 to A9, A11 and A27: the whole quiz by keyboard alone, and what each key does and does not do.

import { expect, test, type Locator, type Page } from "@playwright/test";
import { PROGRAM } from "../leaving";
import { FULL, OPTIONS, PATHS, Quiz, SKIP, type PathId } from "../quiz";
import { neverGiveUp } from "../slowness";

async function isSeen(link: Locator) {
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport({ ratio: 1 });
  expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
}

const OPENED: Record<string, (page: Page) => Promise<void>> = {
  "the page before its program": async (page) => {
    await neverGiveUp(page);
    await page.route(PROGRAM, () => {});
    // What would complete the loading never comes, and the browser waits for it to call the document loaded.
    await page.goto("./", { waitUntil: "commit" });
    await expect(page.getByRole("contentinfo")).toBeVisible();
  },
  "the start": (page) => new Quiz(page).open(),
  "the guide": (page) => new Quiz(page).open("#/guide"),
  "a page that does not exist": (page) => new Quiz(page).open("#/nowhere"),
};

test("A6: on every page, the first Tab is the skip link, the second the exit link, both seen; the first leads to main", async ({ context }) => {
  for (const [where, open] of Object.entries(OPENED)) {
    await test.step(where, async () => {
      const page = await context.newPage();
      await open(page);
      await page.keyboard.press("Tab");
      await isSeen(page.getByRole("link", { name: "Skip to main content" }));
      await page.keyboard.press("Tab");
      await isSeen(page.getByRole("link", { name: "Exit this page" }));
      const before = page.url();
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("main")).toBeFocused();
      expect(page.url()).toBe(before);
      await page.close();
    });
  }
});

test("A3, A7, A33: each statement is a group named by the weeks and its words, its place stands in words and in the title", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("both", "nothing");
  const names = new Set<string>();
  for (let number = 1; number <= 36; number += 1) {
    await page.evaluate((to) => void (location.hash = to), `#/question/${number}`);
    await quiz.isAt(number, 36);
    const { title, heading, groups } = await page.evaluate(() => ({
      title: document.title,
      heading: document.querySelector("h1")?.textContent ?? "",
      groups: [...document.querySelectorAll("fieldset:has([type=radio])")].map((group) => [group.querySelector(":scope > legend")?.textContent, group.querySelectorAll("[type=radio]").length]),
    }));
    expect(title).toBe(`Statement ${number} of 36 – Check-in`);
    expect(heading).toMatch(/^In the past 4 weeks: [A-Z].+\.$/);
    expect(groups).toEqual([[heading, 6]]);
    names.add(heading);
    // As the browser tells it, which is the same for all of them.
    if (number === 1) await expect(page.getByRole("group", { name: heading, exact: true }).getByRole("radio")).toHaveCount(6);
  }
  expect(names.size).toBe(36);
});

test("A8: Tab enters the answers once, arrows go round and choose, Space chooses, and none of them moves on", async ({ page }) => {
  const quiz = new Quiz(page);
  const key = (name: string) => page.keyboard.press(name);
  await quiz.open();
  await quiz.begin("unsure", "nothing");
  await expect(quiz.heading).toBeFocused();
  await key("Tab");
  await expect(quiz.option("Never")).toBeFocused();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  // Enter with nothing chosen says so and stays.
  await key("Enter");
  await expect(page.getByRole("alert")).toBeFocused();
  await quiz.isAt(1, 28);
  await quiz.option("Never").focus();
  await key("Space");
  await expect(quiz.option("Never")).toBeChecked();
  await key("ArrowUp");
  await expect(quiz.option(SKIP)).toBeChecked();
  await expect(quiz.option(SKIP)).toBeFocused();
  await key("ArrowDown");
  await expect(quiz.option("Never")).toBeChecked();
  for (const option of OPTIONS.slice(1)) {
    await key("ArrowRight");
    await expect(quiz.option(option)).toBeChecked();
  }
  await key("ArrowLeft");
  await expect(quiz.option("Often")).toBeChecked();
  // Out, and in again at the one that is chosen.
  await key("Tab");
  await expect(quiz.button("Continue")).toBeFocused();
  await key("Shift+Tab");
  await expect(quiz.option("Often")).toBeFocused();
  await key("Shift+Tab");
  await expect(page.getByRole("radio").and(page.locator(":focus"))).toHaveCount(0);
  await quiz.isAt(1, 28);
});

for (const path of Object.keys(PATHS) as PathId[]) {
  // One of them in each run; journeys.spec.ts has another by pointer.
  const tier = path === "broke_trust" ? {} : FULL;
  test(`A11: ${path}: from the start to the saved result by keyboard alone`, tier, async ({ page }) => {
    const { label, items } = PATHS[path];
    const quiz = new Quiz(page);
    await quiz.open();
    const key = (name: string) => page.keyboard.press(name);
    // Skip link, exit link, mark, support, exit button, the words for a late hour, then the form.
    for (let press = 0; press < 7; press += 1) await key("Tab");
    await key("Space");
    for (const other of Object.values(PATHS)) {
      if (other.label === label) break;
      await key("ArrowDown");
    }
    await expect(quiz.option(label)).toBeChecked();
    await key("Tab");
    await key("Space");
    await expect(page.getByLabel(/^Yes, save them as I go/)).toBeChecked();
    await key("Enter");
    for (let number = 1; number <= items; number += 1) {
      await quiz.isAt(number, items);
      await expect(quiz.heading).toBeFocused();
      if (number % 2 === 0) {
        // A digit chooses and moves on.
        await key(String((number % 5) + 1));
      } else {
        // Tab enters the group, arrows only choose, Enter moves on.
        await key("Tab");
        await key("ArrowDown");
        await expect(quiz.option(OPTIONS[1])).toBeChecked();
        await key("ArrowDown");
        await expect(quiz.option(OPTIONS[2])).toBeChecked();
        await quiz.isAt(number, items);
        await key("Enter");
      }
    }
    await expect(quiz.heading).toHaveText("What might be behind the strain?");
    await expect(quiz.heading).toBeFocused();
    await key("Tab");
    await key("Space");
    await expect(page.getByRole("checkbox").first()).toBeChecked();
    await key("Enter");
    await expect(quiz.heading).toHaveText("Four more statements");
    await expect(quiz.heading).toBeFocused();
    await key("Tab");
    await key("Space");
    await key("ArrowDown");
    await key("Enter");
    await expect(quiz.heading).toHaveText("Check your answers");
    await expect(quiz.heading).toBeFocused();
    await key("Shift+Tab");
    const finish = quiz.button("See my result");
    while (!(await finish.evaluate((button) => button === document.activeElement))) await key("Tab");
    await key("Enter");
    // Answers this fast bring a note. It takes the focus, and goes on by keyboard.
    await expect(page.getByRole("heading", { name: "Before you see your result" })).toBeFocused();
    await key("Tab");
    await expect(quiz.button("Continue")).toBeFocused();
    await key("Enter");
    await expect(page.getByText("Saved on this device", { exact: true })).toBeVisible();
    await expect(quiz.heading).toBeFocused();
  });
}

test("A27: 0 skips, and digits with a modifier do nothing", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin();
  await page.keyboard.press("Control+3");
  await page.keyboard.press("Alt+3");
  await page.keyboard.press("7");
  for (const option of OPTIONS) await expect(quiz.option(option)).not.toBeChecked();
  await page.keyboard.press("0");
  await quiz.isAt(2, 28);
  await page.getByRole("link", { name: "Back", exact: true }).click();
  await expect(page.getByRole("radio").last()).toBeChecked();
});

test("A27: digits do nothing while something outside the question has the focus", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin();
  await page.getByRole("link", { name: "Support" }).focus();
  await page.keyboard.press("3");
  await expect(quiz.option("Sometimes")).not.toBeChecked();
});

test("A9: with the switch off, pointer and digits only choose, and the choice is remembered", async ({
  page,
}) => {
  await page.clock.install();
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin();
  await page.getByRole("checkbox", { name: /^Go to the next statement when I answer/ }).uncheck();
  await page.getByText("Often", { exact: true }).click();
  await expect(quiz.option("Often")).toBeChecked();
  await page.keyboard.press("2");
  await expect(quiz.option("Rarely")).toBeChecked();
  // Longer than the confirmation, after which it would have moved on.
  await page.clock.runFor(600);
  await quiz.isAt(1, 28);
  await quiz.button("Continue").click();
  await quiz.isAt(2, 28);
  await page.reload();
  await quiz.ready();
  await expect(page.getByRole("checkbox", { name: /^Go to the next statement when I answer/ })).not.toBeChecked();
});
