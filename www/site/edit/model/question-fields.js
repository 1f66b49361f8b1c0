// @ts-check
import { hasStockWeights, LOCKED } from "./stock.js";
import { DOMAINS, ROLE_NAMES, signalsOf, SIGNAL_NAMES } from "./vocabulary.js";

/* The fields of a question: its words, its choices, and its words in the result. */

/**
 * @typedef {import("./document.js").QuizDocument} QuizDocument
 * @typedef {import("./document.js").Question} Question
 * @typedef {import("./document.js").Path} Path
 * @typedef {import("./fields.js").FieldGroup} FieldGroup
 * @typedef {import("./fields.js").Field} Field
 * @typedef {import("./fields.js").Button} Button
 */

/**
 * @param {QuizDocument} document
 * @param {import("./screens.js").Screen} screen
 * @param {import("./stock.js").Stock} stock
 * @returns {FieldGroup[]}
 */
export function questionGroups(document, screen, stock) {
  const { section = 0, question: index = 0 } = screen;
  const question = document.sections[section]?.questions[index];
  if (!question) return [];
  const path = ["sections", section, "questions", index];
  const shipped = stock.get(question.id);
  const lock = shipped ? LOCKED : undefined;
  return [
    {
      title: "Words",
      path,
      fields: [
        { path: [...path, "text"], label: "Question", kind: "text" },
        {
          path: [...path, "hint"],
          label: "What counts",
          kind: "text",
          optional: true,
          hint: "A sentence below the question. It may be empty.",
        },
      ],
    },
    choicesGroup(question, path, lock, shipped),
    ...topicGroups(document, question),
    meaningGroup(question, path, lock),
    toolsGroup(document, section, index),
  ];
}

/**
 * @param {Question} question
 * @param {Path} path
 * @param {string | undefined} lock
 * @param {Question | undefined} shipped
 * @returns {FieldGroup}
 */
function choicesGroup(question, path, lock, shipped) {
  const list = [...path, "choices"];
  const [, section, , index] = path;
  const { choices } = question;
  return {
    title: "Choices",
    path: list,
    lock,
    fields: choices.flatMap((_, choice) =>
      choiceFields(question, list, choice, lock),
    ),
    buttons: buttonsOfChoices(),
  };

  /** @returns {Button[]} */
  function buttonsOfChoices() {
    if (shipped) {
      if (hasStockWeights(question, shipped)) return [];
      return [
        {
          label: "Put our choices back",
          hint: "Texts of choices that are ours stay.",
          change: {
            type: "putBack",
            section: Number(section),
            question: Number(index),
          },
        },
      ];
    }
    return [
      {
        label: "Add a choice",
        change: {
          type: "insert",
          path: list,
          index: choices.length,
          value: {
            id: freeChoice(choices),
            text: "",
            signal: signalsOf(question)[1] ?? "unknown",
          },
        },
      },
    ];
  }
}

/** @param {{ id: string }[]} choices */
function freeChoice(choices) {
  let number = choices.length + 1;
  while (choices.some(({ id }) => id === `choice-${number}`)) number++;
  return `choice-${number}`;
}

/**
 * @param {Question} question
 * @param {Path} list
 * @param {number} index
 * @param {string | undefined} lock
 * @returns {Field[]}
 */
function choiceFields(question, list, index, lock) {
  const { choices } = question;
  const path = [...list, index];
  const { id = "", signal = "" } = choices[index] ?? {};
  const name = `Choice ${index + 1}`;
  const tools = { list, index, count: choices.length, name: "choice" };
  /** @type {Field} */
  const text = {
    path: [...path, "text"],
    label: lock ? `${name} (${id}: ${signal})` : name,
    kind: "line",
    tools: lock ? undefined : tools,
  };
  if (lock) return [text];
  const signals = [...new Set([...signalsOf(question), signal])];
  return [
    text,
    {
      path: [...path, "signal"],
      label: `What choice ${index + 1} means`,
      kind: "select",
      code: true,
      options: Object.fromEntries(
        signals.map((value) => [value, SIGNAL_NAMES[value] ?? value]),
      ),
    },
    {
      path: [...path, "id"],
      label: `Id of choice ${index + 1}`,
      kind: "line",
      code: true,
    },
  ];
}

/**
 * @param {QuizDocument} document
 * @param {Question} question
 * @returns {FieldGroup[]}
 */
