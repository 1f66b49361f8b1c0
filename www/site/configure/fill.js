// @ts-check
/* Fills the form with the choices of a line that was loaded. */

/** @typedef {import("../snippet.js").Choices} Choices */

/**
 * @param {HTMLFormElement} form
 * @param {string} system
 * @param {Choices} choices
 */
export function fillForm(form, system, choices) {
  const { properties, height, help, pin } = choices;
  const values = {
    ...lookValues(form, properties),
    ...optionValues(choices),
    system,
    folder: choices.folder,
    language: choices.language,
    loading: choices.loading,
    preset: "",
    "help-text": help.text,
    "help-address": help.address,
    "height-wide": String(height?.wide ?? 0),
    "height-narrow": String(height?.narrow ?? 0),
  };
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement) field.value = known(field, value);
    else if (field instanceof HTMLInputElement) field.value = value;
  }
  const ticks = {
    "own-accent": "--wiq-accent" in properties,
    debug: Boolean(choices.attributes.debug),
    pin: Boolean(pin),
  };
  for (const [name, on] of Object.entries(ticks)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.checked = on;
  }
}

/** The options that have a field with their name. */
const OPTIONS = [
  ...["country", "exit-url", "heading-level", "theme"],
  ...["document", "base", "lang"],
];

/** @param {Choices} choices */
const optionValues = ({ attributes }) =>
  Object.fromEntries(OPTIONS.map((name) => [name, attributes[name] ?? ""]));

/**
 * @param {HTMLFormElement} form
 * @param {Choices["properties"]} properties
 */
function lookValues(form, properties) {
  const fields = /** @type {HTMLInputElement[]} */ ([...form.elements]).filter(
    ({ name }) => name.startsWith("--wiq-"),
  );
  return Object.fromEntries(
    fields.map(({ name, type, defaultValue }) => {
      const value = properties[name] ?? defaultValue;
      return [name, type === "color" ? digitsOf(value) : value];
    }),
  );
}

/**
 * Returns a colour as a field for colours takes it: in six hexadecimal digits.
 *
 * @param {string} colour
 */
function digitsOf(colour) {
  const probe = document.createElement("i");
  probe.style.color = colour;
  document.body.append(probe);
  const parts = getComputedStyle(probe).color.match(/[\d.]+/g) ?? [];
  probe.remove();
  const [red, green, blue] = parts.map((part) =>
    Math.round(Number(part)).toString(16).padStart(2, "0"),
  );
  return `#${red}${green}${blue}`;
}

/**
 * Returns a value that a list has; a code in small letters is the same country.
 *
 * @param {HTMLSelectElement} list
 * @param {string} value
 */
function known(list, value) {
  const options = [...list.options];
  const found = options.find(
    (option) => option.value.toLowerCase() === value.toLowerCase(),
  );
  // The level 2 is the element's own, and needs no attribute.
  return found?.value ?? "";
}
