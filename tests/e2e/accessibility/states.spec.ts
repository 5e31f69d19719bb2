// A1, A2, A5, A14 to A19, A23 to A25, A34 to A36, A47 and A48: what holds in every state of every page.

import { expect, test, type Page } from "@playwright/test";
import { COLOR_RULES } from "../axe";
import { FULL } from "../quiz";
import { fits, fitsEnlarged, hasItsFrame, isBuiltAsAll, isLargeEnough, isReadable, isWalkedByTab, passesAxe, SMALLEST } from "./held";
import { LOW, lostWords, NARROW, targets, WIDE } from "./measures";
import { NAMES, visit } from "./visits";
import { walk } from "./walking";

type Size = typeof NARROW;

// The page in one of its looks, and what to call it.
async function look(page: Page, state: string, size: Size, colorScheme: "light" | "dark", contrast: "no-preference" | "more" = "no-preference") {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme, contrast });
  return `${state}, ${size.width} × ${size.height}, ${colorScheme}${contrast === "more" ? ", more contrast" : ""}`;
}

// What another width and other colors can change.
const RULES_OF_LOOKS = [...COLOR_RULES, "target-size"];

async function inTheUsualLooks(page: Page, state: string) {
  await hasItsFrame(page, state);
  await isBuiltAsAll(page, state);
  for (const [size, colorScheme, rules] of [[NARROW, "light", undefined], [WIDE, "dark", RULES_OF_LOOKS]] as const) {
    const where = await look(page, state, size, colorScheme);
    await passesAxe(page, where, rules);
    await fits(page, where);
    await isLargeEnough(page, where);
  }
  await isReadable(page, state);
  const low = await look(page, state, LOW, "dark");
  await fits(page, low);
  await isWalkedByTab(page, low);
}

async function inTheOthers(page: Page, state: string) {
  await passesAxe(page, await look(page, state, WIDE, "dark"));
  for (const [size, colorScheme] of [[WIDE, "light"], [NARROW, "dark"]] as const) {
    await passesAxe(page, await look(page, state, size, colorScheme, "more"), COLOR_RULES);
    await fitsEnlarged(page, await look(page, state, size, colorScheme));
  }
  await isWalkedByTab(page, await look(page, state, WIDE, "light"));
}

for (const name of NAMES) {
  for (const [claim, tier, holds] of [
    ["every state passes axe and its judgments, fits, is large enough, and is walked by Tab", {}, inTheUsualLooks],
    ["every state also with more contrast, larger letters, wider spaces, and room for Tab", FULL, inTheOthers],
  ] as const) {
    test(`A1, A2, A5, A14 to A19, A23 to A25, A34 to A36, A47, A48: ${claim}: ${name}`, tier, async ({ page }) => {
      await page.setViewportSize(NARROW);
      await visit(name, page, async (state) => {
        await holds(page, state);
        await look(page, state, NARROW, "light");
      });
    });
  }
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

test("A17, A18, A19: the checks notice a small target, words beside the screen, cut off, and over each other", async ({ page }) => {
  await page.setViewportSize(NARROW);
  await page.setContent(`<main style="margin:0">
    <a href="#" style="display:inline-block">small</a>
    <div style="width:50px;height:20px;overflow:hidden">words that are cut off here</div>
    <p style="position:absolute;left:0;top:200px;margin:0">one above another</p>
    <p style="position:absolute;left:10px;top:204px;margin:0">another above one</p>
    <p style="position:absolute;left:300px;top:300px;white-space:nowrap;margin:0">beside the screen</p></main>`);
  expect((await targets(page)).map(({ height }) => height < SMALLEST)).toEqual([true]);
  const lost = (await lostWords(page)).join("\n");
  for (const what of ["cut off", "over each other", "beside the screen"]) expect(lost).toContain(what);
});

test("a narrow and low screen: the header never wraps", async ({ page }) => {
  await page.setViewportSize(LOW);
  await page.goto("./");
  expect((await page.getByRole("banner").boundingBox())?.height).toBeLessThanOrEqual(64);
});
