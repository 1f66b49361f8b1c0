// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { logged } from "./support/call-probe.js";
import { best, questions, strings } from "./support/quiz.js";
import { suite } from "./support/suite.js";

/* A reader leaves nothing behind in the page or in the browser. */

/** @typedef {import("./support/suite.js").Stage} Stage */

/** What must be the same before and after. */
const STATE = `
  const host = document.querySelector("worth-it-quiz");
  return {
    url: location.href,
    length: history.length,
    state: history.state,
    title: document.title,
    cookie: document.cookie,
    name: window.name,
    stored: [localStorage.length, sessionStorage.length],
    host: host.outerHTML,
    page: document.documentElement.outerHTML.length,
    globals: Object.getOwnPropertyNames(window).sort(),
    root: host.shadowRoot,
    own: Object.getOwnPropertyNames(host),
  };`;

/** Databases and caches, which are asynchronous. */
const STORES = `
  return Promise.all([indexedDB.databases?.() ?? [], caches.keys()])
    .then((found) => found.flat().length);`;

/** Records the quiz's events at the document. */
const HEAR = `
  const heard = window[Symbol.for("wiq-test")].heard = [];
  for (const kind of ["ready", "start", "finish", "error"]) {
    addEventListener("worth-it-quiz:" + kind, (event) => {
      heard.push({
        kind,
        bubbles: event.bubbles,
        composed: event.composed,
        detail: event.detail ?? null,
        own: Object.keys(event).filter((key) => key !== "isTrusted"),
        target: event.target.localName,
      });
    });
  }`;
const HEARD = `return window[Symbol.for("wiq-test")].heard;`;

/** Returns the events that the page receives. @param {string} kind */
const event = (kind) => ({
  kind,
  bubbles: true,
  composed: true,
  detail: null,
  own: [],
  target: "worth-it-quiz",
});

/** Adds a page that listens from the start. @param {Stage} stage */
function listening({ site }) {
  site.page(
    "heard.html",
    `<!doctype html><html lang="en"><head><title>Heard</title>
     <link rel="icon" href="data:,"><script>${HEAR}</script></head><body>
     <worth-it-quiz></worth-it-quiz>
     <script async src="worth-it-quiz.js"></script></body></html>`,
  );
  return "heard.html";
}

/** @param {Stage} stage */
function leavesNothing(stage) {
  it("leaves page, history and stores as they were, and asks for nothing", async () => {
    const reader = await stage.visit("", "mouse");
    // The page itself has to have finished loading.
    await stage.driver.sleep(300);
    const before = await stage.run(STATE);
    const requests = stage.site.requests.length;
    await reader.take(best({ A1: "once", D2: "often" }));
    await reader.openChange("A1");
    await reader.choose("skip");
    await reader.continue();
    await reader.startOver();
    await reader.help();
    assert.equal(await reader.kind(), "help");
    await stage.driver.sleep(300);
    assert.deepEqual(await stage.run(STATE), before);
    assert.equal(await stage.run(STORES), 0);
    assert.equal(stage.site.requests.length, requests);
    assert.equal(before.root, null, "the root is open");
    const touched = await logged(
      stage.driver,
      /^(storage|history|title|network)$/,
    );
    assert.deepEqual(touched, []);
  });

  it("loads its own file and nothing else", async () => {
    await stage.visit("pages/plain.html");
    await stage.driver.sleep(300);
    const paths = stage.site.requests.map(({ path }) => path);
    assert.deepEqual(paths, ["/pages/plain.html", "/worth-it-quiz.js"]);
    const loaded = await stage.run(
      `return performance.getEntriesByType("resource").map(({ name }) => name);`,
    );
    const others = loaded.filter(
      (/** @type {string} */ url) => !url.startsWith("data:"),
    );
    assert.deepEqual(others, [`${stage.site.url}worth-it-quiz.js`]);
  });

  it("writes nothing to the console, and throws nothing", async () => {
    const reader = await stage.visit();
    await reader.take(best());
    await reader.startOver();
    await reader.help();
    assert.deepEqual(await logged(stage.driver, /^(console|uncaught)/), []);
  });
}

