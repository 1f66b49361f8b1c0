// @ts-check
import { helpBlock } from "./help.js";
import { copyResult, printResult } from "./export-result.js";
import { action, actions, list, paragraphs } from "./elements.js";
import { assess, signalOf } from "./rule.js";

/**
 * @typedef {import("./elements.js").ScreenBuilder} ScreenBuilder
 * @typedef {import("./session.js").Session} Session
 */

/**
 * Draws the verdict, why, what would have to be true first, what to do next, and whom to call.
 *
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @returns {unknown[]}
 */
export function resultScreen(builder, session) {
  const { strings } = session.quiz;
  const assessment = assess(session.quiz, session.answers);
  const { verdict, causes, reasons, safetyFirst } = assessment;
  const harms = harmsOf(session);
  const calls = causes.includes("own-conduct") || harms.has("threats");
  const warns = verdict === "not-safe" || verdict === "not-worth-it";
  const helpFirst = warns || safetyFirst;
  const { text, next } = wordsFor(session, assessment);
  return [
    verdictBox(builder, session, assessment),
    ...paragraphs(builder, safetyFirst ? session.quiz.results.safety.text : []),
    helpFirst && helpPart(builder, session, calls),
    ...paragraphs(builder, text),
    ...notes(builder, session, causes),
    ...care(builder, session, harms),
    why(builder, session, reasons, warns),
    ...(verdict === "not-now" ? unmet(builder, session, assessment.unmet) : []),
    builder.h("h4", null, strings.nextTitle),
    list(builder, next),
    !helpFirst && helpPart(builder, session, calls),
    builder.h("p", { class: "strong" }, strings.limits),
    builder.h("div", { class: "tools" }, ...tools(builder, session, reasons)),
  ];
}

/**
 * Returns the texts of the first cause, if there is one, else those of the verdict.
 *
 * @param {Session} session
 * @param {import("./rule.js").FloorAssessment} assessment
 */
function wordsFor({ quiz }, { verdict, causes }) {
  const { results } = quiz;
  const told = results.causes[causes[0] ?? ""] ?? results.verdicts[verdict];
  return { text: told?.text, next: told?.next ?? [] };
}

/**
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {import("./rule.js").FloorAssessment} assessment
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
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {boolean} crisisFirst
 */
function helpPart(builder, session, crisisFirst) {
  return builder.h(
    "div",
    { class: "help", part: "help" },
    builder.h("h4", null, session.quiz.strings.helpTitle),
    ...helpBlock(builder, session, crisisFirst),
  );
}

/**
 * Returns a short note for each cause after the first.
 *
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {string[]} causes
 */
function notes(builder, { quiz }, causes) {
  const texts = causes.slice(1).map((id) => quiz.results.causes[id]?.note);
  return paragraphs(
    builder,
    texts.filter((text) => text !== undefined),
  );
}

/**
 * Returns the kinds of harm that the reader told of, in the order of their questions.
 *
 * @param {Session} session
 */
function harmsOf({ quiz, answers }) {
  const red = quiz.questions.filter(
    (question) => signalOf(question, answers) === "red-harm",
  );
  return new Set(red.map(({ domain = "" }) => domain));
}

/**
 * Returns a line of care for each kind of harm.
 *
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {Set<string>} harms
 */
function care({ h }, { quiz }, harms) {
  return [...harms].map((domain) => {
    const line = quiz.results.care[domain];
    return line && h("p", { class: "strong" }, line);
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
 * @param {ScreenBuilder} builder
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
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {string[]} ids
 */
function unmet(builder, session, ids) {
  const { strings, omits } = session.quiz;
  const lines = topicsOf(session, ids).map((topic) => topic.unmet);
  const partial = Object.keys(omits ?? {}).length > 0;
  return [
    lines.length > 0 && builder.h("h4", null, strings.unmetTitle),
    lines.length > 0 && list(builder, lines),
    partial && builder.h("p", null, strings.omitted),
  ];
}

/**
 * Returns what a reader can do with the result.
 *
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {string[]} ids
 */
function tools(builder, session, ids) {
  const { strings } = session.quiz;
  const { h, act, body } = builder;
  const button = { class: "button", type: "button" };
  const copied = act((session) => session.copy());
  return [
    ...changes(builder, session, ids),
    h("h4", null, strings.keepTitle),
    h("p", null, strings.keepNote),
    actions(builder, [
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
    actions(builder, [
      action(builder, "back", strings.back, (session) => session.back()),
      action(builder, "other", strings.startOver, (session) =>
        session.blank("start"),
      ),
    ]),
  ];
}

/**
 * Returns links to the questions that decided.
 *
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {string[]} ids
 */
function changes(builder, session, ids) {
  const { strings, questions } = session.quiz;
  const topics = topicsOf(session, ids);
  if (!topics.length) return [];
  const buttons = topics.map(({ id, name }) => {
    const number = questions.findIndex((question) => question.id === id);
    return action(builder, "quiet", name, (session) => session.change(number));
  });
  return [
    builder.h("h4", null, strings.changeTitle),
    actions(builder, buttons),
  ];
}
