// What has to be known before anything is drawn, and what has to work before any other file is here. It
// stands in index.html itself, as one block that never changes (a content security policy names its hash).
//
// In the syntax of the oldest browsers, which the build checks: they must be able to show a message.
// docs/decisions/0020-boot.md says what this file, src/boot.js and the program do, and in which order.
(function () {
  "use strict";

  var PREFIX = "trust-check/1/";
  var LEFT = PREFIX + "left";
  // The boot script is small; where it has not come after so long, the connection is dead.
  var QUIET_MS = 10000;

  var root = document.documentElement;
  // Kept for leaving: after a failure of the program, nothing else may write.
  var write = window.Storage && Storage.prototype.setItem;

  function byId(id) {
    return document.getElementById(id);
  }

  // --- How the page looks ----------------------------------------------------------------------

  // Back to a page that was left by its exit shows a clean start.
  try {
    if (sessionStorage.getItem(LEFT)) {
      sessionStorage.removeItem(LEFT);
      history.replaceState(null, "", "#/");
      root.setAttribute("data-clean", "");
    }
  } catch (blocked) {}

  // The looks that the person chose; src/context/settings.rs sets the same later. Known values
  // alone: anything else leaves the page as it is.
  try {
    var chosen = JSON.parse(localStorage.getItem(PREFIX + "settings"));
    if (chosen.v === 2) {
      if (/^(light|dark)$/.test(chosen.theme)) {
        root.setAttribute("data-theme", chosen.theme);
        [].forEach.call(document.querySelectorAll("meta[name=theme-color]"), function (color) {
          color.media = color.media.indexOf(chosen.theme) < 0 ? "not all" : "all";
        });
      }
      if (/^larger?$/.test(chosen.text)) root.setAttribute("data-text", chosen.text);
      if (chosen.motion === "none") root.setAttribute("data-motion", "none");
      if (chosen.keys === false) root.setAttribute("data-keys", "off");
    }
  } catch (none) {}

  // The address of another page must not show the start for a moment. boot.js looks again when the
  // address changes before the program is there.
  if (/^#\/?[^\/]/.test(location.hash)) root.setAttribute("data-elsewhere", "");

  // --- Someone who comes back ------------------------------------------------------------------

  // The start page greets them with the run left off, or with the last result, above the form
  // (src/pages/start.rs). The same lines stand in index.html, hidden and without their numbers, so
  // that nothing moves when the program arrives. It alone judges what is kept: where there is any
  // doubt about what it will say, the form waits unseen, and no wrong word is shown.

  var MANY = 400;
  var DAY_MS = 864e5;

  function isWhole(number, from, to) {
    return typeof number === "number" && number % 1 === 0 && number >= from && number <= to;
  }

  function isMoment(ms) {
    return isWhole(ms, 946684800000, 253402300799999);
  }

  function areTexts(list) {
    return Array.isArray(list) && list.every(function (text) {
      return typeof text === "string";
    });
  }

  function areAnswers(answers) {
    return !!answers && typeof answers === "object" && !Array.isArray(answers) && Object.keys(answers).every(function (id) {
      return answers[id] === null || isWhole(answers[id], 0, 4);
    });
  }

  // A record in the one format that there is today (crates/assessment/src/history/format/v1.rs), or
  // an exception: that is the doubt.
  function read(kind, id) {
    var record = JSON.parse(localStorage.getItem(PREFIX + kind + "/" + id));
    var isSound = kind === "draft"
      ? isWhole(record.step, 1, 65535) && isMoment(record.started) && isMoment(record.touched)
      : isMoment(record.at) && isWhole(record.offset, -1440, 1440) && areTexts(record.places);
    if (!isSound || record.v !== 1 || typeof record.instrument !== "string" || !/^[0-9a-f]{32}$/.test(id)) throw id;
    if (!areTexts(record.causes) || !areAnswers(record.answers)) throw id;
    record.id = id;
    record.time = kind === "draft" ? record.touched : record.at;
    return record;
  }

  // The newest record of a kind; one of two that are equally new by the order of their ids.
  function newest(kind, ids) {
    return ids
      .map(function (id) {
        return read(kind, id);
      })
      .sort(function (one, other) {
        return other.time - one.time || (one.id < other.id ? -1 : 1);
      })[0];
  }

  function kept() {
    var ids = { draft: [], attempt: [] };
    for (var at = 0; at < localStorage.length; at += 1) {
      var found = /^trust-check\/1\/(draft|attempt)\/(.*)$/.exec(localStorage.key(at));
      if (found) ids[found[1]].push(found[2]);
    }
    return ids;
  }

  function part(place, name) {
    return place.querySelector("[data-part=" + name + "]");
  }

  // The words in an attribute, with their numbers.
  function fill(element, words, numbers) {
    element.textContent = element.getAttribute("data-" + words).replace(/\{(\w+)\}/g, function (_, name) {
      return numbers[name];
    });
  }

  function fillLeftOff(place, draft) {
    var path = document.querySelector("input[name=path][value='" + draft.path + "']");
    var asked = path.getAttribute("data-items").trim().split(" ");
    var done = asked.filter(function (item) {
      return item in draft.answers;
    });
    if (Object.keys(draft.answers).length !== done.length) throw draft.id;
    if (draft.instrument !== place.getAttribute("data-version")) throw draft.id;
    var goOn = part(place, "open");
    goOn.setAttribute("href", "#/question/" + draft.step);
    fill(goOn, "words", { done: done.length, total: asked.length });
  }

  function fillLatest(place, attempt) {
    if (!document.querySelector("input[name=path][value='" + attempt.path + "']")) throw attempt.id;
    var days = Math.floor(Math.max(0, Date.now() - attempt.at) / DAY_MS);
    fill(part(place, "ago"), days > 1 ? "days" : days ? "yesterday" : "today", { days: days });
    var early = part(place, "early");
    if (days >= 28) early.parentNode.removeChild(early);
    else fill(early, days === 27 ? "one" : "many", { days: 28 - days });
    part(place, "open").setAttribute("href", "#/result/" + attempt.id);
  }

  // The form comes after these lines: where it is there, they are. What a parser adds is seen here
  // before it is drawn.
  function whenFormIsThere(then) {
    new MutationObserver(function (_, observer) {
      if (!byId("start-form")) return;
      observer.disconnect();
      try {
        then();
      } catch (doubt) {
        root.setAttribute("data-doubt", "");
      }
    }).observe(root, { childList: true, subtree: true });
  }

  function greet(ids) {
    if (ids.draft.length + ids.attempt.length > MANY) throw ids;
    // A draft beside its attempt is what a crash left.
    ids.draft.forEach(function (id) {
      if (ids.attempt.indexOf(id) >= 0) throw id;
    });
    var kind = ids.draft.length ? "draft" : "attempt";
    var place = document.querySelector("[data-kept=" + kind + "]");
    (kind === "draft" ? fillLeftOff : fillLatest)(place, newest(kind, ids[kind]));
    place.hidden = false;
  }

  try {
    var ids = kept();
    if ((ids.draft.length || ids.attempt.length) && !root.hasAttribute("data-clean")) {
      whenFormIsThere(function () {
        greet(ids);
      });
    }
  } catch (blocked) {}

  // --- When a file of the program does not arrive ------------------------------------------------

  function fail(reason) {
    var message = byId("load-failure");
    // Told once; or what follows from a browser that is too old, or from a failed program.
    if (!message || !message.hidden || root.hasAttribute("data-told")) return;
    if (window.console) console.error("The program did not start:", reason);
    byId("start-waiting").hidden = true;
    byId("plain-loading").hidden = true;
    root.removeAttribute("data-doubt");
    message.hidden = false;
    byId("load-retry").onclick = tryAgain;
    // The message is an alert, which a screen reader says when it appears; the focus is for those
    // who see the page enlarged and would not have it in view.
    message.focus();
  }

  // A reload takes files from the cache when their names promise that they never change. A damaged
  // copy would stay damaged, so all are asked for anew first, but not for long.
  function tryAgain() {
    function reload() {
      location.reload();
    }
    setTimeout(reload, 3000);
    var anew = [].map.call(document.querySelectorAll("script[src], link[as=fetch]"), function (one) {
      return fetch(one.src || one.href, { cache: "reload" }).then(function (response) {
        return response.arrayBuffer();
      });
    });
    Promise.all(anew).then(reload, reload);
  }

  // A script that is missing, or is not what its integrity value says.
  window.addEventListener("error", function (event) {
    var script = event.target;
    // Not one that an extension of the browser has put here.
    if (script && script.tagName === "SCRIPT" && script.hasAttribute("integrity")) fail(script.src);
  }, true);

  setTimeout(function () {
    if (!shared.bootIsHere) fail("no boot script within " + QUIET_MS / 1000 + " s");
  }, QUIET_MS);

  // --- Leaving -----------------------------------------------------------------------------------

  function leave() {
    var exit = document.querySelector("a[data-exit]");
    // The style hides everything else before the next frame is drawn.
    root.setAttribute("data-leaving", "");
    var status = byId("exit-status");
    status.textContent = status.getAttribute("data-leaving");
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
      location.replace(exit.getAttribute("data-neutral"));
    }
  }

  document.addEventListener("click", function (event) {
    if (!event.target.closest("[data-exit]")) return;
    event.preventDefault();
    leave();
  });

  var shared = (window.trustCheck = { fail: fail, leave: leave, bootIsHere: false });
})();
