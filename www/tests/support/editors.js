// @ts-check

/* What editors, filters and optimisers make of the line, each as it was reported of them. */

/**
 * What one does.
 *
 * @typedef {object} EditorDamage
 * @property {string} by
 * @property {(line: string) => string} make
 * @property {("element" | "link" | "script")[]} keeps What of the line can still be read.
 */

const WHOLE = /** @type {const} */ (["element", "link", "script"]);
const QUOTED = /([\w-]+)="([^"]*)"/g;
const SCRIPT = /<script[^>]*><\/script>/;

/** Escapes as editors do with typed text. @param {string} html */
export const escaped = (html) =>
  html.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** @param {string} line @param {(tag: string) => string} change Of each start tag. */
const inTags = (line, change) => line.replace(/<\w[^>]*>/g, change);

/** @param {string} line @param {(script: string) => string} change */
const inScript = (line, change) => line.replace(SCRIPT, change);

/** @param {string} tag The quotes around its values. @param {string} open @param {string} close */
const requoted = (tag, open, close) =>
  tag.replace(QUOTED, (_, name, value) => `${name}=${open}${value}${close}`);

/** @type {Omit<EditorDamage, "keeps">[]} */
const HARMLESS = [
  { by: "nobody", make: (line) => line },
  {
    by: "WordPress's Visual tab",
    make: (line) => `<p>Before</p><p>${escaped(line)}</p><p>After</p>`,
  },
  {
    by: "an editor of text, twice",
    make: (line) => `<p>${escaped(escaped(line))}</p>`,
  },
  {
    by: "Markdown, in a code block with colours",
    make: (line) =>
      `<pre><code>${escaped(line).replaceAll("&lt;", "<b>&lt;</b>").replaceAll("=&quot;", "<i>=</i>&quot;")}</code></pre>`,
  },
  {
    by: "wpautop",
    make: (line) =>
      `<p>${line
        .replace("><a ", "><br />\n<a ")
        .replace("<script", "</p>\n<p><script")}</p>`,
  },
  {
    by: "wptexturize",
    make: (line) => inTags(line, (tag) => requoted(tag, "\u201d", "\u2033")),
  },
  {
    by: "wptexturize, as references",
    make: (line) => inTags(line, (tag) => requoted(tag, "&#8221;", "&#8243;")),
  },
  {
    by: "a word processor",
    make: (line) => inTags(line, (tag) => requoted(tag, "\u201c", "\u201d")),
  },
  {
    by: "a template that escapes no apostrophes",
    make: (line) =>
      inTags(line, (tag) => requoted(tag, "'", "'").replaceAll("&#39;", "'")),
  },
  {
    by: "a template that escapes twice",
    make: (line) => inTags(line, (tag) => tag.replaceAll("&", "&amp;")),
  },
  {
    by: "a minifier",
    make: (line) =>
      inTags(line, (tag) =>
        tag.replace(
          /([\w-]+)="([^"\s'`=<>]+)"(?=[\s>])/g,
          (_, name, value) => `${name}=${value}`,
        ),
      ).replace("</worth-it-quiz>", ""),
  },
  {
    by: "a minifier that joins attributes",
    make: (line) => inTags(line, (tag) => tag.replaceAll('" ', '"')),
  },
  {
    by: "a template that closes the tag itself",
    make: (line) =>
      line
        .replace(/(<worth-it-quiz[^>]*)>/, "$1 />")
        .replace("</worth-it-quiz>", ""),
  },
  {
    by: "WP Rocket",
    make: (line) =>
      inScript(line, (script) =>
        script
          .replace("<script", '<script type="rocketlazyloadscript"')
          .replace(" src=", " data-rocket-src="),
      ),
  },
  {
    by: "LiteSpeed Cache",
    make: (line) =>
      inScript(line, (script) =>
        script
          .replace("<script", '<script type="litespeed/javascript"')
          .replace(" src=", " data-src="),
      ),
  },
  {
    by: "a consent banner",
    make: (line) =>
      inScript(line, (script) =>
        script.replace(
          "<script",
          '<script type="text/plain" data-category="marketing"',
        ),
      ),
  },
  {
    by: "Rocket Loader",
    make: (line) =>
      inScript(line, (script) =>
        script.replace("<script", '<script type="9d1-text/javascript"'),
      ),
  },
  {
    by: "an optimiser that moves scripts to the end",
    make: (line) =>
      `${line.replace(SCRIPT, "")}<p>More</p><footer>Foot</footer>${SCRIPT.exec(line)?.[0]}`,
  },
  {
    by: "an editor that upper-cases names",
    make: (line) =>
      inTags(line, (tag) =>
        tag.replace(/^<[\w-]+/, (name) => name.toUpperCase()),
      ),
  },
];

/** @type {EditorDamage[]} */
export const EDITORS = [
  ...HARMLESS.map((editor) => ({ ...editor, keeps: [...WHOLE] })),
  {
    by: "WordPress, for an author",
    make: (line) => line.replace(SCRIPT, ""),
    keeps: ["element", "link"],
  },
  {
    by: "TinyMCE, strict",
    make: (line) => `<p>${line.replace(/<\/?worth-it-quiz[^>]*>/g, "")}</p>`,
    keeps: ["link", "script"],
  },
  {
    by: "an editor that clears elements",
    make: (line) => line.replace(/<a .*<\/a>/s, ""),
    keeps: ["element", "script"],
  },
  {
    by: "an old address",
    make: (line) =>
      inScript(line, (script) => script.replace("https:", "http:")),
    keeps: [...WHOLE],
  },
];
