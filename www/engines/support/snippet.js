// @ts-check

/** The folder of the quiz's files on a site that serves them itself. */
const FOLDER = "/quiz/";

/** The element of the line that the README has owners paste, for sites whose every page loads the script. */
const ELEMENT =
  '<worth-it-quiz><a href="https://findahelpline.com/">Find a help line</a></worth-it-quiz>';

/** What is filled into the owner's files. @type {Record<string, string>} */
export const MARKS = {
  "@@snippet@@": snippet(`${FOLDER}worth-it-quiz.js`),
  "@@element@@": ELEMENT,
};

/**
 * The line that the README has owners paste.
 *
 * @param {string} address The script's address.
 */
export function snippet(address) {
  return `${ELEMENT}<script async="async" src="${address}"></script>`;
}
