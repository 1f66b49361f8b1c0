// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../tools/run.js";

const SITE = join(ROOT, "www/site");
/** The demo's own quiz, with its comment. */
const OWN = /<!-- prettier-ignore -->\s*<div class="post-quiz">.*?<\/div>/s;
const FIGURE = '<figure class="post-picture">';
/** The height reserved for every quiz. */
const RESERVED =
  "<style>.post-quiz, worth-it-quiz { min-height: 900px }</style>";

/** The files of the page itself, by name. @type {Map<string, Buffer>} */
export const SITE_FILES = new Map(
  ["blog.css", "site.js", "two-paths.svg"].map((name) => [
    name,
    readFileSync(join(SITE, name)),
  ]),
);

/**
 * Returns the demo's blog post with a quiz in it.
 *
 * @param {string} tags
 * @param {"near" | "far"} position On the first screen, or where the post has its own, some screens down.
 */
export function blogPage(tags, position) {
  const post = readFileSync(join(SITE, "post.html"), "utf8").replace(
    "</head>",
    `${RESERVED}</head>`,
  );
  const quiz = `<div class="post-quiz">${tags}</div>`;
  const [mark, kept] = position === "far" ? [OWN, ""] : [FIGURE, FIGURE];
  const blank = position === "far" ? post : post.replace(OWN, "");
  if (!OWN.test(post) || !post.includes(FIGURE)) {
    throw new Error("www/site/post.html: the post has a new form");
  }
  return blank.replace(mark, () => quiz + kept);
}
