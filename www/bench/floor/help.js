// @ts-check
import { fill } from "./elements.js";
import { phone, SCHEMES, services, site, withRegion } from "./services.js";

/**
 * @typedef {import("./elements.js").ScreenBuilder} ScreenBuilder
 * @typedef {import("./help-lines.js").EmergencyNumber} EmergencyNumber
 * @typedef {import("./help-lines.js").HelpLine} HelpLine
 * @typedef {import("./session.js").Session} Session
 */

/** The string that says whom a group of services is there for, in the order of the groups. @type {Record<string, string>} */
const GROUPS = {
  anyone: "servesAnyone",
  women: "servesWomen",
  men: "servesMen",
  young: "servesYoung",
  lgbt: "servesLgbt",
  stalking: "servesStalking",
  "own-conduct": "servesOwnConduct",
  directory: "servesDirectory",
};

/** The label of an emergency number. @type {Record<string, string>} */
const PURPOSES = {
  any: "call",
  police: "emergencyPolice",
  "fire-medical": "emergencyFire",
  medical: "emergencyMedical",
  text: "emergencyText",
};

/**
 * @param {ScreenBuilder} builder
 * @param {Session} session
 */
export function helpBlock(builder, session) {
  const { strings } = session.quiz;
  const groups = Object.keys(GROUPS).flatMap((serves) =>
    group(builder, session, serves),
  );
  return [
    ...callNow(builder, session),
    ...groups,
    ...group(builder, session, "crisis"),
    ...directories(builder, session, !groups.length),
    builder.h("p", { class: "small" }, strings.helpCheck),
  ];
}

/**
 * Returns the choice of country, the emergency numbers, and what readers need to know before they follow a link.
 *
 * @param {ScreenBuilder} builder
 * @param {Session} session
 */
export function callNow(builder, session) {
  return [
    countries(builder, session),
    emergency(builder, session),
    builder.h("p", { class: "small" }, session.quiz.strings.helpLinks),
  ];
}

/**
 * Returns the crisis lines after a sentence on whom they are for.
 *
 * @param {ScreenBuilder} builder
 * @param {Session} session
 */
export function crisis(builder, session) {
  const { h, lines } = builder;
  return [
    h("p", null, session.quiz.strings.crisis),
    services(builder, session, lines.crisis(session.country)),
  ];
}

/**
 * @param {ScreenBuilder} builder
 * @param {Session} session
 */
function countries({ h, act, lines }, { quiz, country }) {
  const { strings } = quiz;
  const option = (/** @type {string} */ value, /** @type {unknown} */ name) =>
    h("option", { value, selected: value === country }, name);
  const pick = (/** @type {Event} */ event) => {
    const { value } = /** @type {HTMLSelectElement} */ (event.target);
    act((session) => session.pick(value))();
  };
  return h(
    "label",
    { class: "country" },
    h("span", null, strings.country),
    h(
      "select",
      { autocomplete: "off", onchange: pick },
      option("", strings.countryAny),
      ...lines.countries.map((entry) => option(...entry)),
    ),
  );
}

/**
 * @param {ScreenBuilder} builder
 * @param {Session} session
 */
function emergency({ h, lines }, { quiz, country }) {
  const { strings } = quiz;
  const numbers = lines.emergency(country);
  const [first] = numbers;
  const forAll = first?.region ? undefined : first;
  const sentence = forAll
    ? fill(strings.emergency, { number: forAll.number })
    : strings.emergencyAny;
  const single = forAll?.for === "any";
  const link = (/** @type {EmergencyNumber} */ row) => {
    const { number, region, for: purpose } = row;
    const label = fill(strings[PURPOSES[purpose] ?? ""], { number });
    const kind = purpose === "text" ? "text" : "call";
    return phone(h, `${SCHEMES[kind]}${number}`, withRegion(label, region));
  };
  return h(
    "p",
    { class: "emergency" },
    single
      ? phone(h, `${SCHEMES.call}${forAll.number}`, sentence)
      : h("span", null, sentence),
    ...numbers.slice(single ? 1 : 0).map(link),
  );
}

/**
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {string} serves
 */
function group(builder, session, serves) {
  const lines = builder.lines.of(session.country, serves);
  if (!lines.length) return [];
  return [
    groupName(builder, labelOfGroup(session, serves)),
    services(builder, session, lines),
  ];
}

/**
 * @param {ScreenBuilder} builder
 * @param {string | undefined} label
 */
export const groupName = ({ h }, label) => h("p", { class: "group" }, label);

/**
 * @param {Session} session
 * @param {string} serves
 */
export const labelOfGroup = ({ quiz }, serves) =>
  quiz.strings[GROUPS[serves] ?? "servesCrisis"];

/**
 * Returns the international directories, in one line where there are other services.
 *
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {boolean} alone
 */
export function directories(builder, session, alone) {
  const { h, lines } = builder;
  if (alone) {
    return [
      groupName(builder, labelOfGroup(session, "directory")),
      services(builder, session, lines.directories),
    ];
  }
  return [
    h(
      "p",
      { class: "directories" },
      h("span", null, session.quiz.strings.directoryShort),
      ...lines.directories.map(({ page }) => page && site(h, page)),
    ),
  ];
}
