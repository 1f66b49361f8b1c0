// @ts-check

/* Builds the line that an owner pastes. It depends on no page, so that a test can run it anywhere. */

/**
 * What an owner chose.
 *
 * @typedef {object} Choices
 * @property {string} folder The folder of the built files: an address, with or without the last slash.
 * @property {string} language The document's: `en`, or one that has a file of its own.
 * @property {"whole" | "lazy"} loading Lazy: the file that waits until a reader comes near the quiz.
 * @property {Pin | undefined} pin Undefined for the plain form.
 * @property {Record<string, string>} attributes The element's own, besides `lang`. Empty ones are left out.
 * @property {Record<string, string>} properties Custom properties, by name. Empty ones are left out.
 * @property {Height | undefined} height The height to reserve.
 * @property {{ text: string, address: string }} help The link that remains without scripts.
 *
 * @typedef {{ version: string, integrity: string }} Pin
 * @typedef {{ wide: number, narrow: number }} Height In pixels, in columns wider than a phone and in others.
 */

/** The default help link. */
export const HELP = {
  text: "Find a help line",
  address: "https://findahelpline.com/",
};

/** Languages that are written from right to left. */
const RTL = new Set(["ar"]);
/** The widest window, in pixels, that counts as narrow. */
const NARROW = 480;

/** @type {Record<string, string>} */
const ESCAPES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Returns the line, which is valid as HTML and as XML.
 *
 * @param {Choices} choices
 * @returns {string}
 * @throws {TypeError} If an address is invalid, or the value of a style would end its declaration.
 */
export function snippet(choices) {
  const { help, pin } = choices;
  const link = tag("a", { href: canonical(help.address) }, escape(help.text));
  const element = tag(
    "worth-it-quiz",
    { ...attributesOf(choices), style: style(choices) },
    link,
  );
  const script = tag("script", {
    async: "async",
    src: canonical(folderOf(choices.folder) + fileOf(choices)),
    ...(pin ? { integrity: pin.integrity, crossorigin: "anonymous" } : {}),
  });
  return element + script;
}

/**
 * Returns the element's attributes, besides its style. Some may be empty.
 *
 * @param {Choices} choices
 * @returns {Record<string, string>}
 * @throws {TypeError} If the address of the exit is invalid.
 */
export function attributesOf({ language, attributes }) {
  const exit = attributes["exit-url"];
  return {
    ...(language === "en" ? {} : { lang: language }),
    ...(RTL.has(language) ? { dir: "rtl" } : {}),
    ...attributes,
    ...(exit ? { "exit-url": canonical(exit) } : {}),
  };
}

/**
 * Returns the line with the defaults for everything but the folder.
 *
 * @param {string} folder The address of the quiz's files.
 */
export function plainSnippet(folder) {
  return snippet({
    folder,
    language: "en",
    loading: "whole",
    pin: undefined,
    attributes: {},
    properties: {},
    height: undefined,
    help: HELP,
  });
}

/**
 * Returns the name of the file that the tag loads.
 *
 * @param {Pick<Choices, "language" | "loading" | "pin">} choices
 * @returns {string}
 */
export function fileOf({ language, loading, pin }) {
  const names = ["worth-it-quiz"];
  if (loading === "lazy") names.push("lazy");
  if (language !== "en") names.push(language);
  if (pin) names.push(pin.version);
  return `${names.join(".")}.js`;
}

/**
 * Returns a folder's address with one slash at its end.
 *
 * @param {string} folder
 */
export function folderOf(folder) {
  return folder.trim().replace(/\/*$/, "/");
}

/**
 * Returns an address as browsers write it. Apostrophes, which they keep in paths, are escaped too, since editors turn them
 * into curly quotes.
 *
 * @param {string} address
 * @returns {string}
 */
export function canonical(address) {
  const { href } = new URL(address.trim());
  return href.replaceAll("'", "%27");
}

/** @param {Choices} choices */
const style = (choices) =>
  styleOf(choices)
    .map(([name, value]) => `${name}:${value}`)
    .join(";");

/**
 * Returns the declarations of the element's style.
 *
 * @param {Choices} choices
 * @returns {[name: string, value: string][]}
 * @throws {TypeError} If a value would end its declaration.
 */
export function styleOf({ properties, height }) {
  const declarations = height ? reservedSpace(height) : [];
  for (const [name, value] of Object.entries(properties)) {
    const words = oneLine(value);
    if (!words) continue;
    if (/[;{}\\]|\/\*/.test(words)) {
      throw new TypeError(`${name}: take out ; { } \\ and /*`);
    }
    declarations.push([name, words]);
  }
  return declarations;
}

/**
 * Reserves space until the quiz is drawn. A style attribute can't contain media queries, so the step from one height to
 * the other is a slope of one pixel.
 *
 * @param {Height} height
 * @returns {[name: string, value: string][]}
 */
function reservedSpace({ wide, narrow }) {
  const [min, max] = [wide, narrow].sort((a, b) => a - b);
  const slope =
    narrow > wide
      ? `(${NARROW + 1}px - 100vw) * 9999`
      : `(100vw - ${NARROW}px) * 9999`;
  const value =
    wide === narrow ? `${wide}px` : `clamp(${min}px, ${slope}, ${max}px)`;
  return [
    ["display", "block"],
    ["min-height", value],
  ];
}

/**
 * Returns an element as it is written. Attributes without a value are left out.
 *
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {string} [content] Markup.
 */
export function tag(name, attributes, content = "") {
  const written = Object.entries(attributes)
    .map(([key, value]) => [key, oneLine(value)])
    .filter(([, value]) => value)
    .map(([key, value]) => ` ${key}="${escape(value)}"`);
  return `<${name}${written.join("")}>${content}</${name}>`;
}

/**
 * Returns a text on one line, without characters that XML forbids.
 *
 * @param {string} text
 */
export function oneLine(text) {
  return (
    text
      // eslint-disable-next-line no-control-regex -- control characters are the subject
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, "")
      .replace(/\s+/g, " ")
      .trim()
  );
}

/** @param {string} text */
function escape(text) {
  return oneLine(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? "");
}

/**
 * Returns the contrast of two colours.
 *
 * @param {string} first Six hexadecimal digits after a `#`.
 * @param {string} second
 * @returns {number} 1 to 21, as WCAG 2 defines it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(first, second) {
  const [dark, light] = [luminance(first), luminance(second)].sort(
    (a, b) => a - b,
  );
  return (Number(light) + 0.05) / (Number(dark) + 0.05);
}

/** @param {string} colour */
function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * Number(red) + 0.7152 * Number(green) + 0.0722 * Number(blue);
}
