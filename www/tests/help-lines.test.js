// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { Quiz, english } from "./support/quiz.js";
import { pageOf } from "./support/screenshots.js";
import { suite } from "./support/suite.js";

/* The help lines as a page shows them: links, countries in the reader's language and order, weekdays, new tabs. */

/** @typedef {import("./support/suite.js").Stage} Stage */

const TABLE = new URL("../quizzes/helplines.json", import.meta.url);
/** @type {{ emergency: Record<string, unknown>, lines: { country?: string }[] }} */
const table = JSON.parse(readFileSync(TABLE, "utf8"));
const countries = Object.keys(table.emergency);

/** Picks each country, and returns what stands there then. */
const EACH_COUNTRY = `
  const root = window[Symbol.for("wiq-test")].rootOf(0);
  const select = root.querySelector("select");
  return [...select.options].map(({ value, textContent }) => {
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
    const links = [...root.querySelectorAll(".help a")];
    return {
      code: value,
      name: textContent,
      links: links.map((link) => ({
        address: link.href,
        text: link.textContent,
        target: link.target,
        rel: link.rel,
      })),
      about: [...root.querySelectorAll(".about")].map((about) => about.textContent),
    };
  });`;

/**
 * Opens the help lines of a document, and picks every country.
 *
 * @param {Stage} stage
 * @param {Quiz} quiz
 * @returns {Promise<{
 *   code: string,
 *   name: string,
 *   links: { address: string, text: string, target: string, rel: string }[],
 *   about: string[],
 * }[]>}
 */
async function eachCountry(stage, quiz) {
  const reader = await stage.visit(pageOf(stage, { quiz }), "script", quiz);
  await reader.help();
  return stage.run(EACH_COUNTRY);
}

/** @param {Stage} stage */
function areReached(stage) {
  it("every country of the table can be picked, and no other", async () => {
    const [any, ...rest] = await eachCountry(stage, english);
    assert.equal(any?.code, "");
    const codes = rest.map(({ code }) => code);
    assert.deepEqual(codes.sort(), [...countries].sort());
  });

  it("every country that has lines can be picked, whatever names the document has", async () => {
    for (const names of [{}, { IE: "Ours" }, { ZW: "Nowhere" }]) {
      const document = structuredClone(english.document);
      Object.assign(document.strings, { countries: names });
      const lu = { kind: "call", display: "1", dial: "1" };
      Object.assign(document, {
        helpLines: [
          {
            ...{ name: "Theirs", country: "LU", serves: "anyone" },
            ...{ contacts: [lu], source: "ours" },
          },
        ],
      });
      stage.site.page("own.json", JSON.stringify(document));
      stage.site.page(
        "own.html",
        `<!doctype html><html lang="en"><head><title>t</title><link rel="icon" href="data:,"></head><body><worth-it-quiz document="own.json"></worth-it-quiz><script src="worth-it-quiz.js"></script>`,
      );
      const reader = await stage.visit("own.html");
      await reader.help();
      const [, ...rest] = await stage.run(EACH_COUNTRY);
      const picked = rest.map(
        (/** @type {{ code: string }} */ { code }) => code,
      );
      const expected = new Set([...countries, "LU", ...Object.keys(names)]);
      assert.deepEqual(picked.sort(), [...expected].sort());
      for (const { code, name, links } of rest) {
        assert.ok(name && name !== code, `${code} has no name`);
        assert.ok(links.length > 0, code);
      }
    }
  });

  it("every link of every country is digits, or a page in a new tab", async () => {
    for (const { code, links } of await eachCountry(stage, english)) {
      assert.ok(links.length > 0, code);
      for (const { address, text, target, rel } of links) {
        assert.ok(text, `${code}: ${address}`);
        if (/^(tel|sms):\d+$/.test(address)) continue;
        assert.match(address, /^https:\/\//, code);
        assert.equal(target, "_blank", address);
        assert.match(rel, /noopener noreferrer/, address);
      }
    }
  });

  it("a page opens beside the quiz, and learns nothing of it", async () => {
    const { driver, exit } = stage;
    const document = structuredClone(english.document);
    const line = {
      name: "Ours",
      serves: "anyone",
      contacts: [],
      page: "https://ours.example/help",
      source: "ours",
    };
    Object.assign(document, { helpLines: [line] });
    stage.site.page("own.json", JSON.stringify(document));
    stage.site.page(
      "own.html",
      `<!doctype html><html lang="en"><head><title>t</title></head><body><worth-it-quiz document="own.json"></worth-it-quiz><script src="worth-it-quiz.js"></script>`,
    );
    // By keys, since WebKit opens no tab for a click by script.
    const reader = await stage.visit("own.html", "keyboard");
    await reader.help();
    // The address is led to a page of the tests, since no other can be reached here.
    await stage.run(
      `window[Symbol.for("wiq-test")].rootOf(0).querySelector(".services a").href = arguments[0]`,
      `${exit.url}index.html`,
    );
    const before = await driver.getAllWindowHandles();
    await reader.press("ours.example");
    await driver.wait(
      async () => (await driver.getAllWindowHandles()).length === 2,
      5000,
    );
    assert.equal(await reader.kind(), "help");
    const [opened = ""] = (await driver.getAllWindowHandles()).filter(
      (handle) => !before.includes(handle),
    );
    await driver.switchTo().window(opened);
    await driver.wait(
      async () => (await driver.getTitle()) === "Weather",
      5000,
    );
    const seen = await driver.executeScript(
      "return [String(opener), document.referrer]",
    );
    await driver.close();
    await driver.switchTo().window(before[0] ?? "");
    assert.deepEqual(seen, ["null", ""]);
  });
}

/** @param {Stage} stage */
function areNamed(stage) {
  for (const lang of ["en", "de", "ar"]) {
    it(`countries and weekdays are named and sorted in ${lang}`, async () => {
      const quiz = lang === "en" ? english : new Quiz(lang);
      const [, ...rest] = await eachCountry(stage, quiz);
      const names = rest.map(({ name }) => name);
      const expected = await stage.run(
        `const [lang, codes] = arguments;
        const names = new Intl.DisplayNames(lang, { type: "region" });
        const { compare } = new Intl.Collator(lang);
        return codes.map((code) => names.of(code)).sort(compare);`,
        lang,
        countries,
      );
      assert.deepEqual(names, expected);
      const about = rest.flatMap((country) => country.about);
      assert.ok(!about.some((text) => /[{}]/.test(text)), String(about));
      const monday = await stage.run(
        `return new Date(Date.UTC(2024, 0, 1)).toLocaleDateString(arguments[0], { weekday: "short", timeZone: "UTC" });`,
        lang,
      );
      assert.ok(
        about.some((text) => text.includes(monday)),
        monday,
      );
    });
  }

  it("a browser without names of regions shows their codes", async () => {
    stage.site.page(
      "old.html",
      `<!doctype html><html lang="en"><head><title>t</title></head><body><script>delete Intl.DisplayNames</script><worth-it-quiz></worth-it-quiz><script src="worth-it-quiz.js"></script>`,
    );
    const reader = await stage.visit("old.html");
    await reader.help();
    const [, ...rest] = await stage.run(EACH_COUNTRY);
    assert.ok(
      rest.every(
        (/** @type {{ code: string, name: string }} */ { code, name }) =>
          code === name,
      ),
    );
  });
}

suite("help lines", areReached, areNamed);
