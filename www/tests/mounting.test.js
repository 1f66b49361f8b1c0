// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { Key, until } from "selenium-webdriver";
import { logged } from "./support/call-probe.js";
import { metricsOf } from "./support/metrics.js";
import { best, question, quiz, results } from "./support/quiz.js";
import { Reader } from "./support/reader.js";
import { suite } from "./support/suite.js";

/* Adding, keeping, moving and removing the element; and several of them on one page. */

/** @typedef {import("./support/suite.js").Stage} Stage */

const ELEMENT = "<worth-it-quiz></worth-it-quiz>";
const SCRIPT = `<script async src="worth-it-quiz.js"></script>`;
const SYNC = `<script src="worth-it-quiz.js"></script>`;
const DEFER = `<script defer src="worth-it-quiz.js"></script>`;
const MODULE = `<script type="module" src="worth-it-quiz.js"></script>`;

/**
 * Adds a page with given lines in its body and its head.
 *
 * @param {Stage} stage
 * @param {string} body
 * @param {string} [head]
 */
function serve({ site }, body, head = "") {
  site.page(
    "mounting.html",
    `<!doctype html><html lang="en"><head><meta charset="utf-8">
     <title>Mounting</title><link rel="icon" href="data:,">${head}</head>
     <body><main id="main">${body}</main><aside id="aside"></aside>
     </body></html>`,
  );
  return "mounting.html";
}

/** @param {Stage} stage */
const elements = (stage) =>
  stage.run(`return document.querySelectorAll("worth-it-quiz").length;`);

/** @param {Stage} stage */
const complaints = ({ driver }) => logged(driver, /^(console|uncaught)/);

/** Loads another script in the page. */
const LOAD = `
  const [src, done] = arguments;
  const script = document.createElement("script");
  script.onload = script.onerror = () => setTimeout(done, 50);
  script.src = src;
  document.body.append(script);`;

/** @type {[string, string, string][]} */
const ORDERS = [
  ["the element first", ELEMENT + SCRIPT, ""],
  ["the script first", SYNC + ELEMENT, ""],
  ["the script in the head", ELEMENT, SYNC],
  ["the script in the head, deferred", ELEMENT, DEFER],
  ["the script in the head, as a module", ELEMENT, MODULE],
  ["the script alone", SCRIPT, ""],
  ["the script alone, in a text", `<p>Before</p>${SYNC}<p>After</p>`, ""],
];

/** @param {Stage} stage */
function comesInAnyOrder(stage) {
  for (const [name, body, head] of ORDERS) {
    it(`with ${name}`, async () => {
      const reader = await stage.visit(serve(stage, body, head));
      assert.equal(await elements(stage), 1);
      await reader.start();
      assert.equal(await reader.questionId(), "B1");
      assert.deepEqual(await complaints(stage), []);
    });
  }

  it("in a page that is XML, by the snippet as it is", async () => {
    const snippet = /<worth-it-quiz>.*<\/script>/.exec(
      readFileSync(new URL("../site/post.html", import.meta.url), "utf8"),
    );
    stage.site.page(
      "snippet.xhtml",
      `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>XML</title>
       <link rel="icon" href="data:,"/></head><body>${snippet?.[0]}</body></html>`,
    );
    const reader = await stage.visit("snippet.xhtml");
    await reader.take(best());
    const { heading } = await reader.result();
    assert.equal(heading, results.verdicts["worth-a-talk"]?.title);
  });

  it("puts the quiz where the script stands", async () => {
    const body = `<p id="a"></p>${SYNC}<p id="b"></p>`;
    await stage.visit(serve(stage, body));
    const order = await stage.run(
      `return [...document.getElementById("main").children]
         .map(({ id, localName }) => id || localName);`,
    );
    assert.deepEqual(order, ["a", "script", "worth-it-quiz", "b"]);
  });

  it("shows no quiz where only the head has the script", async () => {
    await stage.driver.get(stage.site.url + serve(stage, "", SYNC));
    await stage.driver.sleep(200);
    assert.equal(await elements(stage), 0);
    assert.deepEqual(await complaints(stage), []);
  });

  it("made by a script of the page, later", async () => {
    await stage.driver.get(stage.site.url + serve(stage, "", SYNC));
    await stage.run(
      `document.getElementById("main").innerHTML = ${JSON.stringify(ELEMENT)};`,
    );
    await new Reader(stage.driver).until("start");
  });
}

