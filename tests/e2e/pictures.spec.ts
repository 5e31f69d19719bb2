// What the pages look like, held to pictures: 20 states in light and dark, from a phone to a desk.
// docs/decisions/0019 says how a picture is compared, and why; CONTRIBUTING.md how it is renewed.

import { existsSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { answersOf, attemptOf, attemptRecord, DRAFT, draftRecord, entryRecord, FULL, JUNE, must, OCTOBER, PREFIX, Quiz, seed } from "./quiz";
import { COMPLETE, SITE } from "./hosting";
import { DAY, alike, attemptKey, eventKey, eventRecord, idOf, many, noteKey, noteRecord } from "./returning";
import config from "./playwright.config";

// The same faces on every computer: whoever installs Chrome or Chromium on Linux gets them with it.
const SERIF = "Liberation Serif";
const SANS = "Liberation Sans";

// Each pixel may differ a little, and a few of them as they like; the controls below show what is
// still noticed.
const LIKE = { threshold: 0.05, maxDiffPixels: 40 } as const;

test.use({
  timezoneId: "UTC",
  locale: "en-GB",
  reducedMotion: "reduce",
  launchOptions: {
    ...config.use?.launchOptions,
    // Letters as they are drawn, not bent to the pixels of this computer's screen.
    args: [...(config.use?.launchOptions?.args ?? []), "--font-render-hinting=none", "--disable-lcd-text"],
  },
});

interface State {
  size: [number, number];
  scheme: "light" | "dark";
  hash?: string;
  kept?: Record<string, string>;
  site?: object;
  // What is done on the page, before the picture.
  before?: (page: Page, quiz: Quiz) => Promise<unknown>;
  // The heading that stands at the top of the picture, which then begins below the bar of the page.
  from?: string;
}

const draft = (step: number) => {
  const answers = Object.fromEntries(Object.entries(answersOf("hard_to_trust", (sign, n) => (n + sign.length) % 5)).slice(0, step - 1));
  const record = { v: 1, instrument: "2", path: "hard_to_trust", step, started: JUNE, touched: OCTOBER - DAY, answers, causes: [] };
  return { [`${PREFIX}draft/${DRAFT}`]: JSON.stringify(record) };
};
const whole = (record: string) => ({ [`${PREFIX}draft/${DRAFT}`]: record });
const VARIED = answersOf("unsure", (sign, n) => (sign.length + 2 * n) % 5);
// Every word of the scale, and an area without a score.
const EACH: Record<string, number | null> = { talk: 0, feel: 2, self: 1, jeal: 3, bound: 4, past: null, open: 4 };
const MIXED = answersOf("unsure", (sign, n) => (n > 2 || sign !== "past" ? (EACH[sign] ?? null) : 2));
const RESULT = { [attemptKey(1)]: attemptOf(MIXED, OCTOBER, { causes: ["c3"], places: ["selftrust", "limits", "open"] }) };
const YEAR = {
  [attemptKey(1)]: attemptOf(VARIED, OCTOBER - 3 * DAY),
  [attemptKey(2)]: attemptOf(MIXED, OCTOBER - 33 * DAY),
  [attemptKey(3)]: alike(2, OCTOBER - 80 * DAY),
  [attemptKey(4)]: alike(3, OCTOBER - 120 * DAY),
  [eventKey(1)]: eventRecord("We talked about it for the first time", OCTOBER - 60 * DAY),
  [noteKey(1)]: noteRecord("A calm month.", OCTOBER),
};
const PLAN = {
  [`${PREFIX}plan/${idOf(10)}`]: entryRecord({ added: JUNE, when: "Friday, after dinner", note: "Good.", done: OCTOBER }),
  [`${PREFIX}plan/${idOf(11)}`]: entryRecord({ tip: "talk.ask", added: OCTOBER - DAY }),
};

const STATES: Record<string, State> = {
  "start": { size: [390, 400], scheme: "light" },
  "start-error": { size: [320, 420], scheme: "dark", before: (_, quiz) => quiz.button("Start").click() },
  "start-known": { size: [768, 400], scheme: "light", kept: { ...draft(9), ...RESULT }, from: "You have a check-in in progress" },
  "question": { size: [390, 500], scheme: "dark", kept: draft(9), hash: "#/question/9" },
  "question-chosen": {
    size: [1280, 480],
    scheme: "light",
    kept: { ...draft(9), [`${PREFIX}settings`]: JSON.stringify({ v: 2, move_on: false, keys: true, theme: "device", text: "usual", motion: "device" }) },
    hash: "#/question/9",
    before: (_, quiz) => quiz.option("Often").check(),
  },
  "question-error": { size: [320, 400], scheme: "light", kept: draft(17), hash: "#/question/17", before: (_, quiz) => quiz.button("Continue").click() },
  "safety": { size: [768, 360], scheme: "dark", kept: draft(29), hash: "#/question/30" },
  "check": { size: [390, 420], scheme: "light", kept: whole(draftRecord("unsure", MIXED)), hash: "#/check", from: "Peace with the past", before: (_, quiz) => quiz.passSafety() },
  "result": { size: [390, 470], scheme: "light", kept: RESULT, hash: `#/result/${idOf(1)}` },
  "result-places": { size: [768, 370], scheme: "dark", kept: RESULT, hash: `#/result/${idOf(1)}`, from: "Three places to start" },
  "result-areas": { size: [390, 480], scheme: "dark", kept: RESULT, hash: `#/result/${idOf(1)}`, from: "Every area" },
  "result-risk": {
    size: [390, 360],
    scheme: "dark",
    kept: whole(draftRecord("broke_trust", answersOf("broke_trust", (sign, n) => (n + sign.length) % 5))),
    hash: "#/check",
    before: async (_, quiz) => {
      await quiz.passSafety();
      await quiz.sayYes("I felt afraid of how my partner might react.");
      await quiz.seeResult();
    },
  },
  "search": {
    size: [390, 400],
    scheme: "light",
    hash: "#/guide",
    before: async (page) => {
      await page.getByRole("searchbox").fill("listen");
      await expect(page.locator("mark").first()).toBeVisible();
    },
  },
  "history": { size: [1280, 480], scheme: "dark", kept: YEAR, hash: "#/history", from: "Your scores over time" },
  "history-table": { size: [320, 420], scheme: "light", kept: many(4, OCTOBER), hash: "#/history", from: "All scores" },
  "compare": { size: [768, 420], scheme: "light", kept: YEAR, hash: `#/compare/${idOf(2)}/${idOf(1)}`, from: "Every area" },
  "plan": { size: [390, 420], scheme: "light", kept: { ...PLAN, [attemptKey(1)]: attemptRecord(2, JUNE) }, hash: "#/plan" },
  "support": { size: [390, 440], scheme: "dark", site: COMPLETE, hash: "#/support" },
  "settings": { size: [768, 400], scheme: "dark", hash: "#/settings" },
  "not-found": { size: [390, 340], scheme: "light", hash: "#/nowhere" },
};

// Opens the page and brings it into the state, with the fonts of the pictures.
async function bring(page: Page, state: State) {
  const [width, height] = state.size;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: state.scheme });
  await page.clock.setFixedTime(OCTOBER);
  if (state.kept) await seed(page, state.kept);
  if (state.site) await page.route(SITE, (route) => route.fulfill({ json: state.site }));
  const quiz = new Quiz(page);
  await quiz.open(state.hash);
  await page.evaluate(
    ([serif, sans]) => {
      const { style } = document.documentElement;
      style.setProperty("--serif", `"${serif}"`);
      style.setProperty("--sans", `"${sans}"`);
    },
    [SERIF, SANS] as const,
  );
  await state.before?.(page, quiz);
  await expect(quiz.heading).toBeVisible();
  await quiz.ready();
  await expect(page.getByText("Loading the rest.")).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  if (state.from) {
    const heading = page.getByRole("heading", { name: state.from, exact: true });
    await heading.evaluate((element) => element.scrollIntoView({ block: "start", behavior: "instant" }));
  }
  // A pointer that rests on something would color it.
  await page.mouse.move(0, 0);
}

