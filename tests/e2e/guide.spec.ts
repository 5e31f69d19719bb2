// The guide: everything in it, its search, and its long texts when they do not arrive.

import { expect, test, type Page, type Request, type Route } from "@playwright/test";
import { wordsOf } from "./content";
import { attemptRecord, ID_1, ID_2, JUNE, must, OCTOBER, PREFIX, Quiz, SAFETY, seed } from "./quiz";

const TEXTS = /\/texts-[0-9a-f]+\.html$/;

// Each section with how many tips it has; `open` and `rely` have them in two voices.
const SECTIONS = {
  root: { name: "Find where it comes from", tips: 4 },
  talk: { name: "Talk honestly", tips: 5 },
  listen: { name: "Listen and understand", tips: 5 },
  reflect: { name: "Look inward", tips: 4 },
  limits: { name: "Set and respect limits", tips: 7 },
  selftrust: { name: "Build trust in yourself", tips: 5 },
  close: { name: "Grow closer", tips: 4 },
  forgive: { name: "Let go, at your own pace", tips: 3 },
  open: { name: "Be open", tips: 4 },
  rely: { name: "Keep your word", tips: 4 },
  amends: { name: "Own it and make amends", tips: 3 },
  time: { name: "Give it time", tips: 1 },
  help: { name: "Bring in support", tips: 1 },
};

const tips = (page: Page) => page.getByRole("article").getByRole("heading", { level: 3 });
const search = (page: Page) => page.getByRole("searchbox", { name: "Search the guide" });
const results = (page: Page) => page.getByRole("search").locator("+ [role=status]");

async function find(page: Page, query: string) {
  await search(page).fill(query);
  await expect(results(page).getByRole("heading", { level: 2 })).toContainText(`“${query}”`);
  return results(page).getByRole("listitem");
}

test("thirteen sections, each with its tips and a way to put them in the plan", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open("#/guide");
  const list = page.locator("section").filter({ has: page.getByRole("heading", { name: "Sections", exact: true }) });
  await expect(list.getByRole("link")).toHaveText(Object.values(SECTIONS).map(({ name }) => name));
  const ids = new Set<string>();
  for (const [id, { name, tips: count }] of Object.entries(SECTIONS)) {
    await quiz.go(`#/guide/${id}`);
    await expect(quiz.heading).toHaveText(name);
    await expect(page.getByRole("heading", { name: "A way to begin" })).toBeVisible();
    await expect(tips(page)).toHaveCount(count);
    await expect(page.getByRole("article").getByRole("button", { name: /^Put in my plan: / })).toHaveCount(count);
    for (const tip of await page.locator("article[data-tip]").all()) {
      const what = must((await tip.getAttribute("data-tip")) ?? undefined);
      ids.add(what);
      await expect(tip.getByText("This week:")).toBeVisible();
    }
  }
  expect(ids.size).toBe(46);
});

test("questions that people ask lead on to the sections", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open("#/faq");
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(6);
  for (const question of await page.locator("main section").all()) {
    expect(await question.getByRole("link").count()).toBeGreaterThanOrEqual(2);
  }
  await page.getByRole("link", { name: "Give it time" }).first().click();
  await expect(quiz.heading).toHaveText("Give it time");
});

test("the words from the field are explained, in the order of the alphabet", async ({ page }) => {
  await new Quiz(page).open("#/guide");
  const terms = page.getByRole("term");
  await expect(terms).toHaveCount(13);
  const shown = await terms.allTextContents();
  expect(shown).toEqual([...shown].sort((one, other) => one.localeCompare(other, "en")));
});

test("the search finds sections, tips, questions and words, with the matches marked", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open("#/guide");
  const listen = await find(page, "listen");
  expect(await listen.count()).toBeGreaterThan(5);
  await expect(results(page).getByRole("heading", { level: 2 })).toHaveText(`${await listen.count()} places found for “listen”`);
  await expect(results(page).getByRole("link", { name: "Listen and understand" })).toBeVisible();
  await expect(results(page).getByRole("link", { name: "Take more time to listen" })).toBeVisible();
  await expect(results(page).getByRole("link", { name: "Counselor, or therapist" })).toBeVisible();
  for (const mark of await results(page).locator("mark").allTextContents()) expect(mark.toLowerCase()).toBe("listen");
  expect(await results(page).locator("mark").count()).toBeGreaterThan(5);

  const question = await find(page, "how long will it");
  await question.getByRole("link", { name: "How long will it take?" }).click();
  await expect(quiz.heading).toHaveText("Questions that people ask");
});

test("the search finds what stands in any part of a section", async ({ page }) => {
  await new Quiz(page).open("#/guide");
  for (const [query, section] of [
    // The opening, a caution, words to begin with, what one can look for in a partner, and couples.
    ["for the fourth time", "Look inward"],
    ["rage or threats", "Talk honestly"],
    ["back in an hour", "Set and respect limits"],
    ["look at the Wednesdays", "Keep your word"],
    ["as a couple", "Bring in support"],
  ] as const) {
    const found = await find(page, query);
    expect.soft(await found.getByRole("link").allTextContents(), query).toContain(section);
  }
});

