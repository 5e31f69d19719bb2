// Leaving the page: by button, by link, by Shift three times; before the program, without storage,
// and what Back shows after.

import { expect, test, type FrameLocator, type Page } from "@playwright/test";
import { withoutHeaders } from "./hosting";
import { catchExit, exitButton, hasBoot, isAway, pressShiftThreeTimes, PROGRAM } from "./leaving";
import { attemptRecord, entryRecord, ID_1, JUNE, PREFIX, Quiz, seed } from "./quiz";
import { neverGiveUp } from "./slowness";

// Leaves a run by the button, and goes back.
async function leaveAndComeBack(page: Page): Promise<Quiz> {
  await catchExit(page);
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "device");
  await quiz.choose("Often");
  await exitButton(page).click();
  await isAway(page);
  await page.goBack();
  await quiz.ready();
  return quiz;
}

test("A28: the button leaves at once, and Back shows a clean start", async ({ page }) => {
  const quiz = await leaveAndComeBack(page);
  await expect(quiz.heading).toHaveText("How is trust in your relationship right now?");
  await expect(page.getByText("You have a check-in in progress")).toHaveCount(0);
  await expect(page).toHaveTitle("Check-in");
  // The mark that this tab was left is gone, and the answers are still there for a later visit.
  expect(Object.keys(await quiz.stored()).sort()).toEqual([expect.stringMatching(/draft/), expect.stringMatching(/epoch$/)]);
});

test("a start on the clean page after Back leaves the run left off as it is", async ({ page }) => {
  const quiz = await leaveAndComeBack(page);
  const before = await quiz.storedUnder("draft/");
  expect(before).toHaveLength(1);
  await quiz.begin("both", "device");
  await quiz.choose("Never");
  await quiz.isAt(2, 36);
  const drafts = await quiz.storedUnder("draft/");
  expect(drafts).toHaveLength(2);
  expect(drafts).toEqual(expect.arrayContaining(before));
});

test("no further step Back shows what was open before, and what is opened on purpose is shown", async ({ page }) => {
  await catchExit(page);
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "device");
  for (let answers = 0; answers < 3; answers += 1) await quiz.choose("Often");
  await exitButton(page).click();
  await isAway(page);
  for (let step = 0; step < 3; step += 1) {
    await page.goBack();
    await quiz.ready();
    await expect(quiz.heading).toHaveText("How is trust in your relationship right now?");
    await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
    await expect(page).toHaveURL(/#\/$/);
  }
  await page.getByRole("link", { name: "Guide", exact: true }).first().click();
  await expect(quiz.heading).toHaveText("Guide");
  await page.getByRole("link", { name: "Talk honestly" }).first().click();
  await page.goBack();
  await expect(quiz.heading).toHaveText("Guide");
});

test("A28: everything is hidden in the same frame, before the exit page answers", async ({ page }) => {
  await page.route("https://www.bbc.com/**", () => {});
  await new Quiz(page).open("#/guide");
  // In one task: nothing can be drawn between the click and the look.
  const seen = await exitButton(page).evaluate((button: HTMLElement) => {
    button.click();
    const isShown = (part: string) => document.querySelector(part)?.checkVisibility() ?? false;
    return {
      shown: ["main", "nav", "footer", "h1"].filter(isShown),
      status: document.getElementById("exit-status")?.textContent,
      title: document.title,
    };
  });
  expect(seen).toEqual({ shown: [], status: "Leaving this page.", title: "" });
});

