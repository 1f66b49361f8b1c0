// @ts-check
import { SCREEN } from "../measure.js";

/* From a real click to the next frame that was drawn, with the processor slowed down: each choice and each button that
   leads on. */

/** How many questions are answered. */
const QUESTIONS = 10;

/** @type {import("../measure.js").Measure} */
export const input = {
  run: async ({ browser, pages }, contender) => {
    const tab = await browser.tab(SCREEN);
    await tab.instrument(contender.hands);
    await tab.slowProcessor();
    await tab.go(pages.near(contender));
    await tab.ask("opened");
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
