// The settings: they hold at once, are kept, and are there before the first paint.

import { expect, test, type Page } from "@playwright/test";
import { hasBoot, pressShiftThreeTimes } from "./leaving";
import { attemptRecord, ID_1, JUNE, layOut, PATHS, PREFIX, Quiz, seed } from "./quiz";
import { neverGiveUp } from "./slowness";

const KEY = `${PREFIX}settings`;
const record = (other: object = {}) =>
  JSON.stringify({ v: 2, move_on: true, keys: true, theme: "device", text: "usual", motion: "device", ...other });

const looks = (page: Page) =>
  page.evaluate(() => ({
    scheme: getComputedStyle(document.documentElement).colorScheme,
    size: parseFloat(getComputedStyle(document.documentElement).fontSize),
    moves: getComputedStyle(document.documentElement).getPropertyValue("--calm").trim(),
    marks: { ...document.documentElement.dataset },
    bars: [...document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")].map((color) => color.media),
  }));

const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);
const choose = (page: Page, group: string, choice: string) =>
  page.getByRole("group", { name: group }).getByRole("radio", { name: choice, exact: true }).check();

// The page as it is before the program has come.
async function openWithoutProgram(page: Page) {
  await neverGiveUp(page);
  await page.route(/\/app-.*\.(wasm|js)$/, () => {});
  await page.goto("./", { waitUntil: "commit" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await hasBoot(page);
}

test("every setting holds at once and after a reload", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });
  const quiz = new Quiz(page);
  await quiz.open("#/settings");
  const usual = await looks(page);
  expect(usual.scheme).toBe("light dark");
  expect(usual.moves).not.toMatch(/^0m?s$/);
  await choose(page, "Colors", "Dark");
  await choose(page, "Text size", "Very large");
  await choose(page, "Motion", "None");
  await page.getByRole("checkbox", { name: /^Use keyboard shortcuts/ }).uncheck();
  await page.getByRole("checkbox", { name: /^Go to the next statement when I answer/ }).uncheck();
  await expect(page.getByText("Saved on this device.")).toBeVisible();
  const check = async () => {
    const now = await looks(page);
    expect(now.scheme).toBe("dark");
    expect(now.size).toBeCloseTo(usual.size * 1.35, 1);
    expect(now.moves).toMatch(/^0m?s$/);
    expect(now.bars).toEqual(["not all", "all"]);
    expect(now.marks).toMatchObject({ theme: "dark", text: "larger", motion: "none", keys: "off" });
  };
  await check();
  await page.reload();
  await quiz.ready();
  await check();
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /^Use keyboard shortcuts/ })).not.toBeChecked();
  await choose(page, "Colors", "Same as this device");
  expect((await looks(page)).bars).toEqual(["(prefers-color-scheme: light)", "(prefers-color-scheme: dark)"]);
});

test("the chosen looks are there before the program, and without a choice they are not", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await seed(page, { [KEY]: record({ theme: "dark", text: "large", motion: "none", keys: false }) });
  await openWithoutProgram(page);
  const now = await looks(page);
  expect(now.scheme).toBe("dark");
  expect(now.marks).toMatchObject({ theme: "dark", text: "large", motion: "none", keys: "off" });
  await page.evaluate((key) => localStorage.removeItem(key), KEY);
  await page.reload({ waitUntil: "commit" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect((await looks(page)).marks).toEqual({});
});

test("settings that cannot be read change no looks, and stay as they are", async ({ page }) => {
  const quiz = new Quiz(page);
  for (const [what, text] of Object.entries({
    "damaged": "{",
    "newer": record({ v: 3, theme: "dark" }),
    "unknown values": record({ theme: "dark light", text: "largest", motion: "", keys: 0 }),
    "of the first version": JSON.stringify({ v: 1, move_on: false }),
    "null": "null",
  })) {
    await layOut(page, { [KEY]: text });
    await quiz.open("#/settings");
    expect.soft((await looks(page)).marks, what).toEqual({ elsewhere: "" });
    expect.soft(await stored(page), what).toBe(text);
  }
});

const LEFT = "Your saved settings cannot be read, perhaps because a newer version of this site wrote them.";
const unread = (page: Page) => page.getByRole("status").getByText("Your settings could not be read and have not been changed.", { exact: false });

test("settings that cannot be read are never written over, also when the notice is closed, and the page says so", async ({ page }) => {
  await seed(page, { [KEY]: record({ v: 99 }) });
  const quiz = new Quiz(page);
  await quiz.open("#/settings");
  await expect(unread(page)).toBeVisible();
  for (const colors of ["Dark", "Light"]) {
    await quiz.button("Close this notice").click();
    await expect(unread(page)).toHaveCount(0);
    await choose(page, "Colors", colors);
    await expect(page.getByText(`This applies until you close this page. ${LEFT}`)).toBeVisible();
    await expect(unread(page)).toBeVisible();
    expect((await looks(page)).scheme).toBe(colors.toLowerCase());
    expect(await stored(page)).toBe(record({ v: 99 }));
  }
});

test("settings that a newer version writes in another tab are not written over", async ({ page, context }) => {
  const quiz = new Quiz(page);
  await quiz.open("#/settings");
  await choose(page, "Colors", "Dark");
  await expect(page.getByText("Saved on this device.")).toBeVisible();
  const other = await context.newPage();
  await other.goto("./robots.txt");
  await other.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, record({ v: 3 })] as const);
  await expect.poll(() => stored(page)).toBe(record({ v: 3 }));
  await choose(page, "Text size", "Large");
  await expect(page.getByText(LEFT, { exact: false })).toBeVisible();
  await expect(unread(page)).toBeVisible();
  expect((await looks(page)).marks).toMatchObject({ theme: "dark", text: "large" });
  expect(await stored(page)).toBe(record({ v: 3 }));
});

