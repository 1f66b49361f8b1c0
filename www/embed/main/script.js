// @ts-check
import { document as bundled } from "bundle:payload";
import { BundledDocuments } from "../documents/bundled.js";
import { autoInsert } from "../start/auto-insert.js";
import { joinFirstCopy, NAME } from "../start/second-copy.js";
import { script, tagSettings } from "../start/script-tag.js";
import { SHARED } from "../start/shared.js";
import { SecondaryFiles } from "../start/secondary-files.js";
import { defineElement } from "./element.js";

/* The classic script. Browsers without custom elements keep the link in the element. */

const origin = script ? script.src || "inline" : "";

function defineFirst() {
  defineElement({
    documents: new BundledDocuments(bundled),
    secondary: new SecondaryFiles(tagSettings),
    nonce: tagSettings.nonce,
    origins: [origin],
  });
}

if (window.customElements) {
  const first = customElements.get(NAME);
  if (first) joinFirstCopy(first, bundled, origin);
  else defineFirst();
  const shared = /** @type {any} */ (customElements.get(NAME))[SHARED];
  if (script) autoInsert(script, NAME, shared?.hasQuiz);
}
