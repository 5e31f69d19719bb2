// From the plain page to the program: no flash, nothing lost, and a message when it cannot load.

import { expect, test, type Page } from "@playwright/test";
import { Quiz } from "./quiz";

const PROGRAM = /app-[0-9a-f]+\.(js|wasm)$/;

// Holds the program back until the returned function is called.
async function holdProgram(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(PROGRAM, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

// The page as a tree of elements, attributes and words, without what only one of the two has:
// comments, what speaks of waiting and failing, and empty attributes of the program's own.
const shape = (page: Page) =>
  page.evaluate(() => {
    const ATTRIBUTES = ["class", "type", "name", "value", "href", "tabindex", "role", "aria-describedby", "id", "novalidate"];
    const LEFT_OUT = "#start-waiting, #plain-loading, #load-failure, noscript";
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
  await page.goto("./", { waitUntil: "commit" });
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
  await page.getByRole("radio", { name: /^Keep nothing/ }).check();
  await expect(page.getByRole("radio", { name: /^Keep nothing/ })).toBeFocused();
  release();
  const quiz = new Quiz(page);
  await quiz.ready();
  await expect(page.getByLabel("Both of these")).toBeChecked();
  await expect(page.getByRole("radio", { name: /^Keep nothing/ })).toBeChecked();
  await expect(page.getByRole("radio", { name: /^Keep nothing/ })).toBeFocused();
  await quiz.button("Start").click();
  await quiz.isAt(1, 36);
});

test("a click on Start before the program arrived is not lost", async ({ page }) => {
  const release = await holdProgram(page);
  await page.goto("./", { waitUntil: "commit" });
  await page.getByLabel("Both of these").check();
  await page.getByRole("radio", { name: /^Keep nothing/ }).check();
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByText("One moment, the first statement is on its way.")).toBeVisible();
  release();
  await new Quiz(page).isAt(1, 36);
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
  await expect(new Quiz(page).heading).toHaveText("All the advice");
});

const FAULTS: Record<string, (page: Page) => Promise<unknown>> = {
  "the wasm file is missing": (page) => page.route(/\/app-.*\.wasm$/, (route) => route.fulfill({ status: 404 })),
  "the script is missing": (page) => page.route(/app-[0-9a-f]+\.js$/, (route) => route.fulfill({ status: 404 })),
  "the server fails": (page) => page.route(PROGRAM, (route) => route.fulfill({ status: 500 })),
  "the connection breaks": (page) => page.route(PROGRAM, (route) => route.abort("connectionreset")),
  "the wasm file was changed on the way": (page) =>
    page.route(/\/app-.*\.wasm$/, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body.writeUInt8(body.readUInt8(body.length - 1) ^ 1, body.length - 1);
      await route.fulfill({ response, body });
    }),
  "the wasm file is cut short": (page) =>
    page.route(/\/app-.*\.wasm$/, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
    }),
};

for (const [name, fault] of Object.entries(FAULTS)) {
  test(`A41: ${name}: a message with Try again, which works once it is mended`, async ({ page }) => {
    await fault(page);
    await page.goto("./");
    const message = page.getByRole("alert");
    await expect(message).toContainText("The statements did not arrive");
    await expect(message).toBeFocused();
    // The page with help lines needs the program: the way to them is here.
    await expect(message.getByRole("link", { name: /findahelpline\.com$/ })).toHaveAttribute("href", "https://findahelpline.com/");
    await page.unrouteAll();
    await page.getByRole("button", { name: "Try again" }).click();
    await new Quiz(page).ready();
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
}

test("A41: without JavaScript the page says what it needs", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto("./");
  await expect(page.locator("noscript p")).toBeVisible();
  await expect(page.locator("noscript p")).toContainText("needs JavaScript and WebAssembly");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How is trust between you two?");
  await context.close();
});
