// @ts-check
import { plainSnippet } from "../../site/snippet.js";

const BLOG = "https://blog.example";
/** The line for a blog that serves the files itself, with an address relative to the blog's, which is not known yet. */
const OWN = plainSnippet(`${BLOG}/quiz/`).replace(BLOG, "");

/** The placeholders in the owner's files: the line, and its element alone, for sites that load the script on every page. */
export const PLACEHOLDERS = {
  "@@snippet@@": OWN,
  "@@element@@": OWN.replace(/<script.*/, ""),
};
