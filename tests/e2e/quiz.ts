// The app as its users see it: what they can do on a page, found by role, label and text.

import { expect, type Locator, type Page } from "@playwright/test";

export const OPTIONS = ["Never", "Rarely", "Sometimes", "Often", "Almost always"] as const;

// The words of a raw answer, 0 to 4.
export function words(raw: number): string {
  return must(OPTIONS[raw]);
}

// What has to be there for a test to go on.
export function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("expected a value");
  return value;
}

export const SKIP = "Not relevant to me, or I would rather not say";

export const PATHS = {
  hard_to_trust: { label: "I find it hard to trust my partner", items: 28 },
  broke_trust: { label: "I broke my partner’s trust and want to repair it", items: 24 },
  both: { label: "Both of these", items: 36 },
  unsure: { label: "I am not sure, or would rather not say", items: 28 },
} as const;
export type PathId = keyof typeof PATHS;

// The page on feeling safe, as it is read.
export const SAFETY = [
  "I felt afraid of how my partner might react.",
  "My partner tried to control what I do.",
  "My partner watched or followed me when I did not want that.",
] as const;

export type Keep = "device" | "nothing";
const KEEP = { device: /^Keep my results on this device/, nothing: /^Keep nothing/ };

// Every key this app owns begins so.
export const PREFIX = "trust-check/1/";

export class Quiz {
  constructor(readonly page: Page) {}

  async open(hash = "") {
    await this.page.goto(`./${hash}`);
    await this.ready();
  }

  // The program has taken over the plain page.
  async ready() {
    await expect(this.page.locator("#plain-start")).toHaveCount(0);
  }

  get heading(): Locator {
    return this.page.getByRole("heading", { level: 1 });
  }

  option(label: string): Locator {
    return this.page.getByRole("radio", { name: label, exact: true });
  }

  keep(keep: Keep): Locator {
    return this.page.getByRole("radio", { name: KEEP[keep] });
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  async begin(path: PathId = "hard_to_trust", keep: Keep = "device") {
    await this.option(PATHS[path].label).check();
    await this.keep(keep).check();
    await this.button("Start").click();
    await this.isAt(1, PATHS[path].items);
  }

  async isAt(number: number, total: number) {
    await expect(this.page).toHaveURL(new RegExp(`#/question/${number}$`));
    await expect(this.page.getByText(`Question ${number} of ${total} · `)).toBeVisible();
  }

  // Answers with the pointer, which moves on by itself.
  async choose(label: string) {
    const before = this.page.url();
    await this.page.locator("label", { has: this.option(label) }).click();
    await expect(this.page).not.toHaveURL(before);
  }

  // Answers all statements: `raw(n)` is the answer to statement n (from 1), or null to skip it.
  async answerAll(path: PathId, raw: (number: number) => number | null) {
    const total = PATHS[path].items;
    for (let number = 1; number <= total; number += 1) {
      await this.isAt(number, total);
      const answer = raw(number);
      await this.choose(answer === null ? SKIP : words(answer));
    }
  }

  // Past the two optional pages, to the page with all answers.
  async passOptional() {
    await expect(this.heading).toHaveText("What may be behind it?");
    await this.button("Continue").click();
    await expect(this.heading).toHaveText("Do you feel safe?");
    await this.button("Continue").click();
    await expect(this.heading).toHaveText("Look over your answers");
  }

  // To the result. Answers given as fast as a test gives them bring a note first: it is passed.
  async seeResult() {
    await this.button("See my result").click();
    const goOn = this.button("Go on");
    await expect(goOn.or(this.page.getByRole("heading", { name: "Every area" }))).toBeVisible();
    if (await goOn.isVisible()) await goOn.click();
    await expect(this.page).toHaveURL(/#\/result/);
    await expect(this.page.getByRole("heading", { name: "Every area" })).toBeVisible();
  }

  // Another page of the app, without loading anew.
  async go(hash: string) {
    await this.page.evaluate((to) => (location.hash = to), hash);
    await expect(this.page).toHaveURL((url) => url.hash === hash);
  }

  // The page with all answers, of a run whose answers are there already. `others` are records that
  // lie beside it.
  async takeUp(draft: string, others: Record<string, string> = {}) {
    await seed(this.page, { ...others, [`${PREFIX}draft/${DRAFT}`]: draft });
    await this.open("#/check");
    await expect(this.heading).toHaveText("Look over your answers");
  }

  // From the page with all answers to the one on feeling safe, a yes there, and back.
  async sayYes(statement: string) {
    await this.page.getByRole("link", { name: "Go back to the page on feeling safe" }).click();
    await this.page
      .getByRole("group", { name: statement })
      .getByRole("radio", { name: "Yes", exact: true })
      .check();
    await this.button("Continue").click();
    await expect(this.heading).toHaveText("Look over your answers");
  }

  // A whole run with the pointer.
  async take(path: PathId, keep: Keep, raw: (number: number) => number | null) {
    await this.begin(path, keep);
    await this.answerAll(path, raw);
    await this.passOptional();
    await this.seeResult();
  }

  // All keys and values of this origin's storages.
  async stored(): Promise<Record<string, string>> {
    return this.page.evaluate(() => {
      const of = (storage: Storage) =>
        Object.keys(storage).map((key) => [key, storage.getItem(key) ?? ""]);
      return Object.fromEntries([...of(localStorage), ...of(sessionStorage)]);
    });
  }

  async storedUnder(start: string): Promise<[string, string][]> {
    const all = Object.entries(await this.stored());
    return all.filter(([key]) => key.startsWith(PREFIX + start));
  }
}

// Puts records into the storage before the page loads.
export async function seed(page: Page, records: Record<string, string>) {
  await page.addInitScript((entries) => {
    // Once: a reload must find what the app made of it.
    if (localStorage.getItem("seeded")) return;
    localStorage.setItem("seeded", "yes");
    for (const [key, value] of entries) localStorage.setItem(key, value);
  }, Object.entries(records));
}

// Everything this origin keeps in this browser, in one text.
export async function everythingKept(page: Page): Promise<string> {
  const kept = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    cookies: document.cookie,
    address: location.href,
    state: history.state,
    title: document.title,
    name: window.name,
  }));
  return JSON.stringify({ ...kept, jar: await page.context().cookies() });
}

