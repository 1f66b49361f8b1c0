// @ts-check
import { copyText, printResult, resultText } from "./export-result.js";
import { action, actions, list } from "./elements.js";

/**
 * @typedef {import("./elements.js").ScreenBuilder} ScreenBuilder
 * @typedef {import("./outcome.js").Outcome} Outcome
 * @typedef {import("./result-help.js").ResultHelp} ResultHelp
 * @typedef {import("./session.js").Session} Session
 */

/**
 * Returns what else may be so: a box for each, and below those that are ticked the steps for a reader in this situation.
 *
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {Outcome} outcome
 */
export function also(builder, session, { verdict, causes, harm, own }) {
  const { h } = builder;
  const { quiz, ticks } = session;
  const situations = [
    verdict,
    harm && "harm",
    own && "own-conduct",
    causes.includes("no-contact") && "no-contact",
  ];
  const isSo = (/** @type {string} */ situation) =>
    situations.includes(situation);
  return h(
    "fieldset",
    { class: "also" },
    h("legend", null, h("h4", null, quiz.strings.alsoTitle)),
    ...quiz.also.flatMap(({ text, steps }, index) => {
      const own = steps.filter(
        ({ when, unless = [] }) => when.some(isSo) && !unless.some(isSo),
      );
      return [
        box(builder, session, index, text),
        ticks.has(index) &&
          list(
            builder,
            own.map((step) => step.text),
          ),
      ];
    }),
  );
}

/**
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {import("./session.js").Tick} tick
 * @param {string | undefined} label
 */
function box({ h, act }, { ticks }, tick, label) {
  return h(
    "label",
    { class: "choice tick" },
    h("input", {
      type: "checkbox",
      autocomplete: "off",
      checked: ticks.has(tick),
      onchange: act((session) => session.tick(tick)),
    }),
    h("span", null, label),
  );
}

/**
 * Returns what a reader can do with the result.
 *
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {Outcome} outcome
 * @param {ResultHelp} help
 */
export function tools(builder, session, outcome, help) {
  const { strings } = session.quiz;
  return builder.h(
    "div",
    { class: "tools" },
    ...(outcome.verdict === "worth-a-talk"
      ? changes(builder, session, outcome)
      : []),
    ...keep(builder, session, help),
    actions(builder, [
      action(builder, "back", strings.back, (session) => session.back()),
      action(builder, "quiet", strings.startOver, (session) =>
        session.blank("start"),
      ),
    ]),
  );
}

/**
 * Returns buttons that lead to the questions that decided.
 *
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {Outcome} outcome
 */
function changes(builder, { quiz }, { reasons, themes }) {
  const buttons = themes
    .filter(({ id }) => reasons.includes(id))
    .map(({ name, number }) =>
      action(builder, "quiet", name, (session) => session.change(number)),
    );
  return [
    builder.h("h4", null, quiz.strings.changeTitle),
    actions(builder, buttons),
  ];
}

/**
 * Returns the buttons that print and copy the result, and the one that copies the number of a line alone.
 *
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {ResultHelp} help
 */
function keep(builder, session, { first, say }) {
  const { h, body } = builder;
  const { strings } = session.quiz;
  return [
    h("h4", null, strings.keepTitle),
    h("p", null, strings.keepNote),
    first && say && box(builder, session, "say", strings.keepSay),
    actions(builder, [
      h(
        "button",
        { class: "button", type: "button", onclick: () => printResult(body()) },
        strings.print,
      ),
      copyButton(builder, session, "result", strings.copy, () =>
        resultText(body()),
      ),
    ]),
    first && h("p", null, strings.copyNumberNote),
    first &&
      actions(builder, [
        copyButton(
          builder,
          session,
          "number",
          strings.copyNumber,
          () => `${first.number} · ${first.line.name}`,
        ),
      ]),
  ];
}

/**
 * @param {ScreenBuilder} builder
 * @param {Session} session
 * @param {import("./session.js").Copyable} what
 * @param {string | undefined} label
 * @param {() => string} text
 */
function copyButton({ h, act, body }, { quiz, copied }, what, label, text) {
  const ask = act((session) => session.copy());
  const done = act((session) => session.copy(what));
  const onclick = () => {
    ask();
    copyText(body(), text(), done);
  };
  return h(
    "button",
    { class: "button", type: "button", onclick },
    copied === what ? quiz.strings.copied : label,
  );
}
