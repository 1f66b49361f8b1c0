// @ts-check
import { ownDocuments, version } from "bundle:payload";
import { engine } from "./engine.js";
import { ATTRIBUTES } from "./options.js";
import { SHARED } from "../start/shared.js";
import { Widget } from "./widget.js";

/**
 * Makes the element's class.
 *
 * @param {import("../start/shared.js").Shared} shared
 */
export function defineElement(shared) {
  /** The page can't reach an element's quiz. @type {WeakMap<Element, Widget>} */
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
      if (name === "theme") widgets.get(this)?.dress();
      else widgets.get(this)?.refresh();
    }
  }

  Object.assign(WorthItQuiz, {
    version,
    observedAttributes: ATTRIBUTES,
    [SHARED]: shared,
    ...services(shared),
  });
  customElements.define("worth-it-quiz", WorthItQuiz);
}

/**
 * Makes what the class does for owners.
 *
 * @param {import("../start/shared.js").Shared} shared
 */
function services({ documents, secondary }) {
  /**
   * @param {"check" | "compile"} job
   * @returns {(document: string | Uint8Array) => Promise<any>}
   */
  const own = (job) => async (document) =>
    (await secondary.load(ownDocuments, ""))[job](document);
  return {
    /**
     * Assesses answers by the reader's module and the rule that readers run.
     *
     * @param {Record<string, string>} answers Choice ids by question id. What is missing or unknown counts as
     *   unanswered.
     * @returns {Promise<import("bundle:glue").Assessment>}
     */
    assess: async (answers) =>
      (await engine(secondary)).assess(documents.pick(""), answers),
    /** Gives the problems of an owner's document; rejects where WebAssembly is refused. */
    check: own("check"),
    /** Gives the compiled form of an owner's document; rejects with its problems. */
    compile: own("compile"),
  };
}
