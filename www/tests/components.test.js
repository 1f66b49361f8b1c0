// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { suite } from "./support/suite.js";

/* Inside the components of a page, drawn late, and moved into other documents. */

/** @typedef {import("./support/suite.js").Stage} Stage */

/** @param {Stage} stage @param {string} body @param {string} [lang] */
async function open(stage, body, lang = "en") {
  stage.site.page(
    "components.html",
    `<!doctype html><html lang="${lang}"><head><title>A page</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`,
  );
  await stage.driver.get(`${stage.site.url}components.html`);
}

/** What is there of quizzes, in shadow roots too. */
const QUIZZES = `
  return [...window[Symbol.for("wiq-test")].roots]
    .filter(([host]) => host.localName === "worth-it-quiz" && host.isConnected)
    .map(([, root]) => root.querySelector(".widget")?.lang ?? "");`;

/** @param {Stage} stage @param {string[]} want */
async function assertQuizzes(stage, want) {
  await stage.driver
    .wait(async () => String(await stage.run(QUIZZES)) === String(want), 4000)
    .catch(() => undefined);
  await stage.driver.sleep(300);
  assert.deepEqual(await stage.run(QUIZZES), want);
}

/** Draws the quiz into the shadow root of `<x-box>`. */
const DRAW = `document.querySelector("x-box").attachShadow({ mode: "open" }).innerHTML = "<p>Text</p><worth-it-quiz></worth-it-quiz>";`;
const TAG = `<script async src="worth-it-quiz.js"></script>`;

/** @param {Stage} stage */
function isOne(stage) {
  it("is one quiz in a component", async () => {
    await open(stage, `<x-box></x-box><script>${DRAW}</script>${TAG}`);
    await assertQuizzes(stage, ["en"]);
  });

  it("is one quiz in a component with a closed root", async () => {
    await open(
      stage,
      `<x-box></x-box><script>${DRAW.replace("open", "closed")}</script>${TAG}`,
    );
    await assertQuizzes(stage, ["en"]);
  });

  it("is one quiz where the page draws it after the script", async () => {
    await open(
      stage,
      `<main></main>${TAG}<script>setTimeout(() => document.querySelector("main").append(document.createElement("worth-it-quiz")), 1200);</script>`,
    );
    await assertQuizzes(stage, ["en"]);
    await stage.driver.sleep(1300);
    await assertQuizzes(stage, ["en"]);
    const inside = await stage.run(
      `return !!document.querySelector("main worth-it-quiz");`,
    );
    assert.ok(inside, "the page's own was removed");
  });

  it("is one quiz where a component draws it late", async () => {
    await open(
      stage,
      `<x-box></x-box>${TAG}<script>setTimeout(() => { ${DRAW} }, 800);</script>`,
    );
    await stage.driver.sleep(1200);
    await assertQuizzes(stage, ["en"]);
  });

  it("takes the language around the component", async () => {
    await open(
      stage,
      `<x-box></x-box><script>${DRAW}</script>${TAG}<script async src="worth-it-quiz.de.js"></script>`,
      "de",
    );
    await assertQuizzes(stage, ["de"]);
  });

  it("comes lazily inside a component too", async () => {
    await open(
      stage,
      `<x-box></x-box><script>${DRAW}</script><script async src="worth-it-quiz.lazy.js"></script>`,
    );
    await assertQuizzes(stage, ["en"]);
  });

  it("comes lazily where the component is defined late", async () => {
    await open(
      stage,
      `<x-box></x-box><script async src="worth-it-quiz.lazy.js"></script><script>
      setTimeout(() => customElements.define("x-box", class extends HTMLElement {
        connectedCallback() { ${DRAW.replace('document.querySelector("x-box")', "this")} }
      }), 500);</script>`,
    );
    await stage.driver.sleep(900);
    const inBox = await stage.run(
      `return document.querySelector("x-box").shadowRoot.querySelector(":defined:not(p)") !== null;`,
    );
    assert.ok(inBox, "it was not loaded");
  });
}

/** Moves the quiz into the document of a frame, and returns what can be seen of it there. */
const MOVE = `
  const frame = document.getElementById("frame");
  frame.contentDocument.body.append(document.querySelector("worth-it-quiz"));
  return new Promise((resolve) => setTimeout(resolve, 300));`;
const MOVED = `
  const [[host, root]] = [...window[Symbol.for("wiq-test")].roots].filter(([host]) => host.localName === "worth-it-quiz");
  const view = host.ownerDocument.defaultView;
  return { display: view.getComputedStyle(root.querySelector(".bar")).display, checked: !!root.querySelector("input:checked"),
    asks: !!root.querySelector("fieldset") };`;

/** @param {Stage} stage */
function moves(stage) {
  const openFrame = async () => {
    stage.site.settings.attributes = { "exit-url": stage.exit.url };
    stage.site.page(
      "empty.html",
      `<!doctype html><html><head><title>In</title></head><body></body></html>`,
    );
    await open(
      stage,
      `<worth-it-quiz></worth-it-quiz>${TAG}<iframe id="frame" src="empty.html" style="width: 900px; height: 700px"></iframe>`,
    );
    await assertQuizzes(stage, ["en"]);
    await stage.run(`
      const root = window[Symbol.for("wiq-test")].rootOf(0);
      root.querySelector(".primary").click();
      root.querySelector("input").click();`);
    await stage.run(MOVE);
  };

  it("is styled, and goes on, in another document", async () => {
    await openFrame();
    assert.deepEqual(await stage.run(MOVED), {
      display: "flex",
      checked: true,
      asks: true,
    });
    await stage.run(`
      const [[, root]] = [...window[Symbol.for("wiq-test")].roots].filter(([host]) => host.localName === "worth-it-quiz");
      root.querySelector(".primary").click();`);
    assert.deepEqual(await stage.run(MOVED), {
      display: "flex",
      checked: false,
      asks: true,
    });
  });

  it("covers and hears the window that it is in", async () => {
    await openFrame();
    stage.exit.refusals = 1;
    await stage.run(`
      const { document: page } = document.getElementById("frame").contentWindow;
      for (let times = 0; times < 3; times++)
        for (const type of ["keydown", "keyup"])
          page.body.dispatchEvent(new KeyboardEvent(type, { key: "Shift", bubbles: true }));`);
    await stage.driver.wait(
      () => stage.exit.requests.length > 0,
      3000,
      "the keys are not heard",
    );
    const covered = await stage.run(
      `return document.getElementById("frame").contentDocument.documentElement.lastElementChild.localName;`,
    );
    assert.equal(covered, "dialog");
  });
}

suite("components", isOne, moves);
