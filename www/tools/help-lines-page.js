// @ts-check
// Writes docs/help-lines.md, the help lines as a page to read. With `--check` it writes nothing, and fails if the page
// is not what it would write.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./run.js";

/**
 * @typedef {object} EmergencyNumber
 * @property {string} number
 * @property {keyof typeof PURPOSES} for
 * @property {string} [region]
 */

/**
 * @typedef {object} Contact
 * @property {keyof typeof MEANS} kind
 * @property {string} display
 * @property {string} [address]
 * @property {string} [keyword]
 * @property {string} [option]
 */

/**
 * @typedef {object} HelpLine
 * @property {string} [country]
 * @property {string} name
 * @property {string} [region]
 * @property {keyof typeof GROUPS} serves
 * @property {Contact[]} contacts
 * @property {string} [hours]
 * @property {string} [page]
 * @property {keyof typeof INVOLVED} [mayInvolve]
 * @property {string} source
 * @property {string} [sourceDate]
 */

/**
 * @typedef {object} HelpTable
 * @property {Record<string, EmergencyNumber[]>} emergency
 * @property {HelpLine[]} lines
 */

const PAGE = "docs/help-lines.md";

/** Whom a row serves, in the order of the columns. */
const GROUPS = {
  anyone: "anyone",
  women: "women",
  men: "men",
  young: "young people",
  lgbt: "LGBT+ people",
  stalking: "people who are stalked",
  "own-conduct": "people worried about their own conduct",
  crisis: "people in a crisis",
  directory: "anyone, as a directory",
};

/** @type {Record<keyof typeof GROUPS, string>} */
const SHORT = {
  ...GROUPS,
  young: "young",
  lgbt: "LGBT+",
  stalking: "stalking",
  "own-conduct": "own conduct",
  crisis: "crisis",
  directory: "directory",
};

const PURPOSES = {
  any: "any emergency",
  police: "police",
  "fire-medical": "fire and ambulance",
  medical: "ambulance",
  text: "text messages, for those who cannot speak",
};

const MEANS = {
  call: "",
  text: "text ",
  whatsapp: "WhatsApp ",
  ussd: "type in ",
  chat: "chat ",
};

const INVOLVED = {
  authorities: "the authorities",
  "emergency-services": "emergency services",
};

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

const COUNTRIES = new Intl.DisplayNames("en", { type: "region" });

/** @param {string} text */
const cell = (text) => text.replaceAll("|", "\\|");

/** @param {string[][]} rows The first is the head. */
function table(rows) {
  const [head, ...body] = rows.map((row) => `| ${row.map(cell).join(" | ")} |`);
  return [head, `|${" --- |".repeat(rows[0].length)}`, ...body].join("\n");
}

/** @param {string} code */
const countryName = (code) => COUNTRIES.of(code) ?? code;

const EVERYWHERE = "Everywhere";

/** @param {HelpLine} line */
const countryOf = ({ country }) =>
  country === undefined ? EVERYWHERE : countryName(country);

/** @param {Contact} contact */
function contactText({ kind, display, address, keyword, option }) {
  if (address) return `${MEANS[kind]}[${display}](${address})`;
  // An asterisk would begin emphasis.
  const number = kind === "ussd" ? `\`${display}\`` : display;
  const word = keyword ? `${keyword} to ` : "";
  const key = option ? ` (then press ${option})` : "";
  return `${MEANS[kind]}${word}${number}${key}`;
}

/** @param {string | undefined} hours */
function hoursText(hours) {
  if (hours === undefined || hours === "some") return "not known";
  if (hours === "always") return "day and night";
  if (!hours.includes("{")) return `daily ${hours}`;
  return hours.replace(/\{([1-7])\}/g, (_, day) => WEEKDAYS[Number(day) - 1]);
}

/** @param {HelpLine} line */
function lineCells(line) {
  const { name, page, region, serves, contacts, hours } = line;
  return [
    page ? `[${name}](${page})` : name,
    region ?? "",
    GROUPS[serves],
    contacts.map(contactText).join("; ") || "its page only",
    // A page has no hours.
    contacts.length > 0 ? hoursText(hours) : "",
    line.mayInvolve ? INVOLVED[line.mayInvolve] : "",
    line.source,
    line.sourceDate ?? "",
  ];
}

