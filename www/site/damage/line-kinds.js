// @ts-check
import { addressOf, attributesOf, isCurly, typeOf } from "./published-page.js";

/*
 * What editors, filters and optimisers do to the line. Each kind was reported by people who embed widgets; the numbers are
 * those of the public threads.
 */

const NAME = "worth-it-quiz";
/** The types of scripts that browsers run. */
const RUNS = /^(|module|(text|application)\/(java|ecma)script)$/i;

/** @type {import("./published-page.js").Kind[]} */
export const LINE_KINDS = [
  [
    "shown-as-text",
    "broken",
    ({ text }) => text.includes(`<${NAME}`) || text.includes("&lt;worth"),
    "The line stands in the page as text: readers see its code.",
    "It was pasted where one writes, not where one edits HTML: WordPress's Visual tab, Ghost, Blogger's Compose view. Markdown does it to a line that is indented by four spaces or stands in a code block.",
    "Delete it. Paste it into the Custom HTML block (WordPress), the HTML card (Ghost), the HTML view (Blogger), and without indentation in Markdown.",
  ],
  [
    "raw-html-omitted",
    "broken",
    ({ source }) => /<!--\s*raw HTML omitted\s*-->/i.test(source),
    "The line was left out, and a comment stands in its place: “raw HTML omitted”.",
    "Hugo, whose Markdown drops HTML by default (hugo#6581).",
    "Use the shortcode from the recipe for Hugo. It needs no setting.",
  ],
  [
    "script-stripped",
    "broken",
    ({ elements, scripts }) => elements.length && !scripts.length,
    "The element is there, and the script is gone. Readers see the help link only.",
    "WordPress takes scripts out of what authors, contributors and shop managers save, and keeps the rest (classic-editor#225). Sanitizers of other systems do the same.",
    "Have an administrator paste and save the line; or install the plugin and write [worth-it-quiz], which any role may. An editor who saves the post later strips it again without the plugin.",
  ],
  [
    "all-stripped",
    "broken",
    ({ elements, scripts, source, text }) =>
      !elements.length &&
      !scripts.length &&
      !text.includes(`<${NAME}`) &&
      !/raw HTML omitted/i.test(source) &&
      /findahelpline\.com/i.test(source),
    "Element and script are gone. The help link is what is left of the line.",
    "Newsletters, feeds and AMP pages (amp-wp#1213), and filters by role that allow neither (classic-editor#225).",
    "In a newsletter or a feed this is as it should be: link to the post. In a post, see the recipe for your system; in WordPress, use the plugin's [worth-it-quiz].",
  ],
  [
    "element-stripped",
    "weak",
    ({ elements, scripts, text }) =>
      !elements.length && scripts.length && !text.includes(`<${NAME}`),
    "The script is there, and the element is gone. The quiz shows where the script stands, without your options.",
    "Editors that know no custom elements, such as TinyMCE in its strict form, unwrap them and keep what was inside.",
    "If you chose options, paste the line into an HTML block, or allow the element worth-it-quiz in the editor's settings.",
  ],
  [
    "script-held",
    "weak",
    ({ scripts }) =>
      scripts.some(
        (script) =>
          !RUNS.test(typeOf(script)) || script.hasAttribute("data-rocket-src"),
      ) && !scripts.some((script) => /-text\/javascript$/.test(typeOf(script))),
    "The script waits for the reader's first tap or scroll, since its type was changed.",
    "WP Rocket and LiteSpeed Cache, where they delay scripts (wp-rocket#4599, lscache_wp#950); consent banners that block scripts do it too, and wait for a yes.",
    "Exclude worth-it-quiz from delayed JavaScript, or mark it as necessary in the consent banner: it sets no cookie and sends nothing.",
  ],
  [
    "rocket-loader",
    "weak",
    ({ scripts }) =>
      scripts.some((script) => /-text\/javascript$/.test(typeOf(script))),
    "The script is started late, by another one.",
    "Cloudflare's Rocket Loader (ruffle#2254).",
    'It works. To start at once, add data-cfasync="false" to the script tag.',
  ],
  [
    "paragraphs",
    "fine",
    ({ elements, scripts }) =>
      elements.some((element) => element.querySelector("p, br")) ||
      scripts.some(({ parentElement }) =>
        parentElement?.matches(`p, ${NAME} p`),
      ),
    "Paragraphs or line breaks were put into the line.",
    "WordPress's wpautop (gutenberg#9056), where the line stands in classic content or spans several lines.",
    "It works. To avoid gaps, keep the line on one line, in a Custom HTML block.",
  ],
  [
    "curly-options",
    "fine",
    ({ elements }) =>
      elements.some((element) => attributesOf(element).some(isCurly)),
    "The straight quotes around an option became curly ones.",
    "WordPress's wptexturize (gutenberg#33813), word processors and note apps.",
    "Most options still work, since the quiz takes such quotes off. Values with spaces do not: paste the line again, from the configurator and not from a document.",
  ],
  [
    "curly-script",
    "broken",
    ({ scripts }) =>
      scripts.some((script) => attributesOf(script).some(isCurly)),
    "The quotes in the script tag became curly ones, so its address is wrong.",
    "WordPress's wptexturize (gutenberg#33813), word processors and note apps.",
    "Paste the line again from the configurator into an HTML block.",
  ],
  [
    "value-ended",
    "weak",
    ({ elements }) =>
      elements.some((element) =>
        attributesOf(element).some(({ name }) => /["'=<]/.test(name)),
      ),
    "A quote or an apostrophe inside an option ended it early; the rest became attributes without meaning.",
    "Templates that put texts into HTML without escaping them (vip-embeddable-tool#226).",
    "Escape the value in the template, or paste the configurator's line, where every sign is escaped.",
  ],
  [
    "escaped-twice",
    "weak",
    ({ elements, scripts }) =>
      [...elements, ...scripts].some((element) =>
        attributesOf(element).some(({ value }) =>
          /&(amp|quot|lt|gt|#0?39);/.test(value),
        ),
      ),
    "An option or an address was escaped twice: “&amp;” stands where “&” should.",
    "Templates that escape what is escaped already, and saving the same post in two editors.",
    "Print the line as it is: in Liquid and Nunjucks with “| safe”, in Handlebars with three braces.",
  ],
  [
    "script-inside",
    "broken",
    ({ scripts }) =>
      scripts.some((script) => script.parentElement?.closest(NAME)),
    "The script tag stands inside the element, since the element's end came later than it should.",
    "Minifiers and editors that drop or move the end tag, and templates that write <worth-it-quiz /> (HTML knows no such end).",
    "Write </worth-it-quiz> before <script>.",
  ],
  [
    "swallowed",
    "broken",
    ({ elements }) =>
      elements.some(
        (element) =>
          element.querySelectorAll("h1, h2, h3, p, article, footer, img")
            .length > 3,
      ),
    "The element was never closed, so that it took what follows in. Readers lose that part of your page.",
    "Editors that take unknown end tags out, and templates that write <worth-it-quiz />.",
    "Write </worth-it-quiz> after the help link.",
  ],
  [
    "link-lost",
    "weak",
    ({ elements }) =>
      elements.some((element) => !element.querySelector("a[href]")),
    "The help link inside the element is gone. Readers without scripts see nothing.",
    "Editors that clear empty or unknown elements, and frameworks that render the element without its content.",
    "Paste the whole line again, link and all.",
  ],
  [
    "mixed-content",
    "broken",
    ({ scripts }) =>
      scripts.some((script) =>
        /^http:\/\/(?!localhost|127\.)/i.test(addressOf(script)),
      ),
    "The script's address begins with http://. Browsers don't load it in a page with https.",
    "Lines that were copied from a test server.",
    "Write https:// and check that the file opens there.",
  ],
  [
    "test-address",
    "broken",
    ({ scripts }) =>
      scripts.some((script) =>
        /^https?:\/\/(localhost|127\.)/i.test(addressOf(script)),
      ),
    "The script's address is on your own computer. Nobody else can load it.",
    "Lines that were copied from a test server.",
    "Configure the line with the address where your readers find the file.",
  ],
  [
    "relative-address",
    "weak",
    ({ scripts }) =>
      scripts.some(
        (script) =>
          /^[\w.]/.test(addressOf(script)) &&
          !/^[a-z]+:/i.test(addressOf(script)),
      ),
    "The script's address is relative: it is looked for beside each page that shows the post.",
    "Lines pasted as they stand in a README. Lists, archives and feeds show the post at other addresses.",
    "Begin the address with / or https://.",
  ],
  [
    "pin-without-cors",
    "broken",
    ({ scripts }) =>
      scripts.some(
        (script) =>
          script.hasAttribute("integrity") &&
          !script.hasAttribute("crossorigin") &&
          /^https?:/i.test(addressOf(script)),
      ),
    "The pinned script has lost crossorigin, without which a browser refuses it from another site.",
    "Editors and sanitizers that keep the attributes that they know.",
    'Put crossorigin="anonymous" back, or use the plain line.',
  ],
];
