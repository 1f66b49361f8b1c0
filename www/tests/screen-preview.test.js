// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { suite } from "./support/suite.js";

/* The bundle that shows one screen of a document, and the author's module in a worker, as the site's pages use them. */

const english = JSON.parse(
  readFileSync(new URL("../quizzes/en.json", import.meta.url), "utf8"),
);
/** @type {{ text: string, choices: { text: string }[] }[]} */
const questions = english.sections.flatMap(
  (/** @type {any} */ { questions }) => questions,
);
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Preview</title><link rel="icon" href="data:,"></head>
<body><main><input></main></body></html>`;
const SHOW = `
  const [document_, shown, done] = arguments;
  (async () => {
    const { readDocument } = await import("/author-module.js");
    const { ScreenPreview } = await import("/screen-preview.js");
    const { problems, bytes } = await readDocument(document_);
    if (problems.length) return { problems };
    globalThis.preview ??= new ScreenPreview(document.querySelector("main"));
    document.querySelector("input").focus();
    await globalThis.preview.show(bytes, shown);
    const { shadowRoot } = globalThis.preview.host;
    return {
      text: shadowRoot.querySelector(".frame").textContent,
      checked: [...shadowRoot.querySelectorAll("input")].map(({ checked }) => checked),
      focus: document.activeElement.localName,
      styled: getComputedStyle(shadowRoot.querySelector("[part=primary]") ?? shadowRoot.querySelector("button")).minHeight,
    };
  })().then(done, (error) => done({ failed: String(error) }));`;

suite("screen preview", (stage) => {
  /**
   * @param {import("../embed/preview/index.js").ShownScreen} shown
   * @param {unknown} [document]
   */
  const show = (shown, document = english) =>
    stage.driver.executeAsyncScript(SHOW, JSON.stringify(document), shown);

  async function open() {
    stage.site.settings.openRoots = true;
    await stage.driver.get(stage.site.page("shown.html", PAGE));
  }

  it("shows each question at once, without taking the focus", async () => {
    await open();
    for (const [number, question] of questions.entries()) {
      const shown = await show({ screen: "question", number });
      assert.ok(shown.text.includes(question.text), JSON.stringify(shown));
      assert.ok(shown.text.includes(`Question ${number + 1} of 16`));
      assert.equal(shown.checked.length, question.choices.length);
      assert.ok(!shown.checked.includes(true));
      assert.equal(shown.focus, "input");
      assert.equal(shown.styled, "48px");
    }
  });

  it("shows the other screens, with answers and ticks", async () => {
    await open();
    const text = async (
      /** @type {import("../embed/preview/index.js").ShownScreen} */ shown,
    ) => (await show(shown)).text;
    const { strings, sections, results, also } = english;
    assert.ok((await text({ screen: "start" })).includes(strings.young));
    const [, , { notice }] = sections;
    const number = 6;
    assert.ok(
      (await text({ screen: "notice", number })).includes(notice.title),
    );
    assert.ok(
      (await text({ screen: "unanswered", number })).includes(
        strings.chooseError,
      ),
    );
    assert.ok(
      (await text({ screen: "help", country: "IE" })).includes(
        strings.helpIntro,
      ),
    );
    const best = questions.map(() => 0);
    const open_ = await text({ screen: "result" });
    assert.ok(open_.includes(results.verdicts["not-now"].safetyTitle));
    const shown = await text({ screen: "result", answers: best, ticks: 1 });
    assert.ok(shown.includes(results.verdicts["worth-a-talk"].title));
    assert.ok(shown.includes(also[0].steps[3].text));
    assert.ok(!shown.includes(also[1].steps[4].text));
    const chosen = await show({ screen: "question", number: 1, answers: best });
    assert.deepEqual(chosen.checked.slice(0, 2), [true, false]);
  });

  it("keeps what it shows where a document has no such screen", async () => {
    await open();
    const { text } = await show({ screen: "question", number: 16 });
    assert.ok(text.includes(english.strings.startTitle));
  });

  it("tells the problems of a document, as the command does", async () => {
    await open();
    const wrong = structuredClone(english);
    wrong.sections[0].questions[0].text = " ";
    const { problems } = await show({ screen: "start" }, wrong);
    assert.deepEqual(
      problems.map((/** @type {any} */ { path, message }) => [path, message]),
      [
        [
          "sections[0].questions[0].text",
          "this text is missing or blank; write it",
        ],
      ],
    );
  });
});
