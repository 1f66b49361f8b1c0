// @ts-check

/** The oldest engine that runs us, for esbuild. */
export const TARGET = {
  target: "safari14",
  // esbuild counts a narrow fault of Safari 14 against it: a default that names a variable of the same pattern.
  supported: { destructuring: true },
};
