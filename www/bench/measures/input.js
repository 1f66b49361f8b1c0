// @ts-check
import { visit } from "../visit.js";

/* From a real click to the next frame that was drawn, with the processor slowed down: each choice and each button that
   leads on. */

/** The number of questions to answer. */
const QUESTIONS = 8;

/** @type {import("../measure.js").Measure} */
export const input = {
  run: async (bench, contender) => {
    const { tab } = await visit(bench, contender);
    await tab.slowProcessor();
    const paint = [];
    for (let question = 0; question < QUESTIONS; question++) {
      for (const what of ["choice", "next"]) {
        await tab.press(await tab.ask("aim", what));
        paint.push(await tab.ask("drawn"));
      }
      await tab.ask("pass");
    }
    await tab.close();
    return { paint };
  },
};
