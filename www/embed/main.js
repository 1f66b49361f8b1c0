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

const found = script
  ? `by its tag, ${script.src || "inline"}`
  : "by no tag (moved, injected or bundled); it may need the attribute base";

/** The first copy defines the element. */
function begin() {
  const { src = "", nonce = "" } = script ?? {};
  defineElement({
    documents: new Documents(brought),
    secondary: new Secondary(src, nonce),
    nonce,
    found,
    loads: [],
  });
}

/**
 * A later copy of the same version only adds its document; another version stands down.
 *
 * @param {Registered} first
 */
function join(first) {
  if (first.version === version) {
    first[SHARED]?.documents.add(brought);
    first[SHARED]?.loads.push(found);
    return;
  }
  console.warn(
    `${NAME}: version ${first.version} is on this page already, so version ${version} stands down. Keep one script tag.`,
  );
}

// Browsers without custom elements keep the link.
if (window.customElements) {
  const first = customElements.get(NAME);
  if (first) join(first);
  else begin();
  if (script) standIn(script, NAME);
}
