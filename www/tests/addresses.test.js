// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { platform } from "../embed/main/platform.js";
import { english } from "./support/quiz.js";
import { suite } from "./support/suite.js";

/*
 * Addresses as people and editors write them, in every field that takes one: the address that is judged is the one that
 * is used. Nothing of a stranger's is loaded, and no way out leads home. `exit-address` has the sites of a way out.
 */

/** @typedef {import("./support/suite.js").Stage} Stage */

/** What editors, spreadsheets and chats leave around an address. */
const AROUND = [
  ["", ""],
  ["\u201c", "\u201d"],
  ["\u201e", "\u201c"],
  ["\u2018", "\u2019"],
  ["\u00ab", "\u00bb"],
  ["\u2033", "\u2033"],
  ["'", "'"],
  [" ", " "],
  ["\u00a0", "\u00a0"],
  ["\ufeff", ""],
  ["\n\t", "\n"],
  ["\u00a0\u201c\ufeff", "\u201d\u00a0"],
];

/**
 * Ways to write the address of another site, with what is after its `//`. In a page without `https`, `https:` with too
 * few slashes still leads there, and `http:` stays here.
 *
 * @type {((rest: string) => string)[]}
 */
const WRITTEN = [
  (rest) => `https://${rest}`,
  (rest) => `https:/${rest}`,
  (rest) => `https:${rest}`,
  (rest) => `https:\\\\${rest}`,
  (rest) => `https:///${rest}`,
  (rest) => `HTTPS://${rest}`,
  (rest) => `ht\ntps://${rest}`,
  (rest) => `//${rest}`,
  (rest) => `/\\${rest}`,
  (rest) => `\\\\${rest}`,
  (rest) => `http://${rest}`,
  (rest) => `http:/${rest}`,
  (rest) => `https://user:secret@${rest}`,
  (rest) => `https://[${rest}`,
  (rest) => `javascript:location="https://${rest}"`,
  (rest) => `data:text/html,${rest}`,
  (rest) => `blob:https://${rest}`,
];

const REST = "weather.example/today";

/** Returns where the way out leads for each written address. */
const FIND_EXITS = `
  const [all, done] = arguments;
  const { roots } = window[Symbol.for("wiq-test")];
  (async () => {
    const found = [];
    for (const written of all) {
      const quiz = document.createElement("worth-it-quiz");
      quiz.setAttribute("exit-url", written);
      const ready = new Promise((resolve) =>
        quiz.addEventListener("worth-it-quiz:ready", resolve, { once: true }));
      document.body.append(quiz);
      await ready;
      found.push(roots.get(quiz).querySelector(".leave").href);
      quiz.remove();
    }
    return found;
  })().then(done, (error) => done(String(error)));`;

const CHECK = `
  const [document, done] = arguments;
  customElements.get("worth-it-quiz").check(document).then(done, (error) => done(String(error)));`;

/** Every spelling. @param {string} rest */
const spellings = (rest) =>
  AROUND.flatMap(([before, after]) =>
    WRITTEN.map((write) => `${before}${write(rest)}${after}`),
  );

/** A help line with a page and a chat at an address. @param {string} address */
const lineAt = (address) => ({
  name: "Ours",
  serves: "anyone",
  page: address,
  contacts: [{ kind: "chat", display: "Chat", address }],
  source: "ours",
});

/** The English document with a help line. @param {object} line */
const withLine = (line) =>
  JSON.stringify({ ...english.document, helpLines: [line] });

/**
 * Serves a page with an element, and opens it.
 *
 * @param {Stage} stage
 * @param {Record<string, string>} attributes
 */
async function open({ site, driver }, attributes) {
  site.page(
    "own.html",
    `<!doctype html><html lang="en"><head><title>Own</title><link rel="icon" href="data:,"></head><body><script>
     const quiz = document.createElement("worth-it-quiz");
     for (const [name, value] of Object.entries(${JSON.stringify(attributes)}))
       quiz.setAttribute(name, value);
     document.body.append(quiz);
     </script><script async src="worth-it-quiz.js"></script></body></html>`,
  );
  await driver.get(`${site.url}own.html`);
  const shows = `
    const root = window[Symbol.for("wiq-test")]?.rootOf(0);
    return root?.querySelector("[role=alert]") ? "fallback" : root?.querySelector(".leave") ? "quiz" : "";`;
  await driver.wait(async () => driver.executeScript(shows), 10_000);
  return driver.executeScript(shows);
}

