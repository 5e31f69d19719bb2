// Takes the worker away from everyone who has it. A host who needs that puts this file in the place of
// worker.js: see docs/hosting.md. Each browser asks for worker.js at the next visit, finds this one, and
// has neither a worker nor a copy of the page after. Nothing else is touched.
"use strict";

const OWN = `trust-check ${new URL("./", self.location).pathname} `;

async function goAway() {
  await self.registration.unregister();
  for (const name of await caches.keys()) {
    if (name.startsWith(OWN)) await caches.delete(name);
  }
}

// At once: there is no listener for requests here, so open pages go on with the host's files.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(goAway()));
