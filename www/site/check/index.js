// @ts-check
import { OutputBlock } from "../output-block.js";
import { findDamage } from "../damage/find-damage.js";
import { get, make } from "../dom.js";
import { readCountries } from "../line/countries.js";
import { mend } from "../line/mend.js";
import { outputs } from "../line/outputs.js";
import { ownFolder } from "../own-folder.js";

/* The page that checks a published one. The pasted source is parsed into an inert document. */

/** @typedef {import("../damage/find-damage.js").Finding} Finding */
/** @typedef {import("../line/countries.js").Countries} Countries */

const CLASSES = { broken: "note bad", weak: "note warn", fine: "note" };
const LABELS = { broken: "Broken", weak: "Works, but", fine: "Harmless" };
/** What the mended line does not mend: it is in the page, not in the line. */
const ELSEWHERE = new Set(["amp", "recorder", "holds-back", "two-versions"]);

/** @param {Finding} finding */
const draw = ({ id, severity, what, who, mend }) =>
  make(
    "li",
    { class: CLASSES[severity], "data-finding": id },
    make("h3", {}, `${LABELS[severity]}: ${what}`),
    make("p", {}, make("strong", {}, "Who does this: "), who),
    make("p", {}, make("strong", {}, "Mend it: "), mend),
  );

/**
 * @param {string} source
 * @param {Countries} countries
 */
function resultFor(source, countries) {
  if (!source.trim()) return [make("p", {}, "There is nothing to check yet.")];
  const { page, findings } = findDamage(source, countries);
  if (!findings.length)
    return [make("p", { class: "note" }, "The line is as it should be.")];
  const result = [
    make("h2", {}, "What was found"),
    make("ul", { class: "findings" }, ...findings.map(draw)),
  ];
  const isInLine = findings.some(({ id }) => !ELSEWHERE.has(id));
  return page.line && isInLine
    ? [...result, ...mended(page.line, countries)]
    : result;
}

/**
 * @param {import("../line/read-line.js").FoundLine} found
 * @param {Countries} countries
 */
function mended(found, countries) {
  const { system, choices, missing } = mend(found, countries, ownFolder());
  const blocks = outputs(system, choices).map(({ label, code }) => {
    const block = new OutputBlock(label);
    block.code = code;
    return block.element;
  });
  const lost = missing.map((what) =>
    make(
      "p",
      { class: "small" },
      `What you pasted no longer says ${what}; the default stands there.`,
    ),
  );
  return [make("h2", {}, "The line, mended"), ...lost, ...blocks];
}

async function start() {
  const countries = await readCountries();
  get("check", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    const { value } = get("source", HTMLTextAreaElement);
    get("result", HTMLElement).replaceChildren(...resultFor(value, countries));
  });
  get("check", HTMLFormElement).dataset.ready = "";
}

start().catch((error) => {
  get("result", HTMLElement).textContent =
    `This page could not be started: ${error.message}.`;
});
