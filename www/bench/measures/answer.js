// @ts-check
import { visit } from "../visit.js";

/* One answer without waiting for a frame: a choice and the button to continue, until the next question. */

/** The number of answers that is enough. */
const ANSWERS = 96;
/** The time for all answers that is enough, in milliseconds. */
const BUDGET = 800;

/** @type {import("../measure.js").Measure} */
export const answer = {
  run: async (bench, contender) => {
    const { tab } = await visit(bench, contender);
    const time = await tab.ask("answers", ANSWERS, BUDGET);
    await tab.close();
    return { answer: time };
  },
};

/** The same with a hundred questions. @type {import("../measure.js").Measure} */
export const hundred = {
  run: async (bench, contender) => {
    const { tab, first } = await visit(bench, contender, { long: true });
    const hundredAnswer = await tab.ask("answers", ANSWERS, BUDGET);
    await tab.close();
    return { hundredFirst: first, hundredAnswer };
  },
};
