// Asks for src/copy.js where there may be something to do for it: where a person keeps something, or where
// a worker is here already. The last build step puts this at the end of the program's JavaScript, so that
// a first visit has no request more.
{
  const look = () => {
    let isNeeded = navigator.serviceWorker?.controller;
    try {
      isNeeded ||= navigator.serviceWorker && localStorage.getItem("trust-check/1/epoch");
    } catch {
      // With storage blocked nothing is kept.
    }
    if (!isNeeded) return;
    removeEventListener("hashchange", look);
    // Nothing of a visit with a connection needs it.
    import("./COPY").catch(() => {});
  };
  addEventListener("trust-check:started", look);
  // Beginning a check-in that is kept is a change of page.
  addEventListener("hashchange", look);
}
