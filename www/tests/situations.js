// @ts-check

/**
 * A page that broke somebody's widget, and what a reader must see there. Each has a file of the same name in `pages/`,
 * which cites the public thread.
 *
 * @typedef {object} Situation
 * @property {"verdict" | "fallback" | "link"} ends With a verdict; with our fallback, which says so and offers help; or
 *   with the owner's link alone, where none of our scripts runs.
 * @property {Partial<import("./support/server.js").Hosting>} [hosting] How the host behaves.
 * @property {RegExp[]} [says] The console's messages; there must be no others.
 * @property {string} [findProblem] A script in the page that returns what is wrong there, or an empty text.
 * @property {string[]} [engines] The only engines that can show it, for the reason in the comment.
 */

const CANNOT = /^worth-it-quiz: The quiz cannot run: /;
const MAIN = /\/worth-it-quiz\.js/;
const OTHERS = /\/worth-it-quiz\.[^/]+\.js/;

/** Finds elements of the quiz; the scripts below begin with it. */
const ROOT = `const root = window[Symbol.for("wiq-test")].rootOf(0);
  const find = (selector) => root.querySelector(selector);
  const style = (selector) => getComputedStyle(find(selector));`;

const IS_DARK = `${ROOT} return find(".frame").classList.contains("dark") ? "" : "it is light";`;

const IS_OUR_OWN = `${ROOT}
  const { display, position, opacity, textTransform, letterSpacing, textIndent, whiteSpace, fontSize, direction } =
    style(".widget");
  const got = { display, position, opacity, textTransform, letterSpacing, textIndent, whiteSpace, fontSize, direction };
  const want = {
    display: "block", position: "static", opacity: "1", textTransform: "none", letterSpacing: "normal",
    textIndent: "0px", whiteSpace: "normal", fontSize: "17px", direction: "ltr",
  };
  const wrong = Object.keys(want).filter((name) => got[name] !== want[name]);
  if (wrong.length) return wrong.map((name) => name + ": " + got[name]).join(", ");
  const button = find("button").getBoundingClientRect();
  const host = root.host.getBoundingClientRect();
  if (button.height < 44) return "a button of " + button.height + " px";
  return host.width > 300 && host.height > 300 ? "" : "a host of " + host.width + " px";`;

