// @ts-check
import { OWN_CONTROLS } from "../contender.js";
import { readHelpTable } from "../content.js";

/** @param {import("../floor/quiz.js").QuizDocument} document */
export const content = (document) => ({ document, table: readHelpTable() });

/** @type {import("../contender.js").Contender} */
export const floor = {
  id: "floor",
  name: "Vanilla, by hand",
  about: "the floor: the same document, help lines, screens and style sheet",
  controls: OWN_CONTROLS,
  content,
};
