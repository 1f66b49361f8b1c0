// @ts-check
import { document as bundled } from "bundle:payload";
import { BundledDocuments } from "../documents/bundled.js";
import { autoInsert } from "../start/auto-insert.js";
import { joinFirstCopy, NAME } from "../start/second-copy.js";
import { SecondaryFiles } from "../start/secondary-files.js";
import { defineElement } from "./element.js";

/* The classic script. Browsers without custom elements keep the link in the element. */

// It is set only while the script runs, and null where a loader injected the code.
const tag = document.currentScript;
const script = tag instanceof HTMLScriptElement ? tag : undefined;

const origin = script ? script.src || "inline" : "";

function defineFirst() {
  const { src = "", nonce = "" } = script ?? {};
  defineElement({
    documents: new BundledDocuments(bundled),
    secondary: new SecondaryFiles(src, nonce),
    nonce,
    origins: [origin],
  });
}

if (window.customElements) {
  const first = customElements.get(NAME);
  if (first) joinFirstCopy(first, origin);
  else defineFirst();
  if (script) autoInsert(script, NAME);
}
