// A17 to A19 and A25: what is pressed is large, nothing is lost on a small screen or in large letters, and lines can be
// read.

import { expect, test, type Page } from "@playwright/test";
import { hasNoSidewaysScroll, restyle } from "../axe";
import { blocks, closeParagraphs, LOW, lostWords, NARROW, targets, WIDE } from "./measures";
import { NAMES, visit } from "./visits";

test.use({ contextOptions: { reducedMotion: "reduce" }, trace: "off" });

const SMALLEST = 44;
// A link in a sentence is as high as its line; no target at all is below this (WCAG 2.5.8).
const SMALLEST_OF_ALL = 24;
// Rounding of the browser's own.
const NEARLY = 0.5;

async function isLargeEnough(page: Page, state: string) {
  const all = await targets(page);
  const small = all.filter(({ width, height, isInSentence }) => !isInSentence && Math.min(width, height) < SMALLEST - NEARLY);
  expect.soft(small, `${state}: targets below ${SMALLEST} px`).toEqual([]);
  const tiny = all.filter(({ width, height }) => Math.min(width, height) < SMALLEST_OF_ALL - NEARLY);
  expect.soft(tiny, `${state}: links in sentences below ${SMALLEST_OF_ALL} px`).toEqual([]);
}

async function fits(page: Page, state: string) {
  await hasNoSidewaysScroll(page, state);
  expect.soft(await lostWords(page), `${state}: nothing is lost`).toEqual([]);
}

// As a browser whose letters alone are set to twice the size.
const LARGE_TEXT = "html { font-size: 200% !important }";
// WCAG 1.4.12, all four at once.
const SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";

async function withStyle(page: Page, content: string, look: () => Promise<void>) {
  await restyle(page, content);
  await look();
  await restyle(page, "");
}

for (const name of NAMES) {
  test(`A17, A18, A19, A25: pressed, enlarged and read with ease: ${name}`, async ({ page }) => {
    await visit(name, page, async (state) => {
      await page.setViewportSize(LOW);
      await fits(page, `${state}, low`);
      await page.setViewportSize(NARROW);
      await fits(page, `${state}, narrow`);
      await isLargeEnough(page, `${state}, narrow`);
      await withStyle(page, SPACED, () => fits(page, `${state}, narrow and spaced`));
      await withStyle(page, LARGE_TEXT, () => fits(page, `${state}, narrow and large`));
      await page.setViewportSize(WIDE);
      await fits(page, `${state}, wide`);
      await isLargeEnough(page, `${state}, wide`);
      await withStyle(page, SPACED, () => fits(page, `${state}, wide and spaced`));
      await withStyle(page, LARGE_TEXT, () => fits(page, `${state}, wide and large`));
      for (const { what, longest, lines, lineHeight, align } of await blocks(page)) {
        expect.soft(longest, `${state}: characters in a line of ${what}`).toBeLessThanOrEqual(80);
        // A heading is no block of text.
        const isProse = lines > 1 && !/^h\d /.test(what);
        if (isProse) expect.soft(lineHeight, `${state}: line height of ${what}`).toBeGreaterThanOrEqual(1.499);
        expect.soft(align, `${state}: ${what}`).not.toBe("justify");
      }
      expect.soft(await closeParagraphs(page), `${state}: paragraphs too close`).toEqual([]);
      await page.setViewportSize(NARROW);
    });
  });
}

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
