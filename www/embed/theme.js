// @ts-check

const DARK = /(^|[\s_-])(dark|night)([\s_-]|$)/;
const LIGHT = /(^|[\s_-])(light|day)([\s_-]|$)/;
/** Attributes by which sites switch their own theme. */
const SWITCHES = ["data-theme", "data-bs-theme", "data-color-mode"];

/**
 * @typedef {object} Theme
 * @property {boolean} dark
 * @property {string} sign What says so.
 */

/**
 * Follows the theme of the page around an element: what its style sheets say of the colour scheme, else the switches
 * that sites put on their outermost elements, else the system.
 *
 * @param {Element} host
 * @param {(theme: Theme) => void} tell Called now and at each change.
 * @returns {() => void} Ends it.
 */
export function followTheme(host, tell) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const look = () => tell(themeOf(host, system.matches));
  const observer = new MutationObserver(look);
  for (const element of outermost()) {
    observer.observe(element, {
      attributes: true,
      attributeFilter: ["class", "style", ...SWITCHES],
    });
  }
  system.addEventListener("change", look);
  look();
  return () => {
    observer.disconnect();
    system.removeEventListener("change", look);
  };
}

/**
 * @param {Element} host
 * @param {boolean} system Whether the system is dark.
 * @returns {Theme}
 */
function themeOf(host, system) {
  const scheme = getComputedStyle(host).colorScheme ?? "";
  const dark = DARK.test(scheme);
  if (dark !== LIGHT.test(scheme)) {
    return { dark, sign: `color-scheme: ${scheme}` };
  }
  return bySwitch() ?? { dark: system, sign: "the system" };
}

/**
 * Reads the page's own switch, where it has one.
 *
 * @returns {Theme | undefined}
 */
function bySwitch() {
  for (const element of outermost()) {
    for (const name of ["class", ...SWITCHES]) {
      const mark = element.getAttribute(name) ?? "";
      const dark = DARK.test(mark);
      if (!dark && !LIGHT.test(mark)) continue;
      return { dark, sign: `<${element.localName} ${name}="${mark}">` };
    }
  }
  return undefined;
}

function outermost() {
  return [document.documentElement, document.body].filter(Boolean);
}
