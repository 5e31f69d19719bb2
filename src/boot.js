// Starts the program: fetches and checks it, notices when a download ends before its end, and shows the
// page of recovery when the program fails. Leaving by key and the list of keys stay here for good: they
// must work before the program, after it, and without it.
//
// A classic script in the syntax of the oldest browsers, which the build checks: a browser that is too
// old must still be able to say so. What has to be there before this file is in src/first-paint.js;
// docs/decisions/0020-boot.md has the whole order, and why.
(function () {
  "use strict";

  // A connection that brings nothing for this long is taken for dead. Slow ones bring something.
  var QUIET_MS = 10000;
  // From the last byte to the program's first sign of life. Measured on a slow phone: under 1 s.
  var START_MS = 20000;

  var html = document.documentElement;
  var first = window.trustCheck;
  if (!first) return doWithout();
  first.bootIsHere = true;
  var settings = document.querySelector("script[data-wasm]");

  // "loading", "running" from the moment the program is given the page, "started", "broken".
  var state = "loading";
  var watchdog;

  function hide(id) {
    var element = document.getElementById(id);
    if (element) element.hidden = true;
  }

  // A host's headers of another version refuse the script in the page. The message has its words without it, and
  // the way out works.
  function doWithout() {
    hide("plain-loading");
    document.getElementById("load-failure").hidden = false;
    document.addEventListener("click", function (event) {
      if (event.target.closest("[data-exit]")) location.replace(document.querySelector("a[data-exit]").href);
      if (event.target.id === "load-retry") location.reload();
    });
  }

  // --- Until the program is there ---------------------------------------------------------------

  function expectWithin(ms, what) {
    clearTimeout(watchdog);
    watchdog = setTimeout(function () {
      first.fail("no " + what + " within " + ms / 1000 + " s");
    }, ms);
  }

  // The program may still arrive after the message was shown: then it is welcome.
  function standBack() {
    if (state === "broken") return;
    state = "started";
    clearTimeout(watchdog);
    hide("load-failure");
    hide("start-waiting");
  }

  // --- When the program fails ------------------------------------------------------------------

  // What the JavaScript of the program hands over (xtask/src/finish/program/link.rs).
  var program;

  // A program that has failed in the middle of something is half changed, and must not go on: it
  // hears of no event, its timers end, and nothing is written any more. What was kept is as it was.
  function breakDown(reason) {
    if (state !== "running" && state !== "started") return;
    state = "broken";
    html.setAttribute("data-told", "");
    console.error("The program has failed:", reason);
    clearTimeout(watchdog);
    Storage.prototype.setItem = Storage.prototype.removeItem = Storage.prototype.clear = function () {};
    // Every function that the program hands out is found by its table: whoever calls one finds nothing.
    var table = program.table();
    for (var at = table ? table.length : 0; at > 0; ) table.set((at -= 1), null);
    // Timers are numbered in their order; the last thousands are all that can still be waiting.
    var last = setTimeout(function () {}, 0);
    for (var back = 0; back < 9999; back += 1) clearTimeout(last - back);
    ["page", "notices"].forEach(function (id) {
      var place = document.getElementById(id);
      // What had listeners is gone; the program can fill what it holds, but nobody sees it.
      if (place) place.remove();
    });
    hide("load-failure");
    document.title = document.title.replace(/^.*? – /, "");
    document.querySelector(".mark").style.removeProperty("--mended");
    var message = first.tell("crash");
    message.querySelector("[data-reload]").addEventListener("click", function () {
      location.reload();
    });
    var save = message.querySelector("[data-save]");
    save.hidden = !hasAny();
    save.addEventListener("click", saveRaw);
  }

  // Only what happens in the program: other scripts of the browser's owner fail, too.
  function isOfProgram(error, file) {
    var js = document.querySelector("script[type=module]").src;
    if (file === js) return true;
    if (!error) return false;
    if (window.WebAssembly && error instanceof WebAssembly.RuntimeError) return true;
    return String(error.stack).indexOf(js) >= 0;
  }

  window.addEventListener("error", function (event) {
    if (isOfProgram(event.error, event.filename)) breakDown(event.error);
  });
  window.addEventListener("unhandledrejection", function (event) {
    if (isOfProgram(event.reason)) breakDown(event.reason);
  });
  // A panic tells it at once, whoever catches what the browser makes of it (src/browser/page.rs).
  window.addEventListener("trust-check:panic", function () {
    breakDown("a panic");
  });
  // First in line, since this script came first.
  ["hashchange", "popstate", "storage", "trust-check:site"].forEach(function (name) {
    window.addEventListener(name, function (event) {
      if (state === "broken") event.stopImmediatePropagation();
    });
  });

  // The records. What tells of this device alone stays here.
  var OWN = /^trust-check\/1\/(?!epoch$|exported$)/;

  function hasAny() {
    try {
      return Object.keys(localStorage).some(function (key) {
        return OWN.test(key);
      });
    } catch (blocked) {
      return false;
    }
  }

  // Everything that is kept, in the form of an export, so that it can be brought back.
  function saveRaw() {
    var all = { app: "trust-check", format: 1, records: {}, unreadable: {} };
    Object.keys(localStorage).sort().forEach(function (key) {
      if (!OWN.test(key)) return;
      var text = localStorage.getItem(key);
      var name = key.replace(OWN, "");
      try {
        all.records[name] = JSON.parse(text);
      } catch (unreadable) {
        all.unreadable[name] = text;
      }
    });
    // In the page already: the browser may be what is broken, and make no element any more.
    var link = document.querySelector("#crash [download]");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(all)], { type: "application/json" }));
    link.click();
  }

  // --- Leaving by key ----------------------------------------------------------------

  // The button and the links are in src/first-paint.js.
  // As the GOV.UK Design System does it: https://design-system.service.gov.uk/components/exit-this-page/
  var PRESS_MS = 5000;
  var presses = 0;
  // Whether Shift is down and nothing else was pressed with it.
  var isPlainShift = false;
  var forget;

  function say(what) {
    var status = document.getElementById("exit-status");
    status.textContent = what ? status.getAttribute("data-" + what) : "";
  }

  function stopCounting() {
    if (presses > 0) say("over");
    presses = 0;
    clearTimeout(forget);
  }

  // Where words are typed, Shift makes capitals, and input methods are switched with it.
  var TYPED = "textarea, input:not([type=radio]):not([type=checkbox])";

  function isTyped(event) {
    return event.target.closest(TYPED);
  }

  document.addEventListener("keydown", function (event) {
    var isPlain = event.key === "Shift" && !event.ctrlKey && !event.altKey && !event.metaKey;
    isPlainShift = isPlain && !isTyped(event);
    if (!isPlainShift) stopCounting();
  });

  document.addEventListener("keyup", function (event) {
    if (event.key !== "Shift" || !isPlainShift) return;
    isPlainShift = false;
    presses += 1;
    clearTimeout(forget);
    if (presses === 3) {
      first.leave();
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
    if (event.target.closest("[data-keys-open]")) showKeys();
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
    if (isTyped(event) || event.target.closest("select")) return;
    showKeys();
  });

  // --- The host's settings ---------------------------------------------------------------------

  // Asked for at once: the exit has to lead where the host wants it before the program is there.
  // The program judges the rest (crates/site), as strictly as this one address is judged here.
  var ADDRESS = /^https:\/\/[a-z0-9][a-z0-9.-]*(:[0-9]+)?([\/?#][!-~]*)?$/i;

  function takeSettings(text) {
    var exit = document.querySelector("a[data-exit]");
    exit.setAttribute("data-neutral", exit.href);
    window.trustCheckSite = text;
    try {
      var host = new TextEncoder().encode(text).length <= 65536 && JSON.parse(text);
      var address = host.v === 1 && host.exit;
      if (typeof address === "string" && address.length <= 500 && ADDRESS.test(address)) exit.href = address;
    } catch (unusable) {
      // Then the address in the page stays.
    }
    window.dispatchEvent(new Event("trust-check:site"));
  }

  // A host without the file has no settings.
  function askHost() {
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
  }

  // --- The program ----------------------------------------------------------------------------

  // What came damaged would come damaged again from the browser's cache.
  var isDamaged = {};

  // A file of the program, whole and as it was built. `quiet` is called where the connection brings
  // nothing for a while. `how` says how to ask for it, `whole` gets the bytes before they are checked.
  //
  // Reads in pieces instead of handing the response to WebAssembly: each piece proves that the
  // connection lives, a host that sends wasm files with a wrong type does no harm, and the check
  // needs the whole anyway.
  function download(address, integrity, quiet, how, whole) {
    var timer;
    var pieces = [];
    var length = 0;
    // Digests can be made only over HTTPS and on this computer. Elsewhere the browser checks by
    // itself; it then gives nothing away before the end.
    var canCheck = window.crypto && crypto.subtle;

    function expectMore() {
      clearTimeout(timer);
      timer = setTimeout(quiet, QUIET_MS);
    }

    function joined() {
      var bytes = new Uint8Array(length);
      pieces.reduce(function (at, piece) {
        bytes.set(piece, at);
        return at + piece.length;
      }, 0);
      return bytes;
    }

    function readAll(reader) {
      return reader.read().then(function (next) {
        if (next.done) return joined();
        expectMore();
        pieces.push(next.value);
        length += next.value.length;
        return readAll(reader);
      });
    }

    // Refuses what was cut short or changed on the way: it would fail later, and less plainly.
    function check(bytes) {
      if (whole) whole(bytes);
      if (!canCheck) return bytes;
      return crypto.subtle.digest("SHA-384", bytes).then(function (digest) {
        var text = String.fromCharCode.apply(null, new Uint8Array(digest));
        if ("sha384-" + btoa(text) !== integrity) throw new Error(address + " is damaged");
        return bytes;
      });
    }

    expectMore();
    // As the page's own preload asks: WebKit does not take what was fetched in another way, but fetches it again.
    if (!canCheck) {
      how.integrity = integrity;
    } else {
      how.mode = "no-cors";
      how.credentials = "include";
    }
    if (isDamaged[address]) how.cache = "reload";
    return fetch(address, how)
      .then(function (response) {
        if (!response.ok) throw new Error(address + ": " + response.status);
        return readAll(response.body.getReader());
      })
      .then(check)
      .then(
        function (bytes) {
          clearTimeout(timer);
          return bytes;
        },
        function (reason) {
          clearTimeout(timer);
          isDamaged[address] = true;
          throw reason;
        }
      );
  }

  // For the later parts, which the program asks for when they are needed. What is quiet is given up: a browser
  // asks a host once for a file, and whoever tries again would wait for the same dead answer.
  first.fetch = function (address, integrity) {
    var request = new AbortController();
    return download(address, integrity, function () {
      request.abort();
    }, { signal: request.signal });
  };

  function run(compiled) {
    state = "running";
    expectWithin(START_MS, "sign of life");
    compiled.then(function (module) {
      return program.init({ module_or_path: module });
    }).catch(function (reason) {
      // What is whole and cannot be read is too new for this browser.
      if (reason instanceof WebAssembly.CompileError || reason instanceof WebAssembly.LinkError) {
        state = "loading";
        first.fail(reason);
      } else {
        breakDown(reason);
      }
    });
  }

  function load() {
    // The JavaScript hands itself over. Its script element has an integrity value, and
    // src/first-paint.js hears where it does not come.
    var isHandedOver = new Promise(function (resolve) {
      window.addEventListener("trust-check:program", function (event) {
        program = event.detail;
        resolve();
      });
    });
    window.addEventListener("trust-check:started", standBack);
    // Compiled while it is checked; nothing of it runs before both are done.
    var compiled;
    function compile(bytes) {
      compiled = WebAssembly.compile(bytes);
      // Told where it is used.
      compiled.catch(function () {});
    }
    // What comes after that is still taken.
    function lost() {
      first.fail("no more of the program within " + QUIET_MS / 1000 + " s");
    }
    download(settings.getAttribute("data-wasm"), settings.getAttribute("data-wasm-integrity"), lost, {}, compile)
      .then(function () {
        expectWithin(QUIET_MS, "JavaScript");
        return isHandedOver.then(function () {
          run(compiled);
        });
      })
      .catch(first.fail);
  }

  // --- First of all: can this browser do it? -----------------------------------------------------

  // What the program needs and no browser below the floor has: a type of values that came to
  // WebAssembly in 2021, in the smallest module that names it. WebAssembly can also be turned off.
  function isTooOld() {
    try {
      var smallest = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0];
      return !WebAssembly.validate(new Uint8Array(smallest)) || !("noModule" in settings) || !window.ReadableStream;
    } catch (missing) {
      return true;
    }
  }

  if (isTooOld()) {
    html.setAttribute("data-told", "");
    hide("start-form");
    hide("plain-loading");
    first.tell("too-old");
  } else {
    askHost();
    load();
  }
})();
