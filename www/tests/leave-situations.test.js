// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { Key } from "selenium-webdriver";
import { Reader } from "./support/reader.js";
import { suite } from "./support/suite.js";

/* Leaving from inside a frame, in full screen, with a dialog open, and in pages that move or trap things; and its speed. */

/** @typedef {import("./support/suite.js").Stage} Stage */

/** @param {string} body @param {string} [head] */
const html = (body, head = "") =>
  `<!doctype html><html lang="en"><head><title>A page</title>
   <link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

const QUIZ = `<worth-it-quiz></worth-it-quiz>
  <script async src="worth-it-quiz.js"></script>`;

/** Returns whether the cover is over every part of the window, including the top layer. */
const IS_COVERED = `
  const cover = document.documentElement.lastElementChild;
  const points = [0.02, 0.5, 0.98].flatMap((x) =>
    [0.02, 0.5, 0.98].map((y) => [innerWidth * x, innerHeight * y]));
  const found = points.map(([x, y]) => document.elementFromPoint(x, y));
  return found.every((element) => element && cover.contains(element)) ||
    found.map((element) => element?.localName).join();`;

/**
 * Opens a page that leads to the other site, whose first answer keeps the browser on the page.
 *
 * @param {Stage} stage
 * @param {string} body
 * @param {string} [head]
 */
async function visit(stage, body, head) {
  stage.site.settings.attributes = { "exit-url": stage.exit.url };
  stage.site.page("situation.html", html(body, head));
  return stage.visit("situation.html", "mouse");
}

/**
 * Leaves by the button while the other site does not respond, and asserts that the screen is covered.
 *
 * @param {Stage} stage
 * @param {Reader} reader
 */
async function assertCovers(stage, reader) {
  stage.exit.refusals = 1;
  await reader.leave();
  await stage.driver.wait(() => stage.exit.requests.length > 0, 5000);
  assert.equal(await stage.run(IS_COVERED), true);
  assertNoReferrer(stage);
}

/** @param {Stage} stage */
function assertNoReferrer({ exit }) {
  for (const { path, referer } of exit.requests) {
    assert.equal(referer, undefined, `${path} came with a referrer`);
  }
}

/** @param {Stage} stage */
function covers(stage) {
  it("covers an element that is in full screen", async () => {
    const reader = await visit(
      stage,
      `<button id="full">Full screen</button>
       <div id="stage" style="background: #fff; overflow: auto">${QUIZ}</div>
       <script>
         document.getElementById("full").onclick = () =>
           document.getElementById("stage").requestFullscreen();
       </script>`,
    );
    await stage.driver.findElement({ id: "full" }).click();
    const full = `return document.fullscreenElement?.id === "stage";`;
    await stage.driver.wait(() => stage.run(full), 5000, "not in full screen");
    await assertCovers(stage, reader);
  });

  it("covers a modal dialog that holds the quiz, and the link works", async () => {
    const reader = await visit(
      stage,
      `<dialog id="box" style="width: 600px; height: 500px">${QUIZ}</dialog>
       <script>document.getElementById("box").showModal();</script>`,
    );
    await assertCovers(stage, reader);
    const link = await stage.run(
      `const link = document.documentElement.lastElementChild.querySelector("a");
       const { x, y, width, height } = link.getBoundingClientRect();
       return document.elementFromPoint(x + width / 2, y + height / 2);`,
    );
    await link.click();
    await stage.driver.wait(async () => {
      return (await stage.driver.getCurrentUrl()) === stage.exit.url;
    }, 5000);
    assertNoReferrer(stage);
  });

  it("covers the window from inside transformed ancestors", async () => {
    const reader = await visit(
      stage,
      `<div style="transform: translateX(40px) scale(0.9); contain: paint">${QUIZ}</div>`,
      `<style>html { filter: invert(0.1) } body { transform: scale(0.9); perspective: 400px }</style>`,
    );
    await assertCovers(stage, reader);
  });
}

/** What a page may do to capture the keyboard. @param {string} target */
const trap = (target) => `<script>
  for (const kind of ["keydown", "keyup", "keypress"]) {
    ${target}.addEventListener(kind, (event) => {
      event.stopImmediatePropagation();
      event.preventDefault();
    }, true);
  }</script>`;

/** @param {Stage} stage */
function traps(stage) {
  const shifts = () =>
    stage.driver.actions().sendKeys(Key.SHIFT, Key.SHIFT, Key.SHIFT).perform();
  const gone = async () =>
    (await stage.driver.getCurrentUrl()) === stage.exit.url;

  it("hears Shift in a page that traps keys on its document", async () => {
    await visit(stage, QUIZ + trap("document"));
    await shifts();
    await stage.driver.wait(gone, 5000, "the reader is still here");
    assertNoReferrer(stage);
  });

  it("leaves by the button where a page traps all keys before us", async () => {
    const reader = await visit(stage, QUIZ, trap("window"));
    await shifts();
    await stage.driver.sleep(300);
    // The window's first listener runs first; no later one can change that.
    assert.equal(await gone(), false);
    await reader.leave();
    await stage.driver.wait(gone, 5000, "the reader is still here");
    assertNoReferrer(stage);
  });
}

/** How a page may frame the quiz, and what then navigates. @type {[name: string, other: boolean, sandbox: string | undefined, goes: "window" | "frame"][]} */
const FRAMES = [
  ["of the same site", false, undefined, "window"],
  ["of another site", true, undefined, "window"],
  [
    "sandboxed, with leave for the top",
    true,
    "allow-scripts allow-top-navigation-by-user-activation",
    "window",
  ],
  ["sandboxed, with no leave for the top", true, "allow-scripts", "frame"],
  [
    "sandboxed, of the same site, with no leave for the top",
    false,
    "allow-scripts allow-same-origin",
    "frame",
  ],
];

/** @param {Stage} stage */
function frames(stage) {
  for (const [name, other, sandbox, goes] of FRAMES) {
    it(`takes the whole ${goes} along from a frame ${name}`, async () => {
      const { site, exit, driver } = stage;
      site.settings.attributes = { "exit-url": `${exit.url}away.html` };
      exit.page("away.html", html("<h1>Weather</h1>"));
      const inner = site.page("inner.html", html(QUIZ));
      const rule = sandbox === undefined ? "" : `sandbox="${sandbox}"`;
      const outer = html(
        `<iframe id="frame" src="${inner}" ${rule} style="width: 900px; height: 700px"></iframe>`,
      );
      // The quiz does not lead to the site that it is on, so the page that frames it has a third host name.
      const top = (other ? exit : site).page("outer.html", outer);
      const page = top.replace("127.0.0.1", other ? "localhost" : "127.0.0.1");
      await driver.get(page);
      await driver.switchTo().frame(driver.findElement({ id: "frame" }));
      const reader = new Reader(driver, "mouse");
      await reader.until("start");
      await untilReached(driver);
      exit.requests = [];
      await reader.leave();
      const away = () =>
        exit.requests.some(({ path }) => path === "/away.html");
      await driver.wait(away, 5000, "nobody left").catch(async (error) => {
        const heard = await driver.executeScript("return window.heard");
        throw new Error(`${error.message}; the frame heard ${heard}`);
      });
      await driver.switchTo().defaultContent();
      await driver.sleep(300);
      const left = (await driver.getCurrentUrl()) === `${exit.url}away.html`;
      assert.equal(left ? "window" : "frame", goes);
      const [request] = exit.requests.filter(
        ({ path }) => path === "/away.html",
      );
      assert.equal(request?.referer, undefined);
    });
  }
}

/** Records pointer events. */
const HEAR = `
  window.heard = [];
  for (const type of ["pointermove", "pointerdown", "click"])
    addEventListener(type, () => window.heard.push(type), true);
