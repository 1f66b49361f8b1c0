// @ts-check
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { best, choiceIn, notice, questions } from "../support/quiz.js";
import { results, strings } from "../support/quiz.js";
import { Site } from "../support/server.js";
import { Desktop } from "./desktop.js";
import { Listener, read, saidOn, write } from "./listener.js";
import { NOISE, ownWords, timesSaid } from "./own-words.js";

/*
 * What a real screen reader says throughout the quiz, by keys alone. spoken.txt is what it said: the key, then the words.
 * The quiz's own words have to be the same on each screen, and those of the reader may differ.
 */

/** @typedef {import("./listener.js").SpokenScreen} SpokenScreen */

const FILE = new URL("./spoken.txt", import.meta.url);
const LAST = "Something after it.";
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Heard</title><link rel="icon" href="data:,"></head>
  <body><worth-it-quiz country="DE"></worth-it-quiz><p>${LAST}</p><script async src="worth-it-quiz.js"></script></body></html>`;
const SHEET = best({ A2: "once", D1: "often" });
const VERDICT = results.verdicts["not-safe"]?.title ?? "";
const OPENS = "The page opens";
const ERROR = "Continue without an answer";
const AGAIN = "Continue without an answer, again";
const NOTICE = "The notice";
const RESULT = "The result";
const COUNTRY = "The country";
/** After this the live region is silent for who reads on, in milliseconds. */
const GONE = 6000;

const word = (/** @type {string} */ key) => strings[key] ?? "";

/** Reads the first question, makes its error, twice, and goes back to the choices. @param {Listener} listener */
async function makeError(listener) {
  await listener.until("Tab", word("start"));
  await listener.enter(questions[0]?.id ?? "");
  await readChoices(listener, 0);
  await listener.until("Tab", word("continue"));
  await listener.enter(ERROR);
  await listener.enter(AGAIN);
  await sleep(GONE);
  await listener.until("Down", LAST);
}

/** Reads on to the last choice. @param {Listener} listener @param {number} number */
const readChoices = (listener, number) =>
  listener.until("Down", questions[number]?.choices.at(-1)?.text ?? "");

/** Answers a question whose choices were read, and goes on. @param {Listener} listener @param {number} number */
async function answer(listener, number) {
  const choice = choiceIn(SHEET, questions[number]?.id ?? "")?.text ?? "";
  // The name of the group may be said before the choice.
  await listener.until("Up", choice, number ? "first" : "within");
  await listener.press("space");
  await listener.until("Tab", word("continue"));
  const next = questions[number + 1]?.id ?? RESULT;
  const said = await listener.enter(next);
  if (!timesSaid(notice.title, said)) return;
  /** @type {SpokenScreen} */ (listener.screens.at(-1)).title = NOTICE;
  await listener.until("Tab", word("continue"));
  await listener.enter(next);
}

/** Reads the result, and uses what is in it. @param {Listener} listener */
async function useResult(listener) {
  await listener.until("Down", LAST);
  listener.screen("A tick");
  await listener.until("Up", "We have children together");
  await listener.press("space");
  listener.screen(COUNTRY);
  await listener.until("Up", word("country"));
  await listener.press("Tab");
  await listener.press("shift+Tab");
  await listener.press("F");
  await listener.until("Tab", word("moreHelp"));
  await listener.enter("Help");
  await listener.until("Down", word("helpBack"));
  await listener.enter("The result again");
}

/** Takes the quiz, and returns what is said. @param {string} address */
async function takeQuiz(address) {
  const desktop = new Desktop();
  const listener = new Listener(desktop);
  try {
    listener.screen(OPENS, "", await desktop.open(address, LAST));
    await makeError(listener);
    for (const number of questions.keys()) {
      if (number) await readChoices(listener, number);
      await answer(listener, number);
    }
    await useResult(listener);
  } finally {
    await desktop.close();
  }
  return listener.screens;
}

describe("spoken", () => {
  const site = Site.start();
  /** @type {SpokenScreen[]} */
  let screens = [];
  const on = (/** @type {string} */ title) =>
    screens.find((screen) => screen.title === title);
  /** Returns what is said at once as a screen comes. @param {string} title */
  const atFirst = (title) =>
    saidOn({ title, lines: on(title)?.lines.slice(0, 1) ?? [] });

  before(async () => {
    const { settings } = await site;
    settings.instrument = false;
    screens = await takeQuiz((await site).page("heard.html", PAGE));
    if (process.env.WIQ_WRITE) writeFileSync(FILE, write(screens));
  });
  after(async () => (await site).close());

  it("says each question and its position at once, and once", () => {
    for (const [number, { id, text }] of questions.entries()) {
      const position = `Question ${number + 1} of ${questions.length}`;
      for (const said of [atFirst(id), saidOn(on(id))]) {
        assert.equal(timesSaid(text, said), 1, `${id}: ${said}`);
        assert.equal(timesSaid(position, said), 1, `${id}: ${said}`);
      }
    }
  });

  it("says each choice once to who reads on", () => {
    for (const { id, choices } of questions) {
      const lines = on(id)?.lines.filter((line) => line.startsWith("Down: "));
      for (const { text } of choices) {
        const same = lines?.filter((line) =>
          ownWords(line.slice(5)).startsWith(ownWords(text)),
        );
        assert.equal(same?.length, 1, `${id}: ${text}\n${lines?.join("\n")}`);
      }
    }
  });

  it("says the error each time that it is made, the notice and the verdict, each once", () => {
    const error = word("chooseError");
    assert.equal(timesSaid(error, saidOn(on(ERROR))), 1);
    assert.equal(timesSaid(error, saidOn(on(AGAIN))), 1);
    assert.equal(timesSaid(notice.title, atFirst(NOTICE)), 1);
    assert.equal(timesSaid(VERDICT, atFirst(RESULT)), 1);
    // Who reads on by the arrow keys begins at the heading.
    const [, ...onwards] = on(RESULT)?.lines ?? [];
    assert.equal(timesSaid(VERDICT, onwards.join(" ")), 1);
  });

  it("makes no noise", () => {
    const noise = screens.map((screen) => saidOn(screen).match(NOISE) ?? []);
    assert.deepEqual(noise.flat(), []);
  });

  it("says the same as spoken.txt, but for the reader's own words", () => {
    // At first it is about the browser's window. On leaving a list by Tab, Orca now says what has the focus, now nothing.
    const isSure = (/** @type {string} */ title, /** @type {string} */ line) =>
      title !== OPENS && (title !== COUNTRY || !line.startsWith("Tab: "));
    const words = (/** @type {SpokenScreen[]} */ all) =>
      all.map(({ title, lines }) => {
        const sure = lines.filter((line) => isSure(title, line));
        return `${title}:${ownWords(saidOn({ title, lines: sure }))}`;
      });
    assert.deepEqual(words(screens), words(read(readFileSync(FILE, "utf8"))));
  });
});
