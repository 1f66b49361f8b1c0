// @ts-check
import { visit } from "../visit.js";

/* Several quizzes put into a page that has one: until each shows its first screen and a frame with them was drawn. Some
   come in the turn in which they are put in, others after it. */

/** @type {import("../measure.js").Measure} */
export const many = {
  run: async (bench, contender) => {
    const { tab } = await visit(bench, contender);
    const one = await tab.ask("many", 1);
    const ten = await tab.ask("many", 10);
    const fifty = await tab.ask("many", 50);
    await tab.close();
    return { one, ten, fifty };
  },
};
