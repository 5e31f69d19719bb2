// Leaving the page: by button, by link, by Shift three times; before the program, without storage,
// and what Back shows after.

import { expect, test, type Page } from "@playwright/test";
import { attemptRecord, entryRecord, ID_1, JUNE, PREFIX, Quiz, seed } from "./quiz";

const PROGRAM = /app-[0-9a-f]+\.(js|wasm)$/;

// The page that the exit leads to, in the place of the real one.
async function catchExit(page: Page, address = "https://www.bbc.com/**"): Promise<string[]> {
  const visits: string[] = [];
  await page.route(address, async (route) => {
    visits.push(route.request().url());
    await route.fulfill({ contentType: "text/html", body: "<title>Weather</title><h1>Weather</h1>" });
  });
  return visits;
}

async function isAway(page: Page) {
  await expect(page.getByRole("heading", { name: "Weather" })).toBeVisible();
}

const exitButton = (page: Page) => page.getByRole("button", { name: "Exit this page" });

test("the button leaves at once, and Back shows a clean start", async ({ page }) => {
  await catchExit(page);
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "device");
  await quiz.choose("Often");
  await exitButton(page).click();
  await isAway(page);
  await page.goBack();
  await quiz.ready();
  await expect(quiz.heading).toHaveText("How is trust between you two?");
  await expect(page.getByText("You have begun already")).toHaveCount(0);
  await expect(page).toHaveTitle("Check-in");
  // The mark that this tab was left is gone, and the answers are still there for a later visit.
  expect(Object.keys(await quiz.stored())).toEqual([expect.stringMatching(/draft/)]);
});

