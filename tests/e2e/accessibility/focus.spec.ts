// A14 to A16: by Tab through every state of every page, and what the focus looks like at each stop.

import { expect, test, type Page } from "@playwright/test";
import { LOW, tab, WIDE, type Stop } from "./measures";
import { NAMES, visit } from "./visits";

test.use({ contextOptions: { reducedMotion: "reduce" }, trace: "off" });

const WIDEST_WALK = 400;

// All stops from the top of the page, or of the dialog that is open, until the focus leaves or comes round.
async function walk(page: Page): Promise<Stop[]> {
  const isInDialog = await page.evaluate(() => {
    const open = document.querySelector<HTMLElement>("dialog[open]");
    const begin = open ?? document.body;
    begin.tabIndex = -1;
    begin.focus();
    begin.removeAttribute("tabindex");
    Object.assign(window, { lastStop: undefined });
    window.scrollTo(0, 0);
    return open !== null;
  });
  const stops: Stop[] = [];
  for (let stop = await tab(page); stop; stop = await tab(page)) {
    if (stop === "the same") continue;
    if (stops.length > 0 && !stop.isInOrder) break;
    if (isInDialog && stop.what.startsWith("body")) break;
    stops.push(stop);
    expect(stops.length, "a walk that comes to no end").toBeLessThan(WIDEST_WALK);
  }
  return stops;
}

// What Tab has to reach: each control that is shown, of radios with one name one.
const reachable = (page: Page) =>
  page.evaluate(() => {
    const names = new Set<string>();
    const inside = document.querySelector("dialog[open]") ?? document;
    const all = inside.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [tabindex='0']");
    return [...all].filter((one) => {
      if (!one.checkVisibility({ visibilityProperty: true }) || one.matches(":disabled")) return false;
      if (!(one instanceof HTMLInputElement) || one.type !== "radio") return true;
      const isFirst = !names.has(one.name);
      names.add(one.name);
      return isFirst;
    }).length;
  });

for (const name of NAMES) {
  test(`A14, A15, A16: Tab goes through in order, seen at each stop and covered at none: ${name}`, async ({ page }) => {
    await visit(name, page, async (state) => {
      for (const [size, colorScheme] of [[LOW, "dark"], [WIDE, "light"]] as const) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        const where = `${state}, ${size.width} × ${size.height}, ${colorScheme}`;
        const stops = await walk(page);
        expect.soft(stops.length, `${where}: stops`).toBe(await reachable(page));
        const unseen = stops.filter(({ ring }) => ring.style === "none" || ring.width < 2 || ring.contrast < 3);
        expect.soft(unseen, `${where}: the focus is not seen`).toEqual([]);
        expect.soft(stops.filter(({ covered }) => covered), `${where}: covered`).toEqual([]);
        expect.soft(stops.filter(({ isCut }) => isCut).map(({ what }) => what), `${where}: ring cut off`).toEqual([]);
      }
    });
  });
}

test("A15, A16: the check notices a ring that is faint, and what lies over the focus", async ({ page }) => {
  await page.setContent(`<style>:focus-visible { outline: 1px solid #eee }</style>
    <header style="position:fixed;inset:0 0 auto;height:50px">over</header>
    <p style="height:20px"><a href="#one">below the header</a></p><p style="margin-top:300px"><a href="#two">free</a></p>`);
  const [first, second] = await walk(page);
  expect(first?.covered).toBe("HEADER");
  expect(second?.covered).toBe("");
  expect(first?.ring.width).toBe(1);
  expect(first?.ring.contrast).toBeLessThan(1.5);
});

test("a narrow and low screen: the header never wraps", async ({ page }) => {
  await page.setViewportSize(LOW);
  await page.goto("./");
  expect((await page.getByRole("banner").boundingBox())?.height).toBeLessThanOrEqual(64);
});
