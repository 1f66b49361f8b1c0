// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { logged } from "./support/call-probe.js";
import { quiz } from "./support/quiz.js";
import { suite } from "./support/suite.js";

/* The element's attributes: what they do, and the message for a value that can't be used. */

/** @typedef {import("./support/suite.js").Stage} Stage */

const PLAIN = "pages/plain.html";
const DEFAULT_EXIT = "https://www.bbc.com/weather";

/** A page that adds the quiz after it is loaded, so that a file which stalls does not delay that. */
const LATE = `<!doctype html><html lang="en"><head><title>Late</title>
  <link rel="icon" href="data:,"></head><body><script>
  addEventListener("load", () => setTimeout(() => {
    document.body.innerHTML = '<worth-it-quiz theme="drak" debug></worth-it-quiz>';
    const script = document.createElement("script");
    script.src = "worth-it-quiz.js";
    document.body.append(script);
  }));</script></body></html>`;

/** Returns the requests for the owner's file. @param {Stage} stage */
const ownerRequests = ({ site }) =>
  site.requests
    .map(({ path }) => path)
    .filter((path) => path.includes(".owner."));

/**
 * Returns the console's messages, after waiting for the file that some of them need.
 *
 * @param {Stage} stage
 * @returns {Promise<{ kind: string, what: string }[]>}
 */
async function told(stage) {
  const said = () => logged(stage.driver, /^console/);
  await stage.driver.sleep(100);
  if (ownerRequests(stage).length) {
    const spoken = async () => (await said()).length > 0;
    await stage.driver.wait(spoken, 5_000, "nothing was said", 20);
  }
  return said();
}

/**
 * Opens a page whose quiz has some attributes, and returns the result.
 *
 * @param {Stage} stage
 * @param {Record<string, string>} attributes
 */
async function open(stage, attributes) {
  stage.site.settings.attributes = attributes;
  const reader = await stage.visit(PLAIN);
  const look = `
    const root = window[Symbol.for("wiq-test")].rootOf(0);
    const title = [...root.querySelectorAll("h1, h2, h3, h4, h5, h6")]
      .find((heading) => heading.textContent === arguments[0]);
    return {
      level: Number(title.localName.slice(1)),
      exit: root.querySelector("[part=leave]").href,
      background: getComputedStyle(title.closest("[lang]")).backgroundColor,
    };`;
  const seen = await stage.run(look, quiz.title);
  await reader.help();
  const country = await stage.run(
    `return window[Symbol.for("wiq-test")].rootOf(0).querySelector("select").value;`,
  );
  const said = await told(stage);
  const [red = 0] = /\d+/.exec(seen.background)?.map(Number) ?? [];
  return { ...seen, dark: red < 128, country, said };
}

/** Values, each with the suggestion that the warning has to make. @type {[string, string, string | undefined][]} */
const BAD = [
  ["theme", "drak", "dark"],
  ["theme", "automatic", undefined],
  ["country", "UK", "GB"],
  ["country", "usa", "US"],
  ["country", "ZZZZ", undefined],
  ["heading-level", "h3", "3"],
  ["heading-level", "7", undefined],
  ["contry", "DE", "country"],
  ["exiturl", "https://example.org/", "exit-url"],
  ["head-level", "3", undefined],
];

/** @type {string[]} */
const BAD_EXITS = ["http://example.org/", "example.org", "/weather", "//x.y/"];

/** @param {Stage} stage */
function areTaken(stage) {
  it("have their defaults", async () => {
    const { level, exit, country, dark, said } = await open(stage, {});
    assert.equal(level, 2);
    assert.equal(exit, DEFAULT_EXIT);
    assert.equal(country, "");
    assert.equal(dark, false);
    assert.deepEqual(said, []);
    assert.deepEqual(ownerRequests(stage), []);
  });

  it("are taken, without a word", async () => {
    const seen = await open(stage, {
      "heading-level": "4",
      "exit-url": "https://example.org/news",
      country: "DE",
      theme: "dark",
    });
    assert.equal(seen.level, 4);
    assert.equal(seen.exit, "https://example.org/news");
    assert.equal(seen.country, "DE");
    assert.equal(seen.dark, true);
    assert.deepEqual(seen.said, []);
    assert.deepEqual(ownerRequests(stage), []);
  });

  it("are taken in curly quotes and in either case", async () => {
    const seen = await open(stage, {
      "heading-level": "“3”",
      "exit-url": "”https://example.org/news”",
      country: "’de’",
      theme: "”Dark”",
    });
    assert.equal(seen.level, 3);
    assert.equal(seen.exit, "https://example.org/news");
    assert.equal(seen.country, "DE");
    assert.equal(seen.dark, true);
    assert.deepEqual(seen.said, []);
  });
}

