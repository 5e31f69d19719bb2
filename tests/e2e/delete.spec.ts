// Deleting results, and putting them back.

import { expect, test } from "@playwright/test";
import { EVERYTHING as ALL, FURTHER, noteRecord } from "./carrying";
import { answersOf, draftRecord, drawn, ID_1, ID_2, must, PREFIX, Quiz, seed } from "./quiz";

// Each result has a note of its own.
const EVERYTHING = { ...ALL, [`${PREFIX}note/${ID_2}`]: noteRecord("Another’s") };
const OF_FIRST = [`attempt/${ID_1}`, `note/${ID_1}`, `note/${ID_1}/${FURTHER}`].map((key) => PREFIX + key);

async function records(quiz: Quiz) {
  return Object.fromEntries((await quiz.storedUnder("")).filter(([key]) => !key.endsWith("/epoch")));
}

function without(keys: string[]) {
  return Object.fromEntries(Object.entries(EVERYTHING).filter(([key]) => !keys.includes(key)));
}

test("A30: a result is deleted with its notes, and put back byte for byte", async ({ page }) => {
  await seed(page, EVERYTHING);
  const quiz = new Quiz(page);
  await quiz.open(`#/result/${ID_1}`);
  await quiz.button("Delete this result").click();
  await quiz.lists(1);
  await expect(page.getByText("One result was deleted.")).toBeVisible();
  expect(await records(quiz)).toEqual(without(OF_FIRST));
  await expect(quiz.button("Undo")).toBeFocused();
  await page.keyboard.press("Enter");
  await quiz.lists(2);
  await expect(page.getByText("Everything has been restored.")).toBeVisible();
  expect(await records(quiz)).toEqual(EVERYTHING);
});

test("several results are deleted at once by keyboard, and put back", async ({ page }) => {
  await seed(page, EVERYTHING);
  const quiz = new Quiz(page);
  await quiz.open("#/history");
  const unfold = page.getByText("Delete some results", { exact: true });
  await unfold.focus();
  await page.keyboard.press("Enter");
  await quiz.button("Delete the selected results").click();
  await expect(page.getByRole("alert")).toHaveText("Select at least one result");
  // What takes the focus has it now.
  await drawn(page);
  await page.getByRole("checkbox", { name: "18 October 2026" }).focus();
  await page.keyboard.press("Space");
  await expect(quiz.button("Delete one result")).toBeVisible();
  await page.getByRole("checkbox", { name: "14 June 2026" }).press("Space");
  await quiz.button("Delete 2 results").press("Enter");
  await quiz.lists(0);
  await expect(page.getByText("2 results were deleted.")).toBeVisible();
  expect(await records(quiz)).toEqual(without([...OF_FIRST, `${PREFIX}attempt/${ID_2}`, `${PREFIX}note/${ID_2}`]));
  await quiz.button("Undo").click();
  await quiz.lists(2);
  expect(await records(quiz)).toEqual(EVERYTHING);
});

test("the way back is there until the page is left", async ({ page }) => {
  await seed(page, EVERYTHING);
  const quiz = new Quiz(page);
  await quiz.open(`#/result/${ID_2}`);
  await quiz.button("Delete this result").click();
  await expect(quiz.button("Undo")).toBeVisible();
  await quiz.go("#/guide");
  await expect(quiz.button("Undo")).toHaveCount(0);
  await quiz.go(`#/result/${ID_2}`);
  await expect(quiz.heading).toHaveText("This result is not on this device");
});

test("a browser that does not let go says so, and all stays as it was", async ({ page }) => {
  await seed(page, EVERYTHING);
  const quiz = new Quiz(page);
  await quiz.open(`#/result/${ID_1}`);
  await page.evaluate(() => {
    Storage.prototype.removeItem = () => {
      throw new DOMException("", "InvalidStateError");
    };
  });
  await quiz.button("Delete this result").click();
  await expect(page.getByText("Your browser could not delete everything. What is left has not changed.")).toBeVisible();
  await quiz.lists(2);
  await expect(quiz.button("Undo")).toHaveCount(0);
  expect(await records(quiz)).toEqual(EVERYTHING);
});

test("a result just finished is gone once it is deleted, also by going back to where it was finished", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.takeUp(draftRecord("unsure", answersOf("unsure", () => 2)));
  await page.getByRole("link", { name: "Change your answer to: I said I was fine when I felt hurt." }).click();
  await quiz.isAt(5, 28);
  await quiz.choose("Often");
  await expect(page).toHaveURL(/#\/check$/);
  await quiz.seeResult();
  const address = new URL(page.url()).hash;
  await quiz.go("#/check");
  await expect(page.getByRole("link", { name: "Open the result" })).toBeVisible();
  await page.goBack();
  await quiz.ready();
  await quiz.button("Delete this result").click();
  await quiz.lists(0);
  for (const hash of [address, "#/check"]) {
    await quiz.go(hash);
    await expect(quiz.heading).toHaveText("This result is not on this device");
  }
  await expect(page.getByRole("link", { name: "Open the result" })).toHaveCount(0);
  for (const hash of ["#/result", "#/sheet"]) {
    await quiz.go(hash);
    await expect(quiz.heading).toHaveText("There is no result here yet");
  }
});

test("a note to a result that was deleted in another tab is not kept, and that is said", async ({ context }) => {
  const quiz = new Quiz(await context.newPage());
  await seed(quiz.page, EVERYTHING);
  await quiz.open(`#/result/${ID_1}`);
  const note = quiz.page.getByLabel("What was going on in these weeks?");
  await note.fill("Kept");
  expect(JSON.parse(must((await quiz.stored())[`${PREFIX}note/${ID_1}`])).text).toBe("Kept");
  const other = new Quiz(await context.newPage());
  await other.open(`#/result/${ID_1}`);
  await other.button("Delete this result").click();
  await other.lists(1);
  await note.fill("Typed after");
  await expect(quiz.page.getByText("This result was deleted, so its notes cannot be saved.", { exact: false })).toBeVisible();
  await other.isHeardBy(quiz);
  await expect.poll(() => records(quiz)).toEqual(without(OF_FIRST));
});
