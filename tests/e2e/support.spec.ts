// Help lines and the host's other settings, as a host writes them, and as one writes them wrongly.

import { expect, test, type Page, type Request, type Response } from "@playwright/test";
import { OCTOBER, Quiz } from "./quiz";

const SITE = "**/site.json";

// Every name, number and address is made up.
const VIOLENCE = {
  name: "Example Line for Safety at Home",
  kind: "violence",
  phone: "+1 (212) 555-0100",
  text: "555-0101",
  url: "https://safety.example/",
  hours: "day and night",
  languages: ["en", "es"],
  checked: "2026-03-31",
};
const COUNSELING = { name: "Example Counseling", kind: "counseling", url: "https://counseling.example/", checked: "2025-02-10" };
const CRISIS = { name: "Línea de ejemplo", kind: "crisis", phone: "555 0102", languages: ["es", "pt-BR"], lang: "es", checked: "2026-03-31" };
const LAND_A = { code: "XA", name: "Land A (made up)", lines: [VIOLENCE, COUNSELING] };
const LAND_B = { code: "XB", name: "Land B (made up)", lines: [CRISIS] };
const COMPLETE = {
  v: 1,
  comment: "MADE UP: an example.",
  name: "Example House",
  accent: { light: "#1f5a5c", dark: "#9ed2cf" },
  exit: "https://www.example.org/weather",
  links: [
    { text: "Who we are", url: "https://www.example.org/about" },
    { text: "Privacy at Example House", url: "https://www.example.org/privacy" },
  ],
  help: [LAND_A, LAND_B],
};

// What was said in the console.
const warnings: string[] = [];

test.beforeEach(async ({ page }) => {
  warnings.length = 0;
  page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
  // Lines age: the day is the same in every run.
  await page.clock.setFixedTime(OCTOBER);
});

async function serve(page: Page, file: unknown, hash = "#/support"): Promise<Quiz> {
  const body = typeof file === "string" ? file : JSON.stringify(file);
  await page.route(SITE, (route) => route.fulfill({ contentType: "application/json", body }));
  const quiz = new Quiz(page);
  await quiz.open(hash);
  return quiz;
}

const line = (page: Page, name: string) =>
  page.getByRole("article").filter({ has: page.getByRole("heading", { level: 4, name, exact: true }) });

test("two countries: a choice, and each line with all that it has", async ({ page }) => {
  const quiz = await serve(page, COMPLETE);
  const country = page.getByRole("combobox", { name: "Choose a country" });
  await expect(country.getByRole("option")).toHaveText(["No country chosen", "Land A (made up)", "Land B (made up)"]);
  await expect(page.getByRole("article")).toHaveCount(0);
  await country.selectOption("Land A (made up)");
  await expect(page.getByRole("article")).toHaveCount(2);
  const violence = line(page, VIOLENCE.name);
  await expect(violence.getByRole("link", { name: "Call +1 (212) 555-0100" })).toHaveAttribute("href", "tel:+12125550100");
  await expect(violence.getByRole("link", { name: "Send a text to 555-0101" })).toHaveAttribute("href", "sms:5550101");
  const website = violence.getByRole("link", { name: `Website of ${VIOLENCE.name}` });
  await expect(website).toHaveAttribute("href", "https://safety.example/");
  await expect(website).toHaveAttribute("rel", /noreferrer/);
  for (const words of ["Violence and control", "Open: day and night", "Languages: English and Spanish", "Checked on 31 March 2026"]) {
    await expect(violence.getByText(words, { exact: true })).toBeVisible();
  }
  const old = "This was checked more than a year ago. It may have changed.";
  await expect(violence.getByText(old)).toHaveCount(0);
  await expect(line(page, COUNSELING.name).getByText(old)).toBeVisible();
  await expect(line(page, COUNSELING.name).getByText("Checked on 10 February 2025")).toBeVisible();

  await country.selectOption("Land B (made up)");
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 4, name: CRISIS.name })).toHaveAttribute("lang", "es");
  await expect(line(page, CRISIS.name)).toContainText("Languages: Spanish and Brazilian Portuguese");
  await country.selectOption("No country chosen");
  await expect(page.getByRole("article")).toHaveCount(0);

  const links = page.locator("section").filter({ has: page.getByRole("heading", { name: "More from the people who run this page" }) });
  await expect(links.getByRole("link")).toHaveText(COMPLETE.links.map(({ text }) => text));
  await expect(links.getByRole("link").first()).toHaveAttribute("href", "https://www.example.org/about");
  // What holds in every country is still there.
  await expect(page.getByText("Call your local emergency number.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Open findahelpline.com" })).toBeVisible();
  await expect(page.getByText("For whoever runs this page")).toHaveCount(0);
  expect(warnings).toEqual([]);
  await expect(quiz.heading).toHaveText("Someone to talk to");
});

