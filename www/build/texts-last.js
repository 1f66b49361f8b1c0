// @ts-check
import { parse, tokTypes } from "acorn";

/** From how many characters on a text is a long one. */
const LONG = 1000;

/**
 * Moves the long texts of a script behind its code, as arguments, the longest last: code packs best beside code.
 *
 * @param {string} script One call of a function without parameters.
 * @returns {string}
 */
export function textsLast(script) {
  const [, body] = /^\(\(\)=>\{(.*)\}\)\(\);\s*$/s.exec(script) ?? [];
  if (!body) throw new Error("the script is no single call of a function");
  const texts = longTexts(body);
  let code = body;
  // From the end on, so that the places before stay.
  for (const { start, end, name } of [...texts].reverse()) {
    code = code.slice(0, start) + name + code.slice(end);
  }
  const sorted = [...texts].sort(
    (one, other) => one.end - one.start - (other.end - other.start),
  );
  const names = sorted.map(({ name }) => name);
  const values = sorted.map(({ start, end }) => body.slice(start, end));
  return `((${names.join()})=>{${code}})(${values.join()});`;
}

/**
 * Finds the long texts, and names each by what no name in the code begins with.
 *
 * @param {string} code
 */
function longTexts(code) {
  const sign = "$$";
  if (code.includes(sign)) throw new Error(`the code has names with ${sign}`);
  /** @type {{ start: number, end: number, name: string }[]} */
  const texts = [];
  parse(code, {
    ecmaVersion: 2021,
    onToken({ type, start, end }) {
      if (type !== tokTypes.string || end - start < LONG) return;
      texts.push({ start, end, name: sign + texts.length });
    },
  });
  return texts;
}
