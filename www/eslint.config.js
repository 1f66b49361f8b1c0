// @ts-check
import js from "@eslint/js";
import globals from "globals";

export default [
  {
    ignores: [
      "dist/",
      "dist-*/",
      "node_modules/",
      "tests/out/",
      "engines/*/site/",
      "engines/wordpress/first-version/",
    ],
  },
  js.configs.recommended,
  {
    files: ["embed/**/*.js", "site/**/*.js"],
    languageOptions: { globals: globals.browser },
  },
  {
    files: [
      "tools/**/*.js",
      "engines/**/*.js",
      "tests/**/*.js",
      "bench/**/*.js",
      "*.js",
    ],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  {
    // The editor of WordPress loads it as it is, beside its own scripts.
    files: ["wordpress/**/*.js"],
    languageOptions: {
      sourceType: "script",
      globals: { ...globals.browser, wp: "readonly" },
    },
  },
  {
    rules: {
      complexity: ["error", 10],
      "max-lines": ["error", 400],
      "max-lines-per-function": ["error", 60],
      "no-implicit-globals": "error",
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "Trusted Types refuse it." },
        { property: "outerHTML", message: "Trusted Types refuse it." },
      ],
      eqeqeq: "error",
      "prefer-const": "error",
    },
  },
  {
    // A suite is one function that holds many.
    files: ["tests/**/*.test.js", "engines/*.test.js"],
    rules: { "max-lines-per-function": "off" },
  },
];
