// @ts-check

/* The results that it takes to see every text of a result, each by answers that lead to it. */

/**
 * @typedef {import("./screens.js").QuizDocument} QuizDocument
 * @typedef {import("./screens.js").Question} Question
 * @typedef {import("./screens.js").ShownScreen} ShownScreen
 *
 * @typedef {object} ResultScreen
 * @property {string} id
 * @property {string} name
 * @property {ShownScreen} shown
 * @property {string[]} labels The labels whose place it is.
 * @property {string[]} situations What is so of the reader, on which the steps of ticks depend.
 *
 * @typedef {object} Sheet
 * @property {string} id
 * @property {string} name
 * @property {string[]} [labels]
 * @property {string[]} situations
 * @property {Wanted} [wanted] The signals to answer with.
 * @property {ShownScreen["screen"]} [screen]
 *
 * @typedef {(question: Question, index: number) => string[]} Wanted The signals to answer a question with, the best first;
 *   none to leave it open.
 */

const GOOD = ["clear", "met"];
/** @type {Wanted} */
const good = () => GOOD;
/** @type {(signal: string, ...roles: string[]) => Wanted} */
const only =
  (signal, ...roles) =>
  ({ role }) =>
    roles.includes(role) ? [signal, ...GOOD] : GOOD;

/** Labels that stand on every result. */
const EVERYWHERE = [
  ...["verdictLabel", "nextTitle", "limits", "keepTitle", "keepNote"],
  ...["print", "copy", "startOver", "moreHelp", "alsoTitle"],
];

/** @type {Sheet[]} */
const SHEETS = [
  {
    id: "talk",
    name: "Result: worth a talk",
    labels: ["changeTitle"],
    situations: ["worth-a-talk"],
    wanted: good,
  },
  {
    id: "copied",
    name: "Result, once it was copied",
    labels: ["copied"],
    situations: [],
    wanted: good,
    screen: "copied",
  },
  {
    id: "unmet",
    name: "Result: not now",
    labels: [...EVERYWHERE, "unmetTitle", "openTalk", "changeOne"],
    situations: ["not-now"],
    wanted: only("unmet", "condition"),
  },
  {
    id: "open",
    name: "Result: not now, with everything left open",
    labels: ["openTitle", "openAnswer", "sayOpen"],
    situations: ["harm", "own-conduct", "not-now"],
  },
  {
    id: "own-open",
    name: "Result: not now, with the reader’s own conduct left open",
    labels: ["ownConductOpen"],
    situations: ["own-conduct", "not-now"],
    wanted: ({ role }) => (role === "own-conduct" ? [] : GOOD),
  },
  {
    id: "respect",
    name: "Result: not worth it",
    labels: ["whyTitle"],
    situations: ["not-worth-it"],
    wanted: only("serious", "disrespect"),
  },
  {
    id: "respect-open",
    name: "Result: not worth it, with harm left open",
    situations: ["harm", "not-worth-it"],
    wanted: ({ role }) =>
      role === "harm" ? [] : role === "disrespect" ? ["serious"] : GOOD,
  },
  {
    id: "harm",
    name: "Result: not safe, for harm",
    labels: [
      ...["respectToo", "sayTitle", "sayGeneral", "sayTopics", "keepSay"],
      ...["copyNumber", "copyNumberNote"],
    ],
    situations: ["harm"],
    wanted: ({ role }) =>
      role === "harm"
        ? ["red-harm"]
        : role === "disrespect"
          ? ["serious"]
          : GOOD,
  },
  {
    id: "harm-open",
    name: "Result: not safe, with more left open",
    labels: ["ownConductOpenNote"],
    situations: ["harm", "own-conduct"],
    wanted: ({ domain }) => (domain === "physical" ? ["red-harm"] : []),
  },
  {
    id: "pressure",
    name: "Result: not safe, for pressure",
    situations: ["harm"],
    wanted: only("red-pressure", "condition"),
  },
  {
    id: "own-conduct",
    name: "Result: not safe, for the reader’s own conduct",
    labels: ["sayOwnConduct"],
    situations: ["own-conduct"],
    wanted: only("red-own-conduct", "own-conduct"),
  },
  {
    id: "no-contact",
    name: "Result: not safe, for no contact",
    labels: ["sayNoContact"],
    situations: ["no-contact"],
    wanted: only("red-no-contact", "condition"),
  },
  {
    id: "causes",
    name: "Result: not safe, for several causes",
    situations: ["harm", "own-conduct"],
    wanted: ({ role }) => [
      ...{
        harm: ["red-harm"],
        "own-conduct": ["red-own-conduct"],
        condition: ["red-pressure"],
        disrespect: [],
      }[/** @type {"harm"} */ (role)],
      ...GOOD,
    ],
  },
  {
    id: "harm-no-contact",
    name: "Result: not safe, for harm and no contact",
    situations: ["harm", "no-contact"],
    wanted: ({ role }) =>
      role === "harm" ? ["red-harm"] : ["red-no-contact", ...GOOD],
  },
];

