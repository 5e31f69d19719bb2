// Promise 19: the page works offline after one visit, where something was kept.

import { expect, type Page } from "@playwright/test";
import { attemptRecord, ID_1, JUNE, must, PREFIX, Quiz, seed } from "../quiz";
import { copies, COPYING, digest, headersOf, listOf, test, text, untilCopied, untilIdle } from "./host";
import { held } from "./soak";

// What no page of the app asks for.
const NOT_OF_A_VISIT = ["worker.js", "worker-off.js", "site.json", "robots.txt", "preview.png", "SHA256SUMS", "sbom.cdx.json"];
const LINE = "Example Line for Safety at Home";
const site = (name: string) =>
  JSON.stringify({
    v: 1,
    help: [{ code: "XA", name: "Land A (made up)", lines: [{ name, kind: "violence", phone: "555-0100", checked: "2026-03-31" }] }],
  });
const kept = { [`${PREFIX}attempt/${ID_1}`]: attemptRecord(3, JUNE) };

// A visit of someone who keeps results.
async function visit(page: Page, records = kept): Promise<Quiz> {
  await seed(page, records);
  const quiz = new Quiz(page);
  await quiz.open();
  await untilCopied(page);
  return quiz;
}

test("the copy is made of exactly the files of the site, each with its digest", async ({ host, page }) => {
  const files = [...host.files.keys()].filter((name) => !NOT_OF_A_VISIT.includes(name) && !/^[_.]|^hosting\//.test(name));
  const { files: list } = listOf(host.files);
  expect(Object.keys(list).sort()).toEqual(files.sort());
  for (const [name, of] of Object.entries(list)) expect(digest(must(host.files.get(name))), name).toBe(of);
  // And that is what the browser has.
  await visit(page);
  const { caches: [name] } = await copies(page);
  const there = await page.evaluate(async (cache) => {
    const all = await (await caches.open(cache as string)).keys();
    return all.map(({ url }) => url.slice(new URL("./", document.baseURI).href.length) || "index.html");
  }, name);
  held(19, "files", there.length, files.length + 1);
  expect(there.sort()).toEqual([...files, "site.json"].sort());
});

test("after one visit in which a check-in was begun, all of it works without a connection", async ({ host, context, page }) => {
  const foreign: string[] = [];
  context.on("request", (request) => {
    if (!request.url().startsWith(host.address())) foreign.push(request.url());
  });
  host.files.set("site.json", Buffer.from(site(LINE)));
  const first = new Quiz(page);
  await first.open();
  await first.begin("unsure", "device");
  await untilCopied(page);
  await page.close();

  host.isDown = true;
  const later = await context.newPage();
  const quiz = new Quiz(later);
  await quiz.open();
  await quiz.begin("unsure", "device");
  for (const words of ["Never", "Often", "Rarely"]) await quiz.choose(words);
  await quiz.go("#/question/29");
  await quiz.passOptional();
  await quiz.seeResult();
  await expect(later.getByText("Saved on this device", { exact: true })).toBeVisible();
  // What comes with the second part of the program, and below a result.
  await expect(later.getByRole("heading", { name: "Everything you answered" })).toBeVisible();
  await quiz.go("#/history");
  await quiz.lists(1);
  await quiz.go("#/guide/talk");
  await expect(later.getByRole("heading", { name: "A way to begin" })).toBeVisible();
  await quiz.go("#/support");
  await expect(later.getByRole("heading", { name: LINE })).toBeVisible();
  await later.reload();
  await quiz.ready();
  await expect(later.getByRole("heading", { name: LINE })).toBeVisible();
  for (const document of ["guide.html", "paper.html"]) {
    await later.goto(`./${document}`);
    await expect(quiz.heading).toBeVisible();
  }
  // By any of its addresses.
  await later.goto("./index.html?from=mail#/history");
  await quiz.ready();
  await quiz.lists(1);
  held(19, "journeys", 1, 1);
  expect(foreign).toEqual([]);
});

test("the check notices a visit that left no copy", async ({ host, context, page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "nothing");
  host.isDown = true;
  const outcome = await (await context.newPage()).goto("./").then(() => "opened", () => "not opened");
  held(19, "control", outcome === "opened" ? 0 : 1, 1);
  expect(outcome).toBe("not opened");
});

test("a copy of the page is there only while something is kept, holds nothing of anyone, and goes with erasing", async ({ host, page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin("unsure", "nothing");
  await quiz.choose("Often");
  await quiz.go("#/check");
  await quiz.seeResult();
  await quiz.go("#/history");
  await untilIdle(page);
  expect(await copies(page)).toEqual({ caches: [], workers: [] });
  expect(host.asked).not.toContain("worker.js");

  await quiz.go("#/");
  await quiz.begin("unsure", "device");
  await untilCopied(page);
  const there = await copies(page);
  expect(there).toEqual({ caches: [expect.stringMatching(/^trust-check \/ [0-9a-f]{16}$/)], workers: ["/"] });
  await quiz.choose("Often");
  // The same bytes for everyone.
  const digests = await page.evaluate(async (name) => {
    const cache = await caches.open(name as string);
    const all = (await cache.keys()).map(async (request) => {
      const bytes = await ((await cache.match(request)) ?? Response.error()).arrayBuffer();
      const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      return [request.url.slice(new URL("./", document.baseURI).href.length) || "index.html", btoa(String.fromCharCode(...sum))];
    });
    return Object.fromEntries(await Promise.all(all));
  }, there.caches[0]);
  expect(digests).toEqual({ ...listOf(host.files).files, "site.json": digest(must(host.files.get("site.json"))) });

  await quiz.go("#/data");
  await quiz.button("Delete everything").click();
  await quiz.button("Yes, delete everything").click();
  await expect(quiz.heading).toHaveText("How is trust in your relationship right now?");
  await expect.poll(() => copies(page), COPYING).toEqual({ caches: [], workers: [] });
  // What is begun after that is kept, and so is a copy.
  await quiz.begin("unsure", "device");
  await expect.poll(() => copies(page), COPYING).toEqual(there);
  await page.reload();
  await quiz.ready();
  await untilCopied(page);
  host.isDown = true;
  await quiz.open("#/history");
  await quiz.lists(0);
});

test("erasing while the copy is being made leaves none", async ({ host, page }) => {
  await seed(page, kept);
  // The last file does not come before everything is erased.
  const last = must(Object.keys(listOf(host.files).files).pop());
  const quiz = new Quiz(page);
  host.hold(last);
  await quiz.open("#/data");
  await expect.poll(() => host.asked.filter((name) => name === last).length, COPYING).toBeGreaterThan(0);
  await quiz.button("Delete everything").click();
  await quiz.button("Yes, delete everything").click();
  await expect(quiz.heading).toHaveText("How is trust in your relationship right now?");
  host.release();
  await expect.poll(() => copies(page), COPYING).toEqual({ caches: [], workers: [] });
  await page.reload();
  await quiz.ready();
  await untilIdle(page);
  expect(await copies(page)).toEqual({ caches: [], workers: [] });
});

test("settings that arrive while everything is erased leave no copy behind", async ({ context, page }) => {
  await visit(page);
  const worker = must(context.serviceWorkers()[0]);
  // Erased at the last moment: right before the answer is put into the copy.
  await worker.evaluate(() => {
    const open = caches.open.bind(caches);
    caches.open = async (name) => {
      await caches.delete(name);
      const cache = await open(name);
      (self as { isOpened?: boolean }).isOpened = true;
      return cache;
    };
  });
  await page.evaluate(() => fetch("site.json"));
  await expect.poll(() => worker.evaluate(() => (self as { isOpened?: boolean }).isOpened)).toBe(true);
  await expect.poll(() => copies(page)).toEqual({ caches: [], workers: ["/"] });
});

test("a copy that was broken off while it was written is made whole with the next visit", async ({ host, page }) => {
  await visit(page);
  const all = () =>
    page.evaluate(async () => {
      const cache = await caches.open((await caches.keys())[0] ?? "");
      return (await cache.keys()).map(({ url }) => url).sort();
    });
  const whole = await all();
  // In the order in which they were written.
  await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0] ?? "");
    for (const request of (await cache.keys()).slice(3)) await cache.delete(request);
  });
  expect((await all()).length).toBe(3);
  expect(host.asked.length).toBeGreaterThan(0);
  await page.reload();
  await expect.poll(all).toEqual(whole);
});