/** @type {Record<string, Situation>} */
export const SITUATIONS = {
  // Getting the code to run.
  "wrong-type": { ends: "verdict", hosting: { type: "text/plain" } },
  "policy-without-wasm": {
    ends: "verdict",
    hosting: {
      policy: "default-src 'self'; script-src 'self' {tests}; img-src data:",
    },
  },
  "wasm-fails": { ends: "verdict" },
  "wasm-later": { ends: "verdict", hosting: { refuse: OTHERS } },
  "no-wasm": { ends: "verdict" },
  "no-wasm-no-file": {
    ends: "fallback",
    hosting: { refuse: OTHERS },
    says: [CANNOT],
  },
  "no-wasm-stalls": {
    ends: "fallback",
    hosting: { stall: OTHERS },
    says: [CANNOT],
  },
  "script-missing": { ends: "link" },
  "old-engine": { ends: "verdict" },
  "other-origin": { ends: "verdict" },
  "other-origin-no-wasm": { ends: "verdict" },
  "one-file": { ends: "verdict", hosting: { refuse: OTHERS } },
  "base-elsewhere": { ends: "verdict" },
  "names-taken": {
    ends: "verdict",
    findProblem: `return [wasm, wasm_bindgen, glue, imports, Content, Widget]
      .every((name) => name === "the page's") ? "" : "a name was taken";`,
  },
  // Script tag, editors, optimisers.
  injected: { ends: "verdict" },
  inlined: { ends: "verdict" },
  "inlined-without-base": { ends: "fallback", says: [/base="/] },
  concatenated: { ends: "verdict" },
  module: { ends: "verdict" },
  "rocket-loader": { ends: "verdict" },
  "script-alone-no-signs": { ends: "verdict" },
  delayed: { ends: "verdict" },
  "moved-to-the-end": { ends: "verdict" },
  paragraphs: { ends: "verdict" },
  "curly-quotes": {
    ends: "verdict",
    findProblem: `${ROOT}
      if (!find(".frame").classList.contains("dark")) return "the theme was not read";
      return find("h3") ? "" : "the heading's level was not read";`,
  },
  "curly-script": { ends: "link" },
  "quotes-in-text": { ends: "verdict" },
  escaped: { ends: "verdict" },
  "script-stripped": { ends: "link" },
  "element-stripped": { ends: "link" },
  // Added twice, added later, and removed again.
  twice: { ends: "verdict" },
  "two-versions": { ends: "verdict", says: [/stands down/] },
  "three-quizzes": {
    ends: "verdict",
    findProblem: `const { rootOf } = window[Symbol.for("wiq-test")];
      const tags = [0, 1].map((number) => rootOf(number).querySelector(".title").localName);
      if (tags.join() !== "h2,h4") return "the levels are " + tags;
      return rootOf(2).querySelector("a").href === "https://www.example.org/" ? "" : "the way out is not its own";`,
  },
  "soft-navigation": { ends: "verdict" },
  "appended-later": { ends: "verdict" },
  // Appearance.
  "small-rem": { ends: "verdict", findProblem: IS_OUR_OWN },
  inherited: { ends: "verdict", findProblem: IS_OUR_OWN },
  hostile: { ends: "verdict", findProblem: IS_OUR_OWN },
  "dark-class": { ends: "verdict", findProblem: IS_DARK },
  "dark-attribute": { ends: "verdict", findProblem: IS_DARK },
  "dark-scheme": { ends: "verdict", findProblem: IS_DARK },
  late: {
    ends: "verdict",
    hosting: { delay: { of: MAIN, by: 3000 } },
    // The other engines don't measure layout shifts.
    engines: ["chromium"],
    findProblem: `return new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries()) sum += value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum === 0 ? "" : "a layout shift of " + sum), 100);
      });`,
  },
  "rtl-page": { ends: "verdict", findProblem: IS_OUR_OWN },
  transformed: { ends: "verdict" },
  "in-a-form": {
    ends: "verdict",
    findProblem: `const { elements } = document.querySelector("form");
      return [...elements].every(({ type, name }) => type !== "radio" && name !== "answer") ? "" : "answers in the form";`,
  },
  // Policies.
  "no-inline-style": {
    ends: "verdict",
    hosting: {
      policy:
        "default-src 'none'; script-src 'nonce-abc' 'wasm-unsafe-eval' {tests}; style-src 'nonce-abc'; img-src data:",
    },
    findProblem: IS_OUR_OWN,
  },
  "trusted-types": {
    ends: "verdict",
    hosting: {
      policy: "require-trusted-types-for 'script'; trusted-types worth-it-quiz",
    },
  },
  "trusted-types-refused": {
    ends: "fallback",
    hosting: {
      policy: "require-trusted-types-for 'script'; trusted-types 'none'",
    },
    says: [CANNOT],
    // Debian's other engines don't support Trusted Types, so they load the file.
    engines: ["chromium"],
  },
  nonce: {
    ends: "verdict",
    hosting: {
      policy:
        "script-src 'nonce-abc' 'strict-dynamic' {tests}; style-src 'self'",
    },
  },
  "nothing-allowed": {
    ends: "verdict",
    hosting: {
      policy:
        "default-src 'none'; script-src {main} 'wasm-unsafe-eval' {tests}; img-src data:",
    },
  },
  "nothing-allowed-no-wasm": {
    ends: "fallback",
    hosting: {
      policy: "default-src 'none'; script-src {main} {tests}; img-src data:",
    },
    says: [CANNOT],
  },
  "no-connections": {
    ends: "verdict",
    hosting: { policy: "connect-src 'none'" },
  },
  lazy: { ends: "verdict" },
};
