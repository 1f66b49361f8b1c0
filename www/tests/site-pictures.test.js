// @ts-check
import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { it } from "node:test";
import { fileURLToPath } from "node:url";
import { PNG } from "pngjs";
import { devTools, emulate } from "./support/emulate.js";
import { icoOf, pngOf } from "./support/ico.js";
import { best, english } from "./support/quiz.js";
import { compare, FONT_FACES, pageOf, shoot } from "./support/screenshots.js";
import { suite } from "./support/suite.js";

/*
 * The pictures that the site and the README show first, the card that other sites show beside a link, and the icons made
 * of icon.svg. `make gallery` takes new ones; look at them before you commit them.
 */

/** @typedef {import("./support/suite.js").Stage} Stage */
/** @typedef {import("./support/reader.js").Reader} Reader */

const GALLERY = new URL("./gallery/", import.meta.url);
const SITE = new URL("../site/", import.meta.url);
const OUT = new URL("./out/", import.meta.url);
const TAKES_NEW = Boolean(process.env.WIQ_NEW_GALLERY);
/** The share of pixels that may differ: versions of the browser draw edges slightly differently. */
const MOST = 0.002;
/** As in a phone's window, twice as sharp. */
const PHONE = { width: 360, most: 720, scale: 2 };
const HALF = { width: 704, most: 690, scale: 1 };
const CARD = { width: 1200, height: 630 };
/** The size that Apple's systems ask for, and that of a tab. */
const TOUCH_ICON = 180;
const TAB_ICON = 32;

