// @ts-check
import assert from "node:assert/strict";
import { it } from "node:test";
import { english } from "./support/quiz.js";
import { suite } from "./support/suite.js";

/* Two documents in one page: a fault in one takes no other along, and leaving by one blanks both. */

/** @typedef {import("./support/suite.js").Stage} Stage */

const TITLE = "A quiz of the owner's";

/** The English document under another title, as a value of its own. */
const own = () => ({ ...structuredClone(english.document), title: TITLE });

/**
 * Serves a page with elements.
 *
 * @param {Stage} stage
 * @param {string} elements
 */
function serve({ site }, elements) {
  site.page(
    "two.html",
    `<!doctype html><html lang="en"><head><title>Two</title>
     <link rel="icon" href="data:,"></head><body>${elements}
     <script async src="worth-it-quiz.js"></script></body></html>`,
  );
  return "two.html";
}

/** @param {Stage} stage */
const texts = (stage) =>
  stage.run(`return window[Symbol.for("wiq-test")].rootOf(0).textContent;`);

/** Makes whatever puts a value into a text that begins with FAULT throw. */
const FAULT = `<script>
  const { split } = String.prototype;
  String.prototype.split = function (...args) {
    if (String(this).startsWith("FAULT")) throw new Error("a fault");
    return Reflect.apply(split, this, args);
  };
</script>`;

/** @param {Stage} stage */
function areApart(stage) {
  const { strings } = english.document;
  for (const [what, label, text, presses] of /** @type {const} */ ([
    ["throws at mount", "startLead", "FAULT {total}", 0],
    ["throws while it runs", "progress", "FAULT {n} {total}", 1],
  ])) {
    it(`a document that ${what} takes no other quiz along`, async () => {
      const document = own();
      document.strings[label] = text;
      stage.site.page("own.json", JSON.stringify(document));
      const page = `${FAULT}<worth-it-quiz></worth-it-quiz><div id="later"></div>`;
      const reader = await stage.visit(serve(stage, page));
      await reader.press(strings.start);
      const before = await texts(stage);
      await stage.run(`
        const quiz = document.createElement("worth-it-quiz");
        quiz.setAttribute("document", "own.json");
        document.querySelector("#later").append(quiz);`);
      const other = `window[Symbol.for("wiq-test")].rootOf(1)`;
      const shows = (/** @type {string} */ words) =>
        stage.driver.wait(
          () =>
            stage.run(
              `return !!${other}?.textContent.includes(arguments[0]);`,
              words,
            ),
          5000,
          `the other does not show: ${words}`,
        );
      if (presses) {
        await shows(TITLE);
        await stage.run(
          `${other}.querySelector("button[part~=primary]").click();`,
        );
      }
      await shows(strings.problemTitle);
      assert.equal(await texts(stage), before);
      await reader.press(strings.continue);
      assert.notEqual(await texts(stage), before);
      assert.ok(!(await texts(stage)).includes(strings.problemTitle));
    });
  }
}

/** @param {Stage} stage */
function areLeftTogether(stage) {
  for (const [which, last] of /** @type {const} */ ([
    ["a document of its own", 1],
    ["the shipped one", 0],
  ])) {
    it(`leaving by a quiz with ${which} blanks the other too`, async () => {
      stage.site.page("own.json", JSON.stringify(own()));
      const quiz = `<worth-it-quiz exit-url="${stage.exit.url}"`;
      const both = [
        `${quiz}></worth-it-quiz>`,
        `${quiz} document="own.json"></worth-it-quiz>`,
      ];
      const page = serve(stage, both.join(""));
      await stage.driver.get(stage.site.url + page);
      const root = (/** @type {number} */ index) =>
        `window[Symbol.for("wiq-test")].rootOf(${index})`;
      const isReady = (/** @type {number} */ index) =>
        stage.run(`return !!${root(index)}?.querySelector(".leave");`);
      await stage.driver.wait(
        async () => (await isReady(0)) && (await isReady(1)),
        10_000,
      );
      // The other site answers with nothing, so that the page stays to be looked at.
      stage.exit.refusals = 1;
      const { questions } = await stage.run(`
        const press = (index) => ${root(0).replace("(0)", "(index)")}
          .querySelector("button[part~=primary]").click();
        press(0);
        press(1);
        const rootOf = (index) => ${root(0).replace("(0)", "(index)")};
        const asks = (index) => !!rootOf(index).querySelector("[part~=question]");
        const questions = [asks(0), asks(1)];
        rootOf(${last}).querySelector(".leave").click();
        return { questions };`);
      assert.deepEqual(questions, [true, true]);
      const left = await stage.run(`
        return [${root(0)}, ${root(1)}]
          .map((root) => !!root.querySelector("[part~=question]"));`);
      assert.deepEqual(left, [false, false]);
    });
  }
}

suite("documents apart", areApart, areLeftTogether);
