// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { suite } from "./support/suite.js";

/* The leave button stays visible while a quiz is scrolled, below whatever the page fixes to the top of the window. */

/** @typedef {import("./support/suite.js").Stage} Stage */

const TALL = `<div style="height: 1500px"></div>`;
const BARS = `<div style="position: fixed; z-index: 9; top: 0; left: 0; right: 0; height: 30px; background: gold">News</div>
  <header style="position: sticky; z-index: 9; top: 30px; height: 50px; background: pink">The blog</header>`;
const SHADOW = `<style>header::after { content: ""; position: absolute; top: 100%; left: 0; right: 0; height: 12px; background: silver }</style>`;
/** A bar that ignores the pointer except on its content. */
const LOOSE = `<header style="position: fixed; z-index: 9; top: 0; left: 0; right: 0; height: 60px; background: pink; pointer-events: none">
  <div style="height: 100%"><nav style="height: 100%; pointer-events: auto">The blog</nav></div></header>`;
/** A bar as in many themes: it hides when readers scroll down, and returns when they scroll up. */
const SLIDING = `<header style="position: fixed; z-index: 9; top: 0; left: 0; right: 0; height: 60px; background: pink; transform: translateY(-100%); transition: transform 0.2s">The blog</header>
  <script>
    let before = 0;
    addEventListener("scroll", () => {
      document.querySelector("header").style.transform = scrollY < before ? "none" : "translateY(-100%)";
      before = scrollY;
    });
  </script>`;
const BACKGROUND = `<div style="position: fixed; z-index: -1; inset: 0; background: linen"></div>`;

/** Scrolls until a quarter of the quiz is above the window. Returns the position of the leave button, if it can be pressed. */
const SCROLLED = `
  const done = arguments[0];
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  const { top, height } = root.host.getBoundingClientRect();
  scrollBy({ top: top + height / 4, behavior: "instant" });
  requestAnimationFrame(() => setTimeout(() => {
    const box = root.querySelector("[part~=leave]").getBoundingClientRect();
    const free = [box.top + 2, box.bottom - 2].every(
      (y) => document.elementFromPoint(box.left + box.width / 2, y) === root.host);
    done(free ? Math.round(root.querySelector(".bar").getBoundingClientRect().top) : "covered");
  }));`;

/** Returns whether a leave button can be pressed without scrolling. */
const AS_IT_CAME = `
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  const box = root.querySelector("[part~=leave]").getBoundingClientRect();
  return [box.top + 2, box.bottom - 2].every(
    (y) => document.elementFromPoint(box.left + box.width / 2, y) === root.host);`;

/** Returns how far down the leave button's bar is. */
const TOP = `return Math.round(window[Symbol.for("wiq-test")].rootOf(0)
  .querySelector(".bar").getBoundingClientRect().top);`;

/**
 * Opens a quiz, in the middle of a page.
 *
 * @param {Stage} stage
 * @param {string} above What stands at the page's top.
 * @param {string} [attributes]
 * @param {number} [patience] How long the page is left alone once the quiz is in sight, in milliseconds.
 */
async function open(stage, above, attributes = "", patience = 500) {
  stage.site.page(
    "clear.html",
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Clear</title><link rel="icon" href="data:,">
     <meta name="viewport" content="width=device-width, initial-scale=1"></head>
     <body>${above}${TALL}<worth-it-quiz ${attributes}></worth-it-quiz>${TALL}
     <script async src="worth-it-quiz.js"></script></body></html>`,
  );
  const reader = await stage.visit("clear.html");
  const scrolled = () => stage.driver.executeAsyncScript(SCROLLED);
  // At first, the browser has to report the quiz as visible.
  await scrolled();
  await stage.driver.sleep(patience);
  return { reader, scrolled };
}

suite("avoid-fixed-bars", (stage) => {
  it("stays below two bars on the start screen, a question and the result", async () => {
    const { reader, scrolled } = await open(stage, BARS);
    assert.equal(await scrolled(), 80);
    await reader.start();
    assert.equal(await stage.run(AS_IT_CAME), true);
    assert.equal(await scrolled(), 80);
    await reader.seeResult();
    assert.equal(await stage.run(AS_IT_CAME), true);
    assert.equal(await scrolled(), 80);
  });

  it("is below the bars already for a reader who presses on and on", async () => {
    const { reader } = await open(stage, BARS, "", 0);
    await reader.start();
    await reader.seeResult();
    assert.equal(await stage.run(AS_IT_CAME), true);
  });

  it("stays below a bar that throws a shadow", async () => {
    const { scrolled } = await open(stage, SHADOW + BARS);
    assert.equal(await scrolled(), 80);
  });

  it("makes room for a bar that slides in as a reader scrolls up, and takes it back", async () => {
    const { scrolled } = await open(stage, SLIDING);
    assert.equal(await scrolled(), 0);
    await stage.run(`scrollBy({ top: -40, behavior: "instant" });`);
    await stage.driver.sleep(700);
    assert.equal(await stage.run(TOP), 60);
    assert.equal(await stage.run(AS_IT_CAME), true);
    await stage.run(`scrollBy({ top: 40, behavior: "instant" });`);
    await stage.driver.sleep(700);
    assert.equal(await stage.run(TOP), 0);
  });

  it("follows the page when a bar goes", async () => {
    const { reader, scrolled } = await open(stage, BARS);
    await stage.run(`document.querySelector("header").remove();`);
    await reader.start();
    await stage.driver.sleep(500);
    assert.equal(await scrolled(), 30);
  });

  it("follows the page when the bars go as the quiz begins anew", async () => {
    const { scrolled } = await open(stage, BARS);
    assert.equal(await scrolled(), 80);
    await stage.run(
      `const bar = document.querySelector("header");
       [bar.previousElementSibling, bar].forEach((each) => each.remove());
       document.querySelector("worth-it-quiz").setAttribute("heading-level", "3");`,
    );
    await stage.driver.sleep(500);
    assert.equal(await scrolled(), 0);
  });

  it("stays at the top where nothing is fixed there, and over a background", async () => {
    for (const above of ["", BACKGROUND]) {
      const { reader, scrolled } = await open(stage, above);
      assert.equal(await scrolled(), 0);
      await reader.start();
      assert.equal(await scrolled(), 0);
    }
  });

  it("stays below a bar that lets the pointer through", async () => {
    const { scrolled } = await open(stage, LOOSE);
    assert.equal(await scrolled(), 60);
  });

  it("takes a box that it stands in for no bar", async () => {
    stage.site.page(
      "box.html",
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Box</title><link rel="icon" href="data:,"></head>
       <body><div style="position: fixed; top: 0; left: 0; right: 0; height: 200px; overflow: auto">
       <worth-it-quiz></worth-it-quiz></div><script async src="worth-it-quiz.js"></script></body></html>`,
    );
    const reader = await stage.visit("box.html");
    await reader.start();
    await stage.driver.sleep(500);
    const top = await stage.run(TOP);
    assert.ok(top < 20, `the bar is ${top} pixels down`);
  });

  it("stays where the owner says", async () => {
    const { scrolled } = await open(stage, BARS, `style="--wiq-top: 120px"`);
    assert.equal(await scrolled(), 120);
  });
});
