// @ts-check
import { SCREEN } from "../measure.js";

/* Several quizzes put into a page that has one: until each shows its first screen and the page is laid out. */

/** @type {import("../measure.js").Measure} */
export const many = {
  run: async ({ browser, pages }, contender) => {
    const tab = await browser.tab(SCREEN);
    await tab.instrument(contender.hands);
    await tab.go(pages.near(contender));
    await tab.ask("opened");
    const one = await tab.ask("many", 1);
    const ten = await tab.ask("many", 10);
    const fifty = await tab.ask("many", 50);
    await tab.close();
    return { one, ten, fifty };
  },
};