// The signs that each path asks, in their order.
export const SIGNS: Record<PathId, string[]> = {
  hard_to_trust: ["talk", "feel", "self", "jeal", "bound", "past", "open"],
  broke_trust: ["talk", "feel", "self", "bound", "mine", "amend"],
  both: ["talk", "feel", "self", "jeal", "bound", "past", "open", "mine", "amend"],
  unsure: ["talk", "feel", "self", "jeal", "bound", "past", "open"],
};

// Statements that tell of something good: answered more often, they count less.
const TURNED = ["talk4", "feel4", "self4", "jeal4", "bound4", "past4", "open1", "open4", "mine1", "mine4", "amend3", "amend4"];

export type Answers = Record<string, number | null>;

// Answers that add so many points each, 0 to 4; null is a skip. `n` is the statement in its sign.
export function answersOf(path: PathId, points: (sign: string, n: number) => number | null): Answers {
  const items = must(SIGNS[path]).flatMap((sign) => [1, 2, 3, 4].map((n) => ({ sign, n, item: `${sign}${n}` })));
  return Object.fromEntries(
    items.map(({ sign, n, item }) => {
      const of = points(sign, n);
      return [item, of !== null && TURNED.includes(item) ? 4 - of : of];
    }),
  );
}

export function draftRecord(path: PathId, answers: Answers, causes: string[] = []): string {
  const step = PATHS[path].items + 1;
  return JSON.stringify({ v: 1, instrument: "1", path, step, started: JUNE, touched: JUNE, answers, causes });
}

// A finished run; what is not said is as in a run on the path "unsure".
export function attemptOf(answers: Answers, at: number, other: object = {}): string {
  const places = ["talk", "reflect", "limits"];
  return JSON.stringify({ v: 1, instrument: "1", path: "unsure", at, offset: 60, answers, causes: [], places, ...other });
}

// An attempt on the path "unsure" with every statement answered alike.
export function attemptRecord(answer: number, at: number): string {
  const items = SIGNS.unsure.flatMap((sign) => [1, 2, 3, 4].map((n) => `${sign}${n}`));
  return attemptOf(Object.fromEntries(items.map((item) => [item, answer])), at);
}

// A tip in the plan; what is not said is as in one chosen from a result.
export function entryRecord(other: object = {}): string {
  const entry = { v: 1, tip: "talk.i", voice: "do", sign: "talk", added: JUNE, offset: 60, when: "", done: null, note: "" };
  return JSON.stringify({ ...entry, ...other });
}

export const ID_1 = "00000000000000000000000000000001";
export const ID_2 = "00000000000000000000000000000002";
export const DRAFT = "000000000000000000000000000000d1";

// 14 June 2026 and 18 October 2026, noon UTC.
export const JUNE = Date.UTC(2026, 5, 14, 12);
export const OCTOBER = Date.UTC(2026, 9, 18, 12);
