// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { Reader } from "./support/reader.js";
import { quiz, results, strings, best } from "./support/quiz.js";
import { suite } from "./support/suite.js";
import { themesOf } from "./support/themes.js";

/* Random actions of readers and pages, and a module that breaks at any moment. */

/** @typedef {import("./support/suite.js").Stage} Stage */

const WANDERER = readFileSync(
  new URL("support/random-walk.js", import.meta.url),
  "utf8",
);
const SEED = Number(process.env.WIQ_SEED ?? 1);
const STEPS = 10_000;
const ELEMENTS = 300;

const WANDER = `
  const [quiz, seed, steps, done] = arguments;
  window[Symbol.for("wiq-test")].wander(quiz, seed, steps)
    .then(done, (error) => done({ wrong: String(error) }));`;

/** @param {Stage} stage */
function wanders(stage) {
  it(`agrees with the model over ${STEPS} things done at random`, async (test) => {
    await stage.visit("pages/plain.html");
    await stage.run(WANDERER);
    await stage.run(`window[Symbol.for("wiq-test")].themesOf = ${themesOf};`);
    await stage.driver.manage().setTimeouts({ script: 300_000 });
    const walk = await stage.driver.executeAsyncScript(
      WANDER,
      quiz,
      SEED,
      STEPS,
    );
    test.diagnostic(JSON.stringify(walk));
    const { wrong, steps, results: seen } = /** @type {any} */ (walk);
    assert.equal(wrong, undefined);
    assert.equal(steps, STEPS);
    assert.ok(seen > STEPS / 100, "hardly any result was seen");
  });

  it(`takes any attributes, in ${ELEMENTS} elements`, async () => {
    await stage.visit("pages/plain.html");
    await stage.driver.manage().setTimeouts({ script: 120_000 });
    const wrong = await stage.driver.executeAsyncScript(
      ATTRIBUTES,
      SEED,
      ELEMENTS,
    );
    assert.deepEqual(wrong, []);
  });
}

/** Adds elements with random attributes, changes these, and asserts that a quiz or the fallback is shown. */
const ATTRIBUTES = `
  const [seed, times, done] = arguments;
  let state = seed;
  const random = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pick = (list) => list[random(list.length)];
  const NAMES = ["lang", "country", "exit-url", "heading-level", "theme", "document", "base", "debug", "class",
    "style", "hidden", "dir", "id", "title", "role", "part", "slot", "tabindex", "contenteditable", "data-own", "on"];
  const VALUES = ["", " ", "0", "-1", "7", "2", "IE", "xx", "en", "ar", "dark", "auto", "javascript:alert(1)",
    "https://www.example.org/", "http://", "//", "\\u201cde\\u201d", "null", "undefined", "[object Object]", "<b>", "\\u0000",
    "\\ud800", "a".repeat(5000), "worth-it-quiz.quiz", "data:,{}", location.href];
  const { roots } = window[Symbol.for("wiq-test")];
  (async () => {
    const wrong = [];
    for (let time = 0; time < times; time++) {
      const element = document.createElement("worth-it-quiz");
      const set = () => {
        const [name, value] = [pick(NAMES), pick(VALUES)];
        element.setAttribute(name, value);
        return name + "=" + value.slice(0, 30);
      };
      const did = [set(), set()];
      document.body.append(element);
      const ends = ["ready", "error"].map((kind) => new Promise((resolve) =>
        element.addEventListener("worth-it-quiz:" + kind, resolve, { once: true })));
      await Promise.race([...ends, new Promise((resolve) => setTimeout(resolve, 3000))]);
      did.push(set(), set());
      element.removeAttribute(pick(NAMES));
      await new Promise((resolve) => setTimeout(resolve, 5));
      const buttons = roots.get(element).querySelectorAll("button").length;
      if (buttons === 0) wrong.push(did.join(" | "));
      element.remove();
      roots.delete(element);
    }
    return wrong;
  })().then(done, (error) => done(String(error)));`;

/** Makes the n-th call of the module into the page fail once, after it is armed. */
const TRAP = `
  const { Instance } = WebAssembly;
  window.armed = 0;
  WebAssembly.Instance = function (module, imports) {
    const trapped = {};
    for (const [module, functions] of Object.entries(imports)) {
      trapped[module] = {};
      for (const [name, own] of Object.entries(functions)) {
        trapped[module][name] = (...args) => {
          if (window.armed > 0 && --window.armed === 0)
            throw new WebAssembly.RuntimeError("unreachable");
          return own(...args);
        };
      }
    }
    return new Instance(module, trapped);
  };`;

/** How to get to each screen, and what to press there. @type {Record<string, { go: (reader: Reader) => Promise<unknown>, press: string }>} */
const SCREENS = {
  "the start": { go: async () => {}, press: strings.start ?? "" },
  "a question": {
    go: async (reader) => {
      await reader.start();
      await reader.choose("changed");
    },
    press: strings.continue ?? "",
  },
  "the notice": {
    go: async (reader) => {
      await reader.start();
      while ((await reader.kind()) === "question") {
        await reader.choose("skip");
        await reader.continue();
      }
    },
    press: strings.noticeSkip ?? "",
  },
  "the help lines": {
    go: (reader) => reader.help(),
    press: strings.helpBack ?? "",
  },
  "the result": {
    go: (reader) => reader.take(best({ A1: "more" })),
    press: `${results.topics["A1"]?.name} > ${strings.changeOne}`,
  },
  "a change": {
    go: async (reader) => {
      await reader.take(best({ A1: "more" }));
      await reader.openChange("A1");
    },
    press: strings.continue ?? "",
  },
};
/** The number of calls before the one that fails. */
const DEPTHS = [1, 3, 8];

/** @param {Stage} stage */
function breaksDown(stage) {
  for (const [name, { go, press }] of Object.entries(SCREENS)) {
    it(`starts again after the module broke at ${name}`, async () => {
      stage.site.page(
        "trap.html",
        `<!doctype html><html lang="en"><head><title>Trap</title>
         <link rel="icon" href="data:,"><script>${TRAP}</script></head><body>
         <worth-it-quiz><a href="https://findahelpline.com/">Find a help line</a></worth-it-quiz>
         <worth-it-quiz></worth-it-quiz>
         <script async src="worth-it-quiz.js"></script></body></html>`,
      );
      const reader = await stage.visit("trap.html");
      const other = new Reader(stage.driver, "script", 1);
      await other.until("start");
      for (const depth of DEPTHS) {
        await go(reader);
        await stage.run("window.armed = arguments[0];", depth);
        await reader.press(press);
        for (const one of [reader, other]) await startAgain(one);
      }
      await reader.take(best());
      const { heading } = await reader.result();
      assert.equal(heading, results.verdicts["worth-a-talk"]?.title);
    });
  }
}

/** @param {Reader} reader */
async function startAgain(reader) {
  const { text, buttons, links } = await reader.look();
  assert.ok(text.includes(strings.problemTitle ?? "?"), `shown: ${text}`);
  assert.deepEqual(buttons, [strings.problemRetry]);
  assert.ok(links.includes(strings.leave ?? "?"), "no way out");
  await reader.press(strings.problemRetry ?? "");
  await reader.until("start");
}

suite("random walk", wanders, breaksDown);
