// @ts-check

/* What a text is, in words: by the schema's descriptions for labels, by its place for all others. */

/**
 * @typedef {{ $defs: Record<string, { properties: Record<string, { description?: string }> }> }} DocumentSchema
 * @typedef {{ at: string[], why: string }} Reason Why the wording of some texts matters: of those with one of these keys,
 *   and of those inside them.
 */

/** What stands at the end of a key, outside the labels. */
const FIELDS = [
  { pattern: /^title$/, name: "The quiz’s title" },
  { pattern: /^sections\.[^.]+\.title$/, name: "Time or theme of the section" },
  { pattern: /\.notice\.title$/, name: "Heading of the notice" },
  { pattern: /\.notice\.text\[/, name: "Paragraph of the notice" },
  { pattern: /\.choices\.[^.]+\.text$/, name: "Answer" },
  { pattern: /\.questions\.[^.]+\.text$/, name: "Question" },
  { pattern: /\.hint$/, name: "Hint: what counts" },
  {
    pattern: /\.safetyTitle$/,
    name: "Verdict, where something about harm is open",
  },
  { pattern: /^results\.verdicts\.[^.]+\.title$/, name: "Verdict" },
  { pattern: /^results\.verdicts\.[^.]+\.next\[/, name: "Next step" },
  { pattern: /^results\.causes\.[^.]+\.next\[/, name: "Next step" },
  {
    pattern: /^results\.causes\.[^.]+\.note$/,
    name: "Note, where another cause comes first",
  },
  { pattern: /^results\.care\./, name: "Line of care" },
  { pattern: /^results\.safety\./, name: "Paragraph on what is open" },
  { pattern: /^results\.topics\.[^.]+\.name$/, name: "Name of the theme" },
  {
    pattern: /^results\.topics\.[^.]+\.why$/,
    name: "Why the theme matters",
  },
  {
    pattern: /^results\.topics\.[^.]+\.unmet$/,
    name: "What would have to be true first",
  },
  {
    pattern: /^results\.topics\.[^.]+\.say$/,
    name: "The theme, said on the phone",
  },
  { pattern: /^results\./, name: "Paragraph of the result" },
  { pattern: /^also\.[^.]+\.text$/, name: "Box to tick" },
  { pattern: /^also\./, name: "Step that the ticked box adds" },
];
/** Lists among the labels, which the schema describes as a whole. */
const LISTED = /^strings\.(\w+)/;

/**
 * Returns what a text is.
 *
 * @param {string} key
 * @param {DocumentSchema} schema
 */
export function placeName(key, schema) {
  const label = LISTED.exec(key)?.[1];
  if (!label) {
    return FIELDS.find(({ pattern }) => pattern.test(key))?.name ?? key;
  }
  const text = schema.$defs.Strings?.properties[label]?.description ?? label;
  return text.replace(/ Left out, .*$/, "");
}

/**
 * Returns why the wording of a text matters; nothing where the criteria don't say so.
 *
 * @param {string} key
 * @param {Reason[]} reasons
 */
export function reasonsFor(key, reasons) {
  const has = (/** @type {string} */ at) =>
    key === at || key.startsWith(`${at}.`) || key.startsWith(`${at}[`);
  return reasons.filter(({ at }) => at.some(has)).map(({ why }) => why);
}
