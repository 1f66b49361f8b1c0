// @ts-check

/* The screens of the help lines: the one without a country, and as many countries as it takes to see every label. */

/**
 * @typedef {object} HelpRow
 * @property {string} [country]
 * @property {string} serves
 * @property {string} [hours]
 * @property {string} [mayInvolve]
 * @property {string} [region]
 * @property {{ kind: string, keyword?: string, option?: string }[]} contacts
 *
 * @typedef {object} HelpTable
 * @property {Record<string, { for: string, region?: string }[]>} emergency
 * @property {HelpRow[]} lines
 *
 * @typedef {import("./screens.js").ShownScreen} ShownScreen
 *
 * @typedef {object} HelpScreen
 * @property {string} id
 * @property {string} name
 * @property {ShownScreen} shown
 * @property {string[]} labels The labels whose place it is.
 */

/** What the screen shows before a country is picked. */
const WITHOUT_COUNTRY = [
  ...["helpTitle", "helpIntro", "country", "countryAny", "countries"],
  ...["emergencyAny", "helpLinks", "servesDirectory", "helpCheck", "helpBack"],
];
/** The labels of emergency numbers, by what they are for. @type {Record<string, string>} */
const EMERGENCY = {
  police: "emergencyPolice",
  "fire-medical": "emergencyFire",
  medical: "emergencyMedical",
  text: "emergencyText",
};
/** The labels of whom lines are for. @type {Record<string, string>} */
const SERVES = {
  anyone: "servesAnyone",
  women: "servesWomen",
  men: "servesMen",
  young: "servesYoung",
  lgbt: "servesLgbt",
  stalking: "servesStalking",
  "own-conduct": "servesOwnConduct",
  crisis: "servesCrisis",
};
/** The labels of contacts. @type {Record<string, string>} */
const CONTACTS = {
  call: "call",
  text: "text",
  whatsapp: "whatsapp",
  ussd: "dialCode",
  chat: "chat",
};
/** The labels of whom a line may bring in. @type {Record<string, string>} */
const INVOLVED = {
  authorities: "takesReports",
  "emergency-services": "maySendHelp",
};
/** Every label that depends on the rows of a country. */
const OF_ROWS = [
  ...["emergency", "directoryShort", "textKeyword", "dialOption"],
  ...["allHours", "openHours", "hoursUnknown"],
  ...[EMERGENCY, SERVES, CONTACTS, INVOLVED].flatMap(Object.values),
];
/** Every label of these screens; `someHours` is shown by older documents alone. */
export const HELP_LABELS = [...WITHOUT_COUNTRY, ...OF_ROWS, "someHours"];

/**
 * Lists the screens: each time the country that shows most of what is left.
 *
 * @param {HelpTable} table
 * @returns {HelpScreen[]}
 */
export function helpScreens(table) {
  const left = new Set(OF_ROWS);
  const countries = Object.keys(table.emergency).map((country) => ({
    country,
    labels: labelsOf(country, table),
  }));
  /** @type {HelpScreen[]} */
  const screens = [
    {
      id: "help",
      name: "Help lines",
      shown: { screen: "help" },
      labels: WITHOUT_COUNTRY,
    },
  ];
  for (;;) {
    const count = (/** @type {string[]} */ labels) =>
      labels.filter((label) => left.has(label)).length;
    countries.sort((a, b) => count(b.labels) - count(a.labels));
    const [best] = countries;
    if (!best || !count(best.labels)) return screens;
    const { country } = best;
    const labels = best.labels.filter((label) => left.delete(label));
    const name = `Help lines of ${countryName(country)}`;
    const shown = /** @type {const} */ ({ screen: "help", country });
    screens.push({ id: `help-${country}`, name, shown, labels });
  }
}

/** @param {string} country */
function countryName(country) {
  return new Intl.DisplayNames("en", { type: "region" }).of(country) ?? country;
}

/**
 * Lists the labels that the help lines of a country show.
 *
 * @param {string} country
 * @param {HelpTable} table
 */
function labelsOf(country, table) {
  const lines = table.lines.filter((line) => line.country === country);
  const emergency = emergencyLabels(table.emergency[country] ?? []);
  const labels = [...emergency, ...lines.flatMap(lineLabels)];
  if (lines.some(({ serves }) => serves !== "crisis")) {
    labels.push("directoryShort");
  }
  return [...new Set(labels)].filter(Boolean);
}

/** @param {{ for: string, region?: string }[]} numbers */
function emergencyLabels(numbers) {
  const labels = numbers.map((number) => EMERGENCY[number.for] ?? "");
  // The first number stands in the sentence, unless it is for a region alone.
  return numbers[0] && !numbers[0].region ? ["emergency", ...labels] : labels;
}

/** @param {HelpRow} line */
function lineLabels({ serves, hours, mayInvolve, contacts }) {
  const known = hours === "always" ? "allHours" : "openHours";
  return [
    SERVES[serves] ?? "",
    INVOLVED[mayInvolve ?? ""] ?? "",
    // What has nothing but a page has no hours.
    contacts.length ? (hours ? known : "hoursUnknown") : "",
    ...contacts.flatMap(({ kind, keyword, option }) => [
      keyword ? "textKeyword" : (CONTACTS[kind] ?? ""),
      option ? "dialOption" : "",
    ]),
  ];
}
