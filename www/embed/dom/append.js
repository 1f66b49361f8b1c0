// @ts-check
import { pageOf } from "./page.js";

/**
 * Creates an element at the end of another.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Element} parent
 * @param {Tag} tag
 * @param {string} [className]
 * @param {string} [text]
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function append(parent, tag, className, text = "") {
  const element = pageOf(parent).createElement(tag);
  if (className) element.className = className;
  element.textContent = text;
  parent.appendChild(element);
  return element;
}
