// @ts-check
import { main } from "bundle:payload";
import { addressOf, inject } from "../start/load-script.js";
import { standIn } from "../start/auto-insert.js";

const NAME = "worth-it-quiz";
const WAITING = `${NAME}:not(:defined)`;

// Only now does the page say which tag is running.
const tag = document.currentScript;
const script = tag instanceof HTMLScriptElement ? tag : undefined;

/** Loads the main file once a reader comes within a screen of a quiz. */
function watch() {
  const near = new IntersectionObserver(
    (entries) => {
      const entry = entries.find(({ isIntersecting }) => isIntersecting);
      if (entry) load(entry.target);
    },
    { rootMargin: "100% 0px" },
  );
  const look = () =>
    document
      .querySelectorAll(WAITING)
      .forEach((element) => near.observe(element));
  // A quiz may come later, with a soft navigation.
  const later = new MutationObserver(look);
  later.observe(document.documentElement, { childList: true, subtree: true });
  look();

  /** @param {Element} element */
  async function load(element) {
    near.disconnect();
    later.disconnect();
    const { src = "", nonce = "" } = script ?? {};
    try {
      const base = element.getAttribute("base") ?? "";
      await inject(addressOf(main, base, src), nonce);
    } catch (error) {
      console.error(`${NAME}: ${error}`);
    }
  }
}

if (window.customElements && !customElements.get(NAME)) watch();
if (script) standIn(script, NAME);
