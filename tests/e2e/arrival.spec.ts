// From the plain page to the program: no flash, nothing moved, nothing lost. What happens when a file does not arrive
// is in promises/load-faults.spec.ts.

import { expect, test, type Page } from "@playwright/test";
import { attemptRecord, DRAFT, ID_1, ID_2, layOut, OCTOBER, PREFIX, Quiz, seed } from "./quiz";
import { shifts, watch } from "./shifting";
import { neverGiveUp, neverHalf } from "./slowness";

const PROGRAM = /app-[0-9a-f]+\.(js|wasm)$/;

const ANY_SCRIPT = /(app|boot)-[0-9a-f]+\.(js|wasm)$/;

// Holds the program back until the returned function is called.
async function holdProgram(page: Page, what = PROGRAM): Promise<() => void> {
  await neverGiveUp(page);
  return holdNext(page, what);
}

// The same once more, in a page whose loads were held back before.
async function holdNext(page: Page, what = PROGRAM): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.unrouteAll();
  await page.route(what, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

// The page before its program, whole.
async function openPlain(page: Page) {
  await page.goto("./", { waitUntil: "commit" });
  await page.waitForFunction(() => document.readyState !== "loading");
}

// The page as a tree of elements, attributes and words, without what only one of the two has:
// comments, what speaks of waiting and failing, and empty attributes of the program's own.
const shape = (page: Page) =>
  page.evaluate(() => {
    const ATTRIBUTES = ["class", "type", "name", "value", "href", "tabindex", "role", "aria-describedby", "id", "novalidate"];
    const LEFT_OUT = "#start-waiting, #plain-loading, #load-failure, #too-old, noscript, [data-kept][hidden]";
    const tree = (element: Element): unknown => [
      element.tagName,
      ...ATTRIBUTES.filter((name) => element.hasAttribute(name)).map((name) => `${name}=${element.getAttribute(name)}`),
      ...[...element.childNodes].flatMap((child): unknown[] => {
        if (child instanceof Element) return child.matches(LEFT_OUT) ? [] : [tree(child)];
        const words = child.nodeType === Node.TEXT_NODE ? (child.textContent ?? "").trim() : "";
        return words ? [words] : [];
      }),
    ];
    const root = document.querySelector("#page > .page");
    return [...(root?.children ?? [])].filter((child) => !child.matches(LEFT_OUT)).map(tree);
  });

test("the program makes the same page, element by element", async ({ page }) => {
  const release = await holdProgram(page);
  await openPlain(page);
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  const plain = await shape(page);
  const box = await page.getByRole("button", { name: "Start" }).boundingBox();
  release();
  await new Quiz(page).ready();
  expect(await shape(page)).toEqual(plain);
  expect(await page.getByRole("button", { name: "Start" }).boundingBox()).toEqual(box);
});

test("what was chosen before the program arrived is adopted, and the focus stays", async ({ page }) => {
  const release = await holdProgram(page);
  await page.goto("./", { waitUntil: "commit" });
  await page.getByLabel("Both of these").check();
  await page.getByRole("radio", { name: /^No, save nothing/ }).check();
  await expect(page.getByRole("radio", { name: /^No, save nothing/ })).toBeFocused();
  release();
  const quiz = new Quiz(page);
  await quiz.ready();
  await expect(page.getByLabel("Both of these")).toBeChecked();
  await expect(page.getByRole("radio", { name: /^No, save nothing/ })).toBeChecked();
  await expect(page.getByRole("radio", { name: /^No, save nothing/ })).toBeFocused();
  await quiz.button("Start").click();
  await quiz.isAt(1, 36);
});

// The start page, first while the program is held back, then while every file is.
async function beforeArrival(page: Page, check: (release: () => void) => Promise<void>) {
  await neverGiveUp(page);
  for (const [what, files] of [["the program", PROGRAM], ["any file", ANY_SCRIPT]] as const) {
    await test.step(what, async () => {
      const release = await holdNext(page, files);
      await layOut(page, {});
      await page.goto("./", { waitUntil: "commit" });
      await check(release);
    });
  }
}

test("a click on Start before the program, or any file, arrived is not lost", async ({ page }) => {
  await beforeArrival(page, async (release) => {
    await page.getByLabel("Both of these").check();
    await page.getByRole("radio", { name: /^No, save nothing/ }).check();
    await page.getByRole("button", { name: "Start" }).click();
    await expect(page.getByText("Loading the first statement.")).toBeVisible();
    release();
    await new Quiz(page).isAt(1, 36);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await page.goBack();
    await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  });
});

test("a link of the footer that is followed before the program, or any file, arrived leads to its page", async ({ page }) => {
  await beforeArrival(page, async (release) => {
    await page.getByRole("contentinfo").getByRole("link", { name: "Privacy" }).click();
    await expect(page.getByText("Loading", { exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: "Start" })).toBeHidden();
    release();
    await expect(new Quiz(page).heading).toHaveText("Privacy");
  });
});

test("whoever presses Start and then follows a link before the program arrived begins nothing", async ({ page }) => {
  const release = await holdProgram(page);
  await page.goto("./", { waitUntil: "commit" });
  await page.getByLabel("Both of these").check();
  await page.getByRole("radio", { name: /^No, save nothing/ }).check();
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("link", { name: "Support" }).click();
  release();
  await expect(page.getByRole("heading", { level: 1, name: "Support" })).toBeVisible();
  await page.getByRole("link", { name: "Start", exact: true }).click();
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  await expect(page.getByLabel("Both of these")).toBeChecked();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("an early click on Start with nothing chosen is answered with what is missing", async ({ page }) => {
  const release = await holdProgram(page);
  await page.goto("./", { waitUntil: "commit" });
  await page.getByRole("button", { name: "Start" }).click();
  release();
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(2);
});

test("A42: the address of another page never shows the start for a moment", async ({ page }) => {
  const release = await holdProgram(page);
  await page.goto("./#/guide", { waitUntil: "commit" });
  await expect(page.getByText("Loading", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Start" })).toBeHidden();
  release();
  await expect(new Quiz(page).heading).toHaveText("Guide");
});

// Someone who comes back: records of a run left off, of results, and of both.
const DAY = 24 * 60 * 60 * 1000;
const HOUR = DAY / 24;
const NOW = OCTOBER;
const draftOf = (step: number, other: object = {}) => {
  const answers = Object.fromEntries(["talk1", "talk5", "talk3", "talk6", "feel1"].slice(0, step - 1).map((item) => [item, 2]));
  const draft = { v: 1, instrument: "2", path: "both", step, started: NOW, touched: NOW, answers, causes: [], ...other };
  return { [`${PREFIX}draft/${DRAFT}`]: JSON.stringify(draft) };
};
const attemptAt = (at: number, offset = 0, id = ID_1) => ({
  [`${PREFIX}attempt/${id}`]: JSON.stringify({ ...JSON.parse(attemptRecord(3, at)), offset }),
});
const attemptBefore = (ms: number, id = ID_1) => attemptAt(NOW - ms, 0, id);

const BACK: Record<string, [Record<string, string>, string]> = {
  "a run left off": [draftOf(5), "Continue where you left off (4 of 36)"],
  "a run of which nothing was answered": [draftOf(1), "Continue where you left off (0 of 36)"],
  "a run left off, and a result": [{ ...draftOf(3), ...attemptBefore(DAY) }, "Continue where you left off (2 of 36)"],
  "a result of this morning": [attemptBefore(12 * HOUR), "Your last check-in was today."],
  "a result of last night": [attemptBefore(12 * HOUR + 1), "Your last check-in was yesterday."],
  "a result of the day before last night": [attemptBefore(36 * HOUR + 1), "Your last check-in was 2 days ago."],
  "a result of a week ago": [attemptBefore(7 * DAY), "That is in 21 days, but you can take one any time."],
  "a result of 27 days ago": [attemptBefore(27 * DAY), "That is tomorrow, but you can take one any time."],
  "a result of four weeks ago": [attemptBefore(28 * DAY), "Your last check-in was 28 days ago."],
  "a result of four weeks ago, late in the day": [attemptBefore(28 * DAY - 11 * HOUR), "Your last check-in was 28 days ago."],
  "a result by a clock that was set back": [attemptBefore(-DAY), "Your last check-in was today."],
  "two results": [{ ...attemptBefore(30 * DAY), ...attemptBefore(2 * DAY, ID_2) }, "Your last check-in was 2 days ago."],
};

const boxes = (page: Page) =>
  page.locator("main :is(h1, h2, p, a, label, button):visible").evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      // Between elements that stand below each other, one of the two pages has a space.
      return [one.textContent?.replace(/\s+/g, ""), x, y, width, height];
    }),
  );

// By the clock on the wall of the person, not by that of UTC nor by periods of 24 hours.
const AWAY: [string, string, Record<string, string>, string, string][] = [
  ["in the evening", "Europe/Berlin", attemptAt(Date.parse("2026-11-25T21:30+01:00"), 60), "2026-11-26T08:00+01:00", "Your last check-in was yesterday."],
  ["after midnight", "Europe/Berlin", attemptAt(Date.parse("2026-11-26T00:30+01:00"), 60), "2026-11-26T08:00+01:00", "Your last check-in was today."],
  ["on the day that has 25 hours", "Europe/Berlin", attemptAt(Date.parse("2026-10-25T00:15+02:00"), 120), "2026-10-25T23:45+01:00", "Your last check-in was today."],
  ["four weeks ago, before the clocks changed", "Europe/Berlin", attemptAt(Date.parse("2026-10-01T13:00+02:00"), 120), "2026-10-29T08:00+01:00", "Your last check-in was 28 days ago."],
  ["before a flight east", "Pacific/Auckland", attemptAt(Date.parse("2026-11-25T22:00-08:00"), -480), "2026-11-27T08:00+13:00", "Your last check-in was 2 days ago."],
  ["before a flight west", "Pacific/Honolulu", attemptAt(Date.parse("2026-11-26T08:00+13:00"), 780), "2026-11-25T20:00-10:00", "Your last check-in was today."],
];
const ALL_BACK = [...Object.entries(BACK).map(([name, [records, words]]) => [name, "UTC", records, NOW, words] as const), ...AWAY];

// What they read first is also what they read in the end.
for (const timezoneId of new Set(ALL_BACK.map(([, zone]) => zone))) {
  test.describe(() => {
    test.use({ timezoneId });
    test(`someone in ${timezoneId} who comes back reads of it in the days of their calendar at first, and nothing moves when the program arrives`, async ({ page }) => {
      await neverHalf(page);
      await neverGiveUp(page);
      await watch(page);
      for (const [name, , records, now, words] of ALL_BACK.filter(([, zone]) => zone === timezoneId)) {
        await page.clock.setFixedTime(now);
        await layOut(page, records);
        const release = await holdNext(page);
        await openPlain(page);
        await expect(page.getByText(words), name).toBeVisible();
        const [plain, where] = [await shape(page), await boxes(page)];
        release();
        await new Quiz(page).ready();
        expect.soft(await shape(page), name).toEqual(plain);
        expect.soft(await boxes(page), name).toEqual(where);
        expect.soft(await shifts(page), name).toEqual([]);
      }
    });
  });
}

const attemptWith = (other: object) => ({
  [`${PREFIX}attempt/${ID_1}`]: JSON.stringify({ ...JSON.parse(attemptRecord(3, NOW)), ...other }),
});

const DOUBTS: Record<string, Record<string, string>> = {
  "a draft of a newer version": draftOf(3, { v: 2 }),
  "a damaged draft": { [`${PREFIX}draft/${DRAFT}`]: "{" },
  "a draft of another instrument": draftOf(3, { instrument: "0", answers: { old1: 2 } }),
  "a draft with an answer that its path does not ask": draftOf(3, { path: "broke_trust", answers: { jeal5: 1 } }),
  "a draft with an answer that is no longer asked": draftOf(3, { answers: { talk1: 2, talk2: 2 } }),
  "a draft of an unknown path": draftOf(3, { path: "other" }),
  "a draft beside its attempt": { ...draftOf(3), ...attemptBefore(DAY, DRAFT) },
  "a damaged result beside a whole one": { ...attemptBefore(DAY), [`${PREFIX}attempt/${ID_2}`]: "[]" },
  "a result with an answer that there is not": { [`${PREFIX}attempt/${ID_1}`]: attemptRecord(5, NOW) },
  "a draft that began at no time": draftOf(3, { started: null }),
  "a draft with a cause that is no word": draftOf(3, { causes: [1] }),
  "a result whose places are no list": attemptWith({ places: "talk" }),
  "a result of a zone that there is not": attemptWith({ offset: 1441 }),
  "a result of an instrument without a name": attemptWith({ instrument: 1 }),
};

test("with a record in doubt the form waits unseen, and nothing is said that the program does not say", async ({ page }) => {
  await page.clock.setFixedTime(NOW);
  await neverGiveUp(page);
  for (const [name, records] of Object.entries(DOUBTS)) {
    await layOut(page, records);
    const release = await holdNext(page);
    await openPlain(page);
    await expect(page.getByRole("heading", { level: 1 }), name).toBeVisible();
    await expect(page.getByText("Loading", { exact: true }), name).toBeVisible();
    await expect(page.getByRole("button", { name: "Start" }), name).toBeHidden();
    const words = (await boxes(page)).map(([text]) => text);
    release();
    const quiz = new Quiz(page);
    await quiz.ready();
    await expect(quiz.button("Start"), name).toBeVisible();
    const after = (await boxes(page)).map(([text]) => text);
    expect.soft(words.filter((text) => !after.includes(text)), name).toEqual(["Loading"]);
  }
});

test("going on with a run before the program arrived leads to its statement", async ({ page }) => {
  await page.clock.setFixedTime(NOW);
  await seed(page, draftOf(5));
  const release = await holdProgram(page);
  await page.goto("./", { waitUntil: "commit" });
  await page.getByRole("link", { name: "Continue where you left off" }).click();
  await expect(page.getByText("Loading", { exact: true })).toBeVisible();
  release();
  await new Quiz(page).isAt(5, 36);
});

test("one request decides the first paint: with every other one waiting, the page is there and can be answered", async ({ page }) => {
  const asked: string[] = [];
  await page.route("**/*", async (route) => {
    asked.push(route.request().resourceType());
    if (route.request().resourceType() === "document") await route.continue();
  });
  await page.goto("./", { waitUntil: "commit" });
  await page.getByLabel("Both of these").check();
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  const background = await page.getByRole("button", { name: "Start" }).evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(background).not.toBe("rgba(0, 0, 0, 0)");
  expect(asked.filter((type) => type === "document")).toHaveLength(1);
  // The controls: the others were asked for, and wait; and the style is what gives the button its color.
  await expect.poll(() => asked).toContain("script");
  const bare = await page.evaluate(() => {
    document.querySelector("style")?.remove();
    const button = document.querySelector("#start-form button");
    return button && getComputedStyle(button).backgroundColor;
  });
  expect(bare).not.toBe(background);
});

test("a result from more than a day ahead, by a clock that was wrong, is never called the last one", async ({ page }) => {
  await page.clock.setFixedTime(NOW);
  await neverGiveUp(page);
  for (const [records, greeted] of [[attemptBefore(-400 * DAY), 0], [{ ...attemptBefore(-400 * DAY), ...attemptBefore(2 * DAY, ID_2) }, 1]] as const) {
    await layOut(page, records);
    const release = await holdNext(page);
    await openPlain(page);
    await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
    await expect(page.getByText("Your last check-in was 2 days ago.").filter({ visible: true })).toHaveCount(greeted);
    release();
    await new Quiz(page).ready();
    await expect(page.getByRole("heading", { name: "Welcome back" })).toHaveCount(greeted);
    await expect(page.getByText("Your last check-in was 2 days ago.")).toHaveCount(greeted);
  }
});
