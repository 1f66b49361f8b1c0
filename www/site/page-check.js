// @ts-check
import { findDamage } from "./damage.js";

/* The page that checks a published one. The pasted source is parsed into an inert document. */

/** @typedef {import("./damage.js").Finding} Finding */

const CLASSES = { broken: "note bad", weak: "note warn", fine: "note" };
const LABELS = { broken: "Broken", weak: "Works, but", fine: "Harmless" };

/** @param {string} id */
function get(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no #${id} in this page`);
  return element;
}

/** @param {string} name @param {...(Node | string)} content */
function make(name, ...content) {
  const element = document.createElement(name);
  element.append(...content);
  return element;
}

/** @param {Finding} finding */
function draw({ id, severity, what, who, mend }) {
  const item = make(
    "li",
    make("h3", `${LABELS[severity]}: ${what}`),
    make("p", make("strong", "Who does this: "), who),
    make("p", make("strong", "Mend it: "), mend),
  );
  item.className = CLASSES[severity];
  item.dataset.finding = id;
  return item;
}

/** @param {string} source */
function resultFor(source) {
  if (!source.trim()) return [make("p", "There is nothing to check yet.")];
  const parsed = new DOMParser().parseFromString(source, "text/html");
  const findings = findDamage(parsed, source);
  if (!findings.length) {
    const good = make("p", "The line is as it should be.");
    good.className = "note";
    return [good];
  }
  const list = make("ul", ...findings.map(draw));
  list.className = "findings";
  return [make("h2", "What was found"), list];
}

get("check").addEventListener("submit", (event) => {
  event.preventDefault();
  const { value } = /** @type {HTMLTextAreaElement} */ (get("source"));
  get("result").replaceChildren(...resultFor(value));
});
