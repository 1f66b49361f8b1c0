// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { HELP, snippet } from "../site/snippet.js";
import { EDITORS } from "./support/editors.js";
import { choicesBy } from "./support/random-choices.js";
import { Random } from "./support/random.js";
import { suite } from "./support/suite.js";

/* Lines are read as they were meant: whatever an editor made of them, and in the form of each system. */

/** @typedef {import("../site/snippet.js").Choices} Choices */

const SETS = 200;
const FOLDER = "https://blog.example/files/";
const SITE = fileURLToPath(new URL("../site/", import.meta.url));
/** What the site's scripts do with what is pasted. */
const MODULES = `
  export { findDamage } from "./damage/find-damage.js";
  export { Countries } from "./line/countries.js";
  export { mend } from "./line/mend.js";
  export { outputs } from "./line/outputs.js";`;
/** @type {{ lines: { country?: string }[] }} */
const { lines } = JSON.parse(
  readFileSync(new URL("../quizzes/helplines.json", import.meta.url), "utf8"),
);
const CODES = [...new Set(lines.flatMap(({ country }) => country ?? []))];

const random = new Random(11);
/** An address that says "&amp;" can't be told from one that was escaped twice. */
const sets = Array.from({ length: SETS }, (_, number) =>
  choicesBy(random, number, FOLDER),
);

/** Returns what is to be read of choices, without what was lost. @param {Choices} choices @param {string[]} keeps */
function expected(choices, keeps) {
  const plain = (/** @type {string} */ address) =>
    new URL(address).href.replaceAll("'", "%27");
  const { attributes, properties, help, height, language } = choices;
  const exit = attributes["exit-url"];
  const nothing = {
    ...{ folder: "here", language: "en", loading: "whole", pin: undefined },
    ...{ attributes: {}, properties: {}, height: undefined, help: HELP },
  };
  /** @type {Record<string, object>} */
  const parts = {
    element: {
      attributes: filled({ ...attributes, "exit-url": exit && plain(exit) }),
      ...{ properties: filled(properties), height, language },
    },
    link: { help: { text: line(help.text), address: plain(help.address) } },
    script: {
      folder: FOLDER,
      ...{ language, loading: choices.loading, pin: choices.pin },
    },
  };
  return Object.assign(nothing, ...keeps.map((part) => parts[part]));
}

/** @param {Record<string, string | undefined>} values */
const filled = (values) =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value)
      .sort(),
  );

/** Returns a text as a line has it. @param {string} text */
const line = (text) =>
  text
    // eslint-disable-next-line no-control-regex -- what XML forbids
    .replace(/[\ud800\u0007]/gu, "")
    .replace(/\s+/g, " ")
    .trim();

/** Returns what was read in the same order. @param {Choices} choices */
const read = ({ attributes, properties, help, ...rest }) => ({
  ...rest,
  attributes: filled(attributes),
  properties: filled(properties),
  help: { ...help, address: help.address.replaceAll("'", "%27") },
});

