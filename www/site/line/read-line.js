// @ts-check
import { decode, isEscapedTwice, withPlainQuotes } from "./entities.js";
import { FRAME_OPTIONS } from "./options.js";
import { firstTag, tagAt, tagWith } from "./written-tags.js";

/*
 * Finds the line in what somebody pasted, a line or a whole page, in any of its forms, and as it was meant: whatever an
 * editor, a filter or an optimiser made of it.
 */

/**
 * @typedef {import("./written-tags.js").WrittenTag} WrittenTag
 *
 * @typedef {object} FoundLine
 * @property {"html" | "react" | "wordpress" | "hugo" | "frame" | "address"} form `address` is that of a file alone.
 * @property {Map<string, string>} attributes Those of the element, with the names that a line has.
 * @property {{ text: string, address: string } | undefined} link The help link.
 * @property {{ address: string, integrity: string } | undefined} script
 */

const NAME = "worth-it-quiz";
/** The name of a file with the script. */
const FILE = /worth-it-quiz(?:\.[\w-]+){0,4}?\.js/g;
/** The address of the page for frames, of which the site is not asked. */
const FRAME = /frame\.html(?=[?"'\s>]|$)/g;
const ADDRESS =
  /(?:https?:)?\/\/[^\s"'<>]+\/(?:worth-it-quiz(?:\.[\w-]+)*?\.js|frame\.html(?:\?[^\s"'<>]*)?)/;
/** How far the help link may be from its element, in characters. */
const NEAR = 2_000;

/**
 * Returns the line that a text has; nothing where there is none.
 *
 * @param {string} source
 * @param {string} shown What readers see of it: see {@link shownText}.
 * @returns {FoundLine | undefined}
 */
export function readLine(source, shown) {
  const shortcode = shortcodeIn(shown);
  return (
    htmlIn(withPlainQuotes(codeIn(source, shown))) ??
    frameIn(withPlainQuotes(source)) ??
    (shortcode && (shortcodeIn(source) ?? shortcode)) ??
    addressIn(shown)
  );
}

/**
 * Returns where the line is code: in the source, or where readers see its code, in what they see.
 *
 * @param {string} source
 * @param {string} shown
 */
function codeIn(source, shown) {
  if (shown.includes(`<${NAME}`)) return shown;
  return shown.includes(`&lt;${NAME}`) ? decode(shown) : source;
}

/**
 * Returns the text that readers see, and nothing of scripts.
 *
 * @param {Document} parsed
 */
export function shownText({ body }) {
  const pieces = [];
  const walker = body.ownerDocument.createTreeWalker(
    body,
    NodeFilter.SHOW_TEXT,
  );
  while (walker.nextNode()) {
    const { parentElement, nodeValue } = walker.currentNode;
    if (!/^(script|style|template)$/i.test(parentElement?.localName ?? "")) {
      pieces.push(nodeValue ?? "");
    }
  }
  return pieces.join("");
}

/**
 * @param {string} text
 * @returns {FoundLine | undefined}
 */
function htmlIn(text) {
  const element = firstTag(text, NAME);
  // By an address in any of its attributes: what delays scripts moves it.
  const script = tagWith(text, "script", FILE);
  if (!element && !script) return undefined;
  const link = linkBy(text, element);
  const all = [element, link?.tag, script?.tag];
  const twice = all.some(
    (tag) => tag && [...tag.attributes.values()].some(isEscapedTwice),
  );
  const read = (/** @type {string} */ written) => meaning(written, twice);
  return {
    form: isReact(text) ? "react" : "html",
    attributes: mapped(element, read),
    link: link && {
      // Of a text it can't be told whether it was escaped twice.
      text: label(link.text),
      address: read(link.tag.attributes.get("href") ?? ""),
    },
    script: script && {
      address: read(script.value),
      integrity: script.tag.attributes.get("integrity") ?? "",
    },
  };
}

/**
 * Finds the help link, near the element; anywhere where that is gone.
 *
 * @param {string} text
 * @param {WrittenTag | undefined} element
 */
function linkBy(text, element) {
  return element
    ? linkIn(text.slice(element.end, element.end + NEAR))
    : linkIn(text);
}

/** @param {string} text */
function linkIn(text) {
  const own = text.split(`</${NAME}`, 1)[0] ?? "";
  const tag = firstTag(own, "a");
  return tag && { tag, text: own.slice(tag.end).split(/<\/a>/i, 1)[0] ?? "" };
}

/**
 * @param {string} text
 * @returns {FoundLine | undefined}
 */
function frameIn(text) {
  const found = tagWith(text, "iframe", FRAME);
  return found && frameBy(meaning(found.value, false));
}

/**
 * @param {string} address
 * @returns {FoundLine}
 */
function frameBy(address) {
  const [page = "", query = ""] = address.split("?", 2);
  const given = new URLSearchParams(query);
  const language = given.get("language") ?? "";
  const file = language && language !== "en" ? `${NAME}.${language}` : NAME;
  const options = FRAME_OPTIONS.flatMap((name) => {
    const value = given.get(name);
    return value ? [/** @type {const} */ ([name, value])] : [];
  });
  return {
    form: "frame",
    attributes: new Map(options),
    link: undefined,
    script: {
      address: page.replace(/frame\.html$/, `${file}.js`),
      integrity: "",
    },
  };
}

/**
 * Finds a shortcode, of WordPress or of Hugo.
 *
 * @param {string} text What readers see.
 * @returns {FoundLine | undefined}
 */
function shortcodeIn(text) {
  const plain = withPlainQuotes(text);
  const found = /(\[|\{\{[<%]\s*)worth-it-quiz(?=[\s\]>%}/])/.exec(plain);
  if (!found) return undefined;
  const isHugo = found[1] !== "[";
  const tag = tagAt(plain, found.index, found[0].length, isHugo ? "}" : "]");
  const content = /^([^[]*)\[\/worth-it-quiz\]/.exec(plain.slice(tag.end));
  const inside = content?.[1]?.trim();
  const attributes = mapped(tag, (written) => meaning(written, false));
  return {
    form: isHugo ? "hugo" : "wordpress",
    attributes,
    link: inside ? { text: label(inside), address: "" } : undefined,
    script: undefined,
  };
}

/**
 * Finds the address of a file of ours that stands alone.
 *
 * @param {string} text What readers see.
 * @returns {FoundLine | undefined}
 */
function addressIn(text) {
  const address = ADDRESS.exec(text)?.[0];
  if (!address) return undefined;
  if (address.includes("frame.html")) return frameBy(address);
  return {
    form: "address",
    attributes: new Map(),
    link: undefined,
    script: { address, integrity: "" },
  };
}

/**
 * @param {WrittenTag | undefined} tag
 * @param {(written: string) => string} read
 */
function mapped(tag, read) {
  const entries = [...(tag?.attributes ?? [])];
  return new Map(entries.map(([name, value]) => [name, read(value)]));
}

/**
 * Returns a value of JSX as HTML has it: a text, or a style as declarations.
 *
 * @param {string} written With its braces.
 */
function meaningOfJsx(written) {
  const inner = written.slice(1, -1);
  if (inner.startsWith('"')) return String(JSON.parse(inner));
  const declarations = inner.matchAll(
    /(?:"([\w-]+)"|([a-zA-Z]+))\s*:\s*("(?:[^"\\]|\\.)*")/g,
  );
  return [...declarations]
    .map(([, quoted, plain = "", value = ""]) => {
      const name =
        quoted ?? plain.replace(/[A-Z]/g, (big) => `-${big.toLowerCase()}`);
      return `${name}:${JSON.parse(value)}`;
    })
    .join(";");
}

/** Whether the quiz comes from npm. @param {string} text */
const isReact = (text) =>
  /import\s+["']worth-it-quiz(\/[\w-]+)?["']/.test(text);

/**
 * Returns the text of a link, without elements in it.
 *
 * @param {string} written
 */
function label(written) {
  const trimmed = written.trim();
  return /^\{".*"\}$/s.test(trimmed)
    ? meaningOfJsx(trimmed)
    : words(trimmed.replace(/<[^>]*>/g, ""), false);
}

/**
 * Returns what a text was meant to be.
 *
 * @param {string} written
 * @param {boolean} twice Whether it was escaped once too often.
 */
function words(written, twice) {
  const trimmed = written.trim();
  const once = decode(trimmed);
  return (twice ? decode(once) : once).replace(/\s+/g, " ").trim();
}

/**
 * Returns what a value was meant to be, without quotes around it.
 *
 * @param {string} written
 * @param {boolean} twice
 */
function meaning(written, twice) {
  if (/^\{["{]/.test(written)) return meaningOfJsx(written);
  return words(written, twice)
    .replace(/^[\s\u201c-\u201f\u2033]+|[\s\u201c-\u201f\u2033]+$/g, "")
    .replace(/^(%E2%80%9[89CDcd])+|(%E2%80%9[89CDcd])+$/g, "");
}
