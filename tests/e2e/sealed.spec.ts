// A file that only its passphrase opens.

import { expect, test } from "@playwright/test";
import { createDecipheriv, createHash, pbkdf2Sync } from "node:crypto";
import { Carrying, EVERYTHING, PASSPHRASE, type Saved } from "./carrying";
import { drawn, must } from "./quiz";

const HEADER = "trust-check sealed 1";

// The parts of a sealed file.
function parts(text: string) {
  const [header, letters] = text.split("\n");
  const bytes = Buffer.from(must(letters), "base64");
  const [salt, rounds, nonce] = [bytes.subarray(0, 16), bytes.readUInt32BE(16), bytes.subarray(20, 32)];
  return { header, bytes, salt, rounds, nonce, sealed: bytes.subarray(32, -32) };
}

// What another program makes of it, with nothing but the passphrase.
function opened(text: string, passphrase: string): string {
  const { bytes, salt, rounds, nonce, sealed } = parts(text);
  const key = pbkdf2Sync(passphrase, salt, rounds, 32, "sha256");
  const cipher = createDecipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(bytes.subarray(0, 32));
  cipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]).toString("utf8");
}

// The same file with other bytes, and a digest that fits them where `fits`.
function changed(file: Saved, change: (bytes: Buffer) => void, fits: boolean): Saved {
  const { bytes } = parts(file.text);
  change(bytes);
  if (fits) {
    const digest = createHash("sha256").update(`${HEADER}\n`).update(bytes.subarray(0, -32)).digest();
    digest.copy(bytes, bytes.length - 32);
  }
  return { name: file.name, text: `${HEADER}\n${bytes.toString("base64")}\n` };
}

test("a sealed file says nothing without its passphrase, and everything with it", async ({ page }) => {
  const here = new Carrying(page);
  await here.open(EVERYTHING);
  const plain = await here.save();
  const first = await here.saveSealed();
  const second = await here.saveSealed();
  expect(first.name).toMatch(/^check-in-\d{4}-\d\d-\d\d\.sealed\.txt$/);
  expect(first.text).not.toMatch(/attempt|talk|v":1/);
  const [one, other] = [parts(first.text), parts(second.text)];
  expect(one.header).toBe(HEADER);
  expect(one.rounds).toBeGreaterThanOrEqual(600_000);
  expect(one.salt.equals(other.salt)).toBe(false);
  expect(one.nonce.equals(other.nonce)).toBe(false);
  expect(opened(first.text, PASSPHRASE)).toBe(plain.text);
  // The passphrase does not stay in the page.
  await expect(page.getByLabel("Passphrase", { exact: true })).toHaveValue("");
  expect(JSON.stringify(await here.quiz.stored())).not.toContain(PASSPHRASE);

  await here.erase();
  await here.quiz.go("#/data");
  await here.choose(first);
  await here.unseal(PASSPHRASE);
  await here.quiz.button("Add these").click();
  await expect(here.bringing.getByRole("status")).toContainText("8 entries were added.");
  expect((await here.save()).text).toBe(plain.text);
});

test("a wrong passphrase is refused, changes nothing, and can be tried again", async ({ page }) => {
  const here = new Carrying(page);
  await here.open(EVERYTHING);
  const file = await here.saveSealed();
  await here.erase();
  await here.quiz.go("#/data");
  await here.choose(file);
  for (const wrong of ["", "Wet stone, blue kite", `${PASSPHRASE} `]) {
    await here.unseal(wrong);
    await expect(here.bringing.getByText("This passphrase does not open the file. Nothing has changed.", { exact: false })).toBeVisible();
    await expect(here.bringing.getByLabel("Passphrase", { exact: true })).toBeFocused();
    await expect(page).toHaveTitle(/^Error: /);
  }
  expect(await here.quiz.storedUnder("")).toEqual([]);
  await here.unseal(PASSPHRASE);
  await expect(here.bringing.getByText("New: 8")).toBeVisible();
  await expect(page).not.toHaveTitle(/Error/);
});

test("a letter that is written in two ways is the same passphrase", async ({ page }) => {
  const here = new Carrying(page);
  await here.open(EVERYTHING);
  const file = await here.saveSealed("caf\u00e9 caf\u00e9 caf\u00e9");
  await here.choose(file);
  await here.unseal("cafe\u0301 cafe\u0301 cafe\u0301");
  await expect(here.bringing.getByText("There is nothing to add.")).toBeVisible();
});

test("a damaged, a newer and a forged sealed file are told apart, and none does harm", async ({ page }) => {
  const here = new Carrying(page);
  await here.open(EVERYTHING);
  const file = await here.saveSealed();
  const says = async (file: Saved, words: string) => {
    await here.choose(file);
    await expect(here.bringing.getByRole("status")).toContainText(words);
    await expect(here.bringing.getByLabel("Passphrase", { exact: true })).toHaveCount(0);
  };
  const damaged = "This protected file is damaged";
  await says(changed(file, (bytes) => bytes.writeUInt8(bytes.readUInt8(60) ^ 1, 60), false), damaged);
  await says({ ...file, text: file.text.slice(0, -9) }, damaged);
  await says({ ...file, text: `${HEADER}\nno letters of base64!\n` }, damaged);
  await says({ ...file, text: `${HEADER}` }, damaged);
  await says({ ...file, text: file.text.replace("sealed 1", "sealed one") }, damaged);
  await says({ ...file, text: file.text.replace("sealed 1", "sealed 2") }, "comes from a newer version of this site");
  // As a mail program may leave it.
  await here.choose({ ...file, text: file.text.trimEnd().replace("\n", "\r\n") });
  await here.unseal(PASSPHRASE);
  await expect(here.bringing.getByText("There is nothing to add.")).toBeVisible();

  // Forged: the digest fits, the seal does not. Fewer rounds, a changed text, endless work.
  for (const change of [
    (bytes: Buffer) => bytes.writeUInt32BE(1, 16),
    (bytes: Buffer) => bytes.writeUInt8(bytes.readUInt8(60) ^ 1, 60),
  ]) {
    await here.choose(changed(file, change, true));
    await here.unseal(PASSPHRASE);
    await expect(here.bringing.getByText("This passphrase does not open the file.", { exact: false })).toBeVisible();
  }
  await here.choose(changed(file, (bytes) => bytes.writeUInt32BE(0xffff_ffff, 16), true));
  await here.unseal(PASSPHRASE);
  await expect(here.bringing.getByText(damaged, { exact: false })).toBeVisible();
  expect(await here.records()).toEqual(EVERYTHING);
});

test("a passphrase is typed twice, and has 12 characters", async ({ page }) => {
  const here = new Carrying(page);
  await here.open(EVERYTHING);
  await here.typePassphrase("eleven char");
  await here.quiz.button("Download a protected file").click();
  await expect(page.getByText("Use at least 12 characters")).toBeVisible();
  await expect(page.getByLabel("Passphrase", { exact: true })).toBeFocused();
  await here.typePassphrase(PASSPHRASE, "wet stone, blue kit");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Use at least 12 characters")).toHaveCount(0);
  await expect(page.getByText("Type the same passphrase twice")).toBeVisible();
  await expect(page.getByLabel("The same passphrase again")).toBeFocused();
});

test("without a secure connection the page says so and saves the open file", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(Crypto.prototype, "subtle", { get: () => undefined }));
  const here = new Carrying(page);
  await here.open(EVERYTHING);
  await expect(page.getByText("A file can be protected only over a secure connection", { exact: false })).toBeVisible();
  await expect(page.getByText("Protect the file with a passphrase")).toHaveCount(0);
  expect(Object.keys(JSON.parse((await here.save()).text).records)).toHaveLength(8);
  await here.choose({ name: "x.sealed.txt", text: `${HEADER}\nAAAA\n` });
  await expect(here.bringing.getByRole("status")).toContainText("It can be opened only over");
});

