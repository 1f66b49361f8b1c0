// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { suite } from "./support/suite.js";

/* The quiz is as dark as what is really behind it, however the page says so. */

/** @typedef {import("./support/suite.js").Stage} Stage */

const IS_DARK = `return window[Symbol.for("wiq-test")].rootOf(0).querySelector(".frame").classList.contains("dark");`;

/** @param {Stage} stage @param {{ head?: string, html?: string, around?: string }} page */
async function open(stage, { head = "", html = "", around = "" }) {
  stage.site.page(
    "dark.html",
    `<!doctype html><html lang="en" ${html}><head><title>A page</title><link rel="icon" href="data:,">${head}</head>
     <body><div id="around" ${around}><worth-it-quiz></worth-it-quiz></div>
     <script async src="worth-it-quiz.js"></script></body></html>`,
  );
  await stage.visit("dark.html");
  await stage.driver.sleep(100);
}

/** Pages that are dark when they come. @type {[name: string, page: Parameters<typeof open>[1]][]} */
const DARK = [
  [
    "its background",
    { head: `<style>body { background: #16181c; color: #eee }</style>` },
  ],
  [
    "a newer colour",
    {
      head: `<style>body { background: oklch(0.2 0.02 260); color: #eee }</style>`,
    },
  ],
  [
    "a colour space",
    {
      head: `<style>body { background: color(display-p3 0.1 0.1 0.1); color: #eee }</style>`,
    },
  ],
  ["a section", { around: `style="background: rgba(10, 10, 30, 0.9)"` }],
  [
    "its colour scheme",
    { head: `<style>:root { color-scheme: dark }</style>` },
  ],
  ["a meta element", { head: `<meta name="color-scheme" content="dark">` }],
  [
    "light text on a picture",
    { around: `style="background: linear-gradient(#000, #222); color: #fff"` },
  ],
];

/** Pages that are light, whatever their words say. @type {[name: string, page: Parameters<typeof open>[1]][]} */
const LIGHT = [
  ["header-dark", { html: `class="header-dark"` }],
  ["no-dark-mode", { html: `class="no-dark-mode"` }],
  ["has-dark-mode-toggle", { html: `class="has-dark-mode-toggle night-owl"` }],
  ["dark, in words alone", { html: `class="dark" data-theme="dark"` }],
  [
    "a light section in a dark page",
    {
      head: `<style>body { background: #111 }</style>`,
      around: `style="background: #fff"`,
    },
  ],
];

/** How pages become dark. @type {[name: string, head: string, script: string][]} */
const SWITCHES = [
  [
    "an attribute",
    `<style>[data-md-color-scheme=slate] body { background: #16181c; color: #eee }</style>`,
    `document.documentElement.setAttribute("data-md-color-scheme", "slate");`,
  ],
  [
    "data-mode on the body",
    `<style>[data-mode=night] { background: #16181c; color: #eee }</style>`,
    `document.body.dataset.mode = "night";`,
  ],
  [
    "a class on a wrapper",
    `<style>.x1 { background: #16181c; color: #eee }</style>`,
    `document.getElementById("around").className = "x1";`,
  ],
  [
    "a style element",
    "",
    `const style = document.createElement("style"); style.textContent = "body { background: #16181c; color: #eee }"; document.head.append(style);`,
  ],
  [
    "a swapped style sheet",
    `<link id="sheet" rel="stylesheet" href="light.css">`,
    `document.getElementById("sheet").href = "night.css";`,
  ],
  [
    "a sheet that was disabled",
    `<link id="sheet" rel="stylesheet" href="night.css" disabled>`,
    `document.getElementById("sheet").disabled = false;`,
  ],
  [
    "a transition",
    `<style>body { background: #fff; transition: background 0.3s } .x2 { background: #16181c; color: #eee }</style>`,
    `document.body.className = "x2";`,
  ],
];

/** @param {Stage} stage */
function isAsDark(stage) {
  for (const [name, page] of DARK) {
    it(`is dark by ${name}`, async () => {
      await open(stage, page);
      assert.equal(await stage.run(IS_DARK), true);
    });
  }
  for (const [name, page] of LIGHT) {
    it(`stays light at ${name}`, async () => {
      await open(stage, page);
      assert.equal(await stage.run(IS_DARK), false);
    });
  }
  for (const [name, head, script] of SWITCHES) {
    it(`becomes dark by ${name}`, async () => {
      stage.site.page("light.css", "body { background: #fff }");
      stage.site.page("night.css", "body { background: #16181c; color: #eee }");
      await open(stage, { head });
      assert.equal(await stage.run(IS_DARK), false);
      await stage.run(script);
      await stage.driver.wait(() => stage.run(IS_DARK), 2000, "it stays light");
    });
  }
}

suite("dark", isAsDark);
