// @ts-check
import { OWN_CONTROLS } from "../contender.js";

/** @typedef {import("../contender.js").Contender} Contender */

const controls = { ...OWN_CONTROLS, host: "worth-it-quiz" };

/** @type {Contender} */
export const ours = {
  id: "ours",
  name: "worth-it-quiz",
  about: "one file",
  controls,
  file: "worth-it-quiz.js",
};

/** @type {Contender} */
export const lazy = {
  id: "lazy",
  name: "worth-it-quiz, lazy",
  about: "the lazy file, then the main one as the quiz is near",
  controls,
  file: "worth-it-quiz.lazy.js",
  loadsOnly: true,
};

/** @type {Contender} */
export const noWasm = {
  id: "no-wasm",
  name: "worth-it-quiz, no wasm",
  about:
    "the main file, then the no-wasm one, since the page's policy refuses WebAssembly",
  controls,
  file: "worth-it-quiz.js",
  headers: { "content-security-policy": "script-src 'self'" },
};
