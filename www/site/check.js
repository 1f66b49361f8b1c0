// @ts-check
import { findDamage } from "./damage.js";

/* The checker's page. What is pasted is parsed into a document that runs nothing. */

/** @typedef {import("./damage.js").Finding} Finding */

const LOOKS = { broken: "note bad", weak: "note warn", fine: "note" };
const WORDS = { broken: "Broken", weak: "Works, but", fine: "Harmless" };

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
function draw({ id, weight, what, who, mend }) {
  const item = make(
    "li",
    make("h3", `${WORDS[weight]}: ${what}`),
    make("p", make("strong", "Who does this: "), who),
    make("p", make("strong", "Mend it: "), mend),
  );
  item.className = LOOKS[weight];
  item.dataset.finding = id;
  return item;
}

/** @param {string} source */
function check(source) {
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
  get("result").replaceChildren(...check(value));
});