test("whoever saves data is asked for no copy", async ({ host, page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await seed(page, kept);
  const quiz = new Quiz(page);
  await quiz.open();
  for (const hash of ["#/history", "#/"]) {
    await quiz.go(hash);
    await untilIdle(page);
  }
  expect(await copies(page)).toEqual({ caches: [], workers: [] });
  expect(host.asked).not.toContain("worker.js");
});

test("a copy loads nothing anew that the visit has loaded", async ({ host, page }) => {
  await visit(page);
  for (const start of ["app-", "boot-"]) {
    for (const name of Object.keys(listOf(host.files).files).filter((one) => one.startsWith(start))) {
      expect(host.asked.filter((one) => one === name), name).toHaveLength(1);
    }
  }
});

test("a host's changed settings arrive with the next visit, and so does that there are none", async ({ host, page }) => {
  host.files.set("site.json", Buffer.from(site("First line")));
  const quiz = await visit(page);
  const line = (name: string) => page.getByRole("heading", { level: 4, name, exact: true });
  // The page as it is once it has the settings.
  const reload = async () => {
    await page.reload();
    await quiz.ready();
    await page.waitForFunction(() => "trustCheckSite" in window);
  };
  const hasSecond = () => expect(line("Second line")).toBeVisible();
  const hasNone = () => expect(page.getByRole("article")).toHaveCount(0);
  // The worker waits three seconds for the host: on a busy computer, what was last heard may be shown once more. And it
  // remembers what is new after the page has it.
  const arrives = (isShown: () => Promise<void>) =>
    expect(async () => {
      await reload();
      await isShown();
    }).toPass();
  const remembered = () => page.evaluate(async () => (await caches.match(new URL("site.json", document.baseURI)))?.text() ?? "");

  host.files.set("site.json", Buffer.from(site("Second line")));
  await quiz.open("#/support");
  await arrives(hasSecond);
  await expect.poll(remembered).toContain("Second line");
  host.faults.set("site.json", "broken host");
  await reload();
  await hasSecond();
  host.mend();
  host.files.delete("site.json");
  await arrives(hasNone);
  await expect.poll(remembered).toBe("");
  host.isDown = true;
  await reload();
  await hasNone();
});

test("a page from the copy has the headers of its own version, whatever its host sends meanwhile", async ({ host, page, request }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  // The policy of another version: it would refuse the style and the scripts of this page.
  host.headers = { "Content-Security-Policy": "default-src 'self'; style-src 'sha256-AAAA'" };
  await quiz.begin("unsure", "device");
  await untilCopied(page);
  host.isDown = true;
  for (const name of ["./", "./guide.html"]) {
    const answer = must((await page.goto(name)) ?? undefined);
    expect(answer.fromServiceWorker()).toBe(true);
    for (const [header, value] of Object.entries(headersOf(host.files))) expect(answer.headers()[header.toLowerCase()], header).toBe(value);
  }
  // The control: the host itself sends the other one.
  host.isDown = false;
  expect((await request.get(host.address())).headers()["content-security-policy"]).toContain("AAAA");
});

test.describe("beside others", () => {
  test.use({ folders: ["/a/", "/a/b/"] });

  test("two sites and other apps on one origin leave each other's copies and workers alone", async ({ host, context, page }) => {
    const theirs = ["other-app", "trust-check", "trust-check /a/x/ 0123456789abcdef", "trust-check-of-another"];
    host.others.set("/a/other/worker.js", "self.addEventListener('fetch', () => {});");
    host.others.set("/a/all.js", "self.addEventListener('fetch', () => {});");
    host.others.set("/a/other/index.html", "<title>Another app</title>");
    await page.goto("./other/index.html");
    await page.evaluate(async (names) => {
      for (const name of names) await (await caches.open(name)).put("/kept", new Response(name));
      await navigator.serviceWorker.register("/a/other/worker.js");
    }, theirs);
    const outer = await visit(page);
    const inner = await context.newPage();
    await inner.goto(host.address("/a/b/"));
    await untilCopied(inner);
    const ours = (await copies(page)).caches.filter((name) => !theirs.includes(name));
    expect(ours.map((name) => name.replace(/[0-9a-f]{16}$/, ""))).toEqual(["trust-check /a/ ", "trust-check /a/b/ "]);
    expect((await copies(page)).workers).toEqual(["/a/", "/a/b/", "/a/other/"]);
    // What is below the folder and not ours comes from the host.
    host.others.set("/a/other/page.js", "theirs");
    expect(await page.evaluate(async () => (await fetch("/a/other/page.js")).text())).toBe("theirs");

    // Without a connection each opens from its own.
    host.isDown = true;
    for (const folder of ["/a/", "/a/b/"]) {
      await page.goto(`${host.address(folder)}#/history`);
      await outer.ready();
      await outer.lists(1);
    }
    host.isDown = false;

    // Erased in one: its copy goes. The other's goes when a page of it sees that nothing is kept.
    await inner.goto("about:blank");
    await page.goto(`${host.address("/a/")}#/data`);
    await outer.ready();
    await outer.button("Delete everything").click();
    await outer.button("Yes, delete everything").click();
    await expect.poll(() => copies(page), COPYING).toEqual({
      caches: [...theirs, must(ours[1])].sort(),
      workers: ["/a/b/", "/a/other/"],
    });
    expect(await page.evaluate(async () => (await (await caches.open("other-app")).match("/kept"))?.text())).toBe("other-app");
    await inner.goto(host.address("/a/b/"));
    await expect.poll(() => copies(page), COPYING).toEqual({ caches: [...theirs].sort(), workers: ["/a/other/"] });
  });

  test("a worker that another app has for the folder above is not taken for ours", async ({ host, page }) => {
    host.others.set("/all.js", "self.addEventListener('fetch', () => {}); addEventListener('activate', (e) => e.waitUntil(clients.claim()));");
    host.others.set("/index.html", "<title>Another app</title>");
    await page.goto("/index.html");
    await page.evaluate(async () => {
      await navigator.serviceWorker.register("/all.js", { scope: "/" });
      await navigator.serviceWorker.ready;
    });
    const quiz = new Quiz(page);
    // With nothing kept, ours would be taken away.
    await quiz.open();
    await quiz.go("#/history");
    await untilIdle(page);
    expect((await copies(page)).workers).toEqual(["/"]);
    await quiz.go("#/");
    await quiz.begin("unsure", "device");
    await untilCopied(page);
    expect((await copies(page)).workers).toEqual(["/", "/a/"]);
    await expect(page.getByText("A newer version of this site is ready.", { exact: false })).toBeHidden();
  });
});

test("the switch for hosts takes the worker and the copy away from everyone, and nothing else", async ({ host, page }) => {
  const worker = must(host.files.get("worker.js"));
  const quiz = await visit(page);
  await page.evaluate(() => caches.open("other-app"));
  await quiz.go("#/");
  await quiz.begin("unsure", "device");
  await quiz.choose("Often");

  host.files.set("worker.js", Buffer.from(text(host.files, "worker-off.js")));
  await page.reload();
  await quiz.ready();
  await expect.poll(() => copies(page), COPYING).toEqual({ caches: ["other-app"], workers: [] });
  // The open page goes on, and later visits leave nothing behind.
  await quiz.choose("Rarely");
  await quiz.go("#/history");
  await quiz.lists(1);
  for (let round = 0; round < 2; round += 1) {
    // The visit before may have asked for the worker late: then that one is just going away.
    await expect(async () => {
      await page.reload();
      await quiz.ready();
      expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    }).toPass();
    await untilIdle(page);
    await expect.poll(() => copies(page), COPYING).toEqual({ caches: ["other-app"], workers: [] });
  }
  expect((await quiz.storedUnder("draft/")).length).toBe(1);
  expect((await quiz.storedUnder("attempt/")).length).toBe(1);

  // Back again, when the host puts the worker back.
  host.files.set("worker.js", worker);
  await expect(async () => {
    await page.reload();
    await quiz.ready();
    await untilCopied(page);
  }).toPass();
  host.isDown = true;
  await quiz.open("#/history");
  await quiz.lists(1);
});
