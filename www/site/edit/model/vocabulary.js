// @ts-check

/* The words of the rule, as documents use them, with what they are called in the editor. */

/** The signals that each role takes, from the best to the worst; the last is the open one. @type {Record<string, string[]>} */
export const SIGNALS = {
  disrespect: ["clear", "mild", "serious", "unknown"],
  harm: ["clear", "red-harm", "unknown"],
  "own-conduct": ["clear", "red-own-conduct", "unknown"],
  condition: ["met", "unmet", "red-pressure", "red-no-contact", "unknown"],
};

/** @type {Record<string, string>} */
export const ROLE_NAMES = {
  disrespect: "Lack of respect (disrespect)",
  harm: "Harm done to the reader (harm)",
  "own-conduct": "Harm done by the reader (own-conduct)",
  condition: "What has to be true first (condition)",
};

/** @type {Record<string, string>} */
export const SIGNAL_NAMES = {
  clear: "clear: it did not happen",
  mild: "mild: once or twice",
  "mild-blocking": "mild-blocking: rules out the best result",
  serious: "serious: again and again",
  "red-harm": "red-harm: not safe",
  "red-pressure": "red-pressure: not safe",
  "red-own-conduct": "red-own-conduct: not safe",
  "red-no-contact": "red-no-contact: not safe",
  met: "met: it is true",
  unmet: "unmet: it is not true",
  unknown: "unknown: not sure, or not said",
};

export const DOMAINS = [
  "physical",
  "threats",
  "sexual",
  "control",
  "stalking",
  "money",
  "fear",
  "humiliation",
];

/** What a document asks about, or omits with a reason. */
export const SUBJECTS = [...DOMAINS, "own-conduct", "no-contact", "conditions"];

/** The fewest questions of the role `condition` that count as asked. */
export const FEWEST_CONDITIONS = 3;
/** The most questions that a quiz can have. */
export const MOST_QUESTIONS = 100;

export const CAUSES = ["harm", "pressure", "own-conduct", "no-contact"];
export const VERDICTS = ["not-worth-it", "not-now", "worth-a-talk"];
export const SITUATIONS = [
  ...CAUSES.filter((id) => id !== "pressure"),
  ...VERDICTS,
];

export const AUDIENCES = [
  "anyone",
  "women",
  "men",
  "young",
  "lgbt",
  "own-conduct",
  "crisis",
  "directory",
  "stalking",
];
export const MEANS = ["call", "text", "whatsapp", "ussd", "chat"];
export const INVOLVED = ["authorities", "emergency-services"];

/**
 * Returns the signals that the choices of a question may have.
 *
 * @param {{ role: string, domain?: string | null }} question
 * @returns {string[]}
 */
export function signalsOf({ role, domain }) {
  if (role === "harm" && domain === "humiliation") {
    return ["clear", "mild-blocking", "red-harm", "unknown"];
  }
  return SIGNALS[role] ?? [];
}

/** @param {string} signal */
export const isRed = (signal) => signal.startsWith("red-");
