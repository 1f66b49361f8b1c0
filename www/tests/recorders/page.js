// @ts-check
import { questions, results, strings } from "../support/quiz.js";

/* The page in which a recorder runs: the quiz alone, or the quiz beside a plain form with the same words. */

const INPUTS = questions
  .map(
    ({ id, text, choices }) =>
      `<fieldset><legend>${text}</legend>${choices
        .map(
          (choice) =>
            `<label><input type="radio" name="${id}" value="${choice.id}"> ${choice.text}</label>`,
        )
        .join("<br>")}</fieldset>`,
  )
  .join("\n");

/** Records where the quiz is clicked, as any page can. */
const CLICKS = `
  window.clicks = [];
  addEventListener("click", ({ target, clientX, clientY }) => {
    if (target.localName === "worth-it-quiz") window.clicks.push([clientX, clientY]);
  }, true);`;

/**
 * @param {string} sink The address to which the recorder sends.
 * @param {boolean} plain Whether to include the form.
 */
export function pageFor(sink, plain) {
  return `<!doctype html><html lang="en"><head><title>A post</title>
    <link rel="icon" href="data:,">
    <script>${CLICKS}</script>
    <script src="recorder.js" data-sink="${sink}"></script></head><body>
    <h1>A post about something else</h1>
    ${plain ? `<form>${INPUTS}<h2 id="verdict"></h2><ul id="reasons"></ul></form>` : ""}
    <worth-it-quiz></worth-it-quiz>
    <script async src="worth-it-quiz.js"></script></body></html>`;
}

/** A longer text is not found by chance. */
const LONG = 12;
const long = (/** @type {string} */ text) => text.length >= LONG;
/** Returns the texts that only a page with the quiz has. @param {string[]} texts */
const known = (texts) =>
  new RegExp(texts.map((text) => text.replace(/[^\w\s]/g, "\\$&")).join("|"));

const ids = questions.flatMap(({ id, choices }) => [
  id,
  ...choices.map((choice) => choice.id),
]);

/** What to search for in every recorder's traffic, by column of the table. */
export const SOUGHT = {
  words: known([
    ...questions.map(({ text }) => text),
    ...questions.flatMap(({ choices }) =>
      choices.map(({ text }) => text).filter(long),
    ),
    ...Object.values(results.topics).flatMap(({ name, why = name }) => [
      name,
      why,
    ]),
    strings.startTitle ?? "",
  ]),
  ids: known(ids.map((id) => `"${id}"`)),
  verdict: known([
    ...Object.values(results.verdicts).map(({ title }) => title),
    ...Object.keys(results.verdicts).map((id) => `"${id}"`),
  ]),
};
