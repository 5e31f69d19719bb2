// The whole quiz by keyboard alone, and what each key does and does not do.

import { expect, test } from "@playwright/test";
import { OPTIONS, Quiz } from "./quiz";

test("A8, A11: the whole quiz by keyboard alone, to the saved result", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  const key = (name: string) => page.keyboard.press(name);
  // Skip link, exit link, mark, support, exit button, then the form.
  for (let press = 0; press < 6; press += 1) await key("Tab");
  await key("Space");
  await expect(page.getByLabel("I find it hard to trust my partner")).toBeChecked();
  await key("Tab");
  await key("Space");
  await expect(page.getByLabel(/^Keep my results/)).toBeChecked();
  await key("Enter");
  for (let number = 1; number <= 28; number += 1) {
    await quiz.isAt(number, 28);
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
      await quiz.isAt(number, 28);
      await key("Enter");
    }
  }
  await expect(quiz.heading).toHaveText("What may be behind it?");
  await expect(quiz.heading).toBeFocused();
  await key("Tab");
  await key("Space");
  await expect(page.getByRole("checkbox").first()).toBeChecked();
  await key("Enter");
  await expect(quiz.heading).toHaveText("Do you feel safe?");
  await expect(quiz.heading).toBeFocused();
  await key("Tab");
  await key("Space");
  await key("ArrowDown");
  await key("Enter");
  await expect(quiz.heading).toHaveText("Look over your answers");
  await expect(quiz.heading).toBeFocused();
  await key("Shift+Tab");
  const finish = quiz.button("See my result");
  while (!(await finish.evaluate((button) => button === document.activeElement))) await key("Tab");
  await key("Enter");
  // Answers this fast bring a note. It takes the focus, and goes on by keyboard.
  await expect(page.getByRole("heading", { name: "Before you see your result" })).toBeFocused();
  await key("Tab");
  await expect(quiz.button("Go on")).toBeFocused();
  await key("Enter");
  await expect(page.getByText("Saved on this device")).toBeVisible();
  await expect(quiz.heading).toBeFocused();
});

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
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin();
  await page.getByRole("checkbox", { name: /^Move on when I choose/ }).uncheck();
  await page.getByText("Often", { exact: true }).click();
  await expect(quiz.option("Often")).toBeChecked();
  await page.keyboard.press("2");
  await expect(quiz.option("Rarely")).toBeChecked();
  // Longer than the confirmation, after which it would have moved on.
  await page.waitForFunction((since) => performance.now() - since > 600, await page.evaluate(() => performance.now()));
  await quiz.isAt(1, 28);
  await quiz.button("Continue").click();
  await quiz.isAt(2, 28);
  await page.reload();
  await quiz.ready();
  await expect(page.getByRole("checkbox", { name: /^Move on when I choose/ })).not.toBeChecked();
});

test("A3, A10, A12: Continue without an answer says what is missing, takes the focus there, and Back keeps answers", async ({
  page,
}) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin();
  await quiz.button("Continue").click();
  const summary = page.getByRole("alert");
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: Question 1 of 28/);
  const message = "Choose an answer, or the last line to skip this one";
  await expect(page.getByRole("group")).toHaveAccessibleDescription(new RegExp(message));
  await summary.getByRole("link", { name: message }).click();
  await expect(page.getByRole("radio").first()).toBeFocused();
  await quiz.isAt(1, 28);
  await quiz.choose("Rarely");
  await expect(page).toHaveTitle("Question 2 of 28 – Check-in");
  await quiz.choose("Often");
  await page.goBack();
  await quiz.isAt(2, 28);
  await expect(quiz.option("Often")).toBeChecked();
  await page.getByRole("link", { name: "Back", exact: true }).click();
  await quiz.isAt(1, 28);
  await expect(quiz.option("Rarely")).toBeChecked();
});

test("A3, A10: Start without choices says what is missing in both places", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.button("Start").click();
  const summary = page.getByRole("alert");
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle("Error: Check-in");
  await expect(summary.getByRole("link")).toHaveText([
    "Choose what brings you here",
    "Choose what to do after you finish",
  ]);
  await summary.getByRole("link").last().click();
  await expect(page.getByLabel(/^Keep my results/)).toBeFocused();
});

test("A6: the skip link leads to the page's content and not to another page", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open("#/guide");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await expect(quiz.heading).toHaveText("All the advice");
});
