// The page that shows every component is for those who build the app: a release has nothing of it.

import { expect, test } from "@playwright/test";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Quiz } from "./quiz";

const DIST = path.resolve(__dirname, "../../dist");

// The files of the release that hold a text. Twins hold the same again.
function filesWith(text: string): string[] {
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name),
  );
  const holding = files.filter((file) =>
    readFileSync(path.join(file.parentPath, file.name)).toString("latin1").toLowerCase().includes(text),
  );
  return holding.map((file) => file.name.replace(/-[0-9a-f]{16}\./, "-*."));
}

test("the catalogue is no page of a release", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open("#/catalogue");
  await expect(quiz.heading).toHaveText("This page does not exist");
  await expect(page).toHaveTitle("Page not found – Check-in");
});

test("no file of a release has a word of the catalogue", () => {
  for (const text of ["catalogue", "as-hovered", "as-focused", "rechtsschutzversicherung", "every component in every state"]) {
    expect(filesWith(text), text).toEqual([]);
  }
  // The control: words of the page that is shown in its place are found in the program.
  expect(filesWith("this page does not exist")).toEqual(["next-*.wasm"]);
});