/** Where the texts of verdicts and causes stand, by the beginning of their key. @type {[RegExp, string][]} */
const HOMES = [
  [/^results\.verdicts\.worth-a-talk\.(title|text|next)\b/, "talk"],
  [/^results\.verdicts\.not-now\.safetyTitle/, "open"],
  [/^results\.verdicts\.not-now\./, "unmet"],
  [/^results\.verdicts\.not-worth-it\.safetyTitle/, "respect-open"],
  [/^results\.verdicts\.not-worth-it\./, "respect"],
  [/^results\.verdicts\.not-safe\.title/, "harm"],
  [/^results\.verdicts\.not-safe\.safetyTitle/, "harm-open"],
  [/^results\.safety\./, "open"],
  [/^results\.causes\.(pressure|own-conduct)\.note/, "causes"],
  [/^results\.causes\.no-contact\.note/, "harm-no-contact"],
  [/^results\.causes\.harm\.(text|next)\b/, "harm"],
  [/^results\.causes\.pressure\./, "pressure"],
  [/^results\.causes\.own-conduct\./, "own-conduct"],
  [/^results\.causes\.no-contact\./, "no-contact"],
];

/**
 * Lists the results of a document.
 *
 * @param {QuizDocument} document
 * @param {import("./help-screens.js").HelpTable} table
 * @returns {ResultScreen[]}
 */
export function resultScreens(document, table) {
  const questions = document.sections.flatMap(({ questions }) => questions);
  const isPartial = Object.keys(document.omits ?? {}).length > 0;
  // Every box is ticked, and a country is picked that has lines to ring.
  const ticks = 2 ** (document.also ?? []).length - 1;
  const country = countryOf(table);
  const sheets = SHEETS.filter(({ id }) => !(isPartial && id === "talk"));
  return sheets.map(({ id, name, labels, situations, wanted, screen }) => ({
    id: `result-${id}`,
    name,
    situations,
    labels: [
      ...(labels ?? []),
      ...(id === "unmet" && isPartial ? ["omitted"] : []),
    ],
    shown: {
      screen: screen ?? "result",
      answers: questions.map((question, index) =>
        answer(question, wanted?.(question, index) ?? []),
      ),
      ticks,
      country,
    },
  }));
}

/**
 * Returns the index of the choice with the first of some signals that a question offers; -1 for none.
 *
 * @param {Question} question
 * @param {string[]} signals
 */
function answer({ choices }, signals) {
  const found = signals.map((signal) =>
    choices.findIndex((choice) => choice.signal === signal),
  );
  return found.find((index) => index >= 0) ?? -1;
}

/**
 * Returns a country with a line for anyone, in all of it, that can be rung.
 *
 * @param {import("./help-screens.js").HelpTable} table
 */
function countryOf({ lines }) {
  const line = lines.find(
    ({ serves, region, contacts }) =>
      serves === "anyone" &&
      !region &&
      contacts.some(({ kind }) => kind === "call"),
  );
  return line?.country ?? "";
}

/**
 * Returns the id of the result that has a text of the results or of the boxes; `apart` where none has.
 *
 * @param {string} key
 * @param {QuizDocument} document
 * @param {ResultScreen[]} results
 */
export function resultHome(key, document, results) {
  const [part, second, third = "", fourth = ""] = key.split(/[.[\]]+/);
  if (part === "also") return alsoHome(key, document, results);
  if (second === "care") return "result-harm";
  if (second === "topics") return topicHome(third, fourth, document);
  const home = HOMES.find(([pattern]) => pattern.test(key))?.[1];
  return home ? `result-${home}` : "apart";
}

/**
 * Returns the first result whose situations call for a step; the first of all for a box's own label.
 *
 * @param {string} key
 * @param {QuizDocument} document
 * @param {ResultScreen[]} results
 */
function alsoHome(key, { also }, results) {
  const [, id, field, number] = key.split(/[.[\]]+/);
  const box = also?.find((box) => box.id === id);
  const step = field === "steps" ? box?.steps[Number(number)] : undefined;
  const home = results.find(({ situations: are }) => {
    const has = (/** @type {string} */ situation) => are.includes(situation);
    return !step || (step.when.some(has) && !step.unless?.some(has));
  });
  return home?.id ?? "apart";
}

/** Where the words on a theme stand, by a sign of its question and the field; the first that fits. */
const TOPIC_HOMES = [
  { sign: "unmet", fields: ["name", "unmet"], home: "result-unmet" },
  { sign: "", fields: ["name", "unmet"], home: "result-open" },
  { sign: "red-harm", fields: ["why", "say"], home: "result-harm" },
  { sign: "serious", fields: ["why", "say"], home: "result-respect" },
  { sign: "red-own-conduct", fields: ["why"], home: "result-own-conduct" },
  { sign: "red-pressure", fields: ["why", "say"], home: "result-pressure" },
  { sign: "red-no-contact", fields: ["why"], home: "result-no-contact" },
];

/**
 * @param {string} id
 * @param {string} field
 * @param {QuizDocument} document
 */
function topicHome(id, field, { sections }) {
  const questions = sections.flatMap(({ questions }) => questions);
  const question = questions.find((question) => question.id === id);
  const signals = question?.choices.map(({ signal }) => signal) ?? [];
  const found = TOPIC_HOMES.find(
    ({ sign, fields }) =>
      fields.includes(field) && (!sign || signals.includes(sign)),
  );
  return found?.home ?? "apart";
}