// A page around the app, on a host that sends no headers; with them, no page can show it.
async function openInFrame(page: Page, attributes: string): Promise<FrameLocator> {
  await page.route("**/around.html", (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html><h1>Around</h1><iframe ${attributes} src="./" width="600" height="600"></iframe>` }),
  );
  await withoutHeaders(page);
  await page.goto("./around.html");
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("button", { name: "Start" })).toBeVisible();
  return frame;
}

test("in a frame, leaving takes the page around it along", async ({ page }) => {
  await catchExit(page);
  const frame = await openInFrame(page, "");
  await frame.getByRole("button", { name: "Exit this page" }).click();
  await isAway(page);
});

test("in a frame that may not leave with its page, everything is hidden but the way out", async ({ page }) => {
  const visits = await catchExit(page);
  const frame = await openInFrame(page, 'sandbox="allow-scripts allow-same-origin"');
  await frame.getByRole("button", { name: "Exit this page" }).click();
  await expect(frame.locator("main")).toBeHidden();
  const link = frame.getByRole("link", { name: "Exit this page" });
  await expect(link).toBeVisible();
  await expect(link).toBeFocused();
  await expect(link).toHaveAttribute("target", "_top");
  await expect(frame.getByRole("heading")).toHaveCount(0);
  expect(visits).toEqual([]);
});

test("A27: the link behind the skip link leaves", async ({ page }) => {
  await catchExit(page);
  await new Quiz(page).open("#/history");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to main content" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Exit this page" })).toBeFocused();
  await page.keyboard.press("Enter");
  await isAway(page);
});

test("Shift three times leaves, and says how often is left", async ({ page }) => {
  await page.clock.install();
  await catchExit(page);
  await new Quiz(page).open();
  const status = page.locator("#exit-status");
  await pressShiftThreeTimes(page, async (press) => {
    if (press === 1) await expect(status).toContainText("two more times");
    if (press === 2) await expect(status).toContainText("once more");
  });
  await isAway(page);
});

test("any other key calls it off, and a capital letter is no press", async ({ page }) => {
  const visits = await catchExit(page);
  await new Quiz(page).open();
  await page.keyboard.press("Shift");
  await page.keyboard.press("Shift");
  await page.keyboard.press("a");
  await expect(page.locator("#exit-status")).toHaveText("Exit canceled.");
  await page.keyboard.press("Shift");
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift");
  await expect(page.locator("#exit-status")).toContainText("two more times");
  expect(visits).toEqual([]);
});

test("Shift does nothing while words are typed", async ({ page }) => {
  const visits = await catchExit(page);
  await new Quiz(page).open("#/guide");
  await page.getByRole("searchbox").focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
  await expect(page.locator("#exit-status")).toHaveText("");
  expect(visits).toEqual([]);
});

test("five seconds without a press begin anew", async ({ page }) => {
  await page.clock.install();
  const visits = await catchExit(page);
  await new Quiz(page).open();
  await page.keyboard.press("Shift");
  await page.keyboard.press("Shift");
  await page.clock.fastForward(5100);
  await expect(page.locator("#exit-status")).toHaveText("Exit canceled.");
  await page.keyboard.press("Shift");
  await expect(page.locator("#exit-status")).toContainText("two more times");
  expect(visits).toEqual([]);
});

test("it works before any script has come", async ({ page }) => {
  await catchExit(page);
  await page.route(/\.js$/, () => {});
  await page.goto("./", { waitUntil: "commit" });
  await exitButton(page).click();
  await isAway(page);
});

test("it works before the program has arrived", async ({ page }) => {
  await catchExit(page);
  await page.route(PROGRAM, () => {});
  await page.goto("./", { waitUntil: "commit" });
  await exitButton(page).click();
  await isAway(page);
});

test("it works while the program is on its way, by link and by key", async ({ page }) => {
  await page.clock.install();
  await neverGiveUp(page);
  await catchExit(page);
  await page.route(PROGRAM, () => {});
  for (const leave of [
    async () => {
      await page.locator("a[data-exit]").focus();
      await page.keyboard.press("Enter");
    },
    () => pressShiftThreeTimes(page),
  ]) {
    await page.goto("./", { waitUntil: "commit" });
    await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
    await hasBoot(page);
    await leave();
    await isAway(page);
  }
});

test("it works after the program did not arrive", async ({ page }) => {
  await catchExit(page);
  await page.route(PROGRAM, (route) => route.abort());
  await page.goto("./");
  await expect(page.getByRole("alert")).toContainText("The check-in could not load");
  await exitButton(page).click();
  await isAway(page);
});

test("it works after the program has crashed", async ({ page }) => {
  await catchExit(page);
  // Every later call of the program into the page throws: whatever it does next, it traps.
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  const quiz = new Quiz(page);
  await quiz.open("#/guide");
  await page.evaluate(() => {
    const refuse = () => {
      throw new WebAssembly.RuntimeError("unreachable");
    };
    Document.prototype.createElement = refuse;
    Node.prototype.appendChild = refuse;
    Object.defineProperty(Node.prototype, "textContent", { set: refuse, get: refuse });
    window.addEventListener("hashchange", refuse);
    location.hash = "#/history";
  });
  await expect.poll(() => faults.length).toBeGreaterThan(0);
  // Leaving does not ask the program, and not even for words.
  await page.evaluate(() => {
    const own = Object.getOwnPropertyDescriptor(Node.prototype, "textContent");
    if (own) Reflect.deleteProperty(Node.prototype, "textContent");
  });
  await exitButton(page).click();
  await isAway(page);
});

test("it works with storage blocked", async ({ page }) => {
  await catchExit(page);
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("blocked", "SecurityError");
        },
      });
    }
  });
  await new Quiz(page).open();
  await exitButton(page).click();
  await isAway(page);
});

test("from every page it leaves, and Back shows a clean start", async ({ page }) => {
  await catchExit(page);
  await seed(page, {
    [`${PREFIX}attempt/${ID_1}`]: attemptRecord(3, JUNE),
    [`${PREFIX}plan/${ID_1}`]: entryRecord({ note: "A note of mine" }),
  });
  const quiz = new Quiz(page);
  await quiz.open();
  for (const hash of ["#/question/1", "#/check", `#/result/${ID_1}`, `#/sheet/${ID_1}`, "#/plan", "#/guide", "#/guide/help", "#/faq", "#/method", "#/privacy", "#/support", "#/nowhere"]) {
    // A visit of its own, in which another page was open before.
    await page.reload();
    await quiz.ready();
    await quiz.go("#/history");
    await quiz.go(hash);
    await exitButton(page).click();
    await isAway(page);
    await page.goBack();
    await quiz.ready();
    await expect(quiz.heading, hash).toHaveText("How is trust in your relationship right now?");
    await expect(page, hash).toHaveTitle("Check-in");
    await expect(page, hash).toHaveURL((url) => url.hash === "#/");
    await expect(page.getByText("Welcome back"), hash).toHaveCount(0);
  }
});

