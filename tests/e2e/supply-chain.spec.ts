// What dist/ says of itself: the digest of every file, the parts it is made of, and their licenses. No browser is needed
// for most of it; docs/decisions/0025-supply-chain.md has the reasons.

import { expect, test } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { must } from "./records";

const PROJECT = path.resolve(__dirname, "../..");
const DIST = path.join(PROJECT, "dist");

const SUMS = "SHA256SUMS";
const read = (file: string) => readFileSync(path.join(DIST, file));
const files = () =>
  readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(DIST, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"));

interface Part {
  "bom-ref": string;
  name: string;
  version: string;
  purl?: string;
  licenses: { expression: string }[];
  hashes?: { alg: string; content: string }[];
}
const bill = () => JSON.parse(read("sbom.cdx.json").toString());

test("every file has its digest in the list, and sha256sum agrees", async () => {
  const lines = read(SUMS).toString().trimEnd().split("\n");
  const listed = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  expect([...listed.keys()].sort()).toEqual(files().filter((file) => file !== SUMS).sort());
  for (const [file, digest] of listed) {
    expect(createHash("sha256").update(read(file)).digest("hex"), file).toBe(digest);
  }
  execFileSync("sha256sum", ["--check", "--strict", "--quiet", SUMS], { cwd: DIST });
});

test("no file names a folder of the computer that built it", async () => {
  // The tests may run on another computer than the build: where cargo unpacks crates has the same end everywhere.
  const folders = [PROJECT, homedir(), tmpdir()].filter((folder) => folder !== path.parse(folder).root);
  const places = [...folders.map((folder) => folder + path.sep), "registry/src/", ".rustup/"];
  const named = (bytes: Buffer) => places.filter((place) => bytes.includes(place));
  for (const file of files()) expect(named(read(file)), file).toEqual([]);
  // The control: with a folder in it, the program would be found.
  const program = read(must(files().find((file) => /^app-[0-9a-f]+\.wasm$/.test(file))));
  const untrimmed = Buffer.concat([program, Buffer.from(`${PROJECT}${path.sep}registry/src/a-1/`)]);
  expect(named(untrimmed)).toEqual(expect.arrayContaining([PROJECT + path.sep, "registry/src/"]));
});

test("the list of parts is CycloneDX 1.6 and has what the format asks for", async () => {
  const { bomFormat, specVersion, version, metadata, components, dependencies } = bill();
  expect([bomFormat, specVersion, version]).toEqual(["CycloneDX", "1.6", 1]);
  expect(metadata.component).toMatchObject({ type: "application", name: "trust-check" });
  const references = new Set([metadata.component, ...components].map((part: Part) => part["bom-ref"]));
  expect(references.size).toBe(components.length + 1);
  for (const part of components as Part[]) {
    expect(part).toMatchObject({ type: "library", name: expect.stringMatching(/./), version: expect.stringMatching(/^\d/) });
    expect(part.licenses[0]?.expression, part.name).toMatch(/^[A-Za-z0-9.() -]+$/);
    for (const { alg, content } of part.hashes ?? []) expect([alg, content]).toEqual(["SHA-256", expect.stringMatching(/^[0-9a-f]{64}$/)]);
    // Whatever comes from the registry can be fetched and compared.
    expect(part.purl === undefined, part.name).toBe(part.hashes === undefined);
  }
  for (const { ref, dependsOn } of dependencies) {
    for (const one of [ref, ...dependsOn]) expect(references, one).toContain(one);
  }
  const names = components.map((part: Part) => part.name);
  expect(names).toEqual(expect.arrayContaining(["assessment", "leptos", "std", "wasm-bindgen"]));
  expect(names).not.toContain("brotli");
});

test("each part of others is on the page of licenses, with a text", async ({ page }) => {
  await page.goto("licenses.html");
  const parts = (bill().components as Part[]).filter((part) => part.purl !== undefined || part.name === "std");
  const shown = await page.locator(".license-parts li").evaluateAll((items) =>
    items.map((item) => {
      const link = item.querySelector("a");
      const text = document.querySelector(link?.getAttribute("href") ?? "")?.parentElement?.querySelector("pre")?.textContent ?? "";
      return { words: item.textContent?.replace(/\s+/g, " ").trim(), long: text.length > 300 };
    }),
  );
  expect(shown).toEqual(parts.map((part) => ({ words: `${part.name} ${part.version} ${part.licenses[0]?.expression}`, long: true })));
});

test("the page of licenses is reached from the page on privacy", async ({ page }) => {
  await page.goto("./#/privacy");
  await page.getByRole("link", { name: "Licenses" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Licenses");
});
