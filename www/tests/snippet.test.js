// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { contrast, snippet } from "../site/snippet.js";
import { choicesBy, files, version } from "./support/random-choices.js";
import { Random } from "./support/random.js";
import { suite } from "./support/suite.js";

/* The configurator's line: 200 random sets of choices survive parsing as HTML and as XML, and have their effect. */

/** @typedef {import("./support/suite.js").Stage} Stage */
/** @typedef {import("../site/snippet.js").Choices} Choices */

const SETS = 200;
const ON_A_PAGE = 25;
const DOCUMENT = readFileSync(
  new URL("../quizzes/en.json", import.meta.url),
  "utf8",
).replace(/"title": "[^"]+"/, '"title": "Of my own"');

/** @param {string} folder */
function sets(folder) {
  const random = new Random(7);
  return Array.from({ length: SETS }, (_, number) =>
    choicesBy(random, number, folder),
  );
}

/** Returns what parsing a line has to yield. @param {Choices} choices */
function expected({ folder, language, loading, pin, ...rest }) {
  const { attributes, properties, help } = rest;
  const file = [
    "worth-it-quiz",
    ...(loading === "lazy" ? ["lazy"] : []),
    ...(language === "en" ? [] : [language]),
    ...(pin ? [pin.version] : []),
  ].join(".");
  const plain = (/** @type {string} */ address) =>
    new URL(address).href.replaceAll("'", "%27");
  const exit = attributes["exit-url"];
  const all = {
    ...attributes,
    "exit-url": exit && plain(exit),
    lang: language === "en" ? "" : language,
    dir: language === "ar" ? "rtl" : "",
  };
  return {
    attributes: sorted(all),
    accent: properties["--wiq-accent"],
    font: properties["--wiq-font"],
    help: {
      text: help.text
        // eslint-disable-next-line no-control-regex -- what XML forbids
        .replace(/[\ud800\u0007]/gu, "")
        .replace(/\s+/g, " ")
        .trim(),
      address: plain(help.address),
    },
    src: `${folder}${file}.js`,
    integrity: pin?.integrity ?? null,
    crossorigin: pin ? "anonymous" : null,
    nodes: ["worth-it-quiz", "script"],
  };
}

/** @param {Record<string, string | undefined>} values */
function sorted(values) {
  return Object.entries(values)
    .filter(([, value]) => value)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Parses lines, as HTML or as XML. */
const READ = `
  const [lines, type] = arguments;
  const page = (line) => type === "text/html"
    ? "<!doctype html><body><div>" + line + "</div></body>"
    : '<html xmlns="http://www.w3.org/1999/xhtml"><body><div>' + line + "</div></body></html>";
  return lines.map((line) => {
    const parsed = new DOMParser().parseFromString(page(line), type);
    const broken = parsed.querySelector("parsererror");
    if (broken) return { broken: broken.textContent, line };
    const div = parsed.querySelector("div");
    const [element, script] = div.children;
    const link = element.firstElementChild;
    return {
      attributes: [...element.attributes].map(({ name, value }) => [name, value])
        .filter(([name]) => name !== "style").sort(([a], [b]) => (a < b ? -1 : 1)),
      accent: element.style.getPropertyValue("--wiq-accent"),
      font: element.style.getPropertyValue("--wiq-font"),
      help: { text: link.textContent, address: link.getAttribute("href") },
      src: script.getAttribute("src"),
      integrity: script.getAttribute("integrity"),
      crossorigin: script.getAttribute("crossorigin"),
      nodes: [...div.childNodes].map(({ nodeName }) => nodeName.toLowerCase()),
    };
  });`;

/** Returns the state of each quiz of the page, once all show their start screens. */
const LOOK = `
  const done = arguments[0];
  const { roots } = window[Symbol.for("wiq-test")];
  const hosts = [...document.querySelectorAll("worth-it-quiz")];
  const ready = () => hosts.every((host) => roots.get(host)?.querySelector("[part~=primary]"));
  const tell = (host) => {
    const root = roots.get(host);
    const widget = root.querySelector(".widget");
    const found = {
      lang: widget.lang,
      dark: Boolean(root.querySelector(".frame.dark")),
      level: root.querySelector(".title").localName,
      title: root.querySelector(".title").textContent,
      exit: root.querySelector("[part~=leave]").href,
      accent: getComputedStyle(root.querySelector(".frame")).getPropertyValue("--accent"),
      height: getComputedStyle(host).minHeight,
    };
    // The start screen's second button opens the help lines.
    root.querySelectorAll(".actions button")[1].click();
    return { ...found, country: root.querySelector("select")?.value };
  };
  const look = () => ready() ? done(hosts.map(tell)) : setTimeout(look, 50);
  hosts.forEach((host, at) => setTimeout(() => host.scrollIntoView(), 20 * at));
  look();`;

/**
 * Groups sets by page. A page has one script, so its sets share one language and one kind of loading.
 *
 * @param {Choices[]} all
 */
function pages(all) {
  /** @type {Map<string, Choices[]>} */
  const groups = new Map();
  for (const choices of all) {
    const { src } = expected(choices);
    groups.set(src, [...(groups.get(src) ?? []), choices]);
  }
  return [...groups.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / ON_A_PAGE) }, (_, page) =>
      group.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE),
    ),
  );
}

