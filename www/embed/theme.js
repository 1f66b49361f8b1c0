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
 * Follows the theme of the page around an element: what its style sheets say of the colour scheme, else the switches
 * that sites put on their outermost elements, else the system.
 *
 * @param {Element} host
 * @param {(dark: boolean) => void} tell Called now and at each change.
 * @returns {() => void} Ends it.
 */
export function followTheme(host, tell) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const look = () => tell(signOf(host)?.dark ?? system.matches);
  const observer = new MutationObserver(look);
  for (const element of outermost()) {
    observer.observe(element, { attributeFilter: ["style", ...SWITCHES] });
  }
  system.addEventListener("change", look);
  look();
  return () => {
    observer.disconnect();
    system.removeEventListener("change", look);
  };
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
