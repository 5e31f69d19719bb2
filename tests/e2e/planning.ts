// The plan as a person uses it: what several tests need for it.

import { expect, type Page } from "@playwright/test";
import { entryRecord, OCTOBER, PREFIX, Quiz, seed } from "./quiz";

export const ENTRY_1 = "0000000000000000000000000000000a";
export const ENTRY_2 = "0000000000000000000000000000000b";
export const key = (id: string) => `${PREFIX}plan/${id}`;

export const entry = (page: Page, title: string) =>
  page.getByRole("article").filter({ has: page.getByRole("heading", { level: 2, name: title, exact: true }) });
export const WHEN = "When and how do you want to try it?";
export const NOTE = "How did it go? One line is enough.";

export async function planOf(page: Page, records: Record<string, string>): Promise<Quiz> {
  await seed(page, records);
  const quiz = new Quiz(page);
  await quiz.open("#/plan");
  await expect(quiz.heading).toHaveText("Your plan");
  return quiz;
}

// An entry with all that one can have.
export const FULL = entryRecord({ when: "Friday, “at home”", done: OCTOBER, note: "Good.\nAgain 🙂" });

export async function finishKeepingNothing(page: Page): Promise<Quiz> {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "nothing");
  await quiz.go("#/check");
  await quiz.seeResult();
  return quiz;
}
