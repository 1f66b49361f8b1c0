// @ts-check

/** Where a recorder sends, said by the tag that brings it. */
export const sink = document.currentScript?.dataset.sink ?? "";
