// A1, A2, A5 and A24: axe in every state of every page, narrow and light, wide and dark, and with more contrast.

import { expect, test, type Page } from "@playwright/test";
import { axe, COLOR_RULES, hasNoSidewaysScroll, type Open } from "../axe";
import { JUDGED, STYLE } from "./judged";
import { NARROW, WIDE } from "./measures";
import { NAMES, visit } from "./visits";

// Colors are compared when they have arrived, not on their way. Each failure names its state: a trace of some hundred
// looks would only take time.
test.use({ contextOptions: { reducedMotion: "reduce" }, trace: "off" });

const ALL_RULES = undefined;
const LOOKS = [
  { name: "narrow, light", size: NARROW, media: { colorScheme: "light", contrast: "no-preference" }, rules: ALL_RULES },
  { name: "wide, dark", size: WIDE, media: { colorScheme: "dark", contrast: "no-preference" }, rules: ALL_RULES },
  { name: "wide, light, more contrast", size: WIDE, media: { colorScheme: "light", contrast: "more" }, rules: COLOR_RULES },
  { name: "narrow, dark, more contrast", size: NARROW, media: { colorScheme: "dark", contrast: "more" }, rules: COLOR_RULES },
] as const;

const judgmentOf = ({ rule, reason, html }: Open) =>
  JUDGED.find((one) => one.rule.test(rule) && one.reason.test(reason) && one.which.test(html));

// One first heading, one of each landmark, whatever axe thinks of it.
async function hasItsFrame(page: Page, state: string) {
  for (const [role, options] of [["heading", { level: 1 }], ["main", {}]] as const) {
    if (await page.getByRole("dialog").isVisible()) return;
    await expect.soft(page.getByRole(role, options), `${state}: one ${role}`).toHaveCount(1);
  }
  for (const role of ["banner", "contentinfo"] as const) {
    await expect.soft(page.getByRole(role), `${state}: one ${role}`).toHaveCount(1);
  }
}

for (const name of NAMES) {
  test(`A1, A2, A5, A24: axe finds nothing, and leaves nothing open that is not judged: ${name}`, async ({ page }) => {
    const open: Open[] = [];
    await visit(name, page, async (state) => {
      await hasItsFrame(page, state);
      for (const { name: look, size, media, rules } of LOOKS) {
        await page.setViewportSize(size);
        await page.emulateMedia(media);
        await hasNoSidewaysScroll(page, `${state}, ${look}`);
        const found = await axe(page, { only: rules && [...rules], style: STYLE });
        expect.soft(found.violations, `${state}, ${look}`).toEqual([]);
        open.push(...found.open);
        const unjudged = found.open.filter((one) => !judgmentOf(one));
        expect.soft(unjudged, `${state}, ${look}: open, and not judged in judged.ts`).toEqual([]);
      }
      await page.setViewportSize(NARROW);
      await page.emulateMedia(LOOKS[0].media);
    });
    for (const one of JUDGED.filter((one) => one.seenIn === name)) {
      const occurs = open.some((found) => judgmentOf(found) === one);
      expect.soft(occurs, `${one.rule} on ${one.which} occurs no more: take it out of judged.ts`).toBe(true);
    }
  });
}