test("one country shows its lines at once", async ({ page }) => {
  await serve(page, { ...COMPLETE, help: [LAND_B] });
  await expect(page.getByRole("heading", { level: 3, name: LAND_B.name })).toBeVisible();
  await expect(line(page, CRISIS.name).getByRole("link", { name: "Call 555 0102" })).toHaveAttribute("href", "tel:5550102");
  await expect(page.getByRole("combobox")).toHaveCount(0);
});

test("settings that arrive after the page was opened still fill it", async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(SITE, async (route) => {
    await released;
    await route.fulfill({ body: JSON.stringify(COMPLETE) });
  });
  await new Quiz(page).open("#/support");
  await expect(page.getByRole("combobox")).toHaveCount(0);
  release();
  await expect(page.getByRole("combobox", { name: "Choose a country" })).toBeVisible();
  await expect(page.getByRole("banner").getByText("Example House")).toBeVisible();
});

for (const [colorScheme, color] of [
  ["light", "rgb(31, 90, 92)"],
  ["dark", "rgb(158, 210, 207)"],
] as const) {
  test(`name and color of the host are in the ${colorScheme} page`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const quiz = await serve(page, COMPLETE, "#/");
    await expect(page.getByRole("banner").getByRole("link", { name: "Example House" })).toBeVisible();
    await expect(page.getByText("Trust Check")).toHaveCount(0);
    await expect(quiz.button("Start")).toHaveCSS("background-color", color);
    // Titles stay as they are: a name may give someone away.
    await expect(page).toHaveTitle("Check-in");
  });
}

// The page as it is without any settings.
async function expectDefaults(page: Page) {
  await expect(page.getByRole("banner").getByText("Trust Check")).toBeVisible();
  await expect(page.getByRole("link", { name: "Open findahelpline.com" })).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(0);
  await expect(page.locator("a[data-exit]")).toHaveAttribute("href", "https://www.bbc.com/weather");
  await expect(page.getByRole("banner")).not.toContainText("undefined");
}

// Messages for the host, on the page and in the console.
async function expectMistakes(page: Page, mistakes: (string | RegExp)[]) {
  const section = page.locator("section").filter({ has: page.getByRole("heading", { name: "For whoever runs this page" }) });
  await expect(section.getByRole("listitem")).toHaveText(mistakes);
  expect(warnings).toHaveLength(mistakes.length);
  for (const [at, mistake] of mistakes.entries()) {
    const said = warnings[at] ?? "";
    if (typeof mistake === "string") expect(said).toBe(`site.json: ${mistake}`);
    else expect(said).toMatch(mistake);
  }
}

test("without the file, the page is as it was built", async ({ page }) => {
  await page.route(SITE, (route) => route.fulfill({ status: 404, body: "<h1>Not found</h1>" }));
  await new Quiz(page).open("#/support");
  await expectDefaults(page);
  await expect(page.getByText("For whoever runs this page")).toHaveCount(0);
  expect(warnings).toEqual([]);
});