/** @param {Stage} stage */
function leadOut(stage) {
  it("no way out leads home, or anywhere by another scheme", async () => {
    await stage.visit("pages/plain.html");
    await stage.driver.manage().setTimeouts({ script: 60_000 });
    const own = new URL(stage.site.url);
    const others = spellings(REST);
    const all = [...others, ...spellings(`${own.host}/today`)];
    /** @type {string[]} */
    const found = await stage.driver.executeAsyncScript(FIND_EXITS, all);
    assert.equal(found.length, all.length, String(found));
    for (const [index, href] of found.entries()) {
      const { protocol, hostname, origin } = new URL(href);
      const told = `${JSON.stringify(all[index])}: ${href}`;
      assert.equal(protocol, "https:", told);
      assert.notEqual(origin, own.origin, told);
      if (index >= others.length) continue;
      assert.ok(["weather.example", "www.bbc.com"].includes(hostname), told);
    }
    assert.ok(found.includes(`https://${REST}`));
  });
}

/** @param {Stage} stage */
function leadToHelp(stage) {
  it("check takes no help address but a plain one", async () => {
    await stage.visit("pages/plain.html");
    for (const address of spellings(REST)) {
      /** @type {{ path: string }[]} */
      const problems = await stage.driver.executeAsyncScript(
        CHECK,
        withLine(lineAt(address)),
      );
      const told = problems.map(({ path }) => path);
      const both = ["helpLines[0].page", "helpLines[0].contacts[0].address"];
      const expected = address === `https://${REST}` ? [] : both;
      assert.deepEqual(told.sort(), expected.sort(), JSON.stringify(address));
    }
  });
}

/** @param {Stage} stage */
function areLoaded(stage) {
  const script = () =>
    stage.site.requests
      .concat(stage.exit.requests)
      .filter(({ path }) => /documents|author/.test(path)).length;

  for (const [before, after] of AROUND) {
    const around = JSON.stringify(`${before}…${after}`);
    it(`a document and a base in ${around} are those of this site`, async () => {
      stage.site.page("own.json", JSON.stringify(english.document));
      for (const written of ["own.json", "./own.json", "/own.json"]) {
        stage.exit.requests = [];
        const shown = await open(stage, {
          document: `${before}${written}${after}`,
          base: `${before}.${after}`,
        });
        assert.equal(shown, "quiz", written);
        assert.ok(script() > 0);
        assert.deepEqual(stage.exit.requests, []);
      }
    });
  }

  it("a document or a base with too few slashes, or too many, is never a stranger's", async () => {
    const stranger = stage.exit.url.replace(/^http:\/\/|\/$/g, "");
    stage.exit.page("own.json", JSON.stringify(english.document));
    for (const written of [
      `http:/${stranger}/own.json`,
      `http:${stranger}/own.json`,
      `${stranger}/own.json`,
      `./http://${stranger}/own.json`,
      `javascript:fetch("http://${stranger}/own.json")`,
      `data:,http://${stranger}/own.json`,
      "http://[",
      "https://",
    ]) {
      for (const name of ["document", "base"]) {
        stage.exit.requests = [];
        // A document is looked for by a secondary file, which a base leads astray.
        /** @type {Record<string, string>} */
        const more = name === "base" ? { document: "none.json" } : {};
        const shown = await open(stage, { ...more, [name]: written });
        assert.equal(shown, "fallback", `${name}: ${written}`);
        assert.deepEqual(stage.exit.requests, [], `${name}: ${written}`);
      }
    }
  });
}

it("a help address leads where it says, or is no link", () => {
  // As an older document may have them, which was compiled before there was a check.
  for (const written of [...spellings(REST), ...spellings("[")]) {
    const [href, site] = platform.page(written);
    if (href === undefined) continue;
    assert.equal(new URL(href).protocol, "https:", written);
    assert.equal(new URL(href).hostname, site, written);
    assert.equal(site, "weather.example", written);
  }
  assert.equal(platform.page(`https:/${REST}`)[0], `https://${REST}`);
});

suite("addresses", leadOut, leadToHelp, areLoaded);
