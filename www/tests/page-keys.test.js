// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { Key } from "selenium-webdriver";
import { callProbe } from "./support/call-probe.js";
import { strings } from "./support/quiz.js";
import { suite } from "./support/suite.js";

/* A page's handlers let the quiz's controls be as they would native ones; the keys that concern the page still reach it. */

/** @typedef {import("./support/suite.js").Stage} Stage */

/** What pages have: each handler lets native controls be, and tells what it did. */
const PAGE = `<script>
  window.did = [];
  const isField = ({ target }) => /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);
  const isControl = ({ target }) => target.closest("a, button, input, label, select, textarea");
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" || event.key === "Tab" || event.ctrlKey) window.did.push(event.key);
    if (isField(event)) return;
    if (/^(Arrow|Page|Home|End)/.test(event.key)) { window.did.push("slide"); event.preventDefault(); }
    if (event.key.length === 1 && event.key !== " " && !event.ctrlKey) window.did.push("search " + event.key);
    if (/^( |Enter)$/.test(event.key) && !isControl(event)) { window.did.push("play"); event.preventDefault(); }
  });
  document.addEventListener("keypress", (event) => { if (!isField(event) && event.key === "s") window.did.push("typed"); });
  window.addEventListener("load", () => {
    document.getElementById("card").onclick = (event) => { if (!isControl(event)) window.did.push("card"); };
    for (const type of ["mousedown", "pointerdown", "touchstart"])
      document.getElementById("card").addEventListener(type, (event) => {
        if (isControl(event)) return;
        window.did.push("swipe");
        event.preventDefault();
      });
  });
</script>`;

/** @param {Stage} stage */
async function visit(stage) {
  stage.site.page(
    "keys.html",
    `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,">${PAGE}</head>
     <body><div id="card"><worth-it-quiz></worth-it-quiz></div><script async src="worth-it-quiz.js"></script></body></html>`,
  );
  return stage.visit("keys.html", "mouse");
}

/** @param {Stage} stage */
const did = (stage) => stage.run(`return window.did.splice(0);`);

/** Moves the focus to a control of the quiz. */
const FOCUS = `
  window[Symbol.for("wiq-test")].rootOf(0).querySelector(arguments[0]).focus();`;

/** @param {Stage} stage */
function keepsKeys(stage) {
  const type = (/** @type {string[]} */ ...keys) =>
    stage.driver
      .actions()
      .sendKeys(...keys)
      .perform();

  it("an arrow key on an answer turns no slide of the page", async () => {
    const reader = await visit(stage);
    await reader.start();
    await stage.run(FOCUS, "input");
    await did(stage);
    await type(Key.SPACE, Key.ARROW_RIGHT, Key.ARROW_DOWN, "s", Key.HOME);
    assert.deepEqual(await did(stage), []);
    const { choices } = await reader.look();
    assert.ok(choices[2]?.checked, JSON.stringify(choices));
  });

  it("a letter in the list of countries opens no search", async () => {
    const reader = await visit(stage);
    await reader.help();
    await stage.run(FOCUS, "select");
    await did(stage);
    await type("s");
    assert.deepEqual(await did(stage), []);
  });

  it("Enter and Space on a button play nothing", async () => {
    const reader = await visit(stage);
    await stage.run(FOCUS, ".primary");
    await did(stage);
    await type(Key.ENTER);
    assert.equal(await reader.kind(), "question");
    assert.deepEqual(await did(stage), []);
  });

  it("other keys on a button reach the page, as from a button of its own", async () => {
    await visit(stage);
    await stage.run(FOCUS, ".primary");
    await did(stage);
    await type("x", Key.ARROW_RIGHT);
    assert.deepEqual(await did(stage), ["search x", "slide"]);
  });

  it("Escape, Tab and keys with Control reach the page", async () => {
    const reader = await visit(stage);
    await reader.start();
    await stage.run(FOCUS, "input");
    await did(stage);
    await type(Key.ESCAPE);
    await stage.driver
      .actions()
      .keyDown(Key.CONTROL)
      .sendKeys("y")
      .keyUp(Key.CONTROL)
      .perform();
    await type(Key.TAB);
    const seen = await did(stage);
    for (const key of ["Escape", "y", "Tab"])
      assert.ok(seen.includes(key), `${key}: ${seen}`);
  });
}

/** @param {Stage} stage */
function keepsPresses(stage) {
  it("a press on a button, an answer or a list is none on the card around it", async () => {
    const reader = await visit(stage);
    await did(stage);
    await reader.start();
    const { choices } = await reader.look();
    await reader.press(choices[0]?.text ?? "");
    assert.equal(await reader.chosen(), choices[0]?.text);
    assert.deepEqual(await did(stage), []);
  });

  it("a press beside the controls is one on the card", async () => {
    await visit(stage);
    await did(stage);
    const point = await stage.run(`
      const { left, top } = window[Symbol.for("wiq-test")].rootOf(0).querySelector(".body p, .body h3, .lead").getBoundingClientRect();
      return { x: Math.round(left) + 4, y: Math.round(top) + 4 };`);
    await stage.driver
      .actions()
      .move({ ...point, duration: 0 })
      .click()
      .perform();
    assert.ok((await did(stage)).includes("card"));
  });

  it("the owner's own link in the fallback stays the page's", async () => {
    await visit(stage);
    assert.equal(
      typeof (await callProbe(stage.driver, "point", 0, strings.start)),
      "object",
    );
  });
}

/** A trap as many are written: it lists what can have the focus, and Tab on the last goes to the first. */
const TRAP = `<script>
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Tab") return;
    const all = [...document.querySelectorAll("#box button, #box a[href], #box [tabindex]:not([tabindex='-1'])")];
    const [first, last] = event.shiftKey ? [all.at(-1), all[0]] : [all[0], all.at(-1)];
    if (document.activeElement === last) { first.focus(); event.preventDefault(); }
  });</script>`;

/** @param {Stage} stage */
function letsIn(stage) {
  const BOXES = {
    "a modal dialog of the browser": `<dialog id="box"><button id="close">Close</button>{}</dialog>
      <script>document.getElementById("box").showModal();</script>`,
    "a trap that lists something after the quiz": `<div id="box"><button id="close">Close</button>{}<button>Close</button></div>${TRAP}`,
  };
  for (const [name, box] of Object.entries(BOXES)) {
    it(`lets keyboards in through ${name}`, async () => {
      stage.site.page(
        "trap.html",
        `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,"></head>
         <body><button>Outside</button>${box.replace("{}", "<worth-it-quiz></worth-it-quiz>")}
         <script async src="worth-it-quiz.js"></script></body></html>`,
      );
      await stage.visit("trap.html");
      await stage.run(`document.getElementById("close").focus();`);
      await stage.driver.actions().sendKeys(Key.TAB, Key.TAB).perform();
      const active = await callProbe(stage.driver, "active");
      assert.ok(active.inside, JSON.stringify(active));
    });
  }
}

suite("page-keys", keepsKeys, keepsPresses, letsIn);
