// @ts-check
import { readFileSync } from "node:fs";

/* What owners may choose for their line, at random. */

/** @typedef {import("../../site/snippet.js").Choices} Choices */

/** The built version, and its files. */
export const { version, files } = JSON.parse(
  readFileSync(new URL("../../dist/manifest.json", import.meta.url), "utf8"),
);

/** What people and programs write in texts. */
const PIECES = [
  ..."'\"&<>’“”«»`=/\\",
  ...["&amp;", "&#39;", "&quot;", "</script>", "<b>", "]]>", "-->", "<!--"],
  ...["l'aide", "Hilfe & Rat", "עזרה", "مساعدة، الآن", "\u202e", "\u200f"],
  ...["\t", "\n", " ", "  ", "\u00a0", "\u0007", "\ud800", "🌱", "{{ x }}"],
  ...["Find", "help", "now", "%", "#"],
];
/** For parts of addresses: a fragment would hide what follows. */
const IN_ADDRESSES = [
  "a",
  "'",
  '"',
  "&",
  "<",
  ">",
  "é",
  "ع",
  " ",
  "%20",
  "=",
  "+",
];
const LANGUAGES = ["en", "en", "en", "ar", "de", "es", "fr", "pt-BR"];
const COUNTRIES = ["", "IE", "US", "DE", "BR", "JP"];
const COLOURS = ["#7b2d8b", "#123456", "rgb(10 20 30)"];

/**
 * @param {import("./random.js").Random} random
 * @param {number} number
 * @param {string} folder
 * @returns {Choices}
 */
export function choicesBy(random, number, folder) {
  const text = (/** @type {string[]} */ pieces) =>
    random.sample(pieces, 8).join("");
  const language = random.one(LANGUAGES);
  const loading = random.one(/** @type {const} */ (["whole", "whole", "lazy"]));
  const name = `worth-it-quiz${language === "en" ? "" : `.${language}`}.js`;
  const { integrity } = files[name];
  const pinned = loading === "whole" && random.one([true, false]);
  const query = encodeURI(text(IN_ADDRESSES)).replaceAll("%20", " ");
  return {
    folder,
    language,
    loading,
    pin: pinned ? { version, integrity } : undefined,
    attributes: {
      country: random.one(COUNTRIES),
      "exit-url": random.one(["", `https://weather.example/?q=${query}`]),
      "heading-level": random.one(["", "1", "2", "3", "4", "5", "6"]),
      theme: random.one(["", "light", "dark"]),
      document: number % 10 ? "" : `own/${number} it's "A&B" <c>.json`,
    },
    properties: {
      "--wiq-accent": random.one(["", ...COLOURS]),
      "--wiq-font": random.one(["", `"O'Neill & <Sons>", serif`]),
    },
    height: random.one([
      undefined,
      { wide: 900, narrow: 1240 },
      { wide: 1500, narrow: 700 },
      { wide: 800, narrow: 800 },
    ]),
    help: {
      text: `${number}: ${text(PIECES)}`,
      address: `https://help.example/${text(IN_ADDRESSES)}?q=${text(IN_ADDRESSES)}`,
    },
  };
}
