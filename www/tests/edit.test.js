// @ts-check
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { it } from "node:test";
import { Reader } from "./support/reader.js";
import { suite } from "./support/suite.js";
import { Writer } from "./support/writer.js";

/* The editor, by mouse and by keyboard alone: a whole document is written in it, broken, mended, given out and read. */

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const ENGLISH = readFileSync(
  new URL("../quizzes/en.json", import.meta.url),
  "utf8",
);

/**
 * What the command says of a document: a line for each problem, without its place in the text.
 *
 * @param {Buffer} json
 * @returns {string[]}
 */
function commandSays(json) {
  const folder = mkdtempSync(join(tmpdir(), "wiq-edit-"));
  try {
    const file = join(folder, "own.json");
    writeFileSync(file, json);
    const { stdout, stderr, status } = spawnSync(
      "cargo",
      ["run", "--quiet", "--bin", "check", "--", file],
      { cwd: ROOT, encoding: "utf8" },
    );
    if (status === 0) return [];
    return `${stdout}${stderr}`
      .split("\n")
      .filter(Boolean)
      .map((line) => line.replace(/ \(line \d+, column \d+\)$/, ""));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Ten texts of a translation: the screen, the path, the words. */
const TRANSLATED = [
  ["start", "title", "Is het het waard om terug te gaan?"],
  ["start", "strings.startTitle", "Voor je begint"],
  ["start", "strings.startPoints[0]", "Ongeveer 3 minuten."],
  ["everywhere", "strings.leave", "Verlaat deze pagina"],
  ["everywhere", "strings.progress", "Vraag {n} van {total}"],
  ["question:0:0", "sections[0].questions[0].text", "Is er iets veranderd?"],
  ["question:0:0", "sections[0].questions[0].choices[0].text", "Ja"],
  ["question:0:0", "results.topics.B1.name", "Wat er misging"],
  [
    "result:not-worth-it",
    "results.verdicts.not-worth-it.title",
    "Teruggaan is het niet waard.",
  ],
  ["tick:0", "also[0].text", "We hebben samen kinderen"],
];

/** The question that is added, in the section that is added for it. */
const OWN = "sections[2].questions[0]";

/**
 * Ten ways to break the document: what is done, and the path where it is said.
 *
 * @type {[name: string, path: string, breaking: (writer: Writer) => Promise<void>][]}
 */
const BREAKS = [
  [
    "a title without words",
    "title",
    async (writer) => {
      await writer.go("start");
      await writer.write("title", "");
    },
  ],
  [
    "a question without words",
    "sections[1].questions[1].text",
    async (writer) => {
      await writer.go("question:1:1");
      await writer.write("sections[1].questions[1].text", " ");
    },
  ],
  [
    "a choice without words",
    `${OWN}.choices[0].text`,
    async (writer) => {
      await writer.go("question:2:0");
      await writer.write(`${OWN}.choices[0].text`, "");
    },
  ],
  [
    "no good choice",
    `${OWN}.choices`,
    async (writer) => {
      await writer.go("question:2:0");
      await writer.choose(`${OWN}.choices[0].signal`, "unknown");
    },
  ],
  [
    "no way to skip",
    `${OWN}.choices`,
    async (writer) => {
      await writer.go("question:2:0");
      await writer.press("Remove choice 5");
    },
  ],
  [
    "an id that stands twice",
    "sections[2].id",
    async (writer) => {
      await writer.go("section:2");
      await writer.write("sections[2].id", "respect");
    },
  ],
  [
    "a subject left out without a reason",
    "omits.fear",
    async (writer) => {
      await writer.go("omits");
      await writer.press("Leave out fear");
    },
  ],
  [
    "words in the result that are blank",
    "results.topics.C1.unmet",
    async (writer) => {
      await writer.go("question:0:1");
      await writer.write("results.topics.C1.unmet", "");
    },
  ],
  [
    "a help line that nobody can reach",
    "helpLines[0].contacts[0].dial",
    async (writer) => {
      await writer.go("lines");
      await writer.press("Add a line");
      await writer.write("helpLines[0].contacts[0].dial", "+49 30 1");
    },
  ],
  [
    "a box without words",
    "also[1].text",
    async (writer) => {
      await writer.go("tick:1");
      await writer.write("also[1].text", "");
    },
  ],
];

/** @param {Writer} writer */
async function change(writer) {
  await writer.go("question:1:1");
  const path = "sections[1].questions[1].text";
  await writer.write(path, "Did they take you for granted?");
  await writer.settled();
  assert.ok(
    (await writer.preview()).includes("Did they take you for granted?"),
  );
}

/** @param {Writer} writer */
async function addQuestion(writer) {
  await writer.go("question:1:3");
  await writer.press("Add a section with a notice below");
  await writer.write("sections[2].title", "Promises");
  await writer.write("sections[2].notice.title", "The next one is short");
  await writer.write("sections[2].notice.text[0]", "It asks about promises.");
  await writer.press("Add a question here");
  await writer.write(`${OWN}.text`, "Did your ex break promises?");
  await writer.write(`${OWN}.id`, "promises");
  await writer.write("results.topics.promises.name", "Broken promises");
  await writer.write("results.topics.promises.why", "Trust needs them.");
  await writer.write("results.topics.promises.unmet", "Promises are kept.");
  await writer.settled();
  assert.deepEqual(await writer.allProblems(), []);
}

/** @param {Writer} writer */
async function leaveOut(writer) {
  await writer.go("omits");
  await writer.press("Leave out money");
  await writer.settled();
  assert.deepEqual(await writer.problemsAt("omits.money"), [
    "this text is missing or blank; write it",
  ]);
  await writer.write("omits.money", "Our readers are at school.");
  await writer.settled();
  assert.deepEqual(await writer.allProblems(), []);
}

/** @param {Writer} writer */
async function translate(writer) {
  await writer.go("about");
  await writer.write("lang", "nl");
  for (const [screen = "", path = "", words = ""] of TRANSLATED) {
    await writer.go(screen);
    const source = await writer.driver.executeScript(
      `return document.querySelector(\`[data-path="\${arguments[0]}"] > .source\`)?.textContent;`,
      path,
    );
    assert.match(source ?? "", /English:\s+\S/, path);
    await writer.write(path, words);
  }
  await writer.settled();
  assert.deepEqual(await writer.allProblems(), []);
}

/** @param {Writer} writer */
async function breakAll(writer) {
  for (const [name, path, breaking] of BREAKS) {
    const before = (await writer.file("json")).toString();
    await breaking(writer);
    await writer.settled();
    const json = await writer.file("json");
    const said = commandSays(json);
    assert.ok(said.length, `${name}: the command says nothing`);
    assert.deepEqual(await writer.allProblems(), said, name);
    const messages = said
      .filter((line) => line.startsWith(`${path}: `))
      .map((line) => line.slice(path.length + 2));
    assert.ok(messages.length, `${name}: ${said.join("; ")}`);
    assert.deepEqual(await writer.problemsAt(path), messages, name);
    while ((await writer.file("json")).toString() !== before) {
      await writer.undo();
      await writer.settled();
    }
  }
}

suite("edit", (stage) => {
  /** @param {"mouse" | "keyboard"} by */
  async function open(by) {
    stage.site.settings.openRoots = true;
    await stage.driver.get(`${stage.site.url}edit.html`);
    const writer = new Writer(stage.driver, by);
    await writer.openOurs();
    return writer;
  }

  /**
   * Answers a document with its best choices, but for one question.
   *
   * @param {Reader} reader
   * @param {any} document
   * @param {Record<string, string>} others Signals by the id of the question.
   */
  async function answer(reader, document, others) {
    const { strings } = document;
    await reader.press(strings.start);
    for (const { notice, questions } of document.sections) {
      if (notice) {
        assert.equal((await reader.look()).heading, notice.title);
        await reader.press(strings.continue);
      }
      for (const { id, choices } of questions) {
        const { text } = choices.find((/** @type {any} */ { signal }) =>
          others[id] ? signal === others[id] : /^(clear|met)$/.test(signal),
        );
        await reader.press(text);
        await reader.press(strings.continue);
      }
    }
    return (await reader.look()).heading;
  }

  for (const by of /** @type {const} */ (["mouse", "keyboard"])) {
    it(`writes, breaks and undoes a whole document by ${by}; what it gives out passes the command and runs`, async () => {
      const writer = await open(by);
      await change(writer);
      await addQuestion(writer);
      await leaveOut(writer);
      await translate(writer);
      await breakAll(writer);
      const json = await writer.file("json");
      assert.deepEqual(commandSays(json), []);
      const quiz = await writer.file("quiz");
      while (await writer.canUndo()) await writer.undo();
      await writer.settled();
      assert.deepEqual(
        JSON.parse((await writer.file("json")).toString()),
        JSON.parse(ENGLISH),
      );

      const document = JSON.parse(json.toString());
      stage.site.page("own.quiz", quiz);
      const page = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Own</title></head><body>
        <worth-it-quiz document="own.quiz"></worth-it-quiz><script src="worth-it-quiz.js"></script></body></html>`;
      for (const [others, verdict] of [
        [{ promises: "serious" }, "not-worth-it"],
        [{ A1: "red-harm" }, "not-safe"],
        [{}, "not-now"],
      ]) {
        await stage.driver.get(stage.site.page("own.html", page));
        const reader = new Reader(stage.driver);
        await stage.driver.wait(
          async () =>
            (await reader.look()).buttons.includes(document.strings.start),
          10_000,
        );
        const heading = await answer(
          reader,
          document,
          /** @type {any} */ (others),
        );
        assert.equal(heading, document.results.verdicts[String(verdict)].title);
      }
    });
  }
});
