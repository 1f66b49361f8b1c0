// @ts-check
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { best, results } from "../support/quiz.js";
import { Site } from "../support/server.js";
import { absent, openOld, sourceOf } from "./engines.js";
import { checkTable } from "./table.js";
import { visit } from "./visitor.js";

/*
 * Chromium of earlier years, each in a whole run by the pointer, and what is left where that can't be. The table in
 * docs/browsers.md says the same.
 */

/** @typedef {import("./visitor.js").Visit["outcome"]} Outcome */

/** What becomes of the quiz, by the version of Chromium. @type {[number, Outcome][]} */
const VERSIONS = [
  [79, "link"],
  [83, "verdict"],
  [88, "verdict"],
  [92, "verdict"],
  [103, "verdict"],
];

/** @typedef {{ name: string, before: string, script: string }} Form */

/** The forms in which the quiz comes. @type {Form[]} */
const FORMS = [
  { name: "with WebAssembly", before: "", script: "worth-it-quiz.js" },
  {
    name: "without",
    before: "<script>delete window.WebAssembly</script>",
    script: "worth-it-quiz.js",
  },
  { name: "the lazy file", before: "", script: "worth-it-quiz.lazy.js" },
];

const LINK = "Find a help line";
const WORDS = {
  verdict: "the quiz, to a verdict",
  link: "the owner’s link",
  neither: "neither",
};
const SHEET = best({ A2: "once", D1: "often" });
const VERDICT = results.verdicts["not-safe"]?.title;

/** @param {Form} form */
const pageOf = ({ before, script }) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">
    <title>Old</title><link rel="icon" href="data:,">${before}</head><body>
    <worth-it-quiz><a href="https://findahelpline.com/">${LINK}</a></worth-it-quiz>
    <script async src="${script}"></script></body></html>`;

/**
 * @param {import("./visitor.js").Visit} seen
 * @param {Outcome} wanted
 */
function assertSeen({ outcome, shown, errors }, wanted) {
  assert.equal(outcome, wanted, `${shown} ${errors}`);
  if (wanted === "verdict") {
    assert.equal(shown, VERDICT);
    assert.deepEqual(errors, []);
  } else {
    assert.equal(shown, LINK);
    assert.equal(errors.length, 1, String(errors));
    assert.match(errors[0] ?? "", /^SyntaxError: /);
  }
}

describe("old engines", { skip: absent }, () => {
  /** @type {Site} */
  let site;
  /** @type {import("./table.js").OldRow[]} */
  const rows = [];
  before(async () => {
    site = await Site.start();
    site.settings.instrument = false;
  });
  after(() => site.close());

  /** @param {any} browser @param {Form} form */
  async function open(browser, form) {
    site.requests = [];
    const address = site.page("old.html", pageOf(form));
    const seen = await visit(browser, address, SHEET);
    const paths = site.requests.map(({ path }) => path).join(" ");
    const wants = form.before !== "" && seen.outcome === "verdict";
    assert.equal(paths.includes(".no-wasm."), wants, paths);
    return seen;
  }

  for (const [version, outcome] of VERSIONS) {
    const what = outcome === "link" ? "keeps the owner's link" : "runs";
    it(`Chromium ${version} ${what}`, async () => {
      const { browser, close } = await openOld(version);
      try {
        const [, own = ""] = (await browser.version()).split("/");
        assert.equal(Number.parseInt(own), version);
        const seen = [];
        for (const form of FORMS) seen.push(await open(browser, form));
        rows.push({
          version: own,
          source: await sourceOf(version),
          cells: seen.map(({ outcome }) => WORDS[outcome]),
          error: [...new Set(seen.flatMap(({ errors }) => errors))].join(", "),
        });
        for (const one of seen) assertSeen(one, outcome);
      } finally {
        await close();
      }
    });
  }

  it("docs/browsers.md says the same", () =>
    checkTable(
      FORMS.map(({ name }) => name),
      rows,
    ));
});
