// @ts-check
import { helpBlock, services } from "./help.js";
import { copyResult, printResult } from "./keep.js";
import { action, actions, list, paragraphs } from "./pieces.js";
import { assess, signalOf } from "./rule.js";

/**
 * @typedef {import("./pieces.js").Pen} Pen
 * @typedef {import("./session.js").Session} Session
 */

/**
 * Draws the verdict, why, what would have to be true first, what to do next, and whom to call.
 *
 * @param {Pen} pen
 * @param {Session} session
 * @returns {unknown[]}
 */
export function resultScreen(pen, session) {
  const { strings } = session.quiz;
  const assessment = assess(session.quiz, session.answers);
  const { verdict, causes, reasons, safetyFirst } = assessment;
  const warns = verdict === "not-safe" || verdict === "not-worth-it";
  const helpFirst = warns || safetyFirst;
  const { text, next } = wordsFor(session, assessment);
  return [
    verdictBox(pen, session, assessment),
    ...paragraphs(pen, safetyFirst ? session.quiz.results.safety.text : []),
    helpFirst && helpPart(pen, session),
    ...paragraphs(pen, text),
    ...notes(pen, session, causes),
    ...care(pen, session),
    why(pen, session, reasons, warns),
    ...(verdict === "not-now" ? unmet(pen, session, assessment.unmet) : []),
    pen.h("h4", null, strings.nextTitle),
    list(pen, next),
    !helpFirst && helpPart(pen, session),
    pen.h("p", { class: "strong" }, strings.limits),
    pen.h("div", { class: "tools" }, ...tools(pen, session, reasons)),
  ];
}

/**
 * Gives the words of the first cause, where there is one; else those of the verdict.
 *
 * @param {Session} session
 * @param {import("./rule.js").Assessment} assessment
 */
function wordsFor({ quiz }, { verdict, causes }) {
  const { results } = quiz;
  const told = results.causes[causes[0] ?? ""] ?? results.verdicts[verdict];
  return { text: told?.text, next: told?.next ?? [] };
}

/**
 * @param {Pen} pen
 * @param {Session} session
 * @param {import("./rule.js").Assessment} assessment
 */
function verdictBox({ h }, { quiz }, { verdict, safetyFirst }) {
  const told = quiz.results.verdicts[verdict];
  const title = (safetyFirst && told?.safetyTitle) || told?.title;
  return h(
    "div",
    { class: "verdict", part: "verdict" },
    h("p", { class: "kicker" }, quiz.strings.verdictLabel),
    h("h3", { class: "heading", tabindex: "-1" }, title),
  );
}

/**
 * @param {Pen} pen
 * @param {Session} session
 */
function helpPart(pen, session) {
  return pen.h(
    "div",
    { class: "help", part: "help" },
    pen.h("h4", null, session.quiz.strings.helpTitle),
    ...helpBlock(pen, session),
  );
}

/**
 * A short note for each cause after the first.
 *
 * @param {Pen} pen
 * @param {Session} session
 * @param {string[]} causes
 */
function notes(pen, { quiz }, causes) {
  const texts = causes.slice(1).map((id) => quiz.results.causes[id]?.note);
  return paragraphs(
    pen,
    texts.filter((text) => text !== undefined),
  );
}

/**
 * A line of care for each kind of harm that was told, and a crisis line where there were threats.
 *
 * @param {Pen} pen
 * @param {Session} session
 */
function care(pen, session) {
  const { h, lines } = pen;
  const { quiz, answers, country } = session;
  const red = quiz.questions.filter(
    (question) => signalOf(question, answers) === "red-harm",
  );
  const domains = new Set(red.map(({ domain = "" }) => domain));
  return [...domains].flatMap((domain) => {
    const line = quiz.results.care[domain];
    const words = line ? [h("p", { class: "strong" }, line)] : [];
    return domain === "threats"
      ? [
          ...words,
          h("p", null, quiz.strings.crisis),
          services(pen, session, lines.crisis(country)),
        ]
      : words;
  });
}

/**
 * @param {Session} session
 * @param {string[]} ids
 */
function topicsOf({ quiz }, ids) {
  return ids.flatMap((id) => {
    const topic = quiz.results.topics[id];
    return topic ? [{ ...topic, id }] : [];
  });
}

/**
 * @param {Pen} pen
 * @param {Session} session
 * @param {string[]} ids
 * @param {boolean} warns
 */
function why({ h }, session, ids, warns) {
  const topics = topicsOf(session, ids);
  const item = (/** @type {import("./quiz.js").TopicText} */ { name, why }) =>
    h(
      "li",
      null,
      h("strong", null, name),
      warns && why && h("span", null, why),
    );
  return (
    topics.length > 0 &&
    h(
      "div",
      { class: "reasons", part: "reasons" },
      h("h4", null, session.quiz.strings.whyTitle),
      h("ul", { class: "themes" }, ...topics.map(item)),
    )
  );
}

/**
 * @param {Pen} pen
 * @param {Session} session
 * @param {string[]} ids
 */
function unmet(pen, session, ids) {
  const { strings, omits } = session.quiz;
  const lines = topicsOf(session, ids).map((topic) => topic.unmet);
  const partial = Object.keys(omits ?? {}).length > 0;
  return [
    lines.length > 0 && pen.h("h4", null, strings.unmetTitle),
    lines.length > 0 && list(pen, lines),
    partial && pen.h("p", null, strings.omitted),
  ];
}

/**
 * What a reader can do with the result.
 *
 * @param {Pen} pen
 * @param {Session} session
 * @param {string[]} ids
 */
function tools(pen, session, ids) {
  const { strings } = session.quiz;
  const { h, act, body } = pen;
  const button = { class: "button", type: "button" };
  const copied = act((session) => session.copy());
  return [
    ...changes(pen, session, ids),
    h("h4", null, strings.keepTitle),
    h("p", null, strings.keepNote),
    actions(pen, [
      h(
        "button",
        { ...button, onclick: () => printResult(body()) },
        strings.print,
      ),
      h(
        "button",
        { ...button, onclick: () => copyResult(body(), copied) },
        session.copied ? strings.copied : strings.copy,
      ),
    ]),
    actions(pen, [
      action(pen, "back", strings.back, (session) => session.back()),
      action(pen, "other", strings.startOver, (session) =>
        session.blank("start"),
      ),
    ]),
  ];
}

/**
 * Straight to each question that decided.
 *
 * @param {Pen} pen
 * @param {Session} session
 * @param {string[]} ids
 */
function changes(pen, session, ids) {
  const { strings, questions } = session.quiz;
  const topics = topicsOf(session, ids);
  if (!topics.length) return [];
  const buttons = topics.map(({ id, name }) => {
    const number = questions.findIndex((question) => question.id === id);
    return action(pen, "quiet", name, (session) => session.change(number));
  });
  return [pen.h("h4", null, strings.changeTitle), actions(pen, buttons)];
}
