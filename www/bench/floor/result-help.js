// @ts-check
import { callNow, directories, groupName, labelOfGroup } from "./help.js";
import { action, actions, list } from "./elements.js";
import { services } from "./services.js";

/**
 * @typedef {import("./elements.js").ScreenBuilder} ScreenBuilder
 * @typedef {import("./help-lines.js").HelpLine} HelpLine
 * @typedef {import("./outcome.js").Outcome} Outcome
 * @typedef {import("./session.js").Session} Session
 */

/** The first line of a result that a reader can ring, with its number. @typedef {{ line: HelpLine, number: string }} FirstLine */

/** What a reader can say when a line answers. @typedef {{ sentence: string | undefined, topics?: string[] }} WordsToSay */

/** The help lines of one result. */
export class ResultHelp {
  /**
   * @param {ScreenBuilder} builder
   * @param {Session} session
   * @param {Outcome} outcome
   */
  constructor(builder, session, outcome) {
    this._builder = builder;
    this._session = session;
    this._outcome = outcome;
    this._audiences = this._pickAudiences();
    this.first = this._pickFirst();
    this.say = wordsToSay(session.quiz.strings, outcome);
  }

  /** Returns those that a reader in this situation needs first; all others are one button away. */
  draw() {
    const { _builder, _session, _audiences } = this;
    const { h } = _builder;
    const { strings } = _session.quiz;
    const saysCrisis =
      this._outcome.callsCrisis && !_audiences.includes("crisis");
    return h(
      "div",
      { class: "help", part: "help" },
      h("h4", null, strings.helpTitle),
      ...callNow(_builder, _session),
      ..._audiences.flatMap((serves) => this._group(serves)),
      saysCrisis && h("p", null, strings.crisis),
      ...directories(_builder, _session, !_audiences.length),
      actions(_builder, [
        action(_builder, "other", strings.moreHelp, (session) =>
          session.showHelp(true),
        ),
      ]),
    );
  }

  /** @param {string} serves */
  _group(serves) {
    const { _builder, _session } = this;
    const label =
      serves === "crisis"
        ? _session.quiz.strings.crisis
        : labelOfGroup(_session, serves);
    // Lines for anyone need no heading of their own, nor do those that the result speaks of first.
    const isPlain =
      serves === "anyone" ||
      (serves === "own-conduct" && serves === this._audiences[0]);
    return [
      ...(isPlain ? [] : [groupName(_builder, label)]),
      services(
        _builder,
        _session,
        this._lines(serves),
        (line) => line === this.first?.line && this._drawWords(),
      ),
    ];
  }

  _drawWords() {
    const { _builder, say } = this;
    const { h } = _builder;
    const { strings } = this._session.quiz;
    return (
      say &&
      h(
        "div",
        { class: "say" },
        h("strong", null, strings.sayTitle),
        h("p", null, say.sentence),
        say.topics && h("p", null, strings.sayTopics),
        say.topics && list(_builder, say.topics),
      )
    );
  }

  /**
   * Returns whom the lines are for, in order. Where no line is for anyone in the whole country, there are those for some.
   */
  _pickAudiences() {
    const { own, harm, harms, callsCrisis } = this._outcome;
    const forSome = this._lines("anyone").every(({ region }) => region);
    /** @type {[serves: string, wanted: boolean][]} */
    const all = [
      ["own-conduct", own && !harm],
      ["anyone", true],
      ["women", forSome],
      ["men", forSome],
      ["young", forSome],
      ["lgbt", forSome],
      ["stalking", harms.has("stalking")],
      ["own-conduct", own && harm],
      ["crisis", callsCrisis],
    ];
    return all
      .filter(([serves, wanted]) => wanted && this._lines(serves).length)
      .map(([serves]) => serves);
  }

  /**
   * Returns the first line that can be rung: one for the whole country, or else one for a region.
   *
   * @returns {FirstLine | undefined}
   */
  _pickFirst() {
    const callable = this._audiences
      .flatMap((serves) => this._lines(serves))
      .flatMap((line) => {
        const call = line.contacts.find(({ kind }) => kind === "call");
        return call ? [{ line, number: call.display }] : [];
      });
    return callable.find(({ line }) => !line.region) ?? callable[0];
  }

  /** @param {string} serves */
  _lines(serves) {
    return this._builder.lines.of(this._session.country, serves);
  }
}

/**
 * Returns what a reader can say, unless nothing is wrong.
 *
 * @param {import("./quiz.js").Strings} strings
 * @param {Outcome} outcome
 * @returns {WordsToSay | undefined}
 */
function wordsToSay(strings, outcome) {
  const { verdict, causes, reasons, themes, harmOpen, ownOpen } = outcome;
  const [cause] = causes;
  if (cause === "own-conduct") return { sentence: strings.sayOwnConduct };
  if (cause === "no-contact") return { sentence: strings.sayNoContact };
  if (cause || verdict === "not-worth-it") {
    const told = themes.filter(
      ({ id, signal }) =>
        reasons.includes(id) && !/^red-(own|no)-/.test(signal),
    );
    const topics = told.map(({ name, say }) => say ?? name);
    return { sentence: strings.sayGeneral, topics };
  }
  if (harmOpen) return { sentence: strings.sayOpen };
  return ownOpen ? { sentence: strings.sayOwnConduct } : undefined;
}