`;

/**
 * Moves the pointer until the frame receives it: a browser may show a frame of another site some time after its page is
 * loaded, and until then sends clicks to the page around it.
 *
 * @param {import("selenium-webdriver").WebDriver} driver In the frame.
 */
async function untilReached(driver) {
  await driver.executeScript(HEAR);
  // Some drivers count from the frame's corner, others from the window's.
  let x = 40;
  const reached = async () => {
    await driver.actions().move({ x: ++x, y: 40, duration: 0 }).perform();
    return driver.executeScript("return window.heard.length > 0");
  };
  await driver.wait(reached, 5000, "the pointer does not reach the frame");
}

/** Measures the time from a press until the next frame is painted. */
const WATCH_PRESSES = `
  window.presses = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (name === "click") window.presses.push(duration);
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
  const button = document.createElement("button");
  button.id = "trivial";
  button.textContent = "Trivial";
  button.onclick = () => {
    const cover = document.createElement("div");
    cover.style.cssText = "position: fixed; inset: 0; background: #fff; pointer-events: none";
    document.documentElement.append(cover);
    setTimeout(() => cover.remove(), 200);
  };
  document.body.prepend(button);`;

/** @param {Stage} stage @param {() => Promise<unknown>} press */
async function pressed(stage, press) {
  await stage.run("window.presses.length = 0;");
  await press();
  await stage.driver.sleep(400);
  const [first] = await stage.run("return window.presses;");
  // Anything shorter than the least threshold is not reported.
  return first ?? 16;
}

/** Enough presses for the least to exclude delays by a busy machine. */
const MOST_PRESSES = 15;
const SLOWER = 4;
/** A frame at 60 frames a second, in milliseconds. */
const FRAME = 1000 / 60;
/** The browser's rounding of each of the two, in milliseconds. */
const ROUNDING = 8;

/** @param {Stage} stage */
function isFast(stage) {
  // The other drivers can't slow the processor down.
  const skip = stage.engine !== "chromium";
  it(
    "covers as soon as a trivial button that does nothing but cover",
    { skip },
    async (test) => {
      const chromium = /** @type {any} */ (stage.driver);
      const slow = (/** @type {number} */ rate) =>
        chromium.sendDevToolsCommand("Emulation.setCPUThrottlingRate", {
          rate,
        });
      /** @type {number[]} */
      const trivial = [];
      /** @type {number[]} */
      const leaving = [];
      const late = () => Math.min(...leaving) - Math.min(...trivial);
      while (trivial.length < MOST_PRESSES && !(late() <= FRAME)) {
        const reader = await visit(stage, QUIZ);
        await reader.start();
        await stage.run(WATCH_PRESSES);
        await slow(SLOWER);
        const button = stage.driver.findElement({ id: "trivial" });
        trivial.push(await pressed(stage, () => button.click()));
        stage.exit.refusals = 1;
        leaving.push(await pressed(stage, () => reader.leave()));
        await slow(1);
        assert.equal(await stage.run(IS_COVERED), true);
      }
      test.diagnostic(`a trivial button: ${trivial.join(", ")} ms`);
      test.diagnostic(`leaving: ${leaving.join(", ")} ms`);
      assert.ok(late() <= FRAME + ROUNDING, `${late()} ms later`);
    },
  );
}

suite("leave in", covers, traps, frames, isFast);
