// What stands for the site outside of its pages: on a home screen, in a messenger, in the bar of the browser.

import { expect, test, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import path from "node:path";
import { answersOf, draftRecord, Quiz } from "./quiz";

// Words that would tell someone who looks over a shoulder what the site is about.
const TELLING = /trust|partner|relation|couple|love|jealous|quiz|test\b/i;

const content = (page: Page, name: string) =>
  page.locator(`meta[name="${name}"], meta[property="${name}"]`).getAttribute("content");

// Width and height as a PNG file states them, and whether it says it is one.
function sizeOf(bytes: Buffer): [number, number] {
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

// The manifest as the browser reads it, with what it holds against it.
async function manifest(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { data, errors } = await session.send("Page.getAppManifest");
  return { data, errors: errors.map(({ message }) => message) };
}

test("the browser has nothing against the manifest, and its name is neutral", async ({ page, request, baseURL }) => {
  await page.goto("./");
  const { data, errors } = await manifest(page);
  expect(errors).toEqual([]);
  const said = JSON.parse(data ?? "");
  expect(said.name).toBe("Check-in");
  expect(said.short_name).toBe(await page.title());
  expect(data).not.toMatch(TELLING);
  // Relative to the manifest: the same under any path of any host.
  expect([said.start_url, said.scope, said.id]).toEqual(["./", "./", undefined]);
  for (const icon of said.icons) {
    const answer = await request.get(new URL(icon.src, new URL("manifest.webmanifest", baseURL)).href);
    expect(answer.headers()["content-type"]).toBe(icon.type);
    expect(sizeOf(await answer.body()).join("x")).toBe(icon.sizes);
  }
  expect(said.icons.filter((icon: { purpose?: string }) => icon.purpose === "maskable")).toHaveLength(1);
  const answer = await request.get("manifest.webmanifest");
  expect(answer.headers()["content-type"]).toBe("application/manifest+json");
});

test("a host that allows manifests from itself alone has the name, and one that allows none does not", async ({ page, noticed }) => {
  for (const [policy, errors] of [["'self'", 0], ["'none'", 1]] as const) {
    await page.unrouteAll();
    await page.route("./", async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), "content-security-policy": `manifest-src ${policy}` };
      await route.fulfill({ response, headers });
    });
    await page.goto("./");
    const { data } = await manifest(page);
    expect((data ?? "") === "", policy).toBe(errors > 0);
    // What the browser writes, and the event of the page.
    await expect.poll(() => noticed.length, policy).toBe(2 * errors);
    for (const what of noticed.splice(0)) expect(what).toContain("manifest");
  }
});

test("what messengers show of the address is neutral, and the picture is there", async ({ page, request }) => {
  await page.goto("./");
  expect(await content(page, "og:title")).toBe("Check-in");
  const description = await content(page, "description");
  expect(description).not.toBe("");
  expect(await content(page, "og:description")).toBe(description);
  for (const name of ["description", "og:title", "og:image", "og:image:alt"]) {
    expect(await content(page, name), name).not.toMatch(TELLING);
  }
  const picture = await request.get((await content(page, "og:image")) ?? "");
  expect(picture.headers()["content-type"]).toBe("image/png");
  const size = sizeOf(await picture.body());
  expect(size).toEqual([1200, 630]);
  expect(size.map(String)).toEqual([await content(page, "og:image:width"), await content(page, "og:image:height")]);
  const touch = await page.locator("link[rel=apple-touch-icon]").getAttribute("href");
  expect(sizeOf(await (await request.get(touch ?? "")).body())).toEqual([180, 180]);
});

test("no page asks for the pictures of home screens and messengers", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const quiz = new Quiz(page);
  await quiz.takeUp(draftRecord("unsure", answersOf("unsure", () => 1)));
  await quiz.seeResult();
  await quiz.open("#/guide");
  expect(asked.filter((file) => file.endsWith(".png"))).toEqual([]);
  // The control: they are counted where one is asked for.
  await page.evaluate(() => fetch("preview.png"));
  expect(asked.filter((file) => file.endsWith(".png"))).toEqual(["/preview.png"]);
});

test("the bar of the browser has the color of the page in both looks", async ({ page }) => {
  await page.goto("./");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const [bar, paper] = await page.evaluate(() => {
      const bars = [...document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")];
      const sample = document.createElement("canvas").getContext("2d", { colorSpace: "srgb" })!;
      const hex = (color: string) => {
        sample.fillStyle = color;
        sample.fillRect(0, 0, 1, 1);
        return [...sample.getImageData(0, 0, 1, 1).data.subarray(0, 3)];
      };
      const bar = bars.find(({ media }) => matchMedia(media).matches);
      return [hex(bar?.content ?? ""), hex(getComputedStyle(document.documentElement).backgroundColor)];
    });
    expect(bar, colorScheme).toEqual(paper);
  }
});

test("the pictures weigh less than 25 kB together", async () => {
  const files = ["icon-180.png", "icon-192.png", "icon-512.png", "icon-maskable.png", "preview.png"];
  const sizes = files.map((file) => readFileSync(path.resolve(__dirname, "../../dist", file)).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(25_000);
});
