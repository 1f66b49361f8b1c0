// @ts-check
import { fill } from "./elements.js";

/**
 * @typedef {import("./elements.js").ScreenBuilder} ScreenBuilder
 * @typedef {import("./session.js").Session} Session
 * @typedef {import("./quiz.js").Strings} Strings
 * @typedef {{ kind: string, display: string, dial: string, keyword?: string, option?: string }} Contact
 *
 * @typedef {object} HelpLine
 * @property {string} [country]
 * @property {string} name
 * @property {string} serves
 * @property {string} [region]
 * @property {Contact[]} contacts
 * @property {string} [hours]
 * @property {string} [page]
 *
 * @typedef {{ emergency: Record<string, string>, lines: HelpLine[] }} Directory
 */

/** The string that says whom a service is there for. @type {Record<string, string>} */
const SERVES = {
  anyone: "servesAnyone",
  women: "servesWomen",
  men: "servesMen",
  young: "servesYoung",
  lgbt: "servesLgbt",
  "own-conduct": "servesOwnConduct",
  crisis: "servesCrisis",
  directory: "servesDirectory",
};

/** @type {Record<string, string>} */
const SCHEMES = { call: "tel:", text: "sms:", whatsapp: "https://wa.me/" };

/** The help lines by country. */
export class HelpLines {
  /** @param {Directory} directory */
  constructor({ emergency, lines }) {
    this.emergency = emergency;
    this._lines = lines;
    this._international = lines.filter((line) => !line.country);
  }

  /** @param {string} country */
  of(country) {
    const here = this._of(country).filter(({ serves }) => serves !== "crisis");
    return [...here, ...this._international];
  }

  /** @param {string} country */
  crisis(country) {
    const here = this._of(country).filter(({ serves }) => serves === "crisis");
    return here.length ? here : this._international.slice(0, 1);
  }

  /** @param {string} country */
  _of(country) {
    return this._lines.filter((line) => country && line.country === country);
  }
}

/**
 * @param {ScreenBuilder} builder
 * @param {Session} session
 */
export function helpBlock(builder, session) {
  const { h, act, lines } = builder;
  const { country, quiz } = session;
  const { strings } = quiz;
  const number = lines.emergency[country];
  const emergency = number
    ? fill(strings.emergency, { number })
    : strings.emergencyAny;
  const option = (/** @type {string} */ value, /** @type {unknown} */ name) =>
    h("option", { value, selected: value === country }, name);
  const pick = (/** @type {Event} */ event) => {
    const { value } = /** @type {HTMLSelectElement} */ (event.target);
    act((session) => session.pick(value))();
  };
  return [
    h(
      "label",
      { class: "country" },
      h("span", null, strings.country),
      h(
        "select",
        { autocomplete: "off", onchange: pick },
        option("", strings.countryAny),
        ...Object.entries(strings.countries).map((entry) => option(...entry)),
      ),
    ),
    h("p", { class: "emergency" }, emergency),
    h("div", null, services(builder, session, lines.of(country))),
    h("p", { class: "small" }, strings.helpCheck),
  ];
}

/**
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {HelpLine[]} lines
 */
export function services({ h }, { quiz }, lines) {
  return h(
    "ul",
    { class: "services" },
    ...lines.map((line) =>
      h(
        "li",
        null,
        h("strong", { dir: "auto" }, nameOf(line)),
        h("span", { class: "about" }, aboutOf(quiz.strings, line)),
        ...linksOf(quiz.strings, line).map(({ label, href }) =>
          h("a", { class: "way", rel: "noreferrer", href }, label),
        ),
      ),
    ),
  );
}

/** @param {HelpLine} line */
const nameOf = ({ name, region }) => (region ? `${name} (${region})` : name);

/**
 * @param {Strings} strings
 * @param {HelpLine} line
 */
function aboutOf(strings, { serves, hours }) {
  const whom = strings[SERVES[serves] ?? ""];
  const open = hours === "always" ? strings.allHours : strings.someHours;
  return hours ? `${whom} · ${open}` : whom;
}

/**
 * @param {Strings} strings
 * @param {HelpLine} line
 */
function linksOf(strings, { contacts, page }) {
  const links = contacts.map((contact) => ({
    label: labelOf(strings, contact),
    // A bare "#" would start a fragment, which is not dialled.
    href: SCHEMES[contact.kind] + contact.dial.replaceAll("#", "%23"),
  }));
  if (page) {
    const site = page.replace(/^https:\/\/(www\.)?/, "").replace(/\/.*/, "");
    links.push({ label: site, href: page });
  }
  return links;
}

/**
 * @param {Strings} strings
 * @param {Contact} contact
 */
function labelOf(strings, { kind, display, keyword, option }) {
  const template = kind === "text" && keyword ? "textKeyword" : kind;
  const label = fill(strings[template], { number: display, keyword });
  return option ? `${label} · ${fill(strings.dialOption, { option })}` : label;
}