/** @param {Stage} stage */
function movesAndGoes(stage) {
  it("keeps the state when it moves within the page", async () => {
    const reader = await stage.visit(serve(stage, ELEMENT + SCRIPT));
    await reader.start();
    await reader.choose("heat");
    await reader.continue();
    await reader.choose("one");
    await stage.run(
      `document.getElementById("aside").append(document.querySelector("worth-it-quiz"));`,
    );
    await stage.driver.sleep(100);
    assert.equal(await reader.questionId(), "C1");
    assert.equal(await reader.chosen(), "Only one of us");
    await reader.back();
    assert.equal(await reader.chosen(), question("B1").choices[1]?.text);
  });

  it("is blank when it was gone and comes back", async () => {
    const reader = await stage.visit(serve(stage, ELEMENT + SCRIPT));
    await reader.start();
    await reader.choose("heat");
    await stage.run(
      `window.kept = document.querySelector("worth-it-quiz"); kept.remove();`,
    );
    await stage.driver.sleep(100);
    await stage.run(`document.getElementById("aside").append(window.kept);`);
    await reader.until("start");
    await reader.start();
    assert.equal(await reader.chosen(), undefined);
    assert.deepEqual(await complaints(stage), []);
  });

  it("goes for good without a complaint", async () => {
    const reader = await stage.visit(serve(stage, ELEMENT + SCRIPT));
    await reader.start();
    await stage.run(`document.querySelector("worth-it-quiz").remove();`);
    await stage.driver
      .actions()
      .sendKeys(Key.SHIFT, Key.SHIFT, Key.SHIFT)
      .perform();
    await stage.driver.sleep(200);
    assert.deepEqual(await complaints(stage), []);
    const here = await stage.driver.getCurrentUrl();
    assert.equal(here, `${stage.site.url}mounting.html`);
  });

  it("bears a page that takes it away when the reader starts", async () => {
    const reader = await stage.visit(serve(stage, ELEMENT + SCRIPT));
    await stage.run(
      `addEventListener("worth-it-quiz:start", ({ target }) => target.remove());`,
    );
    await reader.start();
    await stage.driver.sleep(100);
    assert.equal(await elements(stage), 0);
    assert.deepEqual(await complaints(stage), []);
  });
}

/** @param {Stage} stage */
function isOneOfTwo(stage) {
  it("twice on a page, each by itself", async () => {
    const first = await stage.visit(serve(stage, ELEMENT + ELEMENT + SCRIPT));
    const second = new Reader(stage.driver, "mouse", 1);
    await second.until("start");
    await first.start();
    await first.choose("unchanged");
    assert.equal(await second.kind(), "start");
    await second.start();
    assert.equal(await second.chosen(), undefined);
    await second.choose("heat");
    assert.equal(await first.chosen(), question("B1").choices[2]?.text);
    await second.continue();
    assert.equal(await first.questionId(), "B1");
    await second.seeResult();
    await first.seeResult();
    const unmet = results.topics.B1?.unmet ?? "";
    assert.ok((await first.result()).text.includes(unmet));
    assert.ok(!(await second.result()).text.includes(unmet));
  });

  it("twice on a page, left once, both emptied", async () => {
    stage.site.settings.attributes = { "exit-url": stage.exit.url };
    const path = serve(stage, ELEMENT + ELEMENT + SCRIPT);
    const first = await stage.visit(path);
    const second = new Reader(stage.driver, "script", 1);
    await second.until("start");
    for (const reader of [first, second]) await reader.start();
    stage.exit.refusals = 1;
    await stage.driver
      .actions()
      .sendKeys(Key.SHIFT, Key.SHIFT, Key.SHIFT)
      .perform();
    await stage.driver.wait(() => stage.exit.requests.length > 0, 5000);
    for (const reader of [first, second]) {
      assert.equal(await reader.kind(), "none");
    }
    await stage.driver.sleep(200);
    assert.equal(stage.exit.requests.length, 1);
  });
}

