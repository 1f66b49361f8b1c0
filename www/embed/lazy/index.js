// @ts-check
import { mainFile } from "bundle:payload";
import { autoInsert } from "../start/auto-insert.js";
import { addressOf, loadScript } from "../start/load-script.js";

const NAME = "worth-it-quiz";
const UNDEFINED = `${NAME}:not(:defined)`;

// It is set only while the script runs.
const tag = document.currentScript;
const script = tag instanceof HTMLScriptElement ? tag : undefined;

/** Loads the main file once a reader comes within a screen of a quiz. */
function watch() {
  const visibility = new IntersectionObserver(
    (entries) => {
      const entry = entries.find(({ isIntersecting }) => isIntersecting);
      if (entry) load(entry.target);
    },
    { rootMargin: "100% 0px" },
  );
  const observeAll = () =>
    document
      .querySelectorAll(UNDEFINED)
      .forEach((element) => visibility.observe(element));
  // A quiz may be added later, by a soft navigation.
  const additions = new MutationObserver(observeAll);
  additions.observe(document.documentElement, {
    childList: true,
    subtree: true,
  });
  observeAll();

  /** @param {Element} element */
  async function load(element) {
    visibility.disconnect();
    additions.disconnect();
    const { src = "", nonce = "" } = script ?? {};
    try {
      const base = element.getAttribute("base") ?? "";
      await loadScript(addressOf(mainFile, base, src), nonce);
    } catch (error) {
      console.error(`${NAME}: ${error}`);
    }
  }
}

if (window.customElements && !customElements.get(NAME)) watch();
if (script) autoInsert(script, NAME);
