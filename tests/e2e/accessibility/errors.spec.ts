// A3, A10, A12, A26 and A29: what is missing and what was done is said in words, once, and waits.

import { expect, test, type Page } from "@playwright/test";
import { OCTOBER, Quiz, seed } from "../quiz";
import { alike, attemptKey, idOf, NOTE } from "../returning";

test("A3, A10, A12: Continue without an answer says what is missing, takes the focus there, and Back keeps answers", async ({
  page,
}) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin();
  await quiz.button("Continue").click();
  const summary = page.getByRole("alert");
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: Statement 1 of 28/);
  const message = "Choose an answer, or the last option to skip";
  await expect(page.getByRole("group", { name: /^In the past 4 weeks/ })).toHaveAccessibleDescription(new RegExp(message));
  // The same words above and at the answers.
  await expect(page.getByText(message, { exact: true })).toHaveCount(2);
  await summary.getByRole("link", { name: message }).click();
  await expect(page.getByRole("radio").first()).toBeFocused();
  await quiz.isAt(1, 28);
  await quiz.choose("Rarely");
  await expect(page).toHaveTitle("Statement 2 of 28 – Check-in");
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
    "Choose whether to save your answers",
  ]);
  await summary.getByRole("link").last().click();
  await expect(page.getByLabel(/^Yes, save them as I go/)).toBeFocused();
});

// Does something on a page, and looks where what is said of it stands.
async function says(page: Page, words: string | RegExp, act: () => Promise<void>) {
  // The region is there before it has anything to say: a screen reader hears what comes into it.
  const regions = await page.getByRole("status").elementHandles();
  await act();
  const said = page.getByText(words, { exact: true });
  await expect(said).toHaveCount(1);
  const holds = await said.evaluate((words, regions) => regions.some((region) => region.contains(words)), regions);
  expect.soft(holds, `${words}: in a region that was there before`).toBe(true);
}

test("A29: what was just done is said once, in a region that was there before, and the focus stays", async ({ page }) => {
  await seed(page, { [attemptKey(1)]: alike(3, OCTOBER) });
  const quiz = new Quiz(page);
  await quiz.open("#/settings");
  const dark = page.getByRole("radio", { name: "Dark" });
  await says(page, "Saved on this device.", () => dark.check());
  await expect(dark).toBeFocused();

  await quiz.go(`#/result/${idOf(1)}`);
  await page.getByLabel(NOTE).pressSequentially("We talked.");
  await says(page, "Saved.", () => page.keyboard.press("Tab"));
  await expect(page.locator("body")).not.toBeFocused();

  await quiz.go("#/history");
  await page.getByLabel("What happened?").pressSequentially("Moved in");
  await says(page, "Added: Moved in.", () => page.keyboard.press("Enter"));
  await expect(page.getByLabel("What happened?")).toBeFocused();

  // Where the button goes with what it did, the focus goes to the way on, which says the same.
  await quiz.go("#/guide/talk");
  await page.getByRole("button", { name: /^Add to plan: / }).first().click();
  await expect(page.getByRole("link", { name: "In your plan, saved on this device. Your plan" })).toBeFocused();
  await quiz.go("#/plan");
  await says(page, /^Removed: /, () => page.getByRole("button", { name: /^Remove from plan: / }).click());
  await expect(quiz.button("Undo")).toBeFocused();
});

test("A26: an hour on a statement takes nothing away, and a message waits until it is answered", async ({ page }) => {
  await page.clock.install();
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "device");
  await quiz.button("Continue").click();
  await page.clock.fastForward("01:00:00");
  await quiz.isAt(1, 28);
  await expect(page.getByRole("alert")).toBeVisible();
  await quiz.option("Often").focus();
  await page.keyboard.press("Space");
  await page.clock.fastForward("01:00:00");
  await quiz.isAt(1, 28);
  await expect(quiz.option("Often")).toBeChecked();
  await quiz.go("#/settings");
  await page.getByRole("radio", { name: "Dark" }).check();
  await expect(page.getByText("Saved on this device.")).toBeVisible();
  await page.clock.fastForward("01:00:00");
  await expect(page.getByText("Saved on this device.")).toBeVisible();
});