function topicGroups({ results }, { id }) {
  const path = ["results", "topics", id];
  if (!Object.hasOwn(results.topics, id)) {
    return [
      {
        title: "In the result",
        path,
        fields: [],
        buttons: [
          {
            label: "Add words for the result",
            change: { type: "addTopic", id },
          },
        ],
      },
    ];
  }
  return [
    {
      title: "In the result",
      path,
      fields: [
        {
          path: [...path, "name"],
          label: "Theme",
          kind: "text",
          hint: "In a few words, without the reader's answer: others may see the result.",
        },
        {
          path: [...path, "why"],
          label: "Why it matters",
          kind: "text",
          optional: true,
          hint: "Shown where it decided against going back.",
        },
        {
          path: [...path, "unmet"],
          label: "What would have to be true first",
          kind: "text",
        },
        {
          path: [...path, "say"],
          label: "On the phone",
          kind: "text",
          optional: true,
          hint: "The theme as a reader would name it to a help line. Empty: the theme.",
        },
      ],
    },
  ];
}

/**
 * @param {Question} question
 * @param {Path} path
 * @param {string | undefined} lock
 * @returns {FieldGroup}
 */
function meaningGroup({ role, domain }, path, lock) {
  const code = true;
  const own = "Your own: letters and digits. The result's words go by it.";
  /** @type {Field[]} */
  const fields = [
    {
      ...{ path: [...path, "role"], label: "Role", kind: "select", code, lock },
      options: withPresent(ROLE_NAMES, role),
    },
    {
      ...{ path: [...path, "id"], label: "Id", kind: "line", code, lock },
      hint: lock ? undefined : own,
    },
  ];
  if (role === "harm" || domain) {
    const names = Object.fromEntries(DOMAINS.map((name) => [name, name]));
    fields.splice(1, 0, {
      ...{ path: [...path, "domain"], label: "Kind of harm", code, lock },
      ...{ kind: "select", options: withPresent(names, domain ?? "") },
    });
  }
  return { title: "What it is for the rule", lock, fields };
}

/**
 * Adds a value to the options where it is none of them, so that the field shows what the document has.
 *
 * @param {Record<string, string>} options
 * @param {string} value
 */
const withPresent = (options, value) =>
  value in options ? options : { ...options, [value]: value };

/**
 * Moving, adding and removing. A question at the edge of its section moves into the next.
 *
 * @param {QuizDocument} document
 * @param {number} section
 * @param {number} question
 * @returns {FieldGroup}
 */
function toolsGroup({ sections }, section, question) {
  const count = sections[section]?.questions.length ?? 0;
  /** @type {Button[]} */
  const buttons = [];
  const up = above(sections, section, question);
  const down = below(sections, section, question, count);
  if (up) buttons.push(mover("Move up", [section, question], up));
  if (down) buttons.push(mover("Move down", [section, question], down));
  buttons.push(
    {
      label: "Add a question below",
      goes: `question:${section}:${question + 1}`,
      change: {
        type: "addQuestion",
        section,
        index: question + 1,
        role: "disrespect",
      },
    },
    {
      label: "Add a section with a notice below",
      goes: `section:${section + 1}`,
      change: { type: "addSection", index: section + 1, notice: true },
    },
    {
      label: "Remove this question",
      quiet: true,
      goes: `question:${section}:${Math.max(0, question - 1)}`,
      change: { type: "removeQuestion", section, question },
    },
  );
  return { title: "Place", fields: [], buttons };
}

/**
 * @param {string} label
 * @param {[number, number]} from
 * @param {[number, number]} to
 * @returns {Button}
 */
const mover = (label, from, to) => ({
  label,
  goes: `question:${to[0]}:${to[1]}`,
  change: { type: "moveQuestion", from, to },
});

/**
 * @param {QuizDocument["sections"]} sections
 * @param {number} section
 * @param {number} question
 * @returns {[number, number] | undefined}
 */
export function above(sections, section, question) {
  if (question > 0) return [section, question - 1];
  const before = sections[section - 1];
  return before && [section - 1, before.questions.length];
}

/**
 * @param {QuizDocument["sections"]} sections
 * @param {number} section
 * @param {number} question
 * @param {number} count
 * @returns {[number, number] | undefined}
 */
export function below(sections, section, question, count) {
  if (question + 1 < count) return [section, question + 1];
  return sections[section + 1] && [section + 1, 0];
}