declare global {
  interface Window {
    answerNow: () => void;
    isAnswered: boolean;
  }
}

test("a passphrase that turns out wrong after its page was left marks no other page", async ({ page }) => {
  const here = new Carrying(page);
  await here.open(EVERYTHING);
  const file = await here.saveSealed();
  // The check takes as long as the test wants.
  await page.evaluate(() => {
    const { decrypt } = SubtleCrypto.prototype;
    SubtleCrypto.prototype.decrypt = async function (...all) {
      await new Promise<void>((answer) => (window.answerNow = answer));
      try {
        return await decrypt.apply(this, all);
      } finally {
        // After what waits for it.
        setTimeout(() => (window.isAnswered = true));
      }
    };
  });
  const answered = async () => {
    await page.waitForFunction(() => "answerNow" in window);
    await page.evaluate(() => window.answerNow());
    await page.waitForFunction(() => window.isAnswered);
    await page.evaluate(() => ["answerNow", "isAnswered"].forEach((name) => Reflect.deleteProperty(window, name)));
    await drawn(page);
  };
  await here.choose(file);
  await here.unseal("not the passphrase");
  await here.quiz.go("#/privacy");
  await answered();
  await expect(page).toHaveTitle(/^Privacy/);
  // The same where the page was opened again meanwhile.
  await here.quiz.go("#/data");
  await here.choose(file);
  await here.unseal("not the passphrase");
  await here.quiz.go("#/privacy");
  await here.quiz.go("#/data");
  await answered();
  await expect(page).toHaveTitle(/^Your data/);
  // The control: who waits for it is told.
  await here.choose(file);
  await here.unseal("not the passphrase");
  await answered();
  await expect(page).toHaveTitle(/^Error: /);
});
