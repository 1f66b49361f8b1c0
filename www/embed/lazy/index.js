// @ts-check
import { mainFile } from "bundle:payload";
import { autoInsert } from "../start/auto-insert.js";
import { attribute } from "../dom/attribute.js";
import { page } from "../dom/page.js";
import { addressOf, loadScript } from "../start/load-script.js";
import { script, tagSettings } from "../start/script-tag.js";

const NAME = "worth-it-quiz";
const UNDEFINED = `${NAME}:not(:defined)`;

/** The components that are waited for. */
const awaited = new Set([NAME]);

/**
 * Returns the elements of a page, those in the shadow roots of its components too.
 *
 * @param {ParentNode} [root]
 * @returns {Element[]}
 */
function elements(root = page) {
  return [...root.querySelectorAll("*")].flatMap((element) =>
    element.shadowRoot ? [element, ...elements(element.shadowRoot)] : element,
  );
}

/** Loads the main file once a reader comes within a screen of a quiz. */
function watch() {
  const visibility = new IntersectionObserver(
    (entries) => {
      const entry = entries.find(({ isIntersecting }) => isIntersecting);
      if (entry) load(entry.target);
    },
    { rootMargin: "100% 0px" },
  );
  // A quiz may be added later, by a soft navigation.
  const additions = new MutationObserver(observeAll);
  observe(page.documentElement);
  observeAll();

  /** @param {Node} root */
  function observe(root) {
    additions.observe(root, { childList: true, subtree: true });
  }

  function observeAll() {
    for (const element of elements()) {
      const { localName, shadowRoot } = element;
      if (element.matches(UNDEFINED)) visibility.observe(element);
      if (shadowRoot) observe(shadowRoot);
      // A component has its shadow root only once its own script has run, which the page itself shows nothing of.
      if (/-/.test(localName) && !awaited.has(localName)) {
        awaited.add(localName);
        customElements.whenDefined(localName).then(observeAll, () => {});
      }
    }
  }

  /** @param {Element} element */
  async function load(element) {
    visibility.disconnect();
    additions.disconnect();
    try {
      const base = attribute(element, "base");
      const address = addressOf(mainFile, base, tagSettings.src);
      // Under its short name it changes with each release, so no digest goes along.
      await loadScript(address, "", tagSettings);
    } catch (error) {
      console.error(`${NAME}: ${error}`);
    }
  }
}

if (window.customElements && !customElements.get(NAME)) watch();
if (script) {
  autoInsert(script, NAME, () =>
    elements().some(({ localName }) => localName === NAME),
  );
}
