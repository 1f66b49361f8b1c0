// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addresses } from "./addresses.js";
import { ROOT } from "./run.js";

/*
 * Fills in what the pages of the site share: `<!-- site:name -->` stands for a piece of HTML, and an attribute whose value
 * is `site:name` for an address or a text.
 */

/** The folder of the shared parts, which are not pages themselves. */
export const PARTS = join(ROOT, "www", "site", "parts");
/** The picture that other sites show beside a link to a page. */
const CARD = "card.png";

/** Makes what stands for a placeholder, in those pages that have it. @typedef {() => string} PartMaker */

/** @param {string} name */
function part(name) {
  return readFileSync(join(PARTS, `${name}.html`), "utf8").trim();
}

/** Returns the header of a page, with its own links marked. @param {string} page */
function header(page) {
  return part("header").replaceAll(
    `href="${page}"`,
    `href="${page}" aria-current="page"`,
  );
}

/**
 * Returns what a page says of itself, as the HTML of an attribute.
 *
 * @param {string} page
 * @param {string} html
 * @param {string} what
 * @param {RegExp} pattern
 */
function said(page, html, what, pattern) {
  const text = pattern.exec(html)?.[1]?.replace(/\s+/g, " ").trim();
  if (!text) throw new Error(`${page}: it has no ${what}`);
  return text.replaceAll('"', "&quot;");
}

/** Returns an SVG of the site as an address that holds all of it. @param {string} name */
function dataAddress(name) {
  const svg = readFileSync(join(PARTS, "..", name), "utf8");
  const short = svg.replace(/\s+/g, " ").trim();
  return `data:image/svg+xml,${encodeURIComponent(short)}`;
}

/**
 * Returns the public address of a page.
 *
 * @param {string} page
 */
export function addressOf(page) {
  return addresses.homepage + (page === "index.html" ? "" : page);
}

/**
 * Returns the values of attributes.
 *
 * @param {string} page
 * @param {string} html
 * @returns {Record<string, PartMaker>}
 */
function valuesOf(page, html) {
  const title = () => said(page, html, "title", /<title>([^<]*)<\/title>/);
  return {
    // Where a card stands, the site's name stands beside it.
    title: () => title().replace(/ \| worth-it-quiz$/, ""),
    description: () =>
      said(
        page,
        html,
        "description",
        /<meta\s+name="description"\s+content="([^"]*)"/,
      ),
    address: () => addressOf(page),
    // Loaded with the page itself: browsers load other icons later, which the page of proof would count.
    icon: () => dataAddress("icon.svg"),
    card: () => addresses.homepage + CARD,
    ...Object.fromEntries(
      Object.entries(addresses).map(([name, address]) => [name, () => address]),
    ),
  };
}

/**
 * Replaces the placeholders in a page.
 *
 * @param {string} page Its name.
 * @param {string} html
 * @param {Record<string, PartMaker>} extra Pieces of HTML besides the shared parts, by name.
 * @returns {string}
 * @throws {Error} If nothing fills in a placeholder, or the page lacks a title or a description that a part repeats.
 */
export function fillPage(page, html, extra = {}) {
  /** @type {Record<string, PartMaker>} */
  const parts = {
    meta: () => part("meta"),
    // A page may carry its icon within it.
    icons: () => (html.includes('rel="icon"') ? "" : part("icons")),
    head: () => part("head"),
    header: () => header(page),
    footer: () => part("footer"),
    project: () => part("project"),
    ...extra,
  };
  const values = valuesOf(page, html);
  /** @param {Record<string, PartMaker>} makers @param {string} name */
  const make = (makers, name) => {
    const maker = Object.hasOwn(makers, name) ? makers[name] : undefined;
    if (!maker) throw new Error(`${page}: nothing fills in site:${name}`);
    return maker();
  };
  /** Parts may have parts. @param {string} text @returns {string} */
  const withParts = (text) =>
    text.replace(/<!-- site:(\w+) -->/g, (_, name) =>
      withParts(make(parts, name)),
    );
  return withParts(html).replace(
    /="site:(\w+)"/g,
    (_, name) => `="${make(values, name)}"`,
  );
}
