// @ts-check
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { emulate, devTools } from "./emulate.js";

/* Screenshots of a widget, the same on every machine: the fonts come from packages, and nothing moves. */

/** @typedef {import("./suite.js").Stage} Stage */

/** Only the Arabic letters: digits and Latin names keep the other font. */
const ARABIC = "unicode-range: U+0600-06FF;";
/** Georgia, a theme's serif font, is replaced by one that is available everywhere. @type {[string, string, string, string][]} */
const FONTS = [
  ["Picture", "noto-sans", "latin", ""],
  ["Picture", "noto-sans-arabic", "arabic", ARABIC],
  ["Georgia", "noto-serif", "latin", ""],
];
/** The margin around the widget, in CSS pixels. */
const MARGIN = 16;
/** Small enough for a page of many, and large enough to show that a screen changed. */
const SCALE = 0.5;
/** The tolerance for the colour of a pixel, from 0 to 1. */
const THRESHOLD = 0.05;

/** Style sheets of the fonts: Picture, a sans, and Georgia, a serif. */
export const FONT_FACES = FONTS.flatMap(([family, name, script, range]) =>
  [400, 600].map((weight) => {
    const path = `@fontsource/${name}/files/${name}-${script}-${weight}-normal.woff2`;
    const file = createRequire(import.meta.url).resolve(path);
    const data = readFileSync(file).toString("base64");
    return `@font-face { font-family: ${family}; font-weight: ${weight}; ${range}
      src: url(data:font/woff2;base64,${data}) format("woff2") }`;
  }),
).join("\n");

/**
 * Adds a page with nothing but the quiz.
 *
 * @param {Stage} stage
 * @param {{ quiz: import("./quiz.js").Quiz, theme?: string, css?: string }} options
 * @returns {string} Its path.
 */
export function pageOf({ site }, { quiz: { lang, dir }, theme, css = "" }) {
  const file = lang === "en" ? "" : `${lang}.`;
  site.page(
    "picture.html",
    `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>Picture</title>
     <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
     <style>${FONT_FACES} body { margin: ${MARGIN}px; background: #fff; font-family: Picture, sans-serif }
       body.dark { background: #111618 } ${css}</style></head>
     <body><worth-it-quiz theme="${theme ?? "light"}"></worth-it-quiz>
     <script async src="worth-it-quiz.${file}js"></script></body></html>`,
  );
  return "picture.html";
}

const SETTLE = `
  const [theme, done] = arguments;
  document.querySelector("worth-it-quiz").setAttribute("theme", theme);
  document.body.className = theme;
  document.activeElement?.blur();
  // A new screen may have scrolled the page, and then the bar is not in its own place.
  scrollTo(0, 0);
  document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(done)));`;

/**
 * Takes a screenshot of the whole widget, or of its upper part, in a window of the given width.
 *
 * @param {Stage} stage
 * @param {{ theme: string, width: number, most?: number, scale?: number }} look At most how high, in CSS pixels, and how many
 *   pixels one of these becomes.
 * @returns {Promise<Buffer>} A PNG.
 */
export async function shoot(stage, look) {
  const { theme, width, most = Infinity, scale = SCALE } = look;
  const chromium = devTools(stage.driver);
  await chromium.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", {
    width,
    height: 800,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await emulate(stage, [{ name: "prefers-reduced-motion", value: "reduce" }]);
  await stage.driver.executeAsyncScript(SETTLE, theme);
  const height = await stage.run(
    `return Math.ceil(document.querySelector("worth-it-quiz").getBoundingClientRect().bottom + scrollY) + ${MARGIN};`,
  );
  const { data } = await chromium.sendAndGetDevToolsCommand(
    "Page.captureScreenshot",
    {
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width, height: Math.min(height, most), scale },
    },
  );
  return Buffer.from(data, "base64");
}

/**
 * Compares two pictures.
 *
 * @param {Buffer} one
 * @param {Buffer} other
 * @returns {{ differs: number, diff?: Buffer }} The share of pixels that differ, from 0 to 1; 1 if the sizes do.
 */
export function compare(one, other) {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  const { width, height } = a;
  if (width !== b.width || height !== b.height) return { differs: 1 };
  const diff = new PNG({ width, height });
  const count = pixelmatch(a.data, b.data, diff.data, width, height, {
    threshold: THRESHOLD,
  });
  return { differs: count / (width * height), diff: PNG.sync.write(diff) };
}

/**
 * Returns a picture with one colour replaced by another.
 *
 * @param {Buffer} picture
 * @param {string} from In hexadecimal, without `#`.
 * @param {string} to
 */
export function recolour(picture, from, to) {
  const image = PNG.sync.read(picture);
  const old = Buffer.from(`${from}ff`, "hex");
  for (let at = 0; at < image.data.length; at += old.length) {
    if (image.data.subarray(at, at + old.length).equals(old)) {
      image.data.write(`${to}ff`, at, "hex");
    }
  }
  return PNG.sync.write(image);
}
