// The app as its users see it: what they can do on a page, found by role, label and text.

import { expect, type Locator, type Page } from "@playwright/test";
import { DRAFT, layOut, must, PATHS, PREFIX, seed, type PathId } from "./records";

export * from "./records";

export const OPTIONS = ["Never", "Rarely", "Sometimes", "Often", "Always"] as const;

// The words of a raw answer, 0 to 4.
export function words(raw: number): string {
  return must(OPTIONS[raw]);
}

// For the cases that `cargo xtask test --full` tries, beside the one that every change is tried with.
export const FULL = { tag: "@full" };

export const SKIP = "This did not come up, or I would rather not say";

// The page on feeling safe, as it is read.
export const SAFETY = [
  "I felt afraid of how my partner might react.",
  "My partner tried to control what I do.",
  "My partner watched or followed me against my will.",
  "My partner used force against me or threatened me.",
] as const;

export type Keep = "device" | "nothing";
const KEEP = { device: /^Yes, save them as I go/, nothing: /^No, save nothing/ };

// The next frame has been drawn: the app moves focus and scroll then. Two looks in the page, the second in a frame of its
// own; what was to happen in that frame was asked for before.
let looks = 0;
export const drawn = (page: Page) =>
  page.waitForFunction((look) => {
    const seen = ((window as { looks?: Set<number> }).looks ??= new Set());
    if (seen.has(look)) return true;
    seen.add(look);
    return false;
  }, (looks += 1));

export class Quiz {
  constructor(readonly page: Page) {}

  async open(hash = "") {
    await this.page.goto(`./${hash}`);
    await this.ready();
  }

  // The page as it opens where these records are kept, and nothing else: one case of a test that has several.
  // Not after `seed`, whose records would come again.
  async openWith(records: Record<string, string>, hash = "") {
    await layOut(this.page, records);
    await this.open(hash);
  }

  // The program has taken over the plain page, and the open page is there, with the focus and the scroll that it
  // comes with.
  async ready() {
    await this.page.waitForFunction(() => {
      const isLoading = (one: Element) => one.textContent === "Loading.";
      return document.body && !document.getElementById("plain-start") && ![...document.querySelectorAll("[role=status]")].some(isLoading);
    });
    await drawn(this.page);
  }

  // The page with all check-ins, and so many of them.
  async lists(count: number) {
    await expect(this.heading).toHaveText("Your check-ins");
    const words = { 0: /^Check-ins you save appear here\./, 1: "One check-in" }[count] ?? `${count} check-ins`;
    await expect(this.page.locator(".opening .lead")).toHaveText(words, { timeout: 60_000 });
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
    await this.page.waitForFunction(
      ([number, total]) =>
        location.hash === `#/question/${number}` &&
        document.querySelector("main")?.textContent?.includes(`Statement ${number} of ${total}`),
      [number, total],
    );
    await drawn(this.page);
  }

  // Answers with the pointer, which moves on by itself: the statement that was answered is gone.
  async choose(label: string) {
    const answered = await this.heading.elementHandle();
    await this.page.locator("label", { has: this.option(label) }).click();
    await this.page.waitForFunction((gone) => !gone?.isConnected, answered);
    await drawn(this.page);
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
    await expect(this.heading).toHaveText("What might be behind the strain?");
    await this.button("Continue").click();
    await expect(this.heading).toHaveText("Four more statements");
    await this.button("Continue").click();
    await expect(this.heading).toHaveText("Check your answers");
  }

  // To the result. Answers given as fast as a test gives them bring a note first: it is passed.
  async seeResult() {
    await this.passSafety();
    await this.button("See my result").click();
    const goOn = this.button("Continue");
    await expect(goOn.or(this.page.getByRole("heading", { name: "Every area" }))).toBeVisible();
    if (await goOn.isVisible()) await goOn.click();
    await expect(this.page).toHaveURL(/#\/result/);
    await expect(this.page.getByRole("heading", { name: "Every area" })).toBeVisible();
  }

  // From the start page: a setting, a saved result, and an idea of it in the plan.
  async writeOfEachKind() {
    await this.begin("unsure", "device");
    await this.page.getByRole("checkbox", { name: /^Go to the next statement when I answer/ }).uncheck();
    await this.go("#/check");
    await this.seeResult();
    await this.page.getByRole("button", { name: /^Add to plan: / }).first().click();
  }

  // Another page of the app, without loading anew. The address tells of the change before the program hears of it.
  async go(hash: string) {
    await this.page.evaluate(async (to) => {
      if (location.hash === to) return;
      const heard = new Promise((done) => addEventListener("hashchange", done, { once: true }));
      location.hash = to;
      await heard;
    }, hash);
    await expect(this.page).toHaveURL((url) => url.hash === hash);
    await this.ready();
  }

  // The page with all answers, of a run whose answers are there already. `others` are records that
  // lie beside it.
  async takeUp(draft: string, others: Record<string, string> = {}) {
    await seed(this.page, { ...others, [`${PREFIX}draft/${DRAFT}`]: draft });
    await this.open("#/check");
    await this.passSafety();
  }

  // A run that is taken up where all was answered asks its safety page again before the one with all answers.
  async passSafety() {
    await expect(this.heading).toHaveText(/^(Four more statements|Check your answers)$/);
    if (this.page.url().includes("#/question/")) await this.button("Continue").click();
    await expect(this.heading).toHaveText("Check your answers");
  }

  // From the page with all answers to the one on feeling safe, a yes there, and back.
  async sayYes(statement: string) {
    await this.page.getByRole("link", { name: "Go back to the safety statements" }).click();
    await this.page
      .getByRole("group", { name: statement })
      .getByRole("radio", { name: "Yes, this happened", exact: true })
      .check();
    await this.button("Continue").click();
    await expect(this.heading).toHaveText("Check your answers");
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

  // The answer to this item has come to this tab: each process of the browser has a copy of the storage, and
  // they agree a moment later.
  async hears(item: string, raw: number) {
    const answer = async () => JSON.parse((await this.storedUnder("draft/"))[0]?.[1] ?? "{}").answers?.[item];
    await expect.poll(answer).toBe(raw);
  }

  // What this tab has written until now has come to `other`, which is told of everything in its order.
  async isHeardBy(other: Quiz) {
    const mark = await this.page.evaluate(() => {
      const mark = crypto.randomUUID();
      localStorage.setItem("mark", mark);
      return mark;
    });
    await other.page.waitForFunction((mark) => localStorage.getItem("mark") === mark, mark);
  }

  async storedUnder(start: string): Promise<[string, string][]> {
    const all = Object.entries(await this.stored());
    return all.filter(([key]) => key.startsWith(PREFIX + start));
  }
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
