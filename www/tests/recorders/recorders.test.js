// @ts-check
import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { Key } from "selenium-webdriver";
import { best, questions, results } from "../support/quiz.js";
import { suite } from "../support/suite.js";
import { pageFor, SOUGHT } from "./page.js";
import { writeResults } from "./results.js";
import { Sink } from "./sink.js";

/*
 * Real session recorders and analytics beside the quiz, each with its own masking switched off: what they send is
 * decoded and searched. A plain form with the same words, on a second page, proves that the search finds what is there.
 */

/** @typedef {import("../support/suite.js").Stage} Stage */

const FOLDER = fileURLToPath(new URL("./", import.meta.url));
/** How rrweb, and the recorders built on it, record that a control is checked. */
const CHECKED = /"isChecked":true/;
/** The recorders, each with its package, and how it records that a control is checked. */
const VENDORS = {
  rrweb: { from: "rrweb", checked: CHECKED },
  posthog: { from: "posthog-js", checked: CHECKED },
  sentry: { from: "@sentry/browser", checked: CHECKED },
  // Event type 42 is a change.
  clarity: { from: "clarity-js", checked: /\[\d+,42,\d+/ },
  // Message type 19.
  openreplay: { from: "@openreplay/tracker", checked: /\[19,\d+,true/ },
  // Change type 13: the control that is checked now, and those that no longer are.
  datadog: { from: "@datadog/browser-rum", checked: /\[13,\[0,\d+/ },
  newrelic: { from: "@newrelic/browser-agent", checked: CHECKED },
};
const wanted = process.env.WIQ_RECORDERS?.split(",");
const SHEET = best({ A1: "more", A2: "once", D2: "often", C1: "one" });
/** Datadog sends every five seconds. */
const LONGEST = 5500;
const QUIET = 1500;

/** @param {string} name */
async function bundleOf(name) {
  const { outputFiles } = await build({
    entryPoints: [`${FOLDER}vendors/${name}.js`],
    bundle: true,
    minify: true,
    format: "iife",
    write: false,
    logLevel: "error",
  });
  return outputFiles[0].text;
}

/** Waits until a recorder has sent everything. @param {Stage} stage @param {Sink} sink */
async function settle({ driver, site }, sink) {
  const start = Date.now();
  for (let last = start, seen = -1; ;) {
    if (sink.received.length !== seen) last = Date.now();
    seen = sink.received.length;
    const now = Date.now();
    if (now - start > LONGEST && now - last > QUIET) break;
    if (now - start > 3 * LONGEST) break;
    await driver.sleep(100);
  }
  await driver.get("about:blank");
  await driver.sleep(500);
  // A recorder that resumed a session would depend on the state left by the last one.
  await /** @type {any} */ (driver).sendDevToolsCommand(
    "Storage.clearDataForOrigin",
    { origin: new URL(site.url).origin, storageTypes: "all" },
  );
}

/** Takes the quiz by mouse, then answers two questions by keys. @param {Stage} stage */
async function takeQuiz(stage) {
  const reader = await stage.visit("recorded.html", "mouse");
  await reader.take(SHEET);
  const { heading } = await reader.result();
  assert.equal(heading, results.verdicts["not-safe"]?.title);
  await reader.startOver();
  await reader.start();
  await reader.choose("changed");
  const keys = stage.driver.actions();
  await keys.sendKeys(Key.ARROW_DOWN, Key.ARROW_DOWN).perform();
  return stage.run("return window.clicks;");
}

/** Fills in the plain form by mouse, and shows its verdict below. @param {Stage} stage */
async function fillForm(stage) {
  await stage.visit("recorded.html");
  for (const { id } of questions) {
    const radio = await stage.driver.findElement({
      css: `input[name="${id}"][value="${SHEET[id]}"]`,
    });
    await radio.click();
  }
  await stage.run(
    `document.getElementById("verdict").textContent = arguments[0];
     document.getElementById("reasons").append(arguments[1]);`,
    results.verdicts["not-safe"]?.title,
    results.topics["A1"]?.name,
  );
}

/**
 * Returns what some traffic reveals of the quiz.
 *
 * @param {string} text
 * @param {RegExp} checked
 */
const search = (text, checked) =>
  Object.entries({ ...SOUGHT, checked })
    .filter(([, sought]) => sought.test(text))
    .map(([name]) => name);

/**
 * Counts the clicks on the quiz whose position is in the traffic.
 *
 * @param {string} text
 * @param {[number, number][]} clicks
 */
function placesIn(text, clicks) {
  const found = clicks.filter(([x, y]) =>
    new RegExp(`\\b${x}(\\.\\d+)?\\b[^0-9]{1,20}\\b${y}\\b`).test(text),
  );
  return `${found.length} of ${clicks.length}`;
}

suite("recorders", (stage) => {
  /** @type {Sink} */
  let sink;
  /** @type {import("./results.js").RecorderRow[]} */
  const rows = [];
  before(async () => void (sink = await Sink.start()));
  after(async () => {
    await sink.close();
    // The table is written only with all its rows.
    if (rows.length === Object.keys(VENDORS).length) writeResults(rows);
  });

  for (const [name, { from, checked }] of Object.entries(VENDORS)) {
    const skip = wanted && !wanted.includes(name);
    it(
      `${from} gets nothing of the quiz, and all of a form`,
      { skip },
      async () => {
        stage.site.page("recorder.js", await bundleOf(name));
        stage.site.page("recorded.html", pageFor(sink.url, false));
        const clicks = await takeQuiz(stage);
        await settle(stage, sink);
        const quiz = sink.take();
        stage.site.page("recorded.html", pageFor(sink.url, true));
        await fillForm(stage);
        await settle(stage, sink);
        const form = sink.take();
        const found = {
          quiz: search(quiz.text, checked),
          form: search(form.text, checked),
        };
        rows.push({
          from,
          requests: [quiz.requests, form.requests],
          ...found,
          places: placesIn(quiz.text, clicks),
          keys: quiz.text.includes("ArrowDown"),
        });
        assert.deepEqual(found.quiz, []);
        assert.deepEqual(found.form, [...Object.keys(SOUGHT), "checked"]);
      },
    );
  }
});
