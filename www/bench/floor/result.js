// @ts-check
import { action, actions, list, paragraphs } from "./elements.js";
import { outcomeOf } from "./outcome.js";
import { ResultHelp } from "./result-help.js";
import { also, tools } from "./result-tools.js";

/**
 * @typedef {import("./elements.js").ScreenBuilder} ScreenBuilder
 * @typedef {import("./outcome.js").Outcome} Outcome
 * @typedef {import("./outcome.js").Theme} Theme
 * @typedef {import("./session.js").Session} Session
 */

/**
 * Draws the verdict and one human sentence, whom to call, what would have to be true first, what to do next, and why.
 *
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @returns {unknown[]}
 */
export function resultScreen(builder, session) {
  const { h } = builder;
  const { quiz } = session;
  const { strings, results } = quiz;
  const outcome = outcomeOf(session);
  const help = new ResultHelp(builder, session, outcome);
  const told =
    results.causes[outcome.causes[0] ?? ""] ??
    results.verdicts[outcome.verdict];
  const [opening, ...rest] = textOf(quiz, outcome, told?.text ?? []);
  return [
    verdictBox(builder, session, outcome),
    h("p", { class: "opening" }, opening),
    help.draw(),
    ...paragraphs(builder, rest),
    respectToo(outcome) && h("p", null, strings.respectToo),
    ...unmet(builder, session, outcome),
    open(builder, session, outcome),
    h("h4", null, strings.nextTitle),
    list(builder, told?.next ?? []),
    ...paragraphs(builder, notes(quiz, outcome)),
    ...[...outcome.harms].map((domain) => {
      const line = results.care[domain];
      return line && h("p", { class: "care" }, line);
    }),
    why(builder, session, outcome),
    also(builder, session, outcome),
    h("p", { class: "limits" }, strings.limits),
    tools(builder, session, outcome, help),
  ];
}

/**
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {Outcome} outcome
 */
function verdictBox({ h }, { quiz }, { verdict, safetyFirst, ownOpenAlone }) {
  const told = quiz.results.verdicts[verdict];
  const inDanger = safetyFirst && !ownOpenAlone;
  const title = (inDanger && told?.safetyTitle) || told?.title;
  return h(
    "div",
    { class: "verdict", part: "verdict" },
    h("p", { class: "kicker" }, quiz.strings.verdictLabel),
    h("h3", { class: "heading", tabindex: "-1" }, title),
  );
}

/**
 * Returns the sentence below the verdict and the paragraphs that follow further down. Where harm was done to the reader, it
 * speaks of that; where something about it is open, of danger.
 *
 * @param {import("./quiz.js").QuizDocument} quiz
 * @param {Outcome} outcome
 * @param {string[]} main
 */
function textOf({ strings, results }, outcome, main) {
  const { causes, safetyFirst, ownOpenAlone } = outcome;
  if (ownOpenAlone) return [strings.ownConductOpen, ...main];
  const safety = safetyFirst ? results.safety.text : [];
  return /^(harm|pressure)$/.test(causes[0] ?? "")
    ? [...main, ...safety]
    : [...safety, ...main];
}

/** @param {Outcome} outcome */
const respectToo = ({ verdict, themes }) =>
  verdict === "not-safe" &&
  themes.some(
    ({ role, signal }) =>
      role === "disrespect" && /^(mild|serious)$/.test(signal),
  );

/**
 * Returns, in *not now* only, what would have to be true first. What is open stands apart.
 *
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {Outcome} outcome
 */
function unmet(builder, { quiz }, outcome) {
  const { verdict, themes, safetyFirst } = outcome;
  if (verdict !== "not-now") return [];
  const { h } = builder;
  const { strings, omits } = quiz;
  const told = themes.filter(
    ({ id, signal }) => outcome.unmet.includes(id) && signal !== "unknown",
  );
  const isOrdinary =
    !safetyFirst &&
    themes.every(
      ({ role, signal }) => role === "condition" || signal === "clear",
    );
  const last = isOrdinary && h("li", null, h("span", null, strings.openTalk));
  const partial = Object.keys(omits ?? {}).length > 0;
  return [
    told.length > 0 && h("h4", null, strings.unmetTitle),
    told.length > 0 &&
      themeList(builder, strings, told, ({ unmet }) => unmet, last),
    partial && h("p", null, strings.omitted),
  ];
}

/**
 * Returns the themes of what was left open, and a button that leads through it, where an answer can make a difference.
 *
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {Outcome} outcome
 */
function open(builder, { quiz }, { verdict, themes }) {
  const { h } = builder;
  const { strings } = quiz;
  const left = themes.filter(({ signal }) => signal === "unknown");
  const [first] = left;
  if (!first || verdict === "not-safe") return false;
  return h(
    "div",
    { class: "open", part: "open" },
    h("h4", null, strings.openTitle),
    // Where going back is not worth it, nothing would make it so.
    themeList(
      builder,
      strings,
      left,
      ({ unmet }) => verdict === "not-now" && unmet,
    ),
    actions(builder, [
      action(builder, "other", strings.openAnswer, (session) =>
        session.change(first.number, true),
      ),
    ]),
  );
}

/**
 * Returns themes, each with a remark and the way to its question: the name itself where it was left open.
 *
 * @param {ScreenBuilder} builder
 * @param {import("./quiz.js").Strings} strings
 * @param {Theme[]} themes
 * @param {(theme: Theme) => string | false | undefined} remarkOf
 * @param {unknown} [last]
 */
function themeList(builder, strings, themes, remarkOf, last) {
  const { h } = builder;
  const items = themes.map((theme) => {
    const { name, number } = theme;
    const isOpen = theme.signal === "unknown";
    const [weight, label] = isOpen
      ? ["name", name]
      : ["change", strings.changeOne];
    const way = action(builder, weight, label, (session) =>
      session.change(number, isOpen),
    );
    const remark = remarkOf(theme);
    return h(
      "li",
      null,
      isOpen ? way : h("strong", null, name),
      remark && h("span", null, remark),
      !isOpen && way,
    );
  });
  return h("ul", { class: "themes" }, ...items, last);
}

/**
 * Returns a short note for each cause after the first, and one on the reader's own conduct where that is open too.
 *
 * @param {import("./quiz.js").QuizDocument} quiz
 * @param {Outcome} outcome
 */
function notes({ strings, results }, { causes, ownOpen, harm }) {
  const apart = ownOpen && harm && !causes.includes("own-conduct");
  return [
    ...causes.slice(1).map((id) => results.causes[id]?.note),
    apart && strings.ownConductOpenNote,
  ].filter((note) => typeof note === "string");
}

/**
 * Returns the themes that decided against going back, or those that speak against the best verdict in spite of all.
 *
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {Outcome} outcome
 */
function why(builder, { quiz }, { verdict, themes, reasons }) {
  const { h } = builder;
  const { strings } = quiz;
  const told = themes.filter(({ id, signal }) =>
    verdict === "worth-a-talk" ? /^mild/.test(signal) : reasons.includes(id),
  );
  return (
    verdict !== "not-now" &&
    told.length > 0 &&
    h(
      "div",
      { class: "reasons", part: "reasons" },
      h("h4", null, strings.whyTitle),
      themeList(builder, strings, told, ({ why }) => why),
    )
  );
}
