// @ts-check

/** The oldest engine that runs us, for esbuild. */
export const TARGET = {
  target: "safari14",
  supported: {
    // esbuild counts a narrow fault of Safari 14 against it: a default that names a variable of the same pattern.
    destructuring: true,
    // Safari 14.0 has some of them only, and a parser of ECMAScript 2021, which the tests use, has none.
    "class-field": false,
  },
};
