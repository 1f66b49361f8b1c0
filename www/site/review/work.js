// @ts-check
import { listScreens } from "../document/screens.js";

/* A review in the making: which marks stand at which texts, and what is exported of them. Nothing here draws. */

/**
 * @typedef {import("../document/screens.js").DocumentScreen} DocumentScreen
 * @typedef {import("../document/screens.js").QuizDocument} QuizDocument
 * @typedef {import("../document/texts.js").DocumentText} DocumentText
 *
 * @typedef {"good" | "change" | "ask"} MarkKind
 *
 * @typedef {object} Mark
 * @property {MarkKind} mark
 * @property {string} [change] The words that the reviewer wants.
 * @property {string} [note] What the reviewer asks.
 *
 * @typedef {object} Reviewer
 * @property {string} who
 * @property {string} role
 * @property {string} when Such as `2026-11-28`.
 *
 * @typedef {{ id: string, lang: string, version?: string }} ReviewedDocument
 * @typedef {Reviewer & { document: ReviewedDocument, texts: (Mark & { key: string, text: string })[] }} ExportedReview
 *   What the command takes: see `src/author/apply.rs`.
 */

/** A review of one document. */
export class ReviewWork {
  /** The marks by the keys of their texts. @type {Map<string, Mark>} */
  marks = new Map();
  /** Whether there is anything that no file has. */
  unsaved = false;

  /**
   * @param {QuizDocument} document One that keeps the rules.
   * @param {import("../document/help-screens.js").HelpTable} table
   */
  constructor(document, table) {
    this.document = document;
    this.screens = listScreens(document, table);
    /** Every text, in the order of the screens. */
    this.texts = this.screens.flatMap(({ texts }) => texts);
  }

  /**
   * Marks a text, or takes its mark away.
   *
   * @param {string} key
   * @param {Mark | undefined} mark
   */
  mark(key, mark) {
    if (mark) this.marks.set(key, mark);
    else this.marks.delete(key);
    this.unsaved = true;
  }

  /**
   * Marks as good what has no mark yet.
   *
   * @param {DocumentText[]} texts
   */
  markRest(texts) {
    for (const { key } of texts) {
      if (!this.marks.has(key)) this.mark(key, { mark: "good" });
    }
  }

  /**
   * Returns how many texts have a mark.
   *
   * @param {DocumentText[]} [texts]
   */
  done(texts = this.texts) {
    return texts.filter(({ key }) => this.marks.has(key)).length;
  }

  /**
   * Returns the texts with marks that say too little: a change without other words, or with other words in braces.
   *
   * @returns {{ key: string, problem: string }[]}
   */
  problems() {
    return this.texts.flatMap((text) => {
      const problem = this.problem(text);
      return problem ? { key: text.key, problem } : [];
    });
  }

  /** Returns what is wrong with the mark of a text, in words. @param {DocumentText} text */
  problem({ key, text }) {
    const { mark, change = "", note = "" } = this.marks.get(key) ?? {};
    if (mark === "ask") return note.trim() ? "" : "Write what you ask.";
    return mark === "change" ? changeProblem(text, change.trim()) : "";
  }

  /**
   * Returns the review as a file has it. Marks that say too little are left out.
   *
   * @param {Reviewer} reviewer
   * @returns {ExportedReview}
   */
  exported({ who, role, when }) {
    const { id, lang, version } = this.document;
    const texts = this.texts.flatMap((text) => {
      const mark = this.marks.get(text.key);
      if (!mark || this.problem(text)) return [];
      return { key: text.key, text: text.text, ...trimmed(mark) };
    });
    return { document: { id, lang, version }, who, role, when, texts };
  }

  /**
   * Takes the marks of a file up again.
   *
   * @param {ExportedReview} exported
   * @returns {{ taken: number, left: number }} How many there were, and how many of them have no such text any more.
   */
  resume({ texts }) {
    const own = new Map(this.texts.map(({ key, text }) => [key, text]));
    let taken = 0;
    for (const { key, text, mark, change, note } of texts) {
      if (own.get(key) !== text) continue;
      this.marks.set(key, { mark, change, note });
      taken++;
    }
    return { taken, left: texts.length - taken };
  }

  /** Returns a text in the words that the reviewer wants. @param {DocumentText} text */
  words(text) {
    const { mark, change = "" } = this.marks.get(text.key) ?? {};
    return mark === "change" && !this.problem(text) ? change.trim() : text.text;
  }

  /** Returns the document with the words that the reviewer wants. */
  changed() {
    const copy = structuredClone(this.document);
    for (const text of this.texts) {
      const words = this.words(text);
      if (words !== text.text) put(copy, text.path, words);
    }
    return copy;
  }
}

/**
 * Returns what is wrong with other words for a text; nothing where they will do.
 *
 * @param {string} text
 * @param {string} change
 */
function changeProblem(text, change) {
  if (!change) return "Write the words that you want.";
  if (change === text) return "These are the same words.";
  const words = slots(text);
  return slots(change).join() === words.join()
    ? ""
    : `Keep what stands in braces: ${words.join(", ") || "nothing does here"}.`;
}

/** @param {Mark} mark */
function trimmed({ mark, change, note }) {
  if (mark === "change") return { mark, change: change?.trim() };
  return mark === "ask" ? { mark, note: note?.trim() } : { mark };
}

/** Returns the words in braces, sorted. @param {string} text */
function slots(text) {
  return (text.match(/\{[^{}]*\}/g) ?? []).sort();
}

/**
 * Puts a text where a path leads.
 *
 * @param {any} document
 * @param {string} path
 * @param {string} text
 */
function put(document, path, text) {
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  const last = steps.pop() ?? "";
  const parent = steps.reduce((value, step) => value[step], document);
  parent[last] = text;
}
