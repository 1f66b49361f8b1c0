// @ts-check
import { plainSnippet } from "../../site/snippet.js";

const BLOG = "https://blog.example";
/** The line for a blog that serves the files itself; the address is without the blog's own, which is not known before. */
const OWN = plainSnippet(`${BLOG}/quiz/`).replace(BLOG, "");

/** What is filled into the owner's files: the line, and its element alone, for sites whose every page loads the script. */
export const MARKS = {
  "@@snippet@@": OWN,
  "@@element@@": OWN.replace(/<script.*/, ""),
};
