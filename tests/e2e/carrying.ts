// The page with everything that is kept, as a person uses it.

import { expect, type Download, type Locator, type Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { attemptRecord, draftRecord, answersOf, DRAFT, entryRecord, ID_1, ID_2, JUNE, OCTOBER, PREFIX, Quiz, seed } from "./quiz";

export interface Saved {
  name: string;
  text: string;
}

export const EVENT = "0000000000000000000000000000000e";
export const FURTHER = "0000000000000000000000000000000f";
export const PASSPHRASE = "wet stone, blue kite";

export const noteRecord = (text: string) => JSON.stringify({ v: 1, text, at: JUNE });
export const eventRecord = (text: string) => JSON.stringify({ v: 1, at: JUNE, offset: 60, text });

// One record of every kind, all in order.
export const EVERYTHING: Record<string, string> = {
  [`${PREFIX}attempt/${ID_1}`]: attemptRecord(3, JUNE),
  [`${PREFIX}attempt/${ID_2}`]: attemptRecord(1, OCTOBER),
  [`${PREFIX}note/${ID_1}`]: noteRecord("We “talked”\nfor long 🙂"),
  [`${PREFIX}note/${ID_1}/${FURTHER}`]: noteRecord("From the other device"),
  [`${PREFIX}event/${EVENT}`]: eventRecord("Moved in"),
  [`${PREFIX}plan/${ID_1}`]: entryRecord({ when: "Friday", note: "Good" }),
  [`${PREFIX}draft/${DRAFT}`]: draftRecord("unsure", answersOf("unsure", () => 2)),
  [`${PREFIX}settings`]: JSON.stringify({ v: 1, move_on: false }),
};

// The text of a file with these records, whose keys have the app's prefix.
export function fileOf(records: Record<string, string>): string {
  const members = Object.entries(records).map(([key, text]) => [key.replace(PREFIX, ""), JSON.parse(text)]);
  return JSON.stringify({ app: "trust-check", format: 1, records: Object.fromEntries(members) });
}

export class Carrying {
  readonly quiz: Quiz;

  constructor(readonly page: Page) {
    this.quiz = new Quiz(page);
  }

  async open(records: Record<string, string> = {}) {
    await seed(this.page, records);
    await this.quiz.open("#/data");
    await expect(this.quiz.heading).toHaveText("Your data");
  }

  section(heading: string): Locator {
    return this.page.locator("section").filter({ has: this.page.getByRole("heading", { level: 2, name: heading, exact: true }) });
  }

  get bringing(): Locator {
    return this.section("Restore");
  }

  // What a press makes the browser save.
  private async saved(press: () => Promise<void>): Promise<Saved> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), press()]);
    return { name: download.suggestedFilename(), text: await textOf(download) };
  }

  async save(): Promise<Saved> {
    return this.saved(() => this.quiz.button("Download everything").click());
  }

  async saveTable(): Promise<Saved> {
    return this.saved(() => this.quiz.button("Download a table").click());
  }

  async typePassphrase(passphrase: string, again = passphrase) {
    const seal = this.page.locator("details").filter({ hasText: "Protect the file with a passphrase" });
    if (!(await seal.evaluate((details: HTMLDetailsElement) => details.open))) await seal.locator("summary").click();
    await seal.getByLabel("Passphrase", { exact: true }).fill(passphrase);
    await this.page.getByLabel("The same passphrase again").fill(again);
  }

  async saveSealed(passphrase = PASSPHRASE): Promise<Saved> {
    await this.typePassphrase(passphrase);
    return this.saved(() => this.quiz.button("Download a protected file").click());
  }

  async choose(file: Saved | string) {
    const field = this.page.getByLabel("Choose a file");
    if (typeof file === "string") await field.setInputFiles(file);
    else await field.setInputFiles({ name: file.name, mimeType: "text/plain", buffer: Buffer.from(file.text) });
  }

  // Chooses a file, waits for what is in it, and adds it.
  async bringBack(file: Saved) {
    await this.choose(file);
    await this.quiz.button("Add these").click();
    await expect(this.bringing.getByRole("button", { name: "Undo" })).toBeFocused();
  }

  async unseal(passphrase: string) {
    await this.bringing.getByLabel("Passphrase", { exact: true }).fill(passphrase);
    await this.quiz.button("Open the file").click();
  }

  async erase() {
    await this.quiz.button("Delete everything").click();
    await this.quiz.button("Yes, delete everything").click();
    await expect(this.quiz.heading).toHaveText("How is trust in your relationship right now?");
  }

  // The app's keys and texts, without the mark that belongs to no record.
  async records(): Promise<Record<string, string>> {
    const all = await this.quiz.storedUnder("");
    return Object.fromEntries(all.filter(([key]) => key !== `${PREFIX}epoch` && key !== `${PREFIX}exported`));
  }
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), "utf8");
}

// Fills what is left of the origin's storage with foreign keys, up to `left` characters.
export async function fillStorage(page: Page, left = 0) {
  await page.evaluate((left) => {
    const fits = (key: string, length: number) => {
      try {
        localStorage.setItem(key, "x".repeat(length));
        return true;
      } catch {
        return false;
      }
    };
    // What is left free in the end is full meanwhile. Large pieces are written once, as they take time.
    let length = left;
    fits("filler", length);
    for (let piece = 1 << 22; piece > 1 << 10; piece /= 2) fits(`filler-${piece}`, piece);
    for (let piece = 1 << 11; piece >= 1; piece /= 2) while (fits("filler", length + piece)) length += piece;
    fits("filler", length - left);
  }, left);
}