/** Returns the state that a quiz has to have. @param {Choices} choices */
function wanted({ language, attributes, properties, height }) {
  const { country, theme, document: own } = attributes;
  return {
    lang: own ? "en" : language,
    dark: theme === "dark",
    level: `h${attributes["heading-level"] || 2}`,
    exit: new URL(
      attributes["exit-url"] || "https://www.bbc.com/weather",
    ).href.replaceAll("'", "%27"),
    country,
    own: Boolean(own),
    accent:
      properties["--wiq-accent"] || (theme === "dark" ? "#8fd0c4" : "#1f5f59"),
    height: height ? `${height.wide}px` : "0px",
  };
}

suite("snippet", (stage) => {
  for (const type of ["text/html", "application/xhtml+xml"]) {
    it(`${SETS} random lines come back from ${type}`, async () => {
      const folder = `${stage.site.url}`;
      const all = sets(folder);
      await stage.driver.get(`${stage.site.url}pages/plain.html`);
      const read = await stage.run(READ, all.map(snippet), type);
      assert.deepEqual(read, all.map(expected));
    });
  }

  it(`${SETS} random lines work, half of them in pages that are XML`, async () => {
    const { site } = stage;
    const all = sets(site.url);
    site.settings.openRoots = true;
    for (const { attributes } of all) {
      if (attributes.document) site.page(attributes.document, DOCUMENT);
    }
    for (const [number, some] of pages(all).entries()) {
      const page = site.page(
        number % 2 ? "lines.xhtml" : "lines.html",
        `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><meta charset="utf-8"/><title>Lines</title>
         <link rel="icon" href="data:,"/></head><body>${some.map(snippet).join("\n")}</body></html>`,
      );
      await stage.driver.get(page);
      const found = await stage.driver.executeAsyncScript(LOOK);
      assert.deepEqual(
        found.map((/** @type {{ title: string }} */ { title, ...rest }) => ({
          ...rest,
          own: title === "Of my own",
        })),
        some.map(wanted),
      );
    }
  });

  it("a pinned line loads from another site that sends CORS headers", async () => {
    assert.equal(await pinned(stage, stage.site.url), "ready");
  });

  it("a pinned line is refused when one byte differs, and the link stays", async () => {
    const { site } = stage;
    const name = `worth-it-quiz.${version}.js`;
    const text = readFileSync(
      new URL(`../dist/${name}`, import.meta.url),
      "utf8",
    );
    site.page(`changed/${name}`, text.replace("| MIT", "| MIt"));
    assert.equal(await pinned(stage, `${site.url}changed/`), "link");
  });

  it("a pinned line is refused where the other site sends no CORS headers", async () => {
    stage.site.hosting = { open: false };
    assert.equal(await pinned(stage, stage.site.url, false), "link");
  });

  it("a style that would end its declaration is refused", () => {
    const [choices] = sets("https://quiz.example/");
    assert.ok(choices);
    choices.properties = { "--wiq-font": "serif; color: red" };
    assert.throws(() => snippet(choices), TypeError);
  });
});

/**
 * Opens a pinned line on another site.
 *
 * @param {Stage} stage
 * @param {string} folder
 * @param {boolean} [open] Whether the folder's site sends CORS headers.
 * @returns {Promise<"ready" | "link" | "nothing">} What a reader gets.
 */
async function pinned({ site, exit, driver }, folder, open = true) {
  const { integrity } = files["worth-it-quiz.js"];
  const line = snippet({
    folder,
    language: "en",
    loading: "whole",
    pin: { version, integrity },
    attributes: {},
    properties: {},
    height: undefined,
    help: { text: "Help", address: "https://help.example/" },
  });
  site.hosting = { open };
  const page = exit.page(
    "pinned.html",
    `<!doctype html><html lang="en"><head><title>Pinned</title><link rel="icon" href="data:,">
     <script>addEventListener("worth-it-quiz:ready", () => document.title = "ready");
     addEventListener("error", ({ target }) => { if (target.src) document.title = "refused"; }, true);</script>
     </head><body>${line}</body></html>`,
  );
  await driver.get(page);
  await driver.wait(
    async () => (await driver.getTitle()) !== "Pinned",
    10_000,
    "the line neither loads nor fails",
  );
  if ((await driver.getTitle()) === "ready") return "ready";
  const shown = await driver.executeScript(
    `const link = document.querySelector("worth-it-quiz > a");
     return !customElements.get("worth-it-quiz") && link.getClientRects().length > 0 && link.textContent === "Help";`,
  );
  return shown ? "link" : "nothing";
}

it("contrast is reckoned as WCAG does", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#777777", "#ffffff").toFixed(2), "4.48");
});
