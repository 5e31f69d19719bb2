// Promise 2: an answer given is never lost by a reload, a crash or closing. That holds for the tab: where the
// whole browser is killed, what it has not written to the disk by then can be lost, and no page can prevent it.

import { expect, test, type BrowserContext, type Page } from "@playwright/test";
import { DRAFT, draftRecord, FULL, ITEMS as ASKED, must, OPTIONS, PREFIX, Quiz, seed, SIGNS, words } from "../quiz";
import { writesNothing } from "./lies";
import { chance, held, pick, size } from "./soak";
import { truth } from "./truth";

const KEY = `${PREFIX}draft/${DRAFT}`;
const ITEMS = SIGNS.unsure.flatMap((sign) => must(ASKED[sign]));

// Answers each statement from this one on, and loads the page anew after each.
const reloads = (from: number) => async ({ page }: { page: Page }) => {
  const before = ITEMS.slice(0, from - 1).map((item, at) => [item, (at + 1) % 5]);
  const quiz = new Quiz(page);
  await seed(page, { [KEY]: draftRecord("unsure", Object.fromEntries(before)) });
  await quiz.open(`#/question/${from}`);
  let same = from - 1;
  for (let number = from; number <= ITEMS.length; number += 1) {
    await quiz.choose(words(number % 5));
    const here = page.url();
    await page.reload();
    await quiz.ready();
    expect(page.url()).toBe(here);
    same += 1;
  }
  await quiz.passOptional();
  const given = page.locator("main dl dd:nth-of-type(1)");
  await expect(given).toHaveText(ITEMS.map((_, index) => words((index + 1) % 5)));
  if (from === 1) held(2, "reloads", same, ITEMS.length);
  await quiz.seeResult();
  await expect(page.getByText("Saved on this device", { exact: true })).toBeVisible();
};

test("A13: a reload after every question comes back to the same one with every answer", FULL, reloads(1));

test("a reload after each of the last questions comes back to the same one with every answer", reloads(26));

const KILLS = size(8, 100);

// Answers by statement: those that the page showed as given, and the one that a last click may or may not have given.
class Given {
  readonly shown = new Map<string, number>();
  last: [string, number] | undefined;

  // What is lost of them in this draft.
  lost(draft: string | undefined): string[] {
    const answers = answersIn(draft);
    const [item, raw] = this.last ?? [];
    const lost = [...this.shown].filter(([of, shown]) => answers[of] !== shown && !(of === item && answers[of] === raw));
    return lost.map(([of, shown]) => `${of}: ${shown} was shown, ${answers[of]} is stored`);
  }

  // From here on, what it holds is what has been given.
  settle(draft: string | undefined) {
    for (const [of, stored] of Object.entries(answersIn(draft))) this.shown.set(of, stored);
  }
}

const answersIn = (draft: string | undefined): Record<string, number> => JSON.parse(draft ?? '{"answers":{}}').answers;

// The page tells of each answer as soon as it shows it.
async function listen(page: Page, given: Given): Promise<() => Promise<void>> {
  let told = () => {};
  await page.exposeFunction("tellGiven", (hash: string, raw: number) => {
    given.shown.set(must(ITEMS[Number(hash.replace("#/question/", "")) - 1]), raw);
    told();
  });
  await page.addInitScript(() => {
    document.addEventListener("change", (event) => {
      const radio = event.target as HTMLInputElement;
      const hash = location.hash;
      const tell = (window as unknown as { tellGiven(hash: string, raw: number): void }).tellGiven;
      // After the program's own turn.
      if (radio.type === "radio") setTimeout(() => radio.checked && tell(hash, Number(radio.value)));
    });
  });
  return () => new Promise((resolve) => (told = resolve));
}

async function crash(page: Page) {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  // The call has no answer: who would give it is gone.
  session.send("Page.crash").catch(() => {});
  await crashed;
  await page.close();
}

// A tab that is killed in the middle of answering: at once after an answer is shown, or without even waiting for
// that, by a crash or by closing it.
async function answerAndDie(page: Page, given: Given, random: () => number) {
  const isShown = await listen(page, given);
  const number = 1 + Math.floor(random() * ITEMS.length);
  const raw = Math.floor(random() * OPTIONS.length);
  const item = must(ITEMS[number - 1]);
  const quiz = new Quiz(page);
  await quiz.open(`#/question/${number}`);
  await quiz.isAt(number, ITEMS.length);
  const hasIt = await quiz.option(words(raw)).isChecked();
  given.last = [item, raw];
  const shown = isShown();
  const clicked = page.locator("label", { has: quiz.option(words(raw)) }).click().catch(() => {});
  if (!hasIt && random() < 0.7) await shown;
  await pick(random, [crash, (dying: Page) => dying.close()])(page);
  await clicked;
}

// What was lost, for each tab that took an answer with it.
async function killTabs(context: BrowserContext, times: number, prepare?: (page: Page) => Promise<void>): Promise<string[]> {
  const random = chance(28);
  const given = new Given();
  const page = await context.newPage();
  await page.goto("./robots.txt");
  await page.evaluate(([key, draft]) => localStorage.setItem(key, draft), [KEY, draftRecord("unsure", {})] as const);
  const lost: string[] = [];
  for (let time = 0; time < times; time += 1) {
    const dying = await context.newPage();
    await prepare?.(dying);
    await answerAndDie(dying, given, random);
    let draft: string | undefined;
    const gone = async () => given.lost((draft = (await truth(context))[KEY]));
    // What a tab has handed over is there for others a moment later. The control need not wait for what never comes.
    await expect.poll(gone, { timeout: prepare ? 1 : 30_000 }).toEqual([]).catch(() => {});
    lost.push(...given.lost(draft).slice(0, 1));
    given.settle(draft);
  }
  return lost;
}

test("no answer that was shown as given is lost when its tab is killed", async ({ context }) => {
  test.setTimeout(size(600_000, 900_000));
  const lost = await killTabs(context, KILLS);
  held(2, "kills", KILLS - lost.length, KILLS);
  expect(lost).toEqual([]);
});

test("the check notices an answer that was shown as given and written nowhere", async ({ context }) => {
  const memory: Record<string, string> = { [KEY]: draftRecord("unsure", {}) };
  const forget = async (page: Page) => {
    await writesNothing(page);
    // What it gives back: the run in which nothing is answered.
    await page.addInitScript((entries) => {
      Object.defineProperty(Storage.prototype, "length", { get: () => entries.length });
      Storage.prototype.key = (index) => entries[index]?.[0] ?? null;
      for (const [key, text] of entries) localStorage.setItem(key, text);
    }, Object.entries(memory));
  };
  const lost = await killTabs(context, 4, forget);
  held(2, "control", Math.min(lost.length, 1), 1);
  expect(lost.length).toBeGreaterThan(0);
});
