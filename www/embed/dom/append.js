// @ts-check

/**
 * Makes an element at the end of another.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Element} parent
 * @param {Tag} tag
 * @param {string} [name] Its classes.
 * @param {string} [text]
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function append(parent, tag, name, text = "") {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.textContent = text;
  parent.appendChild(element);
  return element;
}
