// @ts-check

const DARK = /(^|[\s_-])(dark|night)([\s_-]|$)/;
const LIGHT = /(^|[\s_-])(light|day)([\s_-]|$)/;
/** Attributes by which sites switch their own theme. */
export const SWITCHES = [
  "class",
  "data-theme",
  "data-bs-theme",
  "data-color-mode",
];

/**
 * What says that a page is dark or light.
 *
 * @typedef {object} ThemeSign
 * @property {boolean} dark
 * @property {string} value What was found: a colour scheme, or an attribute's value.
 * @property {string} [name] The attribute; none where the style sheets say it.
 * @property {Element} [element] The element that has the attribute.
 */

/**
 * Finds what says whether the page is dark: the computed colour scheme, else the switches on its outermost elements.
 *
 * @param {Element} host
 * @returns {ThemeSign | undefined}
 */
export function themeSignOf(host) {
  const scheme = getComputedStyle(host).colorScheme ?? "";
  const dark = DARK.test(scheme);
  if (dark !== LIGHT.test(scheme)) return { dark, value: scheme };
  for (const element of outermostElements()) {
    for (const name of SWITCHES) {
      const value = element.getAttribute(name) ?? "";
      const dark = DARK.test(value);
      if (dark || LIGHT.test(value)) return { dark, value, name, element };
    }
  }
  return undefined;
}

/** The elements on which sites switch their theme. */
export function outermostElements() {
  return [document.documentElement, document.body].filter(Boolean);
}