const CARD_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Card</title>
<link rel="icon" href="data:,"><style>${FONT_FACES}
  body { box-sizing: border-box; display: flex; gap: 56px; width: ${CARD.width}px; height: ${CARD.height}px; margin: 0;
    padding: 0 64px; overflow: hidden; background: #1f5f59; color: #fff; font-family: Picture }
  .text { flex: 1; align-self: center }
  .name { display: flex; gap: 14px; align-items: center; font: 600 30px Georgia }
  h1 { margin: 40px 0 28px; font: 600 66px/1.08 Georgia; letter-spacing: -0.01em; text-wrap: balance }
  p { margin: 0; font-size: 27px; line-height: 1.4; color: #d9ebe7; text-wrap: balance }
  .quiz { flex: none; width: 500px; padding-top: 56px }
</style></head><body><div class="text">
<div class="name"><svg width="44" height="44" viewBox="0 0 32 32"><path fill="#8fd0c4" d="M16 1a15 15 0 1 1 0 30H4a3 3 0 0 1-3-3V16A15 15 0 0 1 16 1z"/><path
  fill="none" stroke="#0f2522" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"
  d="M16 25v-7M16 18C16 13.5 11 14 9.5 8.5M16 18C16 13.5 21 14 22.5 8.5"/></svg>worth-it-quiz</div>
<h1>Is going back to my ex worth it?</h1>
<p>A quiz for your blog. Nothing that a reader answers leaves their browser.</p></div>
<div class="quiz"><worth-it-quiz theme="light"></worth-it-quiz></div>
<script async src="worth-it-quiz.js"></script></body></html>`;

/** @param {string} body */
const iconPage = (body) =>
  `<!doctype html><html lang="en"><head><title>Icon</title><link rel="icon" href="data:,">
<style>body { margin: 0 } img { display: block }</style></head><body>${body}</body></html>`;

/**
 * Compares a picture with the one of the tree, or writes it there.
 *
 * @param {URL} known
 * @param {Buffer} picture A PNG.
 * @param {(bytes: Buffer) => Buffer} [read] Returns the PNG of the file.
 * @param {(png: Buffer) => Buffer} [write] Returns the file of a PNG.
 */
function assertLooks(known, picture, read = (x) => x, write = (x) => x) {
  const name = known.pathname.split("/").at(-1) ?? "";
  const differs = existsSync(known)
    ? compare(read(readFileSync(known)), picture).differs
    : 1;
  if (differs <= MOST) return;
  mkdirSync(OUT, { recursive: true });
  const out = new URL(name, OUT);
  writeFileSync(out, write(picture));
  const share = `${(differs * 100).toFixed(2)} % of the pixels`;
  if (!TAKES_NEW) {
    assert.fail(`${name}: ${share} differ; see ${fileURLToPath(out)}`);
  }
  renameSync(out, known);
}

/** Chooses "often" in the third question. @param {Reader} reader */
async function toThird(reader) {
  await reader.start();
  for (const id of ["changed", "both"]) {
    await reader.choose(id);
    await reader.continue();
  }
  await reader.choose("often");
}

/** @param {Reader} reader */
const toResult = (reader) => reader.take(best({ A7: "sometimes" }));

/**
 * Takes the picture of a page as it is, behind which nothing is.
 *
 * @param {Stage} stage
 * @param {{ width: number, height: number }} size
 */
async function capture({ driver }, { width, height }) {
  const chromium = devTools(driver);
  await chromium.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", {
    width,
    height,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await chromium.sendDevToolsCommand(
    "Emulation.setDefaultBackgroundColorOverride",
    { color: { r: 0, g: 0, b: 0, a: 0 } },
  );
  await driver.executeAsyncScript(
    `document.activeElement?.blur();
    document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(arguments[0])));`,
  );
  const { data } = await chromium.sendAndGetDevToolsCommand(
    "Page.captureScreenshot",
    { clip: { x: 0, y: 0, width, height, scale: 1 } },
  );
  await chromium.sendDevToolsCommand(
    "Emulation.setDefaultBackgroundColorOverride",
  );
  return Buffer.from(data, "base64");
}

/** Puts two pictures of one height side by side. @param {Buffer} left @param {Buffer} right */
function sideBySide(left, right) {
  const [a, b] = [PNG.sync.read(left), PNG.sync.read(right)];
  const both = new PNG({ width: a.width + b.width, height: a.height });
  PNG.bitblt(a, both, 0, 0, a.width, a.height, 0, 0);
  PNG.bitblt(b, both, 0, 0, b.width, a.height, a.width, 0);
  return PNG.sync.write(both);
}

suite("site pictures", (stage) => {
  // The pictures are Chromium's, as those of the gallery.
  if (stage.engine !== "chromium") return;

  it("the landing page and the README show a question and a result as they are", async () => {
    const question = await stage.visit(pageOf(stage, { quiz: english }));
    await toThird(question);
    const asked = await shoot(stage, { theme: "light", ...PHONE });
    const left = await shoot(stage, { theme: "light", ...HALF });
    const result = await stage.visit(pageOf(stage, { quiz: english }));
    await toResult(result);
    const told = await shoot(stage, { theme: "dark", ...PHONE });
    const right = await shoot(stage, { theme: "dark", ...HALF });
    assertLooks(new URL("shot-question.png", GALLERY), asked);
    assertLooks(new URL("shot-result.png", GALLERY), told);
    assertLooks(new URL("readme.png", GALLERY), sideBySide(left, right));
  });

  it("the card that other sites show has a question as it is", async () => {
    stage.site.page("card.html", CARD_PAGE);
    await toThird(await stage.visit("card.html"));
    await emulate(stage, [{ name: "prefers-reduced-motion", value: "reduce" }]);
    assertLooks(new URL("card.png", SITE), await capture(stage, CARD));
  });

  it("the icons are those of icon.svg", async () => {
    stage.site.settings.instrument = false;
    await emulate(stage, [{ name: "prefers-color-scheme", value: "light" }]);
    const svg = readFileSync(new URL("icon.svg", SITE), "utf8");
    const square = (/** @type {number} */ size) => ({
      width: size,
      height: size,
    });
    stage.site.page(
      "tab.html",
      iconPage(`<img src="icon.svg" width="${TAB_ICON}" alt="">`),
    );
    await stage.driver.get(`${stage.site.url}tab.html`);
    const tab = await capture(stage, square(TAB_ICON));
    // Those systems round the corners themselves, and put black where nothing is.
    const filled = svg.replace("<svg ", `<svg width="${TOUCH_ICON}" `);
    stage.site.page(
      "touch.html",
      iconPage(
        `<style>body { background: #1f5f59 } svg { display: block; transform: scale(0.86) }</style>${filled}`,
      ),
    );
    await stage.driver.get(`${stage.site.url}touch.html`);
    const touch = await capture(stage, square(TOUCH_ICON));
    await emulate(stage, []);
    assertLooks(new URL("favicon.ico", SITE), tab, pngOf, icoOf);
    assertLooks(new URL("apple-touch-icon.png", SITE), touch);
  });
});
