// @ts-check
import { addressOf, versionOf } from "./published-page.js";

/* What stands in the place of the line, and what the page around it does. */

/** Addresses and names of recorders and trackers in pages. */
const RECORDERS =
  /googletagmanager\.com|google-analytics\.com|connect\.facebook\.net|static\.hotjar\.com|clarity\.ms|fullstory\.com|cdn\.mouseflow\.com|smartlook\.com|cdn\.heapanalytics\.com|mc\.yandex\.ru|posthog|matomo\.js|script\.crazyegg\.com/i;

/** @param {Element | undefined} frame @param {string} token Of its sandbox. */
const forbids = (frame, token) => {
  const sandbox = frame?.getAttribute("sandbox");
  return typeof sandbox === "string" && !sandbox.split(/\s+/).includes(token);
};

/** @type {import("./published-page.js").Kind[]} */
export const PAGE_KINDS = [
  [
    "shortcode-shown",
    "broken",
    ({ line }) => line?.form === "wordpress" || line?.form === "hugo",
    "The shortcode stands in the page as text: nothing put the quiz in its place.",
    "WordPress, while the plugin is not there or switched off; Hugo, in a page that is no Markdown or without the file layouts/shortcodes/worth-it-quiz.html; other systems, which know no shortcodes.",
    "Install the plugin and switch it on, or put the shortcode's file into layouts/shortcodes/. Elsewhere, paste the line in HTML.",
  ],
  [
    "address-alone",
    "broken",
    ({ line }) => line?.form === "address",
    "The address of the script stands in the page alone. Nothing loads it.",
    "Copying the address in the place of the line, and editors that make a link of what looks like one.",
    "Paste the whole line into an HTML block.",
  ],
  [
    "frame-without-scripts",
    "broken",
    ({ frame }) => forbids(frame, "allow-scripts"),
    "The frame's sandbox allows no scripts. Readers see the help link only.",
    "Editors that put frames into a sandbox of their own.",
    "Write the sandbox as the recipe for frames has it.",
  ],
  [
    "frame-can-not-leave",
    "broken",
    ({ frame }) => forbids(frame, "allow-top-navigation"),
    "The frame's sandbox lets nothing in it leave the page. “Leave this page” takes the quiz away, and the rest of the page stays on the screen.",
    "Editors that put frames into a sandbox of their own, and lines without allow-top-navigation.",
    "Write the sandbox as the recipe for frames has it.",
  ],
  [
    "frame-too-low",
    "weak",
    ({ frame }) => frame && !(parseInt(heightOf(frame), 10) >= 600),
    "The frame has no height of its own, or a low one, so that the quiz scrolls in a small window.",
    "Editors that take the height away: a frame without one is 150 pixels high.",
    "Give it the height that the configurator writes.",
  ],
  [
    "frame-not-secure",
    "broken",
    ({ frame }) =>
      frame && /^http:\/\/(?!localhost|127\.)/i.test(addressOf(frame)),
    "The frame's address begins with http://. Browsers don't load it in a page with https.",
    "Lines that were copied from a test server.",
    "Write https:// and check that the page opens there.",
  ],
  [
    "holds-back",
    "weak",
    ({ source }) => /\bbeforeunload\b/i.test(source),
    "The page asks before it is left. The quiz takes that question away as a reader leaves by “Leave this page”; closing the tab still brings it.",
    "Forms, comment boxes, exit pop-ups and shop plugins in the theme.",
    "Keep it off this post. Somebody who looks over a reader's shoulder should see no question.",
  ],
  [
    "amp",
    "broken",
    ({ parsed }) => parsed.documentElement.matches("[amp], [⚡]"),
    "This is an AMP page. AMP runs no scripts of others: only the help link can show (amp-wp#1213).",
    "AMP plugins.",
    "Switch AMP off for this post, or link from it to the full post.",
  ],
  [
    "two-versions",
    "weak",
    ({ scripts }) => new Set(scripts.map(versionOf).filter(Boolean)).size > 1,
    "Two versions of the script are on the page; the second one stands down.",
    "A line in the post and another one in the theme or a plugin (altcha#187).",
    "Keep one.",
  ],
  [
    "recorder",
    "weak",
    ({ source }) => RECORDERS.test(source),
    "The page loads programs that record or measure what visitors do.",
    "Tag managers, analytics and session recorders in the theme.",
    "Keep them off this post: they can see where readers click and which keys they press.",
  ],
  [
    "nothing",
    "broken",
    ({ line, source }) =>
      !line && !/findahelpline\.com|raw HTML omitted/i.test(source),
    "There is nothing of the line in this page.",
    "The wrong page, an older copy from a cache, or a system that keeps posts in a frame of its own (Wix and some Blogger themes do).",
    "Copy the source of the published post (Ctrl+U), not of the editor.",
  ],
];

/** @param {Element} frame */
function heightOf(frame) {
  const style = /** @type {HTMLElement} */ (frame).style?.height;
  return style || (frame.getAttribute("height") ?? "");
}
