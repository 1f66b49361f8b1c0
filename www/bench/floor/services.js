// @ts-check
import { fill } from "./elements.js";

/**
 * @typedef {import("./elements.js").ScreenBuilder} ScreenBuilder
 * @typedef {import("./help-lines.js").Contact} Contact
 * @typedef {import("./help-lines.js").HelpLine} HelpLine
 * @typedef {import("./session.js").Session} Session
 * @typedef {import("./quiz.js").Strings} Strings
 */

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
export const SCHEMES = {
  call: "tel:",
  text: "sms:",
  whatsapp: "https://wa.me/",
};

/**
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {HelpLine[]} lines
 * @param {(line: HelpLine) => unknown} [more] Returns what stands below a service.
 */
export function services(builder, { quiz }, lines, more) {
  const { h } = builder;
  const { strings } = quiz;
  return h(
    "ul",
    { class: "services" },
    ...lines.map((line) => {
      const { name, region, contacts, page, mayInvolve } = line;
      return h(
        "li",
        null,
        h("strong", { dir: "auto" }, withRegion(name, region)),
        // A page is open at all hours.
        contacts.length > 0 && about(h, hours(builder, strings, line)),
        mayInvolve && about(h, strings[INVOLVED[mayInvolve] ?? ""]),
        ...contacts.map((contact) => way(h, strings, contact)),
        page && site(h, page),
        more?.(line),
      );
    }),
  );
}

/**
 * @param {string} text
 * @param {string | undefined} region
 */
export const withRegion = (text, region) =>
  region ? `${text} (${region})` : text;

/**
 * @param {import("./elements.js").H} h
 * @param {string | undefined} text
 */
const about = (h, text) => h("span", { class: "about" }, text);

/**
 * @param {ScreenBuilder} builder
 * @param {Strings} strings
 * @param {HelpLine} line
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
export const phone = (h, href, label) =>
  h("a", { class: "way", rel: "noreferrer", href }, label);

/**
 * Returns a link to a web page, which opens in a new tab; without a label, it is called by its site.
 *
 * @param {import("./elements.js").H} h
 * @param {string} address
 * @param {string} [label]
 */
export function site(h, address, label) {
  const { href, hostname } = new URL(address);
  const tab = { rel: "noopener noreferrer", target: "_blank" };
  const name = label ?? hostname.replace(/^www\./, "");
  return h("a", { class: "way", ...tab, href }, name);
}
