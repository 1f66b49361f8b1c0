// @ts-check
import { importers } from "bundle:importers";
import { version } from "bundle:payload";
import { BundledDocuments } from "../documents/bundled.js";
import { joinFirstCopy, NAME } from "../start/second-copy.js";
import { SecondaryFiles } from "../start/secondary-files.js";
import { defineElement } from "./element.js";

/* The ES module, for bundlers, which those of the languages import. Where there is no page, as on a server, it does nothing. */

export { version };

const origin = "import";

/** @type {import("../start/script-tag.js").TagSettings} */
const NO_TAG = { src: "", nonce: "", crossOrigin: null, pinned: false };

/** The secondary files as imports, so that a bundler includes them and knows their addresses. */
class ImportedFiles extends SecondaryFiles {
  isVerbatim = false;

  /**
   * @param {import("../start/load-script.js").BuiltFile} built
   * @param {string} base
   */
  async _fetch(built, base) {
    const { file } = built;
    if (base) return super._fetch(built, base);
    await importers[file]?.();
    return this._valueOf(file, file);
  }
}

/** @typedef {import("../documents/bundled.js").BundledDocument} BundledDocument */

/** @param {BundledDocument} bundled */
function defineFirst(bundled) {
  defineElement({
    documents: new BundledDocuments(bundled),
    secondary: new ImportedFiles(NO_TAG),
    nonce: "",
    origins: [origin],
  });
}

/**
 * Defines the element with a document, or adds the document where the element is defined.
 *
 * @param {BundledDocument} bundled
 */
export function define(bundled) {
  if (!globalThis.customElements) return;
  const first = customElements.get(NAME);
  if (first) joinFirstCopy(first, bundled, origin);
  else defineFirst(bundled);
}
