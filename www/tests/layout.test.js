// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { best } from "./support/quiz.js";
import { suite } from "./support/suite.js";

/* How wide the quiz is in parents that ask for its own width, and that its leave button stays in sight wherever it is. */

/** @typedef {import("./support/suite.js").Stage} Stage */

const QUIZ = `<worth-it-quiz></worth-it-quiz><script async src="worth-it-quiz.js"></script>`;

/**
 * @param {Stage} stage
 * @param {string} body
 * @param {string} [head]
 */
function visit(stage, body, head = "") {
  stage.site.page(
    "layout.html",
    `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,">
     <meta name="viewport" content="width=device-width">${head}</head><body>${body}</body></html>`,
  );
  return stage.visit("layout.html");
}

/** A paragraph as long as any of the quiz. */
const TEXT = `<p>${"Some words of a text that goes on. ".repeat(20)}</p>`;

/** Parents that are as wide as what they contain, around `{}`. @type {Record<string, string>} */
const PARENTS = {
  "a centred flex column": `<main style="display: flex; flex-direction: column; align-items: center">{}</main>`,
  "a centred grid": `<main style="display: grid; justify-items: center">{}</main>`,
  "a row beside a greedy neighbour": `<main style="display: flex"><div>{}</div><div>${"Many more words. ".repeat(200)}</div></main>`,
  "a float": `<div style="float: left">{}</div>`,
  "an inline block": `<div style="display: inline-block">{}</div>`,
  "a table": `<table><tr><td>{}</td></tr></table>`,
  "a box out of the flow": `<div style="position: absolute">{}</div>`,
  "a width by content": `<div style="width: fit-content">{}</div>`,
  "the least width": `<div style="width: min-content">{}</div>`,
  "a page that is set from top to bottom": `<style>body { writing-mode: vertical-rl }</style>{}`,
};

const WIDTH = `
  const { width, right } = window[Symbol.for("wiq-test")].rootOf(0).querySelector(".widget").getBoundingClientRect();
  return { width, right };`;

/** @param {Stage} stage */
function isWide(stage) {
  for (const [name, parent] of Object.entries(PARENTS)) {
    it(`is as wide as a text in ${name}`, async () => {
      const box = `<div id="text" style="max-width: 748px">${TEXT}</div>`;
      await visit(
        stage,
        parent.replace("{}", () => box + QUIZ),
      );
      const { width } = await stage.run(WIDTH);
      const text = await stage.run(
        `return document.getElementById("text").getBoundingClientRect().width;`,
      );
      assert.ok(width >= 250, `${width} px`);
      assert.ok(width >= Math.min(text, 748) - 20, `${width} px of ${text}`);
    });

    it(`is no less by itself in ${name}`, async () => {
      await visit(
        stage,
        parent.replace("{}", () => QUIZ),
      );
      const { width } = await stage.run(WIDTH);
      assert.ok(width >= 250, `${width} px`);
    });
  }

  it("does not stick out of a narrow column", async () => {
    await visit(
      stage,
      `<main style="width: 200px; display: flex; flex-direction: column; align-items: center">${QUIZ}</main>`,
    );
    const { width } = await stage.run(WIDTH);
    assert.ok(Math.abs(width - 200) < 1, `${width} px`);
  });
}

/** Ancestors that clip, around `{}`. @type {Record<string, string>} */
const CLIPPING = {
  "overflow-x: hidden": `<div style="overflow-x: hidden">{}</div>`,
  "overflow: auto": `<div style="overflow: auto">{}</div>`,
  "overflow: hidden, twice": `<div style="overflow: hidden"><div style="overflow: hidden">{}</div></div>`,
  "overflow on the page and its body": `<style>html, body { overflow-x: hidden }</style>{}`,
  "overflow: hidden in a scaled page": `<div style="overflow: hidden; transform: scale(0.8)">{}</div>`,
  "overflow: clip": `<div style="overflow-x: clip">{}</div>`,
  "a scroll box as high as the window": `<div id="scroller" style="height: 100vh; overflow: auto"><div style="overflow: hidden">{}</div></div>`,
  "a scroll box that is higher than the window": `<div style="height: 3000px; overflow: auto">{}</div>`,
  nothing: `<div>{}</div>`,
};

const SCROLL = `
  const host = document.querySelector("worth-it-quiz");
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  const middle = () => {
    const { top, height } = host.getBoundingClientRect();
    return top + height / 2 - innerHeight / 2;
  };
  (document.getElementById("scroller") ?? window).scrollBy(0, middle());
  return new Promise((resolve) => setTimeout(() => {
    const { top, bottom } = root.querySelector(".leave").getBoundingClientRect();
    resolve({ top, bottom, height: innerHeight, moved: host.getBoundingClientRect().top });
  }, 500));`;

/** @param {Stage} stage */
function staysInSight(stage) {
  for (const [name, around] of Object.entries(CLIPPING)) {
    it(`keeps the leave button in sight below ${name}`, async () => {
      const reader = await visit(
        stage,
        around.replace("{}", () => TEXT.repeat(3) + QUIZ) + TEXT.repeat(20),
      );
      await reader.take(best({ A1: "once", D1: "often" }));
      const { top, bottom, height, moved } = await stage.run(SCROLL);
      assert.ok(moved < -200, `the page is at ${moved} px`);
      assert.ok(top >= 0 && bottom <= height / 2, `it is at ${top} px`);
    });
  }

  it("takes no box around a component for a bar", async () => {
    await visit(
      stage,
      `<div style="position: fixed; top: 0; height: 330px; width: 600px; overflow: auto"><x-box></x-box></div>
       <script>
         const quiz = document.createElement("worth-it-quiz");
         document.querySelector("x-box").attachShadow({ mode: "open" }).append(quiz);
       </script><script async src="worth-it-quiz.js"></script>`,
    ).catch(() => undefined);
    const top = await stage.run(`
      const root = [...window[Symbol.for("wiq-test")].roots].find(([host]) => host.localName === "worth-it-quiz")[1];
      return new Promise((resolve) => setTimeout(
        () => resolve(root.querySelector(".leave").getBoundingClientRect().top), 600));`);
    assert.ok(top < 100, `it is at ${top} px`);
  });
}

/** Pages that shift or turn everything. */
const SHIFTED = [
  "html { height: 100%; transform: translateY(0) }",
  "html { height: 100%; filter: invert(0.1) }",
  "html { perspective: 400px; height: 50% }",
  "html { transform: rotate(3deg) }",
  "html { translate: 30px 200px }",
];

/** @param {Stage} stage */
function covers(stage) {
  for (const style of SHIFTED) {
    it(`covers the window where there is ${style}`, async () => {
      stage.site.settings.attributes = { "exit-url": stage.exit.url };
      const reader = await visit(
        stage,
        QUIZ + TEXT.repeat(30),
        `<style>${style}</style>`,
      );
      await stage.run(`scrollTo(0, 300)`);
      stage.exit.refusals = 1;
      await reader.leave();
      // Firefox may not have laid the cover out yet as its driver comes back from the press.
      const isCovered = () =>
        stage.run(`
          const cover = document.documentElement.lastElementChild;
          const points = [0.05, 0.5, 0.95].flatMap((x) =>
            [0.05, 0.5, 0.95].map((y) => [innerWidth * x, innerHeight * y]));
          return points.every(([x, y]) => cover.contains(document.elementFromPoint(x, y)));`);
      await stage.driver.wait(isCovered, 1_000, "something is not covered");
    });
  }
}

suite("layout", isWide, staysInSight, covers);
