// axe on every page, in light and dark, with the rules that are off by default; and the page at
// the narrowest width.

import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { attemptRecord, ID_1, ID_2, JUNE, OCTOBER, PREFIX, Quiz, seed } from "./quiz";

// accessibility.md, A1: off by default in axe, or best practice.
const EXTRA_RULES = [
  "target-size",
  "color-contrast-enhanced",
  "identical-links-same-purpose",
  "meta-refresh-no-exceptions",
  "label-content-name-mismatch",
  "css-orientation-lock",
  "focus-order-semantics",
  "p-as-heading",
  "table-fake-caption",
  "td-has-header",
];

async function check(page: Page, state: string) {
  const rules = Object.fromEntries(EXTRA_RULES.map((rule) => [rule, { enabled: true }]));
  const { violations } = await new AxeBuilder({ page }).options({ rules }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join("\n")}`);
  expect.soft(found, state).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(overflow, `${state}: no sideways scroll`).toBe(0);
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 640 } });

    test("axe finds nothing on any page of a run", async ({ page }) => {
      const quiz = new Quiz(page);
      await quiz.open();
      await check(page, "start");
      await quiz.button("Start").click();
      await check(page, "start with errors");
      await quiz.begin("both", "device");
      await check(page, "question");
      await quiz.button("Continue").click();
      await check(page, "question with an error");
      // One with a hint below the statement.
      await page.evaluate(() => (location.hash = "#/question/17"));
      await quiz.isAt(17, 36);
      await check(page, "question with a hint");
      await page.evaluate(() => (location.hash = "#/question/1"));
      await quiz.answerAll("both", (number) => (number === 7 ? null : number % 5));
      await check(page, "causes");
      await page.getByRole("checkbox", { name: "I was badly hurt in an earlier relationship" }).check();
      await quiz.button("Continue").click();
      await expect(quiz.heading).toHaveText("Do you feel safe?");
      await check(page, "safety");
      await quiz.button("Continue").click();
      await expect(quiz.heading).toHaveText("Look over your answers");
      await check(page, "check");
      await quiz.seeResult();
      await check(page, "result");
      await page.reload();
      await quiz.ready();
      await check(page, "saved result");
    });

    test("axe finds nothing where the result is about safety", async ({ page }) => {
      const quiz = new Quiz(page);
      await quiz.open();
      await quiz.begin("broke_trust", "nothing");
      await quiz.answerAll("broke_trust", () => 4);
      await quiz.button("Continue").click();
      await page.getByRole("radio", { name: "Yes" }).first().check();
      await quiz.button("Continue").click();
      await quiz.seeResult();
      await check(page, "risk");
    });

    test("axe finds nothing on the other pages", async ({ page }) => {
      await seed(page, {
        [`${PREFIX}attempt/${ID_1}`]: attemptRecord(3, JUNE),
        [`${PREFIX}attempt/${ID_2}`]: attemptRecord(0, OCTOBER),
        [`${PREFIX}attempt/broken`]: "{",
      });
      const quiz = new Quiz(page);
      for (const hash of ["#/", "#/history", `#/result/${ID_2}`, "#/guide", "#/guide/open", "#/guide/help", "#/support", "#/result", "#/question/1", "#/nowhere"]) {
        await quiz.open(hash);
        await check(page, hash);
      }
    });

    test("axe finds nothing on an empty history and on the plain page that failed to load", async ({ page }) => {
      const quiz = new Quiz(page);
      await quiz.open("#/history");
      await check(page, "empty history");
      await page.route(/\.wasm$/, (route) => route.abort());
      await page.goto("about:blank");
      await page.goto("./");
      await expect(page.getByRole("alert")).toBeVisible();
      await check(page, "load failure");
    });
  });
}

test("a narrow and low screen: the header never wraps, and never covers what has the focus", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "nothing");
  const header = await page.locator("header").boundingBox();
  expect(header?.height).toBeLessThanOrEqual(64);
  for (let press = 0; press < 5; press += 1) await page.keyboard.press("Tab");
  for (let press = 0; press < 5; press += 1) {
    const covered = await page.evaluate(() => {
      const header = document.querySelector("header")?.getBoundingClientRect();
      const focused = document.activeElement;
      if (!header || !focused || header.bottom <= 0 || focused.closest("header")) return false;
      return focused.getBoundingClientRect().top < header.bottom;
    });
    expect(covered).toBe(false);
    await page.keyboard.press("Shift+Tab");
  }
});