test("whoever keeps nothing has settings that are written nowhere", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "nothing");
  await quiz.go("#/settings");
  await choose(page, "Colors", "Dark");
  await expect(page.getByText("This applies until you close this page. You chose to save nothing.")).toBeVisible();
  expect((await looks(page)).scheme).toBe("dark");
  expect(await quiz.stored()).toEqual({});
});

test("another open tab takes the looks at once, and loses them when all is erased", async ({ page, context }) => {
  const quiz = new Quiz(page);
  await quiz.open("#/settings");
  const other = new Quiz(await context.newPage());
  await other.open("#/guide");
  await choose(page, "Colors", "Dark");
  await expect.poll(async () => (await looks(other.page)).scheme).toBe("dark");
  await quiz.go("#/data");
  await quiz.button("Delete everything").click();
  await page.getByRole("button", { name: /^Yes, delete/ }).click();
  await expect.poll(async () => (await looks(page)).scheme).toBe("light dark");
  await expect.poll(async () => (await looks(other.page)).scheme).toBe("light dark");
});

test("A27: with keys turned off digits answer nothing and the question mark opens nothing", async ({ page }) => {
  await seed(page, { [KEY]: record({ keys: false, move_on: false }) });
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "device");
  await quiz.option("Never").focus();
  await page.keyboard.press("4");
  await page.keyboard.press("?");
  await expect(quiz.option("Often")).not.toBeChecked();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.locator(".choice-key").first()).toBeHidden();
  // The control: the same with keys turned on.
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, record({ move_on: false })] as const);
  await page.reload();
  await quiz.ready();
  await quiz.option("Never").focus();
  await page.keyboard.press("4");
  await expect(quiz.option("Often")).toBeChecked();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
});

test("the list of keys opens before the program and after, closes by Escape, and gives the focus back", async ({ page }) => {
  await openWithoutProgram(page);
  const radio = page.getByRole("radio").first();
  await radio.focus();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(radio).toBeFocused();
  await page.unrouteAll();
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "device");
  await quiz.button("Keyboard shortcuts").click();
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await expect(quiz.button("Keyboard shortcuts")).toBeFocused();
});

test("on a low screen the list of keys opens at its beginning, and Tab comes to its buttons", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 500 });
  await new Quiz(page).open();
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  const heading = keys.getByRole("heading", { name: "Keyboard shortcuts" });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  expect(await keys.evaluate((list) => [list.scrollTop, list.scrollHeight > list.clientHeight])).toEqual([0, true]);
  await page.keyboard.press("Tab");
  await expect(keys.getByRole("button", { name: "Close" })).toBeFocused();
  await expect(keys.getByRole("button", { name: "Close" })).toBeInViewport();
});

