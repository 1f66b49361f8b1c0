// @ts-check
import { get, make } from "../dom.js";
import { findDamage } from "../damage/find-damage.js";
import { mend } from "../line/mend.js";
import { ownFolder } from "../own-folder.js";
import { fillForm } from "./fill.js";

/* Takes a line, or a page that has one, into the form. */

/**
 * @param {HTMLFormElement} form
 * @param {import("../line/countries.js").Countries} countries
 * @param {() => void} then What to do once the fields are filled.
 */
export function offerLoading(form, countries, then) {
  const result = get("loaded", HTMLElement);
  get("load", HTMLButtonElement).addEventListener("click", () => {
    const { value } = get("own-line", HTMLTextAreaElement);
    const { page, findings } = findDamage(value, countries);
    if (!page.line) {
      result.replaceChildren(
        make("p", {}, "There is no line of ours in this. Nothing was changed."),
      );
      return;
    }
    const { system, choices, missing } = mend(
      page.line,
      countries,
      ownFolder(),
    );
    fillForm(form, system, choices);
    result.replaceChildren(...report(findings, missing));
    then();
  });
}

/**
 * @param {import("../damage/find-damage.js").Finding[]} findings
 * @param {string[]} missing
 */
function report(findings, missing) {
  const changes = findings.map(({ what }) => make("li", {}, what));
  const lost = missing.map((what) =>
    make(
      "li",
      {},
      `The line no longer says ${what}. The field has the default.`,
    ),
  );
  const all = [...changes, ...lost];
  if (!all.length)
    return [make("p", {}, "The fields have what your line says.")];
  return [
    make(
      "p",
      {},
      "The fields have what your line says, and the line below is whole again. What was met:",
    ),
    make("ul", {}, ...all),
  ];
}
