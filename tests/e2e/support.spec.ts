// Help lines and the host's other settings, as a host writes them.

import { expect, test, type Request, type Response } from "@playwright/test";
import { COMPLETE, COUNSELING, CRISIS, expectDefaults, LAND_B, line, listen, serve, SITE, VIOLENCE } from "./hosting";
import { Quiz } from "./quiz";

// What was said in the console.
let warnings: string[];

test.beforeEach(async ({ page }) => {
  warnings = await listen(page);
});

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

  const links = page.locator("section").filter({ has: page.getByRole("heading", { name: "More from the people who run this site" }) });
  await expect(links.getByRole("link")).toHaveText(COMPLETE.links.map(({ text }) => text));
  await expect(links.getByRole("link").first()).toHaveAttribute("href", "https://www.example.org/about");
  // What holds in every country is still there.
  await expect(page.getByText("Call your local emergency number.", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Open findahelpline.com" })).toBeVisible();
  await expect(page.getByText("For the people who run this site")).toHaveCount(0);
  expect(warnings).toEqual([]);
  await expect(quiz.heading).toHaveText("Support");
});

test("emergency numbers of some countries can be called, until the host names its own", async ({ page }) => {
  await new Quiz(page).open("#/support");
  const numbers = page.locator("section").filter({ has: page.getByRole("heading", { name: "Emergency numbers" }) });
  await expect(numbers.getByRole("listitem").filter({ hasText: "United Kingdom" }).getByRole("link")).toHaveAttribute("href", "tel:999");
  await expect(numbers).toContainText("checked on 29 November 2026");
  // A page that is open has read its settings.
  await page.goto("about:blank");
  const own = { ...CRISIS, kind: "emergency" };
  await serve(page, { ...COMPLETE, help: [{ ...LAND_B, lines: [own] }] });
  await expect(page.getByRole("heading", { level: 4, name: CRISIS.name })).toBeVisible();
  await expect(numbers).toHaveCount(0);
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

test("name and color of the host are in the page, light and dark", async ({ page }) => {
  const quiz = await serve(page, COMPLETE, "#/");
  await expect(page.getByRole("banner").getByRole("link", { name: "Example House" })).toBeVisible();
  await expect(page.getByText("Trust Check")).toHaveCount(0);
  for (const [colorScheme, color] of [["light", "rgb(31, 90, 92)"], ["dark", "rgb(158, 210, 207)"]] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(quiz.button("Start")).toHaveCSS("background-color", color);
  }
  // Titles stay as they are: a name may give someone away.
  await expect(page).toHaveTitle("Check-in");
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
