// @ts-check

/**
 * Returns the names of the themes that a result shows, by where they stand. It uses nothing but its arguments, so that it
 * runs in a page too.
 *
 * @param {import("./quiz.js").ShippedDocument} document
 * @param {{ verdict: string, reasons: string[], unmet: string[] }} assessment
 * @param {import("./quiz.js").AnswerSheet} sheet
 */
export function themesOf({ sections, results }, assessment, sheet) {
  const { verdict, reasons, unmet } = assessment;
  const questions = sections.flatMap((section) => section.questions);
  const signals = new Map(
    questions.map(({ id, choices }) => {
      const choice = choices.find((choice) => choice.id === sheet[id]);
      return [id, choice?.signal ?? "unknown"];
    }),
  );
  /** @param {string} signal */
  const withSignal = (signal) =>
    [...signals.keys()].filter((id) => signals.get(id) === signal);
  /** @type {Record<string, string[]>} */
  const why = {
    "not-safe": reasons,
    "not-worth-it": reasons,
    "worth-a-talk": withSignal("mild"),
  };
  const names = (/** @type {string[]} */ ids) =>
    ids.map((id) => results.topics[id]?.name);
  const waits = verdict === "not-now";
  const told = unmet.filter((id) => signals.get(id) !== "unknown");
  return {
    reasons: names(why[verdict] ?? []),
    unmet: names(waits ? told : []),
    open: names(verdict === "not-safe" ? [] : withSignal("unknown")),
  };
}