/** Adds several at once, and waits until the last of them is drawn. */
const PUT_IN = `
  const [count, done] = arguments;
  for (let index = 0; index < count; index++) {
    document.body.append(document.createElement("worth-it-quiz"));
  }
  document.body.lastElementChild.addEventListener("worth-it-quiz:ready", () =>
    requestAnimationFrame(() => setTimeout(done)));`;

/** @param {Stage} stage */
function isOneOfMany(stage) {
  // Only Chromium's driver counts layouts.
  const skip = stage.engine !== "chromium";

  it(
    "has the page laid out once for all that come at once",
    { skip },
    async () => {
      await stage.visit(serve(stage, ELEMENT + SCRIPT));
      const before = await metricsOf(stage.driver);
      await stage.driver.executeAsyncScript(PUT_IN, 20);
      const after = await metricsOf(stage.driver);
      const layouts = (after.LayoutCount ?? 0) - (before.LayoutCount ?? 0);
      // One before they are drawn, where the theme is read, and one after; the rest is the browser's own.
      assert.ok(layouts > 0 && layouts < 6, `${layouts} layouts`);
    },
  );
}

/** @param {Stage} stage */
function bearsCompanions(stage) {
  it("is not disturbed by a second copy of the script", async () => {
    const reader = await stage.visit(serve(stage, SCRIPT + SCRIPT));
    assert.equal(await elements(stage), 1);
    await reader.start();
    await reader.choose("heat");
    await stage.driver.executeAsyncScript(LOAD, "worth-it-quiz.js?again");
    assert.equal(await elements(stage), 1);
    assert.equal(await reader.questionId(), "B1");
    assert.equal(await reader.chosen(), question("B1").choices[1]?.text);
    assert.deepEqual(await complaints(stage), []);
  });

  it("warns of a copy of another version, which stands down", async () => {
    const reader = await stage.visit(serve(stage, ELEMENT + SCRIPT));
    const file = await fetch(`${stage.site.url}worth-it-quiz.js`);
    const version = await stage.run(VERSION);
    assert.match(version, /^\d+\.\d+\.\d+$/);
    const other = (await file.text()).replaceAll(version, "99.9.9");
    stage.site.page("other.js", other);
    await stage.driver.executeAsyncScript(LOAD, "other.js");
    assert.equal(await stage.run(VERSION), version);
    const [warning, ...more] = await complaints(stage);
    assert.equal(warning?.kind, "console.warn");
    assert.match(warning?.what ?? "", /99\.9\.9/);
    assert.deepEqual(more, []);
    await reader.start();
  });

  it("shows the owner's link until the quiz is there, and not within it", async () => {
    const link = `<a href="https://findahelpline.com/">Our help</a>`;
    const path = serve(stage, `<worth-it-quiz>${link}</worth-it-quiz>`);
    const shown = `return document.querySelector("worth-it-quiz a").checkVisibility();`;
    await stage.driver.get(stage.site.url + path);
    assert.equal(await stage.run(shown), true);
    await stage.driver.executeAsyncScript(LOAD, "worth-it-quiz.js");
    const reader = new Reader(stage.driver);
    await reader.until("start");
    assert.equal(await stage.run(shown), false);
    assert.ok((await reader.look()).headings.includes(quiz.title));
  });

  it("is left alone by a page that went elsewhere before it was ready", async () => {
    const path = serve(stage, ELEMENT + SYNC);
    await stage.visit(path);
    await stage.driver.get(`${stage.site.url}pages/before.html`);
    await stage.driver.wait(until.titleIs("A page without a quiz"), 5000);
    await stage.driver.navigate().back();
    await new Reader(stage.driver).until("start");
    assert.deepEqual(await complaints(stage), []);
  });
}

const VERSION = `return customElements.get("worth-it-quiz").version;`;

suite(
  "mounting",
  comesInAnyOrder,
  movesAndGoes,
  isOneOfTwo,
  isOneOfMany,
  bearsCompanions,
);
