// @ts-check
import { crisis, helpBlock } from "./help.js";
import { resultScreen } from "./result.js";
import { action, actions, fill, list, paragraphs } from "./elements.js";

/**
 * @typedef {import("./elements.js").ScreenBuilder} ScreenBuilder
 * @typedef {import("./session.js").Session} Session
 */

/**
 * Returns what a reader sees, as the children of the widget's body.
 *
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @returns {unknown[]}
 */
export function screen(builder, session) {
  const { state, help } = session;
  if (help) return helpScreen(builder, session);
  if (state.at === "start") return startScreen(builder, session);
  if (state.at === "notice")
    return noticeScreen(builder, session, state.number);
  if (state.at === "question")
    return questionScreen(builder, session, state.number);
  if (state.at === "result") return resultScreen(builder, session);
  return [];
}

/**
 * @param {ScreenBuilder} builder
 * @param {string | undefined} text
 */
const heading = ({ h }, text) =>
  h("h3", { class: "heading", tabindex: "-1" }, text);

/**
 * @param {ScreenBuilder} builder
 * @param {Session} session
 */
function startScreen(builder, { quiz, shortcut }) {
  const { h } = builder;
  const { strings, questions } = quiz;
  const lead = fill(strings.startLead, { total: questions.length });
  const label = shortcut ? strings.shortcutOff : strings.shortcutOn;
  return [
    heading(builder, strings.startTitle),
    h("p", { class: "lead" }, lead),
    list(builder, strings.startPoints),
    actions(builder, [
      action(builder, "primary", strings.start, (session) => session.start()),
      action(builder, "other", strings.openHelp, (session) =>
        session.showHelp(true),
      ),
    ]),
    h("h4", null, strings.privacyTitle),
    list(builder, strings.privacyPoints),
    h(
      "div",
      { class: "shortcut" },
      h("p", null, strings.shortcutNote),
      actions(builder, [
        action(builder, "quiet", label, (session) => session.switchShortcut()),
      ]),
    ),
    h("p", null, strings.young),
    h("p", { class: "small" }, strings.about),
  ];
}

/**
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {number} number
 */
function noticeScreen(builder, { quiz }, number) {
  const { strings, questions } = quiz;
  const notice = questions[number]?.section.notice;
  return [
    heading(builder, notice?.title),
    ...paragraphs(builder, notice?.text),
    actions(builder, [
      action(builder, "primary", strings.continue, (session) => session.next()),
      action(builder, "other", strings.noticeSkip, (session) => session.skip()),
      action(builder, "other", strings.noticeHelp, (session) =>
        session.showHelp(true),
      ),
      action(builder, "back", strings.back, (session) => session.back()),
    ]),
  ];
}

/**
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {number} number
 */
function questionScreen(builder, session, number) {
  const { h } = builder;
  const { strings, questions } = session.quiz;
  const question = questions[number];
  if (!question) return [];
  const total = questions.length;
  const progress = fill(strings.progress, { n: number + 1, total });
  const asks = {
    class: "question",
    part: "question",
    tabindex: "-1",
    "aria-describedby": "where when hint error",
  };
  return [
    h(
      "div",
      { class: "progress", part: "progress" },
      h("p", { id: "where" }, progress),
      h("progress", { "aria-hidden": "true", max: total, value: number + 1 }),
    ),
    h("p", { class: "context", id: "when" }, question.section.title),
    h(
      "fieldset",
      asks,
      h("legend", null, h("h3", null, question.text)),
      h(
        "p",
        { class: "hint", id: "hint", hidden: !question.hint },
        question.hint,
      ),
      h(
        "p",
        { class: "error", id: "error", hidden: !session.complains },
        session.complains && strings.chooseError,
      ),
      h("div", { class: "choices" }, ...choices(builder, session, question)),
    ),
    actions(builder, [
      action(builder, "primary", strings.continue, (session) => session.next()),
      action(builder, "back", strings.back, (session) => session.back()),
      action(builder, "quiet", strings.seeResult, (session) =>
        session.result(),
      ),
    ]),
    question.domain === "threats" &&
      h("div", { class: "aside" }, ...crisis(builder, session)),
  ];
}

/**
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {import("./quiz.js").Question} question
 */
function choices({ h, act }, { answers }, question) {
  return question.choices.map(({ id, text }) =>
    h(
      "label",
      { class: "choice", part: "choice" },
      h("input", {
        type: "radio",
        name: "answer",
        autocomplete: "off",
        checked: answers[question.id] === id,
        onchange: act((session) => session.choose(question.id, id)),
      }),
      h("span", null, text),
    ),
  );
}

/**
 * @param {ScreenBuilder} builder
 * @param {Session} session
 */
function helpScreen(builder, session) {
  const { strings } = session.quiz;
  return [
    heading(builder, strings.helpTitle),
    builder.h("p", null, strings.helpIntro),
    builder.h("p", null, strings.young),
    builder.h(
      "div",
      { class: "help", part: "help" },
      ...helpBlock(builder, session),
    ),
    actions(builder, [
      action(builder, "primary", strings.helpBack, (session) =>
        session.showHelp(false),
      ),
    ]),
  ];
}
