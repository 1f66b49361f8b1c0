// @ts-check
import { documentsFile, version } from "bundle:payload";
import { SHARED } from "../start/shared.js";
import { getEngine } from "./engine.js";
import { ATTRIBUTES } from "./options.js";
import { Widget } from "./widget.js";

/**
 * Defines the element.
 *
 * @param {import("../start/shared.js").Shared} shared
 */
export function defineElement(shared) {
  /** Out of the page's reach. @type {WeakMap<Element, Widget>} */
  const widgets = new WeakMap();

  /** The element `<worth-it-quiz>`. */
  class WorthItQuiz extends HTMLElement {
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
      if (name === "theme") widgets.get(this)?.applyTheme();
      else widgets.get(this)?.refresh();
    }
  }

  Object.assign(WorthItQuiz, {
    version,
    observedAttributes: ATTRIBUTES,
    [SHARED]: shared,
    ...statics(shared),
  });
  customElements.define("worth-it-quiz", WorthItQuiz);
}

/**
 * Returns the static methods of the element's class.
 *
 * @param {import("../start/shared.js").Shared} shared
 */
function statics({ documents, secondary }) {
  /**
   * @param {"check" | "compile"} job
   * @returns {(document: string | Uint8Array) => Promise<any>}
   */
  const onOwnDocument = (job) => async (document) =>
    (await secondary.load(documentsFile, ""))[job](document);
  return {
    /**
     * Assesses answers in the reader's module, by the rule that readers get.
     *
     * @param {Record<string, string>} answers Choice ids by question id. Those missing or unknown count as unanswered.
     * @returns {Promise<import("bundle:glue").Assessment>}
     */
    assess: async (answers) =>
      (await getEngine(secondary)).assess(documents.pick(""), answers),
    /** Resolves to the problems of an owner's document; rejects where WebAssembly is refused. */
    check: onOwnDocument("check"),
    /** Resolves to the compiled form of an owner's document; rejects with its problems. */
    compile: onOwnDocument("compile"),
  };
}