test("a question mark that is typed into a field stays a question mark", async ({ page }) => {
  await new Quiz(page).open("#/guide");
  await page.getByRole("searchbox").focus();
  await page.keyboard.press("?");
  await expect(page.getByRole("searchbox")).toHaveValue("?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("Shift three times leaves also while the list of keys is open", async ({ page }) => {
  await page.clock.install();
  await page.route("https://www.bbc.com/**", (route) => route.fulfill({ body: "elsewhere" }));
  await new Quiz(page).open();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await pressShiftThreeTimes(page);
  await expect(page).toHaveURL(/bbc\.com/);
});

test("what the switch and the keys do is said once: on the first statement, before anything is answered", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "device");
  const hint = page.getByText("Click, tap or press", { exact: false });
  await expect(hint).toBeVisible();
  await quiz.choose("Often");
  await expect(page.getByRole("checkbox", { name: "Go to the next statement when I answer" })).toBeVisible();
  await expect(hint).toHaveCount(0);
  await page.getByRole("link", { name: "Back", exact: true }).click();
  await quiz.isAt(1, PATHS.unsure.items);
  await expect(hint).toHaveCount(0);
});

test("whoever has a result already is not told again what the switch and the keys do", async ({ page }) => {
  await seed(page, { [`${PREFIX}attempt/${ID_1}`]: attemptRecord(2, JUNE) });
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "device");
  await expect(page.getByRole("checkbox", { name: "Go to the next statement when I answer", exact: true })).toBeVisible();
  await expect(page.getByText("Click, tap or press", { exact: false })).toHaveCount(0);
});

// How long a new statement and the seam above it move, in the style that holds.
const moves = (page: Page) =>
  page.evaluate(() =>
    ["form.question", ".progress-done"].map((moving) => {
      const { animationName, animationDuration } = getComputedStyle(document.querySelector(moving)!);
      return `${animationName} ${parseFloat(animationDuration)}`;
    }),
  );

test("a new statement arrives calmly, and at once where motion is not wanted", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "device");
  expect(await moves(page)).toEqual(["arrive 0.24", "grow 0.24"]);
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await moves(page)).toEqual(["arrive 0", "grow 0"]);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await quiz.go("#/settings");
  await choose(page, "Motion", "None");
  await quiz.go("#/question/1");
  expect(await moves(page)).toEqual(["arrive 0", "grow 0"]);
});

declare global {
  interface Window {
    frames_seen: { count: number; looks: string[] };
  }
}

// What every frame of the page shows from its first one on: paper, ink and the size of the text.
const watchFrames = (page: Page) =>
  page.addInitScript(() => {
    window.frames_seen = { count: 0, looks: [] };
    const look = () => {
      // Without a body there is nothing to paint.
      if (document.body) {
        const { backgroundColor, color, fontSize } = getComputedStyle(document.documentElement);
        const now = [backgroundColor, color, fontSize].join(" ");
        window.frames_seen.count += 1;
        if (window.frames_seen.looks.at(-1) !== now) window.frames_seen.looks.push(now);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

for (const [theme, scheme] of [["dark", "light"], ["light", "dark"]] as const) {
  test(`no frame has other looks than those chosen: ${theme} on a device that is ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await seed(page, { [KEY]: record({ theme, text: "larger" }) });
    await watchFrames(page);
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/app-.*\.(wasm|js)$/, async (route) => {
      await released;
      await route.continue();
    });
    await page.goto("./", { waitUntil: "commit" });
    const painted = () => performance.getEntriesByName("first-contentful-paint").length > 0 && window.frames_seen.count > 5;
    await page.waitForFunction(painted);
    const before = await page.evaluate(() => window.frames_seen.looks);
    expect(before).toHaveLength(1);
    release();
    await new Quiz(page).ready();
    await page.waitForFunction((count) => window.frames_seen.count > count + 5, await page.evaluate(() => window.frames_seen.count));
    expect(await page.evaluate(() => window.frames_seen.looks)).toEqual(before);
    // The control: looks that change are seen, and these are not those of the device.
    await page.evaluate(() => document.documentElement.removeAttribute("data-theme"));
    await page.waitForFunction(() => window.frames_seen.looks.length === 2);
  });
}

test("the link to the open page is marked in header and footer", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open("#/support");
  const current = page.locator("[aria-current=page]");
  await expect(current).toHaveText(["Support"]);
  await quiz.go("#/history");
  await expect(current).toHaveText(["Your check-ins"]);
  await quiz.go("#/nowhere");
  await expect(current).toHaveCount(0);
});