test("each section, tip, question and word is found by its name", async ({ page }) => {
  const names = [
    ...Object.values(SECTIONS).map(({ name }) => name),
    ...Object.values(wordsOf("advice.toml", "tips", "title")),
    ...Object.values(wordsOf("guide.toml", "faq", "question")),
    ...Object.values(wordsOf("guide.toml", "glossary", "term")),
  ];
  expect(names).toHaveLength(13 + 46 + 6 + 13);
  await new Quiz(page).open("#/guide");
  await expect(page.getByRole("term").first()).toBeVisible();
  // All in the page: what is typed is answered at once.
  const lost = await search(page).evaluate(
    (field: HTMLInputElement, all) =>
      all.filter((name) => {
        field.value = name;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        const links = [...document.querySelectorAll("form[role=search] + [role=status] a")];
        return !links.some((link) => link.textContent === name);
      }),
    names,
  );
  expect(lost).toEqual([]);
});

test("each found place leads to a page that has it", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open("#/guide");
  await (await find(page, "kitchen")).getByRole("link", { name: "Leave private things private" }).click();
  await expect(quiz.heading).toHaveText("Set and respect limits");
  await expect(page.getByText("The phone on the kitchen table lights up", { exact: false })).toBeVisible();
});

test("small or capital letters and either apostrophe find the same", async ({ page }) => {
  await new Quiz(page).open("#/guide");
  for (const [one, other] of [
    ["counselor", "COUNSELOR"],
    ["I’m guessing", "i'M GUESSING"],
    ["partner’s", "Partner's"],
  ] as const) {
    const first = await (await find(page, one)).getByRole("link").allTextContents();
    const second = await (await find(page, other)).getByRole("link").allTextContents();
    expect(first.length).toBeGreaterThan(0);
    expect(second).toEqual(first);
  }
});

test("several words find only what has all of them, in any order", async ({ page }) => {
  await new Quiz(page).open("#/guide");
  const phone = await (await find(page, "phone")).count();
  const both = await (await find(page, "phone kitchen")).getByRole("link").allTextContents();
  expect(both).toEqual(["Leave private things private"]);
  expect(both.length).toBeLessThan(phone);
  await expect(results(page).locator("mark").first()).toHaveText(/phone|kitchen/i);
  expect(await (await find(page, "kitchen  phone")).getByRole("link").allTextContents()).toEqual(both);
});

test("signs that mean something elsewhere are only signs here", async ({ page }) => {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await new Quiz(page).open("#/guide");
  for (const query of [".*", "a|b", "(x", "[a-z]", "\\w\\w", "$$", "^^", "{2}", "??", "<b>", "&amp;", "%s%s", "\u{1f642}\u{1f642}"]) {
    await search(page).fill(query);
    await expect(results(page).getByRole("heading", { level: 2 })).toHaveText(
      `Nothing found for “${query}”. Try another word, or a shorter one.`,
    );
  }
  await expect(page.locator("main :is(b, script, img)")).toHaveCount(0);
  expect(faults).toEqual([]);
});

test("an emptied or very short search shows nothing", async ({ page }) => {
  await new Quiz(page).open("#/guide");
  await find(page, "listen");
  await search(page).fill("l");
  await expect(results(page)).toBeEmpty();
  await find(page, "listen");
  await search(page).fill("   ");
  await expect(results(page)).toBeEmpty();
});

test("what is typed goes into no address and no request", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open("#/guide");
  await expect(page.getByRole("term").first()).toBeVisible();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await search(page).pressSequentially("alone");
  await page.keyboard.press("Enter");
  await quiz.button("Search").click();
  await expect(results(page).getByRole("listitem").first()).toBeVisible();
  expect(page.url()).toMatch(/\/#\/guide$/);
  await expect(page).toHaveTitle("Guide – Check-in");
  expect(asked).toEqual([]);
  expect(await quiz.stored()).toEqual({});
  await page.goBack();
  expect(page.url()).not.toContain("alone");
});

test("the long texts are fetched once, and only when a page needs them", async ({ page }) => {
  const asked: Request[] = [];
  page.on("request", (request) => TEXTS.test(request.url()) && asked.push(request));
  const quiz = new Quiz(page);
  for (const hash of ["#/", "#/history", "#/plan", "#/support"]) await quiz.open(hash);
  expect(asked).toEqual([]);
  await quiz.go("#/guide/talk");
  await expect(page.getByRole("heading", { name: "A way to begin" })).toBeVisible();
  for (const hash of ["#/guide", "#/guide/listen", "#/faq", "#/method", "#/privacy", "#/guide/talk"]) {
    await quiz.go(hash);
    await expect(page.getByText("More is on its way.")).toHaveCount(0);
  }
  expect(asked).toHaveLength(1);
  expect(must(asked[0]).postData()).toBeNull();
});

// The texts, held back until `release` is called.
async function holdTexts(page: Page) {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const asked: string[] = [];
  await page.route(TEXTS, async (route) => {
    asked.push(route.request().url());
    await released;
    await route.continue();
  });
  return { asked, release: () => release() };
}

