// @ts-check
import { importers } from "bundle:importers";
import { document as brought, version } from "bundle:payload";
import { Documents } from "../documents/bundled.js";
import { defineElement } from "./element.js";
import { join, NAME } from "../start/second-copy.js";
import { Secondary } from "../start/secondary-files.js";

/* The ES module, for bundlers. Where there is no page, as on a server, importing it does nothing. */

export { version };

const found = "import";

/** The secondary files as imports, so that a bundler carries them along and knows their addresses. */
class Imports extends Secondary {
  isVerbatim = false;

  /**
   * @param {string} file
   * @param {string} base
   */
  async _fetch(file, base) {
    if (base) return super._fetch(file, base);
    await importers[file]?.();
    return this._given(file, file);
  }
}

function begin() {
  defineElement({
    documents: new Documents(brought),
    secondary: new Imports("", ""),
    nonce: "",
    found,
    loads: [],
  });
}

if (globalThis.customElements) {
  const first = customElements.get(NAME);
  if (first) join(first, found);
  else begin();
}
