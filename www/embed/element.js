// @ts-check
import { version } from "bundle:payload";
import { engine } from "./engine.js";
import { ATTRIBUTES } from "./options.js";
import { SHARED } from "./shared.js";
import { Widget } from "./widget.js";

/**
 * Makes the element's class.
 *
 * @param {import("./shared.js").Shared} shared
 */
export function defineElement(shared) {
  /** The page can't reach an element's quiz. @type {WeakMap<Element, Widget>} */
  const widgets = new WeakMap();

  /** The element `<worth-it-quiz>`. */
  class WorthItQuiz extends HTMLElement {
    static version = version;
    static observedAttributes = ATTRIBUTES;
    static [SHARED] = shared;

    /**
     * Assesses answers by the reader's module and the rule that readers run.
     *
     * @param {Record<string, string>} answers Choice ids by question id. What is missing or unknown counts as
     *   unanswered.
     * @returns {Promise<import("bundle:glue").Assessment>}
     */
    static async assess(answers) {
      return (await engine(shared.secondary)).assess(
        shared.documents.pick(""),
        answers,
      );
    }

    constructor() {
      super();
      widgets.set(this, new Widget(this, shared));
    }

    connectedCallback() {
      widgets.get(this)?.connect();
    }

    disconnectedCallback() {
      widgets.get(this)?.disconnect();
    }

    /**
     * @param {string} name
     * @param {string | null} before
     * @param {string | null} after
     */
    attributeChangedCallback(name, before, after) {
      if (before === after) return;
      if (name === "theme") widgets.get(this)?.dress();
      else widgets.get(this)?.refresh();
    }
  }

  customElements.define("worth-it-quiz", WorthItQuiz);
}
