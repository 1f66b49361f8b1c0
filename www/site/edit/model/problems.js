// @ts-check
import { formatPath, leadsInto } from "./path.js";
import { screenOf } from "./screens.js";
import { SUBJECTS } from "./vocabulary.js";

/* Where the problems belong that the author's module found. */

/** @typedef {{ path: string, line: number, column: number, message: string }} Diagnostic */
/** @typedef {import("./document.js").QuizDocument} QuizDocument */

/**
 * A problem with its place in the editor.
 *
 * @typedef {Diagnostic & { screen: string, place: string }} Problem `place`: the path of the field that shows it.
 */

/**
 * Returns the problems with the screens that show them.
 *
 * @param {QuizDocument} document
 * @param {Diagnostic[]} diagnostics
 * @returns {Problem[]}
 */
export function locate(document, diagnostics) {
  return diagnostics.map((diagnostic) => {
    const place = placeOf(diagnostic);
    return { ...diagnostic, place, screen: screenOf(document, place) };
  });
}

/**
 * A few problems name in their words what their path is too short for: the subject that nothing asks about, and the question
 * that has no words in the result.
 *
 * @param {Diagnostic} diagnostic
 */
function placeOf({ path, message }) {
  const [, name] = /"([^"]+)"/.exec(message) ?? [];
  if (path === "sections" && name && SUBJECTS.includes(name)) {
    return `omits.${name}`;
  }
  if (path === "results.topics" && name) return `${path}.${name}`;
  return path;
}

/**
 * Returns for each field the problems that it shows: those at its path or inside it, where no other field is nearer. What no
 * field shows is under an empty path.
 *
 * @param {Problem[]} problems Those of one screen.
 * @param {import("./document.js").Path[]} paths Those of its fields and groups.
 * @returns {Map<string, Problem[]>}
 */
export function atFields(problems, paths) {
  const places = paths.map(formatPath);
  /** @type {Map<string, Problem[]>} */
  const found = new Map();
  for (const problem of problems) {
    const around = places.filter((place) => leadsInto(place, problem.place));
    const nearest = around.reduce((a, b) => (b.length > a.length ? b : a), "");
    found.set(nearest, [...(found.get(nearest) ?? []), problem]);
  }
  return found;
}
