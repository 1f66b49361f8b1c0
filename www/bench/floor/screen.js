// @ts-check
import { helpBlock, services } from "./help.js";
import { resultScreen } from "./result.js";
import { action, actions, fill, list, paragraphs } from "./pieces.js";

/**
 * @typedef {import("./pieces.js").Pen} Pen
 * @typedef {import("./session.js").Session} Session
 */

/**
 * Draws what a reader sees, as the children of the widget's body.
 *
 * @param {Pen} pen
 * @param {Session} session
 * @returns {unknown[]}
 */
export function screen(pen, session) {
  const { spot, help } = session;
  if (help) return helpScreen(pen, session);
  if (spot.at === "start") return startScreen(pen, session);
  if (spot.at === "notice") return noticeScreen(pen, session, spot.number);
  if (spot.at === "question") return questionScreen(pen, session, spot.number);
  if (spot.at === "result") return resultScreen(pen, session);
  return [];
}

/**
 * @param {Pen} pen
 * @param {string | undefined} text
 */
const heading = ({ h }, text) =>
  h("h3", { class: "heading", tabindex: "-1" }, text);

/**
 * @param {Pen} pen
 * @param {Session} session
 */
function startScreen(pen, { quiz, shortcut }) {
  const { h } = pen;
  const { strings, questions } = quiz;
  const lead = fill(strings.startLead, { total: questions.length });
  return [
    heading(pen, strings.startTitle),
    h("p", { class: "lead" }, lead),
    list(pen, strings.startPoints),
    h("h4", null, strings.privacyTitle),
    list(pen, strings.privacyPoints),
    actions(pen, [
      action(
        pen,
        "quiet",
        shortcut ? strings.shortcutOff : strings.shortcutOn,
        (session) => session.switchShortcut(),
      ),
    ]),
    h("p", null, strings.young),
    h("p", { class: "small" }, strings.about),
    actions(pen, [
      action(pen, "primary", strings.start, (session) => session.start()),
      action(pen, "other", strings.openHelp, (session) =>
        session.showHelp(true),
      ),
    ]),
  ];
}

/**
 * @param {Pen} pen
 * @param {Session} session
 * @param {number} number
 */
function noticeScreen(pen, { quiz }, number) {
  const { strings, questions } = quiz;
  const notice = questions[number]?.section.notice;
  return [
    heading(pen, notice?.title),
    ...paragraphs(pen, notice?.text),
    actions(pen, [
      action(pen, "primary", strings.continue, (session) => session.next()),
      action(pen, "other", strings.noticeSkip, (session) => session.skip()),
      action(pen, "other", strings.noticeHelp, (session) =>
        session.showHelp(true),
      ),
      action(pen, "back", strings.back, (session) => session.back()),
    ]),
  ];
}

/**
 * @param {Pen} pen
 * @param {Session} session
 * @param {number} number
 */
function questionScreen(pen, session, number) {
  const { h } = pen;
  const { strings, questions } = session.quiz;
  const question = questions[number];
  if (!question) return [];
  const total = questions.length;
  const place = fill(strings.progress, { n: number + 1, total });
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
      h("p", { id: "where" }, place),
      h("progress", { "aria-hidden": "true", max: total, value: number + 1 }),
    ),
    h(
      "fieldset",
      asks,
      h("legend", null, h("h3", null, question.text)),
      h("p", { class: "context", id: "when" }, question.section.title),
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
      h("div", { class: "choices" }, ...choices(pen, session, question)),
    ),
    actions(pen, [
      action(pen, "primary", strings.continue, (session) => session.next()),
      action(pen, "back", strings.back, (session) => session.back()),
      action(pen, "quiet", strings.seeResult, (session) => session.result()),
    ]),
    h("div", { class: "aside" }, ...crisisAside(pen, session, question)),
  ];
}

/**
 * @param {Pen} pen
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
 * @param {Pen} pen
 * @param {Session} session
 * @param {import("./quiz.js").Question} question
 */
function crisisAside(pen, session, question) {
  if (question.domain !== "threats") return [];
  return [
    pen.h("p", null, session.quiz.strings.crisis),
    services(pen, session, pen.lines.crisis(session.country)),
  ];
}

/**
 * @param {Pen} pen
 * @param {Session} session
 */
function helpScreen(pen, session) {
  const { strings } = session.quiz;
  return [
    heading(pen, strings.helpTitle),
    pen.h("p", null, strings.helpIntro),
    pen.h("p", null, strings.young),
    pen.h("div", { class: "help", part: "help" }, ...helpBlock(pen, session)),
    actions(pen, [
      action(pen, "primary", strings.helpBack, (session) =>
        session.showHelp(false),
      ),
    ]),
  ];
}
