// @ts-check

/*
 * A parser looks through the elements that are open as it meets others, so that a page in which they are never closed takes
 * it a time that grows with their square: ten seconds for 100,000.
 */

const TAGS = /<(\/?)([a-z][\w-]*)(?=[\s/>])/gi;

/** Elements that hold no others, or whose end need not be written: they can't be counted. */
const UNCOUNTED = new Set(
  (
    "area base br col embed hr img input link meta param source track wbr " +
    "iframe noembed noframes noscript plaintext script style template textarea title xmp " +
    "body caption colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr"
  ).split(" "),
);

/** How deep elements may be inside each other. No page is so deep but by a mistake. */
const DEEPEST = 400;

/**
 * Parses a page, which stays inert: no script of it runs, and nothing is asked for. What is too deep becomes an element
 * without content, attributes and all; those of ours are counted by themselves.
 *
 * @param {string} source
 */
export function parsePage(source) {
  const depths = { ours: 0, others: 0 };
  const flat = source.replace(TAGS, (tag, slash, given) => {
    const name = given.toLowerCase();
    if (UNCOUNTED.has(name)) return tag;
    const kind = name === "worth-it-quiz" ? "ours" : "others";
    const isDeep = depths[kind] > DEEPEST;
    if (!slash) depths[kind]++;
    else if (depths[kind]) depths[kind]--;
    return isDeep ? `<${slash}wbr` : tag;
  });
  return new DOMParser().parseFromString(flat, "text/html");
}
