// Each path from the start to a saved result, and back to it through the history.

import { expect, test, type Page } from "@playwright/test";
import { answersOf, draftRecord, FULL, ITEMS, must, PATHS, Quiz, SIGNS, SKIP, type Answers, type PathId } from "./quiz";

for (const path of Object.keys(PATHS) as PathId[]) {
  // The path with every statement.
  const tier = path === "both" ? {} : FULL;

  test(`A11: ${path}: ${PATHS[path].items} statements by pointer to a saved result, and back through the history`, tier, async ({
    page,
  }) => {
    const quiz = new Quiz(page);
    await quiz.open();
    await quiz.begin(path, "device");
    await quiz.answerAll(path, (number) => number % 5);
    await quiz.passOptional();
    await expect(page.getByText("You answered every statement.")).toBeVisible();
    await quiz.seeResult();

    await expect(page).toHaveURL(/#\/result\/[0-9a-f]{32}$/);
    await expect(page.getByText("Saved on this device", { exact: true })).toBeVisible();
    await expect(quiz.heading).toHaveText(/^Across your own areas, trust was /);
    await expect(page.getByRole("heading", { name: "Three places to start" })).toBeVisible();
    await expect(page.getByRole("article")).toHaveCount(3);
    const meters = page.getByRole("meter");
    await expect(meters).toHaveCount(1 + PATHS[path].items / 4);

    const [key, record] = must((await quiz.storedUnder("attempt/"))[0]);
    const id = key.split("/").at(-1);
    expect(page.url()).toContain(`#/result/${id}`);
    expect(Object.keys(JSON.parse(record).answers)).toHaveLength(PATHS[path].items);
    expect(await quiz.storedUnder("draft/"), "a finished run leaves no draft").toEqual([]);

    const shown = await meters.evaluateAll((all) => all.map((one) => one.ariaValueText));
    await page.getByRole("main").getByRole("link", { name: "Your check-ins" }).click();
    await quiz.lists(1);
    await page.getByRole("link", { name: /^Open the result of / }).click();
    await expect(page).toHaveURL(new RegExp(`#/result/${id}$`));

    // Opened anew, as weeks later: the same figures from the stored answers alone.
    await page.reload();
    await quiz.ready();
    await expect(meters).toHaveCount(shown.length);
    expect(await meters.evaluateAll((all) => all.map((one) => one.ariaValueText))).toEqual(shown);
    // Its answers are behind each area.
    await page.getByText(/^More about /).first().click();
    await expect(page.locator("details[open] dt")).toHaveCount(4);
  });
}

test("the start page after a run has nothing preselected", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "nothing");
  await quiz.go("#/check");
  await quiz.seeResult();
  await page.getByRole("link", { name: "Start a new check-in" }).click();
  await expect(quiz.heading).toHaveText("How is trust in your relationship right now?");
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
});

// The same answer to every statement.
const alike = (path: PathId, raw: number): Answers =>
  Object.fromEntries(SIGNS[path].flatMap((sign) => must(ITEMS[sign]).map((item) => [item, raw])));
const change = (page: Page, statement: string) => page.getByRole("link", { name: `Change your answer to: ${statement}` });

test("skipped statements are marked, and too few answers give no score", async ({ page }) => {
  const quiz = new Quiz(page);
  // The first two of each four: every area keeps two answers, one fewer than a score needs.
  await quiz.takeUp(draftRecord("unsure", answersOf("unsure", (sign, n) => (n > 2 || (sign === "talk" && n === 1) ? 2 : null))));
  await change(page, "I kept quiet about something that bothered me.").click();
  await quiz.isAt(1, 28);
  await quiz.choose(SKIP);
  await expect(page.getByText("14 statements have no answer. That is fine.")).toBeVisible();
  await expect(page.getByText("Skipped", { exact: true })).toHaveCount(14);
  await quiz.seeResult();
  await expect(quiz.heading).toHaveText("Here is what your answers show");
  await expect(page.getByText("Not enough answers", { exact: true })).toHaveCount(7);
  await expect(page.getByRole("meter")).toHaveCount(0);
});

test("A12: an answer changed on the check page comes back to it and changes the result", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.takeUp(draftRecord("unsure", alike("unsure", 0)));
  await change(page, "I said I was fine when I felt hurt.").click();
  await quiz.isAt(5, 28);
  await expect(quiz.option("Never")).toBeChecked();
  await quiz.choose("Always");
  await expect(page).toHaveURL(/#\/check$/);
  await quiz.seeResult();
  const feelings = page.getByRole("meter", { name: "Showing feelings" });
  // k = 4, 0, 0 and 4 (the fourth statement is a strength that was never there): u = 24.
  await expect(feelings).toHaveAttribute("aria-valuenow", "50");
  await expect(feelings).toHaveAttribute("aria-valuetext", /^sometimes strained: 50 out of 100/);
});
