// The sheet as text: what is seen of it, when it is asked for, and never by itself.

import { expect, test, type Page } from "@playwright/test";
import { answersOf, attemptOf, draftRecord, drawn, entryRecord, ID_1, ID_2, OCTOBER, PREFIX, Quiz, SAFETY, seed } from "./quiz";

declare global {
  interface Window {
    handed: string[];
    refusal: string;
  }
}

// A device that takes what it is given, unless there is a refusal.
async function device(page: Page, has: { clipboard?: true; share?: true }, refusal = "") {
  await page.addInitScript(([has, refusal]) => {
    Object.assign(window, { handed: [], refusal });
    const writeText = async (text: string) => {
      if (has.clipboard && window.refusal) throw new DOMException("", window.refusal);
      window.handed.push(text);
    };
    Object.defineProperty(Navigator.prototype, "clipboard", { value: { writeText }, configurable: true });
    const share = async (data: ShareData) => {
      window.handed.push(JSON.stringify(data));
      if (window.refusal) throw new DOMException("", window.refusal);
    };
    Object.defineProperty(Navigator.prototype, "share", { value: has.share && share, configurable: true });
  }, [has, refusal] as const);
}

const handed = (page: Page) => page.evaluate(() => window.handed);
const answers = answersOf("unsure", (sign) => (sign === "talk" ? 3 : 1));

async function openSheet(page: Page): Promise<Quiz> {
  await seed(page, { [`${PREFIX}attempt/${ID_1}`]: attemptOf(answers, OCTOBER) });
  const quiz = new Quiz(page);
  await quiz.open(`#/result/${ID_1}`);
  await page.getByRole("link", { name: "Copy or share it as text" }).click();
  await quiz.ready();
  return quiz;
}

test("the text that is copied is what is seen of the sheet", async ({ page }) => {
  await device(page, { clipboard: true });
  const quiz = await openSheet(page);
  await quiz.button("Copy as text").click();
  await expect(page.getByText("Copied.", { exact: false })).toBeVisible();
  await expect(quiz.button("Copy as text")).toBeFocused();
  await page.getByRole("checkbox", { name: "Add all answers" }).check();
  await quiz.button("Copy as text").click();
  await expect.poll(async () => (await handed(page)).length).toBe(2);
  const [short, long] = (await handed(page)) as [string, string];
  expect(short).toMatch(/^Check-in on trust\nAnswered on 18 October 2026\./);
  expect(short).toMatch(/\nTalking things through: 75\s\(±\s12\) · often strained\n/);
  expect(short).not.toContain("I kept quiet about something that bothered me.");
  expect(long).toContain("\nI kept quiet about something that bothered me.: Often\n");
  await expect(quiz.button("Share as text")).toHaveCount(0);
});

test("of the plan, the text has the notes that are ticked, and their heading with them alone", async ({ page }) => {
  await device(page, { clipboard: true });
  const [note, other] = ["We talked for ten minutes.", "Only I should read this."];
  await seed(page, {
    [`${PREFIX}plan/${ID_1}`]: entryRecord({ note, done: OCTOBER }),
    [`${PREFIX}plan/${ID_2}`]: entryRecord({ tip: "talk.ask", note: other, done: OCTOBER }),
    [`${PREFIX}attempt/${ID_1}`]: attemptOf(answers, OCTOBER),
  });
  const quiz = new Quiz(page);
  await quiz.open(`#/sheet/${ID_1}`);
  const heading = page.getByRole("article").getByRole("heading", { name: "Notes from your plan" });
  const copied = async (count: number) => {
    await quiz.button("Copy as text").click();
    await expect.poll(async () => (await handed(page)).length).toBe(count);
    return (await handed(page)).at(-1);
  };
  await expect(heading).toBeHidden();
  expect(await copied(1)).not.toContain("Notes from your plan");
  await page.getByRole("checkbox", { name: note }).check();
  await expect(heading).toBeVisible();
  expect(await copied(2)).toContain(`\n\nNotes from your plan\n${note}\n`);
  expect(await copied(3)).not.toContain(other);
  await page.getByRole("checkbox", { name: note }).uncheck();
  await expect(heading).toBeHidden();
  expect(await copied(4)).not.toContain("Notes from your plan");
});

test("a clipboard that refuses leaves the text marked for copying by hand", async ({ page }) => {
  await device(page, { clipboard: true }, "NotAllowedError");
  const quiz = await openSheet(page);
  await quiz.button("Copy as text").click();
  const field = page.getByLabel("Your browser could not copy it.", { exact: false });
  await expect(field).toHaveValue(/^Check-in on trust\n/);
  expect(await page.evaluate(() => window.getSelection()?.toString())).toMatch(/^Check-in on trust/);
  expect(await handed(page)).toEqual([]);
});

test("sharing hands over text alone, only when pressed, and says so where the device does not take it", async ({ page }) => {
  await device(page, { share: true });
  const quiz = await openSheet(page);
  expect(await handed(page)).toEqual([]);
  // Called off by the person, it was not refused.
  for (const [at, [refusal, says]] of ([["", 0], ["AbortError", 0], ["NotAllowedError", 1]] as const).entries()) {
    await page.evaluate((refusal) => (window.refusal = refusal), refusal);
    await quiz.button("Share as text").click();
    await expect.poll(async () => (await handed(page)).length).toBe(at + 1);
    await drawn(page);
    await expect(page.getByText("Sharing did not work.", { exact: false }), refusal).toHaveCount(says);
  }
  for (const all of await handed(page)) {
    const data = JSON.parse(all);
    expect(Object.keys(data)).toEqual(["text"]);
    expect(data.text).toMatch(/^Check-in on trust\n/);
  }
});

test("nothing of the page on feeling safe is in the text", async ({ page }) => {
  await device(page, { clipboard: true });
  const quiz = new Quiz(page);
  await quiz.takeUp(draftRecord("unsure", answers));
  await quiz.sayYes(SAFETY[0]);
  await quiz.seeResult();
  await page.getByRole("link", { name: "A page for a counselor" }).click();
  await quiz.ready();
  for (const tick of await page.getByRole("checkbox").all()) await tick.check();
  await quiz.button("Copy as text").click();
  await expect.poll(async () => (await handed(page)).length).toBe(1);
  const text = (await handed(page))[0] ?? "";
  for (const words of [...SAFETY, "afraid", "safe", "Bring in support"]) expect(text).not.toContain(words);
});