const OF_NO_USE: Record<string, { file: unknown; mistakes: (string | RegExp)[] }> = {
  "no JSON": { file: "{ name: 1 ", mistakes: [/^(site\.json: )?This is not JSON, so none of it is used/] },
  "one megabyte": {
    file: { ...COMPLETE, exit: undefined, comment: "x".repeat(1 << 20) },
    mistakes: ["The file is larger than 65,536 bytes, so none of it is used."],
  },
  "a newer version": {
    file: { ...COMPLETE, exit: undefined, v: 2 },
    mistakes: ["v: This is a later version than the app knows, so none of the file is used."],
  },
  "a list": { file: [], mistakes: ["This must be names and values in curly braces."] },
  "a text": { file: '"hello"', mistakes: ["This must be names and values in curly braces."] },
  null: { file: "null", mistakes: ["This must be names and values in curly braces."] },
  "wrong types everywhere": {
    file: { v: 1, name: 7, accent: [], exit: {}, links: "none", help: { US: [] } },
    mistakes: [
      "name: This must be a text in quotes.",
      "accent: This must be names and values in curly braces.",
      "exit: This must be a text in quotes.",
      "links: This must be a list in square brackets.",
      "help: This must be a list in square brackets.",
    ],
  },
};

for (const [name, { file, mistakes }] of Object.entries(OF_NO_USE)) {
  test(`${name}: nothing of it is used, and the message names what is wrong`, async ({ page }) => {
    await serve(page, file);
    await expectMistakes(page, mistakes);
    await expectDefaults(page);
  });
}

const LEFT_OUT: Record<string, { line: object; mistake: string }> = {
  "an address that runs": {
    line: { ...CRISIS, url: "javascript:alert(1)" },
    mistake:
      "help[0].lines[1].url: An address must begin with https:// in small letters, so that nobody can read or change the page on its way.",
  },
  "no date": { line: { ...CRISIS, checked: undefined }, mistake: "help[0].lines[1].checked: This is missing and has to be there." },
  "a date to come": { line: { ...CRISIS, checked: "2027-01-01" }, mistake: "help[0].lines[1].checked: This day is still to come." },
  "an unknown kind": {
    line: { ...CRISIS, kind: "therapy" },
    mistake:
      "help[0].lines[1].kind: This is not one of the five words that may stand here: emergency, violence, crisis, counseling, own-conduct.",
  },
  "a mistyped name": { line: { ...CRISIS, phnoe: "555" }, mistake: "help[0].lines[1].phnoe: This name is not known here: look for a typing error." },
};

for (const [name, { line: wrong, mistake }] of Object.entries(LEFT_OUT)) {
  test(`${name}: the line is left out and named, and the one beside it stays`, async ({ page }) => {
    await serve(page, { v: 1, help: [{ ...LAND_B, lines: [VIOLENCE, wrong] }] });
    await expectMistakes(page, [mistake]);
    await expect(page.getByRole("article")).toHaveCount(1);
    await expect(line(page, VIOLENCE.name)).toBeVisible();
    await expect(page.locator("a[href^='javascript']")).toHaveCount(0);
  });
}

test("of many mistakes, twenty are named and the others are counted", async ({ page }) => {
  await serve(page, { v: 1, help: Array.from({ length: 30 }, () => 1) });
  const section = page.locator("section").filter({ has: page.getByRole("heading", { name: "For whoever runs this page" }) });
  await expect(section.getByRole("listitem")).toHaveCount(21);
  await expect(section.getByRole("listitem").last()).toHaveText("and 10 more");
});

// Two hundred texts that would do something if they were more than texts.
const HOSTILE = Array.from({ length: 25 }, (_, at) => [
  `<img src=x onerror="window.__ran=${at}">`,
  `<script>window.__ran=${at}</script>`,
  `"><svg onload=window.__ran=${at}>`,
  `' autofocus onfocus='window.__ran=${at}`,
  `javascript:window.__ran=${at}`,
  `\${window.__ran=${at}}`,
  `{{window.__ran=${at}}}`,
  `</h4><iframe srcdoc="<script>top.__ran=${at}</script>">`,
]).flat();