const LINE_HEAD = [
  "service",
  "where",
  "for",
  "numbers",
  "hours",
  "may bring in",
  "source",
  "date of the source",
];

/**
 * Groups rows by country, in the order of the names; rows for everywhere come last.
 *
 * @param {HelpLine[]} lines
 */
function byCountry(lines) {
  /** @type {Map<string, HelpLine[]>} */
  const countries = new Map();
  for (const line of lines) {
    const name = countryOf(line);
    countries.set(name, [...(countries.get(name) ?? []), line]);
  }
  const last = (/** @type {string} */ name) => Number(name === EVERYWHERE);
  return [...countries].sort(
    ([a], [b]) => last(a) - last(b) || a.localeCompare(b, "en"),
  );
}

/**
 * @param {HelpLine[]} lines
 * @param {string} group
 */
const count = (lines, group) =>
  lines.filter(({ serves }) => serves === group).length;

/** The groups that some row serves. @param {HelpLine[]} lines */
const groupsOf = (lines) =>
  /** @type {(keyof typeof GROUPS)[]} */ (Object.keys(GROUPS)).filter((group) =>
    count(lines, group),
  );

/** @param {HelpLine[]} lines */
function summary(lines) {
  const countries = new Set(lines.flatMap(({ country }) => country ?? []));
  const groups = groupsOf(lines).map((group) => [
    GROUPS[group],
    String(count(lines, group)),
  ]);
  return [
    `${countries.size} countries, ${lines.length} rows. A service that answers two groups has a row for each.`,
    table([["for", "rows"], ...groups, ["all", String(lines.length)]]),
  ];
}

/** @param {HelpLine[]} lines */
function counts(lines) {
  const groups = groupsOf(lines);
  /** @param {HelpLine[]} some */
  const cells = (some) => [
    ...groups.map((group) => String(count(some, group) || "")),
    String(some.length),
  ];
  return table([
    ["country", ...groups.map((group) => SHORT[group]), "all"],
    ...byCountry(lines).map(([name, some]) => [name, ...cells(some)]),
    ["all", ...cells(lines)],
  ]);
}

/** @param {HelpTable["emergency"]} emergency */
function emergencyTable(emergency) {
  const rows = Object.entries(emergency).flatMap(([code, numbers]) => {
    const name = countryName(code);
    if (numbers.length === 0)
      return [[name, "none that holds in the whole country", "", ""]];
    return numbers.map((number) => [
      name,
      number.number,
      PURPOSES[number.for],
      number.region ?? "",
    ]);
  });
  rows.sort(([a], [b]) => a.localeCompare(b, "en"));
  return table([["country", "number", "for", "where"], ...rows]);
}

/** @param {HelpTable} help */
function page({ emergency, lines }) {
  const sections = byCountry(lines).flatMap(([name, some]) => [
    `### ${name}`,
    table([LINE_HEAD, ...some.map(lineCells)]),
  ]);
  const blocks = [
    "# Help lines",
    "This page shows every help line and emergency number of [www/quizzes/helplines.json](../www/quizzes/helplines.json), from which `node www/tools/help-lines-page.js` writes it.",
    "**Confirm the numbers before you publish.** They were copied from the sources named here, none of them was rung, and numbers change. Hours that are not known are said to be so, since a line without hours reads as open now.",
    "## How many",
    ...summary(lines),
    "## Countries and groups",
    counts(lines),
    "## Lines",
    "Within a country, in the order in which readers see them.",
    ...sections,
    "## Emergency numbers",
    "Where a country has several, readers see the first one first.",
    emergencyTable(emergency),
    "## Left out",
    "[What was left out, and why](help-lines-left-out.md).",
  ];
  return `${blocks.join("\n\n")}\n`;
}

const help = JSON.parse(
  readFileSync(join(ROOT, "www/quizzes/helplines.json"), "utf8"),
);
const text = page(help);
const file = join(ROOT, PAGE);

/** The page as it stands, empty where there is none. */
function present() {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

if (!process.argv.includes("--check")) {
  writeFileSync(file, text);
} else if (present() !== text) {
  console.error(
    `${PAGE} is out of date: run \`node www/tools/help-lines-page.js\``,
  );
  process.exitCode = 1;
}
