// What the browser refused to keep: nothing says that it is kept, the warning stays as long as that is so, and it is
// tried again.

import { expect, test, type Page } from "@playwright/test";
import { entry, ENTRY_1, finishKeepingNothing, key, WHEN } from "./planning";
import { attemptRecord, entryRecord, ID_1, JUNE, must, PREFIX, Quiz, seed } from "./quiz";

declare global {
  interface Window {
    takeAgain: () => void;
  }
}

const TITLE = "Start with “I feel”";
const warning = (page: Page) => page.getByRole("status").getByText("could not be saved", { exact: false });
const KEPT = "Your plan is saved on this device. Anyone who can use this browser could read it.";

// From now on the browser takes none of these records, and everything else.
async function refuse(page: Page, kind: "plan" | "attempt") {
  await page.evaluate((start) => {
    const { setItem } = Storage.prototype;
    window.takeAgain = () => (Storage.prototype.setItem = setItem);
    Storage.prototype.setItem = function (key, text) {
      if (key.startsWith(start)) throw new DOMException("", "QuotaExceededError");
      setItem.call(this, key, text);
    };
  }, `${PREFIX}${kind}/`);
}

// No idea for the plan.
const refuseIdeas = (page: Page) => refuse(page, "plan");

async function chooseColors(quiz: Quiz, colors: string) {
  await quiz.go("#/settings");
  await quiz.page.getByRole("radio", { name: colors, exact: true }).check();
  await expect(quiz.page.getByText("Saved on this device.", { exact: true })).toBeVisible();
}

test("an idea that the browser refused is nowhere said to be kept, and the warning stays until it is kept", async ({ page }) => {
  await seed(page, { [`${PREFIX}attempt/${ID_1}`]: attemptRecord(3, JUNE) });
  const quiz = new Quiz(page);
  await quiz.open(`#/result/${ID_1}`);
  await refuseIdeas(page);
  const add = page.getByRole("button", { name: /^Add to plan: / }).first();
  const title = must((await add.getAttribute("aria-label"))?.replace("Add to plan: ", ""));
  await add.click();
  await expect(page.getByRole("link", { name: "In your plan until you close this page. Your plan" })).toBeFocused();
  await expect(page.getByText("In your plan, saved on this device.", { exact: false })).toHaveCount(0);
  await expect(warning(page)).toBeVisible();

  // Something else is kept, and the idea still is not.
  await chooseColors(quiz, "Dark");
  await expect(warning(page)).toBeVisible();
  await quiz.go("#/plan");
  await expect(entry(page, title)).toBeVisible();
  await expect(page.getByText(`Not saved. These go when you close this page: ${title}.`, { exact: true })).toBeVisible();
  await expect(page.getByText("plan is saved", { exact: false })).toHaveCount(0);
  expect(await quiz.storedUnder("plan/")).toEqual([]);

  // There is room again: with the next thing that is kept, the idea is, too.
  await page.evaluate(() => window.takeAgain());
  await chooseColors(quiz, "Light");
  await expect(warning(page)).toHaveCount(0);
  expect(await quiz.storedUnder("plan/")).toHaveLength(1);
  await quiz.go("#/plan");
  await expect(page.getByText(KEPT)).toBeVisible();
  await page.reload();
  await quiz.ready();
  await expect(entry(page, title)).toBeVisible();
});

