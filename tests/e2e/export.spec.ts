// Everything as one file, and as a table.

import { expect, test } from "@playwright/test";
import { Carrying, EVERYTHING, fillStorage, noteRecord } from "./carrying";
import { attemptRecord, ID_1, ID_2, JUNE, must, OCTOBER, PREFIX, Quiz, seed } from "./quiz";

test("what was saved, erased and brought back is saved again to the byte", async ({ page }) => {
  const here = new Carrying(page);
  await here.open(EVERYTHING);
  const first = await here.save();
  expect(first.name).toMatch(/^check-in-\d{4}-\d\d-\d\d\.json$/);
  expect(Object.keys(JSON.parse(first.text).records)).toHaveLength(Object.keys(EVERYTHING).length);
  await here.erase();
  expect(await here.quiz.storedUnder("")).toEqual([]);
  await here.quiz.go("#/data");
  await here.bringBack(first);
  expect(await here.records()).toEqual(EVERYTHING);
  const second = await here.save();
  expect(second.text).toBe(first.text);
});

test("what is damaged, newer or unknown is saved as it is, and nothing is written to it", async ({ page }) => {
  const strange = {
    [`${PREFIX}attempt/${ID_1}`]: '{"v":2,"anything":[1,"two"]}',
    [`${PREFIX}attempt/${ID_2}`]: "{ broken \"half",
    [`${PREFIX}later/thing`]: '{"v":9}',
  };
  const here = new Carrying(page);
  await here.open(strange);
  const file = JSON.parse((await here.save()).text);
  expect(file.records[`attempt/${ID_1}`]).toEqual({ v: 2, anything: [1, "two"] });
  expect(file.records["later/thing"]).toEqual({ v: 9 });
  expect(file.unreadable).toEqual({ [`attempt/${ID_2}`]: "{ broken \"half" });
  expect(await here.records()).toEqual(strange);
});

test("when a file was last saved is shown, and is in no file", async ({ page }) => {
  const here = new Carrying(page);
  await here.open(EVERYTHING);
  await expect(page.getByText("You have not downloaded a file from this browser yet.")).toBeVisible();
  await here.save();
  await expect(page.getByText(/^You last downloaded a file on \d{1,2} \w+ \d{4}\.$/)).toBeVisible();
  expect((await here.save()).text).not.toContain("exported");
  await page.reload();
  await expect(page.getByText(/^You last downloaded a file on /)).toBeVisible();
});

test("saving a file writes nothing where nothing is kept", async ({ page }) => {
  const here = new Carrying(page);
  await here.open();
  await here.save();
  expect(await here.quiz.storedUnder("")).toEqual([]);
  await here.quiz.open("#/");
  await here.quiz.begin("unsure", "nothing");
  await here.quiz.go("#/check");
  await here.quiz.seeResult();
  await here.quiz.go("#/data");
  await here.save();
  expect(await here.quiz.storedUnder("")).toEqual([]);
});

test("three check-ins in no file bring one quiet reminder, here and in the history, until one is saved", async ({ page }) => {
  const ids = [1, 2, 3].map((number) => `${number}`.padStart(32, "0"));
  const here = new Carrying(page);
  await here.open(Object.fromEntries(ids.map((id) => [`${PREFIX}attempt/${id}`, attemptRecord(1, JUNE)])));
  const reminder = page.getByText("3 check-ins are saved only in this browser", { exact: false });
  await expect(reminder).toHaveCount(1);
  await here.quiz.go("#/history");
  await expect(reminder).toHaveCount(1);
  await page.getByRole("main").locator(".notice-bar").getByRole("link", { name: "Your data" }).click();
  await here.save();
  await here.quiz.go("#/history");
  await here.quiz.lists(3);
  await expect(reminder).toHaveCount(0);
  // Three more than that file has.
  await page.evaluate((prefix) => {
    const one = localStorage.getItem(`${prefix}attempt/${"1".padStart(32, "0")}`) ?? "";
    for (const number of [4, 5, 6]) localStorage.setItem(`${prefix}attempt/${`${number}`.padStart(32, "0")}`, one);
  }, PREFIX);
  await here.quiz.go("#/data");
  await expect(page.getByText(/^Your last download was on .* You have new check-ins since then\.$/)).toHaveCount(1);
});