test("two hundred hostile texts in all fields are shown as they are, and nothing runs", async ({ page }) => {
  const faults: string[] = [];
  page.on("dialog", (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => faults.push(error.message));
  const lines = HOSTILE.map((text) => ({ name: text, kind: "crisis", url: "https://a.example/", hours: text, checked: "2026-03-31" }));
  const help = [0, 1, 2, 3].map((at) => ({
    code: `X${"ABCD"[at]}`,
    name: HOSTILE[at],
    lines: lines.slice(at * 50, at * 50 + 50),
  }));
  const links = HOSTILE.slice(0, 8).map((text) => ({ text, url: "https://a.example/" }));
  await serve(page, { v: 1, name: "<img src=x onerror=__ran=1>", links, help });
  await expect(page.getByRole("banner").getByText("<img src=x onerror=__ran=1>")).toBeVisible();
  const country = page.getByRole("combobox");
  for (const at of [1, 2, 3, 4]) {
    await country.selectOption({ index: at });
    await expect(page.getByRole("heading", { level: 4 })).toHaveText(HOSTILE.slice((at - 1) * 50, at * 50));
    await expect(page.locator("body :is(img, iframe, main script, main svg, [onerror], [onload], [onfocus], [srcdoc])")).toHaveCount(0);
  }
  // The same texts where an address, a number or a tag belongs are left out, every one.
  await page.unrouteAll();
  const wrong = HOSTILE.slice(0, 8).flatMap((text) =>
    ["phone", "text", "url", "lang", "checked", "kind"].map((field) => ({ ...VIOLENCE, [field]: text })),
  );
  await page.goto("about:blank");
  await serve(page, { v: 1, exit: HOSTILE[4], accent: { light: HOSTILE[0], dark: HOSTILE[1] }, help: [{ ...LAND_B, lines: wrong }] });
  await expect(page.getByText("For whoever runs this page")).toBeVisible();
  await expectDefaults(page);
  await expect(page.locator("main :is(img, iframe, script, svg)")).toHaveCount(0);
  expect(await page.evaluate(() => "__ran" in window)).toBe(false);
  expect(faults).toEqual([]);
});

test("the file is asked for once, of the own origin, and without credentials", async ({ page, baseURL, context }) => {
  await context.addCookies([{ name: "host", value: "1", url: baseURL ?? "" }]);
  const asked: Request[] = [];
  page.on("request", (request) => request.url().includes("site.json") && asked.push(request));
  const quiz = new Quiz(page);
  await quiz.open("#/");
  for (const hash of ["#/support", "#/guide", "#/support"]) await quiz.go(hash);
  expect(asked.map((request) => request.url())).toEqual([`${baseURL}site.json`]);
  expect(asked[0]?.method()).toBe("GET");
  expect(asked[0]?.postData()).toBeNull();
});

test("a redirect to another origin is refused", async ({ page }) => {
  const elsewhere: string[] = [];
  await page.route("https://evil.example/**", async (route) => {
    elsewhere.push(route.request().url());
    await route.fulfill({ headers: { "access-control-allow-origin": "*" }, body: JSON.stringify(COMPLETE) });
  });
  const answers: Response[] = [];
  page.on("response", (response) => response.url().includes("site.json") && answers.push(response));
  await page.route(SITE, (route) =>
    route.request().url().includes("evil")
      ? route.fallback()
      : route.fulfill({ status: 302, headers: { location: "https://evil.example/site.json" } }),
  );
  await new Quiz(page).open("#/support");
  await expectDefaults(page);
  expect(elsewhere).toEqual([]);
  expect(answers.every((response) => response.status() !== 200)).toBe(true);
});
