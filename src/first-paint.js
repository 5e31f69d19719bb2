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
  var write = Storage.prototype.setItem;

  function byId(id) {
    return document.getElementById(id);
  }

  // --- How the page looks ----------------------------------------------------------------------

  // Back to a page that was left by its exit shows a clean start.
  try {
    if (sessionStorage.getItem(LEFT)) {
      sessionStorage.removeItem(LEFT);
      root.setAttribute("data-clean", "");
      stamp("#/");
    }
  } catch (blocked) {}

  // Nor does a further step Back show what was open before: on a clean page, an entry of the history that
  // was not made since has no stamp, and becomes the start. Whoever goes somewhere on purpose
  // (src/browser/location.rs, and links below) says so before.
  function stamp(address) {
    history.replaceState("clean", "", address);
  }

  window.addEventListener("hashchange", function () {
    if (root.hasAttribute("data-clean") && history.state !== "clean") {
      stamp(root.hasAttribute("data-going") ? location.hash : "#/");
    }
    root.removeAttribute("data-going");
  });

  // The looks that the person chose; src/context/settings.rs sets the same later. Known values
  // alone: anything else leaves the page as it is.
  try {
    var chosen = JSON.parse(localStorage.getItem(PREFIX + "settings"));
    if (chosen && chosen.v === 2) {
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

  // The address of another page must not show the start for a moment, nor where a link is followed
  // before the program is there: that page is on its way, too.
  function lookWhere() {
    if (/^#\/?[^\/]/.test(location.hash)) root.setAttribute("data-elsewhere", "");
    else root.removeAttribute("data-elsewhere");
  }

  lookWhere();
  window.addEventListener("hashchange", lookWhere);

  // --- A page that comes slowly ------------------------------------------------------------------

  // `index.html` has a link that keeps the browser from drawing a half of it. Not for long.
  var WHOLE_MS = 500;

  setTimeout(function () {
    var whole = document.querySelector("link[rel=expect]");
    whole.parentNode.removeChild(whole);
  }, WHOLE_MS);

  // --- Someone who comes back ------------------------------------------------------------------

  // The start page greets them with the run left off, or with the last result, above the form
  // (src/pages/start.rs). The same lines stand in index.html, hidden and without their numbers, so
  // that nothing moves when the program arrives. It alone judges what is kept: where there is any
  // doubt about what it will say, the form waits unseen, and no wrong word is shown.

  // More than so many would take time to read.
  var MANY = 400;
  var DAY_MS = 864e5;
  var KEPT = /^trust-check\/1\/(draft|attempt)\/([0-9a-f]{32}$)?/;

  // The fields of the one format that there is today (crates/assessment/src/history/format/v1.rs).
  var FIELDS = {
    draft: "answers,causes,instrument,path,started,step,touched,v",
    attempt: "answers,at,causes,instrument,offset,path,places,v",
  };

  // Throws where there is a doubt.
  function sure(is) {
    if (!is) throw is;
  }

  function isWhole(number, from, to) {
    return typeof number === "number" && number % 1 === 0 && number >= from && number <= to;
  }

  function isTime(number) {
    return isWhole(number, 946684800000, 253402300799999);
  }

  function isWord(value) {
    return typeof value === "string";
  }

  function areWords(list) {
    return Array.isArray(list) && list.every(isWord);
  }

  // A record, with its id and its time.
  function read(key) {
    var name = KEPT.exec(key);
    var record = JSON.parse(localStorage.getItem(key));
    sure(name[2] && record.v === 1 && Object.keys(record).sort().join() === FIELDS[name[1]]);
    Object.keys(record.answers).forEach(function (item) {
      var answer = record.answers[item];
      sure(answer === null || isWhole(answer, 0, 4));
    });
    record.id = name[2];
    record.kind = name[1];
    var isDraft = record.kind === "draft";
    record.time = isDraft ? record.touched : record.at;
    sure(isTime(record.time) && isWord(record.instrument) && areWords(record.causes));
    sure(isDraft ? isTime(record.started) : areWords(record.places) && isWhole(record.offset, -1440, 1440));
    return record;
  }

  // A run left off comes first, then what is newest; of two that are equally new by the order of ids.
  function byRank(one, other) {
    return (other.kind === "draft") - (one.kind === "draft") || other.time - one.time || (one.id < other.id ? -1 : 1);
  }

  // The day of a moment, so many minutes east of UTC; crates/assessment/src/history.rs counts the same.
  function localDay(time, offset) {
    return Math.floor((time + offset * 6e4) / DAY_MS);
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

  function greet(keys) {
    sure(keys.length <= MANY);
    // A result from more than a day ahead was made by a clock that was wrong.
    var records = keys.map(read).filter(function (record) {
      return record.kind === "draft" || record.time <= Date.now() + DAY_MS;
    });
    var shown = records.sort(byRank)[0];
    if (!shown) return;
    var place = document.querySelector("[data-kept=" + shown.kind + "]");
    var open = part(place, "open");
    var signs = document.querySelector("input[value=" + shown.path + "]").getAttribute("data-asked").split(" ");
    if (shown.kind === "draft") {
      // A draft beside its attempt is what a crash left.
      sure(keys.join().split(shown.id).length === 2);
      sure(isWhole(shown.step, 1, 65535) && shown.instrument === place.getAttribute("data-version"));
      var items = Object.keys(shown.answers);
      items.forEach(function (item) {
        sure(signs.some(function (sign) {
          return item.slice(0, -1) === sign.replace(/\d/g, "") && sign.indexOf(item.slice(-1)) > 0;
        }));
      });
      open.setAttribute("href", "#/question/" + shown.step);
      fill(open, "words", { done: items.length, total: 4 * signs.length });
    } else {
      var now = new Date();
      var days = Math.max(0, localDay(+now, -now.getTimezoneOffset()) - localDay(shown.time, shown.offset));
      fill(part(place, "ago"), days > 1 ? "days" : days ? "yesterday" : "today", { days: days });
      var early = part(place, "early");
      if (days >= 28) early.parentNode.removeChild(early);
      else fill(early, days === 27 ? "one" : "many", { days: 28 - days });
      open.setAttribute("href", "#/result/" + shown.id);
    }
    place.hidden = false;
  }

  try {
    var keys = Object.keys(localStorage).filter(function (key) {
      return KEPT.test(key);
    });
    if (keys.length && !root.hasAttribute("data-clean")) {
      root.setAttribute("data-doubt", "");
      // The form is there once what comes after it is. What a parser adds is seen here before it is drawn.
      new MutationObserver(function (_, observer) {
        if (!byId("plain-loading")) return;
        observer.disconnect();
        try {
          greet(keys);
          root.removeAttribute("data-doubt");
        } catch (doubt) {}
      }).observe(root, { childList: true, subtree: true });
    }
  } catch (blocked) {}

  // --- A click on Start before the program is there ----------------------------------------------

  // The answers stay where they are, in the checked radios; the program reads them there.
  document.addEventListener("submit", function (event) {
    // The program's own form has the same name, and answers for itself.
    if (event.target.id !== "start-form" || !byId("plain-start")) return;
    event.preventDefault();
    root.setAttribute("data-started", "");
    // After a failure, the message on the page says already why nothing happens.
    if (byId("load-failure").hidden) byId("start-waiting").hidden = false;
  });

  // --- When a file of the program does not arrive ------------------------------------------------

  function fail(reason) {
    var message = byId("load-failure");
    // Told once; or what follows from a browser that is too old, or from a failed program.
    if (!message || !message.hidden || root.hasAttribute("data-told")) return;
    console.error("The program did not start:", reason);
    byId("start-waiting").hidden = true;
    byId("plain-loading").hidden = true;
    root.removeAttribute("data-doubt");
    byId("load-retry").onclick = tryAgain;
    tell("load-failure");
  }

  // A message is an alert, which a screen reader says when it appears; the focus is for those who see
  // the page enlarged and would not have it in view. Where it is longer than the screen, they get its
  // beginning: the focus alone would show its middle.
  function tell(id) {
    var message = byId(id);
    var keys = byId("keys");
    // Nobody hears what is behind an open dialog.
    if (keys.open) keys.close();
    message.hidden = false;
    message.focus({ preventScroll: true });
    message.scrollIntoView({ block: "nearest" });
    return message;
  }

  // A reload takes files from the cache when their names promise that they never change. A damaged
  // copy would stay damaged, so all are asked for anew first, but not for long. The page itself comes before
  // them: where nothing answers, the browser would put a page of its own in the place of this message.
  function tryAgain() {
    function reload() {
      // It would bring back whoever is leaving.
      if (!root.hasAttribute("data-leaving")) location.reload();
    }
    function askFor(address) {
      return fetch(address, { cache: "reload" }).then(function (response) {
        return response.arrayBuffer();
      });
    }
    function sayAgain() {
      clearTimeout(last);
      byId("load-failure").hidden = true;
      setTimeout(tell, 100, "load-failure");
    }
    var last = setTimeout(reload, 3000);
    askFor("./").then(function () {
      var files = document.querySelectorAll("script[src], link[as=fetch]");
      Promise.all([].map.call(files, function (one) {
        return askFor(one.src || one.href);
      })).then(reload, reload);
    }, sayAgain);
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

  // --- Leaving, and skipping to the content -------------------------------------------------------

  function leave() {
    var exit = document.querySelector("a[data-exit]");
    var isFramed = window.top !== window;
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
    if (isFramed) {
      // Where the browser does not let a frame take its page away, the link stays in sight.
      root.setAttribute("data-framed", "");
      exit.target = "_top";
      exit.focus();
    }
    try {
      (isFramed ? window.top : window).location.replace(exit.href);
    } catch (refused) {
      // A host's address that the browser cannot read.
      if (!isFramed) location.replace(exit.getAttribute("data-neutral"));
    }
  }

  document.addEventListener("click", function (event) {
    // By hand: the oldest browsers have no way to look for what an element stands in.
    for (var at = event.target; at && at.hasAttribute; at = at.parentNode) {
      var isExit = at.hasAttribute("data-exit");
      var opensHere = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      if (opensHere && at.hash && at.hash !== location.hash) root.setAttribute("data-going", "");
      if (!isExit && !at.hasAttribute("data-skip")) continue;
      if (isExit && root.hasAttribute("data-framed")) return;
      event.preventDefault();
      // Following "#main" would look for a page of that name.
      if (isExit) leave();
      else byId("main").focus();
      return;
    }
  });

  var shared = (window.trustCheck = { fail: fail, tell: tell, leave: leave, bootIsHere: false });
})();
