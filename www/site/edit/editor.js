// @ts-check
import { AuthorModule } from "../author-module.js";
import { Latest } from "./latest.js";
import { edit } from "./model/edits.js";
import { begin, commit, redo, settle, undo } from "./model/history.js";
import { toJson } from "./model/output.js";
import {
  alone,
  isTooLong,
  shownAlone,
  shownFor,
  viewsOf,
} from "./model/preview-screen.js";
import { locate } from "./model/problems.js";
import { Refusal } from "./model/refusal.js";
import { findScreen, screenGroups } from "./model/screens.js";
import { stockOf } from "./model/stock.js";

/**
 * @typedef {import("./model/document.js").QuizDocument} QuizDocument
 * @typedef {import("./model/edits.js").Change} Change
 * @typedef {import("./model/screens.js").Screen} Screen
 * @typedef {import("./model/problems.js").Problem} Problem
 * @typedef {import("./model/preview-screen.js").View} View
 */

/**
 * What the preview is to show.
 *
 * @typedef {object} Showing
 * @property {Uint8Array} bytes
 * @property {import("../../embed/preview/index.js").ShownScreen} shown
 * @property {"whole" | "alone"} as Whether it is a screen of the whole quiz, or one by itself.
 */

/** How long to wait for more changes before a document is checked that is too long to be a quiz, in milliseconds. */
const PAUSE = 400;

/** What is edited: the document with its history, the screen at hand, and what the author's module says. It has no page. */
export class Editor {
  /** @type {import("./model/history.js").History} */
  history;
  /** @type {import("./model/screens.js").ScreenGroup[]} */
  groups = [];
  /** @type {Problem[]} */
  problems = [];
  /** Whether the problems are those of the document as it is now. */
  checked = false;
  /** The compiled form of the document as it is now, if it is right. @type {Uint8Array | undefined} */
  bytes;
  /** Why nothing can be checked here. */
  failed = "";
  /** Why the preview does not follow. */
  stands = "";
  screenKey = "about";
  /** @type {View} */
  view = "screen";
  #checks = new AuthorModule();
  #previews = new AuthorModule();
  #checking = new Latest(() => this.page.changed());
  #previewing = new Latest(() => this.page.changed());
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** The document that was given out last, or opened. @type {QuizDocument} */
  #saved;

  /**
   * @param {QuizDocument} document
   * @param {QuizDocument} english
   * @param {QuizDocument} words The shipped document in the same language, or English.
   * @param {{ changed: () => void, show: (showing: Showing) => Promise<void> }} page
   */
  constructor(document, english, words, page) {
    this.english = english;
    this.sources = { stock: stockOf(english), words };
    this.page = page;
    this.history = begin(document);
    this.#saved = document;
    this.#follow();
  }

  get document() {
    return this.history.document;
  }

  get screen() {
    return findScreen(this.groups, this.screenKey);
  }

  /** Whether the document as it is now was checked, and what can be shown of it is shown. */
  get isSettled() {
    return this.checked && !this.#previewing.isBusy;
  }

  /** Whether something was changed that was not given out. */
  get isUnsaved() {
    return this.document !== this.#saved;
  }

  /** Notes that the document was given out. */
  saved() {
    this.#saved = this.document;
    this.page.changed();
  }

  /**
   * Makes a change.
   *
   * @param {Change} change
   * @param {{ label: string, field?: string, goes?: string }} about `goes`: the screen that the change leads to.
   * @returns {string} Why it was refused; an empty text where it was made.
   */
  change(change, { label, field, goes }) {
    try {
      const after = edit(this.document, change, this.sources);
      const merge = change.type === "set" ? field : undefined;
      const about = { label, field, merge, screen: this.screenKey };
      this.history = commit(this.history, after, about);
    } catch (error) {
      if (error instanceof Refusal) return error.message;
      throw error;
    }
    if (goes) this.screenKey = goes;
    this.#follow();
    return "";
  }

  /** Ends the step at hand, so that further typing is another. */
  settle() {
    this.history = settle(this.history);
  }

  /** @returns {import("./model/history.js").Step | undefined} What was undone. */
  undo() {
    return this.#travel(undo(this.history));
  }

  /** @returns {import("./model/history.js").Step | undefined} What was redone. */
  redo() {
    return this.#travel(redo(this.history));
  }

  /** @param {ReturnType<typeof undo>} travelled */
  #travel({ history, step }) {
    if (!step) return undefined;
    this.history = history;
    this.screenKey = step.screen;
    this.#follow();
    return step;
  }

  /**
   * Goes to a screen.
   *
   * @param {string} key
   */
  select(key) {
    this.settle();
    this.screenKey = key;
    const views = viewsOf(this.screen);
    if (!views.includes(this.view)) this.view = "screen";
    this.page.changed();
    this.#preview();
  }

  /** @param {View} view */
  look(view) {
    this.view = view;
    this.page.changed();
    this.#preview();
  }

  /** Follows a change of the document. */
  #follow() {
    this.groups = screenGroups(this.document);
    this.screenKey = this.screen.key;
    if (!viewsOf(this.screen).includes(this.view)) this.view = "screen";
    this.checked = false;
    this.bytes = undefined;
    this.page.changed();
    clearTimeout(this.#timer);
    if (isTooLong(this.document)) {
      this.#timer = setTimeout(() => this.#check(), PAUSE);
      this.#preview();
    } else {
      this.#check();
    }
  }

  #check() {
    this.#checking.run(async () => {
      const { document } = this;
      try {
        const { problems, bytes } = await this.#checks.read(toJson(document));
        if (document !== this.document) return;
        this.problems = locate(document, problems);
        this.bytes = bytes;
        this.checked = true;
        this.failed = "";
      } catch (error) {
        this.failed = String(error);
      }
      if (!isTooLong(document)) this.#preview();
    });
  }

  #preview() {
    this.#previewing.run(async () => {
      const { document } = this;
      try {
        const showing = await this.#showing(document);
        if (!showing || document !== this.document) return;
        await this.page.show(showing);
        this.stands = showing.as === "alone" ? this.#whyAlone() : "";
      } catch (error) {
        this.stands = `There is no preview here. ${error}`;
      }
    });
  }

  #whyAlone() {
    return isTooLong(this.document)
      ? "The quiz has more questions than it can have, so this screen is shown by itself."
      : "Something in the document is wrong, so this screen is shown by itself.";
  }

  /**
   * Returns what the preview is to show; undefined where this screen can't be shown as it is.
   *
   * @param {QuizDocument} document
   * @returns {Promise<Showing | undefined>}
   */
  async #showing(document) {
    const { screen, view, bytes } = this;
    if (bytes) {
      return { bytes, shown: shownFor(document, screen, view), as: "whole" };
    }
    if (!this.checked && !isTooLong(document)) return undefined;
    const reduced = alone(document, screen, this.english);
    const reading = await this.#previews.read(toJson(reduced));
    if (reading.bytes) {
      const shown = shownAlone(document, reduced, screen, view);
      return { bytes: reading.bytes, shown, as: "alone" };
    }
    this.stands =
      "The preview waits: something on this screen is wrong, see its fields.";
    return undefined;
  }
}