/** @param {Stage} stage */
function marksItself(stage) {
  it("asks recorders to look away, and keeps the owner's classes", async () => {
    stage.site.page("classes.html", withClasses);
    await stage.visit("classes.html");
    const { classes, data } = await stage.run(
      `const { classList, dataset } = document.querySelector("worth-it-quiz");
       return { classes: [...classList], data: { ...dataset } };`,
    );
    assert.deepEqual(classes.slice(0, 2), ["own", "rr-block"]);
    assert.deepEqual(
      MARKS.filter((mark) => !classes.includes(mark) && !(mark in data)),
      [],
    );
  });

  it("lets recorders hear nothing that is set to a control", async () => {
    stage.site.page("set.html", withRecorder);
    const reader = await stage.visit("set.html");
    const heard = () => stage.run(SET);
    await reader.start();
    await reader.choose("changed");
    assert.deepEqual(await heard(), [], "by choosing");
    await reader.continue();
    await reader.choose("skip");
    await reader.back();
    await reader.seeResult();
    await stage.run(`navigator.clipboard.writeText = () => Promise.reject();`);
    await reader.press(strings.copy ?? "");
    assert.ok(await stage.run(AREA), "no text to copy");
    const all = await heard();
    assert.ok(all.length > 0, "nothing is heard at all");
    assert.deepEqual(
      all.filter((/** @type {string} */ one) => one !== "hidden"),
      [],
    );
  });

  it("changes nothing in the page while it is answered", async () => {
    const reader = await stage.visit("pages/plain.html", "keyboard");
    await stage.run(OBSERVE);
    await reader.take(best({ A2: "more" }));
    await reader.startOver();
    await reader.help();
    assert.deepEqual(await stage.run(OBSERVED), []);
    await stage.run(`document.body.dataset.own = "";`);
    assert.equal((await stage.run(OBSERVED)).length, 1, "it does not observe");
  });
}

/** @param {Stage} stage */
function tellsLittle(stage) {
  it("tells the page when it is ready, started and finished, and no more", async () => {
    const reader = await stage.visit(listening(stage));
    await reader.take(best({ S1: "yes" }));
    await reader.change("S1", "no");
    await reader.result();
    assert.deepEqual(await stage.run(HEARD), [
      event("ready"),
      event("start"),
      event("finish"),
    ]);
  });

  it("tells of a second run", async () => {
    const reader = await stage.visit(listening(stage));
    await reader.take({});
    await reader.startOver();
    await reader.take({});
    /** @type {{ kind: string }[]} */
    const heard = await stage.run(HEARD);
    const kinds = heard.map(({ kind }) => kind);
    assert.deepEqual(kinds, ["ready", "start", "finish", "start", "finish"]);
  });

  it("keeps the browser from remembering answers", async () => {
    const reader = await stage.visit("pages/plain.html");
    await reader.start();
    const radios = await stage.run(RADIOS);
    assert.equal(radios.length, questions[0]?.choices.length);
    for (const { autocomplete, value, form } of radios) {
      assert.deepEqual([autocomplete, value, form], ["off", "on", null]);
    }
    await reader.seeResult();
    assert.equal(await stage.run(SELECT), "off");
  });

  it("puts no answer into attributes or ids", async () => {
    const reader = await stage.visit("pages/plain.html");
    await reader.start();
    const before = await stage.run(MARKUP);
    await reader.choose("unchanged");
    assert.equal(await stage.run(MARKUP), before);
  });
}

/** One opt-out of each recorder whose vendor documents one. */
const MARKS = [
  "rr-block",
  "ph-no-capture",
  "sentry-block",
  "nr-block",
  "dd-privacy-hidden",
  "fs-exclude",
  "amp-block",
  "mp-block",
  "lo-sensitive",
  "ym-hide-content",
  "clarityMask",
  "openreplayHidden",
  "hjSuppress",
  "private",
  "matomoMask",
];

