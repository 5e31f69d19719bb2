// What is kept: a run left off, records that cannot be read, and two tabs. What is promised of it is in promises/.

import { expect, test } from "@playwright/test";
import { answersOf, attemptRecord, draftRecord, ID_1, ID_2, JUNE, must, OCTOBER, PREFIX, Quiz, seed } from "./quiz";

test("A46: a run left off is offered on the start page, with how far it is", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("both", "device");
  for (const words of ["Rarely", "Often"]) await quiz.choose(words);
  await page.goto("about:blank");
  await quiz.open();
  await expect(page.getByText("Your answers so far are saved on this device.")).toBeVisible();
  await page.getByRole("link", { name: "Continue where you left off (2 of 36)" }).click();
  await quiz.isAt(3, 36);
});

for (const [how, keep, isBlocked] of [["nothing is to be kept", "nothing", false], ["the browser keeps nothing", "device", true]] as const) {
  test(`a run left off is not said to be kept where ${how}`, async ({ page }) => {
    if (isBlocked) {
      await page.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException("", "QuotaExceededError");
        };
      });
    }
    const quiz = new Quiz(page);
    await quiz.open();
    await quiz.begin("unsure", keep);
    await quiz.choose("Often");
    await quiz.go("#/");
    await expect(page.getByText("Your answers so far are only on this page.", { exact: false })).toBeVisible();
    await expect(page.getByRole("main").getByText("saved on this device.", { exact: false })).toHaveCount(0);
    expect(await quiz.storedUnder("draft/")).toEqual([]);
  });
}

test("a reload while an answer is changed still leads back to all answers", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.takeUp(draftRecord("unsure", answersOf("unsure", () => 2)));
  await page.getByRole("link", { name: "Change your answer to: I said I was fine when I felt hurt." }).click();
  await quiz.isAt(5, 28);
  await page.reload();
  await quiz.ready();
  await expect(page.getByRole("link", { name: "Back to your answers" })).toBeVisible();
  await quiz.choose("Often");
  // What was said there is lost with the reload, so it is asked first.
  await expect(quiz.heading).toHaveText("Four more statements");
  await expect(page.getByText("If you answered these before, your answers are lost", { exact: false })).toBeVisible();
  await quiz.button("Continue").click();
  await expect(quiz.heading).toHaveText("Check your answers");
});

test("damaged and newer records are counted, left as they are, and harm no other", async ({ page }) => {
  const records = {
    [`${PREFIX}attempt/${ID_1}`]: attemptRecord(3, JUNE),
    [`${PREFIX}attempt/${ID_2}`]: attemptRecord(1, OCTOBER),
    [`${PREFIX}attempt/0000000000000000000000000000000a`]: "{ broken",
    [`${PREFIX}attempt/not-an-id`]: attemptRecord(1, OCTOBER),
    [`${PREFIX}attempt/0000000000000000000000000000000b`]: '{"v":2,"new":"shape"}',
    [`${PREFIX}draft/0000000000000000000000000000000c`]: '{"v":9}',
    [`${PREFIX}draft/0000000000000000000000000000000d`]: "[]",
    [`${PREFIX}settings`]: '{"v":7,"move_on":false}',
    "another-app": "untouched",
  };
  await seed(page, records);
  const quiz = new Quiz(page);
  await quiz.open("#/history");
  await quiz.lists(2);
  await expect(page.getByText("2 saved results are damaged", { exact: false })).toBeVisible();
  await expect(page.getByText("One saved result comes from a newer version", { exact: false })).toBeVisible();
  const rows = page.getByRole("row");
  await expect(rows.nth(1)).toContainText("18 October 2026");
  await expect(rows.nth(1)).toContainText("clearly less strain");
  await expect(rows.nth(2)).toContainText("14 June 2026");
  await expect(rows.nth(2)).toContainText("first");
  const status = page.getByRole("status");
  await expect(status.getByText("unfinished check-in saved here is damaged", { exact: false })).toBeVisible();
  await expect(status.getByText("unfinished check-in saved here comes from a newer", { exact: false })).toBeVisible();
  await expect(status.getByText("Your settings could not be read", { exact: false })).toBeVisible();

  await page.goto(`./#/result/0000000000000000000000000000000a`);
  await expect(quiz.heading).toHaveText("This result cannot be read");
  await page.goto(`./#/result/0000000000000000000000000000000b`);
  await expect(page.getByText("saved by a newer version", { exact: false })).toBeVisible();

  // A whole run beside them, and every byte of theirs is as it was.
  await quiz.open();
  await quiz.begin("unsure", "device");
  await page.getByRole("checkbox", { name: /^Go to the next statement when I answer/ }).uncheck();
  await page.getByRole("checkbox", { name: /^Go to the next statement when I answer/ }).check();
  await quiz.choose("Sometimes");
  await quiz.go("#/question/29");
  await quiz.passOptional();
  await quiz.seeResult();
  await expect(page.getByText("Saved on this device", { exact: true })).toBeVisible();
  expect(await quiz.stored()).toMatchObject(records);
});

