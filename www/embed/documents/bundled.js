// @ts-check

/**
 * What a widget says where the quiz can't run.
 *
 * @typedef {object} ProblemTexts
 * @property {string} title
 * @property {string} text
 * @property {string} lost What else is true where a reader had begun.
 * @property {string} help The help link.
 * @property {string} retry The button that starts again.
 * @property {string} leave The leave button.
 */

/**
 * A quiz document as a bundle carries it.
 *
 * @typedef {object} BundledDocument
 * @property {string} lang A BCP 47 tag.
 * @property {"ltr" | "rtl"} dir
 * @property {ProblemTexts} problem
 * @property {import("../payload/bytes.js").EncodedContent} data
 * @property {string} [source] The text or the address of an owner's own. No other element shows that object.
 */

/** @param {string} lang */
const withoutRegion = (lang) => lang.split("-")[0];

/** The documents of the scripts on this page, in the order in which these ran. */
export class BundledDocuments {
  /** @type {BundledDocument[]} */
  _list;
  /** @type {Set<() => void>} */
  _watchers = new Set();

  /** @param {BundledDocument} first */
  constructor(first) {
    this._list = [first];
  }

  /**
   * Adds a document and notifies the watchers, unless there is one in its language already.
   *
   * @param {BundledDocument} document
   */
  add(document) {
    if (this._list.some(({ lang }) => lang === document.lang)) return;
    this._list.push(document);
    this._watchers.forEach((watcher) => watcher());
  }

  /**
   * Picks the document for a language: the exact one, else the one without region, else the first that was loaded.
   *
   * @param {string} lang
   * @returns {BundledDocument}
   */
  pick(lang) {
    // As people write it, `de_DE` too.
    const wanted = lang.toLowerCase().replace(/_/g, "-");
    /** @param {(available: string) => boolean} matches */
    const find = (matches) =>
      this._list.find((document) => matches(document.lang.toLowerCase()));
    return (
      find((available) => available === wanted) ??
      find((available) => withoutRegion(available) === withoutRegion(wanted)) ??
      this._list[0]
    );
  }

  /**
   * Calls back whenever a document is added.
   *
   * @param {() => void} watcher
   * @returns {() => void} Stops it.
   */
  watch(watcher) {
    this._watchers.add(watcher);
    return () => this._watchers.delete(watcher);
  }
}
