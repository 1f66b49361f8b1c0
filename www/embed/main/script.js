// @ts-check
import { document as brought } from "bundle:payload";
import { Documents } from "../documents/bundled.js";
import { defineElement } from "./element.js";
import { join, NAME } from "../start/second-copy.js";
import { Secondary } from "../start/secondary-files.js";
import { standIn } from "../start/auto-insert.js";

// Only now does the page say which tag is running; it is null where a loader injected the code.
const tag = document.currentScript;
const script = tag instanceof HTMLScriptElement ? tag : undefined;

const found = script ? script.src || "inline" : "";

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

// Browsers without custom elements keep the link.
if (window.customElements) {
  const first = customElements.get(NAME);
  if (first) join(first, found);
  else begin();
  if (script) standIn(script, NAME);
}
