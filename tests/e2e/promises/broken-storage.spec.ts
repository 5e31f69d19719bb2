// Promise 3: with storage broken or blocked, the quiz works, and says that nothing is kept.

import { expect, test, type Page } from "@playwright/test";
import { FULL, PREFIX, Quiz } from "../quiz";
import { writesNothing } from "./lies";
import { held } from "./soak";
import { truth } from "./truth";

const THROWS: Record<string, string> = {
  SecurityError: "new DOMException('', 'SecurityError')",
  QuotaExceededError: "new DOMException('', 'QuotaExceededError')",
  NS_ERROR_FILE_CORRUPTED: "Object.assign(new Error(), { name: 'NS_ERROR_FILE_CORRUPTED' })",
  "a plain object": "{}",
  "a string": "'no'",
};

// Where each call is, and the kind of property it is.
const CALLS: Record<string, [string, "value" | "get"]> = {
  getItem: ["Storage.prototype", "value"],
  setItem: ["Storage.prototype", "value"],
  removeItem: ["Storage.prototype", "value"],
  key: ["Storage.prototype", "value"],
  length: ["Storage.prototype", "get"],
  localStorage: ["window", "get"],
};

// What the page says of the result, against what really is on the device.
async function liesOf(page: Page): Promise<string[]> {
  const isThere = Object.keys(await truth(page.context())).some((key) => key.startsWith(`${PREFIX}attempt/`));
  const saved = page.getByText("Saved on this device", { exact: true });
  const notSaved = page.getByText("Your browser could not save the result.", { exact: false });
  await expect(saved.or(notSaved).first()).toBeVisible();
  const [saysSaved, saysNot] = [await saved.isVisible(), await notSaved.isVisible()];
  const lies: string[] = [];
  if (saysSaved && !isThere) lies.push("says saved, and it is not");
  if (!isThere && !saysNot) lies.push("does not say that nothing is kept");
  if (saysSaved === saysNot) lies.push("says both or neither");
  return lies;
}

async function checkIn(page: Page): Promise<Quiz> {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "device");
  await quiz.choose("Often");
  await quiz.isAt(2, 28);
  await quiz.go("#/check");
  await quiz.seeResult();
  return quiz;
}

for (const [at, [call, [where, kind]]] of Object.entries(CALLS).entries()) {
  for (const [of, [name, thrown]] of Object.entries(THROWS).entries()) {
    // With every change each call throws once, and each kind is thrown.
    const tier = of === at % Object.keys(THROWS).length ? {} : FULL;
    test(`${call} throws ${name}: the quiz reaches the result, and says truly whether it is kept`, tier, async ({ page }) => {
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(String(error)));
      await page.addInitScript(`Object.defineProperty(${where}, "${call}", { ${kind}() { throw ${thrown}; } });`);
      const quiz = await checkIn(page);
      const lies = await liesOf(page);
      held(3, "calls", lies.length + faults.length === 0 ? 1 : 0, 1);
      expect(lies).toEqual([]);
      expect(faults).toEqual([]);
      const isRefused = call === "setItem" || call === "getItem" || call === "localStorage";
      await expect(page.getByText("Saved on this device", { exact: true })).toHaveCount(isRefused ? 0 : 1);
      // For the rest of the visit, the result is there all the same.
      if (isRefused) {
        await page.getByRole("main").getByRole("link", { name: "Your check-ins" }).click();
        await quiz.lists(1);
      }
    });
  }
}

test("the check notices a result that is said to be saved and is not", async ({ page }) => {
  await writesNothing(page);
  await checkIn(page);
  const lies = await liesOf(page);
  held(3, "control", lies.length === 0 ? 0 : 1, 1);
  expect(lies).toEqual(["says saved, and it is not", "does not say that nothing is kept"]);
});

test("with storage blocked the quiz reaches the result and says that nothing is kept", async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("blocked", "SecurityError");
        },
      });
    }
  });
  const quiz = new Quiz(page);
  await quiz.open();
  await expect(page.getByRole("status").getByText("does not let this site save anything", { exact: false })).toBeVisible();
  await quiz.begin("unsure", "device");
  await quiz.choose("Often");
  await quiz.choose("Rarely");
  await quiz.go("#/question/1");
  await expect(quiz.option("Often")).toBeChecked();
  await quiz.go("#/question/29");
  await quiz.passOptional();
  await quiz.seeResult();
  await expect(page.getByText("Your browser could not save the result.", { exact: false })).toBeVisible();
  await expect(page.getByText("Saved on this device", { exact: true })).toHaveCount(0);
  // For the rest of the visit it is in the history all the same.
  await page.getByRole("main").getByRole("link", { name: "Your check-ins" }).click();
  await quiz.lists(1);
});
