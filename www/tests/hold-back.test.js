// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { Reader } from "./support/reader.js";
import { suite } from "./support/suite.js";

/* Nothing of a page holds a reader back who leaves; where the browser asks all the same, the cover stays. */

/** @typedef {import("./support/suite.js").Stage} Stage */

const QUIZ = `<worth-it-quiz></worth-it-quiz><script async src="worth-it-quiz.js"></script>`;

/** Tells our server that the page could ask. The drivers answer by themselves, so no question can be seen. */
const ASKED = `navigator.sendBeacon("asked");`;
const CANCELLED = `if (event.defaultPrevented || event.returnValue === "Stay?") { ${ASKED} }`;

/** Scripts that hold readers back. @type {Record<string, string>} */
const HOLDS = {
  "a listener": `addEventListener("beforeunload", (event) => { event.preventDefault(); ${CANCELLED} });`,
  "a listener in the older way": `addEventListener("beforeunload", (event) => { event.returnValue = "Stay?"; ${CANCELLED} });`,
  "a property": `onbeforeunload = () => { ${ASKED} return "Stay?"; };`,
  "a frame of the page": `
    const frame = document.createElement("iframe");
    document.documentElement.append(frame);
    frame.contentWindow.onbeforeunload = () => { ${ASKED} return "Stay?"; };`,
  "a listener that captures": `addEventListener("beforeunload", (event) => { event.preventDefault(); event.returnValue = "Stay?"; ${CANCELLED} }, true);`,
  "a router": `window.navigation?.addEventListener("navigate", (event) => event.preventDefault());`,
};

/** @param {Stage} stage */
async function assertGone({ driver, site, exit }) {
  await driver.wait(
    async () => (await driver.getCurrentUrl()) === exit.url,
    5000,
    "the reader is still here",
  );
  const asked = site.requests.filter(({ path }) => path.endsWith("/asked"));
  assert.equal(asked.length, 0, "the page was asked");
}

/**
 * @param {Stage} stage
 * @param {string} script
 */
async function visit(stage, script) {
  stage.site.settings.attributes = { "exit-url": stage.exit.url };
  stage.site.page(
    "held.html",
    `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,"></head>
     <body>${QUIZ}<script>${script}</script></body></html>`,
  );
  const reader = await stage.visit("held.html", "mouse");
  await reader.start();
  return reader;
}

/** @param {Stage} stage */
function letsGo(stage) {
  for (const [name, script] of Object.entries(HOLDS)) {
    it(`leaves unasked past ${name}`, async () => {
      const reader = await visit(stage, script);
      await reader.leave();
      await assertGone(stage);
    });
  }

  it("leaves unasked out of a frame", async () => {
    const { site, driver } = stage;
    site.settings.attributes = { "exit-url": stage.exit.url };
    site.page(
      "inner.html",
      `<!doctype html><html lang="en"><head><title>In</title></head><body>${QUIZ}</body></html>`,
    );
    site.page(
      "outer.html",
      `<!doctype html><html lang="en"><head><title>Out</title><link rel="icon" href="data:,"></head><body>
       <iframe id="frame" src="inner.html" style="width: 900px; height: 700px"></iframe>
       <script>onbeforeunload = () => { ${ASKED} return "Stay?"; };</script></body></html>`,
    );
    await driver.get(`${site.url}outer.html`);
    await driver.switchTo().frame(driver.findElement({ id: "frame" }));
    const reader = new Reader(driver);
    await reader.until("start");
    await reader.start();
    await reader.leave();
    await driver.switchTo().defaultContent();
    await assertGone(stage);
  });
}

/** @param {Stage} stage */
function staysCovered(stage) {
  it("keeps the cover and its link where the reader stays, until the page is shown anew", async () => {
    const reader = await visit(stage, "");
    // The answer keeps the browser on the page, as a reader may by its own question.
    stage.exit.refusals = 1;
    await reader.leave();
    await stage.driver.wait(() => stage.exit.requests.length > 0, 5000);
    const look = `
      const cover = document.documentElement.lastElementChild;
      const { textContent } = window[Symbol.for("wiq-test")].rootOf(0).querySelector(".body");
      return [textContent, cover.querySelector("a")?.href];`;
    assert.deepEqual(await stage.run(look), ["", stage.exit.url]);
    const types = `return ["preventDefault", "returnValue"].map((name) =>
      Object.hasOwn(BeforeUnloadEvent.prototype, name));`;
    await stage.run(
      `dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));`,
    );
    await reader.until("start");
    assert.equal((await stage.run(look))[1], null);
    assert.deepEqual(await stage.run(types), [false, true]);
    const held = await stage.run(`
      const event = new Event("beforeunload", { cancelable: true });
      addEventListener("beforeunload", (event) => event.preventDefault(), { once: true });
      dispatchEvent(event);
      return event.defaultPrevented;`);
    assert.ok(held, "the page can't ask any more");
  });
}

suite("hold-back", letsGo, staysCovered);
