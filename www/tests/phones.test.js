// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { devTools } from "./support/emulate.js";
import { best, english, languages } from "./support/quiz.js";
import { Reader } from "./support/reader.js";
import { suite } from "./support/suite.js";

/*
 * On phones: by touch, upright and lying, with the window that a soft keyboard leaves, and with text of twice the size. The
 * way out is in sight on every screen, and nothing of a new screen is under the bar, or under one of the page's own.
 */

/** @typedef {import("./support/suite.js").Stage} Stage */
/** @typedef {import("./support/quiz.js").Quiz} Quiz */

/** @typedef {{ width: number, height: number, text?: number }} Phone */

/** @type {Record<string, Phone>} */
const PHONES = {
  "an upright phone": { width: 360, height: 640 },
  "a phone that lies": { width: 640, height: 360 },
  "a phone with a soft keyboard": { width: 360, height: 300 },
  "a phone with text of 200 %": { width: 360, height: 640, text: 2 },
};
/** Upright, as phones are sold. */
const WIDTHS = [320, 360, 375, 414];
const SHEET = best({ A2: "once", D1: "often" });

/** @param {Stage} stage @param {string} lang */
function serve({ site }, lang) {
  const file = lang === "en" ? "worth-it-quiz.js" : `worth-it-quiz.${lang}.js`;
  const text = `<p>${"Some words of a text that goes on. ".repeat(30)}</p>`;
  site.page(
    "phone.html",
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,">
     <meta name="viewport" content="width=device-width, initial-scale=1"></head>
     <body>${text}<worth-it-quiz country="DE"></worth-it-quiz>${text}
     <nav style="position: fixed; bottom: 0; left: 0; right: 0; height: 56px; background: gold">The page's own</nav>
     <script async src="${file}"></script></body></html>`,
  );
  return "phone.html";
}

/** Has the quiz be drawn with larger text, as a reader's own setting has it. */
const ENLARGE = `
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  root.querySelector(".frame").style.setProperty("font-size", arguments[0] * 100 + "%");`;

/**
 * Opens the page as on a phone, and takes the quiz there. WebKit's driver emulates none, so the page is in a frame of
 * that size.
 *
 * @param {Stage} stage
 * @param {Phone} phone
 * @param {Quiz} quiz
 * @param {import("./support/reader.js").InputKind} input
 */
async function walkOn(stage, phone, quiz, input) {
  const { driver, site, engine } = stage;
  const path = serve(stage, quiz.lang);
  const { width, height, text = 1 } = phone;
  const emulates = engine === "chromium";
  const command = (/** @type {string} */ name, /** @type {object} */ values) =>
    emulates && devTools(driver).sendDevToolsCommand(name, values);
  if (emulates) {
    const size = { width, height, deviceScaleFactor: 2, mobile: true };
    await command("Emulation.setDeviceMetricsOverride", size);
    await command("Emulation.setTouchEmulationEnabled", { enabled: true });
  } else {
    site.page(
      "frame-of-phone.html",
      `<!doctype html><html lang="en"><head><title>Phone</title><link rel="icon" href="data:,"></head>
       <body style="margin: 0"><iframe title="Page" src="${path}" width="${width}" height="${height}" style="border: 0"></iframe></body></html>`,
    );
  }
  try {
    await driver.get(site.url + (emulates ? path : "frame-of-phone.html"));
    if (!emulates) await driver.switchTo().frame(0);
    const reader = new Reader(driver, input, 0, quiz);
    await reader.until("start");
    await stage.run(ENLARGE, text);
    await walk(stage, phone, reader, quiz);
  } finally {
    await driver.switchTo().defaultContent();
    await command("Emulation.clearDeviceMetricsOverride", {});
    await command("Emulation.setTouchEmulationEnabled", { enabled: false });
  }
}

/** Returns what is wrong with a new screen: that the way out can't be pressed, or what begins under a bar. */
const WRONG = `
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  const boxOf = (selector) => root.querySelector(selector).getBoundingClientRect();
  const wrong = [];
  const leave = boxOf(".leave");
  const corners = [leave.left + 5, leave.right - 5].flatMap((x) =>
    [leave.top + 5, leave.bottom - 5].map((y) => [x, y]));
  if (!corners.every(([x, y]) => document.elementFromPoint(x, y) === root.host && root.elementFromPoint(x, y)?.closest(".leave")))
    wrong.push("the way out is at " + Math.round(leave.left) + ", " + Math.round(leave.top));
  const end = boxOf(".bar").bottom;
  for (const element of root.querySelectorAll(".body *")) {
    if (element.childElementCount || !element.textContent.trim()) continue;
    const box = element.getBoundingClientRect();
    if (box.height > 1 && box.top < end - 1)
      wrong.push(element.textContent.slice(0, 40) + " is " + Math.round(end - box.top) + " px under the bar");
  }
  for (const element of root.querySelectorAll(".widget *")) {
    const { right } = element.getBoundingClientRect();
    if (right > arguments[0] && !element.closest(".live"))
      wrong.push(element.className + " " + element.textContent.slice(0, 40) + " ends at " + right + " px");
  }
  // What took the focus is seen where it begins, above the page's own bar.
  const focus = root.activeElement;
  const first = (focus?.querySelector("legend") ?? focus)?.getBoundingClientRect();
  if (first && first.top > innerHeight - 56 - 20) wrong.push("the screen begins at " + first.top);
  return wrong;`;

/** @param {Stage} stage @param {Phone} phone @param {string} where */
async function assertClear(stage, phone, where) {
  assert.deepEqual(await stage.run(WRONG, phone.width), [], where);
}

/**
 * Goes from the start to a result, to the help lines and back.
 *
 * @param {Stage} stage
 * @param {Phone} phone
 * @param {Reader} reader
 * @param {Quiz} quiz
 */
async function walk(stage, phone, reader, quiz) {
  const { moreHelp = "", helpBack = "" } = quiz.strings;
  await reader.start();
  await assertClear(stage, phone, "the first question");
  for (const { id } of quiz.questions) {
    await reader.choose(quiz.choiceIn(SHEET, id)?.id ?? "");
    await reader.continue();
    await assertClear(stage, phone, `after ${id}`);
    if ((await reader.kind()) !== "notice") continue;
    await reader.continue();
    await assertClear(stage, phone, "after the notice");
  }
  await reader.press(moreHelp);
  await assertClear(stage, phone, "the help lines");
  await reader.press(helpBack);
  await assertClear(stage, phone, "the result again");
  await reader.startOver();
  await assertClear(stage, phone, "the start again");
}

suite("phones", (stage) => {
  // WebKit's driver has no fingers.
  const input = stage.engine === "webkit" ? "mouse" : "touch";
  for (const [name, phone] of Object.entries(PHONES)) {
    it(`keeps the way out in sight, and new screens clear of bars, on ${name}`, () =>
      walkOn(stage, phone, english, input));
  }

  for (const width of WIDTHS) {
    for (const quiz of languages()) {
      it(`has nothing of a new screen under the bar at ${width} px (${quiz.lang})`, () =>
        walkOn(stage, { width, height: 667 }, quiz, "script"));
    }
  }
});
