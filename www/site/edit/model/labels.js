// @ts-check

/* Which labels stand on which screens: every name in a document's `strings` but the names of countries, once. */

/** @type {Record<string, string[]>} */
const NAMES = {
  start: [
    "startTitle",
    "startLead",
    "startPoints",
    "privacyTitle",
    "privacyPoints",
    "young",
    "about",
    "start",
    "openHelp",
    "shortcutNote",
    "shortcutOff",
    "shortcutOn",
  ],
  everywhere: ["leave", "leaving", "leavingLink", "back", "continue"],
  notice: ["noticeSkip", "noticeHelp"],
  question: ["progress", "chooseError", "seeResult", "crisis"],
  result: [
    "verdictLabel",
    "whyTitle",
    "unmetTitle",
    "nextTitle",
    "openTitle",
    "openAnswer",
    "omitted",
    "limits",
    "changeTitle",
    "changeOne",
    "openTalk",
    "respectToo",
    "ownConductOpen",
    "ownConductOpenNote",
    "sayTitle",
    "sayGeneral",
    "sayTopics",
    "sayOwnConduct",
    "sayNoContact",
    "sayOpen",
    "keepTitle",
    "keepNote",
    "keepSay",
    "print",
    "copy",
    "copied",
    "copyNumber",
    "copyNumberNote",
    "startOver",
  ],
  ticks: ["alsoTitle"],
  help: [
    "helpTitle",
    "helpIntro",
    "helpLinks",
    "helpCheck",
    "helpBack",
    "moreHelp",
    "directoryShort",
    "country",
    "countryAny",
    "emergency",
    "emergencyAny",
    "emergencyPolice",
    "emergencyFire",
    "emergencyMedical",
    "emergencyText",
    "call",
    "text",
    "textKeyword",
    "whatsapp",
    "chat",
    "dialCode",
    "dialOption",
    "allHours",
    "someHours",
    "openHours",
    "hoursUnknown",
    "servesAnyone",
    "servesWomen",
    "servesMen",
    "servesYoung",
    "servesLgbt",
    "servesOwnConduct",
    "servesCrisis",
    "servesDirectory",
    "servesStalking",
    "takesReports",
    "maySendHelp",
  ],
  problem: ["problemTitle", "problemText", "problemLost", "problemRetry"],
};

const KNOWN = new Set(Object.values(NAMES).flat());

/**
 * Returns the names of the labels of a kind of screen, in the order in which they are met. A label that the editor does not
 * know yet stands under `everywhere`.
 *
 * @param {string} kind
 * @param {Record<string, unknown>} strings
 * @returns {string[]}
 */
export function labelsOf(kind, strings) {
  const names = NAMES[kind] ?? [];
  if (kind !== "everywhere") return names;
  const others = Object.keys(strings).filter(
    (name) => name !== "countries" && !KNOWN.has(name),
  );
  return [...names, ...others];
}

/**
 * Returns the kind of screen that a label stands on.
 *
 * @param {string} name
 */
export function kindOfLabel(name) {
  const found = Object.entries(NAMES).find(([, names]) => names.includes(name));
  return found?.[0] ?? "everywhere";
}