test("going to another page before the texts arrive does not ask for them twice", async ({ page }) => {
  const { asked, release } = await holdTexts(page);
  const quiz = new Quiz(page);
  await quiz.open("#/guide");
  await quiz.go("#/guide/talk");
  await expect(page.getByText("Start with “I feel”")).toBeVisible();
  await expect(page.getByText("More is on its way.")).toBeVisible();
  release();
  await expect(page.getByRole("heading", { name: "A way to begin" })).toBeVisible();
  expect(asked).toHaveLength(1);
});

test("a search typed before the texts arrive is answered for its last letters, with one request", async ({ page }) => {
  const { asked, release } = await holdTexts(page);
  await new Quiz(page).open("#/guide");
  await search(page).pressSequentially("kitchen");
  release();
  await expect(results(page).getByRole("heading", { level: 2 })).toContainText("“kitchen”");
  expect(asked).toHaveLength(1);
});

const FAULTS: Record<string, (route: Route) => Promise<void>> = {
  "are missing": (route) => route.fulfill({ status: 404, body: "<p>No such page" }),
  "meet a server that fails": (route) => route.fulfill({ status: 500, body: "" }),
  "meet a connection that breaks": (route) => route.abort("connectionreset"),
  "are cut short": async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: body.slice(0, body.indexOf('id="guide-help"') - 20) });
  },
  "come as the page of somebody else": (route) =>
    route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html><title>Hotel</title><h1>Log in to go online</h1>" }),
  "come as nothing": (route) => route.fulfill({ status: 200, contentType: "text/html", body: "" }),
};

for (const [name, fault] of Object.entries(FAULTS)) {
  test(`where the texts ${name}, the short form stays, and Try again works once it is mended`, async ({ page }) => {
    await page.route(TEXTS, fault);
    await new Quiz(page).open("#/guide/help");
    const message = page.getByRole("alert");
    await expect(message.getByRole("heading")).toHaveText("The longer text did not arrive");
    await expect(message).toContainText("What you see here is the short form.");
    await expect(page.getByText("See a counselor", { exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: "Put in my plan: See a counselor" })).toBeVisible();
    await expect(page.getByText("More is on its way.")).toHaveCount(0);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(message).toBeVisible();
    await page.unrouteAll();
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { name: "A way to begin" })).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
}

test("a section that is cut in its middle is not taken for whole", async ({ page }) => {
  await page.route(TEXTS, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: body.slice(0, body.indexOf("Twenty minutes over tea on a Sunday")) });
  });
  await new Quiz(page).open("#/guide/talk");
  await expect(page.getByRole("alert").getByRole("heading")).toHaveText("The longer text did not arrive");
  // The short form names all five.
  await expect(page.getByRole("button", { name: /^Put in my plan: / })).toHaveCount(5);
});

test("a search without the texts says that they did not arrive, and works once they are there", async ({ page }) => {
  await page.route(TEXTS, (route) => route.fulfill({ status: 404 }));
  await new Quiz(page).open("#/guide");
  await search(page).fill("listen");
  await expect(results(page)).toHaveText("The longer text did not arrive");
  await page.unrouteAll();
  await search(page).fill("listening");
  await find(page, "listen");
  expect(await results(page).getByRole("listitem").count()).toBeGreaterThan(5);
});

// Counseling as a couple, which is no advice for someone who is afraid.
const TOGETHER = "Seeing a counselor as two";

async function expectTogether(page: Page, count: number) {
  const quiz = new Quiz(page);
  await quiz.go("#/guide/help");
  await expect(page.getByRole("heading", { name: "A way to begin" })).toBeVisible();
  await expect(page.getByRole("heading", { name: TOGETHER })).toHaveCount(count);
  await expect(page.locator("[data-together]")).toHaveCount(count);
  expect(/as a couple|as two/.test((await page.getByRole("main").textContent()) ?? "")).toBe(count > 0);
  if (count > 0) return;
  await quiz.go("#/guide");
  for (const query of ["as a couple", "couple"]) expect(await (await find(page, query)).count()).toBe(0);
}

test("counseling as a couple is in the guide", async ({ page }) => {
  await seed(page, { [`${PREFIX}attempt/${ID_1}`]: attemptRecord(4, JUNE) });
  await new Quiz(page).open("#/");
  await expectTogether(page, 1);
});

test("after a yes on the safety page, counseling as a couple is neither in the guide nor found", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "nothing");
  await quiz.go("#/check");
  await quiz.sayYes(SAFETY[0]);
  await expectTogether(page, 0);
  await quiz.go("#/check");
  await quiz.seeResult();
  await expectTogether(page, 0);
});

test("where the last saved result is about safety, counseling as a couple stays away, and comes back after a later one", async ({ page }) => {
  const careful = { ...JSON.parse(attemptRecord(4, JUNE)), places: ["help", "reflect", "selftrust"] };
  await seed(page, { [`${PREFIX}attempt/${ID_1}`]: JSON.stringify(careful) });
  await new Quiz(page).open("#/");
  await expectTogether(page, 0);
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [`${PREFIX}attempt/${ID_2}`, attemptRecord(1, OCTOBER)] as const);
  await expectTogether(page, 1);
});
