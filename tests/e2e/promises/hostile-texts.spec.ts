// Promise 10: hostile texts are texts, wherever they come from: the storage, a link. (Those in a host's
// settings are in support-mistakes.spec.ts.)

import { expect, test, type Page } from "@playwright/test";
import { answersOf, attemptOf, DRAFT, draftRecord, drawn, entryRecord, OCTOBER, PREFIX, Quiz, seed } from "../quiz";
import { held, size } from "./soak";

// What would happen if one of them were more than a text: something is set, asked for, or said.
const FORMS: ((n: number) => string)[] = [
  (n) => `<img src=x onerror="window.__ran=${n}">`,
  (n) => `<script>window.__ran=${n}</script>`,
  (n) => `"><svg onload=window.__ran=${n}>`,
  (n) => `' autofocus onfocus='window.__ran=${n}`,
  (n) => `" onmouseover="alert(${n})" x="`,
  (n) => `javascript:window.__ran=${n}`,
  (n) => `JaVaScRiPt:alert(${n})`,
  (n) => `data:text/html,<script>alert(${n})</script>`,
  (n) => `</textarea><script>window.__ran=${n}</script>`,
  (n) => `</title></style><script>alert(${n})</script>`,
  (n) => `<iframe srcdoc="<script>top.__ran=${n}</script>">`,
  (n) => `<object data="javascript:alert(${n})"></object>`,
  (n) => `<math><mi xlink:href="javascript:alert(${n})">x</mi></math>`,
  (n) => `<a href="javascript:alert(${n})">click</a>`,
  (n) => `<template><img src=x onerror=alert(${n})></template>`,
  (n) => `<noscript><p title="</noscript><img src=x onerror=alert(${n})>">`,
  (n) => `\${window.__ran=${n}}`,
  (n) => `{{constructor.constructor('window.__ran=${n}')()}}`,
  (n) => `__proto__[${n}]`,
  (n) => `\u202e\u0000"];alert(${n});["`,
];
const HOSTILE = Array.from({ length: 10 }, (_, n) => FORMS.map((form) => form(n))).flat();

const id = (number: number) => `${number}`.padStart(32, "0");

// Each of the texts in every field that takes a text, and as a part of keys.
const RECORDS: Record<string, string> = Object.fromEntries(
  HOSTILE.flatMap((text, at): [string, string][] => {
    const answers = { ...answersOf("unsure", () => 3), [text]: 1 };
    const strange = { instrument: text, causes: ["c1", text], places: [text, "talk", text] };
    return [
      [`${PREFIX}attempt/${id(at)}`, attemptOf(answers, OCTOBER - at * 60_000, strange)],
      [`${PREFIX}plan/${id(at)}`, entryRecord({ tip: text, sign: text, when: text, note: text, done: OCTOBER })],
      [`${PREFIX}note/${id(at)}`, JSON.stringify({ v: 1, text, at: OCTOBER })],
      [`${PREFIX}event/${id(at)}`, JSON.stringify({ v: 1, at: OCTOBER, offset: 0, text })],
      [`${PREFIX}${text}`, text],
      [`${PREFIX}attempt/${text}`, text],
    ];
  }),
);
const EVIL_DRAFT = draftRecord("unsure", { ...answersOf("unsure", () => 1), ...Object.fromEntries(HOSTILE.map((text) => [text, 1])) }, HOSTILE);

// Everything that a text can do: say something, break something, be refused by the policy, run.
class Effects {
  private readonly seen: string[] = [];

