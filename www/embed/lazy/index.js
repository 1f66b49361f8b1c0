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
  const additions = new MutationObserver(() => observeAll(page));
  observeAll(page);

  /**
   * Finds quizzes, in the shadow roots of components too.
   *
   * @param {Document | ShadowRoot} root
   */
  function observeAll(root) {
    additions.observe(root === page ? page.documentElement : root, {
      childList: true,
      subtree: true,
    });
    for (const element of root.querySelectorAll("*")) {
      if (element.matches(UNDEFINED)) visibility.observe(element);
      if (element.shadowRoot) observeAll(element.shadowRoot);
      else if (element.localName.includes("-")) observeOnceDefined(element);
    }
  }

  /**
   * A component has its shadow root only once its own script has run, which the page itself shows nothing of.
   *
   * @param {Element} element
   */
  function observeOnceDefined({ localName }) {
    if (awaited.has(localName)) return;
    awaited.add(localName);
    customElements.whenDefined(localName).then(
      () => observeAll(page),
      () => {},
    );
  }

  /** @param {Element} element */
  async function load(element) {
    visibility.disconnect();
    additions.disconnect();
    try {
      const { file, integrity } = mainFile;
      const base = attribute(element, "base");
      const address = addressOf(file, base, tagSettings.src);
      await loadScript(address, integrity, tagSettings);
    } catch (error) {
      console.error(`${NAME}: ${error}`);
    }
  }
}

/** Whether a component of the page has a quiz in its shadow root. @param {Document | ShadowRoot} [root] @returns {boolean} */
function hasHidden(root = page) {
  return [...root.querySelectorAll("*")].some(
    ({ localName, shadowRoot }) =>
      localName === NAME || (shadowRoot && hasHidden(shadowRoot)),
  );
}

if (window.customElements && !customElements.get(NAME)) watch();
if (script) autoInsert(script, NAME, () => hasHidden());