/** @param {Stage} stage */
function areRefused(stage) {
  for (const [name, value, meant] of BAD) {
    it(`warn of ${name}="${value}"`, async () => {
      const { said, level, country, dark } = await open(stage, {
        [name]: value,
      });
      const [warning, ...more] = said;
      assert.equal(warning?.kind, "console.warn");
      assert.deepEqual(more, []);
      const words = warning?.what ?? "";
      assert.ok(words.includes(`${name}="${value}"`), words);
      const hint = /did you mean "(.+?)"/.exec(words)?.[1];
      assert.equal(hint, meant);
      assert.deepEqual([level, country, dark], [2, "", false]);
    });
  }

  for (const value of [...BAD_EXITS, "own"]) {
    it(`refuse exit-url="${value}"`, async () => {
      const url = value === "own" ? `${stage.site.url}bye.html` : value;
      const { said, exit } = await open(stage, { "exit-url": url });
      assert.equal(exit, DEFAULT_EXIT);
      assert.deepEqual(
        said.map((/** @type {{ kind: string }} */ { kind }) => kind),
        ["console.error"],
      );
      assert.ok(said[0]?.what.includes(url), said[0]?.what);
    });
  }

  it("say nothing of attributes that any element may have", async () => {
    const { said } = await open(stage, {
      id: "quiz",
      class: "wide",
      style: "margin: 0",
      title: "Quiz",
      "data-x": "1",
      "aria-label": "Quiz",
      onclick: "void 0",
    });
    assert.deepEqual(said, []);
    assert.deepEqual(ownerRequests(stage), []);
  });

  it("are all spoken of, each once, by one file from the same folder", async () => {
    const { said } = await open(stage, { theme: "drak", contry: "DE" });
    const names = said.map(
      (/** @type {{ what: string }} */ { what }) =>
        /worth-it-quiz: (\w+)=/.exec(what)?.[1],
    );
    assert.deepEqual(names, ["theme", "contry"]);
    const [file, ...more] = ownerRequests(stage);
    assert.match(
      file ?? "",
      /^\/worth-it-quiz\.owner\.[\d.]+-[0-9a-f]{8}\.js$/,
    );
    assert.deepEqual(more, []);
    const change = `document.querySelector("worth-it-quiz").setAttribute("country", "IE");`;
    await stage.run(change);
    await stage.driver.sleep(100);
    assert.equal((await told(stage)).length, 2);
    assert.equal(ownerRequests(stage).length, 1);
  });

  it("are named in a plain line where that file is not to be had", async () => {
    stage.site.hosting = { refuse: /\.owner\./ };
    const { said, level } = await open(stage, { "heading-level": "7" });
    assert.equal(level, 2);
    const [line, ...more] = said;
    assert.equal(line?.kind, "console.warn");
    assert.match(line?.what ?? "", /worth-it-quiz: heading-level="7" \(/);
    assert.deepEqual(more, []);
  });

  it("don't hold the quiz up while that file does not come", async () => {
    stage.site.hosting = { stall: /\.owner\./ };
    stage.site.page("late.html", LATE);
    const reader = await stage.visit("late.html");
    await reader.start();
    assert.equal(await reader.questionId(), "B1");
    assert.equal(ownerRequests(stage).length, 1);
  });
}

/** @param {Stage} stage */
function followThePage(stage) {
  it("can change until the reader starts", async () => {
    const reader = await stage.visit(PLAIN);
    const set = `document.querySelector("worth-it-quiz").setAttribute("heading-level", arguments[0]);`;
    const level = `
      const root = window[Symbol.for("wiq-test")].rootOf(0);
      return [...root.querySelectorAll("h1, h2, h3, h4, h5, h6")]
        .find((heading) => heading.textContent === arguments[0])?.localName;`;
    await stage.run(set, "5");
    await stage.driver.sleep(100);
    assert.equal(await stage.run(level, quiz.title), "h5");
    await reader.until("start");
    await reader.start();
    await stage.run(set, "3");
    await stage.driver.sleep(100);
    assert.equal(await reader.questionId(), "B1");
    assert.equal(await stage.run(level, quiz.title), "h5");
  });

  it("let the theme follow the page at once, in the middle of the quiz too", async () => {
    const reader = await stage.visit(PLAIN);
    const background = `
      const root = window[Symbol.for("wiq-test")].rootOf(0);
      return getComputedStyle(root.querySelector("[lang]")).backgroundColor;`;
    const light = await stage.run(background);
    await reader.start();
    await stage.run(`document.body.style.background = "#111";`);
    await stage.driver.sleep(100);
    assert.notEqual(await stage.run(background), light);
    assert.equal(await reader.questionId(), "B1");
    await stage.run(`document.body.style.background = "#fff";`);
    await stage.driver.sleep(100);
    assert.equal(await stage.run(background), light);
  });
}

suite("options", areTaken, areRefused, followThePage);
