// @ts-check

/**
 * Returns the names that a language has for countries; nothing where the browser knows no such language.
 *
 * @param {string} lang
 */
export function namesIn(lang) {
  try {
    return new Intl.DisplayNames(lang, { type: "region" });
  } catch {
    return undefined;
  }
}
