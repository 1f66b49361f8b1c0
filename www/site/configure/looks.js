// @ts-check

/* The looks that the form offers: the custom properties, and the themes that are made of them. */

/**
 * A custom property.
 *
 * @typedef {object} Property
 * @property {string} label
 * @property {string} as The CSS property whose values it takes.
 * @property {string} problem What is said of any other value.
 */

const COLOUR = {
  as: "color",
  problem: "No colour that browsers know. Write one such as #1f5f59.",
};
const LENGTH = {
  as: "border-radius",
  problem: "No length. Write one such as 10px.",
};

/** @param {string} label @param {Omit<Property, "label">} [kind] @returns {Property} */
const property = (label, kind = COLOUR) => ({ label, ...kind });

/** Those that have a field under "More looks". @type {Record<string, Property>} */
export const PROPERTIES = {
  "--wiq-on-accent": property("Text on the accent"),
  "--wiq-background": property("The card"),
  "--wiq-surface": property("Choices and boxes"),
  "--wiq-text": property("Text"),
  "--wiq-muted": property("Quieter text"),
  "--wiq-border": property("Lines"),
  "--wiq-control": property("Edges of controls"),
  "--wiq-error": property("Errors"),
  "--wiq-radius": property("Corners, such as 10px", LENGTH),
  "--wiq-font": property("Font", {
    as: "font-family",
    problem: "No list of fonts. Write one such as Georgia, serif.",
  }),
  "--wiq-top": property(
    "How far below the top of the window the way out stays, such as 60px",
    LENGTH,
  ),
};

/**
 * Returns what is wrong with the value of a property; empty if nothing is.
 *
 * @param {string} name
 * @param {string} value
 */
export function lookProblem(name, value) {
  const { as, problem } = PROPERTIES[name] ?? COLOUR;
  return CSS.supports(as, value) ? "" : problem;
}

/** The themes to copy, by name, with the theme that each is for. @type {Record<string, "light" | "dark">} */
export const THEMES = {
  paper: "light",
  harbour: "light",
  ink: "light",
  dusk: "dark",
};

/**
 * Reads the properties of a theme from its style sheet.
 *
 * @param {string} name
 * @returns {Promise<Record<string, string>>}
 */
export async function readTheme(name) {
  const response = await fetch(`themes/${name}.css`);
  if (!response.ok) throw new Error(`themes/${name}.css: ${response.status}`);
  const declarations = (await response.text()).matchAll(
    /(--wiq-[\w-]+):\s*([^;]+);/g,
  );
  return Object.fromEntries(
    [...declarations].map(([, property = "", value = ""]) => [
      property,
      value.replace(/\s+/g, " "),
    ]),
  );
}
