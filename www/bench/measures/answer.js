// @ts-check
import { SCREEN, TALL } from "../measure.js";

/* One answer without the wait for a frame: a choice and the button that leads on, until the next question stands. */

/** So many answers are enough. */
const ANSWERS = 96;
/** So long they may take, in milliseconds. */
const BUDGET = 800;

/** @type {import("../measure.js").Measure} */
export const answer = {
  run: async ({ browser, pages }, contender) => {
    const tab = await browser.tab(SCREEN);
    await tab.instrument(contender.hands);
    await tab.go(pages.near(contender));
    await tab.ask("opened");
    const time = await tab.ask("answers", ANSWERS, BUDGET);
    await tab.close();
    return { answer: time };
  },
};

/** The same with a hundred questions. @type {import("../measure.js").Measure} */
export const hundred = {
  run: async ({ browser, pages }, contender) => {
    const tab = await browser.tab(TALL);
    await tab.instrument(contender.hands);
    await tab.go(pages.hundred(contender));
    const hundredFirst = await tab.ask("opened");
    const hundredAnswer = await tab.ask("answers", ANSWERS, BUDGET);
    await tab.close();
    return { hundredFirst, hundredAnswer };
  },
};
