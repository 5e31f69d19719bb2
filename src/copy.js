// A copy of the site for visits without a connection, and the offer of a newer version. src/worker.js makes
// the copy; this says when there may be one. It shows that someone was here, so it is there only while
// something is kept that a person wanted kept: as long as there is an epoch (src/browser/storage/epoch.rs).
// docs/decisions/0021-offline-and-updates.md has the reasons.
//
// Fetched by src/ask-for-copy.js once the program runs. The last build step puts a line before this: `words`,
// as in content/en/documents.toml. Nothing here is needed for a visit with a connection, so what a browser
// refuses is left at that.

const workers = navigator.serviceWorker;
const root = document.documentElement;
const here = new URL("./", document.baseURI);
const WORKER = new URL("worker.js", here).href;
const OWN_COPIES = `trust-check ${here.pathname} `;

// Another app may have a worker for the folder above.
const isOwn = (worker) => worker?.scriptURL === WORKER;
// Whether this page is from the copy.
let isCopied = isOwn(workers.controller);
let isWanted, registration;

function isAnythingKept() {
  try {
    return localStorage.getItem("trust-check/1/epoch") !== null;
  } catch {
    return false;
  }
}

// --- The copy ----------------------------------------------------------------------------------

function agree() {
  const wanted = isAnythingKept();
  if (isWanted === wanted) return;
  isWanted = wanted;
  if (!wanted) {
    // A worker that comes after that is no newer one.
    isCopied = false;
    remove().catch(() => {});
  }
  // Whoever saves data has not asked for a download; a copy that is there is kept up to date.
  else if (isCopied || !navigator.connection?.saveData) whenIdle(() => make().catch(() => {}));
}

// Behind everything that a person waits for.
function whenIdle(then) {
  if (window.requestIdleCallback) requestIdleCallback(then, { timeout: 10000 });
  else setTimeout(then, 3000);
}

async function make() {
  if (!isAnythingKept()) return;
  registration = await workers.register(address());
  // Meanwhile everything may have been erased.
  if (!isAnythingKept()) return remove();
  if (isOwn(workers.controller)) workers.controller.postMessage("wanted");
  registration.addEventListener("updatefound", lookForNewer);
  lookForNewer();
}

// The one address that a page of this site makes a script of.
let script;
function address() {
  script ??= globalThis.trustedTypes
    ? trustedTypes.createPolicy("trust-check", { createScriptURL: () => WORKER }).createScriptURL("")
    : WORKER;
  return script;
}

// By the page and not by the worker, so that it also works where a worker is broken.
async function remove() {
  const found = await workers.getRegistration(here);
  const own = [found?.installing, found?.waiting, found?.active].filter(isOwn);
  for (const worker of own) worker.postMessage("erase");
  if (own.length > 0) await found.unregister();
  for (const name of await caches.keys()) {
    if (name.startsWith(OWN_COPIES)) await caches.delete(name);
  }
}

// --- A newer version ---------------------------------------------------------------------------

let hasNewer = false;
let place;

function lookForNewer() {
  registration.installing?.addEventListener("statechange", lookForNewer);
  // The first worker waits for nobody.
  if (registration.waiting && registration.active) offerNewer();
}

function offerNewer() {
  hasNewer = true;
  if (!place) {
    // At the end of the page: nothing moves under a finger.
    place = document.createElement("div");
    place.className = "notices";
    place.setAttribute("role", "status");
    document.getElementById("main").append(place);
    // The program says of each page whether nobody is in the middle of anything there (src/context.rs).
    new MutationObserver(showOffer).observe(root, { attributeFilter: ["data-quiet"] });
  }
  // A screen reader says what enters a region that was there before.
  setTimeout(showOffer);
}

function showOffer() {
  const isShown = hasNewer && root.hasAttribute("data-quiet");
  if (isShown === place.hasChildNodes()) return;
  place.replaceChildren(...(isShown ? [offer()] : []));
}

function offer() {
  const text = document.createElement("p");
  text.textContent = words.update.text;
  const bar = document.createElement("div");
  bar.className = "notice-bar";
  bar.append(text, button(words.update.now, change), button(words.update.later, putOff));
  return bar;
}

function button(text, does) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button quiet small";
  button.textContent = text;
  button.addEventListener("click", does);
  return button;
}

function putOff() {
  hasNewer = false;
  showOffer();
  document.getElementById("main").focus({ preventScroll: true });
}

function change() {
  const newer = registration?.waiting;
  if (!newer) return location.reload();
  newer.addEventListener("statechange", () => {
    // It would bring back whoever is leaving.
    if (newer.state === "activated" && !root.hasAttribute("data-leaving")) location.reload();
  });
  newer.postMessage("take over");
}

// A browser looks for a newer version when a page is opened. One that stays open, as an installed app does, looks when
// it is seen again after a day.
const DAY_MS = 86_400_000;
let lookedAt = Date.now();
document.addEventListener("visibilitychange", () => {
  if (document.hidden || Date.now() - lookedAt < DAY_MS) return;
  lookedAt = Date.now();
  // Without a connection there is none to find.
  registration?.update().catch(() => {});
});

workers.addEventListener("controllerchange", () => {
  // Another page has changed. This one goes on with its own files, which are still here.
  if (isCopied) offerNewer();
  isCopied = isOwn(workers.controller);
});

// Beginning a check-in that is kept is a change of page, and so is erasing.
addEventListener("hashchange", agree);
// Or another page has done it.
addEventListener("storage", agree);
agree();

export {};
