// The page that says what is stored: exactly what is.

import { expect, test } from "@playwright/test";
import { attemptRecord, entryRecord, ID_1, ID_2, JUNE, PREFIX, Quiz, seed } from "./quiz";

const NOTHING = "This site has nothing stored in this browser now.";

test("the entries listed are those that are there, with what each is and how long", async ({ page }) => {
  await seed(page, {
    [`${PREFIX}attempt/${ID_1}`]: attemptRecord(1, JUNE),
    [`${PREFIX}plan/${ID_2}`]: entryRecord({ note: "“Good” 🙂" }),
    [`${PREFIX}note/${ID_1}`]: '{"v":1,"text":"x","at":1}',
    [`${PREFIX}note/${ID_1}/${ID_2}`]: "broken",
    [`${PREFIX}event/${ID_1}`]: '{"v":9}',
    [`${PREFIX}exported`]: '{"v":1,"at":1,"attempts":1}',
    [`${PREFIX}strange`]: "?",
    "another-app": "not ours",
    "trust-check/2/attempt/1": "of another format",
  });
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.writeOfEachKind();
  await quiz.go("#/");
  await quiz.begin("broke_trust", "device");

  await quiz.go("#/privacy");
  await expect(page.getByRole("heading", { name: "What nobody can promise" })).toBeVisible();
  const rows = page.getByRole("table", { name: "What this site has stored in this browser" }).locator("tbody tr");
  const listed = await rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  const kind = (key: string) => {
    if (key.includes("/attempt/")) return "A finished check-in";
    if (key.includes("/draft/")) return "A check-in that you have not finished";
    if (key.includes("/plan/")) return "An idea in your plan";
    if (key.includes("/note/")) return "A note on a check-in";
    if (key.includes("/event/")) return "An event";
    if (key.endsWith("/exported")) return "When you last downloaded a file";
    if (key.endsWith("/epoch")) return "A random code that tells other tabs when everything is deleted";
    return key.endsWith("/settings") ? "Your settings" : "Something this version does not know";
  };
  const there = (await quiz.storedUnder("")).map(([key, text]) => [key, kind(key), `${text.length}`]);
  expect(listed.sort()).toEqual(there.sort());
  expect(there.map(([, what]) => what).sort()).toEqual([
    "A check-in that you have not finished",
    "A finished check-in",
    "A finished check-in",
    "A note on a check-in",
    "A note on a check-in",
    "A random code that tells other tabs when everything is deleted",
    "An event",
    "An idea in your plan",
    "An idea in your plan",
    "Something this version does not know",
    "When you last downloaded a file",
    "Your settings",
  ]);
});

test("keeping nothing, the list is empty after everything was done", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "nothing");
  await page.getByRole("checkbox", { name: /^Go to the next statement when I answer/ }).uncheck();
  await quiz.go("#/check");
  await quiz.seeResult();
  await page.getByRole("button", { name: /^Add to plan: / }).first().click();
  await quiz.go("#/privacy");
  await expect(page.getByText(NOTHING)).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(0);
  expect(await quiz.stored()).toEqual({});
});

test("with storage blocked, the page says that nothing is stored", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  await new Quiz(page).open("#/privacy");
  await expect(page.getByText(NOTHING)).toBeVisible();
});

test("the list is there also where the long text does not arrive", async ({ page }) => {
  await page.route(/\/texts-[0-9a-f]+\.html$/, (route) => route.abort());
  await seed(page, { [`${PREFIX}attempt/${ID_1}`]: attemptRecord(1, JUNE) });
  await new Quiz(page).open("#/privacy");
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByRole("rowheader", { name: `${PREFIX}attempt/${ID_1}` })).toBeVisible();
});
