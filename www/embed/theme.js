// @ts-check

const DARK = /(^|[\s_-])(dark|night)([\s_-]|$)/;
const LIGHT = /(^|[\s_-])(light|day)([\s_-]|$)/;
/** Attributes by which sites switch their own theme. */
const SWITCHES = ["class", "data-theme", "data-bs-theme", "data-color-mode"];

/**
 * What says that a page is dark or light.
 *
 * @typedef {object} Sign
 * @property {boolean} dark
 * @property {string} mark
 * @property {string} [name] The attribute that has the mark; none where the style sheets say it.
 * @property {Element} [element]
 */

/**
 * Who wants to know about the page around an element.
 *
 * @typedef {object} Follower
 * @property {Element} host
 * @property {(dark: boolean) => void} tell
 * @property {MediaQueryList} system
 */

/** Whom this turn tells. @type {Set<Follower>} */
const waiting = new Set();

/**
 * Follows the theme of the page around an element: what its style sheets say of the colour scheme, else the switches
 * that sites put on their outermost elements, else the system.
 *
 * @param {Element} host
 * @param {(dark: boolean) => void} tell Called before the next frame, and at each change.
 * @returns {() => void} Ends it.
 */
export function followTheme(host, tell) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const follower = { host, tell, system };
  const look = () => {
    waiting.add(follower);
    if (waiting.size < 2) soon(tellAll);
  };
  const observer = new MutationObserver(look);
  for (const element of outermost()) {
    observer.observe(element, { attributeFilter: ["style", ...SWITCHES] });
  }
  system.addEventListener("change", look);
  look();
  return () => {
    observer.disconnect();
    system.removeEventListener("change", look);
    waiting.delete(follower);
  };
}

/**
 * Calls back before the next frame is drawn. While the page loads, that is when the first screen stands: a look makes the
 * browser lay out what there is. Later, an element may come while a frame is made, and then there is only this turn.
 *
 * @param {() => void} job
 */
function soon(job) {
  if (document.readyState === "complete") queueMicrotask(job);
  else requestAnimationFrame(job);
}

/** Looks at the page for all before it tells any: what is drawn in between makes the browser lay the page out again. */
function tellAll() {
  const all = [...waiting];
  waiting.clear();
  const dark = all.map(
    ({ host, system }) => signOf(host)?.dark ?? system.matches,
  );
  all.forEach(({ tell }, place) => tell(!!dark[place]));
}

/**
 * Finds what says whether the page is dark, if anything in it does.
 *
 * @param {Element} host
 * @returns {Sign | undefined}
 */
export function signOf(host) {
  const scheme = getComputedStyle(host).colorScheme ?? "";
  const dark = DARK.test(scheme);
  if (dark !== LIGHT.test(scheme)) return { dark, mark: scheme };
  for (const element of outermost()) {
    for (const name of SWITCHES) {
      const mark = element.getAttribute(name) ?? "";
      const dark = DARK.test(mark);
      if (dark || LIGHT.test(mark)) return { dark, mark, name, element };
    }
  }
  return undefined;
}

function outermost() {
  return [document.documentElement, document.body].filter(Boolean);
}
