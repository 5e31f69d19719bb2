// Starts the program, and speaks for it until it can speak for itself: keeps a click on Start that
// comes too early, and says so when the program does not arrive. Leaving the page and skipping to its
// content stay here for good: they must work before the program, after it, and without it.
//
// A classic script in the syntax of old browsers (but for import(), which every browser with
// WebAssembly's final form knows): a browser that is too old must still be able to show the message.
// What index.html provides is listed in docs/decisions/0003-build-pipeline.md.
(function () {
  "use strict";

  // A connection that brings nothing for this long is taken for dead. Slow ones bring something.
  var QUIET_MS = 10000;
  // From the last byte to the program's first sign of life. Measured on a slow phone: under 1 s.
  var START_MS = 10000;

  // Only while the script runs for the first time is it the current one.
  var settings = document.currentScript.dataset;
  // import() takes a name without "./" for the name of a package, so both become full addresses.
  var js = new URL(settings.js, document.baseURI).href;
  var wasm = new URL(settings.wasm, document.baseURI).href;

  // "loading", then "started" or "failed", and after "started" perhaps "broken"; a program that
  // arrives late still makes it "started".
  var state = "loading";
  var html = document.documentElement;
  var watchdog;

  // Kept for the page that is left: after a failure of the program nothing else may write.
  var write = Storage.prototype.setItem;

  function show(id) {
    var element = document.getElementById(id);
    if (element) element.hidden = false;
    return element;
  }

  function hide(id) {
    var element = document.getElementById(id);
    if (element) element.hidden = true;
  }

  // --- A click on Start before the program is there -------------------------------------------

  // The answers stay where they are, in the checked radios; the program reads them there.
  function keepStart(event) {
    if (event.target.id !== "start-form") return;
    event.preventDefault();
    document.documentElement.dataset.started = "yes";
    // After a failure, the message on the page says already why nothing happens.
    if (state === "loading") show("start-waiting");
  }

  // --- The watchdog ---------------------------------------------------------------------------

  function expectWithin(ms, what) {
    clearTimeout(watchdog);
    watchdog = setTimeout(function () {
      fail(new Error(what + " within " + ms / 1000 + " s"));
    }, ms);
  }

  function fail(reason) {
    if (state !== "loading") return;
    state = "failed";
    clearTimeout(watchdog);
    console.error("The program did not start:", reason);
    hide("start-waiting");
    hide("plain-loading");
    var message = show("load-failure");
    if (!message) return;
    var again = message.querySelector("button");
    if (again) again.addEventListener("click", tryAgain);
    // The message is an alert, which a screen reader says when it appears; the focus is for those
    // who see the page enlarged and would not have it in view.
    message.tabIndex = -1;
    message.focus();
  }

  // A reload takes files from the cache when their names promise that they never change. A damaged
  // copy would stay damaged, so both are asked for anew first, but not for long.
  function tryAgain() {
    var anew = [js, wasm].map(function (address) {
      return fetch(address, { cache: "reload" }).then(function (response) {
        return response.arrayBuffer();
      });
    });
    var patience = new Promise(function (resolve) {
      setTimeout(resolve, 3000);
    });
    function reload() {
      location.reload();
    }
    Promise.race([Promise.all(anew), patience]).then(reload, reload);
  }

  // The program may still arrive after the message was shown: then it is welcome.
  function standBack() {
    state = "started";
    clearTimeout(watchdog);
    document.removeEventListener("submit", keepStart);
    hide("load-failure");
    hide("start-waiting");
  }

  // --- When the program fails ------------------------------------------------------------------

  // A program that has failed in the middle of something is half changed, and must not go on: it
  // hears of no event, its timers end, and nothing is written any more. What was kept is as it was.
  function breakDown(reason) {
    if (state !== "started") return;
    state = "broken";
    console.error("The program has failed:", reason);
    var last = setTimeout(function () {}, 0);
    while (last > 0) clearTimeout(last--);
    Storage.prototype.setItem = Storage.prototype.removeItem = Storage.prototype.clear = function () {};
    ["page", "notices"].forEach(function (id) {
      var place = document.getElementById(id);
      // What had listeners is gone; the program can fill what it holds, but nobody sees it.
      if (place) place.remove();
    });
    document.title = document.title.replace(/^.*? – /, "");
    html.style.removeProperty("--mended");
    var message = show("crash");
    message.querySelector("[data-reload]").addEventListener("click", function () {
      location.reload();
    });
    message.querySelector("[data-save]").addEventListener("click", saveRaw);
    message.focus();
  }

  // Only what happens in the program: other scripts of the browser's owner fail, too.
  function isOfProgram(error) {
    if (!error) return false;
    if (window.WebAssembly && error instanceof WebAssembly.RuntimeError) return true;
    return String(error.stack).indexOf(js) >= 0;
  }

  window.addEventListener("error", function (event) {
    if (isOfProgram(event.error)) breakDown(event.error);
  });
  window.addEventListener("unhandledrejection", function (event) {
    if (isOfProgram(event.reason)) breakDown(event.reason);
  });
  // First in line, since this script came first.
  ["hashchange", "popstate", "storage", "trust-check:site"].forEach(function (name) {
    window.addEventListener(name, function (event) {
      if (state === "broken") event.stopImmediatePropagation();
    });
  });

  // Everything that is kept, in the form of an export, so that it can be brought back. What tells of
  // this device alone stays here.
  function saveRaw() {
    var own = /^trust-check\/1\/(?!epoch$|exported$)/;
    var all = { app: "trust-check", format: 1, records: {}, unreadable: {} };
    Object.keys(localStorage).sort().forEach(function (key) {
      if (!own.test(key)) return;
      var text = localStorage.getItem(key);
      var name = key.replace(own, "");
      try {
        all.records[name] = JSON.parse(text);
      } catch (unreadable) {
        all.unreadable[name] = text;
      }
    });
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(all)], { type: "application/json" }));
    link.download = "check-in-kept.json";
    link.click();
  }

  // --- Leaving --------------------------------------------------------------------------------

  // As the GOV.UK Design System does it: https://design-system.service.gov.uk/components/exit-this-page/
  var PRESS_MS = 5000;
  var LEFT = "trust-check/1/left";
  var exit = document.querySelector("a[data-exit]");
  // Where it leads as long as the host has not chosen another place.
  var NEUTRAL = exit.href;
  var presses = 0;
  // Whether Shift is down and nothing else was pressed with it.
  var isPlainShift = false;
  var forget;

  function leave() {
    // The style hides everything else before the next frame is drawn.
    html.setAttribute("data-leaving", "");
    say("leaving");
    document.title = "";
    // Back may load the page anew, at the address that was left; this tab then starts clean.
    try {
      write.call(sessionStorage, LEFT, "yes");
    } catch (blocked) {
      // Then nothing was kept that Back could show.
    }
    try {
      location.replace(exit.href);
    } catch (refused) {
      // A host's address that the browser cannot read.
      location.replace(NEUTRAL);
    }
  }

  function say(what) {
    var status = document.getElementById("exit-status");
    status.textContent = what ? status.getAttribute("data-" + what) : "";
  }

  function stopCounting() {
    if (presses > 0) say("over");
    presses = 0;
    clearTimeout(forget);
  }

  document.addEventListener("keydown", function (event) {
    isPlainShift = event.key === "Shift" && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!isPlainShift) stopCounting();
  });

  document.addEventListener("keyup", function (event) {
    if (event.key !== "Shift" || !isPlainShift) return;
    isPlainShift = false;
    presses += 1;
    clearTimeout(forget);
    if (presses === 3) {
      leave();
    } else {
      say("press-" + presses);
      forget = setTimeout(stopCounting, PRESS_MS);
    }
  });

  // Shift and a click select text or open a window: no press of Shift alone.
  document.addEventListener("pointerdown", function () {
    isPlainShift = false;
  });

  document.addEventListener("click", function (event) {
    var target = event.target.closest("[data-exit], [data-skip], [data-keys-open]");
    if (!target) return;
    event.preventDefault();
    // Following "#main" would look for a page of that name.
    if (target.hasAttribute("data-skip")) document.getElementById("main").focus();
    else if (target.hasAttribute("data-exit")) leave();
    else showKeys();
  });

  // Back to a page that the browser had set aside: it is still hidden, and starts anew.
  window.addEventListener("pageshow", function (event) {
    if (event.persisted && html.hasAttribute("data-leaving")) location.reload();
  });

  // --- The list of keys -------------------------------------------------------------------------

  // The browser's own dialog: Escape closes it, and the focus goes back.
  function showKeys() {
    var keys = document.getElementById("keys");
    if (keys && keys.showModal && !keys.open) keys.showModal();
  }

  // Not while words are typed, and not where single keys are turned off (WCAG 2.1.4).
  document.addEventListener("keydown", function (event) {
    if (event.key !== "?" || event.ctrlKey || event.altKey || event.metaKey) return;
    if (html.getAttribute("data-keys") === "off" || html.hasAttribute("data-leaving")) return;
    if (event.target.closest("textarea, select, input:not([type=radio]):not([type=checkbox])")) return;
    showKeys();
  });

  // --- The host's settings ---------------------------------------------------------------------

  // Asked for at once: the exit has to lead where the host wants it before the program is there.
  // The program judges the rest (crates/site), as strictly as this one address is judged here.
  var ADDRESS = /^https:\/\/[a-z0-9][a-z0-9.-]*(:[0-9]+)?([\/?#][!-~]*)?$/i;

  function takeSettings(text) {
    window.trustCheckSite = text;
    try {
      var host = new Blob([text]).size <= 65536 && JSON.parse(text);
      var address = host.v === 1 && host.exit;
      if (typeof address === "string" && address.length <= 500 && ADDRESS.test(address)) exit.href = address;
    } catch (unusable) {
      // Then the address in the page stays.
    }
    window.dispatchEvent(new Event("trust-check:site"));
  }

  // A host without the file has no settings.
  fetch("site.json", { cache: "no-cache", mode: "same-origin", redirect: "error" })
    .then(function (response) {
      // The clock of the device may be wrong; the day of the answer has come for certain.
      window.trustCheckDay = Date.parse(response.headers.get("date"));
      return response.ok ? response.text() : "";
    })
    .catch(function () {
      return "";
    })
    .then(takeSettings);

  // --- The program ----------------------------------------------------------------------------

  function received() {
    expectWithin(QUIET_MS, "no more of the program");
  }

  // Reads in pieces instead of handing the response to WebAssembly: each piece proves that the
  // connection lives, a host that sends wasm files with a wrong type does no harm, and the check
  // needs the whole anyway.
  function download(address, integrity) {
    // Digests can be made only over HTTPS and on this computer. Elsewhere the browser checks by
    // itself; it then gives nothing away before the end.
    var canCheck = window.crypto && crypto.subtle;
    // As the page's own preload asks: WebKit does not take what was fetched in another way, but fetches it again.
    var asPreloaded = { mode: "no-cors", credentials: "include" };
    return fetch(address, canCheck ? asPreloaded : { integrity: integrity }).then(function (response) {
      if (!response.ok) throw new Error(address + ": " + response.status);
      return readAll(response.body.getReader(), []).then(function (bytes) {
        return canCheck ? checked(bytes, integrity) : bytes;
      });
    });
  }

  function readAll(reader, pieces) {
    return reader.read().then(function (next) {
      if (next.done) return new Blob(pieces).arrayBuffer();
      received();
      pieces.push(next.value);
      return readAll(reader, pieces);
    });
  }

  // Refuses what was cut short or changed on the way: it would fail later, and less plainly.
  function checked(bytes, integrity) {
    return crypto.subtle.digest("SHA-384", bytes).then(function (digest) {
      var text = String.fromCharCode.apply(null, new Uint8Array(digest));
      if ("sha384-" + btoa(text) !== integrity) throw new Error("the program is damaged");
      return bytes;
    });
  }

  document.addEventListener("submit", keepStart);
  window.addEventListener("trust-check:started", standBack);
  received();

  // Both at once. The page asks for the JavaScript with its integrity value (modulepreload), and
  // import() takes what was found to be whole there.
  Promise.all([import(js), download(wasm, settings.wasmIntegrity)])
    .then(function (both) {
      expectWithin(START_MS, "no sign of life");
      return both[0].default({ module_or_path: both[1] });
    })
    .catch(fail);
})();
