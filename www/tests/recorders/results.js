// @ts-check
import { readFileSync, writeFileSync } from "node:fs";

/**
 * What one recorder got.
 *
 * @typedef {object} RecorderRow
 * @property {string} from Its package.
 * @property {number[]} requests How many it sent: from the page with the quiz, from the page with the form.
 * @property {string[]} quiz What was found of the quiz.
 * @property {string[]} form What was found of the form.
 * @property {string} places How many clicks on the quiz have their place in the traffic.
 * @property {boolean} keys Whether a key pressed in the quiz is named there.
 */

const COLUMNS = ["words", "ids", "checked", "verdict"];

const HEAD = `# What session recorders get of the quiz

Written by \`make test-recorders\`. Each recorder runs beside the quiz with all that it masks by itself switched off,
and sends to a server on this machine. A reader takes the whole quiz by mouse and answers a question by keys. What was
sent is unpacked (gzip, deflate, base64, JSON within JSON) and searched; where a recorder packs in a format of its own,
it is searched before that. A plain form with the same words, on a second page, is what the same search finds.

Each cell is _quiz / form_: 1 where it was found, 0 where not.

| recorder | version | requests | a question, choice or reason | an id | a choice that is chosen | the verdict | clicks on the quiz, with their place | keys |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
`;

const FOOT = `
The last two columns are what can't be hidden: a page's own scripts hear that somebody clicks on the quiz, where, and
which keys are pressed there. Whoever has the places of the clicks and a picture of the quiz can work answers out.
`;

/** @param {string} name */
function versionOf(name) {
  const file = new URL(`./node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")).version;
}

/** @param {RecorderRow[]} rows */
export function writeResults(rows) {
  const lines = rows.map(({ from, requests, quiz, form, places, keys }) => {
    const found = COLUMNS.map(
      (column) =>
        `${Number(quiz.includes(column))} / ${Number(form.includes(column))}`,
    );
    const cells = [
      from,
      versionOf(from),
      requests.join(" / "),
      ...found,
      places,
      keys ? "named" : "not named",
    ];
    return `| ${cells.join(" | ")} |`;
  });
  writeFileSync(
    new URL("RESULTS.md", import.meta.url),
    `${HEAD}${lines.join("\n")}\n${FOOT}`,
  );
}
