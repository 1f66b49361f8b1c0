// @ts-check
import { document as brought, version } from "bundle:payload";
import { Documents } from "./documents.js";
import { defineElement } from "./element.js";
import { Secondary } from "./secondary.js";
import { SHARED } from "./shared.js";
import { standIn } from "./stand-in.js";

const NAME = "worth-it-quiz";

// Only now does the page say which tag is running; it is null where a loader injected the code.
const tag = document.currentScript;
const script = tag instanceof HTMLScriptElement ? tag : undefined;

/**
 * What another copy of this script left on its class.
 *
 * @typedef {CustomElementConstructor & { version?: string, [SHARED]?: import("./shared.js").Shared }} Registered
 */

function start() {
  // Browsers without custom elements keep the link.
  if (!window.customElements) return;
  const first = /** @type {Registered | undefined} */ (
    customElements.get(NAME)
  );
  if (!first) {
    const nonce = script?.nonce ?? "";
    const shared = {
      documents: new Documents(brought),
      secondary: new Secondary(script?.src ?? "", nonce),
    };
    defineElement(shared, nonce);
  } else if (first.version === version) {
    first[SHARED]?.documents.add(brought);
  } else {
    console.warn(
      `${NAME}: version ${first.version} is on this page already, so version ${version} stands down. Keep one script tag.`,
    );
  }
  if (script) standIn(script, NAME);
}

start();