  constructor(private readonly page: Page) {
    page.on("dialog", (dialog) => {
      this.seen.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("pageerror", (error) => this.seen.push(String(error)));
  }

  async listen() {
    await this.page.exposeFunction("tellRefused", (what: string) => this.seen.push(`refused: ${what}`));
    await this.page.addInitScript(() => {
      const tell = (window as unknown as { tellRefused(what: string): void }).tellRefused;
      document.addEventListener("securitypolicyviolation", (event) => tell(`${event.violatedDirective} ${event.sample}`));
    });
  }

  // So far, and what has come into the page that no text may bring along.
  async all(): Promise<string[]> {
    const strange = "img, iframe, script, object, embed, template, math, [onerror], [onload], [onfocus], [onmouseover], [srcdoc], a[href*='script:' i], a[href^='data:' i]";
    const brought = await this.page.evaluate((selector) => {
      const all = [...document.querySelectorAll(`main :is(${selector})`)].map((one) => one.outerHTML);
      return "__ran" in window ? [...all, "a script ran"] : all;
    }, strange);
    return [...this.seen, ...brought];
  }
}

// Those that are opened one by one: so many, from all over the list.
const some = (count: number) => HOSTILE.filter((_, at) => at % (HOSTILE.length / count) === 0);
const RESULTS = some(size(5, 40));
const LINKS = some(size(20, 200));

test("two hundred hostile texts in every field that is stored are texts, and nothing runs", async ({ page }) => {
  test.setTimeout(size(600_000, 900_000));
  const effects = new Effects(page);
  await effects.listen();
  await seed(page, { ...RECORDS, [`${PREFIX}draft/${DRAFT}`]: EVIL_DRAFT });
  const quiz = new Quiz(page);
  await quiz.open("#/history");
  await quiz.lists(200);
  expect(await effects.all(), "history").toEqual([]);
  await quiz.go("#/plan");
  await expect(page.getByRole("article")).toHaveCount(HOSTILE.length);
  const notes = await page.getByLabel("How did it go? One line is enough.").evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  expect(notes.sort()).toEqual([...HOSTILE].sort());
  expect(await effects.all(), "plan").toEqual([]);
  for (const hash of ["#/privacy", "#/check", "#/"]) {
    await quiz.go(hash);
    await expect(quiz.heading).toBeVisible();
    expect(await effects.all(), hash).toEqual([]);
  }
  for (const text of RESULTS) {
    const of = id(HOSTILE.indexOf(text));
    await quiz.go(`#/result/${of}`);
    await expect(page.getByRole("heading", { name: "Every area" })).toBeVisible();
    expect(await effects.all(), text).toEqual([]);
  }
  await quiz.go(`#/sheet/${id(0)}`);
  await page.getByRole("checkbox").evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));
  await expect(page.getByRole("checkbox", { checked: true })).not.toHaveCount(0);
  await expect(page.getByRole("checkbox", { checked: false })).toHaveCount(0);
  const found = await effects.all();
  held(10, "stored texts", HOSTILE.length - Math.min(found.length, HOSTILE.length), HOSTILE.length);
  expect(found).toEqual([]);
  expect(await quiz.stored()).toMatchObject(RECORDS);
});

test("hostile links open a page that says there is none", async ({ page }) => {
  test.setTimeout(size(600_000, 900_000));
  const effects = new Effects(page);
  await effects.listen();
  const quiz = new Quiz(page);
  await quiz.open();
  let inert = 0;
  for (const text of LINKS) {
    const hash = `#/${["guide/", "result/", ""][inert % 3]}${text}`;
    // The page before says the same: what is looked at must be of this one.
    await page.evaluate(async (to) => {
      const heard = new Promise((done) => addEventListener("hashchange", done, { once: true }));
      location.hash = to;
      await heard;
    }, hash);
    await drawn(page);
    await expect(quiz.heading).toHaveText("This page does not exist");
    expect(await effects.all(), text).toEqual([]);
    await expect(page).toHaveTitle("Page not found – Check-in");
    inert += 1;
  }
  held(10, "links", inert, LINKS.length);
});

test.describe("where no policy holds it back", () => {
  test.use({ bypassCSP: true });

  test("the check notices a text that is taken for more", async ({ page }) => {
    const effects = new Effects(page);
    await effects.listen();
    await new Quiz(page).open();
    let seen = 0;
    for (const text of HOSTILE.slice(0, 3)) {
      const before = (await effects.all()).length;
      await page.getByRole("main").evaluate((main, words) => (main.innerHTML = words), text);
      await expect.poll(async () => (await effects.all()).length).toBeGreaterThan(before);
      seen += 1;
      await page.getByRole("main").evaluate((main) => main.replaceChildren());
    }
    expect(await effects.all()).toContain("a script ran");
    held(10, "control", seen, 3);
  });
});
