// @ts-check

/**
 * What a widget shows where the quiz can't run.
 *
 * @typedef {object} Problem
 * @property {string} title
 * @property {string} text
 * @property {string} help What the help link says.
 * @property {string} retry What the button says that starts again.
 * @property {string} leave What the way out says.
 */

/**
 * A quiz document as a bundle brings it.
 *
 * @typedef {object} BundledDocument
 * @property {string} lang A BCP 47 tag.
 * @property {"ltr" | "rtl"} dir
 * @property {Problem} problem
 * @property {import("../payload/bytes.js").Compiled} data
 */

/** @param {string} lang */
const base = (lang) => lang.split("-")[0];

/** The documents that scripts brought into this page, in the order in which they came. */
export class Documents {
  /** @type {BundledDocument[]} */
  _list;
  /** @type {Set<() => void>} */
  _watchers = new Set();

  /** @param {BundledDocument} first */
  constructor(first) {
    this._list = [first];
  }

  /**
   * Takes a document in, unless one of its language is here, and tells those who watch.
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
    const wanted = lang.toLowerCase();
    /** @param {(have: string) => boolean} fits */
    const find = (fits) =>
      this._list.find((document) => fits(document.lang.toLowerCase()));
    return (
      find((have) => have === wanted) ??
      find((have) => base(have) === base(wanted)) ??
      this._list[0]
    );
  }

  /**
   * Calls back whenever a document came.
   *
   * @param {() => void} watcher
   * @returns {() => void} Ends it.
   */
  watch(watcher) {
    this._watchers.add(watcher);
    return () => this._watchers.delete(watcher);
  }
}
