// @ts-check

/** The oldest engine that can run the quiz, for esbuild. docs/browsers.md has what was run. */
export const TARGET = {
  target: "safari14",
  supported: {
    // esbuild avoids it for a narrow bug of Safari 14: a default that refers to a variable of the same pattern.
    destructuring: true,
    // Safari 14.0 supports only some, and ECMAScript 2021, by which the tests parse, has none.
    "class-field": false,
    // Chromium has it from 85 on. Without it the files are no longer.
    "logical-assignment": false,
  },
};
