// @ts-check
import { fill } from "./elements.js";

/**
 * @typedef {import("./elements.js").ScreenBuilder} ScreenBuilder
 * @typedef {import("./help-lines.js").Contact} Contact
 * @typedef {import("./help-lines.js").EmergencyNumber} EmergencyNumber
 * @typedef {import("./help-lines.js").HelpLine} HelpLine
 * @typedef {import("./session.js").Session} Session
 * @typedef {import("./quiz.js").Strings} Strings
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

/** The remark on whom a service may bring in. @type {Record<string, string>} */
const INVOLVED = {
  authorities: "takesReports",
  "emergency-services": "maySendHelp",
};

/** The label of a contact. @type {Record<string, string>} */
const LABELS = {
  call: "call",
  text: "text",
  keyword: "textKeyword",
  whatsapp: "whatsapp",
  ussd: "dialCode",
  chat: "chat",
};

/** @type {Record<string, string>} */
const SCHEMES = { call: "tel:", text: "sms:", whatsapp: "https://wa.me/" };

/**
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {boolean} crisisFirst Whether an answer calls for the crisis lines.
 */
export function helpBlock(builder, session, crisisFirst) {
  const { h, lines } = builder;
  const { strings } = session.quiz;
  const groups = Object.entries(GROUPS).flatMap(([serves, label]) =>
    group(builder, session, serves, label),
  );
  const crisisGroup = group(builder, session, "crisis", "servesCrisis");
  const directories = groups.length
    ? [directoriesInShort(builder, session)]
    : named(builder, session, "servesDirectory", lines.directories);
  return [
    countries(builder, session),
    emergency(builder, session),
    h("p", { class: "small" }, strings.helpLinks),
    ...(crisisFirst ? [h("p", null, strings.crisis), ...crisisGroup] : []),
    ...groups,
    ...(crisisFirst ? [] : crisisGroup),
    ...directories,
    h("p", { class: "small" }, strings.helpCheck),
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
  const sentence =
    first && !first.region
      ? fill(strings.emergency, { number: first.number })
      : strings.emergencyAny;
  const link = (/** @type {EmergencyNumber} */ row) => {
    const { number, region, for: purpose } = row;
    const label = fill(strings[PURPOSES[purpose] ?? ""], { number });
    const kind = purpose === "text" ? "text" : "call";
    return phone(h, `${SCHEMES[kind]}${number}`, withRegion(label, region));
  };
  return h(
    "p",
    { class: "emergency" },
    h("span", null, sentence),
    ...numbers.map(link),
  );
}

/**
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {string} serves
 * @param {string} label
 */
function group(builder, session, serves, label) {
  const lines = builder.lines.of(session.country, serves);
  return lines.length > 0 ? named(builder, session, label, lines) : [];
}

/**
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {string} label
 * @param {HelpLine[]} lines
 */
function named(builder, session, label, lines) {
  return [
    builder.h("p", { class: "group" }, session.quiz.strings[label]),
    services(builder, session, lines),
  ];
}

/**
 * @param {ScreenBuilder} builder
 * @param {Session} session
 */
function directoriesInShort({ h, lines }, { quiz }) {
  return h(
    "p",
    { class: "directories" },
    h("span", null, quiz.strings.directoryShort),
    ...lines.directories.map(({ page }) => page && site(h, page)),
  );
}

/**
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {HelpLine[]} lines
 */
function services(builder, { quiz }, lines) {
  const { h } = builder;
  return h(
    "ul",
    { class: "services" },
    ...lines.map(({ name, region, contacts, page, ...line }) =>
      h(
        "li",
        null,
        h("strong", { dir: "auto" }, withRegion(name, region)),
        // A page is open at all hours.
        contacts.length > 0 && about(h, hours(builder, quiz.strings, line)),
        line.mayInvolve &&
          about(h, quiz.strings[INVOLVED[line.mayInvolve] ?? ""]),
        ...contacts.map((contact) => way(h, quiz.strings, contact)),
        page && site(h, page),
      ),
    ),
  );
}

/**
 * @param {string} text
 * @param {string | undefined} region
 */
const withRegion = (text, region) => (region ? `${text} (${region})` : text);

/**
 * @param {import("./elements.js").H} h
 * @param {string | undefined} text
 */
const about = (h, text) => h("span", { class: "about" }, text);

/**
 * @param {ScreenBuilder} builder
 * @param {Strings} strings
 * @param {{ hours?: string }} line
 */
function hours({ lines }, strings, { hours }) {
  if (!hours) return strings.hoursUnknown;
  if (hours === "always") return strings.allHours;
  return fill(strings.openHours, { number: fill(hours, lines.weekdays) });
}

/**
 * Returns a way to reach a service: a link, but for a code, which phones refuse in one.
 *
 * @param {import("./elements.js").H} h
 * @param {Strings} strings
 * @param {Contact} contact
 */
function way(h, strings, contact) {
  const { kind, dial, address = "" } = contact;
  const label = labelOf(strings, contact);
  if (kind === "ussd") return h("span", { class: "code" }, label);
  if (kind === "chat") return site(h, address, label);
  const href = `${SCHEMES[kind]}${dial}`;
  return kind === "whatsapp" ? site(h, href, label) : phone(h, href, label);
}

/**
 * @param {Strings} strings
 * @param {Contact} contact
 */
function labelOf(strings, { kind, display, keyword, option }) {
  const template = LABELS[keyword ? "keyword" : kind] ?? "";
  const label = fill(strings[template], { number: display, keyword });
  return option ? `${label} · ${fill(strings.dialOption, { option })}` : label;
}

/**
 * @param {import("./elements.js").H} h
 * @param {string} href
 * @param {string} label
 */
const phone = (h, href, label) =>
  h("a", { class: "way", rel: "noreferrer", href }, label);

/**
 * Returns a link to a web page, which opens in a new tab; without a label, it is called by its site.
 *
 * @param {import("./elements.js").H} h
 * @param {string} address
 * @param {string} [label]
 */
function site(h, address, label) {
  const { href, hostname } = new URL(address);
  const tab = { rel: "noopener noreferrer", target: "_blank" };
  const name = label ?? hostname.replace(/^www\./, "");
  return h("a", { class: "way", ...tab, href }, name);
}