test("a draft of an earlier version keeps what it answered, and goes on with what is asked now", async ({ page }) => {
  const id = "000000000000000000000000000000dd";
  const draft = {
    v: 1,
    instrument: "1",
    path: "unsure",
    step: 3,
    started: OCTOBER,
    touched: OCTOBER,
    answers: { gone1: 4, gone2: null, talk1: 2, talk2: 3 },
    causes: ["c1", "c99"],
  };
  await seed(page, { [`${PREFIX}draft/${id}`]: JSON.stringify(draft) });
  const quiz = new Quiz(page);
  await quiz.open("#/question/2");
  await expect(page.getByRole("status").getByText("The statements have changed since you began.", { exact: false })).toBeVisible();
  await quiz.choose("Never");
  const [, stored] = must((await quiz.storedUnder("draft/"))[0]);
  expect(JSON.parse(stored).answers).toEqual({ gone1: 4, gone2: null, talk1: 2, talk2: 3, talk5: 0 });
  expect(JSON.parse(stored).instrument).toBe("2");
  expect(JSON.parse(stored).causes).toEqual(["c1", "c99"]);
});

test("an answer given in one tab is not lost to another tab's run", async ({ context }) => {
  const first = new Quiz(await context.newPage());
  const second = new Quiz(await context.newPage());
  await first.open();
  await second.open();
  await first.begin("unsure", "device");
  await second.begin("both", "device");
  for (let number = 1; number <= 2; number += 1) {
    await first.choose("Rarely");
    await second.choose("Often");
  }
  const answered = async () => (await first.storedUnder("draft/")).map(([, text]) => Object.values(JSON.parse(text).answers)).sort();
  // Each tab's process has a copy of the storage; they agree a moment later.
  await expect.poll(answered).toEqual([[1, 1], [3, 3]]);
});

test("a start takes the place of the run left off, and of no other tab's", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "device");
  await quiz.choose("Rarely");
  await quiz.open("#/");
  await quiz.begin("broke_trust", "device");
  const drafts = await quiz.storedUnder("draft/");
  expect(drafts.map(([, text]) => JSON.parse(text).path)).toEqual(["broke_trust"]);
});

test("a check-in that is finished is not taken up again from what a crash left of it", async ({ page }) => {
  const finished = attemptRecord(2, OCTOBER);
  await seed(page, {
    [`${PREFIX}attempt/${ID_1}`]: finished,
    [`${PREFIX}draft/${ID_1}`]: draftRecord("unsure", answersOf("unsure", () => 4)),
  });
  const quiz = new Quiz(page);
  await quiz.open();
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
  await quiz.go("#/check");
  await expect(quiz.heading).toHaveText("No check-in in progress");
  expect((await quiz.stored())[`${PREFIX}attempt/${ID_1}`]).toBe(finished);
});

test("a notice that is closed by keyboard gives the focus to the next one, and the last to the page", async ({ page }) => {
  await seed(page, { [`${PREFIX}settings`]: '{"v":99}', [`${PREFIX}draft/${ID_1}`]: "{ broken", [`${PREFIX}draft/${ID_2}`]: '{"v":9}' });
  const quiz = new Quiz(page);
  await quiz.open("#/settings");
  const close = quiz.button("Close this notice");
  await expect(close).toHaveCount(3);
  await close.first().focus();
  for (const left of [2, 1]) {
    await page.keyboard.press("Enter");
    await expect(close).toHaveCount(left);
    await expect(close.first()).toBeFocused();
  }
  await page.keyboard.press("Enter");
  await expect(close).toHaveCount(0);
  await expect(quiz.heading).toBeFocused();
});
