// Keeps a copy of the files of one version, so that the page opens without a connection, and so that
// all files of a visit are of the same version. Registered by src/copy.js, see
// docs/decisions/0021-offline-and-updates.md.
//
// The last build step puts a line before this script: `self.copy`, with the name of the version, every
// file of it with its digest, and the headers that hosts send with them. Another file is another line,
// and so another worker.
"use strict";

const HERE = new URL("./", self.location).href;
// Other apps, and other copies of this one, may share the origin: no cache of another name is touched.
const OWN = `trust-check ${new URL(HERE).pathname} `;
const NAME = OWN + self.copy.version;
// A host changes it without a new version, and may have none.
const SITE = "site.json";
const HASHED = /-[0-9a-f]{16}\.[a-z]+$/;
// A connection that brings nothing for this long is taken for dead.
const PATIENCE_MS = 3000;
// A newer version takes over only when this one has nothing left to do.
const LIMIT_MS = 6000;

// Everything was erased while the copy was being made.
let isErased = false;

// "./" and not "index.html": some hosts send people from the one to the other.
const addressOf = (file) => new URL(file === "index.html" ? "./" : file, HERE).href;

const kept = (address, name) => caches.match(address, { cacheName: name, ignoreVary: true });

// The page is kept last: where it is, all is.
const isWhole = () => kept(addressOf("index.html"), NAME);

// --- Making the copy ---------------------------------------------------------------------------

// All files or none. Only when each is here and right does the cache come into being; until then,
// and where one is missing, the version before stays as it is.
async function makeCopy() {
  const all = [];
  // One after the other: people are reading and answering meanwhile.
  for (const [file, digest] of Object.entries(self.copy.files)) {
    const answer = await whole(file, digest);
    if (file === "index.html") all.push([file, answer]);
    else all.unshift([file, answer]);
  }
  const site = await fetch(addressOf(SITE), { cache: "no-cache", mode: "same-origin" });
  if (site.ok) all.unshift([SITE, await settingsOf(site)]);

  if (isErased) throw new Error("everything was erased");
  const cache = await caches.open(NAME);
  try {
    for (const [file, response] of all) await cache.put(addressOf(file), response);
    if (isErased) throw new Error("everything was erased");
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

// What the browser has of a file is as good as what the host sends, if it is right: a first visit
// loads nothing twice. Else the host is asked, past all that was stored on the way.
async function whole(file, digest) {
  for (const cache of ["default", "reload"]) {
    try {
      const response = await fetch(addressOf(file), { cache, mode: "same-origin", priority: "low" });
      const bytes = await response.arrayBuffer();
      if (response.ok && (await digestOf(bytes)) === digest) return rightAnswer(bytes, response);
    } catch (lost) {
      // The second time decides.
    }
  }
  throw new Error(`${file} is missing or damaged`);
}

async function digestOf(bytes) {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

// The bytes, their type, and the headers of this version: what a host sent may be of another version, and
// its policy would refuse what stands in this page. Where an answer was sent on from does not matter: a
// browser shows no page that says it was.
function rightAnswer(bytes, response) {
  return new Response(bytes, { headers: { ...self.copy.headers, "content-type": response.headers.get("content-type") } });
}

// Without the date: the page takes the date of an answer for today's.
async function settingsOf(response) {
  return rightAnswer(await response.arrayBuffer(), response);
}

// --- Answering ---------------------------------------------------------------------------------

async function fromCopy(request, file) {
  return (await kept(addressOf(file), NAME)) || fetch(request);
}

// An open page of the version before still asks for its own files, which the host may have no more.
async function fromAnyCopy(request) {
  for (const name of await caches.keys()) {
    const found = name.startsWith(OWN) && (await kept(request.url, name));
    if (found) return found;
  }
  return fetch(request);
}

// The host first, so that a changed help line arrives; without a connection what was last heard.
async function settings(request, asked) {
  const last = () => kept(addressOf(SITE), NAME);
  const patience = new Promise((done) => setTimeout(done, PATIENCE_MS)).then(last);
  try {
    const answer = await Promise.race([asked, patience]);
    return answer && (answer.ok || answer.status === 404) ? answer.clone() : (await last()) || (await asked).clone();
  } catch (lost) {
    return (await last()) || Response.error();
  }
}

async function remember(asked) {
  const answer = await asked;
  if (!(await isWhole())) return;
  const cache = await caches.open(NAME);
  // Everything may have been erased in between, and opening a cache that is gone creates it.
  if (!(await cache.match(addressOf("index.html")))) return void (await caches.delete(NAME));
  if (answer.ok) await cache.put(addressOf(SITE), await settingsOf(answer.clone()));
  else if (answer.status === 404) await cache.delete(addressOf(SITE));
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  // What is not ours is left to the browser, as if there were no worker.
  if (request.method !== "GET" || !(origin + pathname).startsWith(HERE)) return;
  const file = (origin + pathname).slice(HERE.length) || "index.html";
  if (file === SITE) {
    const limit = new AbortController();
    setTimeout(() => limit.abort(), LIMIT_MS);
    const asked = fetch(request, { signal: limit.signal });
    event.respondWith(settings(request, asked));
    event.waitUntil(remember(asked).catch(() => {}));
  } else if (Object.hasOwn(self.copy.files, file)) {
    event.respondWith(fromCopy(request, file));
  } else if (HASHED.test(file)) {
    event.respondWith(fromAnyCopy(request));
  }
});

// --- Coming and going --------------------------------------------------------------------------

let making;

// A page has started that wants a copy. There may be none any more: everything was erased, and something kept
// again, while a page was open; or the browser has made room.
async function keepUp() {
  isErased = false;
  if (!(await isWhole())) {
    making ??= makeCopy().finally(() => (making = undefined));
    await making;
  }
  await tidy();
}

// Copies of earlier versions go when no page is open that could need them.
async function tidy() {
  const { installing, waiting } = self.registration;
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (installing || waiting || pages.filter((page) => page.url.startsWith(HERE)).length > 1) return;
  for (const name of await caches.keys()) {
    if (name.startsWith(OWN) && name !== NAME) await caches.delete(name);
  }
}

self.addEventListener("install", (event) => event.waitUntil(makeCopy()));

// The page that brought the first worker is its own from now on: with its second part, without a reload.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
  if (event.data === "wanted") event.waitUntil(keepUp().catch(() => {}));
  if (event.data === "erase") isErased = true;
});
