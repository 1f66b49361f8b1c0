// @ts-check

/**
 * What a copy came to.
 *
 * @typedef {object} CopyOutcome
 * @property {boolean} isCopied
 * @property {string} text What to say of it.
 */

/**
 * Copies the text of an element, exactly. Where the browser refuses, the text is selected.
 *
 * @param {Element} element
 * @returns {Promise<CopyOutcome>}
 */
export async function copyFrom(element) {
  try {
    await navigator.clipboard.writeText(element.textContent ?? "");
    return { isCopied: true, text: "Copied." };
  } catch {
    getSelection()?.selectAllChildren(element);
    return { isCopied: false, text: "Selected. Press Ctrl+C, or ⌘C." };
  }
}