test("an idea of a visit that keeps nothing is not said to be kept by a check-in that is", async ({ page }) => {
  await seed(page, { [key(ENTRY_1)]: entryRecord() });
  const quiz = await finishKeepingNothing(page);
  await quiz.go("#/guide/talk");
  await page.getByRole("button", { name: "Add to plan: Ask when you are guessing" }).click();
  await quiz.go("#/");
  await quiz.begin("unsure", "device");
  await quiz.go("#/guide/talk");
  await expect(page.getByRole("link", { name: "In your plan until you close this page. Your plan" })).toBeVisible();
  await expect(page.getByRole("link", { name: "In your plan, saved on this device. Your plan" })).toHaveCount(1);
  await quiz.go("#/plan");
  const rest = "The rest of your plan is saved. Anyone who can use this browser could read it.";
  await expect(page.getByText(`Not saved. These go when you close this page: Ask when you are guessing. ${rest}`)).toBeVisible();
  expect((await quiz.storedUnder("plan/")).map(([key]) => key)).toEqual([key(ENTRY_1)]);
  // What is written to it now is kept, and so is it.
  await entry(page, "Ask when you are guessing").getByLabel(WHEN).fill("Tomorrow");
  await expect(page.getByText(KEPT)).toBeVisible();
  expect(await quiz.storedUnder("plan/")).toHaveLength(2);
});

test("an idea that was refused, taken out and put back is refused again, and the warning comes back with it", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open("#/guide/talk");
  await refuseIdeas(page);
  await page.getByRole("button", { name: `Add to plan: ${TITLE}` }).click();
  await quiz.go("#/plan");
  await page.getByRole("button", { name: `Remove from plan: ${TITLE}` }).click();
  await expect(warning(page)).toHaveCount(0);
  await quiz.button("Undo").click();
  await expect(warning(page)).toBeVisible();
  await expect(page.getByText(`Not saved. These go when you close this page: ${TITLE}.`)).toBeVisible();
});

test("what was refused is not written over what another tab has written since", async ({ page, context }) => {
  await seed(page, { [key(ENTRY_1)]: entryRecord() });
  const quiz = new Quiz(page);
  await quiz.open("#/plan");
  await refuseIdeas(page);
  await page.getByLabel(WHEN).fill("Words of the first");
  // A field that is left tells once more what is in it.
  await page.keyboard.press("Tab");
  await expect(warning(page)).toBeVisible();
  const other = await context.newPage();
  await new Quiz(other).open("#/plan");
  await other.getByLabel(WHEN).fill("Words of the second");
  await expect.poll(async () => (await quiz.stored())[key(ENTRY_1)]).toContain("Words of the second");
  await page.evaluate(() => window.takeAgain());
  await chooseColors(quiz, "Dark");
  expect(JSON.parse(must((await quiz.stored())[key(ENTRY_1)])).when).toBe("Words of the second");
  await expect(warning(page)).toBeVisible();
  // The control: where nobody wrote, it is written.
  await quiz.go("#/plan");
  await page.getByLabel(WHEN).fill("Words of the first again");
  await expect(warning(page)).toHaveCount(0);
  expect(JSON.parse(must((await quiz.stored())[key(ENTRY_1)])).when).toBe("Words of the first again");
});

test("a result that the browser refused is nowhere said to be saved until it is", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "device");
  await quiz.go("#/check");
  await refuse(page, "attempt");
  await quiz.seeResult();
  const notSaved = page.getByText("Your browser could not save the result.", { exact: false });
  const saved = page.getByText("Saved on this device", { exact: true });
  await expect(notSaved).toBeVisible();
  // With another check-in begun, it is one of those of before.
  await quiz.go("#/");
  await quiz.begin("both", "device");
  await quiz.go("#/history");
  await page.getByRole("main").locator("a[href^='#/result/']").first().click();
  await expect(page.getByRole("heading", { name: "Every area" })).toBeVisible();
  await expect(notSaved).toBeVisible();
  await expect(saved).toHaveCount(0);
  const [, address] = page.url().split("#");
  await page.getByRole("link", { name: "Copy or share it as text" }).click();
  await expect(page).toHaveURL(/#\/sheet\/[0-9a-f]{32}$/);
  await expect(quiz.heading).not.toHaveText("There is no result here yet");
  // There is room again.
  await page.evaluate(() => window.takeAgain());
  await chooseColors(quiz, "Light");
  expect(await quiz.storedUnder("attempt/")).toHaveLength(1);
  await quiz.go(`#${address}`);
  await expect(saved).toBeVisible();
  await expect(notSaved).toHaveCount(0);
});
