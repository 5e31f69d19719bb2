// A3, A4, A12, A31, A32, A36 and A39: what pages are made of, and how one gets from page to page.

import { expect, test } from "@playwright/test";
import { CRISIS, serve, VIOLENCE } from "../hosting";
import { must, OCTOBER, PREFIX, Quiz, seed, JUNE, entryRecord, ID_1 } from "../quiz";
import { SECTIONS } from "../reading";
import { alike, attemptKey, historyOf, idOf, many } from "../returning";
import { hasNoSidewaysScroll } from "../axe";

const PAGES = [
  "#/",
  "#/question/1",
  "#/check",
  "#/result",
  `#/result/${idOf(1)}`,
  `#/sheet/${idOf(1)}`,
  "#/guide",
  ...Object.keys(SECTIONS).map((id) => `#/guide/${id}`),
  "#/faq",
  "#/plan",
  "#/history",
  `#/compare/${idOf(1)}/${idOf(2)}`,
  "#/data",
  "#/method",
  "#/privacy",
  "#/support",
  "#/settings",
  "#/accessibility",
  "#/nowhere",
];

test("A3, A4: each page has a title of its own, begins at its top, and gives the focus to its heading", async ({ page }) => {
  await seed(page, {
    [attemptKey(1)]: alike(3, OCTOBER),
    [attemptKey(2)]: alike(1, JUNE),
    [`${PREFIX}plan/${ID_1}`]: entryRecord(),
  });
  await page.setViewportSize({ width: 320, height: 480 });
  const quiz = new Quiz(page);
  await quiz.open("#/guide");
  await expect(page.locator("body")).toBeFocused();
  const titles: string[] = [];
  for (const hash of PAGES) {
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await quiz.go("#/support");
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    if (hash === "#/support") continue;
    await quiz.go(hash);
    await expect(quiz.heading).toBeFocused();
    expect.soft(await page.evaluate(() => window.scrollY), hash).toBe(0);
    titles.push(await page.title());
  }
  expect([...new Set(titles)]).toEqual(titles);
  for (const title of titles) expect(title).toMatch(/^(.+ – )?Check-in$/);
});

test("A36: the name of a help line is in its own language", async ({ page }) => {
  await serve(page, { v: 1, help: [{ code: "XA", name: "Land A (made up)", lines: [CRISIS, VIOLENCE] }] });
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { name: CRISIS.name })).toHaveAttribute("lang", "es");
  await expect(page.getByRole("heading", { name: VIOLENCE.name })).not.toHaveAttribute("lang");
});

test("A12: Change on the page with all answers leads back to it, by Continue and by Back", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "nothing");
  await quiz.choose("Often");
  await quiz.go("#/check");
  for (const back of [() => quiz.button("Continue").click(), () => page.goBack()]) {
    await page.getByRole("link", { name: /^Change your answer to: / }).first().click();
    await quiz.isAt(1, 28);
    await expect(quiz.option("Often")).toBeChecked();
    await back();
    await expect(quiz.heading).toHaveText("Check your answers");
  }
});

test("A31: each bar has a name and says its score in words and as a number, as the words beside it do", async ({ page }) => {
  await seed(page, { [attemptKey(1)]: alike(3, OCTOBER) });
  const quiz = new Quiz(page);
  await quiz.open(`#/result/${idOf(1)}`);
  const areas = page.locator(".area");
  await expect(areas).toHaveCount(7);
  for (const area of await areas.all()) {
    const meter = area.getByRole("meter");
    const name = must((await area.getByRole("heading", { level: 3 }).textContent()) ?? undefined);
    await expect(meter).toHaveAccessibleName(name);
    const score = must((await meter.getAttribute("aria-valuenow")) ?? undefined);
    await expect(meter).toHaveAttribute("aria-valuetext", new RegExp(`^(almost never|rarely|sometimes|often|almost always) strained: ${score} out of 100`));
    await expect(area.locator("header")).toContainText(score);
    await expect(area.locator("header")).toContainText(/(almost never|rarely|sometimes|often|almost always) strained/);
  }
  await expect(page.getByRole("meter")).toHaveCount(8);
});

test("A32: the table of the history has a caption, heads for rows and columns, and dates in words", async ({ page }) => {
  await historyOf(page, many(3, OCTOBER));
  const table = page.getByRole("table");
  await expect(table).toHaveCount(1);
  await expect(table.locator("caption")).toHaveText(/\S/);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    // Also where the style makes a list of each row, it stays a table.
    await expect(page.getByRole("table", { name: /^Your check-ins/ })).toBeVisible();
    await expect(page.getByRole("rowheader")).toHaveText([/18 October 2026/, /20 September 2026/, /23 August 2026/]);
    await expect(page.getByRole("columnheader").first()).toHaveText(/\S/);
  }
  for (const head of await table.locator("thead th").all()) await expect(head).toHaveAttribute("scope", "col");
  for (const head of await table.locator("tbody th").all()) await expect(head).toHaveAttribute("scope", "row");
});

test("A39: upright and lying, and as large as a person wants", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await expect(page.locator("meta[name=viewport]")).toHaveAttribute("content", "width=device-width, initial-scale=1");
  const turns = await page.evaluate(() => [...document.querySelectorAll("style")].some((style) => /orientation\s*:/.test(style.textContent ?? "")));
  expect(turns).toBe(false);
  for (const size of [{ width: 390, height: 844 }, { width: 844, height: 390 }]) {
    await page.setViewportSize(size);
    await quiz.open();
    await hasNoSidewaysScroll(page, "start");
    await quiz.begin("unsure", "nothing");
    await hasNoSidewaysScroll(page, "statement");
    await expect(quiz.button("Continue")).toBeVisible();
    await quiz.go("#/");
  }
});