suite("line", (stage) => {
  /** @type {string | undefined} */
  let code;

  async function open() {
    const bundled = await build({
      stdin: { contents: MODULES, resolveDir: SITE },
      bundle: true,
      format: "iife",
      globalName: "wiqLine",
      write: false,
    });
    code ??= `${bundled.outputFiles[0]?.text}\nwindow.wiqLine = wiqLine;`;
    await stage.driver.get(`${stage.site.url}check.html`);
    await stage.run(code);
  }

  /** Reads texts. @param {string[]} sources @returns {Promise<({ system: string, choices: Choices, problems: any[] } | undefined)[]>} */
  const readAll = (sources) =>
    stage
      .run(
        `const { findDamage, Countries, mend } = window.wiqLine;
         const countries = new Countries(arguments[1]);
         return JSON.stringify(arguments[0].map((source) => {
           const { page } = findDamage(source, countries);
           return page.line ? mend(page.line, countries, "here") : null;
         }));`,
        sources,
        CODES,
      )
      .then((text) => JSON.parse(text));

  for (const { by, make, keeps } of EDITORS) {
    it(`${SETS} random lines have their options after ${by}`, async () => {
      await open();
      const found = await readAll(sets.map((set) => make(snippet(set))));
      for (const [index, set] of sets.entries()) {
        const mended = found[index];
        assert.ok(mended, make(snippet(set)));
        const wanted = JSON.parse(JSON.stringify(expected(set, keeps)));
        assert.deepEqual(read(mended.choices), wanted, make(snippet(set)));
      }
    });
  }

  for (const system of ["html", "wordpress", "hugo", "react", "frame"]) {
    it(`${SETS} random lines are read in the form of ${system}`, async () => {
      await open();
      /** @type {{ label: string, code: string }[][]} */
      const made = await stage.run(
        `return JSON.parse(arguments[1]).map((set) => window.wiqLine.outputs(arguments[0], set));`,
        system,
        JSON.stringify(sets),
      );
      const found = await readAll(
        made.map((all) =>
          codeOf(
            system,
            all.map((one) => one.code),
          ),
        ),
      );
      for (const [index, set] of sets.entries()) {
        const mended = found[index];
        // Hugo's file has the line in HTML.
        assert.equal(mended?.system, system === "hugo" ? "html" : system);
        const wanted = JSON.parse(JSON.stringify(inForm(system, set)));
        assert.deepEqual(
          { ...read(/** @type {any} */ (mended).choices), ...lost(system) },
          { ...wanted, ...lost(system) },
          made[index]?.map((one) => one.code).join("\n"),
        );
      }
    });
  }

  it("says what was meant by options that can't be used", async () => {
    await open();
    const link = '<a href="https://findahelpline.com/">Help</a>';
    const script = `<script async src="${FOLDER}worth-it-quiz.js"></script>`;
    /** @type {[written: string, meant: Record<string, string>][]} */
    const cases = [
      ['country="Ireland"', { country: "IE" }],
      ['country="Irland"', { country: "IE" }],
      ['country="Vereinigtes Königreich"', { country: "GB" }],
      ['country="UK"', { country: "GB" }],
      ['country="Atlantis"', {}],
      ['contry="IE"', { country: "IE" }],
      ['theme="Drak"', { theme: "dark" }],
      ['heading-level="h3"', { "heading-level": "3" }],
      [
        'exit-url="http://www.weather.example/"',
        { "exit-url": "https://www.weather.example/" },
      ],
      [
        'exit-url="weather.example"',
        { "exit-url": "https://weather.example/" },
      ],
      ['exit-url="https://www.blog.example/"', {}],
      ['exit-url="https://me:secret@weather.example/"', {}],
      ['lang="de_AT"', { lang: "de-AT" }],
      ['colour="red"', {}],
    ];
    const found = await readAll(
      cases.map(
        ([written]) =>
          `<worth-it-quiz ${written}>${link}</worth-it-quiz>${script}`,
      ),
    );
    for (const [index, [written, meant]] of cases.entries()) {
      const mended = found[index];
      assert.equal(mended?.problems.length, 1, written);
      const { attributes } = /** @type {any} */ (mended).choices;
      assert.deepEqual(filled(attributes), meant, written);
    }
  });

  it("checks a page of 100,000 elements in under three seconds", async () => {
    await open();
    const link = '<a href="https://findahelpline.com/">Help</a>';
    const one = `<worth-it-quiz country="Ireland">${link}</worth-it-quiz>`;
    const script = `<script async src="${FOLDER}worth-it-quiz.js"></script>`;
    /** @type {Record<string, [before: string, unit: string, count: number]>} */
    const pages = {
      "side by side": ["", "<div>x</div>", 100_000],
      "inside each other": ["", "<div>", 100_000],
      "of ours": ["", one, 100_000],
      "of ours, never closed": ["", "<worth-it-quiz>", 100_000],
      "scripts with a quote that never ends": ["", '<script a="', 100_000],
      "beginnings of comments": ["", "<!-- raw HTML ", 100_000],
      references: ["", "&lt;worth-it-quiz ", 100_000],
      shortcodes: ["", "[worth-it-quiz ", 100_000],
    };
    for (const [what, [before, unit, count]] of Object.entries(pages)) {
      const time = await stage.run(
        `const { findDamage, Countries } = window.wiqLine;
         const countries = new Countries(["IE"]);
         const source = arguments[0] + arguments[1].repeat(arguments[2]) + arguments[3];
         const begun = performance.now();
         findDamage(source, countries);
         return performance.now() - begun;`,
        before,
        unit,
        count,
        what === "inside each other" || what === "side by side"
          ? one + script
          : "",
      );
      assert.ok(time < 3_000, `${what}: ${Math.round(time)} ms`);
    }
  });
});

/** Returns what of a form's parts says the options. @param {string} system @param {string[]} codes */
function codeOf(system, codes) {
  const [first = "", second = ""] = codes;
  if (system === "react") return second;
  // The post has the shortcode alone; its file has the options.
  if (system === "hugo") return first.replaceAll('{{ "{{" }}', "{{");
  return system === "wordpress" ? `<p>${first}</p>` : first;
}

/** What a form does not say. @param {string} system */
function lost(system) {
  /** @type {Record<string, object>} */
  const parts = {
    wordpress: { folder: "", loading: "", pin: "", properties: "", height: "" },
    react: { folder: "", loading: "", pin: "" },
    frame: { loading: "", pin: "", properties: "", height: "", help: "" },
  };
  return parts[system] ?? {};
}

/** @param {string} system @param {Choices} choices */
function inForm(system, choices) {
  const all = expected(choices, ["element", "link", "script"]);
  if (system === "wordpress")
    return { ...all, help: { ...all.help, address: HELP.address } };
  return all;
}
