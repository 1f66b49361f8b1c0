// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { strings } from "./support/quiz.js";
import { suite } from "./support/suite.js";

/* What a page does with the element while it is there: morphs it, names things after the browser's, changes its options. */

/** @typedef {import("./support/suite.js").Stage} Stage */

const TAG = `<script async src="worth-it-quiz.js"></script>`;

/** @param {Stage} stage @param {string} body @param {string} [html] */
function visit(stage, body, html = `lang="en"`) {
  stage.site.page(
    "life.html",
    `<!doctype html><html ${html}><head><title>A page</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`,
  );
  return stage.visit("life.html");
}

const MARKS = `
  const { className, dataset } = document.querySelector("worth-it-quiz");
  return [className.includes("ph-no-capture"), className.includes("own"), dataset.private, dataset.clarityMask];`;

/** @param {Stage} stage */
function keepsItsMarks(stage) {
  const ways = {
    "an attribute that is set": `host.setAttribute("class", "own");`,
    "attributes that are removed": `for (const { name } of [...host.attributes]) host.removeAttribute(name); host.className = "own";`,
    "another value": `host.dataset.private = "no"; host.className = "own";`,
    "a list of classes": `host.classList.remove("ph-no-capture", "rr-block"); host.classList.add("own");`,
  };
  for (const [name, script] of Object.entries(ways)) {
    it(`puts its marks back after ${name}`, async () => {
      await visit(stage, `<worth-it-quiz></worth-it-quiz>${TAG}`);
      await stage.run(
        `const host = document.querySelector("worth-it-quiz"); ${script}`,
      );
      assert.deepEqual(await stage.run(MARKS), [true, true, "", ""]);
    });
  }
}

/** @param {Stage} stage */
function standsBesideNames(stage) {
  for (const name of [
    "currentScript",
    "body",
    "createElement",
    "documentElement",
    "querySelector",
    "defaultView",
    "title",
    "head",
    "readyState",
    "adoptedStyleSheets",
    "baseURI",
  ]) {
    it(`works beside an image called ${name}`, async () => {
      stage.site.settings.attributes = { "exit-url": stage.exit.url };
      const reader = await visit(
        stage,
        `<img name="${name}" src="data:," alt=""><worth-it-quiz></worth-it-quiz>${TAG}`,
      );
      await reader.start();
      stage.exit.refusals = 1;
      await reader.leave();
      await stage.driver.wait(
        () => stage.exit.requests.length > 0,
        5000,
        "nobody left",
      );
    });
  }

  it("inserts itself beside an image called currentScript", async () => {
    const reader = await visit(
      stage,
      `<img name="currentScript" src="data:," alt="">${TAG}`,
    );
    assert.equal(await reader.kind(), "start");
  });

  it("works beside elements whose ids are the browser's names", async () => {
    const ids = [
      "trustedTypes",
      "navigation",
      "customElements",
      "WebAssembly",
      "IntersectionObserver",
      "top",
      "location",
    ];
    const reader = await visit(
      stage,
      ids.map((id) => `<form id="${id}"></form>`).join("") +
        `<worth-it-quiz></worth-it-quiz>${TAG}`,
    );
    await reader.start();
    assert.equal(await reader.kind(), "question");
  });

  it("comes lazily beside an image called currentScript", async () => {
    const reader = await visit(
      stage,
      `<img name="currentScript" src="data:," alt=""><worth-it-quiz></worth-it-quiz><script async src="worth-it-quiz.lazy.js"></script>`,
    );
    assert.equal(await reader.kind(), "start");
  });
}

const LANGUAGE = `return window[Symbol.for("wiq-test")].rootOf(0).querySelector(".widget")?.lang;`;
const GERMAN = `<script async src="worth-it-quiz.de.js"></script>`;

/** @param {Stage} stage */
function takesUpLanguages(stage) {
  const isGerman = async () => (await stage.run(LANGUAGE)) === "de";

  for (const lang of ["de_DE", "de-AT", "DE", "\u201cde\u201d", " de "]) {
    it(`takes lang="${lang}" for German`, async () => {
      stage.site.page(
        "life.html",
        `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,"></head>
        <body><worth-it-quiz lang="${lang}"></worth-it-quiz>${TAG}${GERMAN}</body></html>`,
      );
      await stage.driver.get(`${stage.site.url}life.html`);
      await stage.driver.wait(isGerman, 3000, "it is not German");
    });
  }

  it("follows the page's language before a reader starts", async () => {
    await visit(stage, `<worth-it-quiz></worth-it-quiz>${TAG}${GERMAN}`);
    await stage.run(`document.documentElement.lang = "de";`);
    await stage.driver.wait(isGerman, 3000, "it stays English");
  });

  it("takes up on starting over what changed on the way, and not before", async () => {
    const reader = await visit(
      stage,
      `<worth-it-quiz></worth-it-quiz>${TAG}${GERMAN}`,
    );
    await reader.start();
    await stage.run(`document.documentElement.lang = "de";
      document.querySelector("worth-it-quiz").setAttribute("exit-url", "https://www.example.org/");`);
    await stage.driver.sleep(200);
    assert.equal(await stage.run(LANGUAGE), "en");
    await reader.seeResult();
    await reader.press(strings.startOver ?? "");
    await stage.driver.wait(isGerman, 3000, "it stays English");
    const [leads, focus] = await stage.run(`
      const root = window[Symbol.for("wiq-test")].rootOf(0);
      return [root.querySelector(".leave").href, root.activeElement?.className];`);
    assert.deepEqual([leads, focus], ["https://www.example.org/", "heading"]);
  });
}

suite("page-life", keepsItsMarks, standsBesideNames, takesUpLanguages);
