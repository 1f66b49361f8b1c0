// @ts-check

/** The address to which a recorder sends, from the tag that loads it. */
export const sink = document.currentScript?.dataset.sink ?? "";
