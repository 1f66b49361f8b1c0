// @ts-check
import { document as brought, version } from "bundle:payload";
import { Documents } from "./documents.js";
import { DOCUMENTS, defineElement } from "./element.js";
import { standIn } from "./stand-in.js";

const NAME = "worth-it-quiz";

// Only now does the page say which tag is running; it is null where a loader injected the code.
const tag = document.currentScript;
const script = tag instanceof HTMLScriptElement ? tag : undefined;

/**
 * What another copy of this script left on its class.
 *
 * @typedef {CustomElementConstructor & { version?: string, [DOCUMENTS]?: Documents }} Registered
 */

function start() {
  // Browsers without custom elements keep the link.
  if (!window.customElements) return;
  const first = /** @type {Registered | undefined} */ (
    customElements.get(NAME)
  );
  if (!first) {
    defineElement(new Documents(brought), script?.nonce ?? "");
  } else if (first.version === version) {
    first[DOCUMENTS]?.add(brought);
  } else {
    console.warn(
      `${NAME}: version ${first.version} is on this page already, so version ${version} stands down. Keep one script tag.`,
    );
  }
  if (script) standIn(script, NAME);
}

start();
