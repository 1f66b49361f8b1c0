// @ts-check
import { HELP, snippet as line } from "../../site/snippet.js";

const BLOG = "https://blog.example";
/** The line for a blog that serves the files itself; the address is without the blog's own, which is not known before. */
const OWN = snippet(`${BLOG}/quiz/`).replace(BLOG, "");

/** What is filled into the owner's files: the line, and its element alone, for sites whose every page loads the script. */
export const MARKS = {
  "@@snippet@@": OWN,
  "@@element@@": OWN.replace(/<script.*/, ""),
};

/**
 * The line as the configurator writes it, with nothing changed but where the files are.
 *
 * @param {string} folder The address of the quiz's files.
 */
export function snippet(folder) {
  return line({
    folder,
    language: "en",
    loading: "whole",
    pin: undefined,
    attributes: {},
    properties: {},
    height: undefined,
    help: HELP,
  });
}