test("everything is hidden in the same frame, before the exit page answers", async ({ page }) => {
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

test("the link behind the skip link leaves", async ({ page }) => {
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
  await catchExit(page);
  await new Quiz(page).open();
  const status = page.locator("#exit-status");
  await page.keyboard.press("Shift");
  await expect(status).toContainText("two more times");
  await page.keyboard.press("Shift");
  await expect(status).toContainText("once more");
  await page.keyboard.press("Shift");
  await isAway(page);
});

test("any other key calls it off, and a capital letter is no press", async ({ page }) => {
  const visits = await catchExit(page);
  await new Quiz(page).open();
  await page.keyboard.press("Shift");
  await page.keyboard.press("Shift");
  await page.keyboard.press("a");
  await expect(page.locator("#exit-status")).toHaveText("Leaving was called off.");
  await page.keyboard.press("Shift");
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift");
  await expect(page.locator("#exit-status")).toContainText("two more times");
  expect(visits).toEqual([]);
});

test("five seconds without a press begin anew", async ({ page }) => {
  await page.clock.install();
  const visits = await catchExit(page);
  await new Quiz(page).open();
  await page.keyboard.press("Shift");
  await page.keyboard.press("Shift");
  await page.clock.fastForward(5100);
  await expect(page.locator("#exit-status")).toHaveText("Leaving was called off.");
  await page.keyboard.press("Shift");
  await expect(page.locator("#exit-status")).toContainText("two more times");
  expect(visits).toEqual([]);
});

test("it works before the program has arrived", async ({ page }) => {
  await catchExit(page);
  await page.route(PROGRAM, () => {});
  await page.goto("./", { waitUntil: "commit" });
  await exitButton(page).click();
  await isAway(page);
});

test("it works while the program is on its way, by key and by link", async ({ page }) => {
  await catchExit(page);
  await page.route(PROGRAM, () => {});
  for (const leave of [
    async () => {
      for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
    },
    async () => {
      await page.locator("a[data-exit]").focus();
      await page.keyboard.press("Enter");
    },
  ]) {
    await page.goto("./", { waitUntil: "commit" });
    await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
    await leave();
    await isAway(page);
  }
});

test("it works after the program did not arrive", async ({ page }) => {
  await catchExit(page);
  await page.route(PROGRAM, (route) => route.abort());
  await page.goto("./");
  await expect(page.getByRole("alert")).toContainText("The statements did not arrive");
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

for (const hash of ["#/question/1", "#/check", `#/result/${ID_1}`, `#/sheet/${ID_1}`, "#/plan", "#/guide", "#/guide/help", "#/faq", "#/method", "#/privacy", "#/support", "#/nowhere"]) {
  test(`from ${hash} it leaves, and Back shows a clean start`, async ({ page }) => {
    await catchExit(page);
    await seed(page, {
      [`${PREFIX}attempt/${ID_1}`]: attemptRecord(3, JUNE),
      [`${PREFIX}plan/${ID_1}`]: entryRecord({ note: "A note of mine" }),
    });
    const quiz = new Quiz(page);
    await quiz.open("#/history");
    await quiz.go(hash);
    await exitButton(page).click();
    await isAway(page);
    await page.goBack();
    await quiz.ready();
    await expect(quiz.heading).toHaveText("How is trust between you two?");
    await expect(page).toHaveTitle("Check-in");
    expect(page.url()).toMatch(/\/#\/$/);
    await expect(page.getByText("Welcome back")).toHaveCount(0);
  });
}

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
  await expect(quiz.heading).toHaveText("How is trust between you two?");
  await quiz.ready();
  await expect(page.locator("html")).not.toHaveAttribute("data-leaving");
  await expect(page.getByText("Welcome back")).toHaveCount(0);
});

// A host that wants another place to leave to.
async function serveExit(page: Page, exit: unknown) {
  await page.route("**/site.json", (route) => route.fulfill({ body: JSON.stringify({ v: 1, exit }) }));
}

test("it leads where the host wants it, by button, by link and by key", async ({ page }) => {
  const visits = await catchExit(page, "https://news.example/**");
  await serveExit(page, "https://news.example/today");
  const quiz = new Quiz(page);
  for (const leave of [
    () => exitButton(page).click(),
    async () => {
      await page.locator("a[data-exit]").focus();
      await page.keyboard.press("Enter");
    },
    async () => {
      for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
    },
  ]) {
    await quiz.open("#/guide");
    await expect(page.locator("a[data-exit]")).toHaveAttribute("href", "https://news.example/today");
    await leave();
    await isAway(page);
  }
  expect(visits).toHaveLength(3);
});

test("it leads where the host wants it also before the program has arrived", async ({ page }) => {
  const visits = await catchExit(page, "https://news.example/**");
  await serveExit(page, "https://news.example/today");
  await page.route(PROGRAM, () => {});
  await page.goto("./", { waitUntil: "commit" });
  await expect(page.locator("a[data-exit]")).toHaveAttribute("href", "https://news.example/today");
  await exitButton(page).click();
  await isAway(page);
  expect(visits).toEqual(["https://news.example/today"]);
});

test("it leaves at once also while the host’s settings are on their way", async ({ page }) => {
  const visits = await catchExit(page);
  await page.route("**/site.json", () => {});
  await new Quiz(page).open();
  await exitButton(page).click();
  await isAway(page);
  expect(visits).toHaveLength(1);
});

const HOSTILE: Record<string, unknown> = {
  "a script": "javascript:document.title='ran'",
  "an open connection": "http://news.example/today",
  "a name and a password": "https://www.bbc.com@news.example/",
  "600 characters": `https://news.example/${"x".repeat(600)}`,
  "an address of this page": "#/result",
  "a number that is none": "https://1.2.3.4.5/",
  "no text": { href: "https://news.example/" },
  "a list": ["https://news.example/"],
  "a line break": "https://news.example/\nx",
  "a backslash": "https:\\\\news.example/",
};

for (const [name, address] of Object.entries(HOSTILE)) {
  test(`an exit that is ${name} leaves to the built-in place`, async ({ page }) => {
    const visits = await catchExit(page);
    const elsewhere = await catchExit(page, "**://news.example/**");
    await serveExit(page, address);
    await new Quiz(page).open();
    await exitButton(page).click();
    await isAway(page);
    expect(visits).toEqual(["https://www.bbc.com/weather"]);
    expect(elsewhere).toEqual([]);
  });
}

for (const [name, rest] of [
  ["too large", { v: 1, comment: "x".repeat(70_000) }],
  ["of a later version", { v: 2 }],
] as const) {
  test(`nothing of a settings file is used that is ${name}, the exit neither`, async ({ page }) => {
    const site = { exit: "https://news.example/today", ...rest };
    await page.route("**/site.json", (route) => route.fulfill({ body: JSON.stringify(site) }));
    await new Quiz(page).open("#/support");
    await expect(page.getByRole("heading", { name: "For whoever runs this page" })).toBeVisible();
    await expect(page.locator("a[data-exit]")).toHaveAttribute("href", "https://www.bbc.com/weather");
  });
}

for (const name of ["Trust Check", "Example House", "A house with a long name, of forty signs"]) {
  test(`beside the name “${name}” the button is whole on the screen, on phones of any width`, async ({ page }) => {
    await page.route("**/site.json", (route) => route.fulfill({ body: JSON.stringify({ v: 1, name }) }));
    await new Quiz(page).open();
    await expect(page.getByRole("banner")).toContainText(name);
    for (const width of [320, 361, 375, 393, 412, 480, 600, 768]) {
      await page.setViewportSize({ width, height: 640 });
      const box = await exitButton(page).boundingBox();
      expect.soft((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width, `at ${width}`).toBe(true);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect.soft(over, `sideways at ${width}`).toBe(0);
      const header = await page.getByRole("banner").boundingBox();
      expect.soft(header?.height, `one row at ${width}`).toBeLessThanOrEqual(66);
    }
  });
}