// The picture is as kept, but for the tolerance.
async function compare(page: Page, name: string, state: State) {
  const [width, height] = state.size;
  const bar = state.from ? await page.getByRole("banner").boundingBox() : null;
  const top = Math.ceil(bar?.height ?? 0);
  await expect(page).toHaveScreenshot(`${name}.png`, { ...LIKE, clip: { x: 0, y: top, width, height: height - top } });
}

test("the fonts of the pictures are on this computer", async ({ page }) => {
  await new Quiz(page).open();
  const width = (font: string) =>
    page.evaluate((font) => {
      const context = document.createElement("canvas").getContext("2d");
      if (!context) return 0;
      context.font = `40px "${font}", monospace`;
      return context.measureText("How is trust in your relationship right now?").width;
    }, font);
  const none = await width("a font that nobody has");
  for (const font of [SERIF, SANS]) {
    expect(await width(font), `${font} (the package fonts-liberation) is missing: no picture can be compared`).not.toBe(none);
  }
});

for (const [name, state] of Object.entries(STATES)) {
  test(`${name} looks as in its picture`, async ({ page }) => {
    await bring(page, state);
    await compare(page, name, state);
  });
}

// Each a mistake that a person would see, made on a page that is otherwise as in its picture.
const FAULTS: [string, string, string][] = [
  ["everything two pixels further down", "question", "main { translate: 0 2px }"],
  ["one answer two pixels to the side", "question", ".choice:nth-of-type(2) { translate: 2px }"],
  ["the way on two pixels higher", "start-known", ".welcome .button { translate: 0 -2px }"],
  ["a seam in another color", "question", ".progress .progress-gold { stroke: var(--alarm) }"],
  ["what is chosen without its color", "question-chosen", ".choice:has(:checked) { background: var(--card); border-color: var(--hair) }"],
  ["a page a little darker", "result", ":root { --paper: oklch(0.93 0.009 85) }"],
  ["a score that is missing", "result-areas", ".area .meter-mark { fill: none }"],
  ["text a step smaller", "support", "main p { font-size: 0.94em }"],
];
for (const [at, [fault, name, css]] of FAULTS.entries()) {
  test(`the control: ${fault} is noticed`, at === 0 ? {} : FULL, async ({ page }, testInfo) => {
    const state = must(STATES[name]);
    await bring(page, state);
    // Without the fault all is well: what is noticed below is the fault.
    await compare(page, name, state);
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, css);
    const failure = await compare(page, name, state).then(() => "", String);
    expect(failure).toMatch(/\d+ pixels .* are different/);
    // Whoever has to judge it finds all three pictures.
    for (const which of ["expected", "actual", "diff"]) {
      const picture = testInfo.attachments.find((attachment) => attachment.name.endsWith(`-${which}.png`));
      expect(existsSync(picture?.path ?? ""), `the ${which} picture`).toBe(true);
    }
  });
}
