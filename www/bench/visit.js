// @ts-check

/** Tall enough for each contender's whole start screen, so that nothing has to be scrolled into view. */
export const SCREEN = { width: 1100, height: 1800 };
/** The same for a hundred questions: Form.io lists a hundred pages above the first. */
const TALL = { width: 1100, height: 6000 };

/**
 * Opens a contender's page in a tab of its own, and waits for the first question.
 *
 * @param {import("./measure.js").Bench} bench
 * @param {import("./contender.js").Contender} contender
 * @param {{ long?: boolean }} [options] Whether to open the quiz with a hundred questions.
 * @returns {Promise<{ tab: import("./tab.js").Tab, first: number }>} `first` is when the first question could be
 *   pressed, in milliseconds.
 */
export async function visit({ browser, pages }, contender, options = {}) {
  const tab = await browser.tab(options.long ? TALL : SCREEN);
  await tab.instrument(contender.controls);
  await tab.go(options.long ? pages.hundred(contender) : pages.fine(contender));
  return { tab, first: await tab.ask("opened") };
}