test("when the page goes, nothing of it can be seen", async ({ page }) => {
  await catchExit(page);
  await seed(page, { [`${PREFIX}attempt/${ID_1}`]: attemptRecord(3, JUNE) });
  const quiz = new Quiz(page);
  await quiz.open(`#/result/${ID_1}`);
  // What could be drawn last is written down, and read when the tab is back.
  await page.evaluate(() => {
    window.addEventListener("pagehide", () => {
      localStorage.setItem("last sight", `${document.title}|${document.body.innerText.trim()}`);
    });
  });
  await exitButton(page).click();
  await isAway(page);
  await quiz.open();
  expect((await quiz.stored())["last sight"]).toBe("|Leaving this page.");
});

test("a page that the browser had set aside starts anew when it comes back", async ({ page }) => {
  await page.route("https://www.bbc.com/**", () => {});
  await seed(page, { [`${PREFIX}attempt/${ID_1}`]: attemptRecord(3, JUNE) });
  const quiz = new Quiz(page);
  await quiz.open(`#/result/${ID_1}`);
  // As after leaving: hidden, with the mark in the tab, and taken out of the cache by Back.
  await page.evaluate((mark) => {
    document.documentElement.setAttribute("data-leaving", "");
    sessionStorage.setItem(mark, "yes");
    window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  }, `${PREFIX}left`);
  await expect(quiz.heading).toHaveText("How is trust in your relationship right now?");
  await quiz.ready();
  await expect(page.locator("html")).not.toHaveAttribute("data-leaving");
  await expect(page.getByText("Welcome back")).toHaveCount(0);
});