// The cells of a table by RFC 4180.
function cells(csv: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/gy;
  while (cell.lastIndex < csv.length) {
    const [, words = "", end] = must(cell.exec(csv) ?? undefined);
    must(rows.at(-1)).push(words.startsWith('"') ? words.slice(1, -1).replaceAll('""', '"') : words);
    if (end === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

test("the table has scores and answers, and no cell of it calculates", async ({ page }) => {
  const notes = ['=HYPERLINK("http://x.example","a")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "a\n=1+1", "＝1"];
  const ids = notes.map((_, at) => `${at + 1}`.padStart(32, "0"));
  const here = new Carrying(page);
  await here.open(
    Object.fromEntries(
      ids.flatMap((id, at) => [
        [`${PREFIX}attempt/${id}`, attemptRecord(at % 5, OCTOBER + at)],
        [`${PREFIX}note/${id}`, noteRecord(must(notes[at]))],
      ]),
    ),
  );
  const table = await here.saveTable();
  expect(table.name).toMatch(/^check-in-\d{4}-\d\d-\d\d\.csv$/);
  expect(table.text.startsWith("\ufeffId,Time (UTC),")).toBe(true);
  const rows = cells(table.text.slice(1));
  expect(rows).toHaveLength(notes.length + 1);
  for (const row of rows) {
    expect(row).toHaveLength(must(rows[0]).length);
    for (const cell of row) {
      for (const line of cell.split(/[\r\n\t;]/)) expect(line.trimStart()).not.toMatch(/^[=+\-@＝]/);
    }
  }
  expect(must(rows[1])[0]).toBe(ids[0]);
  expect(must(rows[1])[1]).toBe("2026-10-18T12:00:00Z");
  expect(must(rows[1]).at(-1)).toContain("HYPERLINK");
});

test("a full storage can still be saved in a file", async ({ page }) => {
  const here = new Carrying(page);
  await here.open(EVERYTHING);
  await fillStorage(page);
  const file = JSON.parse((await here.save()).text);
  expect(Object.keys(file.records)).toHaveLength(Object.keys(EVERYTHING).length);
  expect(await here.records()).toEqual(EVERYTHING);
});

test("a result that the browser refused to keep is in the file", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("", "QuotaExceededError");
    };
  });
  const here = new Carrying(page);
  await here.quiz.open();
  await here.quiz.begin("unsure", "device");
  await here.quiz.go("#/check");
  await here.quiz.seeResult();
  await here.quiz.go("#/data");
  const file = JSON.parse((await here.save()).text);
  expect(Object.keys(file.records).filter((key) => key.startsWith("attempt/"))).toHaveLength(1);
});

test("the pages on what is kept and on past results lead here", async ({ page }) => {
  await seed(page, EVERYTHING);
  const quiz = new Quiz(page);
  await quiz.open("#/privacy");
  await page.getByRole("main").getByRole("link", { name: "Your data" }).click();
  await expect(quiz.heading).toHaveText("Your data");
  await quiz.go("#/guide");
  await page.getByRole("navigation", { name: "More pages" }).getByRole("link", { name: "Your data" }).click();
  await expect(quiz.heading).toHaveText("Your data");
});

test.describe("where the clock goes back in autumn", () => {
  test.use({ timezoneId: "Europe/Berlin" });

  test("a file has the day on which it was saved, in summer and in winter", async ({ page }) => {
    // Half past midnight on 20 July, by the clock of that day.
    await page.clock.setFixedTime(Date.UTC(2026, 6, 19, 22, 30));
    const here = new Carrying(page);
    await here.open({ [`${PREFIX}attempt/${ID_1}`]: attemptRecord(3, JUNE) });
    expect((await here.save()).name).toBe("check-in-2026-07-20.json");
    await expect(page.getByText("You last downloaded a file on 20 July 2026.")).toBeVisible();
    // Three more, so that it is time for another file.
    await page.evaluate(([start, text]) => {
      for (const last of "234") localStorage.setItem(start + last, text);
    }, [`${PREFIX}attempt/${"0".repeat(31)}`, attemptRecord(2, JUNE)] as const);
    await page.clock.setFixedTime(Date.UTC(2026, 10, 20, 12));
    await page.reload();
    await here.quiz.ready();
    await expect(page.getByText("You last downloaded a file on 20 July 2026.")).toBeVisible();
    await expect(page.getByText("Your last download was on 20 July 2026.", { exact: false })).toBeVisible();
  });
});
