// The app as a person sees it, in any engine: what they find by its words, press and read.

import { expect } from "@playwright/test";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { PATHS, PREFIX } from "../e2e/records";
import type { Browser, Element } from "./webdriver";

const TOTAL = PATHS.unsure.items;

// As an XPath string. None of our words has a straight double quote.
const quoted = (words: string) => `"${words}"`;
const hasWords = (words: string) => `normalize-space()=${quoted(words)}`;

export class Visit {
  constructor(
    readonly browser: Browser,
    private readonly site: string,
  ) {}

  // Opens a page of the app, waits for the program, and notes from there on what goes wrong. Where the app is open
  // already, only the place in it changes.
  async open(hash = "#/") {
    await this.browser.open(this.site + hash);
    // A driver may answer while the page before is still there: Firefox does where the new one comes in a process of its own.
    await expect.poll(() => this.browser.run<string>("return location.href").catch(String)).toContain(this.site);
    await this.ready();
  }

  async reload() {
    await this.browser.run("window.isBefore = true");
    await this.browser.reload();
    await expect.poll(() => this.browser.run("return !window.isBefore").catch(String)).toBe(true);
    await this.ready();
  }

  private async ready() {
    const hasTakenOver = "return document.readyState === 'complete' && !document.getElementById('plain-start')";
    await expect.poll(() => this.browser.run(hasTakenOver)).toBe(true);
    await this.browser.run(`
      if (window.wrongs) return;
      window.wrongs = [];
      const note = (what) => (event) => void window.wrongs.push(what + ": " + (event.message || event.reason || event.violatedDirective));
      window.addEventListener("error", note("error"));
      window.addEventListener("unhandledrejection", note("rejection"));
      document.addEventListener("securitypolicyviolation", note("policy"));
    `);
  }

  // What went wrong in the page since it was loaded: faults of a script, and what the policy refused.
  async wrongs(): Promise<string[]> {
    return this.browser.run("return window.wrongs.concat(document.getElementById('crash').hidden ? [] : ['the program failed'])");
  }

  // A place in the app, without loading anew.
  async go(hash: string) {
    await this.browser.run("location.hash = arguments[0]", hash);
  }

  async isAt(hash: string) {
    await expect.poll(() => this.browser.address()).toContain(hash);
  }

  async sees(words: string): Promise<Element> {
    return this.browser.find(`//*[self::header or self::main]//*[contains(normalize-space(), ${quoted(words)})]`);
  }

  async heading(words: string): Promise<Element> {
    return this.browser.find(`//main//*[self::h1 or self::h2][${hasWords(words)}]`);
  }

  async press(words: string) {
    await (await this.browser.find(`//main//button[${hasWords(words)}]`)).click();
  }

  async follow(words: string) {
    await (await this.browser.find(`//a[${hasWords(words)}]`)).click();
  }

  // Chooses a radio or a check by its own words, without its hint.
  async choose(words: string) {
    await (await this.browser.find(`//label[input][span[normalize-space(text()[1])=${quoted(words)}]]`)).click();
  }

  async isQuestion(number: number) {
    await this.sees(`Statement ${number} of ${TOTAL}`);
    // A key that is pressed before belongs to the question before.
    await expect.poll(() => this.browser.run("return document.activeElement.tagName")).toBe("H1");
  }

  async begin() {
    await this.choose(PATHS.unsure.label);
    await this.choose("Yes, save them as I go, so that I can stop, come back and compare");
    await this.press("Start");
    await this.isQuestion(1);
  }

  // The first answers with the pointer, the others with the keys.
  async answerAll() {
    for (let number = 1; number <= TOTAL; number += 1) {
      await this.isQuestion(number);
      if (number <= 3) await this.choose("Often");
      else await this.browser.press("2");
    }
  }

  async passOptional() {
    await this.heading("What might be behind the strain?");
    await this.press("Continue");
    await this.heading("Four more statements");
    await this.press("Continue");
    await this.heading("Check your answers");
  }

  // To the result. Answers given as fast as a test gives them bring a note first: it is passed.
  async seeResult() {
    await this.press("See my result");
    const either = `//main//button[${hasWords("Continue")}] | //main//h2[${hasWords("Every area")}]`;
    const found = await this.browser.find(either);
    if (await this.browser.run("return location.hash.indexOf('#/result') !== 0")) await found.click();
    await this.heading("Every area");
  }

  // The app's keys in the browser's storage.
  async keys(): Promise<string[]> {
    const keys = await this.browser.run<string[]>("return Object.keys(localStorage)");
    return keys.filter((key) => key.startsWith(PREFIX));
  }

  async attempts(): Promise<string[]> {
    return (await this.keys()).filter((key) => key.startsWith(`${PREFIX}attempt/`));
  }
}

// The one file in the folder whose name begins so, once it is whole: its path and its text. While a browser writes, there
// is a second one with a longer name, or one with nothing in it.
export async function saved(folder: string, start: string): Promise<{ file: string; text: string }> {
  let found = { file: "", text: "" };
  await expect(async () => {
    const names = (await readdir(folder)).filter((name) => name.startsWith(start));
    expect(names).toHaveLength(1);
    const file = path.join(folder, names[0] ?? "");
    const text = await readFile(file, "utf8");
    expect(text).not.toBe("");
    found = { file, text };
  }).toPass({ timeout: 20_000 });
  return found;
}
