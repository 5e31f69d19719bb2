// Promise 1: two tabs never lose an attempt.

import { expect, test, type BrowserContext } from "@playwright/test";
import { answersOf, draftRecord, DRAFT, must, PREFIX, Quiz, seed } from "../quiz";
import { held, size } from "./soak";
import { truth } from "./truth";

const SAVES = size(10, 300);
const WRITES = 5;

// Whole check-ins through the app, one after the other, as fast as the page goes. Runs in the page, because
// a test's own clicks are too slow to get in each other's way. The ids of those that were said to be saved.
async function checkInAgainAndAgain(times: number): Promise<string[]> {
  const shown = (selector: string, words: RegExp) =>
    [...document.querySelectorAll<HTMLElement>(selector)].find((one) => words.test((one.textContent ?? "").trim()));
  const until = (find: () => HTMLElement | undefined) =>
    new Promise<HTMLElement>((resolve) => {
      const look = () => {
        const found = find();
        if (found) {
          watch.disconnect();
          resolve(found);
        }
      };
      const watch = new MutationObserver(look);
      watch.observe(document, { attributes: true, childList: true, subtree: true });
      look();
    });
  const press = async (selector: string, words: RegExp) => (await until(() => shown(selector, words))).click();
  const saved: string[] = [];
  for (let time = 0; time < times; time += 1) {
    location.hash = "#/";
    await press("main label", /^I am not sure/);
    await press("main label", /^Yes, save them as I go/);
    await press("main button", /^Start$/);
    await until(() => shown("main legend", /./));
    location.hash = "#/check";
    await press("main button", /^See my result$/);
    const goOn = () => shown("main button", /^Continue$/);
    const note = () => shown("main *", /^Saved on this device/);
    await until(() => goOn() ?? note());
    goOn()?.click();
    await until(note);
    saved.push(location.hash.replace("#/result/", ""));
  }
  return saved;
}

type Together = (where: string) => Promise<void>;

// One list for all, read, made longer and written: what this app does not do.
async function shareOneList(times: number, together: Together): Promise<string[]> {
  const added: string[] = [];
  for (let time = 0; time < times; time += 1) {
    const id = crypto.randomUUID();
    const list: string[] = JSON.parse(localStorage.getItem("list") ?? "[]");
    // Meanwhile the other tab has read it, too.
    await together(`read ${time}`);
    localStorage.setItem("list", JSON.stringify([...list, id]));
    added.push(id);
    await together(`written ${time}`);
  }
  return added;
}

// Goes on in each tab when both are there: on a busy computer, one could else be done before the other begins.
async function together(where: string) {
  localStorage.setItem(`${where}/${crypto.randomUUID()}`, "");
  const count = () => Object.keys(localStorage).filter((key) => key.startsWith(`${where}/`)).length;
  while (count() < 2) await new Promise((heard) => addEventListener("storage", heard, { once: true }));
}

// In two tabs at once.
async function inTwoTabs(context: BrowserContext, work: (times: number, together: Together) => Promise<string[]>, times: number): Promise<string[]> {
  const pages = await Promise.all([context.newPage(), context.newPage()]);
  await Promise.all(pages.map((page) => new Quiz(page).open()));
  const run = `(${together})("here").then(() => (${work})(${times}, ${together}))`;
  return (await Promise.all(pages.map((page) => page.evaluate<string[]>(run)))).flat();
}

// What was said to be saved, and is not there.
function lost(saved: string[], there: string[]): string[] {
  return saved.filter((id) => !there.includes(id));
}

const attemptsIn = (stored: Record<string, string>) =>
  Object.keys(stored).flatMap((key) => (key.startsWith(`${PREFIX}attempt/`) ? [key.replace(`${PREFIX}attempt/`, "")] : []));

test("two tabs never lose an attempt", async ({ context }) => {
  test.setTimeout(size(600_000, 900_000));
  const saved = await inTwoTabs(context, checkInAgainAndAgain, SAVES);
  let gone = saved;
  try {
    // A third process has a copy of the storage: what two have written comes to it a moment later.
    await expect.poll(async () => (gone = lost(saved, attemptsIn(await truth(context))))).toEqual([]);
  } finally {
    held(1, "saves", saved.length - gone.length, 2 * SAVES);
  }
  expect(new Set(saved).size).toBe(2 * SAVES);
  const quiz = new Quiz(await context.newPage());
  await quiz.open("#/history");
  await quiz.lists(2 * SAVES);
});

test("the check notices what is lost where two tabs share one list", async ({ context }) => {
  const added = await inTwoTabs(context, shareOneList, WRITES);
  const there: string[] = JSON.parse((await truth(context)).list ?? "[]");
  const gone = lost(added, there);
  held(1, "control", Math.min(gone.length, 1), 1);
  expect(gone.length).toBeGreaterThan(0);
});

test("a run that two tabs took up is one attempt, with the answers of both", async ({ context }) => {
  const pages = await Promise.all([context.newPage(), context.newPage()]);
  const draft = draftRecord("unsure", answersOf("unsure", () => 2));
  await seed(must(pages[0]), { [`${PREFIX}draft/${DRAFT}`]: draft });
  const [one, other] = pages.map((page) => new Quiz(page)) as [Quiz, Quiz];
  for (const quiz of [one, other]) {
    await quiz.open("#/check");
    await quiz.passSafety();
  }
  await one.go("#/question/1");
  await one.choose("Never");
  await other.hears("talk1", 0);
  await other.go("#/question/2");
  await other.choose("Often");
  await one.hears("talk5", 3);
  await one.seeResult();
  await expect(one.page.getByText("Saved on this device", { exact: true })).toBeVisible();
  // Going back to it in the other leads to what there is.
  await expect(other.page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
  await expect.poll(async () => attemptsIn(await truth(context))).toEqual([DRAFT]);
  const { answers } = JSON.parse((await truth(context))[`${PREFIX}attempt/${DRAFT}`] ?? "{}");
  expect([answers.talk1, answers.talk5]).toEqual([0, 3]);
});
