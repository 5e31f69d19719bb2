// The page with everything that is kept, in every state of it, for everybody.

import { expect, test, type Page } from "@playwright/test";
import { axeFindsNothing, hasNoSidewaysScroll } from "./axe";
import { Carrying, EVERYTHING, fileOf, PASSPHRASE } from "./carrying";
import { attemptRecord, ID_1, JUNE, PREFIX } from "./quiz";

async function check(page: Page, state: string) {
  await axeFindsNothing(page, state);
  await hasNoSidewaysScroll(page, state);
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 640 } });

    test("axe finds nothing while records are saved, brought back, deleted and erased", async ({ page }) => {
      const third = { [`${PREFIX}attempt/${"3".padStart(32, "0")}`]: attemptRecord(0, JUNE) };
      const here = new Carrying(page);
      await here.open({ ...EVERYTHING, ...third });
      await check(page, "with a reminder");
      await here.typePassphrase("short");
      await here.quiz.button("Save a sealed file").click();
      await check(page, "a passphrase that is too short");
      const sealed = await here.saveSealed();
      await check(page, "saved");
      await here.choose(sealed);
      await here.unseal("not the one");
      await expect(here.bringing.getByText("This passphrase does not open", { exact: false })).toBeVisible();
      await check(page, "a wrong passphrase");
      await here.unseal(PASSPHRASE);
      await expect(here.bringing.getByText("There is nothing to add.")).toBeVisible();
      await check(page, "nothing to add");
      const theirs = { ...EVERYTHING, [`${PREFIX}attempt/${ID_1}`]: attemptRecord(0, JUNE), [`${PREFIX}${"strange".repeat(20)}`]: "1" };
      await here.choose({ name: `${"long-name-".repeat(12)}.json`, text: fileOf(theirs) });
      await check(page, "preview");
      await here.quiz.button("Add them").click();
      await check(page, "added");
      await here.bringing.getByRole("button", { name: "Undo" }).click();
      await here.quiz.button("Erase everything").click();
      await check(page, "the question before erasing");
      await here.quiz.go("#/history");
      await page.getByText("Delete some results", { exact: true }).click();
      await check(page, "choosing what to delete");
      await page.getByRole("checkbox", { name: "18 October 2026" }).check();
      await here.quiz.button("Delete one result").click();
      await expect(here.quiz.button("Put back")).toBeVisible();
      await check(page, "deleted");
      await here.quiz.go("#/data");
      await here.erase();
      await check(page, "erased");
    });
  });
}
