// @ts-check

/* The names of the element's attributes, and which others an owner may have meant as one. */

/** The element's own attributes. */
export const ATTRIBUTES = [
  "lang",
  "country",
  "exit-url",
  "heading-level",
  "theme",
  "document",
  "base",
  "debug",
];

/** Attributes that any element may have. */
const GLOBAL =
  /^(accesskey|autofocus|class|contenteditable|dir|draggable|exportparts|hidden|id|inert|is|item.*|nonce|on.*|part|popover|role|slot|spellcheck|style|tabindex|title|translate|(aria|data)-.*|js.*)$/;

/**
 * What an attribute of ours may have been misspelt as. Frameworks put their own on any element, short prefixes and
 * signs in front: `x-show`, `hx-get`, `wire:click`, `@click`, `[title]`.
 */
const PLAIN = /^[a-z]{4,}(-[a-z]+)?$/;

/**
 * Returns whether an attribute is neither ours nor anybody else's.
 *
 * @param {string} name
 */
export const isUnknown = (name) =>
  !ATTRIBUTES.includes(name) && PLAIN.test(name) && !GLOBAL.test(name);