const withClasses = `<!doctype html><html lang="en"><head><title>Classes</title>
  <link rel="icon" href="data:,"></head><body>
  <worth-it-quiz class="own rr-block"></worth-it-quiz>
  <script async src="worth-it-quiz.js"></script></body></html>`;

/**
 * A page with a recorder that observes what scripts set on a control, as rrweb does, but inspects the control as late as
 * possible: when nothing is around it any more.
 */
const withRecorder = `<!doctype html><html lang="en"><head><title>Set</title>
  <link rel="icon" href="data:,"></head><body><script>
  window.heard = [];
  for (const [{ prototype }, name] of [
    [HTMLInputElement, "value"], [HTMLInputElement, "checked"],
    [HTMLSelectElement, "value"], [HTMLSelectElement, "selectedIndex"],
    [HTMLTextAreaElement, "value"], [HTMLOptionElement, "selected"],
  ]) {
    const { get, set } = Object.getOwnPropertyDescriptor(prototype, name);
    Object.defineProperty(prototype, name, {
      configurable: true,
      get,
      set(value) {
        window.heard.push([this, name]);
        set.call(this, value);
      },
    });
  }</script>
  <worth-it-quiz country="GB"></worth-it-quiz>
  <script async src="worth-it-quiz.js"></script></body></html>`;
/** Returns what is not inside an element with an opt-out. */
const SET = `
  return window.heard.map(([target, name]) => {
    const control = target.localName === "option" ? target.parentElement : target;
    return control.classList.contains("rr-block") ? "hidden" : control.localName + "." + name;
  });`;
const AREA = `
  return window[Symbol.for("wiq-test")].rootOf(0).querySelector("textarea")?.value.length;`;

/** Observes every change in the page, for as long as it exists. */
const OBSERVE = `
  const test = window[Symbol.for("wiq-test")];
  test.changes = [];
  test.observer = new MutationObserver((records) => {
    for (const { type, target } of records)
      test.changes.push(type + " of " + target.nodeName);
  });
  test.observer.observe(document, {
    subtree: true, childList: true, attributes: true, characterData: true,
  });`;
const OBSERVED = `
  const { changes, observer } = window[Symbol.for("wiq-test")];
  for (const { type, target } of observer.takeRecords())
    changes.push(type + " of " + target.nodeName);
  return changes;`;

/** @param {Stage} stage */
function movesNothing(stage) {
  it("moves neither the page nor the focus when it loads", async () => {
    await stage.visit("pages/below.html");
    await stage.visit("pages/plain.html");
    await stage.driver.sleep(200);
    const moves = await logged(stage.driver, /^(scroll|focus)$/);
    assert.deepEqual(moves, []);
    const at = await stage.run(
      `return [scrollX, scrollY, document.activeElement.localName];`,
    );
    assert.deepEqual(at, [0, 0, "body"]);
  });

  it("leaves the focus of the page where it is when it loads", async () => {
    stage.site.page(
      "focus.html",
      `<!doctype html><html lang="en"><head><title>Focus</title>
       <link rel="icon" href="data:,"></head><body>
       <input id="own" autofocus><div style="height: 4000px"></div>
       <worth-it-quiz></worth-it-quiz>
       <script async src="worth-it-quiz.js"></script></body></html>`,
    );
    await stage.visit("focus.html");
    const at = await stage.run(`return [scrollY, document.activeElement.id];`);
    assert.deepEqual(at, [0, "own"]);
  });
}

const RADIOS = `
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  return [...root.querySelectorAll("input[type=radio]")].map((radio) => ({
    // Firefox has no such property for radios, and respects the attribute.
    autocomplete: radio.getAttribute("autocomplete"),
    value: radio.value,
    form: radio.form,
  }));`;

const SELECT = `
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  return root.querySelector("select").getAttribute("autocomplete");`;

const MARKUP = `
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  return root.firstElementChild.outerHTML;`;

suite("trace", leavesNothing, marksItself, tellsLittle, movesNothing);
