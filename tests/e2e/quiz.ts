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

  async seeResult() {
    await this.button("See my result").click();
    await expect(this.page).toHaveURL(/#\/result/);
    await expect(this.page.getByRole("heading", { name: "Every area" })).toBeVisible();
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

// An attempt on the path "unsure" with every statement answered alike.
export function attemptRecord(answer: number, at: number): string {
  const signs = ["talk", "feel", "self", "jeal", "bound", "past", "open"];
  const items = signs.flatMap((sign) => [1, 2, 3, 4].map((n) => `${sign}${n}`));
  const answers = Object.fromEntries(items.map((item) => [item, answer]));
  return JSON.stringify({
    v: 1,
    instrument: "1",
    path: "unsure",
    at,
    offset: 60,
    answers,
    causes: [],
    places: ["talk", "reflect", "limits"],
  });
}

export const ID_1 = "00000000000000000000000000000001";
export const ID_2 = "00000000000000000000000000000002";

// 14 June 2026 and 18 October 2026, noon UTC.
export const JUNE = Date.UTC(2026, 5, 14, 12);
export const OCTOBER = Date.UTC(2026, 9, 18, 12);
