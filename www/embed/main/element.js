// @ts-check
import { documentsFile, version } from "bundle:payload";
import { OPT_OUT_ATTRIBUTES } from "../dom/recorder-opt-out.js";
import { INSERTED, SHARED } from "../start/shared.js";
import { getEngine } from "./engine.js";
import { ATTRIBUTES } from "./attributes.js";
import { Widget } from "./widget.js";

/** The widgets of the elements that are in the page, in the shadow roots of its components too. @type {Map<Element, Widget>} */
const connected = new Map();

/**
 * Defines the element.
 *
 * @param {import("../start/shared.js").Shared} shared
 */
export function defineElement(shared) {
  /** Out of the page's reach. @type {WeakMap<Element, Widget>} */
  const widgets = new WeakMap();
  shared.hasQuiz = () => connected.size > 0;

  /** The element `<worth-it-quiz>`. */
  class WorthItQuiz extends HTMLElement {
    constructor() {
      super();
      widgets.set(this, new Widget(this, shared));
    }

    connectedCallback() {
      const widget = widgets.get(this);
      if (!widget) return;
      connected.set(this, widget);
      if (!isInserted(this)) removeInserted();
      widget.connect();
    }

    disconnectedCallback() {
      connected.delete(this);
      widgets.get(this)?.disconnect();
    }

    adoptedCallback() {
      widgets.get(this)?.adopt();
    }

    /**
     * @param {string} name
     * @param {string | null} before
     * @param {string | null} after
     */
    attributeChangedCallback(name, before, after) {
      if (before === after) return;
      const widget = widgets.get(this);
      if (name === "theme") widget?.applyTheme();
      else if (ATTRIBUTES.includes(name)) widget?.refresh();
      // Routers that morph one page into the next take away what the new page does not have (turbo#1083).
      else widget?.optOut();
    }
  }

  Object.assign(WorthItQuiz, {
    version,
    observedAttributes: [...ATTRIBUTES, ...OPT_OUT_ATTRIBUTES],
    // With internals, a page could have the closed root of them.
    disabledFeatures: ["internals"],
    [SHARED]: shared,
    ...statics(shared),
  });
  customElements.define("worth-it-quiz", WorthItQuiz);
}

/** Removes the elements that were inserted for want of one, unless a reader is on the way in them. */
function removeInserted() {
  connected.forEach((widget, element) => {
    if (isInserted(element) && !widget.isUnderWay()) element.remove();
  });
}

/** @param {any} element */
const isInserted = (element) => element[INSERTED];

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
