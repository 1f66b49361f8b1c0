// @ts-check
import { make } from "../dom.js";

/* The page to print or mail: who read what, and each text that has to change or is asked about. */

/** @typedef {import("./work.js").ExportedReview} ExportedReview */

/**
 * Draws a review as one page.
 *
 * @param {ExportedReview} review
 * @param {{ title: string, dir: string, count: number, english: Map<string, string>, names: Map<string, string> }} document
 *   Of the document: its title and direction, how many texts it has, the English ones and what each is, by key.
 */
export function drawReport(review, document) {
  const { who, role, when, texts } = review;
  const { lang, version } = review.document;
  const of = (/** @type {string} */ kind) =>
    texts.filter(({ mark }) => mark === kind);
  const [good, change, ask] = [of("good"), of("change"), of("ask")];
  return [
    make("h1", {}, `Review of “${document.title}”`),
    make(
      "p",
      {},
      `Language ${lang}, version ${version}. Read by ${who} (${role}), ${when}.`,
    ),
    make(
      "p",
      {},
      `${texts.length} of ${document.count} texts have a mark: ${good.length} good, ${change.length} to change, ${ask.length} with a question.`,
    ),
    ...list("To change", change, review, document),
    ...list("Questions", ask, review, document),
  ];
}

/**
 * @param {string} heading
 * @param {ExportedReview["texts"]} texts
 * @param {ExportedReview} review
 * @param {Parameters<typeof drawReport>[1]} document
 */
function list(heading, texts, review, { dir, english, names }) {
  if (!texts.length) return [];
  const { lang } = review.document;
  const items = texts.map(({ key, text, change, note, mark }) => {
    const original = english.get(key);
    return make(
      "li",
      {},
      make("p", { class: "review-label" }, `${names.get(key)} (${key})`),
      make("p", { lang, dir }, text),
      ...(original ? [make("p", {}, `English: ${original}`)] : []),
      mark === "change"
        ? make("p", { lang, dir }, make("strong", {}, change ?? ""))
        : make("p", { dir: "auto" }, make("strong", {}, note ?? "")),
    );
  });
  return [make("h2", {}, heading), make("ol", {}, ...items)];
}
